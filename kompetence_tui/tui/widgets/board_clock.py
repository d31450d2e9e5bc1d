"""The time a group has spent at a board, counted only when something happens there."""

from collections.abc import Callable
from datetime import datetime

LONGEST = 3600
"""Seconds without a sign of life after which the rest does not count: the group has left."""


class BoardClock:
    """Counts from one sign of life to the next, so that nothing has to move in between."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._last = now()

    def take(self) -> int:
        """Whole seconds since they were taken last."""
        now = self._now()
        passed = int((now - self._last).total_seconds())
        if passed < 1:
            self._last = min(self._last, now)
            return 0
        self._last = now
        return min(passed, LONGEST)
