"""The stamp on what a confidential talk leaves, and what it begins with (E5)."""

import io
import zipfile

import pytest

from kompetence_tui.domain.direction.link import Link
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.session import Session
from kompetence_tui.export.agreed import agreed_text
from kompetence_tui.export.blank import blank_form
from kompetence_tui.export.formats import FORMATS, Format
from kompetence_tui.export.pdf.write import page_data
from kompetence_tui.preparation.reader import answers_in
from kompetence_tui.preparation.sheet import write_sheet
from kompetence_tui.preparation.sheet_file import read_sheet
from tests.factories import TODAY
from tests.shipped_forms import FORMS, form
from tests.ways import own_bank, own_talk

SETTINGS = (
    "Fortrolig: ja",
    "Må læses af: de to og \\*HR\\*",
    "Arbejdspladsens mål: Borgeren i centrum",
    "Arbejdspladsens mål: Færre # ventetider",
)
STAMP = "*FORTROLIGT – må læses af:* de to og \\*HR\\*"


def stamped() -> Session:
    link = Link(session="g", item="m1", kind=SessionKind.GRUS, date=TODAY, words="Bytte vagter")
    return own_talk(*SETTINGS).with_(inputs=(link,))


@pytest.mark.parametrize("form_id", ["plan", "full", "opgaver", "bevis", "plan-typer"])
def test_what_names_people_is_stamped_below_its_title(form_id: str) -> None:
    lines = form(form_id).render(stamped()).split("\n")
    assert lines[0].startswith("# ")
    assert lines[2] == STAMP
    assert "\n".join(lines).count("FORTROLIGT") == 1


def test_what_is_written_to_be_shared_is_not() -> None:
    shared = [one for one in FORMS if one.id in ("opspil", "vaerktoej")]
    for one in shared:
        assert "FORTROLIGT" not in one.render(stamped())
        assert not one.document(stamped()).about.stamp


@pytest.mark.parametrize("chosen", FORMATS, ids=lambda chosen: chosen.id)
def test_it_stands_in_every_format(chosen: Format) -> None:
    document = form("plan").document(stamped())
    assert document.about.line.startswith("FORTROLIGT · årssamtale · ")
    data = chosen.write(document).data
    if chosen.id == "docx":
        with zipfile.ZipFile(io.BytesIO(data)) as word:
            data = b"".join(word.read(name) for name in word.namelist() if name.endswith("xml"))
    if chosen.id == "pdf":
        data = repr(page_data(document)).encode()
    assert data.count(b"FORTROLIGT") >= (1 if chosen.is_text else 2)


def test_the_acknowledged_text_says_it_as_the_file_does() -> None:
    assert STAMP in agreed_text(stamped())


def test_the_blank_form_has_the_stamp_and_the_goals() -> None:
    written = str(blank_form(own_bank(*SETTINGS)))
    assert STAMP in written
    assert "\n## Arbejdspladsens mål\n\n- Borgeren i centrum\n" in written
    assert "\n- Må læses af: de to\n" in str(blank_form(own_bank("Må læses af: de to")))


def test_a_sheet_begins_with_the_page_and_is_read_back() -> None:
    session = stamped()
    written = str(write_sheet(session))
    assert STAMP in written
    assert "\n## Om samtalen\n\nVi taler om det, der betyder mest.\n" in written
    assert "\n- Borgeren i centrum\n- Færre # ventetider\n" in written
    assert "Bytte vagter" in written
    filled = written.replace("Hvad gik godt?\n", "Hvad gik godt?\n\nDet hele\n").replace("*", "")
    assert answers_in(read_sheet(filled.encode(), "s.md"), session).answers == {"godt": "Det hele"}


def test_the_whole_talk_says_the_workplaces_goals() -> None:
    assert "\n## Arbejdspladsens mål\n\n- Borgeren i centrum\n" in form("fuld").render(stamped())
    assert "Borgeren i centrum" not in form("plan").render(stamped())
