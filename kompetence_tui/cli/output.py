"""The one door for what a command prints: results on stdout, everything else on stderr.

Arguments, file names and files from others are printed too, so all of it is cleaned: it holds no
commands to the terminal, and cannot begin a line of its own that looks like the program's.
"""

import io
import os
import re
import shutil
import sys
import textwrap
import unicodedata

from kompetence_tui.domain.base.text import clean, shell

_LEAST_COLUMNS = 20
_ADVISED = re.compile("(?:»|^  )kompetence ")
"""A command in what is printed, as it is to be typed."""

_options: list[str] = []
"""Those that a command which is advised must have too, so that it works as it stands."""

_CRLF = "\r\n"
"""The line end of a calendar file, which a terminal obeys as it does LF."""


def advise_with(*options: str) -> None:
    """From now on these options stand in the commands that are advised."""
    _options[:] = options


def say(*lines: str) -> None:
    """Lines of the result, with people's words as they wrote them."""
    if sys.stdout is None:
        return
    text = "\n".join(lines)
    if text.count("\n") != len(lines) - 1 or harmless(text) != text:  # all at once: much faster
        text = "\n".join(map(_one, lines))
    sys.stdout.writelines((text, "\n") if lines else ())  # told harmless by now


def say_document(text: str) -> None:
    """A document, in UTF-8 whatever encoding the terminal thinks it has, with its own line ends."""
    if sys.stdout is not None:
        sys.stdout.flush()
        lines = text.split(_CRLF)
        sys.stdout.buffer.write(_CRLF.join(harmless(line) for line in lines).encode())
        sys.stdout.buffer.flush()


def say_data(told: bytes) -> None:
    """A file that is no text, as it is: to whatever reads stdout, which is no terminal."""
    if sys.stdout is not None:
        sys.stdout.flush()
        sys.stdout.buffer.write(told)
        sys.stdout.buffer.flush()


def tell(*lines: str) -> None:
    """Lines about what happened: refusals, warnings, advice; on a terminal broken at words."""
    if sys.stderr is None:
        return
    told = [_one(line) for line in advised(*lines)]
    if sys.stderr.isatty():
        told = [fitted(line, shutil.get_terminal_size().columns) for line in told]
    sys.stderr.writelines(f"{line}\n" for line in told)


def harmless(text: str) -> str:
    """The text with nothing in it that a terminal obeys."""
    cleaned = clean(text)
    # Decomposed letters do no harm, and a path that is printed must stay that path.
    is_harmless = cleaned == text or cleaned == unicodedata.normalize("NFC", text)
    return text if is_harmless else cleaned


def advised(*lines: str) -> tuple[str, ...]:
    """The program's own sentences, each command in them as it works here."""
    if not _options:
        return lines
    options = shell(*_options)
    return tuple(_ADVISED.sub(lambda at: f"{at[0]}{options} ", line) for line in lines)


def _one(line: str) -> str:
    return harmless(line).replace("\n", " ")


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
