"""When nobody does anything, nothing is written to the terminal, and nothing to the disk."""

import pytest

from kompetence_tui.domain.board.board import Board
from tests.boards import ID as GRUS
from tests.boards import SKILLS, grus
from tests.factories import make_goal, make_session
from tests.terminal.driver import Terminal
from tests.terminal.steps import follow, write_and_save
from tests.terminal.world import World
from tests.thread_sessions import chain
from tests.tui.phases import ID as PHASES
from tests.tui.phases import five_phases

pytestmark = pytest.mark.real_start

ID = "stille2345"


def assert_silent(world: World, terminal: Terminal) -> None:
    terminal.settle()
    before = on_disk(world)
    assert terminal.written_within(2.0) == b""
    assert terminal.process.poll() is None
    assert on_disk(world) == before


def on_disk(world: World) -> dict[str, tuple[int, int]]:
    """When every file of the data folder was written last, and which it is."""
    files = (path for path in world.data.rglob("*") if path.is_file())
    return {path.name: (path.stat().st_mtime_ns, path.stat().st_ino) for path in files}


def test_every_main_screen_is_silent(world: World) -> None:
    world.keep(make_session(ID, goals=(make_goal(),)))
    terminal = world.overview()
    assert_silent(world, terminal)
    follow(terminal, "enter", "F4 Næste")
    write_and_save(terminal, "Noget nyt.")
    assert_silent(world, terminal)
    follow(terminal, "f8", "Udviklingsplan")
    follow(terminal, "enter")
    assert_silent(world, terminal)


def test_a_board_and_a_round_are_silent(world: World) -> None:
    world.keep(grus().with_board(SKILLS, Board().with_note("rolig hånd")))
    terminal = world.start("open", GRUS)
    terminal.wait("Plade 1 af 2", "F4 Kort")
    assert_silent(world, terminal)
    follow(terminal, "n", "Ny seddel")
    write_and_save(terminal, "halv")
    assert_silent(world, terminal)
    follow(terminal, "escape")
    follow(terminal, "r", "Giv tastaturet til")
    assert_silent(world, terminal)
    follow(terminal, "enter", "Enter lægger sedlen")
    write_and_save(terminal, "hemmelig")
    assert_silent(world, terminal)


def test_a_phase_and_the_red_thread_are_silent(world: World) -> None:
    world.keep(five_phases())
    terminal = world.start("open", PHASES)
    terminal.wait("Fase 1 af 5", "F4 Næste")
    write_and_save(terminal, "Færre skift")
    assert_silent(world, terminal)
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0
    for session in chain():
        world.keep(session)
    terminal = world.overview()
    follow(terminal, "t", "Rød tråd", "uden navne", "Borgeren".lower())
    assert_silent(world, terminal)
