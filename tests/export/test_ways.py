"""What a workplace calls its talk and the two in it, in each document."""

from kompetence_tui.export.blank import blank_form
from kompetence_tui.export.file_name import file_name, sheet_file_name
from kompetence_tui.export.formats import FORMATS
from kompetence_tui.export.forms import forms_for
from kompetence_tui.preparation.reader import answers_in
from kompetence_tui.preparation.sheet import write_sheet
from kompetence_tui.preparation.sheet_file import read_sheet
from tests.factories import make_session
from tests.shipped_forms import form
from tests.ways import own_bank, own_talk


def test_the_talk_and_the_two_are_called_what_the_bank_calls_them() -> None:
    session = own_talk()
    plan = form("plan").render(session)
    assert "- Samtale: årssamtale\n" in plan
    assert "- Teamleder: " in plan
    assert "# Teamlederen sikrer\n" in plan
    assert "# Medlemmet gør\n" in plan
    assert form("fuld").render(session).startswith("# Årssamtale – ")
    written = "".join(one.render(session) for one in (*forms_for(session), form("fuld")))
    for word in ("Leder", "lederen", "Medarbejder", "medarbejderen", "PLUS"):
        assert f" {word}" not in written


def test_the_name_stands_in_the_properties_and_in_the_files_name() -> None:
    session = own_talk()
    assert form("plan").document(session).about.kind.startswith("årssamtale · ")
    assert "-aarssamtale-" in file_name(session, form("plan"))
    assert "-aarssamtale-" in sheet_file_name(session)


def test_a_name_without_a_letter_for_a_file_leaves_the_kinds() -> None:
    assert "-plus-" in file_name(own_talk("Samtalen kaldes: 面談"), form("plan"))


def test_a_blank_form_is_filled_in_by_the_two() -> None:
    written = str(blank_form(own_bank()))
    assert "\nMedlem ____" in written
    assert "\nTeamleder ____" in written


def test_a_sheet_is_read_back_in_its_own_words() -> None:
    session = own_talk()
    written = str(write_sheet(session))
    assert "- Medlem: " in written
    assert "kan din teamleder læse" in written
    filled = written.replace("Hvad gik godt?\n", "Hvad gik godt?\n\nDet hele\n")
    sheet = read_sheet(filled.encode(), "skema.md")
    assert sheet.session_id == session.id
    assert answers_in(sheet, session).answers == {"godt": "Det hele"}


def test_nothing_is_otherwise_in_a_bank_without_them() -> None:
    session = make_session()
    for each in FORMATS:
        if each.is_text:
            assert b"Medarbejder: " in each.write(form("plan").document(session)).data
