"""Lists as paragraphs: bullets, boxes to tick, and keys with their values.

A key of the outermost list has its value on a tab stop. One further in stands below what it tells
of, with its value right after it, and short ones share a line.
"""

from collections.abc import Iterable
from typing import NamedTuple

from kompetence_tui.export.blocks import Item, Items
from kompetence_tui.export.docx.paragraph import WordParagraph, keep_with_next

BOX = "☐"
"""Empty, to be ticked."""
GAP = "\N{EM SPACE}"
"""Between values on one line."""

DEEPEST = 3
"""How many lists in each other have a style of their own."""

_SHORT = 34
"""Characters of a key and a value that share their line."""

_BULLET, _TICK = 284, 397
"""Where text starts after a bullet and a box, in twentieths of a point."""

_AFTER = 100
"""Room below a list, in twentieths of a point."""


class InList(NamedTuple):
    """Where an item stands; distances in twentieths of a point."""

    depth: int
    left: int
    value: int
    """From the left to the value of a key; 0 where it follows right after."""

    def room(self, item: Item) -> int:
        """From the left to the item's text."""
        return _TICK if item.box else self.value if item.key else _BULLET

    def below(self, item: Item) -> "InList":
        """Of what stands in the item."""
        return InList(self.depth + 1, self.left + (self.room(item) or _BULLET), 0)


OUTER = InList(1, 0, 2608)
"""As the styles have it."""
IN_FIELD = InList(1, 0, 1134)
SHORT_IN_FIELD = InList(1, 0, 0)
NUMBERED = InList(1, 0, 454)
"""Behind a number."""


def list_paragraphs(block: Items, *, in_field: bool = False) -> list[WordParagraph]:
    """A paragraph for each item, or for short values together; those inside an item stay with it
    as far as a page holds them. Inside a field of a form short ones are together at once."""
    lines = _lines(block.items) if in_field else [[item] for item in block.items]
    made = [each for line in lines for each in _with_inner(line, _outer(line, in_field=in_field))]
    made[-1].after = _AFTER
    return made


def numbered_paragraphs(block: Items) -> list[WordParagraph]:
    """The same of a list whose keys are numbers, with room between what they number."""
    made = [_with_inner([item], NUMBERED) for item in block.items]
    for each in made:
        each[-1].after = _AFTER
    return [each for of_one in made for each in of_one]


def _outer(line: list[Item], *, in_field: bool) -> InList:
    if not in_field:
        return OUTER
    return SHORT_IN_FIELD if _is_short(line[0]) else IN_FIELD


def _with_inner(line: list[Item], place: InList) -> list[WordParagraph]:
    made = [_paragraph(line, place)]
    for item in line:
        for inner in _lines(item.inner):
            made += _with_inner(inner, place.below(item))
    keep_with_next(*made[:-1])
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


def _paragraph(line: list[Item], place: InList) -> WordParagraph:
    """Items on one line; only keys with values are ever more than one."""
    item = line[0]
    style = "Kryds" if item.box else "Felt" if item.key else "ListBullet"
    made = WordParagraph(style if place.depth == 1 else f"{style}{min(place.depth, DEEPEST)}")
    if place != OUTER:
        made.hanging = place.room(item)
        made.left = place.left + made.hanging
    if item.box:
        made.add(BOX)
        made.tab()
    for number, each in enumerate(line):
        if number:
            made.add(GAP)
        _add_item(made, each, on_tab=bool(place.value) and not item.box)
    return made


def _add_item(made: WordParagraph, item: Item, *, on_tab: bool) -> None:
    if not (item.key and on_tab):
        made.say(item.phrases)
        return
    key, _space, *value = item.phrases
    made.say((key,))
    made.tab()
    made.say(tuple(value))
