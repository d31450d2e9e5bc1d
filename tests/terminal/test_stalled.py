"""A line that takes nothing: what is typed is saved, and the program ends in time."""

import re
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.factories import make_session
from tests.terminal.driver import PATIENCE, Terminal
from tests.terminal.steps import SAVED
from tests.terminal.world import World

ID = "staar23456"
LINE = "Der blev ikke vist et eneste af de her ord"
TO_AND_FRO = b"\x1bOS\x1bOR"
"""To the next question and back: what is drawn for it fills a line soon."""

FULL, TOO_MUCH = 5, 12
"""Times that fill what a terminal holds, and that draw more than may wait."""

LAST = " fyld"
"""Typed after that."""

needs_proc = pytest.mark.skipif(
    not Path("/proc/self/stat").exists(), reason="looks at the process in /proc"
)

WITHIN = 2.0 + 3.0
"""Seconds in which it is to end, and those that a loaded computer may add."""


def waited_for(condition: Callable[[], object], what: str, seconds: float = PATIENCE) -> None:
    """Wait for what can be seen without reading anything from the terminal."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, f"waited for {what}"
        time.sleep(0.02)


def kept(world: World) -> str:
    return world.store.read(ID).answer("siden-sidst").text


def begun(world: World, *, owned: bool = True) -> Terminal:
    """A talk on the screen."""
    world.keep(make_session(ID))
    terminal = world.start("open", ID, owned=owned)
    terminal.wait("Æ, ø og å.", "F4 Næste")
    terminal.settle()
    return terminal


def stall(world: World, terminal: Terminal, times: int = FULL) -> None:
    """From here on nothing is read, and what the terminal holds is full."""
    for _time in range(times):
        terminal.push(TO_AND_FRO)
        time.sleep(0.02)
    terminal.push(LAST.encode())
    wait_for_last(world, LAST)


def wait_for_last(world: World, word: str) -> None:
    """Wait until it is on the disk."""
    waited_for(lambda: kept(world).endswith(word), f"{word} to be saved")


def assert_ends_saved(world: World, terminal: Terminal, code: int, last: str) -> None:
    waited_for(lambda: terminal.process.poll() is not None, "it to end", WITHIN)
    assert terminal.process.returncode == code
    assert kept(world).endswith(last)
    with world.store.open(ID) as opened:
        assert not opened.read_only, opened.notice


@needs_proc
def test_what_is_typed_is_saved_while_nothing_is_shown(world: World) -> None:
    terminal = begun(world)
    stall(world, terminal)
    for word in LINE.split():
        terminal.push(f" {word}".encode())
        wait_for_last(world, word)
    before = memory_of(terminal)
    stall(world, terminal, TOO_MUCH)
    assert memory_of(terminal) < before + 20_000


def memory_of(terminal: Terminal) -> int:
    """Kilobytes that the program holds."""
    status = Path(f"/proc/{terminal.process.pid}/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0])


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_signal_ends_it(world: World, name: str) -> None:
    terminal = begun(world)
    stall(world, terminal)
    terminal.push(f" {LINE}".encode())
    number = signal.Signals[name]
    terminal.signal(number)
    assert_ends_saved(world, terminal, 128 + number, LINE)


@pytest.mark.parametrize("owned", [True, False], ids=["", "setsid"])
def test_a_closed_terminal_ends_it(world: World, owned: bool) -> None:
    terminal = begun(world, owned=owned)
    stall(world, terminal)
    terminal.hangup()
    assert_ends_saved(world, terminal, 128 + signal.SIGHUP, LAST)


def test_leaving_by_key_ends_it(world: World) -> None:
    terminal = begun(world)
    stall(world, terminal)
    terminal.push(b"\x11")
    assert_ends_saved(world, terminal, 0, LAST)


def test_the_screen_is_painted_anew_when_the_line_takes_again(tmp_path: Path) -> None:
    seen = []
    for stalls in (False, True):
        with World(tmp_path / str(stalls)) as world:
            terminal = begun(world)
            stall(world, terminal, TOO_MUCH if stalls else 0)
            terminal.settle(1.0)
            seen.append((re.sub(SAVED, "", terminal.text), terminal.display.modes))
            terminal.press("ctrl+q")
            assert terminal.wait_exit() == 0
            assert terminal.restored()
    assert seen[0] == seen[1]


@needs_proc
def test_stopped_by_the_shell_meanwhile_it_goes_on_whole(world: World) -> None:
    terminal = begun(world)
    stall(world, terminal)
    terminal.signal(signal.SIGTSTP)
    waited_for(lambda: state_of(terminal) == "T", "it to stop", WITHIN)
    terminal.signal(signal.SIGCONT)
    terminal.settle(1.0)
    terminal.wait(f"Æ, ø og å.{LAST}", "F4 Næste")
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0
    assert terminal.restored()


@needs_proc
def test_stopped_without_notice_it_takes_the_keyboard_again(world: World) -> None:
    terminal = begun(world)
    terminal.signal(signal.SIGSTOP)
    waited_for(lambda: state_of(terminal) == "T", "it to stop", WITHIN)
    terminal.calm()
    terminal.signal(signal.SIGCONT)
    terminal.wait_until(terminal.is_raw, "the keyboard to be taken again")
    terminal.type("!")
    terminal.wait("Æ, ø og å.!")
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0
    assert terminal.restored()


def state_of(terminal: Terminal) -> str:
    status = Path(f"/proc/{terminal.process.pid}/stat").read_text()
    return status.rpartition(")")[2].split()[0]
