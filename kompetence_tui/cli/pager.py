"""The user's pager, for documents that come with the program and for nothing else.

What a pager keeps, in a history or a log, is never a word of a talk.
"""

import os
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from kompetence_tui.cli import terminal

_USUAL = {"LESS": "F", "LESSCHARSET": "utf-8"}
"""A text of less than a screen is simply printed, and æ is æ; unless the user chose otherwise."""


def is_read_here() -> bool:
    """Somebody sits at a terminal and reads what is printed."""
    return terminal.is_terminal(sys.stdin) and terminal.is_terminal(sys.stdout)


def own_pager() -> list[str]:
    """The program named by PAGER, else a usual one; empty where there is none."""
    for name in (os.environ.get("PAGER", ""), "less", "more"):
        try:
            words = shlex.split(name)
        except ValueError:
            continue
        if words and shutil.which(words[0]):
            return words
    return []


def shown_by(command: Sequence[str], text: str) -> bool:
    """Whether the program could be started; it has been given the text and has ended."""
    if not command:
        return False
    with _ctrl_c_is_the_pagers():
        try:
            subprocess.run(  # noqa: S603 - what the user chose to read with
                command, input=text.encode(), env={**_USUAL, **os.environ}, check=False
            )
        except OSError:
            return False
    return True


@contextmanager
def _ctrl_c_is_the_pagers() -> Iterator[None]:
    """It stops a search there, and must not end the program under it."""
    before = signal.signal(signal.SIGINT, lambda _signal, _frame: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
