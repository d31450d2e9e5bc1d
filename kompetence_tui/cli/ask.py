"""Asking on the terminal: a name that is not to stand on the command line, and a yes."""

import sys

from kompetence_tui.cli.output import harmless
from kompetence_tui.cli.refusal import Code, Refusal
from kompetence_tui.i18n import _

ASKED_FOR = "-"
"""What stands on the command line for a name that is to be asked for."""

_LONGEST = 10_000


def name_from(given: str, question: str = "") -> str:
    """The name on the command line; or one that is asked for, where ``ASKED_FOR`` stands.

    It is asked for where somebody sits, otherwise it is the first line of stdin. The question
    holds what is to stand before the answer; without one the whole name is asked for.
    Raises Refusal: there is none, or it is not text.
    """
    from kompetence_tui.domain.base.text import one_line

    name = one_line(given)
    if name == ASKED_FOR:
        name = one_line(_line(question or _("Hele navnet på den, det drejer sig om: ")))
        missing = _("Der blev ikke skrevet noget navn")
    else:
        missing = _("Navnet er tomt: skriv det, eller udelad det, så bliver der spurgt")
    if not name:
        raise Refusal(Code.WRONG_USE, missing)
    return name


def is_yes(question: str) -> bool:
    """Whether »ja« was written, and nothing else. Only where ``can_ask``. Raises Refusal."""
    return _line(question).strip().casefold() == _("ja")


def answer(question: str) -> str:
    """What was written, on one line. Only where ``can_ask``. Raises Refusal."""
    from kompetence_tui.domain.base.text import one_line

    return one_line(_line(question))


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
