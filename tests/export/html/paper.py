"""Where on paper each part of a document stands."""

from dataclasses import dataclass
from itertools import accumulate

from kompetence_tui.export.document import Document
from tests.export.html.chromium import Printed
from tests.export.nasty_documents import typeset
from tests.export.outline import outline

LATIN_ENDS = "\u0250"


@dataclass(frozen=True)
class Place:
    """An entry of the outline, and the pages, from 0, that it begins and ends on."""

    kind: str
    text: str
    first: int
    last: int


def fields(document: Document, paper: Printed) -> list[list[Place]]:
    """Each heading with what stands below it, up to the next."""
    found: list[list[Place]] = []
    for place in _places(document, paper):
        if place.kind.startswith("h"):
            found.append([])
        found[-1].append(place)
    return found


def _places(document: Document, paper: Printed) -> list[Place]:
    """Every entry; nothing is printed but these and what stands around each page."""
    entries = [
        (kind, letters)
        for kind, text in outline(str(typeset(document)))
        if (letters := _letters(text))
    ]
    pages = [
        _inner(document, page, number, len(paper.pages)) for number, page in enumerate(paper.pages)
    ]
    assert "".join(pages) == "".join(text for _kind, text in entries)
    page_of = [number for number, page in enumerate(pages) for _letter in page]
    ends = list(accumulate(len(text) for _kind, text in entries))
    return [
        Place(kind, text, page_of[end - len(text)], page_of[end - 1])
        for (kind, text), end in zip(entries, ends, strict=True)
    ]


def _letters(text: str) -> str:
    """What is found again in print in the same order: no signs, nothing that is read from the
    right."""
    return "".join(letter for letter in text if letter.isalnum() and letter < LATIN_ENDS)


def _inner(document: Document, page: str, number: int, of: int) -> str:
    """The page without what stands at its top and foot."""
    page = _letters(page)
    for words in (document.about.line, f"Side {number + 1} af {of}"):
        line = _letters(words)
        assert page.count(line) == 1
        page = page.replace(line, "")
    return page
