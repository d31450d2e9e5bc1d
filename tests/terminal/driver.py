"""The real program in a pseudo-terminal: keys go in, what a person would see comes out."""

import os
import re
import select
import signal
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from types import TracebackType
from typing import Self

from tests.terminal import starts
from tests.terminal.display import ALTERNATE, CURSOR, Display
from tests.terminal.keys import key_bytes

if sys.platform != "win32":
    import fcntl
    import struct
    import termios

PATIENCE = 20.0
"""Seconds after which something that was waited for counts as not coming."""

_STEP = 0.05
_MOUSE_AND_PASTE = {1000, 1002, 1003, 1004, 1006, 1015, 1016, 2004}


class Terminal:
    """A command running in a terminal of its own. A context manager: nothing is left running."""

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        *,
        size: tuple[int, int] = (80, 24),
        ignoring: Sequence[signal.Signals] = (),
        draws: bool = True,
        owned: bool = True,
        start: starts.Start = starts.command,
    ) -> None:
        """``size`` is columns and rows; ``ignoring`` are signals the parent had ignored.

        Not ``owned``, the program is in a session without a terminal of its own: nothing that
        happens to the terminal sends it a signal.

        Without ``draws`` the bytes are only gathered: nothing is seen, no question answered.
        """
        self.written = bytearray()
        """Every byte the program has written."""
        self.display = Display(*size, answer=self.send)
        self._ours, self._theirs = os.openpty()
        self._open, self._is_drawing, self._drawn = True, not draws, 0
        os.set_blocking(self._ours, False)
        self._set_size(*size)
        self._line_settings = termios.tcgetattr(self._theirs)

        self.process = start(command, environment, self._theirs, owned, ignoring)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the program if it still runs, and close the terminal."""
        self.process.kill()
        self.process.wait()
        self._close_ends()

    # What is seen.

    @property
    def screen(self) -> list[str]:
        """The rows as they are now."""
        self._read(0)
        return self.display.lines

    @property
    def text(self) -> str:
        """The screen with line breaks between its rows."""
        return "\n".join(self.screen)

    @property
    def cursor(self) -> tuple[int, int]:
        """Row and column where the cursor stands, from 0."""
        self._read(0)
        return self.display.cursor

    @property
    def prose(self) -> str:
        """The screen's words with one space between them: no line breaks, no edges of fields."""
        return " ".join(self.text.replace("▎", " ").split())

    def wait_until(self, condition: Callable[[], object], what: str) -> None:
        """Wait for a condition on what is seen. Raises AssertionError with the last screen."""
        deadline = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > deadline or (self._ended() and not self._read(0)):
                assert condition(), f"waited for {what}; the screen is\n{self.text}"
                return
            self._read(_STEP)

    def wait(self, *words: str) -> None:
        """Wait until all the texts are on the screen."""
        self.wait_until(lambda: all(word in self.text for word in words), repr(words))

    def wait_gone(self, words: str) -> None:
        """Wait until the text is not on the screen."""
        self.wait_until(lambda: words not in self.text, f"{words!r} to go")

    def wait_written(self, pattern: str, since: int = 0) -> None:
        """Wait until the bytes from ``since`` on hold the regular expression, dots and all."""
        wanted = re.compile(pattern.encode(), re.DOTALL)
        self.wait_until(lambda: wanted.search(self.written, since), pattern)

    def written_within(self, seconds: float) -> bytes:
        """What is written while nobody does anything for so long."""
        before, deadline = len(self.written), time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0:
            self._read(left)
        return bytes(self.written[before:])

    def wait_for_bytes(self, seconds: float) -> None:
        """Wait until anything more is written. Raises AssertionError when nothing is."""
        assert self._read(seconds), "nothing was written"

    def settle(self, quiet: float = 0.3) -> None:
        """Wait until nothing has come for so many seconds."""
        deadline = time.monotonic() + PATIENCE
        while self.written_within(quiet):
            assert time.monotonic() < deadline, "it never comes to rest"

    # What is done.

    def press(self, *names: str) -> None:
        for name in names:
            self.send(key_bytes(name))

    def type(self, text: str) -> None:
        self.send(text.replace("\n", "\r").encode())

    def paste(self, text: str) -> None:
        """Paste as a terminal does that marks where a paste begins and ends."""
        self.send(b"\x1b[200~" + text.replace("\n", "\r").encode() + b"\x1b[201~")

    def send(self, data: bytes) -> None:
        """Write bytes to the program, reading meanwhile so that neither waits for the other."""
        deadline = time.monotonic() + PATIENCE
        while data and self._open and not self._ended():
            assert time.monotonic() < deadline, "the program does not read what is typed"
            if select.select([], [self._ours], [], _STEP)[1]:
                data = data[os.write(self._ours, data) :]
            else:
                self._read(0)

    def push(self, data: bytes) -> None:
        """Write bytes to the program and read nothing; they fit in what a terminal holds."""
        while data:
            assert select.select([], [self._ours], [], PATIENCE)[1], "nothing is taken in"
            data = data[os.write(self._ours, data) :]

    def resize(self, columns: int, rows: int) -> None:
        self._read(0)
        self.display.resize(columns, rows)
        self._set_size(columns, rows)

    def signal(self, number: int) -> None:
        self.process.send_signal(number)

    def hangup(self) -> None:
        """Close the terminal, as when its window is closed or the line drops."""
        self._close_ends()

    # How it ended.

    def wait_exit(self) -> int:
        """The exit code, negative for the signal it died of."""
        self.wait_until(self._ended, "the program to end")
        while self._read(0):
            pass
        return self.process.wait()

    def restored(self) -> bool:
        """The terminal is as the program found it."""
        modes = self.display.modes
        return (
            ALTERNATE not in modes
            and CURSOR in modes
            and not modes & _MOUSE_AND_PASTE
            and termios.tcgetattr(self._theirs) == self._line_settings
        )

    def calm(self) -> None:
        """Set the line as the program found it, as a shell does that takes it back."""
        termios.tcsetattr(self._theirs, termios.TCSANOW, self._line_settings)

    def is_raw(self) -> bool:
        """Each key goes to the program at once."""
        return not termios.tcgetattr(self._theirs)[3] & termios.ICANON

    def _ended(self) -> bool:
        return self.process.poll() is not None

    def _read(self, seconds: float) -> bool:
        """Take in what is written, waiting so long for the first of it; whether there was any."""
        if not self._open:
            time.sleep(min(seconds, _STEP))
            return False
        if not select.select([self._ours], [], [], max(seconds, 0))[0]:
            return False
        self.written += os.read(self._ours, 1 << 16)
        self._draw()
        return True

    def _draw(self) -> None:
        # Drawing can answer a question, and answering can read: what comes then is drawn here.
        if self._is_drawing:
            return
        self._is_drawing = True
        while self._drawn < len(self.written):
            new = bytes(self.written[self._drawn :])
            self._drawn = len(self.written)
            self.display.feed(new)
        self._is_drawing = False

    def _set_size(self, columns: int, rows: int) -> None:
        size = struct.pack("HHHH", rows, columns, 0, 0)
        fcntl.ioctl(self._theirs, termios.TIOCSWINSZ, size)

    def _close_ends(self) -> None:
        if self._open:
            self._open = False
            os.close(self._ours)
            os.close(self._theirs)
