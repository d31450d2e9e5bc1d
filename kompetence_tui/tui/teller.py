"""How far work beside the screen has come, told as it goes; it ends when nobody waits for it."""

import asyncio
import threading
import time
from collections.abc import Callable
from typing import Any

from textual.screen import Screen

SAID_AFTER, SAID_EVERY = 0.6, 0.3
"""Seconds of work before it is told how far it has come, and between the times."""


class NobodyWaits(Exception):
    """The work was stopped, or the screen left that it was done for."""


class Teller:
    """What the working thread calls after each of its parts: with how many are done, of how many.

    It raises NobodyWaits there once it was stopped.
    """

    def __init__(self, say: Callable[[int, int], None]) -> None:
        """Made in the thread of the screens, where ``say`` is called."""
        self._say, self._loop = say, asyncio.get_running_loop()
        self._stopped = threading.Event()
        self._start = self._said = time.monotonic()

    def __call__(self, done: int, total: int) -> None:
        if self._stopped.is_set():
            raise NobodyWaits
        now = time.monotonic()
        if now - self._start > SAID_AFTER and now - self._said > SAID_EVERY:
            self._said = now
            self._loop.call_soon_threadsafe(self._tell, done, total)

    def _tell(self, done: int, total: int) -> None:
        if not self._stopped.is_set():
            self._say(done, total)

    def stop(self) -> None:
        """End the work at its next part; nothing more is told of it."""
        self._stopped.set()


def is_waited_for(screen: Screen[Any]) -> bool:
    """Whether what was done beside the screen can still be shown there.

    It may have been left; and while the program ends, its widgets go before it does.
    """
    return screen.app.is_running and screen in screen.app.screen_stack
