"""The real program on one screen: no byte of others' talks, nor of the leader's notes, reaches it.

What is looked at is all that was written to the terminal, not only what stood there at the end.
"""

import re
import subprocess
from collections.abc import Callable, Iterable
from functools import partial

import pytest

from kompetence_tui.domain.board.board import Board
from kompetence_tui.domain.session.session import Session
from kompetence_tui.tui.actions import Command, commands_for
from kompetence_tui.tui.rooms.room import Room
from tests.boards import SKILLS, grus
from tests.factories import TODAY, make_goal
from tests.shipped_forms import forms_for
from tests.terminal.driver import Terminal
from tests.terminal.steps import follow, say_yes, write, write_and_save
from tests.terminal.test_crash import assert_told_without_secrets, broken
from tests.terminal.world import PROGRAM, World
from tests.tui.strangers import OWN_NOTE, STRANGER, UNIT, others, plant_private_notes
from tests.tui.talks import talk

ID = "fortrolig2"
LEAVE = "Forlad samtalen?"
TALKS: dict[str, tuple[Callable[[], Session], Room, str]] = {
    "MUS": (lambda: talk(make_goal()), Room.CONVERSATION, "Æ, ø og å."),
    "GRUS": (
        lambda: grus().with_board(SKILLS, Board().with_note("rolig hånd")),
        Room.BOARD,
        "rolig hånd",
    ),
}
SENTINEL = "Overvejer-at-flytte-hende"
_QUIET = 0.08


def inside(world: World, make: Callable[[], Session], words: str) -> Terminal:
    """The talk opened from the shell, with strangers' talks beside it and notes to them all."""
    mine = world.keep(make().with_(id=ID, date=TODAY, unit=UNIT))
    for other in others():
        world.keep(other)
    plant_private_notes(world.store, mine)
    terminal = world.start("open", ID)
    terminal.wait(words, "F1 Hjælp")
    terminal.settle()
    return terminal


def offered(room: Room) -> Iterable[Command]:
    """What can be tried without leaving the talk or showing the leader's own notes."""
    return (c for c in commands_for(room) if c.id not in ("quit_program", "back", "private"))


def back(terminal: Terminal) -> None:
    """On the talk's own screen, wherever a key led: there alone Escape asks whether to leave."""
    for _step in range(8):
        before = terminal.text
        terminal.press("escape")
        terminal.wait_until(partial(_is_other, terminal, before), "Escape to do something")
        terminal.settle(_QUIET)
        if LEAVE in terminal.text:
            while LEAVE in terminal.text:  # once more, where an Escape before came late
                terminal.press("escape")
                terminal.wait_gone(LEAVE)
                terminal.settle(_QUIET)
            return
    raise AssertionError(f"no way back from\n{terminal.text}")


def _is_other(terminal: Terminal, before: str) -> bool:
    return terminal.text != before


def try_keys(terminal: Terminal, room: Room) -> None:
    for key in dict.fromkeys(key for command in offered(room) for key in command.keys):
        terminal.press(key)
        terminal.settle(_QUIET)
        back(terminal)


def try_names(terminal: Terminal, room: Room) -> None:
    for name in dict.fromkeys(command.name for command in offered(room)):
        follow(terminal, "ctrl+p", "Skriv for at søge")
        write(terminal, name)
        terminal.press("enter")
        terminal.settle(_QUIET)
        back(terminal)


@pytest.mark.parametrize(
    ("kind", "walk"),
    [("MUS", try_keys), ("MUS", try_names), ("GRUS", try_keys)],
    ids=["MUS by keys", "MUS by the palette", "GRUS by keys"],
)
def test_nobody_else_is_named_until_the_talk_is_left_and_the_overview_uncovered(
    world: World, kind: str, walk: Callable[[Terminal, Room], None]
) -> None:
    make, room, words = TALKS[kind]
    terminal = inside(world, make, words)
    walk(terminal, room)
    follow(terminal, "escape", LEAVE)
    say_yes(terminal, "Oversigt · skjult")
    assert STRANGER.encode() not in terminal.written
    assert OWN_NOTE.encode() not in terminal.written
    follow(terminal, "v", STRANGER)  # so the bytes would have been seen
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0
    assert not re.search(rb"\x1b\][012];", terminal.written), "the window's title is left alone"


def noting(world: World, terminal: Terminal) -> int:
    """Write a private note and leave it; how much had been written to the terminal then."""
    terminal.wait("Æ, ø og å.", "F4 Næste")
    follow(terminal, "f6", "Enter viser noten")
    follow(terminal, "enter", "PRIVAT")
    write_and_save(terminal, SENTINEL)
    follow(terminal, "escape", "F4 Næste")
    terminal.wait_gone(SENTINEL)
    terminal.settle()
    return len(terminal.written)


def test_a_private_note_is_on_its_own_screen_and_in_its_own_file_only(world: World) -> None:
    session = world.keep(talk(make_goal()).with_(id=ID))
    terminal = world.start("open", ID)
    before = noting(world, terminal)
    for key in ("f4", "f3", "f2", "f8", "f1", "f12", "ctrl+p", "ctrl+f", "ctrl+l"):
        terminal.press(key)
        terminal.settle(_QUIET)
        back(terminal)
    for number in range(len(forms_for(session))):
        follow(terminal, "f9", "Eksport ·", "Enter gemmer filen")
        terminal.press(*["f2"] * number)
        terminal.settle(_QUIET)
        follow(terminal, "enter", "Gemt som")
        back(terminal)
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0
    assert SENTINEL.encode() not in terminal.written[before:]
    assert len(list(world.documents.iterdir())) == len(forms_for(session))
    holding = [p for p in world.home.parent.rglob("*") if p.is_file() and holds(p.read_bytes())]
    assert holding == [world.store.place.private / f"{ID}.json"]


def holds(data: bytes) -> bool:
    return SENTINEL.encode() in data


def test_no_command_but_insight_tells_a_private_note(world: World) -> None:
    session = world.keep(talk(make_goal()).with_(id=ID))
    terminal = world.start("open", ID)
    noting(world, terminal)
    terminal.press("ctrl+q")
    terminal.wait_exit()
    for command in (
        ("list",), ("list", "--json"), ("list", "--due"), ("thread",), ("thread", "--names"),
        ("doctor",), *(("export", ID, "-o", "-", "--form", f.id) for f in forms_for(session)),
    ):  # fmt: skip
        told = output(world, *command)
        assert told
        assert not holds(told), command
    assert world.store.search(SENTINEL) == set()
    assert world.store.search("Vagtplanen") == {ID}
    assert holds(output(world, "insight", "-o", "-", "Anna Eksempel"))


def output(world: World, *command: str) -> bytes:
    """All that a command without a terminal prints."""
    ended = subprocess.run(
        (*PROGRAM, *command),
        env=world.environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return ended.stdout


def test_a_crash_tells_no_private_note(world: World) -> None:
    place = "kompetence_tui.tui.screens.conversation.conversation:Conversation.action_advice"
    terminal = broken(world, place, "open", "uheld23456")
    before = noting(world, terminal)
    terminal.press("f12")
    assert_told_without_secrets(world, terminal)
    assert not holds(bytes(terminal.written[before:]))
    (record,) = (world.data / "crash").iterdir()
    assert not holds(record.read_bytes())
