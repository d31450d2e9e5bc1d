"""What is typed in the fields of an office file comes back, whatever the program made of it."""

from collections.abc import Callable
from xml.etree.ElementTree import Element, SubElement

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.base.text import clean
from kompetence_tui.domain.session.session import Session
from kompetence_tui.preparation.given import FileHasProblems
from kompetence_tui.preparation.outline import outline
from kompetence_tui.preparation.reader import Filled, answers_in
from kompetence_tui.preparation.sheet_file import Sheet, read_sheet
from kompetence_tui.written.styles import W, value
from tests.preparation import word_sheets
from tests.preparation.sheets import make_talk
from tests.preparation.word_sheets import (
    Fill,
    after_the_prompt,
    below,
    commented,
    empty,
    filled,
    over_the_prompt,
    tracked,
    typed,
    with_document,
    without_fields,
)

TALK = make_talk()
TEXTS = {
    "siden-sidst": "Vagtplanen – den holdt!",
    "trivsel": "4",
    "ord": "Ja",
    "igen-2": "Spørgsmål 3 er jeg i tvivl om",
    "f1": "Målet # nåede jeg <næsten> & helt",
}
FILE = empty(TALK, "Vi gemmer det i fem år.\n\n- og spørg bare")


IDS = [part.id for part in outline(TALK) if part.id]
_LINES = st.sampled_from(
    ["# Overskrift", "### Spørgsmål", "- punkt", "– punkt", "> citat", "```", "---", "| a |",
     "Mål 1", "- Skala:", "Nummer: 2345", "&#35;", "<w:t>", "Æ ø a\u030a", "\u00a0x",
     "Vælg én: Ja · Nej?"]
)  # fmt: skip
_FREE = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"]), max_size=12)
_TEXTS = st.lists(_LINES | _FREE, max_size=5).map("\n".join)


def sheet(file: bytes) -> Sheet:
    return read_sheet(file, "skema.docx")


def read(file: bytes, session: Session = TALK) -> Filled:
    return answers_in(sheet(file), session)


def texts(file: bytes) -> dict[str, str]:
    found = read(file)
    return found.answers | found.goals


def problems(file: bytes) -> list[str]:
    with pytest.raises(FileHasProblems) as refused:
        read(file)
    return [str(problem) for problem in refused.value.problems]


def heading(root: Element, start: str) -> Element:
    """The paragraph that begins so."""
    found = (p for p in root.iter(f"{W}p") if "".join(p.itertext()).startswith(start))
    return next(found)


def put_words(paragraph: Element, words: str) -> None:
    runs = list(paragraph.iter(f"{W}t"))
    runs[0].text = words
    for run in runs[1:]:
        run.text = ""


def test_an_empty_sheet_is_empty_and_nothing_is_said_of_its_fields() -> None:
    assert read(FILE).is_empty
    assert sheet(FILE).remarks == ()
    assert sheet(FILE).session_id == TALK.id


@pytest.mark.parametrize(
    "fill", [typed, tracked, commented, over_the_prompt, after_the_prompt, below]
)
def test_what_is_typed_comes_back(fill: Fill) -> None:
    assert texts(filled(FILE, TEXTS, fill)) == TEXTS


def test_several_paragraphs_and_lines_that_look_like_others_are_kept() -> None:
    written = {"trivsel": "Først\n\n# Ikke en overskrift\n- et punkt\n\u2013 et til", "lang": "x"}
    assert texts(filled(FILE, written)) == written


@settings(max_examples=40, deadline=None)
@given(st.dictionaries(st.sampled_from(IDS), _TEXTS, max_size=4), st.booleans())
def test_any_words_come_back(written: dict[str, str], is_without: bool) -> None:
    file = filled(FILE, written)
    found = texts(with_document(file, without_fields) if is_without else file)
    folded = {
        name: "\n".join(" ".join(line.split()) for line in clean(text).split("\n")).strip("\n")
        for name, text in written.items()
    }
    assert found == {name: text for name, text in folded.items() if text}


def test_what_was_tracked_and_commented_is_said() -> None:
    said = " ".join(sheet(filled(FILE, TEXTS, commented)).remarks)
    for words in ("5 indsættelser", "5 sletninger", "5 kommentarer er ikke taget med"):
        assert words in said


def test_a_field_that_word_made_empty_again_is_empty() -> None:
    emptied = filled(FILE, {"trivsel": "Klik eller tryk her for at skrive tekst."})
    assert read(emptied).is_empty


@pytest.mark.parametrize("fill", [typed, over_the_prompt])
def test_without_the_fields_the_headings_tell(fill: Fill) -> None:
    assert texts(with_document(filled(FILE, TEXTS, fill), without_fields)) == TEXTS


def test_a_renamed_heading_is_known_by_its_field() -> None:
    def change(root: Element) -> None:
        put_words(heading(root, "Spørgsmål 2:"), "Hvordan går det?")
        put_words(heading(root, "Tema 2:"), "Om at lære")
        put_words(heading(root, "Mål 2:"), "Mål 2: Mødet")

    changed = with_document(filled(FILE, TEXTS), change)
    assert texts(changed) == TEXTS
    without = with_document(changed, without_fields)
    assert any("Spørgsmål 2" in problem for problem in problems(without))


def test_a_heading_that_is_gone_is_told_with_the_words_there() -> None:
    def change(root: Element) -> None:
        (body,) = root
        body.remove(heading(root, "Spørgsmål 2:"))

    (problem,) = problems(with_document(filled(FILE, TEXTS), change))
    assert "»Spørgsmål 2«" in problem
    assert "ved »Tema 2: Udvikling«" in problem
    assert "»Spørgsmål 2: Hvordan har du det" in problem


def test_the_questions_may_be_moved_into_a_table() -> None:
    def change(root: Element) -> None:
        (body,) = root
        table = Element(f"{W}tbl")
        cell = SubElement(SubElement(table, f"{W}tr"), f"{W}tc")
        moved = list(body)[16:-1]
        for each in moved:
            body.remove(each)
            cell.append(each)
        body.insert(16, table)

    changed = with_document(filled(FILE, TEXTS), change)
    assert texts(changed) == TEXTS
    assert any("1 tabel" in remark for remark in sheet(changed).remarks)


@pytest.mark.parametrize("bullet", ["–", "—", "−", "•", "*"])
def test_bullets_may_be_turned(bullet: str) -> None:
    def change(root: Element) -> None:
        for paragraph in root.iter(f"{W}p"):
            style = value(paragraph[0].find(f"{W}pStyle"))
            first = next(paragraph.iter(f"{W}t"), None)
            if style == "Felt" and first is not None:
                first.text = f"{bullet}\t{first.text}".replace("\t", " ")

    assert texts(with_document(filled(FILE, TEXTS), change)) == TEXTS


def test_what_stands_above_the_first_question_is_refused() -> None:
    def change(root: Element) -> None:
        (body,) = root
        below_it = heading(root, "Skriv i felterne")
        body.insert(list(body).index(below_it) + 1, word_sheets.paragraph_like(below_it, "Hej Eva"))

    (problem,) = problems(with_document(filled(FILE, TEXTS), change))
    assert "ved »Hej Eva«" in problem


LEADERS = empty(TALK, for_leader=True)


def test_a_leaders_sheet_says_so_first_and_is_nobody_elses() -> None:
    found = sheet(filled(LEADERS, TEXTS))
    assert found.lines[0] == "# Lederens egen forberedelse – Anna Eksempel"
    assert found.is_leaders
    assert answers_in(found, TALK) == read(filled(FILE, TEXTS))
    assert not sheet(filled(FILE, TEXTS)).is_leaders


@pytest.mark.parametrize("cut", ["the title", "all above the questions"])
def test_a_leaders_sheet_is_never_taken_for_an_employees(cut: str) -> None:
    def change(root: Element) -> None:
        (body,) = root
        first = heading(root, "Note til mål 1")
        last = 1 if cut == "the title" else list(body).index(first)
        for each in list(body)[:last]:
            body.remove(each)

    assert sheet(with_document(filled(LEADERS, TEXTS), change)).is_leaders


def test_notes_among_an_employees_answers_are_refused() -> None:
    titles = {part.title for part in outline(TALK)}
    assert "Spørgsmål 2: Hvordan har du det på arbejdet lige nu?" in titles

    def change(root: Element) -> None:
        put_words(heading(root, "Spørgsmål 2:"), "Note til spørgsmål 2: Hvordan har du det?")

    changed = with_document(filled(FILE, TEXTS), without_then(change))
    assert any("Note til spørgsmål 2" in problem for problem in problems(changed))


def without_then(change: Callable[[Element], None]) -> Callable[[Element], None]:
    def both(root: Element) -> None:
        without_fields(root)
        change(root)

    return both
