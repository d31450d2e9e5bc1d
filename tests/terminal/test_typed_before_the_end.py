"""What was typed just before the end is saved, though it was not handled yet."""

import signal
import sys
import time

import pytest

from kompetence_tui.domain.board.board import Board
from tests.boards import ID as GRUS
from tests.boards import SKILLS, grus
from tests.factories import make_session
from tests.terminal.driver import Terminal
from tests.terminal.steps import write
from tests.terminal.world import World

ID = "sidst23456"
LETTERS = " nåede vi ikke at se" * 10
WITHIN = 2.0 + 3.0
"""Seconds in which it is to end, and those that a loaded computer may add."""


@pytest.fixture
def terminal(world: World) -> Terminal:
    world.keep(make_session(ID))
    started = world.start("open", ID)
    started.wait("Æ, ø og å.", "F4 Næste")
    started.settle()
    return started


STUCK = """
import asyncio, sys
from kompetence_tui.tui.ending import EndsInOrder
EndsInOrder._take_in = lambda self: asyncio.sleep(99)
from kompetence_tui.cli import main
sys.exit(main(sys.argv[1:]))
"""


def assert_ends(terminal: Terminal, number: int) -> None:
    begun = time.monotonic()
    terminal.signal(number)
    assert terminal.wait_exit() == 128 + number
    assert time.monotonic() - begun < WITHIN


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
@pytest.mark.parametrize("later", [0, 0.5])
def test_letters(world: World, terminal: Terminal, name: str, later: float) -> None:
    terminal.push(LETTERS.encode())
    time.sleep(later)
    assert_ends(terminal, signal.Signals[name])
    assert world.store.read(ID).answer("siden-sidst").text.endswith(LETTERS)
    assert terminal.restored()


def test_each_in_the_field_it_was_meant_for(world: World, terminal: Terminal) -> None:
    terminal.push(" først\x7f\x7fen\x1bOSså \x1b[200~sat ind\x1b[201~\rog så\x1bORsidst".encode())
    assert_ends(terminal, signal.SIGTERM)
    answers = world.store.read(ID).answers
    assert answers["siden-sidst"].text.endswith(" føren" + "sidst")
    assert "så sat ind\nog så" in {answer.text for answer in answers.values()}


def test_nothing_is_taken_away(world: World) -> None:
    world.keep(grus().with_board(SKILLS, Board().with_note("rolig hånd")))
    terminal = world.start("open", GRUS)
    terminal.wait("rolig hånd", "F4 Kort")
    terminal.settle()
    before = world.store.read(GRUS).boards[SKILLS]
    terminal.push(b"\x1b[3~")
    assert_ends(terminal, signal.SIGTERM)
    assert world.store.read(GRUS).boards[SKILLS] == before


def test_whatever_is_waited_for_it_ends_saved_and_the_line_as_it_was(world: World) -> None:
    world.keep(make_session(ID))
    terminal = world.start("open", ID, program=(sys.executable, "-c", STUCK))
    terminal.wait("Æ, ø og å.", "F4 Næste")
    write(terminal, " og så")
    assert_ends(terminal, signal.SIGTERM)
    assert world.store.read(ID).answer("siden-sidst").text.endswith(" og så")
    assert terminal.restored()
