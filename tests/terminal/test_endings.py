"""Whatever ends the program while someone types: the text is on the disk, the terminal restored."""

import signal
import time
from typing import Any

import pytest

from tests.factories import make_session
from tests.terminal.driver import PATIENCE, Terminal
from tests.terminal.steps import write
from tests.terminal.world import World

ID = "ende234567"
TYPED = " Og så blev der øvet på tavlen."
GOES = ("SIGTERM", "SIGHUP")


def typing(world: World, **terminal: Any) -> Terminal:
    """The conversation with text that stands on the screen and not yet on the disk."""
    world.keep(make_session(ID))
    started = world.start("open", ID, **terminal)
    started.wait("Æ, ø og å.", "F4 Næste")
    write(started, TYPED.strip(" "))
    return started


def kept(world: World) -> str:
    return world.store.read(ID).answer("siden-sidst").text


def assert_writable_again(world: World) -> None:
    with world.store.open(ID) as opened:
        assert not opened.read_only, opened.notice


@pytest.mark.parametrize("name", GOES)
def test_a_signal_saves_and_restores(world: World, name: str) -> None:
    number = signal.Signals[name]
    terminal = typing(world)
    terminal.signal(number)
    assert terminal.wait_exit() == 128 + number
    assert terminal.restored()
    assert kept(world).endswith(TYPED.strip())
    assert_writable_again(world)


@pytest.mark.parametrize("ignoring", [(), (signal.SIGHUP,)], ids=["", "nohup"])
def test_a_closed_terminal_saves_and_ends(
    world: World, ignoring: tuple[signal.Signals, ...]
) -> None:
    terminal = typing(world, ignoring=ignoring)
    terminal.hangup()
    deadline = time.monotonic() + PATIENCE
    while terminal.process.poll() is None:
        assert time.monotonic() < deadline, "it lives on without a terminal"
        time.sleep(0.02)
    assert kept(world).endswith(TYPED.strip())
    assert_writable_again(world)


def test_quitting_in_the_middle_of_a_word_saves(world: World) -> None:
    terminal = typing(world)
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0
    assert terminal.restored()
    assert kept(world).endswith(TYPED.strip())


def test_interrupting_by_key_ends_nothing(world: World) -> None:
    terminal = typing(world)
    terminal.press("ctrl+c")
    write(terminal, "Vi går videre")
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0
    assert kept(world).endswith("Vi går videre")


def test_a_signal_on_the_overview_restores(world: World) -> None:
    terminal = world.overview()
    terminal.signal(signal.SIGTERM)
    assert terminal.wait_exit() == 128 + signal.SIGTERM
    assert terminal.restored()
