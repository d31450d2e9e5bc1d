"""What can be done here stands in order of use on the key line, and all of it first in the help."""

from itertools import chain

import pytest
from rich.cells import cell_len

from kompetence_tui.tui.actions import COMMANDS, commands_for, key_name
from kompetence_tui.tui.commands.command import Command
from kompetence_tui.tui.commands.here import has_removed
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.shown_keys import glance, in_order, line_of, without_key
from kompetence_tui.tui.widgets.lines import fitting

ROOMS = [room for room in Room if room is not Room.EVERYWHERE]
PAGE = 20
"""Rows that the help has at 80×24 below its first blank one."""


def once(room: Room) -> list[Command]:
    """The room's commands, of those that share name and key the first: one is offered at a time."""
    return list({(command.id, command.keys): command for command in commands_for(room)}.values())


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.id)
@pytest.mark.parametrize("width", [36, 56, 76, 126])
def test_the_help_begins_with_every_key_of_the_screen(room: Room, width: int) -> None:
    """No key is known by the palette alone: what has none is named below them, with the way."""
    commands = once(room)
    rows = glance(commands, width)
    assert len(rows) <= PAGE or width < 76
    assert all(sum(cell_len(text) for text, _style in row) <= width for row in rows)
    shown = [(key.strip(), words.strip()) for key, words in _pairs(rows)]
    others = without_key(commands, "Ctrl+P")
    for command in commands:
        if command.keys:
            names = {command.name, command.label}
            found = [words for key, words in shown if key == key_name(command.keys[0])]
            assert any(w in names or command.label.startswith(w.rstrip("…")) for w in found)
        else:
            assert command.name in others


def _pairs(rows: list[list[tuple[str, str]]]) -> list[tuple[str, str]]:
    texts = [text for text, _style in chain.from_iterable(rows)]
    return list(zip(texts[::2], texts[1::2], strict=True))


def test_where_everything_has_a_key_nothing_more_is_said() -> None:
    assert without_key([c for c in COMMANDS if c.keys], "Ctrl+P") == ""


def test_the_line_of_the_overview_ends_with_help_and_the_end() -> None:
    keys = line_of(commands_for(Room.OVERVIEW))
    assert keys == sorted(keys, key=lambda key: key.action in ("palette", "help", "quit_program"))
    wide = [key.label for key in fitting(keys, 128)]
    assert wide[:3] == ["Åbn", "Ny", "Opfølgning"]
    assert {"Eksportér", "Rød tråd"} <= set(wide)
    assert wide[-2:] == ["Hjælp", "Slut"]


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.id)
def test_what_is_used_least_gives_way_first_and_help_never(room: Room) -> None:
    keys = line_of(command for command in once(room) if command.is_in_line)
    for width in (200, 80, 40, 12):
        shown = fitting(keys, width)
        gone = [key.rank for key in keys if key not in shown]
        assert "help" in [key.action for key in shown]
        assert max((k.rank for k in shown if k.action != "help"), default=0) <= min(
            gone, default=999
        )


def test_digits_that_do_the_same_stand_together_and_are_not_clicked() -> None:
    first = line_of(c for c in once(Room.PROFILE_RATING) if c.label == "Vurdér")
    assert [(key.key, key.label, key.action) for key in first] == [("1–5", "Vurdér", "")]


def test_what_the_line_cannot_follow_is_not_on_it() -> None:
    asked = [command for command in COMMANDS if command.when is has_removed]
    assert asked
    assert not [command for command in asked if command.is_in_line]
    assert {c.id for c in asked} <= {c.id for c in in_order(COMMANDS)}
