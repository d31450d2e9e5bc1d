"""Lists as paragraphs: bullets, boxes to tick, and keys with their values.

A key of the outermost list has its value on a tab stop. One further in stands below what it tells
of, with its value right after it, and short ones share a line.
"""

from collections.abc import Iterable, Iterator

from docx.oxml.text.paragraph import CT_P

from kompetence_tui.export.blocks import Item, Items
from kompetence_tui.export.docx.runs import (
    add_phrases,
    add_tab,
    add_text,
    indent,
    keep_with_next,
    paragraph,
)

BOX = "☐"
"""Empty, to be ticked."""
GAP = "\N{EM SPACE}"
"""Between fields on one line."""

DEEPEST = 3
"""How many lists in each other have a style of their own."""

_SHORT = 34
"""Characters of a field that shares its line."""

_VALUE, _BULLET, _TICK = 2155, 284, 397
"""Where text starts after a key, a bullet and a box, in twentieths of a point, as in the styles."""


def list_paragraphs(block: Items) -> Iterator[CT_P]:
    """A paragraph for each item, or for short fields together; those inside an item stay with it
    as far as a page holds them."""
    for item in block.items:
        yield from _with_inner(item, 1, 0)


def _with_inner(item: Item, depth: int, left: int) -> list[CT_P]:
    made = [_paragraph([item], depth, left)]
    for line in _lines(item.inner):
        if len(line) == 1:
            made += _with_inner(line[0], depth + 1, left + _room(item, depth))
        else:
            made.append(_paragraph(line, depth + 1, left + _room(item, depth)))
    for each in made[:-1]:
        keep_with_next(each)
    return made


def _lines(items: Iterable[Item]) -> list[list[Item]]:
    """The items as they share lines."""
    lines: list[list[Item]] = []
    for item in items:
        if lines and _is_short(item) and _is_short(lines[-1][-1]):
            lines[-1].append(item)
        else:
            lines.append([item])
    return lines


def _is_short(item: Item) -> bool:
    length = len(item.key) + len(item.text)
    return bool(item.key) and not item.box and not item.inner and length <= _SHORT


def _room(item: Item, depth: int) -> int:
    """How far in the text of an item starts, and what is below it."""
    if item.box:
        return _TICK
    return _VALUE if item.key and depth == 1 else _BULLET


def _paragraph(line: list[Item], depth: int, left: int) -> CT_P:
    """Items on one line; only fields are ever more than one."""
    item = line[0]
    style = "Kryds" if item.box else "Felt" if item.key else "ListBullet"
    made = paragraph(style if depth == 1 else f"{style}{min(depth, DEEPEST)}")
    if depth > 1:
        hanging = 0 if style == "Felt" else _room(item, depth)
        indent(made, left + hanging, hanging)
    if item.box:
        add_text(made, BOX)
        add_tab(made)
    for number, each in enumerate(line):
        if number:
            add_text(made, GAP)
        _add_item(made, each, is_outer=depth == 1)
    return made


def _add_item(made: CT_P, item: Item, *, is_outer: bool) -> None:
    if not (item.key and is_outer and not item.box):
        add_phrases(made, item.phrases)
        return
    key, _space, *value = item.phrases
    add_phrases(made, (key,))
    add_tab(made)
    add_phrases(made, tuple(value))
