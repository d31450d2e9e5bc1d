"""What a person does in several keys: write and see it stand there, go on to the next field."""

from functools import partial

from tests.terminal.driver import Terminal

_FRAME = 0.06
"""Seconds without output after which a frame is whole."""

_AFTER_ESCAPE = 0.15
"""Longer than a program waits after an escape for the rest of a key's bytes."""

SAVED = r"gemt \d\d:\d\d:\d\d"


def write(terminal: Terminal, text: str) -> None:
    """Type one line and wait until it stands on the screen."""
    terminal.type(text)
    terminal.wait_until(lambda: text in terminal.prose, repr(text))


def write_and_save(terminal: Terminal, text: str) -> None:
    """Type and wait until the title line, having said that it is unsaved, says that it is saved."""
    before = len(terminal.written)
    write(terminal, text)
    terminal.wait_written(rf"skriver ….*{SAVED}", since=before)


def tab(terminal: Terminal, times: int = 1) -> None:
    """Go to the next field, so many times, waiting each time until the cursor is there."""
    for _time in range(times):
        before = _resting_cursor(terminal)
        terminal.press("tab")
        terminal.wait_until(partial(_has_moved, terminal, before), "the next field")


def _has_moved(terminal: Terminal, before: tuple[int, int]) -> bool:
    return _resting_cursor(terminal) != before


def _resting_cursor(terminal: Terminal) -> tuple[int, int]:
    # While a frame is being drawn the cursor is all over the screen.
    terminal.settle(_FRAME)
    return terminal.cursor


def follow(terminal: Terminal, key: str, *words: str) -> None:
    """Press a key and wait for what it leads to."""
    terminal.press(key)
    terminal.wait(*words)
    terminal.settle(_AFTER_ESCAPE if key == "escape" else _FRAME)


def say_yes(terminal: Terminal, *words: str) -> None:
    """Answer a question with the answer that is not marked, and wait for what it leads to."""
    terminal.press("right")
    follow(terminal, "enter", *words)
