"""Poor terminals: refused in a sentence, or readable without colours."""

import subprocess
from pathlib import Path

import pytest

from tests.factories import make_goal, make_session
from tests.terminal.driver import Terminal
from tests.terminal.steps import follow
from tests.terminal.world import PROGRAM, World

pytestmark = pytest.mark.real_start

ID = "omgiv23456"


@pytest.mark.parametrize(
    ("changes", "advice"),
    [
        ({"TERM": "dumb"}, "Skriv: export TERM=xterm-256color"),
        ({"TERM": ""}, "Skriv: export TERM=xterm-256color"),
        ({"LANG": "", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"}, "Skriv: export LC_ALL=C.UTF-8"),
    ],
    ids=["dumb", "no TERM", "no UTF-8"],
)
def test_refused_with_what_to_do(world: World, changes: dict[str, str], advice: str) -> None:
    terminal = world.start(changes=changes)
    assert terminal.wait_exit() == 2
    assert terminal.restored()
    assert advice in terminal.prose
    assert b"\x1b" not in terminal.written


def test_without_a_terminal(world: World) -> None:
    ended = subprocess.run(
        PROGRAM, env=world.environment(), stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    assert (ended.returncode, ended.stdout) == (2, b"")
    assert ended.stderr.decode().startswith("Samtalen skal bruge en terminal")
    assert len(ended.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    "changes",
    [{"NO_COLOR": "1"}, {"TERM": "linux"}, {"TERM": "vt100"}, {"TERM": "xterm"}],
    ids=str,
)
def test_readable_without_colours(world: World, changes: dict[str, str]) -> None:
    world.keep(make_session(ID, goals=(make_goal(),)))
    world.keep(make_session("omgiv34567", employee="Bo Prøvesen"))
    terminal = world.start(changes=changes)
    terminal.wait("Oversigt", "Anna Eksempel", "Bo Prøvesen", "F1 Hjælp")
    marked = marked_in(terminal)
    assert len(marked) == 1
    terminal.press("end")
    terminal.wait_until(lambda: marked_in(terminal) not in (marked, []), "another to be marked")
    terminal.press("home")
    terminal.wait_until(lambda: marked_in(terminal) == marked, "the first to be marked")
    follow(terminal, "enter", "Hvad er du mest tilfreds med", "▎ Æ, ø og å.", "F4 Næste")
    assert b"38;2;" not in terminal.written, "colours by red, green and blue were not promised"
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0


def marked_in(terminal: Terminal) -> list[str]:
    return [line for line in terminal.screen if "▌" in line]


def test_no_log_of_keys_is_written(world: World, tmp_path: Path) -> None:
    log = tmp_path / "taster.log"
    world.keep(make_session(ID))
    terminal = world.start("open", ID, changes={"TEXTUAL_LOG": str(log), "TEXTUAL": "devtools"})
    terminal.wait("Æ, ø og å.", "F4 Næste")
    terminal.type("hemmeligt")
    terminal.wait("hemmeligt")
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0
    assert not log.exists()
