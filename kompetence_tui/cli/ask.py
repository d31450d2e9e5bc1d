"""Asking on the terminal: a name that is not to stand on the command line, and a yes."""

import sys

from kompetence_tui.cli.output import harmless
from kompetence_tui.cli.refusal import Code, Refusal
from kompetence_tui.i18n import _

ASKED_FOR = "-"
"""What stands on the command line for a name that is to be asked for."""

_LONGEST = 10_000


def ask_name(question: str) -> str:
    """A name on one line: asked for where somebody sits, otherwise the first line of stdin.

    The question holds what is to stand before the answer.
    Raises Refusal: there is none, or it is not text.
    """
    from kompetence_tui.domain.text import one_line

    name = one_line(_line(question))
    if not name:
        raise Refusal(Code.WRONG_USE, _("Der blev ikke skrevet noget navn"))
    return name


def is_yes(question: str) -> bool:
    """Whether »ja« was written, and nothing else. Only where ``can_ask``. Raises Refusal."""
    return _line(question).strip().casefold() == _("ja")


def can_ask() -> bool:
    """Somebody sits at the keyboard and sees the question."""
    streams = (sys.stdin, sys.stderr)
    return all(stream and not stream.closed and stream.isatty() for stream in streams)


def _line(question: str) -> str:
    """What was written, without the line end; nothing at the end of stdin. Raises Refusal."""
    if sys.stdin is None:
        return ""
    if can_ask():
        if sys.stdout is not None:
            sys.stdout.flush()  # what is asked about stands before the question
        sys.stderr.write(harmless(question))
        sys.stderr.flush()
    try:
        return sys.stdin.readline(_LONGEST)
    except UnicodeDecodeError:
        raise Refusal(
            Code.WRONG_USE, _("Det skrevne er ikke UTF-8, så det kan ikke læses")
        ) from None
