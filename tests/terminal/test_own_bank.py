"""A bank of one's own over a line that drops, and the user's own program on its file alone."""

import ast
import signal
import sys
from pathlib import Path

import pytest

import kompetence_tui
from tests.factories import make_session
from tests.terminal.driver import Terminal
from tests.terminal.steps import follow, say_yes, write
from tests.terminal.test_traces import ID
from tests.terminal.test_traces_in_files import WATCHED
from tests.terminal.world import World

BANK = """# MUS hos os

- Bank: hos-os
- Samtale: MUS
- Version: 1.0

## Kompetenceudvikling

### Hvad vil du lære?

- Plan: mål
"""
EDITOR = """#!/bin/sh
for file; do :; done
echo '- Minuter: 5' >> "$file"
"""


def own_file(world: World) -> Path:
    path = world.home / ".config" / "kompetence" / "banks" / "hos-os.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(BANK, encoding="utf-8")
    return path


def questions(terminal: Terminal) -> None:
    """Go to *Spørgsmål*, with the first bank marked: the user's own."""
    terminal.wait("Oversigt", "F1 Hjælp")
    follow(terminal, "f2", "MUS hos os", "R Ret")


def test_what_was_typed_when_the_line_dropped_is_in_the_file(world: World) -> None:
    path = own_file(world)
    terminal = world.start()
    questions(terminal)
    follow(terminal, "r", "Banken:", "H Hent")
    follow(terminal, "end", "Hvad vil du lære?")
    follow(terminal, "enter", "Uddyb", "Til planen")
    write(terminal, "Og hvordan æøå")
    terminal.signal(signal.SIGHUP)
    assert terminal.wait_exit() == 128 + signal.SIGHUP
    assert "### Hvad vil du lære?Og hvordan æøå\n" in path.read_text("utf-8")


@pytest.mark.real_start
def test_an_editor_is_started_for_a_bank_alone_and_never_in_a_talk(
    world: World, tmp_path: Path
) -> None:
    path, log, editor = own_file(world), tmp_path / "set.txt", tmp_path / "ret"
    editor.write_text(EDITOR, encoding="utf-8")
    editor.chmod(0o755)
    world.keep(make_session(ID))
    watched = (sys.executable, "-c", WATCHED)
    terminal = world.start(str(log), program=watched, changes={"EDITOR": str(editor)})
    terminal.wait("Oversigt", "F1 Hjælp")
    follow(terminal, "enter", "Æ, ø og å.", "F4 Næste")
    terminal.press("f9")
    terminal.wait("Eksport ·")
    terminal.type("e")
    terminal.press("escape")
    follow(terminal, "escape", "Forlad samtalen?")
    say_yes(terminal, "Oversigt", "F1 Hjælp")
    assert not log.read_text("utf-8")
    questions(terminal)
    terminal.type("e")
    terminal.wait("Efterset: hos-os.md", "Linje 12", "»Minuter« kendes ikke")
    assert log.read_text("utf-8").split() == ["subprocess.Popen"]
    assert path.read_text("utf-8") == BANK + "- Minuter: 5\n"
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0
    assert terminal.restored()


def test_no_other_part_of_the_program_can_start_one() -> None:
    package = Path(kompetence_tui.__file__).parent
    starters = {"subprocess", "pty", "multiprocessing"}
    found = {
        str(file.relative_to(package))
        for file in package.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if (isinstance(node, ast.Import) and starters & {name.name for name in node.names})
        or (isinstance(node, ast.ImportFrom) and node.module in starters)
    }
    assert found == {"tui/screens/questions/hand_editor.py", "cli/pager.py"}
