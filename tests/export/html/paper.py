"""Where on paper each part of a document stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from kompetence_tui.export.document import Document
from tests.export.html.chromium import Printed
from tests.export.nasty_documents import in_words
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


def _places(document: Document, paper: Printed) -> Iterator[Place]:
    """Every entry, where it is found; nothing else is printed but what stands around each page."""
    left = [
        _inner(document, page, number, len(paper.pages)) for number, page in enumerate(paper.pages)
    ]
    last = 0
    for kind, text in outline(str(in_words(document))):
        if letters := _letters(text):
            first, last = _taken(letters, left, last)
            yield Place(kind, letters, first, last)
    assert "".join(left).split() == []


def _taken(text: str, left: list[str], page: int) -> tuple[int, int]:
    """The pages that the text begins and ends on, from the one before it on; it is taken off them.
    What stands beside each other on a page may be printed in any order."""
    for one in (page, page + 1):
        if one < len(left) and text in left[one]:
            left[one] = left[one].replace(text, " ", 1)
            return one, one
    assert page < len(left), f"out of its order: {text}"
    cut = next(end for end in range(len(text) - 1, 0, -1) if text[:end] in left[page])
    left[page] = left[page].replace(text[:cut], " ", 1)
    return page, _taken(text[cut:], left, page + 1)[1]


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
