"""How keys are shown: the order of use, the key line, and all of a screen's keys at a glance."""

from collections.abc import Iterable, Sequence
from itertools import groupby, zip_longest

from rich.cells import cell_len, set_cell_size

from kompetence_tui.i18n import _
from kompetence_tui.tui.actions import key_name
from kompetence_tui.tui.commands.command import Command
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.text import Styled, cut
from kompetence_tui.tui.widgets.lines import Key

_AFTER = 100
"""The place of what has no rank: after all that have."""
_GAP = 2
_THREE, _TWO = 110, 36
"""Columns of the screen from which keys stand in three and in two columns."""


def in_order(commands: Iterable[Command]) -> list[Command]:
    """In order of use: the room's own, and last what works in all of them."""
    with_keys = [command for command in commands if command.keys]
    return sorted(with_keys, key=lambda c: (Room.EVERYWHERE in c.rooms, _place(c)))


def _place(command: Command) -> int:
    if Room.EVERYWHERE in command.rooms:
        return 0  # they keep the order of the table
    return command.rank or _AFTER


def line_of(commands: Iterable[Command]) -> list[Key]:
    """What the key line shows; digits that do the same stand together."""
    keys = []
    for (label, is_digit), same in groupby(in_order(commands), _what_it_does):
        several = list(same)
        if is_digit and len(several) > 1:
            first, last = (key_name(command.keys[0]) for command in (several[0], several[-1]))
            keys.append(Key(f"{first}–{last}", label, "", several[0].rank))
            continue
        keys += [Key(key_name(c.keys[0]), _(c.label), c.action, c.rank or _AFTER) for c in several]
    return keys


def _what_it_does(command: Command) -> tuple[str, bool]:
    return command.label, command.keys[0].isdigit()


def glance(commands: Sequence[Command], width: int) -> list[list[Styled]]:
    """All keys in as few rows as there is room for, read down, each with its name or label."""
    ordered = in_order(commands)
    columns = 1 + (width >= _TWO) + (width >= _THREE)
    height = -(-len(ordered) // columns)
    key_width = max((cell_len(key_name(c.keys[0])) for c in ordered), default=0) + _GAP
    room = width // columns - key_width - _GAP
    parts = [ordered[at : at + height] for at in range(0, len(ordered), max(height, 1))]
    return [
        [span for command in row if command for span in _cell(command, key_width, room)]
        for row in zip_longest(*parts)
    ]


def _cell(command: Command, key_width: int, room: int) -> list[Styled]:
    name = _(command.name)
    words = name if cell_len(name) <= room else cut(_(command.label), room)
    key = set_cell_size(key_name(command.keys[0]), key_width)
    return [(key, "bold"), (set_cell_size(words, room + _GAP), "")]


def without_key(commands: Iterable[Command], palette_key: str) -> str:
    """What only the palette runs, in a sentence; empty where there is no such thing."""
    names = [_(command.name) for command in commands if not command.keys]
    if not names:
        return ""
    return _("Med {key}, og begynd på navnet: {names}").format(
        key=palette_key, names=" · ".join(names)
    )
