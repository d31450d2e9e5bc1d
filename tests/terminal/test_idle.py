"""When nobody does anything, nothing is written to the terminal."""

from tests.factories import make_goal, make_session
from tests.terminal.driver import Terminal
from tests.terminal.steps import follow, write_and_save
from tests.terminal.world import World

ID = "stille2345"


def assert_silent(terminal: Terminal) -> None:
    terminal.settle()
    assert terminal.written_within(2.0) == b""
    assert terminal.process.poll() is None


def test_every_main_screen_is_silent(world: World) -> None:
    world.keep(make_session(ID, goals=(make_goal(),)))
    terminal = world.overview()
    assert_silent(terminal)
    follow(terminal, "enter", "F4 Næste")
    write_and_save(terminal, "Noget nyt.")
    assert_silent(terminal)
    follow(terminal, "f8", "Udviklingsplan")
    follow(terminal, "enter")
    assert_silent(terminal)
