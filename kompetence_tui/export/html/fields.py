"""A document field by field: what belongs together on a page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from kompetence_tui.export.blocks import (
    AnswerRoom,
    Block,
    Paragraph,
    RuledLines,
    SectionHeading,
)
from kompetence_tui.export.shown import Shown, shown

_PAGE, _ROW = 60, 105
"""Rows on a page of paper, and letters in a row, where the letters are narrow."""

_FIRST_LABEL = 3
"""Level of the headings that label one field."""


@dataclass(frozen=True)
class PageField:
    """A heading and what stands below it, up to the next heading."""

    heading: SectionHeading
    below: tuple[Block, ...]
    opens: bool
    """The next heading is deeper: what follows belongs to this one too."""

    @property
    def rows(self) -> int:
        """How many it takes at the least."""
        return sum(map(_rows, shown((self.heading, *self.below))))

    @property
    def is_labelled(self) -> bool:
        """The heading is the program's label of what was said, and may stand beside it."""
        is_label = self.heading.level >= _FIRST_LABEL and self.heading.text is None
        has_room = any(isinstance(block, AnswerRoom | RuledLines) for block in self.below)
        return is_label and bool(self.below) and not (self.opens or has_room)

    @property
    def question(self) -> tuple[Paragraph, ...]:
        """What the form asks, in words of its own below the label; nothing where it is all."""
        first = self.below[0] if len(self.below) > 1 else None
        is_asked = isinstance(first, Paragraph) and first.is_remark and first.text is None
        return (first,) if is_asked and isinstance(first, Paragraph) else ()


def fields(blocks: Iterable[Block]) -> list[PageField]:
    """The document, whose first block is a heading."""
    found: list[tuple[SectionHeading, list[Block]]] = []
    for block in blocks:
        if isinstance(block, SectionHeading):
            found.append((block, []))
        else:
            found[-1][1].append(block)
    levels = [*(heading.level for heading, _below in found), 0]
    return [
        PageField(heading, tuple(below), opens=after > level)
        for (heading, below), (level, after) in zip(found, pairwise(levels), strict=True)
    ]


def runs(found: Iterable[PageField]) -> Iterator[list[PageField]]:
    """Those that open others with the first that opens none: on paper they stand together."""
    run: list[PageField] = []
    for field in found:
        run.append(field)
        if not field.opens:
            yield run
            run = []


def fit_a_page(some: Iterable[PageField]) -> bool:
    """They may; what surely does not would leave the page before it empty, were it kept whole."""
    return sum(field.rows for field in some) <= _PAGE


def _rows(block: Shown) -> int:
    text = "".join(phrase.text for phrase in block.phrases)
    return sum(max(1, ceil(len(row) / _ROW)) for row in text.split("\n"))
