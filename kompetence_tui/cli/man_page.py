"""The manual page as man reads it: the help of every command, and what help has no room for."""

import argparse
import re
from collections.abc import Iterable, Iterator, Mapping

from kompetence_tui import __version__
from kompetence_tui.cli.danish import DanishParser
from kompetence_tui.cli.options import COMMON
from kompetence_tui.cli.refusal import HUNG_UP, INTERRUPTED, Code
from kompetence_tui.i18n import _

EXIT_CODES: Mapping[int, str] = {
    Code.DONE: _("det lykkedes"),
    Code.REFUSED: _("det blev afvist, eller noget findes ikke; en sætning siger hvorfor"),
    Code.WRONG_USE: _("kommandoen eller opsætningen er forkert, eller der er ingen terminal"),
    Code.OPEN_ELSEWHERE: _("samtalen er åben et andet sted"),
    Code.DAMAGED: _("noget kan ikke læses; resten er skrevet"),
    INTERRUPTED: _("afbrudt med Ctrl+C"),
    HUNG_UP: _("den, der læste resultatet, holdt op"),
}
FILES = {
    "~/.local/share/kompetence": _("samtalerne, hver i en fil i sessions/, på Linux"),
    "~/.config/kompetence/config.toml": _("din opsætning; ved siden af ligger banks/"),
    "/etc/kompetence": _("organisationens opsætning og banks/, som alle læser"),
}
VARIABLES = {
    "KOMPETENCE_DATA_DIR": _("mappen med samtalerne, når --data-dir ikke er skrevet"),
    "KOMPETENCE_CONFIG": _("en anden fil end config.toml"),
    "KOMPETENCE_BANKS": _("en mappe med spørgsmålsbanker, efter dine egne"),
    "XDG_CONFIG_DIRS": _("hvor organisationens mappe kompetence/ ligger"),
    "XDG_RUNTIME_DIR": _("hvor det, der ikke kunne gemmes, ligger til sidst"),
    "VISUAL, EDITOR": _("det program, en egen spørgsmålsbank kan rettes i"),
    "PAGER": _("det program, vejledningen læses i"),
    "NO_COLOR, COLORTERM, TERM": _("hvilke farver skærmen har"),
}


def man_page(parser: DanishParser) -> str:
    """The whole page in roff; made within ``danish_argparse``."""
    return "\n".join(_lines(parser)) + "\n"


def _lines(parser: DanishParser) -> Iterator[str]:
    yield '.\\" -*- coding: utf-8 -*-'
    yield f'.TH KOMPETENCE 1 "" "kompetence-tui {__version__}" "Kompetence"'
    yield from (".nh", ".ad l")
    yield from _section(_("Navn"))
    yield f"kompetence \\- {_plain(_('hold en udviklingssamtale, og gå derfra med en plan'))}"
    yield from _section(_("Brug"))
    yield f".B {_plain(_usage(parser))}"
    yield from _section(_("Beskrivelse"))
    yield _plain(" ".join((parser.description or "").split()))
    yield from _section(_("Kommandoer"))
    for command in _commands(parser):
        yield from _command(command)
    yield from _section(_("Fælles valgmuligheder"))
    common = (action for action in parser.own_arguments if action.dest in COMMON)
    yield from _items((_called(action), _said(action)) for action in common)
    yield from _tail(parser)


def _tail(parser: DanishParser) -> Iterator[str]:
    yield from _section(_("Slutkoder"))
    yield from _items((str(int(code)), words) for code, words in EXIT_CODES.items())
    yield from _section(_("Filer"))
    yield from _items(FILES.items())
    yield from _section(_("Variabler"))
    yield from _items(VARIABLES.items())
    yield from _section(_("Eksempler"))
    yield from _verbatim(parser.epilog or "")
    yield from _section(_("Se også"))
    yield _plain(_("kompetence guide, som er vejledningen, og kompetence doctor"))


def _commands(parser: DanishParser) -> Iterator[DanishParser]:
    """Each command, followed by those under it."""
    for command in parser.commands:
        yield command
        yield from _commands(command)


def _command(parser: DanishParser) -> Iterator[str]:
    yield f".SS {_plain(_usage(parser))}"
    yield _plain(" ".join((parser.description or "").split()))
    own = (action for action in parser.own_arguments if action.dest not in COMMON)
    yield from _items((_called(action), _said(action)) for action in own)
    if parser.epilog:
        yield ".P"
        yield from _verbatim(parser.epilog)


def _usage(parser: DanishParser) -> str:
    """A command with its options on one line, as its help has it."""
    return " ".join(parser.format_usage().split()).partition(": ")[2]


def _called(action: argparse.Action) -> str:
    """»-o, --output STED«, or what stands for a value alone."""
    value = action.metavar if isinstance(action.metavar, str) else action.dest
    value = "" if action.nargs == 0 else f"[{value}]" if action.nargs == "?" else value
    return f"{', '.join(action.option_strings)} {value}".strip()


def _said(action: argparse.Action) -> str:
    return (action.help or "").replace("%%", "%")


def _section(title: str) -> Iterator[str]:
    yield f".SH {title.upper()}"


def _items(items: Iterable[tuple[str, str]]) -> Iterator[str]:
    for name, words in items:
        yield from (".TP", f".B {_plain(name)}", _plain(words))


def _verbatim(text: str) -> Iterator[str]:
    yield from (".nf", *map(_plain, text.splitlines()), ".fi")


def _plain(text: str) -> str:
    """Text that stays text: no request of roff, and hyphens that can be copied as they are."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("~", "\\(ti")
    return re.sub(r"^(?=[.'])", r"\\&", escaped)
