"""A record of an unexpected error that holds no names, notes or values: only where it happened."""

import datetime as dt
import logging
import os
import platform
import secrets
import sys
import threading
import traceback
from pathlib import Path

from kompetence_tui import __version__

_DEEPEST = 20
"""Links of a chain of causes that are recorded."""

_FRAMES = 40
"""Innermost places of each error that are recorded."""


def report(error: BaseException, data_folder: Path) -> str:
    """Record the error in ``crash_file`` when that is possible, and return its number."""
    now = dt.datetime.now().astimezone()
    number = f"{now:%Y%m%d-%H%M%S}-{secrets.token_hex(2)}"
    lines = [
        f"kompetence-tui {__version__}, Python {platform.python_version()}, {platform.system()}",
        now.isoformat(timespec="seconds"),
        *_lines(error),
    ]
    try:
        _write(crash_file(data_folder, number), "\n".join(lines) + "\n")
    except OSError:
        # The number is still shown; a crash report must never be what crashes.
        return number
    return number


def tell_nobody(data_folder: Path) -> None:
    """Record what goes wrong beside the main road too, and write none of it on the screen.

    Python tells of an error in a thread, in a finalizer or in a task that nobody waits for with
    its message, and a message can hold what somebody wrote.
    """

    def record(error: BaseException | None) -> None:
        # An OSError there is most often a terminal that went away.
        if isinstance(error, Exception) and not isinstance(error, OSError):
            report(error, data_folder)

    class Recorder(logging.Handler):
        def emit(self, told: logging.LogRecord) -> None:
            if told.exc_info:
                record(told.exc_info[1])

    threading.excepthook = lambda failed: record(failed.exc_value)
    sys.unraisablehook = lambda failed: record(failed.exc_value)
    logging.getLogger().addHandler(Recorder(logging.ERROR))


def crash_file(data_folder: Path, number: str) -> Path:
    """Where the record with that number lies, if it could be written."""
    return data_folder / "crash" / f"{number}.txt"


def _lines(error: BaseException, depth: int = 0) -> list[str]:
    if depth > _DEEPEST:
        return ["..."]
    lines = []
    earlier = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if earlier is not None:
        lines += [*_lines(earlier, depth + 1), "led to"]
    # Bare frames: a StackSummary reads source lines and can hold values.
    frames = list(traceback.walk_tb(error.__traceback__))[-_FRAMES:]
    lines += [f"  {_place(frame.f_code.co_filename)}:{line}" for frame, line in frames]
    lines.append(f"{type(error).__module__}.{type(error).__qualname__}")
    if isinstance(error, BaseExceptionGroup):
        for inner in error.exceptions:
            lines += ["with", *_lines(inner, depth + 1)]
    return lines


def _place(filename: str) -> str:
    """The path from its package on: enough to find the line, without the user's name in it."""
    parts = Path(filename).parts
    for root, skipped in (("site-packages", 1), ("kompetence_tui", 0)):
        if root in parts:
            last = len(parts) - 1 - parts[::-1].index(root)
            return "/".join(parts[last + skipped :])
    return parts[-1] if parts else "?"


def _make(folder: Path) -> None:
    if not folder.is_dir():
        _make(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)


def _write(path: Path, text: str) -> None:
    _make(path.parent)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
