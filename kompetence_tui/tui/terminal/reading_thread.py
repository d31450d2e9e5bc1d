"""The thread that reads the keyboard: it waits for bytes alone, and tells of a hung-up line."""

import os
import select
from collections.abc import Callable, Iterable
from threading import Event, Thread
from time import monotonic

from textual.message import Message

from kompetence_tui.tui.terminal.keyboard import Keyboard

_TICK = 0.1
"""Seconds without a byte after which the keyboard is asked what it was waiting for."""

_AT_ONCE = 4096
"""Bytes of one read."""

_DRAINING = 0.3
"""Seconds that reading what lies there may take at the end, however much comes after it."""


class ReadingThread(Thread):
    """Reads until it is told to end, and then what lies there already.

    ``deliver`` is given each event; ``hang_up`` is called when the terminal is gone, ``fail`` with
    what went wrong in here. All are called in this thread, which nobody has to wait for.
    """

    def __init__(
        self,
        handle: int,
        deliver: Callable[[Message], None],
        hang_up: Callable[[], None],
        fail: Callable[[Exception], None],
    ) -> None:
        super().__init__(daemon=True, name="keyboard")
        self._line, self._deliver, self._hang_up, self._fail = handle, deliver, hang_up, fail
        self._ending = Event()

    def run(self) -> None:
        try:
            self._read_to_the_end()
        except Exception as error:
            self._fail(error)

    def begin_end(self) -> None:
        """Read what lies there, and no more."""
        self._ending.set()

    def end(self) -> None:
        """As ``begin_end``, and wait for that, but never for the line."""
        self._ending.set()
        self.join(_TICK + 2 * _DRAINING)

    def _read_to_the_end(self) -> None:
        keyboard = Keyboard()
        while not self._ending.is_set():
            data = self._read(_TICK)
            self._hand_on(keyboard.tick() if data is None else keyboard.feed(data))
            if data == b"":
                self._hang_up()
                break
        deadline = monotonic() + _DRAINING
        while monotonic() < deadline and (data := self._read(0)):
            self._hand_on(keyboard.feed(data))
        self._hand_on(keyboard.end())

    def _hand_on(self, events: Iterable[Message]) -> None:
        for event in events:
            self._deliver(event)

    def _read(self, seconds: float) -> bytes | None:
        """What came within so long; None for nothing, no bytes when the terminal is gone."""
        if not select.select([self._line], [], [], seconds)[0]:
            return None
        try:
            return os.read(self._line, _AT_ONCE) or (None if self._is_there() else b"")
        except BlockingIOError:  # another program has set it so for all who share the terminal
            return None
        except OSError:
            return b""

    def _is_there(self) -> bool:
        """A Ctrl+D reads as an end too, when a shell has set the line its own way meanwhile."""
        import termios

        try:
            termios.tcgetattr(self._line)
        except termios.error:
            return False
        return True
