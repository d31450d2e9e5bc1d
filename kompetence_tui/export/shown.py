"""A document as it will look: its blocks as what is shown one below another."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kompetence_tui.domain.base.text import one_line
from kompetence_tui.export.blocks import (
    FILL_WIDTH,
    Block,
    FillLine,
    Item,
    Items,
    Paragraph,
    Phrase,
    Phrases,
    RuledLines,
    SectionHeading,
    ShellLine,
    Signatures,
    SpiderWeb,
    Voice,
)
from kompetence_tui.export.figure_table import FigureTable

_FILL = "_" * FILL_WIDTH


@dataclass(frozen=True)
class Shown:
    """One block of a document; people's text in it is text, whatever it looks like."""

    kind: str
    """``h1`` to ``h6``, ``p``, ``li`` or ``code``."""
    phrases: Phrases
    depth: int = 0
    """Of a list item: how many lists it stands in, from 1."""


def shown(blocks: Iterable[Block], *, is_typeset: bool = False) -> list[Shown]:
    """What is shown of the blocks, in order; each line to fill in is a paragraph, and empty room is
    not shown. What Markdown is without is shown where it ``is_typeset``."""
    kept = (block for block in blocks if is_typeset or not _is_typeset_only(block))
    return [each for block in kept for each in _shown(block)]


def _is_typeset_only(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.is_typeset_only


def _shown(block: Block) -> Iterator[Shown]:
    match block:
        case SectionHeading():
            yield Shown(f"h{block.level}", block.phrases)
        case Paragraph():
            yield from (Shown("p", phrases) for phrases in block.paragraphs)
        case Items():
            yield from _list(block)
        case SpiderWeb():
            yield from _list(block.items)
        case FigureTable():
            yield from _rows(block)
        case FillLine():
            yield _line(block)
        case Signatures():
            yield from map(_line, block.lines)
        case RuledLines():
            yield from [Shown("p", (Phrase(_FILL),))] * block.lines
        case ShellLine():
            yield Shown("code", (Phrase(block.line),))


def _list(block: Items) -> Iterator[Shown]:
    return (_item(depth, item) for depth, item in block.walk())


def _item(depth: int, item: Item) -> Shown:
    box = (Phrase("[ ] "),) if item.box else ()
    return Shown("li", (*box, *item.phrases), depth)


def _rows(table: FigureTable) -> Iterator[Shown]:
    """Each row as an item: its label as the key, and each figure after its head."""
    for row in table.rows:
        pairs = zip(table.heads[1:], row.cells, strict=True)
        said = " · ".join(f"{one_line(head)} {one_line(cell)}" for head, cell in pairs)
        key = Phrase(f"{one_line(row.label)}:", Voice.KEY)
        yield Shown("li", (key, Phrase(" "), Phrase(said)), 1)


def _line(line: FillLine) -> Shown:
    words = f"{line.label} {_FILL} {one_line(line.name)}".rstrip()
    return Shown("p", (Phrase(words),))
