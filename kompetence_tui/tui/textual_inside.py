"""What the program leans on inside Textual that Textual does not promise to keep.

Only this module names it, with why; ``tests/tui/test_textual_inside.py`` holds each against the
version that is pinned. Look there before another one is taken in.
"""

from __future__ import annotations

from asyncio import AbstractEventLoop
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from textual import _xterm_parser as xterm
from textual import constants, events
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._parser import ParseError
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.driver import Driver
from textual.message_pump import MessagePump
from textual.widgets import Input, TextArea
from textual.widgets.text_area import EditResult, Location

if TYPE_CHECKING:
    from textual.drivers.linux_driver import LinuxDriver

__all__ = ["ParseError", "XTermParser"]

_REPORTS = (
    xterm._re_cursor_position,
    xterm._re_in_band_window_resize,
    xterm._re_mouse_event,
    xterm._re_terminal_mode_response,
)

# The application.


def use_true_colors(app: App[Any]) -> None:
    """Set before the start, a theme does not get its colours by itself."""
    app._refresh_truecolor_filter(app.ansi_theme)


def begin_crash(app: App[Any], error: Exception) -> bool:
    """Note what the program ends of; False where something was noted before."""
    app._return_code = 1
    if app._exception is not None:
        return False
    app._exception = error
    app._exception_event.set()
    return True


def end_crash(app: App[Any], words: str) -> None:
    """End, and print the words in place of a traceback."""
    from rich.text import Text

    app._exit_renderables = [Text(words)]
    app._close_messages_no_wait()


def fail_with(app: App[Any], error: Exception) -> None:
    """Have the application handle an error of another thread in its own turn."""
    app.call_later(app._handle_exception, error)


def paint_no_more(app: App[Any]) -> None:
    """Nobody sees what is painted in the last second, and it takes as long as the keys do."""
    app._begin_batch()


def driver_of(app: App[Any]) -> Driver | None:
    """Only it knows the thread that reads the keyboard."""
    return app._driver


def put_in_clipboard(app: App[Any], text: str) -> None:
    """The program's own clipboard alone: ``copy_to_clipboard`` tells the terminal too."""
    app._clipboard = text


def has_messages(pump: MessagePump) -> bool:
    """A key can be among what has not been handed out yet."""
    return not pump._message_queue.empty()


# Fields.


def replace_typed(area: TextArea, text: str, start: Location, end: Location) -> EditResult | None:
    """As a paste does it: one step to undo, and none where the field is to be read only."""
    return area._replace_via_keyboard(text, start, end)


def cursor_column(line: Input) -> int:
    """Columns of the field's text before the cursor."""
    return line._cursor_offset


# The driver.


def app_of(driver: Driver) -> App[Any]:
    return driver._app


def loop_of(driver: Driver) -> AbstractEventLoop:
    """The one way into it from another thread."""
    return driver._loop


def is_stopped_in_order(driver: LinuxDriver) -> bool:
    """It was stopped by Ctrl+Z or on demand, and Textual's own way on is right."""
    return driver._must_signal_resume or not driver._auto_restart


def set_modes(driver: LinuxDriver) -> None:
    """Set the terminal again as Textual does at the start, after it was another program's."""
    if not constants.DISABLE_KITTY_KEY:
        driver.write("\x1b[=25;1u")
    driver._enable_mouse_support()
    driver._enable_bracketed_paste()
    driver._disable_line_wrap()
    if driver._in_band_window_resize:
        driver._enable_in_band_window_resize()
    if driver._mouse_pixels:
        driver._enable_mouse_pixels()


def mouse_off(driver: LinuxDriver) -> None:
    driver._disable_mouse_support()


def holds_frames(app: App[Any]) -> bool:
    """The terminal shows nothing between the beginning of a frame and its end."""
    return app._sync_available


# What the keyboard sends.


def is_key(sequence: str) -> bool:
    return sequence in ANSI_SEQUENCES_KEYS


def is_report(sequence: str) -> bool:
    """Of the mouse, the window or the terminal's state; no key."""
    is_focus = sequence in (xterm.FOCUSIN, xterm.FOCUSOUT)
    return is_focus or any(report.match(sequence) for report in _REPORTS)


def keys_of(parser: XTermParser, sign: str, *, alt: bool = False) -> Iterable[events.Key]:
    return parser._sequence_to_key_events(sign, alt=alt)


def extended_keys(parser: XTermParser, sequence: str) -> list[events.Key]:
    """The keys of a sequence of the kitty protocol, which Textual keeps and hands out again."""
    return [key.copy() for key in parser._parse_extended_key(sequence) or ()]
