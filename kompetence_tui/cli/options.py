"""What every command has: the options that stand before or after the verb, and its own help."""

import argparse
import textwrap
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeAlias

from kompetence_tui import __version__
from kompetence_tui.cli.danish import DanishParser
from kompetence_tui.i18n import _

Verbs: TypeAlias = "argparse._SubParsersAction[DanishParser]"
"""Where a parser's commands are added."""

WIDTH = 80
"""Columns that help takes at most."""

Run = Callable[[argparse.Namespace], int]
"""A command: what was asked in, exit code out."""


class HelpLayout(argparse.RawDescriptionHelpFormatter):
    """Help of at most 80 columns: examples as they were written, no common options in the usage."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=28, width=WIDTH)

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        own = [action for action in actions if action.dest not in COMMON]
        super().add_usage(usage, own, groups, prefix)


def add_common_options(parser: DanishParser) -> None:
    """The options that stand before or after the verb."""
    group = parser.add_argument_group(_("fælles valgmuligheder"))

    def option(name: str, metavar: str, text: str, read: Callable[[str], str]) -> None:
        # SUPPRESS: a verb's parser must not undo what stood before the verb.
        group.add_argument(name, metavar=metavar, type=read, default=argparse.SUPPRESS, help=text)

    talks = _("mappen med samtalerne (ellers ledelsens eller din egen)")
    option("--data-dir", _("MAPPE"), talks, place)
    banks = _("en mappe med spørgsmålsbanker, der går forud for de andre")
    option("--banks", _("MAPPE"), banks, place)
    option("--lang", _("SPROG"), _("sproget på skærmen: da"), str)
    version = f"kompetence-tui {__version__}"
    group.add_argument(
        "--version", action="version", version=version, help=_("vis versionen og stop")
    )
    group.add_argument("-h", "--help", action="help", help=_("vis denne hjælp og stop"))


def common_options(arguments: argparse.Namespace) -> list[str]:
    """Those of them that say where things lie, as they were written."""
    chosen = (("--data-dir", arguments.data_dir), ("--banks", arguments.banks))
    return [word for option, value in chosen if value is not None for word in (option, value)]


COMMON = ("data_dir", "banks", "lang", "version", "help")
"""Where the options of every command are kept."""


def place(text: str) -> str:
    """A file or folder that can be looked for.

    An empty value is a slip, such as a variable that was not set, and never means »the usual«.
    """
    if not text.strip():
        raise argparse.ArgumentTypeError(_("værdien er tom"))
    try:
        Path(text).expanduser()
    except RuntimeError:
        raise argparse.ArgumentTypeError(
            _("»{path}« findes ikke: ~ fører ingen steder hen").format(path=text)
        ) from None
    return text


def add_verb(
    verbs: Verbs, name: str, run: Run, *, summary: str, about: str = "", examples: str = ""
) -> DanishParser:
    """A command with its common options, what it does, and examples of its use."""
    parser = verbs.add_parser(
        name,
        help=summary,
        description=textwrap.fill(about or f"{summary[:1].upper()}{summary[1:]}.", WIDTH),
        epilog=f"{_('Eksempler:')}\n{examples}" if examples else None,
        formatter_class=HelpLayout,
        allow_abbrev=False,
        add_help=False,
    )
    add_common_options(parser)
    parser.summary = summary
    parser.set_defaults(run=run, parser=parser)
    return parser
