"""Pages in Chromium: nothing is too wide for a screen, and no page of paper ends in a field."""

from itertools import pairwise

import pytest

from kompetence_tui.export.blank import blank_form
from kompetence_tui.export.blocks import About, Item
from kompetence_tui.export.document import Document
from kompetence_tui.export.html.page import page
from tests.examples import BY_ID
from tests.export.group_samples import strategy
from tests.export.html.chromium import CHROMIUM, PDFTOTEXT, printed, seen
from tests.export.html.paper import Place, fields
from tests.export.lived import lived_session
from tests.export.nasty_documents import nasty_documents, webs
from tests.factories import TODAY, make_bank
from tests.shipped_forms import form, forms_for

WITH_HORIZONS = "d4kq7wz3mp"
"""An example: its goals stand below a heading of their own."""

PHONE, DESK = 360, 1200
A_PAGE, A_PAGE_OF_LINES = 1500, 15
"""Letters and paragraphs that are less than a page."""

needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
needs_poppler = pytest.mark.skipif(PDFTOTEXT is None, reason="poppler-utils is not installed")


@needs_chromium
def test_nothing_is_wider_than_a_telephone_or_a_desk() -> None:
    documents = [
        form("plan").document(lived_session()),
        form("fuld").document(lived_session()),
        form("bevis").document(lived_session()),
        form("strategi").document(strategy()),
        blank_form(make_bank()),
        *nasty_documents(10),
    ]
    found, complaints = seen([page(one) for one in documents], (PHONE, DESK))
    assert len(found) == 2 * len(documents)
    assert [one for one in found if one["wide"] or one["scrolls"] or not one["is_styled"]] == []
    assert complaints == []


@needs_chromium
@needs_poppler
def test_no_page_ends_in_a_field_or_after_a_heading() -> None:
    document = many_fields()
    paper = printed(page(document))
    assert paper.complaints == []
    assert paper.sizes == {(210, 297)}
    found = fields(document, paper)
    assert len(paper.pages) > 8
    assert [field[0].text for field in found if is_cut(field)] == ["Langt"]
    assert found[1][0] == Place("h2", "Langt", 0, 0)  # what fits no page leaves none empty
    assert [field[0].text for field in found if is_left_alone(field)] == []
    assert [field[0].text for field, after in pairwise(found) if is_parted(field, after)] == []


@needs_chromium
@needs_poppler
def test_headings_below_each_other_stay_with_the_first_field() -> None:
    document = form("plan").document(BY_ID[WITH_HORIZONS])
    found = fields(document, printed(page(document)))
    assert [field[0].text for field in found if is_cut(field)] == []
    assert [field[0].text for field, after in pairwise(found) if is_parted(field, after)] == []


@pytest.mark.long
@pytest.mark.timeout(0)
@needs_chromium
@needs_poppler
def test_no_page_of_the_examples_ends_after_a_heading_or_among_signatures() -> None:
    for session in BY_ID.values():
        for each in forms_for(session):
            document = each.document(session)
            if webs(document):
                continue  # its numbers are drawn among the words, and cannot be told from them
            paper = printed(page(document))
            assert (paper.complaints, paper.sizes) == ([], {(210, 297)})
            found = fields(document, paper)
            assert [field[0].text for field in found if is_left_alone(field)] == []
            assert [one[0].text for one in found if is_short(one) and is_cut(one)] == []


def is_short(field: list[Place]) -> bool:
    """It fits a page, and so do signatures."""
    return sum(len(place.text) for place in field) < A_PAGE and len(field) < A_PAGE_OF_LINES


def is_cut(field: list[Place]) -> bool:
    return field[0].first != field[-1].last


def is_left_alone(field: list[Place]) -> bool:
    """The heading stands on another page than the first of what is below it."""
    return len(field) > 1 and field[0].last != field[1].first


def is_parted(field: list[Place], after: list[Place]) -> bool:
    """What opens other fields stands on another page than the first of them."""
    return field[0].kind < after[0].kind and field[-1].last != after[0].first


def many_fields() -> Document:
    """Fields of many lengths, so that pages end in all places there are, and one that fits none."""
    document = Document()
    document.about = About("MUS · plan", "Anna Eksempel", TODAY)
    document.title("Plan for:", "Anna Eksempel")
    document.heading(2, "Langt")
    document.text("\n\n".join(f"Vi taler om punkt {n} til foråret. " * 12 for n in range(40)))
    for number in range(2, 18):
        level = 2 + number % 2
        if level > 2:
            document.heading(2, f"På langt sigt {number}")
        document.heading(level, f"Mål {number}")
        document.items([Item("faglig", key="Kompetencetype")] * (number % 3))
        _write_fields(document, number, level + 1)
        document.heading(2, f"Underskrifter {number}")
        document.to_fill("Den")
        document.signatures([("Medarbejder", "Anna Eksempel"), ("Leder", "Eva Eksempel")])
    return document


def _write_fields(document: Document, number: int, level: int) -> None:
    document.heading(level, f"Udviklingsmål {number}")
    document.remark("(hvilke kompetencer (faglige/personlige/sociale) skal udvikles?)")
    document.text(f"Anna kan skrive {number} breve, som bliver forstået. " * (number // 2))
    document.heading(level, f"Handlingsplan {number}")
    facts = (Item("Anna Eksempel", key="Ansvarlig"), Item("uge 12 2027", key="Frist"))
    document.items(
        Item("Skriver tre breve om", key=f"Handling {n}", inner=facts)
        for n in range(number % 4 + 1)
    )
    document.heading(level, f"Noter {number}")
    document.items(Item(f"Ord {n} om vagt {number}") for n in range(number % 5 + 1))
