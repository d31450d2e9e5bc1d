"""A terminal that is gone with nobody to say so: the keyboard alone tells it."""

import sys
import time

import pytest

from tests.factories import make_session
from tests.terminal.driver import PATIENCE, Terminal
from tests.terminal.steps import write
from tests.terminal.world import World

ID = "vaek234567"
TYPED = " Og så var der ingen."
"""Nobody is sent a signal: the session has no terminal of its own, as after ``su - NAME -c``."""


@pytest.fixture
def terminal(world: World) -> Terminal:
    world.keep(make_session(ID))
    started = world.start("open", ID, owned=False)
    started.wait("Æ, ø og å.", "F4 Næste")
    return started


def ended_by_itself(terminal: Terminal) -> int:
    """The exit code."""
    deadline = time.monotonic() + PATIENCE
    while (code := terminal.process.poll()) is None:
        assert time.monotonic() < deadline, "it lives on without a terminal"
        time.sleep(0.02)
    return code


@pytest.mark.skipif(sys.platform != "linux", reason="other systems end it in other ways")
def test_it_ends_saved_and_lets_go(world: World, terminal: Terminal) -> None:
    write(terminal, TYPED.strip())
    terminal.hangup()
    assert ended_by_itself(terminal) == 128 + 1
    assert world.store.read(ID).answer("siden-sidst").text.endswith(TYPED.strip())
    with world.store.open(ID) as opened:
        assert not opened.read_only, opened.notice
