"""A document section by section: what stands below each heading, and which are a form's fields."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from kompetence_tui.export.blocks import (
    AnswerRoom,
    Block,
    FillLine,
    Paragraph,
    RuledLines,
    SectionHeading,
    SpiderWeb,
)
from kompetence_tui.export.figure_table import FigureTable

LINES_FOR_ANSWER = 4
"""Ruled lines where an answer may be written by hand as well as typed."""

_FIRST_LABEL = 3
"""Level of the headings that may be no more than the label of a field."""

_WIDE = RuledLines | AnswerRoom | FillLine | SpiderWeb | FigureTable
"""What needs the whole width."""


@dataclass(frozen=True)
class DocumentSection:
    """A heading and what stands below it, up to the next heading."""

    heading: SectionHeading
    below: tuple[Block, ...]
    opens: bool
    """The next heading is deeper: what follows belongs to this one too."""

    @property
    def is_field(self) -> bool:
        """The heading is a form's own label of what was said, which is what counts."""
        is_label = self.heading.level >= _FIRST_LABEL and self.heading.text is None
        is_wide = any(isinstance(block, _WIDE) for block in self.below)
        return is_label and bool(self.below) and not (self.opens or is_wide)

    @property
    def hint(self) -> tuple[Paragraph, ...]:
        """What the form asks, in words of its own below the label; nothing where it is all."""
        found: list[Paragraph] = []
        for block in self.below[:-1]:
            if not isinstance(block, Paragraph) or not is_remark(block):
                break
            if found and not block.is_hint:
                break
            found.append(block)
        return tuple(found)


def sections(blocks: Iterable[Block]) -> list[DocumentSection]:
    """The document, whose first block is a heading."""
    found: list[tuple[SectionHeading, list[Block]]] = []
    for block in blocks:
        if isinstance(block, SectionHeading):
            found.append((block, []))
        else:
            found[-1][1].append(block)
    levels = [*(heading.level for heading, _below in found), 0]
    return [
        DocumentSection(heading, tuple(below), opens=after > level)
        for (heading, below), (level, after) in zip(found, pairwise(levels), strict=True)
    ]


def is_remark(block: Block) -> bool:
    """All of it is the program's own, on how to fill in or read what follows."""
    if not isinstance(block, Paragraph):
        return False
    return block.is_hint or (block.is_remark and block.text is None)
