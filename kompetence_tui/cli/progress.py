"""A long command while it runs: how far it has come, and ending it between two of its parts."""

import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from kompetence_tui.cli.output import tell
from kompetence_tui.cli.terminal import is_terminal
from kompetence_tui.i18n import _

_EVERY = 0.1
"""Seconds between two drawings."""
_LONGEST = 40


class ProgressLine:
    """One line on a terminal that is drawn over and over; nothing anywhere else."""

    def __init__(self, words: str, total: int) -> None:
        self._words, self.total = words, total
        self._drawn, self._width = 0.0, 0

    def show(self, done: int) -> None:
        """So many are done."""
        now = time.monotonic()
        if now - self._drawn >= _EVERY and is_terminal(sys.stderr):
            self._drawn = now
            self._draw(self._line(done))

    def tell(self, sentence: str) -> None:
        """Something that happened, on a line that stays."""
        self.clear()
        tell(sentence)

    def clear(self) -> None:
        if self._width:  # and with it what the terminal wrote behind it, such as ^C
            self._width, self._drawn = _columns(), 0.0
            self._draw("")

    def _line(self, done: int) -> str:
        words = _("{what}: {n} af {all}").format(what=self._words, n=done, all=self.total)
        room = _columns() - len(words) - len(" []")
        bar = max(0, min(room, _LONGEST))
        full = bar * done // max(1, self.total)
        return f"{words} [{'#' * full}{'-' * (bar - full)}]" if bar else words

    def _draw(self, told: str) -> None:
        """The program's own words alone, so nothing in them commands the terminal."""
        sys.stderr.write(f"\r{told.ljust(self._width)}\r{told}")
        sys.stderr.flush()
        self._width = len(told)


@contextmanager
def ending_between() -> Iterator[Callable[[], bool]]:
    """Ctrl+C waits until what is at hand is done, and is then asked for; twice ends at once."""
    was_asked = False

    def asked(_number: int, _frame: FrameType | None) -> None:
        nonlocal was_asked
        was_asked = True
        signal.signal(signal.SIGINT, signal.default_int_handler)

    before = signal.signal(signal.SIGINT, asked)
    if before is signal.SIG_IGN:  # started in the background, where Ctrl+C is meant for another
        signal.signal(signal.SIGINT, before)
    try:
        yield lambda: was_asked
    finally:
        signal.signal(signal.SIGINT, before)


def _columns() -> int:
    """How much of a line can be written on without its going on below."""
    return shutil.get_terminal_size().columns - 1
