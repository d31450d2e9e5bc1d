"""Textual's driver with its end mended: what stood on the screen goes away with the program.

A terminal with an alternate screen forgets it when that is left; others, such as the console of
Linux, would keep the talk for whoever comes next. And an error in the thread that reads the
keyboard would be told with lines of code and the values in its message.
"""

import asyncio
from contextlib import suppress
from typing import Any

from textual.driver import Driver


def leaving_nothing(base: type[Driver]) -> type[Driver]:
    """The driver, wiping the screen before it is left, also when it is left for a while."""

    class LeavingNothing(base):  # type: ignore[valid-type, misc]
        def stop_application_mode(self) -> None:
            self.write(wiping(self._app.size.height))
            super().stop_application_mode()

        def start_application_mode(self) -> None:
            super().start_application_mode()
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
            try:
                self.run_input_thread()
            except Exception as error:
                self._app.call_later(self._app._handle_exception, error)

    return LeavingNothing


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
