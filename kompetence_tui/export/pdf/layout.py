"""A document's blocks as plain data for the page: sections, and what stands in them.

What goes with what is decided here: labels stand beside what they label, short values beside each
other, and what is short is not broken over two pages.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from statistics import mean
from typing import Any

from kompetence_tui.domain.base.text import one_line
from kompetence_tui.export import bars, web
from kompetence_tui.export.blocks import (
    NOT_FILLED,
    AnswerRoom,
    Block,
    FillLine,
    Item,
    Items,
    Paragraph,
    Phrase,
    Phrases,
    RuledLines,
    ShellLine,
    Signatures,
    SpiderWeb,
    Voice,
)
from kompetence_tui.export.figure_table import FigureRow, FigureTable
from kompetence_tui.export.pdf.height import block_height, item_height
from kompetence_tui.export.pdf.signs import (
    LONGEST_IN_CELL,
    LONGEST_IN_TITLE,
    LONGEST_NAME,
    LONGEST_WORD,
    pieces,
)
from kompetence_tui.export.sections import LINES_FOR_ANSWER, DocumentSection, sections

Data = dict[str, Any]

_SHORT_MM = 52
"""Of a value that stands beside others."""
_COLUMN_MM = 46
"""Of keys, where their values stand in the column of all values."""
_WIDEST_KEY_MM = 70
_FACT = 50
"""Characters of a key and a value that are a fact; with more it is a sentence."""
_TOGETHER = 20
"""Lines that are not broken over two pages."""


def laid_out(blocks: Sequence[Block]) -> list[Data]:
    """The document, section by section; a heading is its first block."""
    found = sections(blocks)
    levels = _levels([section.heading.level for section in found])
    below = [*(section.is_field for section in found[1:]), False]
    return [
        _section(section, level, above_fields=is_field)
        for section, level, is_field in zip(found, levels, below, strict=True)
    ]


def phrases(found: Phrases, longest: int = LONGEST_WORD) -> list[Data]:
    """Phrases as the page takes them; a word of ``longest`` characters is cut."""
    return [
        {
            "voice": phrase.voice.name.lower(),
            "pieces": [vars(piece) for piece in pieces(phrase.text, longest)],
        }
        for phrase in found
    ]


def _levels(levels: list[int]) -> list[int]:
    """The same levels without a gap: the first is 1, and each at most one below the one before."""
    found, open_levels = [], list[int]()
    for level in levels:
        while open_levels and open_levels[-1] >= level:
            open_levels.pop()
        open_levels.append(level)
        found.append(len(open_levels))
    return found


def _section(section: DocumentSection, level: int, *, above_fields: bool) -> Data:
    if section.is_field:
        return _field(section, level)
    lines = sum(map(block_height, (section.heading, *section.below)))
    longest = LONGEST_IN_TITLE if level == 1 else LONGEST_WORD
    return {
        "side": False,
        "level": level,
        "words": phrases(section.heading.phrases, longest),
        "together": lines <= _TOGETHER,
        "sticky": section.opens and lines <= _TOGETHER / 2,
        "body": [data for block in section.below for data in _block(block, aligned=above_fields)],
    }


def _field(section: DocumentSection, level: int) -> Data:
    """A label, and what is filled in: the first of it beside the label on the same page."""
    hint = section.hint
    first, rest = _divided(section.below[len(hint) :])
    return {
        "side": True,
        "level": level,
        "words": phrases(section.heading.phrases),
        "together": sum(map(block_height, first)) <= _TOGETHER,
        "remarks": [data for block in hint for data in _block(block)],
        "first": [data for block in first for data in _block(block, inner=True)],
        "body": [data for block in rest for data in _block(block, inner=True)],
    }


def _divided(body: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """What stays on one page: all of it, if that is little, else the first block or list item."""
    if sum(map(block_height, body)) <= _TOGETHER / 2:
        return body, ()
    match body[0]:
        case Items(items=(item, *others)) if others:
            return (Items((item,)),), (Items(tuple(others)), *body[1:])
        case first:
            return (first,), body[1:]


def _block(block: Block, *, inner: bool = False, aligned: bool = False) -> Iterator[Data]:
    match block:
        case Paragraph():
            yield from ({"kind": "paragraph", "words": phrases(p)} for p in block.paragraphs)
        case SpiderWeb():
            yield {
                "kind": "web",
                "drawing": web.drawing(block),
                "alternative": web.alternative(block),
                "key": list(_groups(web.key(block).items, inner=False)),
                "groups": list(_groups(web.numbered(block).items, inner=True)),
            }
        case FigureTable():
            yield _figures(block)
        case Items():
            groups = list(_groups(block.items, inner=inner, aligned=aligned))
            yield {"kind": "list", "groups": groups}
        case FillLine():
            yield {"kind": "lines", "lines": [_fill(block)]}
        case Signatures():
            yield {"kind": "lines", "lines": [_fill(line) for line in block.lines]}
        case RuledLines():
            yield {"kind": "ruled", "count": block.lines}
        case AnswerRoom():
            yield {"kind": "ruled", "count": LINES_FOR_ANSWER}
        case ShellLine():
            yield {"kind": "shell", "line": block.line}


def _figures(table: FigureTable) -> Data:
    return {
        "kind": "figures",
        "whole": table.is_whole,
        "widths": table.widths_mm,
        "heads": [_cell(head) for head in table.heads],
        "bars": _cell(table.head_of_bars) if table.has_bars else None,
        "rows": [_figure_row(table, row) for row in table.rows],
    }


def _figure_row(table: FigureTable, row: FigureRow) -> Data:
    is_drawn = row.is_drawn
    return {
        "cells": [_cell(cell) for cell in (row.label, *row.cells)],
        "drawing": bars.drawing(table, row) if is_drawn else "",
        "alternative": bars.alternative(table, row) if is_drawn else "",
        "sum": row.is_sum,
    }


def _cell(text: str) -> list[Data]:
    return phrases((Phrase(one_line(text)),), LONGEST_IN_CELL)


def _fill(line: FillLine) -> Data:
    return {
        "label": phrases((Phrase(line.label),)),
        "name": phrases((Phrase(one_line(line.name)),), LONGEST_NAME),
    }


def _groups(items: Iterable[Item], *, inner: bool, aligned: bool = False) -> Iterator[Data]:
    """Items of one kind after each other, as one list; short values in rows. What only one key says
    stands straight after it, unless it is ``aligned`` with the fields below it."""
    for is_short, some in groupby(items, key=lambda item: inner and _is_short(item)):
        if is_short:
            yield {"kind": "row", "items": [_item(item) for item in some]}
            continue
        for kind, alike in groupby(some, key=_kind):
            items = list(alike)
            width = max(map(_key_width, items))
            # Facts stand below each other through the whole document; sentences need the room.
            is_one = not aligned and len({item.key for item in items}) == 1
            is_wide = width > _COLUMN_MM or mean(map(_length, items)) > _FACT
            tight = inner or is_one or is_wide
            yield {
                "kind": kind,
                "tight": tight,
                "width": min(width, _WIDEST_KEY_MM),
                "items": [_item(item) for item in items],
            }


def _kind(item: Item) -> str:
    if item.key:
        return "keyed"
    return "boxes" if item.box else "plain"


def _is_short(item: Item) -> bool:
    return bool(item.key) and not (item.inner or item.box) and _width(item) <= _SHORT_MM


def _length(item: Item) -> int:
    return sum(len(phrase.text) for phrase in item.phrases)


def _width(item: Item) -> float:
    """Of a key and its value in mm, about, with the room after it."""
    return 1.35 * len(item.key) + 1.7 * len(one_line(item.text) or NOT_FILLED) + 5


def _key_width(item: Item) -> float:
    """In mm, about, with the room after it."""
    return 1.4 * len(item.key) + 3.5


def _item(item: Item) -> Data:
    key = tuple(phrase for phrase in item.phrases if phrase.voice is Voice.KEY)
    words = item.phrases[2:] if key else item.phrases
    return {
        "key": phrases(key),
        "words": phrases(words),
        "key-width": _key_width(item) - 1,
        "width": _width(item),
        "whole": item_height(item) <= _TOGETHER,
        "inner": list(_groups(item.inner, inner=True)),
    }
