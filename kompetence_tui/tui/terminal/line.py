"""The line between the program and the terminal: how it is set, and what empties the screen."""

import os
from contextlib import suppress
from typing import Any

STDOUT, STDERR = 1, 2
"""Textual draws on the second, which the program knows to be a terminal."""


def write_nowhere() -> None:
    """What is written from now on goes nowhere: there is no line that takes it."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for handle in (STDOUT, STDERR):
        os.dup2(nowhere, handle)
    os.close(nowhere)


def line_settings(handle: int) -> list[Any] | None:
    """How the terminal's line is set now; None where there is no such thing."""
    try:
        import termios
    except ImportError:
        return None
    try:
        return termios.tcgetattr(handle)
    except termios.error:
        return None


def set_line_settings(handle: int, settings: list[Any] | None) -> None:
    """Set it so again, where that can be done."""
    if settings is not None:
        import termios

        with suppress(termios.error):
            termios.tcsetattr(handle, termios.TCSANOW, settings)


def wiping(rows: int) -> str:
    """What empties so many rows, and puts the cursor in the first.

    Row by row: some terminals keep a screen that is erased as a whole in what can be scrolled back.
    """
    return "\x1b[0m\x1b[H" + "\x1b[2K\x1b[B" * rows + "\x1b[H"
