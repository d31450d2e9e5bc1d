"""Whether there is a terminal to show the screen on, and what around the process could leak."""

import codecs
import locale
import os
import sys
from contextlib import suppress
from typing import TextIO

from kompetence_tui.i18n import _

_FORCED = "PYTHONIOENCODING"
"""Overrides the locale for what Python writes."""

_HARMLESS = ("TEXTUAL_COLOR_SYSTEM", "TEXTUAL_DIM_FACTOR", "TEXTUAL_FPS", "TEXTUAL_SPEEDUPS")
"""What of Textual's own settings may be set from outside; others write keys or screens to files."""


_SIZES = ("COLUMNS", "LINES")
"""How wide printed output is to be; what a shell once exported is no size of a screen."""


def prepare_environment(kitty_keys: bool) -> None:
    """Before Textual is imported: no key log, no developer port, no lost AltGr letters.

    And the screen is as large as the terminal is, also when that changes.
    """
    for name in list(os.environ):
        if name.startswith("TEXTUAL") and name not in _HARMLESS:
            del os.environ[name]
    for name in _SIZES:
        os.environ.pop(name, None)
    if not kitty_keys:
        os.environ["TEXTUAL_DISABLE_KITTY_KEY"] = "1"


def leave_no_core() -> None:
    """Forbid a copy of the memory, talk and all, should the process be made to crash (Unix)."""
    try:
        import resource
    except ImportError:
        return
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def is_there() -> bool:
    """Somebody sits at a keyboard and sees what is drawn."""
    # Textual draws on stderr.
    return all(is_terminal(stream) for stream in (sys.stdin, sys.stdout, sys.stderr))


def is_bridged() -> bool:
    """It was started by a program that shows Textual in a browser, such as textual-serve."""
    return "web_driver" in os.environ.get("TEXTUAL_DRIVER", "")


def obstacle() -> str | None:
    """Why the screen cannot be shown, in a sentence that says what to do; None when it can."""
    if is_bridged():
        return _(
            "Programmet kan ikke vises i en browser, for det læser tastaturet direkte fra "
            "terminalen. Åbn en terminal, eller log ind med »ssh -t«, og skriv: kompetence"
        )
    if not is_there():
        return _(
            "Samtalen skal bruge en terminal, og her er ingen. »kompetence list« og "
            "»kompetence export« virker uden; over SSH hjælper »ssh -t«."
        )
    if not has_usable_term():
        return _(
            "Terminalen siger, at den ikke kan vise skærmbilleder (TERM={term}). "
            "Skriv: export TERM=xterm-256color"
        ).format(term=os.environ.get("TERM") or _("ikke sat"))
    if not speaks_utf8():
        return _(
            "Terminalen er sat op uden UTF-8 ({encoding}), så æ, ø og å ville blive ødelagt. "
            "Skriv: {advice}"
        ).format(encoding=encoding_name(), advice=utf8_advice())
    return None


def has_usable_term() -> bool:
    """The terminal says what it is, and that it can move its cursor."""
    return sys.platform == "win32" or os.environ.get("TERM", "") not in ("", "dumb", "unknown")


def speaks_utf8() -> bool:
    """What is written reaches the terminal as UTF-8, and the terminal was set up for that."""
    streams = (sys.stdout, sys.stderr)
    if not all(_is_utf8(getattr(stream, "encoding", None)) for stream in streams):
        return False
    # Under LC_ALL=C Python writes UTF-8 all the same; only the user can know that it is right.
    return (
        sys.platform == "win32"
        or os.environ.get("PYTHONUTF8") == "1"
        or _is_utf8(locale.getencoding())
        or _is_utf8(_locale_name().rpartition(".")[2].partition("@")[0])
    )


def encoding_name() -> str:
    """What the terminal is set up for, by the setting that says so."""
    if forced := os.environ.get(_FORCED):
        return f"{_FORCED}={forced}"
    return _locale_name() or locale.getencoding()


def utf8_advice() -> str:
    """The command that sets the terminal up for UTF-8."""
    return f"unset {_FORCED}" if os.environ.get(_FORCED) else "export LC_ALL=C.UTF-8"


def _locale_name() -> str:
    """The locale that was asked for, installed or not: it tells of the terminal it came from."""
    for variable in ("LC_ALL", "LC_CTYPE", "LANG"):
        if name := os.environ.get(variable):
            return name
    return ""


def is_terminal(stream: TextIO | None) -> bool:
    """Somebody reads what is written there, as it is written."""
    try:
        return stream is not None and stream.isatty()
    except ValueError:
        return False


def _is_utf8(encoding: str | None) -> bool:
    try:
        return codecs.lookup(encoding or "ascii").name == "utf-8"
    except LookupError:
        return False
