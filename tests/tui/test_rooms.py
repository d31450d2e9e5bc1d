"""The table of rooms: every screen is a leaf of it, and every way is in it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.screen import Screen

import kompetence_tui
from kompetence_tui.domain.session.session import Session
from kompetence_tui.tui.actions import COMMANDS, commands_by_action
from kompetence_tui.tui.app import KompetenceApp
from kompetence_tui.tui.commands.command import Command
from kompetence_tui.tui.commands.here import READ, Fact, Here
from kompetence_tui.tui.frame import Frame
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.rooms.way import deed, load
from tests.factories import TODAY
from tests.tui.talks import talk

TUI = Path(kompetence_tui.__file__).parent / "tui"
SCREENS = "kompetence_tui.tui.screens."
ROOMS = [room for room in Room if room is not Room.EVERYWHERE]
MOST = 4
"""House classes that a screen stands on at most."""


def modules() -> Iterator[tuple[Path, ast.Module]]:
    for file in sorted(TUI.rglob("*.py")):
        yield file, ast.parse(file.read_text(encoding="utf-8"))


def imported(tree: ast.Module) -> Iterator[str]:
    """All modules that are imported anywhere in a file, inside functions too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names)


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.id)
def test_each_room_has_a_screen_that_knows_it_and_is_described(room: Room) -> None:
    screen = load(room)
    assert issubclass(screen, Frame)
    assert screen.ROOM is room
    assert room.value.title == room.value.title.lower()
    assert room.value.about.endswith(".")


def test_no_screen_is_imported_but_by_the_table() -> None:
    rooms = {SCREENS + room.value.where.partition(":")[0] for room in ROOMS}
    found = [
        f"{file.relative_to(TUI)} imports {name}"
        for file, tree in modules()
        for name in imported(tree)
        if name in rooms
    ]
    assert not found


def test_only_the_way_asks_what_stands_below() -> None:
    """Who loops over all screens, as the application does, asks nothing of one below another."""
    found = [
        str(file.relative_to(TUI))
        for file, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Subscript)
        and isinstance(node.value, ast.Attribute)
        and node.value.attr == "screen_stack"
    ]
    assert not found


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.id)
def test_no_screen_stands_on_more_than_four_classes_of_the_house(room: Room) -> None:
    screen = load(room)
    house = [
        base.__name__
        for base in screen.__mro__
        if base is not screen and base.__module__.startswith("kompetence_tui")
    ]
    assert issubclass(screen, Screen)
    assert len(house) <= MOST, house


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.id)
def test_the_screen_can_do_what_its_commands_say(room: Room) -> None:
    screen = load(room)
    for name, parameters in commands_by_action(room):
        if name == "do":
            assert callable(deed(str(parameters[0])))
        assert hasattr(screen, f"action_{name}") or hasattr(KompetenceApp, f"action_{name}"), name


def test_each_room_but_the_first_is_led_to() -> None:
    """By a command of its own, or from the screen of another."""
    led_to = {command.opens for command in COMMANDS if command.opens}
    named = {
        node.attr
        for _file, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "Room"
    }
    for room in ROOMS:
        assert room in led_to or room.name in named, room


# What is offered.


class Read(Session):
    """A session that notes what is read of it."""

    def __getattribute__(self, name: str) -> object:
        if name in Session.model_fields:
            noted.add(name)
        return super().__getattribute__(name)


noted: set[str] = set()


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_a_command_looks_only_at_what_the_key_line_is_made_anew_for(command: Command) -> None:
    session = talk()
    watched = Read.model_construct(**{name: getattr(session, name) for name in READ_AND_MORE})
    stop = None
    for marked in (None, "m1", "s1"):
        noted.clear()
        here = Here(command.rooms[0], TODAY, session=watched, stop=stop, marked=marked)
        command.is_offered(here)
        assert noted <= set(READ), command.id


READ_AND_MORE = tuple(Session.model_fields)


def test_no_command_is_known_by_its_name_where_it_is_asked_what_is_offered() -> None:
    """A predicate that names a command would be a table beside the table."""
    compared = [
        f"{file.relative_to(TUI)}:{node.lineno}"
        for file, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Compare)
        for side in (node.left, *node.comparators)
        if isinstance(side, ast.Attribute)
        and side.attr == "id"
        and isinstance(side.value, ast.Name)
        and side.value.id == "command"
        and any(isinstance(other, ast.Constant) for other in (node.left, *node.comparators))
    ]
    assert [place.partition(":")[0] for place in compared] == ["dialogs/palette.py"]
    assert not [
        file
        for file, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and node.name == "offers"
    ]


def test_the_key_line_is_the_same_while_what_it_depends_on_is() -> None:
    session = talk()
    here = Here(Room.CONVERSATION, TODAY, session=session)
    answered = session.with_(place="et-andet-sted", answers={})
    assert Here(Room.CONVERSATION, TODAY, session=answered).sign == here.sign
    closed = session.with_(plan=session.plan.with_(support="Vi hjælper hinanden"))
    assert Here(Room.CONVERSATION, TODAY, session=closed).sign != here.sign
    for other in (
        Here(Room.CONVERSATION, TODAY, session=session, read_only=True),
        Here(Room.CONVERSATION, TODAY, session=session, is_locked=True),
        Here(Room.CONVERSATION, TODAY, session=session, writable=False),
        Here(Room.CONVERSATION, TODAY, session=session, unsaved=True),
        Here(Room.CONVERSATION, TODAY, session=session, marked="m1"),
        Here(Room.CONVERSATION, TODAY, session=session, facts=frozenset({Fact.WRITING})),
    ):
        assert other.sign != here.sign


def test_frames_are_told_apart_by_their_rooms() -> None:
    screens = [load(room) for room in ROOMS]
    assert len(set(screens)) == len(ROOMS)
    assert all(issubclass(screen, Frame) for screen in screens)
