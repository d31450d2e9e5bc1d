"""What stays together on the pages of an office file, and what its space is made of."""

from xml.etree.ElementTree import Element

import pytest

from kompetence_tui.export.blank import blank_form
from kompetence_tui.export.blocks import Item
from kompetence_tui.export.document import Document
from kompetence_tui.export.docx.writer import docx_of
from tests.export.docx.docx_outline import W, part
from tests.export.lived import lived_session
from tests.factories import make_bank
from tests.shipped_forms import form


def paragraphs(data: bytes) -> list[Element]:
    return part(data, "word/document.xml").findall(f"{W}body/{W}p")


def style_of(paragraph: Element) -> str:
    [style] = paragraph.findall(f"{W}pPr/{W}pStyle")
    return style.attrib[f"{W}val"]


def test_no_space_is_an_empty_paragraph() -> None:
    for document in (form("fuld").document(lived_session()), blank_form(make_bank())):
        empty = {
            style_of(paragraph)
            for paragraph in paragraphs(docx_of(document))
            if not "".join(paragraph.itertext())
        }
        assert empty <= {"Skrivelinje"}


def keeps_with_next(paragraph: Element) -> bool:
    """It says so itself, or its style does."""
    style = style_of(paragraph)
    return style.startswith("Heading") or paragraph.find(f"{W}pPr/{W}keepNext") is not None


@pytest.mark.parametrize("signers", [2, 30])
def test_the_lines_to_sign_on_stay_with_their_heading(signers: int) -> None:
    document = Document()
    document.heading(2, "Underskrifter")
    document.signatures([("Medarbejder", "Anna Eksempel")] * signers)
    document.heading(2, "Fremdrift")
    document.text("Endnu intet")
    found = paragraphs(docx_of(document))
    assert [keeps_with_next(each) for each in found[: signers + 1]] == [True] * signers + [False]


@pytest.mark.parametrize("words", [3, 3000])
def test_words_below_a_heading_keep_it_with_what_follows(words: int) -> None:
    document = Document()
    document.heading(3, "Udviklingsmål")
    document.remark("(hvilke kompetencer skal udvikles?)")
    document.text("ord " * words)
    heading, hint, text = paragraphs(docx_of(document))
    assert [keeps_with_next(each) for each in (heading, hint, text)] == [True, True, False]


@pytest.mark.parametrize(("rows", "kept"), [(3, True), (40, False)])
def test_only_what_is_short_is_kept_whole(rows: int, *, kept: bool) -> None:
    document = Document()
    document.heading(2, "Svar")
    document.text("Kort række\n" * rows)
    document.text("Mere")
    _heading, first, _last = paragraphs(docx_of(document))
    assert keeps_with_next(first) is kept


def test_a_question_stands_above_its_lines() -> None:
    document = Document()
    document.heading_of(3, "Hvad fylder?")
    document.items([Item(f"Spørgsmål {number}") for number in range(20)])
    document.room(4)
    found = paragraphs(docx_of(document))
    assert [keeps_with_next(each) for each in found] == [True] * (1 + 20 + 3) + [False]
