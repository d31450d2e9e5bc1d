"""What a command prints: results on stdout, everything else on stderr."""

import io
import os
import shutil
import sys
import textwrap

_LEAST_COLUMNS = 20


def say(text: str) -> None:
    """A line of the result."""
    if sys.stdout is not None:
        sys.stdout.write(text + "\n")


def say_bytes(data: bytes) -> None:
    """A result as it is, in whatever encoding the terminal thinks it has."""
    if sys.stdout is not None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()


def tell(text: str) -> None:
    """A line about what happened: refusals, warnings, advice; on a terminal broken at words."""
    if sys.stderr is None:
        return
    if sys.stderr.isatty():
        text = "\n".join(
            fitted(line, shutil.get_terminal_size().columns) for line in text.split("\n")
        )
    sys.stderr.write(text + "\n")


def fitted(line: str, columns: int) -> str:
    """The line on as many as it takes, with paths and commands kept whole."""
    return textwrap.fill(
        line, max(columns, _LEAST_COLUMNS), break_long_words=False, break_on_hyphens=False
    )


def soften() -> None:
    """A letter the terminal's encoding lacks becomes a question mark, not an error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def finish() -> None:
    """Write out what is still waiting. Raises OSError when it cannot be written."""
    if sys.stdout is not None:
        sys.stdout.flush()


def hang_up() -> None:
    """After the reader of stdout went away: nothing more is written at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, sys.stdout.fileno())
    except (io.UnsupportedOperation, ValueError, OSError):
        sys.stdout = None
    finally:
        os.close(nowhere)
