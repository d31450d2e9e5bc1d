"""Forms of files: what stands where, what never depends on them, and hostile ones."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.banks.form_reader import read_form
from kompetence_tui.domain.bank import Question, Theme
from kompetence_tui.domain.form import RESERVED, FormFile, TalkField
from kompetence_tui.domain.plan.plan import Plan
from kompetence_tui.domain.session.kinds import SessionKind, ThemeForm
from kompetence_tui.domain.session.session import Session
from kompetence_tui.export import form_fields, forms
from kompetence_tui.export.agreed import agreed_text, checksum
from kompetence_tui.export.document import Document
from kompetence_tui.export.form_blank import blank_of_form
from kompetence_tui.export.form_file import document_of
from kompetence_tui.export.full import EVERYTHING
from kompetence_tui.export.proof import proof_document
from kompetence_tui.export.sections import sections
from tests.export.group_samples import SECRET, everything, grus, phases
from tests.export.lived import lived_session
from tests.export.nasty import nasty_session
from tests.export.nasty_depth import NOT_PRINTED, nasty_deep
from tests.export.nasty_form_files import nasty_form
from tests.export.nasty_group import nasty_group
from tests.export.outline import em, outline
from tests.export.samples import sample_session
from tests.factories import make_session
from tests.shipped_forms import FILES, form, forms_for

HEAD = "# Aftale: {navn}\n\n- Skema: vores\n"


def made(text: str) -> FormFile:
    found = read_form((HEAD + text).encode(), "vores.md")
    assert found.form, [str(problem) for problem in found.problems]
    return found.form


def written(text: str, session: Session | None = None) -> str:
    return str(document_of(made(text), session or sample_session()))


PHASE = {TalkField.PHASE}
TALK = {field for field in TalkField if not field.is_of_goal} - PHASE


def test_every_field_can_be_written() -> None:
    document = Document()
    for field in TALK:
        if field in form_fields.FACTS:
            document.items(form_fields.fact_items(lived_session(), [field]))
        else:
            form_fields.write_field(document, lived_session(), field, 2)
    for field in set(TalkField) - TALK - PHASE:
        form_fields.write_goal_field(document, lived_session().plan.goals[0], field)
    assert len(document) > 40


def test_headings_help_fields_and_lines_stand_as_in_the_file() -> None:
    text = """\
- Felt: dato
- Felt: enhed

Til personalesagen.

## Det *nye* år

> Hvad
> nu?

- Svar: trivsel
- Plads: 1
- Linje: Den
- Underskrift: Leder
- Underskrift: HR
"""
    text = text.replace("*nye*", "\\*nye\\*")
    assert outline(written(text)) == [
        ("h1", "Aftale: Anna Eksempel"),
        ("li1", "Dato: 21.11.2026"),
        ("li1", "Enhed: Eksempelhuset"),
        ("p", "Til personalesagen."),
        ("h2", "Det *nye* år"),
        ("p", em("Hvad nu?")),
        ("h3", "Hvordan har du det på arbejdet lige nu?"),
        ("li1", "Svar: 4 af 5 (1 = skidt, 5 = godt)"),
        ("p", "Godt hold, men travlt i maj."),
        ("hr", ""),
        ("p", f"Den {'_' * 40}"),
        ("p", f"Leder {'_' * 40} Eva Eksempel"),
        ("p", f"HR {'_' * 40}"),
    ]


def test_a_section_stands_for_each_goal_and_says_that_there_is_none() -> None:
    text = "\n## Mål\n\n- For hvert: mål\n\n### Hvad\n\n- Felt: udviklingsmål\n"
    found = [line for line in outline(written(text)) if line[0] != "h1"]
    assert found == [
        ("h2", "Mål 1"), ("h3", "Hvad"), ("p", "Blive tryg ved journalsystemet"),
        ("h2", "Mål 2"), ("h3", "Hvad"), ("p", "Lede det tværfaglige møde"),
    ]  # fmt: skip
    none = make_session().with_(plan=Plan())
    assert outline(written(text, none))[1:] == [
        ("h2", "Mål"),
        ("p", em("Der er endnu ingen mål i planen")),
    ]
    decided = make_session().with_(plan=Plan(no_development_because="hun er ny."))
    assert outline(written(text, decided))[-1][1].endswith("i år, fordi hun er ny.")


@pytest.mark.parametrize(
    ("if_empty", "under"),
    [
        ("", [("h2", "Sidst"), ("p", em("ikke udfyldt"))]),
        ("- Hvis tom: 2 linjer\n", [("h2", "Sidst"), ("hr", ""), ("hr", "")]),
        ("- Hvis tom: udelad\n", []),
    ],
)
def test_what_nobody_said_anything_of_is_as_the_form_wants(
    if_empty: str, under: list[tuple[str, str]]
) -> None:
    text = f"\n## Sidst\n\n- Felt: aftaler fra sidst\n{if_empty}"
    assert outline(written(text, make_session()))[1:] == under


def test_a_form_fits_the_kinds_banks_and_phases_it_is_for() -> None:
    files = [made("- Felt: svar\n- Samtale: PLUS\n"), made("- Felt: svar\n- Bank: x\n")]
    mus = make_session()
    assert "vores" not in [known.id for known in forms.forms_for(mus, files)]
    plus = mus.with_(kind=SessionKind.PLUS)
    assert [known.id for known in forms.forms_for(plus, files[:1])] == ["plan", "vores"]
    own = mus.with_(bank=mus.bank.with_(id="x"))
    assert [known.id for known in forms.forms_for(own, files[1:])] == ["vores", "plan"]
    assert form("femfaser") not in forms_for(phases())


def test_no_phase_of_the_bank_is_lost_in_a_form_that_names_others() -> None:
    text = "\n## 1. HVAD ER VORES MÅL?\n\n> Hvad vil vi?\n\n- Felt: fase\n"
    found = outline(written(text, phases()))
    assert [words for kind, words in found if kind == "h2"] == [
        theme.title for theme in phases().bank.themes
    ]
    assert ("p", em("Hvad vil vi?")) in found
    extra = Theme(id="x", title="Ny", form=ThemeForm.PHASE, questions=(Question(id="y", text="?"),))
    bank = phases().bank.with_(themes=(extra, *phases().bank.themes))
    assert "\n## Ny\n" in written(text, phases().with_(bank=bank))


def test_answers_in_a_form_are_told_of_before_it_is_written() -> None:
    assert form("fuld").caution_of(make_session()) == "Svarene fra samtalen står i filen"
    assert form("aftaleskema").caution_of(make_session()) == "Svarene fra samtalen står i filen"
    assert "sedler med navne" in form("fuld").caution_of(grus())
    assert form("herlev").caution_of(make_session()) == ""


def test_no_form_has_a_field_for_what_no_export_holds() -> None:
    """One with every field there is, of sessions that hold all that stays in them."""
    fields = "".join(f"- Felt: {field.value}\n" for field in TALK)
    goal = "".join(f"- Felt: {field.value}\n" for field in set(TalkField) - TALK - PHASE)
    file = made(f"{fields}\n## Mål\n\n- For hvert: mål\n{goal}")
    for session in everything():
        assert SECRET not in str(document_of(file, session))
    for seed in range(10):
        assert NOT_PRINTED not in str(document_of(file, nasty_deep(Random(seed))))


def test_the_acknowledged_text_depends_on_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the files say, even those that come with the program: the same text and sum."""
    session = lived_session()
    before = agreed_text(session), checksum(session), str(proof_document(session))
    plan = form("plan").render(session)

    def refuse(*_arguments: object) -> None:
        raise AssertionError

    for name in ("document_of", "_write_section", "_write_parts", "_write_title"):
        monkeypatch.setattr(f"kompetence_tui.export.form_file.{name}", refuse)
    monkeypatch.setattr("kompetence_tui.banks.forms.FormShelf._readings", refuse)
    monkeypatch.setattr("kompetence_tui.export.form_fields.write_field", refuse)
    assert (agreed_text(session), checksum(session), str(proof_document(session))) == before
    assert forms.form("plan").render(session) == plan
    assert forms.form("plan", [made("- Felt: svar\n")]).render(session) == plan


def test_no_file_takes_the_name_of_what_the_program_writes() -> None:
    ours = {known.id for known in forms.FORMS} | {known.file_part for known in forms.FORMS}
    assert ours == RESERVED


def test_the_shipped_whole_talk_leaves_out_nothing_that_insight_shows() -> None:
    (full,) = [file for file in FILES if file.id == "fuld"]
    fields = [part.field for part in full.every_part() if hasattr(part, "field")]
    assert fields == [TalkField.FACTS, TalkField.BANK, *EVERYTHING]


def test_what_a_form_was_called_before_still_finds_it() -> None:
    assert form("full").id == "fuld"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.id)
def test_a_form_can_be_printed_blank(file: FormFile) -> None:
    found = outline(str(blank_of_form(file)))
    assert not [kind for kind, _text in found if kind[0] == "?"]
    assert not [text for _kind, text in found if "{" in text or "ikke udfyldt" in text]
    hints = [hint for section in file.every_section() for hint in section.hints]
    assert [em(hint) for hint in hints if ("p", em(hint)) not in found] == []


@settings(deadline=None, max_examples=40)
@given(st.integers(0, 2**32))
def test_a_nasty_file_makes_headings_paragraphs_and_lists_alone(seed: int) -> None:
    random = Random(seed)
    file = nasty_form(random)
    session = random.choice((nasty_session, nasty_group, nasty_deep))(random)
    for document in (document_of(file, session), blank_of_form(file)):
        text = str(document)
        kinds = [kind for kind, _text in outline(text)]
        assert not [kind for kind in kinds if kind[0] == "?"]
        assert [kind for kind, _text in outline(text, "gfm-like")] == kinds
        assert kinds.count("h1") == 1
        assert all(char >= " " or char == "\n" for char in text)
    reread = Session.model_validate_json(session.model_dump_json())
    assert str(document_of(file, session)) == str(document_of(file, reread))


def test_methods_transfer_and_last_time_stand_where_a_form_asks_for_them() -> None:
    text = """
## Sidst

- Felt: aftaler fra sidst

## Vores mål

- Felt: arbejdspladsens mål

## Mål

- For hvert: mål

### Metoder

- Felt: metoder
- Hvis tom: udelad

### Brug

- Felt: før, under og efter
- Hvis tom: udelad
"""
    session = lived_session()
    assert session.follow_up
    said = written(text, session)
    for followed in session.follow_up.goals:
        assert f"\n- {followed.goal.aim}\n  - Vurdering: " in said
    actions = [action for goal in session.plan.goals for action in goal.actions]
    methods = [method for action in actions for method in action.methods]
    agreed = [words for one in actions if one.transfer for words in one.transfer.agreed.values()]
    assert methods
    assert agreed
    assert all(method.name in said for method in methods)
    assert all(words in said for words in agreed)
    serving = session.plan.goals[0].with_(serves="Flere smil")
    assert "\n## Vores mål\n\n- Flere smil\n" in written(
        text, session.with_(plan=session.plan.with_(goals=(serving,)))
    )


def test_a_theme_is_written_with_its_board() -> None:
    session = next(each for each in everything() if each.boards)
    theme = next(each for each in session.bank.themes if not session.board(each.id).is_empty)
    said = written(f"\n## Pladen\n\n- Svar: {theme.id}\n", session)
    assert session.board(theme.id).shown[0].text in said


def test_a_help_question_stands_beside_the_label_it_belongs_to() -> None:
    text = "\n## A\n\n### B\n\n> En?\n>\n> To?\n\n- Felt: dato\n"
    *_others, field = sections(document_of(made(text), make_session()).blocks)
    assert field.is_field
    assert [hint.text for hint in field.hint] == ["En?", "To?"]


def test_a_blank_form_has_room_where_the_program_alone_could_tell() -> None:
    blank = blank_of_form(made("\n## A\n\n- Felt: fremdrift\n"))
    assert outline(str(blank)).count(("hr", "")) == 4
