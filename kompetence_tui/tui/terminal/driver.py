"""Textual's driver with its end mended: what stood on the screen goes away with the program.

A terminal with an alternate screen forgets it when that is left; others, such as the console of
Linux, would keep the talk for whoever comes next. And an error in the thread that reads the
keyboard would be told with lines of code and the values in its message.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from threading import Timer
from typing import TYPE_CHECKING, Any

from textual.driver import Driver

from kompetence_tui.tui.terminal.line import (
    STDERR,
    line_settings,
    set_line_settings,
    wiping,
    write_nowhere,
)
from kompetence_tui.tui.terminal.reading_thread import ReadingThread
from kompetence_tui.tui.terminal.writing_thread import WritingThread
from kompetence_tui.tui.textual_inside import (
    app_of,
    fail_with,
    holds_frames,
    is_stopped_in_order,
    loop_of,
    mouse_off,
    set_modes,
)

HANG_UP = 1
"""SIGHUP, which Windows does not know."""

_LAST_PATIENCE = 0.2
"""Seconds that the end waits for a line that takes nothing, when there is a limit to it."""

_END_FRAME, _ALTERNATE = "\x1b[?2026l", "\x1b[?1049h"
_NO_CURSOR, _TELL_FOCUS = "\x1b[?25l", "\x1b[?1004h"

if TYPE_CHECKING:
    from textual.drivers.linux_driver import LinuxDriver as _Textuals
else:
    _Textuals = object


def leaving_nothing(base: type[Driver], end: Callable[[int], None]) -> type[Driver]:
    """The driver, mended; ``end`` is told of a terminal that is gone, as of a signal."""
    mended = _OnALine if os.name == "posix" else _LeavingNothing
    return type("LeavingNothing", (mended, base), {"_end": staticmethod(end)})


class _LeavingNothing(_Textuals):
    """Before a driver of Textual's: wipes the screen before it is left, for a while too."""

    def stop_application_mode(self) -> None:
        self.write(wiping(app_of(self).size.height))
        super().stop_application_mode()


class _OnALine(_LeavingNothing):
    """Waits for nobody who reads too little, and goes on rightly after a stop."""

    _end: Callable[[int], None]
    _reading: ReadingThread | None = None
    _writing: WritingThread | None = None
    _while_running: list[Any] | None = None
    _patience = 1.0
    """Seconds that the end waits for a line that takes nothing."""

    _is_on = False
    """The screen is the program's."""

    def start_application_mode(self) -> None:
        # Textual's own would be waited for by all who write: saving must not wait for the screen.
        if self._writing is None:
            self._writing = WritingThread(STDERR, self._on_taking_again, self._on_gone)
            self._writing.start()
        self._is_on = True
        super().start_application_mode()  # type: ignore[no-untyped-call]
        self._while_running = line_settings(self.fileno)

    def write(self, data: str) -> None:
        if self._writing is not None:
            self._writing.put(data)

    def stop_application_mode(self) -> None:
        self._is_on = False
        if self._writing is not None:
            self._writing.forget()
        self._end_frame()
        super().stop_application_mode()

    def suspend_application_mode(self) -> None:
        self.stop_application_mode()
        self._is_written()
        super().close()

    def close(self) -> None:
        if not self._is_written():
            write_nowhere()
        super().close()

    def _is_written(self) -> bool:
        return self._writing is None or self._writing.is_done(self._patience)

    def end_within(self, seconds: float, code: int) -> None:
        """End the process with the code in so many seconds, whatever still waits for something."""

        self._patience = _LAST_PATIENCE

        def give_up() -> None:
            with suppress(Exception):
                self._leave()
            os._exit(code)

        timer = Timer(seconds - _LAST_PATIENCE, give_up)
        timer.daemon = True
        timer.start()

    def _leave(self) -> None:
        """Leave the screen, if that was never come to."""
        if self._is_on:
            self.stop_application_mode()
            mouse_off(self)  # only the first thread gets to it on that way
        if self._writing is not None:
            self._writing.is_done(_LAST_PATIENCE)

    def _sigcont_application(self, *arguments: object) -> None:
        if is_stopped_in_order(self):
            super()._sigcont_application(*arguments)
        else:
            self._tell(self._go_on)

    def _go_on(self) -> None:
        """Go on after a stop that nobody announced, as SIGSTOP is.

        To start anew, as Textual does, would put a second thread before the keyboard, which
        takes every other key, and leave the terminal raw in the end.
        """
        set_line_settings(self.fileno, self._while_running)
        self._paint_anew()

    def _paint_anew(self) -> None:
        """All that the screen shows, and how the terminal is to be set while it does."""
        if not self._is_on:
            return
        self._end_frame()
        self.write(_ALTERNATE + _NO_CURSOR + _TELL_FOCUS)
        set_modes(self)
        app_of(self).screen.refresh(layout=True)

    def _end_frame(self) -> None:
        """Show what was painted, should the end of a frame have been dropped."""
        if holds_frames(app_of(self)):
            self.write(_END_FRAME)

    def _run_input_thread(self) -> None:
        # Textual's own thread would be waited for at the end, and spins once the line is gone.
        self._reading = ReadingThread(self.fileno, self.process_message, self._on_gone, self._fail)
        self._reading.start()

    def disable_input(self) -> None:
        if self._reading is not None:
            self._reading.end()
        super().disable_input()

    def end_reading(self) -> ReadingThread | None:
        """Have what lies there read, and no more; the thread that does is ended when it is."""
        if self._reading is not None:
            self._reading.begin_end()
        return self._reading

    def _on_taking_again(self) -> None:
        self._tell(self._paint_anew)

    def _on_gone(self) -> None:
        """The terminal is gone, and nobody may have sent a signal to say so."""
        write_nowhere()
        self._tell(self._end, HANG_UP)

    def _tell(self, what: Callable[..., None], *arguments: object) -> None:
        with suppress(RuntimeError):  # the loop has ended meanwhile
            loop_of(self).call_soon_threadsafe(what, *arguments)

    def _fail(self, error: Exception) -> None:
        fail_with(app_of(self), error)
