"""Textual's driver with its end mended: what stood on the screen goes away with the program.

A terminal with an alternate screen forgets it when that is left; others, such as the console of
Linux, would keep the talk for whoever comes next. And an error in the thread that reads the
keyboard would be told with lines of code and the values in its message.
"""

import asyncio
import os
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from textual.driver import Driver

from kompetence_tui.tui.reading import Reading

HANG_UP = 1
"""SIGHUP, which Windows does not know."""


if TYPE_CHECKING:
    from textual.drivers.linux_driver import LinuxDriver as _Textuals
else:
    _Textuals = object


def leaving_nothing(base: type[Driver], end: Callable[[int], None]) -> type[Driver]:
    """The driver, mended; ``end`` is told of a terminal that is gone, as of a signal."""
    return type("LeavingNothing", (_LeavingNothing, base), {"_end": staticmethod(end)})


class _LeavingNothing(_Textuals):
    """Before a driver of Textual's: wipes the screen before it is left, for a while too."""

    _end: Callable[[int], None]
    _reading: Reading | None = None

    def stop_application_mode(self) -> None:
        self.write(wiping(self._app.size.height))
        super().stop_application_mode()

    def start_application_mode(self) -> None:
        super().start_application_mode()  # type: ignore[no-untyped-call]
        self._while_running = line_settings(self)
        self._loop = asyncio.get_running_loop()

    def _sigcont_application(self, *arguments: object) -> None:
        if self._must_signal_resume or not self._auto_restart:
            super()._sigcont_application(*arguments)
        else:
            self._loop.call_soon_threadsafe(self._go_on)

    def _go_on(self) -> None:
        """Go on after a stop that nobody announced, as SIGSTOP is.

        To start anew, as Textual does, would put a second thread before the keyboard, which
        takes every other key, and leave the terminal raw in the end.
        """
        set_line_settings(self, self._while_running)
        self.write("\x1b[?1049h\x1b[?25l")
        self._app.screen.refresh(layout=True)

    def _run_input_thread(self) -> None:
        # Textual's own thread would be waited for at the end, and spins once the line is gone.
        self._reading = Reading(self.fileno, self.process_message, self._hang_up, self._fail)
        self._reading.start()

    def disable_input(self) -> None:
        if self._reading is not None:
            self._reading.end()
        super().disable_input()

    def _hang_up(self) -> None:
        """The terminal is gone, and nobody may have sent a signal to say so."""
        write_nowhere()
        self._loop.call_soon_threadsafe(self._end, HANG_UP)

    def _fail(self, error: Exception) -> None:
        self._app.call_later(self._app._handle_exception, error)


def write_nowhere() -> None:
    """What is written from now on goes nowhere: there is no line that takes it."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for handle in (1, 2):
        os.dup2(nowhere, handle)
    os.close(nowhere)


def line_settings(driver: Any) -> list[Any] | None:  # noqa: ANN401
    """How the terminal's line is set now; None where there is no such thing."""
    try:
        import termios
    except ImportError:
        return None
    try:
        return termios.tcgetattr(driver.fileno)
    except termios.error:
        return None


def set_line_settings(driver: Any, settings: list[Any] | None) -> None:  # noqa: ANN401
    """Set it so again, where that can be done."""
    if settings is not None:
        import termios

        with suppress(termios.error):
            termios.tcsetattr(driver.fileno, termios.TCSANOW, settings)


def wiping(rows: int) -> str:
    """What empties so many rows, and puts the cursor in the first.

    Row by row: some terminals keep a screen that is erased as a whole in what can be scrolled back.
    """
    return "\x1b[0m\x1b[H" + "\x1b[2K\x1b[B" * rows + "\x1b[H"
