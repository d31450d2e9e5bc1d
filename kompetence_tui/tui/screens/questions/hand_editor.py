"""The user's own program for plain text, on the file of a bank and on nothing else.

It is the only other program that is ever started, and never while a talk is open: swap and undo
files of an editor hold what was on its screen.
"""

import os
import shlex
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from textual.app import App, SuspendNotSupported

from kompetence_tui.banks.files import read_file
from kompetence_tui.banks.problems import Problem
from kompetence_tui.i18n import _
from kompetence_tui.tui.frame import Frame

_TAKES_LINE = {"vi", "vim", "nvim", "view", "nano", "pico", "emacs", "joe", "mcedit", "ne", "kak"}
"""Programs that go to a line given as »+12«."""


def own_editor() -> list[str]:
    """The program named by VISUAL or EDITOR, with its arguments; empty where none can be used."""
    for name in ("VISUAL", "EDITOR"):
        try:
            words = shlex.split(os.environ.get(name, ""))
        except ValueError:
            continue
        if words and shutil.which(words[0]):
            return words
    return []


def edit_by_hand(frame: Frame[Any], path: Path, line: int = 1) -> bool:
    """Have the file edited from that line on; says whether it was, and else why not."""
    command = own_editor()
    if frame.services.work is not None or not command:
        return False
    if Path(command[0]).name in _TAKES_LINE:
        command.append(f"+{line}")
    try:
        run_editor(frame.app, [*command, str(path)])
    except (OSError, SuspendNotSupported):
        words = _("Programmet {name} kunne ikke startes: ret variablen EDITOR.")
        frame.say(words.format(name=command[0]), alarm=True)
        return False
    return True


def run_editor(app: App[Any], command: Sequence[str]) -> None:
    """Give it the terminal until it ends. Raises OSError or SuspendNotSupported."""
    with app.suspend():
        subprocess.run(command, check=False)  # noqa: S603 - what the user chose to edit with


def in_order(path: Path) -> str:
    """What is said of a file without mistakes."""
    return _("{file} er i orden.").format(file=path.name)


def checked(path: Path) -> tuple[Problem, ...]:
    """The mistakes of the file and what is worth looking at, by their lines."""
    reading = read_file(path, strict=True)
    return tuple(sorted((*reading.problems, *reading.advice), key=lambda one: one.line))
