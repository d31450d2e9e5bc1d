"""``kompetence demo``: a throw-away copy, said so, and nothing left of it."""

import signal

import pytest

from tests.terminal.driver import Terminal
from tests.terminal.steps import follow, write_and_save
from tests.terminal.world import World

pytestmark = pytest.mark.real_start


def demo(world: World) -> Terminal:
    started = world.start("demo")
    started.wait("DEMO · Oversigt", "▌", "F1 Hjælp")
    return started


def write_in_the_first_open_one(terminal: Terminal) -> None:
    """In the first session that can be written in, whichever the examples have on top."""
    for _row in range(8):
        terminal.settle(0.1)
        marked = next(line for line in terminal.screen if "▌" in line)
        if "i gang" in marked:
            follow(terminal, "enter", "DEMO · ", "F4 Næste")
            follow(terminal, "f3")
            break
        follow(terminal, "down")
    follow(terminal, "tab")
    write_and_save(terminal, "Kun for sjov")


def assert_nothing_is_left(world: World) -> None:
    assert list(world.temp.iterdir()) == []
    assert not world.data.exists()


def test_what_is_changed_is_gone(world: World) -> None:
    terminal = demo(world)
    write_in_the_first_open_one(terminal)
    (folder,) = world.temp.iterdir()
    assert any("Kun for sjov" in path.read_text() for path in folder.glob("sessions/*.json"))
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0
    assert terminal.restored()
    assert_nothing_is_left(world)
    again = demo(world)
    again.press("s")
    again.settle()
    again.type("Kun for sjov")
    again.wait("Ingen samtaler passer")


def test_nothing_is_left_when_the_terminal_is_closed(world: World) -> None:
    terminal = demo(world)
    terminal.hangup()
    terminal.wait_exit()
    assert_nothing_is_left(world)


def test_nothing_is_left_after_a_signal(world: World) -> None:
    terminal = demo(world)
    terminal.signal(signal.SIGTERM)
    assert terminal.wait_exit() == 128 + signal.SIGTERM
    assert_nothing_is_left(world)
