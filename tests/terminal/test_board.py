"""A board in the real program: whatever ends it, no note that was laid is gone."""

import random
import resource
import signal
import sys
import time

import pytest

from kompetence_tui.domain.board.board import Board, Note
from tests.boards import ID, SKILLS, grus
from tests.terminal.driver import PATIENCE, Terminal
from tests.terminal.steps import SAVED, follow, write, write_and_save
from tests.terminal.world import World

HALF = "en halv tanke"


def opened(world: World, board: Board | None = None) -> Terminal:
    """A GRUS open at its first board."""
    world.keep(grus().with_board(SKILLS, board or Board()))
    terminal = world.start("open", ID)
    terminal.wait("Plade 1 af 2", "F4 Kort")
    terminal.settle()
    return terminal


def kept(world: World) -> tuple[Note, ...]:
    """The notes on the disk, of a session that can be written in."""
    with world.store.open(ID) as session:
        assert not session.read_only, session.notice
        return session.session.board(SKILLS).notes


def in_a_round(world: World) -> Terminal:
    """The first has handed on a note, and the second is in the middle of one."""
    terminal = opened(world)
    follow(terminal, "r", "Giv tastaturet til", "Anna Eksempel")
    follow(terminal, "enter", "Enter lægger sedlen")
    write(terminal, "annas egen")
    follow(terminal, "f4", "Giv tastaturet til", "Bo Prøvesen")
    follow(terminal, "enter", "Enter lægger sedlen")
    return terminal


def assert_hidden(world: World) -> None:
    """Both notes are on the disk, and neither is seen when the board is opened again."""
    assert [(note.text, note.author, note.hidden) for note in kept(world)] == [
        ("annas egen", "Anna Eksempel", True), (HALF, "Bo Prøvesen", True),
    ]  # fmt: skip
    again = world.start("open", ID)
    again.wait("Plade 1 af 2", "2 skjulte fra en runde")
    again.settle()
    follow(again, "n", "Ny seddel")
    assert "annas" not in again.text
    assert HALF not in again.text


@pytest.mark.parametrize("seed", range(3))
def test_killed_while_notes_are_laid(world: World, seed: int) -> None:
    chance = random.Random(seed)
    terminal = opened(world)
    follow(terminal, "n", "Læg seddel")
    for number in range(3):
        terminal.type(f"seddel {number}")
        terminal.press("enter")
    terminal.wait("3 sedler", "gemt ")
    for number in range(3, 6):
        terminal.type(f"seddel {number}")
        terminal.press("enter")
        terminal.written_within(chance.uniform(0, 0.1))
    terminal.process.kill()
    terminal.wait_exit()
    texts = [note.text for note in kept(world)]
    assert len(texts) >= 3
    assert texts == [f"seddel {number}" for number in range(len(texts))]


def test_killed_in_the_middle_of_a_round(world: World) -> None:
    terminal = in_a_round(world)
    write_and_save(terminal, HALF)
    terminal.process.kill()
    terminal.wait_exit()
    assert_hidden(world)


def test_the_line_drops_in_the_middle_of_a_round(world: World) -> None:
    terminal = in_a_round(world)
    write(terminal, HALF)
    terminal.hangup()
    deadline = time.monotonic() + PATIENCE
    while terminal.process.poll() is None:
        assert time.monotonic() < deadline, "it lives on without a terminal"
        time.sleep(0.02)
    assert_hidden(world)


def test_a_signal_while_a_note_is_corrected(world: World) -> None:
    terminal = opened(world, Board().with_note("rolig", author="Anna Eksempel"))
    follow(terminal, "enter", "Ret seddel")
    write(terminal, "e hænder")
    terminal.signal(signal.SIGTERM)
    assert terminal.wait_exit() == 128 + signal.SIGTERM
    assert terminal.restored()
    assert [note.text for note in kept(world)] == ["rolige hænder"]


def test_a_second_program_only_reads_the_board(world: World) -> None:
    first = opened(world, Board().with_note("en"))
    second = world.start("open", ID)
    second.wait("kun læsning", "Plade 1 af 2")
    second.type("nmå ikke med\rp")
    follow(first, "n", "Læg seddel")
    write(first, "to")
    before = len(first.written)
    first.press("enter")
    first.wait_written(SAVED, since=before)
    second.settle()
    assert "må ikke" not in second.text
    for terminal in (first, second):
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
    assert [note.text for note in kept(world)] == ["en", "to"]


@pytest.mark.skipif(sys.platform != "linux", reason="needs prlimit")
def test_a_note_there_is_no_room_for_is_kept_and_saved_later(world: World) -> None:
    terminal = opened(world, Board().with_note("før"))
    follow(terminal, "n", "Læg seddel")
    resource.prlimit(terminal.process.pid, resource.RLIMIT_FSIZE, (1_000, resource.RLIM_INFINITY))
    write(terminal, "en vigtig seddel")
    follow(terminal, "enter", "IKKE GEMT", "en vigtig seddel")
    assert [note.text for note in world.store.read(ID).board(SKILLS).notes] == ["før"]
    unlimited = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
    resource.prlimit(terminal.process.pid, resource.RLIMIT_FSIZE, unlimited)
    follow(terminal, "escape")
    terminal.press("ctrl+s")
    terminal.wait_gone("IKKE GEMT")
    terminal.process.kill()
    terminal.wait_exit()
    assert [note.text for note in kept(world)] == ["før", "en vigtig seddel"]
