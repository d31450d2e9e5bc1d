"""The thread that writes to the terminal: nobody waits for a line that takes nothing."""

import os
import select
from collections import deque
from collections.abc import Callable
from functools import partial
from threading import Condition, Thread

_ROOM = 32 * 1024
"""Bytes that may wait, if no screen took more: to paint it anew is shorter then."""

_PIECE = 4096
"""Bytes handed to the line at a time: each that it takes is a sign of life."""


class WritingThread(Thread):
    """Writes what it is given, in order, or drops all that waits when that becomes too much.

    What is given at once is written whole or not at all. ``take_anew`` is called when the line
    takes again after something was dropped, ``hang_up`` when it is gone; both in this thread.
    """

    def __init__(
        self, handle: int, take_anew: Callable[[], None], hang_up: Callable[[], None]
    ) -> None:
        super().__init__(daemon=True, name="screen")
        self._line, self._take_anew, self._hang_up = handle, take_anew, hang_up
        self._changed = Condition()
        self._waiting: deque[bytes] = deque()
        self._size = self._largest = self._taken = 0
        self._has_dropped = self._is_at_work = self._is_gone = False

    def put(self, text: str) -> None:
        """Have it written when its turn comes; never waits."""
        data = text.encode("utf-8", "replace")
        with self._changed:
            if self._has_dropped or self._is_gone:
                return
            if self._size > max(_ROOM, 2 * self._largest):
                self._drop()
                return
            self._largest = max(self._largest, len(data))
            self._waiting.append(data)
            self._size += len(data)
            self._changed.notify_all()

    def forget(self) -> None:
        """Drop what waits, once anything has been written, and begin anew."""
        with self._changed:
            if self._taken or self._is_at_work:
                self._drop()
                self._has_dropped = False

    def is_done(self, patience: float) -> bool:
        """Wait for what is still to be written, while the line takes any of it within so long.

        Says whether it took it all, and would take more.
        """
        with self._changed:
            while self._is_busy():
                if not self._changed.wait_for(partial(self._has_moved, self._taken), patience):
                    return False
            if self._is_gone:
                return False
        return bool(select.select([], [self._line], [], patience)[1])

    def run(self) -> None:
        try:
            while True:
                data = self._next()
                for start in range(0, len(data), _PIECE):
                    self._write(data[start : start + _PIECE])
        except OSError:
            with self._changed:
                self._is_gone = True
                self._changed.notify_all()
            self._hang_up()

    def _next(self) -> bytes:
        with self._changed:
            self._is_at_work = False
            self._changed.notify_all()
            while not self._waiting:
                self._changed.wait_for(lambda: self._waiting or self._has_dropped)
                if self._has_dropped:
                    self._has_dropped = False
                    self._take_anew()
            data = b"".join(self._waiting)
            self._waiting.clear()
            self._size, self._is_at_work = 0, True
            return data

    def _write(self, data: bytes) -> None:
        while data:
            try:
                data = data[os.write(self._line, data) :]
            except BlockingIOError:  # another program has set it so for all who share the terminal
                select.select([], [self._line], [])
        with self._changed:
            self._taken += 1
            self._changed.notify_all()

    def _drop(self) -> None:
        self._waiting.clear()
        self._size, self._has_dropped = 0, True
        self._changed.notify_all()

    def _is_busy(self) -> bool:
        return bool(self._waiting or self._is_at_work) and not self._is_gone

    def _has_moved(self, taken: int) -> bool:
        return self._taken != taken or not self._is_busy()
