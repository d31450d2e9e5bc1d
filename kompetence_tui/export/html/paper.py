"""What stands together on a page of paper."""

from collections.abc import Iterable, Iterator
from math import ceil

from kompetence_tui.export.sections import DocumentSection
from kompetence_tui.export.shown import Shown, shown

_PAGE, _ROW = 60, 105
"""Rows on a page of paper, and letters in a row, where the letters are narrow."""


def runs(found: Iterable[DocumentSection]) -> Iterator[list[DocumentSection]]:
    """Those that open others with the first that opens none: on paper they stand together."""
    run: list[DocumentSection] = []
    for section in found:
        run.append(section)
        if not section.opens:
            yield run
            run = []


def fit_a_page(some: Iterable[DocumentSection]) -> bool:
    """They may; what surely does not would leave the page before it empty, were it kept whole."""
    return sum(map(_least, some)) <= _PAGE


def _least(section: DocumentSection) -> int:
    """Rows it takes at the least."""
    return sum(map(_rows, shown((section.heading, *section.below))))


def _rows(block: Shown) -> int:
    text = "".join(phrase.text for phrase in block.phrases)
    return sum(max(1, ceil(len(row) / _ROW)) for row in text.split("\n"))
