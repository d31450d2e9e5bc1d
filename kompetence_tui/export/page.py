"""Documents that may fill no more than a page or two."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from kompetence_tui.domain.base.text import quote
from kompetence_tui.export.document import Document

LINES = 45
"""Lines on an A4 page, the empty ones between paragraphs counted."""
WIDTH = 90
"""Characters in a line."""

_MOST = (40, 20, 12, 8, 5, 3, 2, 1)
_WIDTHS, _NARROW = (600, 300, 160), (80, 40)

T = TypeVar("T")


@dataclass(frozen=True)
class PageLimits:
    """How much of what there is may be written: all, unless told otherwise."""

    most: int | None = None
    """Entries of each list."""
    width: int | None = None
    """Characters of each text, which is then on one line."""

    @property
    def is_short(self) -> bool:
        """Something may have to be left out."""
        return self.most is not None

    def some(self, things: Sequence[T]) -> Sequence[T]:
        return things[: self.most]

    def words(self, text: str) -> str:
        return text if self.width is None else quote(text, self.width)


def fitted(write: Callable[[PageLimits], Document], pages: int) -> Document:
    """The document with as much as there is room for on the pages."""
    rooms = [
        PageLimits(most, width)
        for widths in (_WIDTHS, _NARROW)
        for most in _MOST
        for width in widths
    ]
    for room in (PageLimits(), *rooms):
        document = write(room)
        if lines_of(str(document)) <= pages * LINES:
            break
    return document


def lines_of(markdown: str) -> int:
    """How many lines of a page the document fills."""
    return sum(max(1, math.ceil(len(line) / WIDTH)) for line in markdown.splitlines())
