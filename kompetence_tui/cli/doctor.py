"""``kompetence doctor``: is everything as it should be, and if not, what to do."""

import argparse
import shutil
import sys
import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kompetence_tui import paths
from kompetence_tui.cli import places
from kompetence_tui.cli.options import Verbs, add_verb
from kompetence_tui.cli.output import advised, say
from kompetence_tui.cli.refusal import Code
from kompetence_tui.cli.terminal import is_terminal
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.cli.health.finding import HealthFinding
    from kompetence_tui.store.sessions import SessionStore


def add(verbs: Verbs) -> None:
    parser = add_verb(
        verbs,
        "doctor",
        run,
        summary=_("efterse mappe, filer, banker og terminal"),
        about=_(
            "Efterse mappen med samtaler, filerne i den, spørgsmålsbankerne, opsætningen og "
            "terminalen. Hver linje siger OK, OBS eller FEJL, og hvad du kan gøre. Ingen samtale "
            "ændres, medmindre du beder om det med --repair."
        ),
        examples=_(
            "  kompetence doctor\n"
            "  kompetence doctor --repair   red det, der kan læses i beskadigede filer"
        ),
    )
    parser.add_argument(
        "--repair",
        action="store_true",
        help=_(
            "skriv nye filer med det, der kan reddes, gem de beskadigede i »damaged«, og gør "
            "nødkopier til samtaler"
        ),
    )


def run(arguments: argparse.Namespace) -> int:
    from kompetence_tui.cli.health.finding import Severity

    worst = Severity.OK
    for finding in _repairs(arguments) if arguments.repair else _findings(arguments):
        say(*advised(*_lines(finding)))
        worst = max(worst, finding.level)
    match worst:
        case Severity.OK:
            return Code.DONE
        case Severity.WATCH if arguments.repair:
            return Code.DONE
        case Severity.DAMAGED:
            return Code.DAMAGED
        case _:
            return Code.REFUSED


def _findings(arguments: argparse.Namespace) -> "Iterator[HealthFinding]":
    from kompetence_tui.cli.health import banks, data_folder, organisation, surroundings

    yield surroundings.program_finding()
    store = _store(arguments)
    if sentence := places.astray(arguments.data_dir, store.place):
        yield data_folder.astray(sentence)
    yield from data_folder.findings(store)
    yield from banks.findings(arguments)
    yield from organisation.findings()
    yield from surroundings.config_findings(arguments)
    yield from surroundings.terminal_findings()


def _repairs(arguments: argparse.Namespace) -> "Iterator[HealthFinding]":
    from kompetence_tui.cli.health import data_folder

    yield from data_folder.repairs(places.open_store(arguments))


def _store(arguments: argparse.Namespace) -> "SessionStore":
    """The user's own data folder where the configuration cannot say which; that is said too."""
    from kompetence_tui.config import ConfigError
    from kompetence_tui.store.sessions import SessionStore

    try:
        return places.store_at(places.data_place(arguments.data_dir, places.read_config()))
    except ConfigError:
        return SessionStore(paths.data_folder(arguments.data_dir))


def _lines(finding: "HealthFinding") -> list[str]:
    lines = _broken(f"{finding.level.mark:<5}{finding.subject}: {finding.words}", 5)
    if finding.todo:
        lines += _broken(f"     → {finding.todo}", 7)
    return lines + [f"     {line}" for line in finding.below]


def _broken(line: str, indent: int) -> list[str]:
    """The line as it is to a program; on a terminal broken at words, paths and commands whole."""
    if not is_terminal(sys.stdout):
        return [line]
    columns = shutil.get_terminal_size().columns
    space = " " * indent
    return textwrap.wrap(
        line, columns, subsequent_indent=space, break_long_words=False, break_on_hyphens=False
    )
