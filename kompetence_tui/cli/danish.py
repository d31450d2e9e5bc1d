"""Argparse in Danish: its fixed messages, and a parser whose errors say where help is."""

import argparse
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn

from kompetence_tui.cli.output import harmless, tell
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

WRONG_USE = 2
"""Exit code for a command line that cannot be understood."""

MESSAGES = {
    "usage: ": "brug: ",
    "positional arguments": "det, kommandoen gælder",
    "options": "valgmuligheder",
    "subcommands": "kommandoer",
    "show this help message and exit": "vis denne hjælp og stop",
    "show program's version number and exit": "vis versionen og stop",
    "%(heading)s:": "%(heading)s:",
    " (default: %(default)s)": " (ellers: %(default)s)",
    "%(prog)s: error: %(message)s\n": "%(prog)s: %(message)s\n",
    "%(prog)s: warning: %(message)s\n": "%(prog)s: bemærk: %(message)s\n",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "the following arguments are required: %s": "der mangler noget: %s",
    "one of the arguments %s is required": "skriv én af disse: %s",
    "unrecognized arguments: %s": "dette kendes ikke: %s",
    "not allowed with argument %s": "kan ikke stå sammen med %s",
    "ignored explicit argument %r": "her skal der ikke stå en værdi: »%s«",
    "unexpected option string: %s": "den valgmulighed hører ikke til her: %s",
    "ambiguous option: %(option)s could match %(matches)s": (
        "»%(option)s« kan betyde flere ting: %(matches)s"
    ),
    "expected one argument": "der mangler en værdi",
    "expected at most one argument": "her kan der højst stå én værdi",
    "expected at least one argument": "her skal der stå mindst én værdi",
    "expected %s argument": "her skal der stå %s værdi",
    "expected %s arguments": "her skal der stå %s værdier",
    "invalid %(type)s value: %(value)r": "»%(value)s« kan ikke bruges her (%(type)s)",
    "invalid choice: %(value)r (choose from %(choices)s)": (
        "»%(value)s« findes ikke; vælg mellem %(choices)s"
    ),
    "invalid choice: %(value)r, maybe you meant %(closest)r? (choose from %(choices)s)": (
        "»%(value)s« findes ikke; mente du »%(closest)s«? Vælg mellem %(choices)s"
    ),
    "unknown parser %(parser_name)r (choices: %(choices)s)": (
        "»%(parser_name)s« findes ikke; vælg mellem %(choices)s"
    ),
    "option '%(option)s' is deprecated": "»%(option)s« bliver fjernet senere",
    "argument '%(argument_name)s' is deprecated": "»%(argument_name)s« bliver fjernet senere",
    "command '%(parser_name)s' is deprecated": "»%(parser_name)s« bliver fjernet senere",
    "can't open '%(filename)s': %(error)s": "»%(filename)s« kan ikke åbnes: %(error)s",
}
"""Every message of argparse that can reach a user, by the English it has in the source."""


def translate(message: str) -> str:
    """The message in Danish; one meant for programmers is left as it is."""
    return MESSAGES.get(message, message)


def _translate_count(one: str, many: str, count: int) -> str:
    return translate(one if count == 1 else many)


@contextmanager
def danish_argparse() -> Iterator[None]:
    """Parsers built and used inside speak Danish."""
    module = vars(argparse)
    before = {name: module[name] for name in ("_", "ngettext")}
    module.update(_=translate, ngettext=_translate_count)
    try:
        yield
    finally:
        module.update(before)


class DanishParser(argparse.ArgumentParser):
    """A parser that refuses in one sentence and names the command that helps."""

    summary = ""
    """What the command is for, in a few words."""

    @property
    def own_arguments(self) -> list[argparse.Action]:
        """Options and values, without the commands below."""
        return [action for action in self._actions if not isinstance(action.choices, Mapping)]

    @property
    def commands(self) -> list["DanishParser"]:
        """Those right below, in their order."""
        found = [a.choices for a in self._actions if isinstance(a.choices, Mapping)]
        return [parser for choices in found for parser in choices.values()]

    def _print_message(self, message: str, file: "SupportsWrite[str] | None" = None) -> None:
        # Some versions of Python write to a closed stream's None here.
        if message and (stream := file or sys.stderr):
            stream.write(harmless(message))

    def error(self, message: str) -> NoReturn:
        tell(f"{self.prog}: {message}")
        tell(_("Skriv »{command} --help« for hjælp.").format(command=self.prog))
        raise SystemExit(WRONG_USE)
