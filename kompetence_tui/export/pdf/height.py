"""How high blocks are on a page, about: enough to know what is short."""

from math import ceil

from kompetence_tui.export.blocks import (
    AnswerRoom,
    Block,
    Item,
    Items,
    Paragraph,
    RuledLines,
    SectionHeading,
    Signatures,
    SpiderWeb,
)
from kompetence_tui.export.figure_table import FigureTable
from kompetence_tui.export.sections import LINES_FOR_ANSWER

_LINE, _ITEM_LINE = 85, 60
"""Characters on a line, about, and on that of a list."""


def block_height(block: Block) -> float:
    """How many lines a block takes, about."""
    match block:
        case SectionHeading():
            return 2.0 * _lines("".join(phrase.text for phrase in block.phrases), _ITEM_LINE)
        case Paragraph():
            return sum(_lines("".join(p.text for p in part)) for part in block.paragraphs)
        case Items():
            return sum(map(item_height, block.items))
        case SpiderWeb():
            return block_height(block.items) + 20
        case FigureTable():
            return 1.4 * len(block.rows) + 2
        case Signatures():
            return 2.0 * len(block.lines) - 8  # they stay together where others do not
        case RuledLines():
            return 1.8 * block.lines
        case AnswerRoom():
            return 1.8 * LINES_FOR_ANSWER
        case _:
            return 2.0


def item_height(item: Item) -> float:
    """The same of an item, with what stands in it."""
    words = "".join(phrase.text for phrase in item.phrases)
    return _lines(words, _ITEM_LINE) + sum(map(item_height, item.inner)) * 0.6


def _lines(text: str, length: int = _LINE) -> int:
    """Capital letters take up to twice the room."""
    return sum(
        ceil((len(line) + sum(map(str.isupper, line))) / length) or 1 for line in text.split("\n")
    )
