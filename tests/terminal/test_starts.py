"""A fork of the imported program is in its terminal as the command itself is."""

import os
import re
import signal
import sys
from pathlib import Path

import pytest

from tests.factories import make_session
from tests.terminal.driver import Terminal
from tests.terminal.steps import SAVED
from tests.terminal.world import World

ID = "start23456"


def talking(world: World) -> Terminal:
    world.keep(make_session(ID))
    terminal = world.start("open", ID, ignoring=(signal.SIGQUIT,))
    terminal.wait("Æ, ø og å.", "F4 Næste")
    terminal.settle()
    return terminal


def known_of(number: int) -> list[object]:
    """What the system knows of a process."""
    kernel = Path("/proc") / str(number)
    return [
        os.getsid(number) == os.getpgid(number) == number,
        re.findall(r"^(?:Sig...|Threads):.*$", (kernel / "status").read_text(), re.MULTILINE),
        sorted(int(each.name) for each in (kernel / "fd").iterdir()),
        (kernel / "cwd").readlink(),
        (kernel / "limits").read_text(),
    ]


def both(tmp_path: Path) -> tuple[World, World]:
    return World(tmp_path / "fork", forks=True), World(tmp_path / "real", forks=False)


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize("end", ["key", "SIGINT"])
def test_it_is_and_ends_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, end: str) -> None:
    monkeypatch.chdir(tmp_path)
    seen: list[list[object]] = []
    for world in both(tmp_path):
        with world:
            terminal = talking(world)
            known = known_of(terminal.process.pid)
            shown = [re.sub(SAVED, "", terminal.text), terminal.display.modes, terminal.is_raw()]
            if end == "key":
                terminal.press("ctrl+q")
            else:
                terminal.signal(signal.Signals[end])
            seen.append([*known, *shown, terminal.wait_exit(), terminal.restored()])
    assert seen[0] == seen[1]


def test_it_has_its_own_words_and_surroundings(tmp_path: Path) -> None:
    seen: list[str] = []
    for world in both(tmp_path):
        with world:
            terminal = world.start("doctor", size=(200, 60))
            assert terminal.wait_exit() == 0
            seen.append(terminal.text.replace(world.home.parent.name, "verden"))
    assert "xterm-256color" in seen[0]
    assert seen[0] == seen[1]
