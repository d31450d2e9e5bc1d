"""The doctor's look at the question banks."""

import argparse
import datetime as dt
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kompetence_tui.banks.age import age_notice
from kompetence_tui.banks.problems import Problem
from kompetence_tui.cli import places
from kompetence_tui.cli.health.finding import Finding, Level
from kompetence_tui.i18n import _, plural

if TYPE_CHECKING:
    from kompetence_tui.banks.library import BankLibrary


def findings(arguments: argparse.Namespace) -> Iterator[Finding]:
    """How many banks and methods there are, and each file that cannot be used."""
    subject = _("Spørgsmålsbanker")
    library = places.open_library(arguments)
    summaries = library.summaries()
    usable = [bank for bank in summaries if not bank.problems]
    words = plural("{n} kan bruges", "{n} kan bruges", len(usable))
    yield Finding(Level.OK if usable else Level.WRONG, subject, words)
    yield from _told(subject, (problem for bank in summaries for problem in bank.problems))
    for bank in usable:
        if notice := age_notice(bank.dated, dt.date.today()):
            yield Finding(Level.OK, subject, f"{bank.id}: {notice}")
    yield from _methods(library)


def _methods(library: "BankLibrary") -> Iterator[Finding]:
    subject = _("Metoder")
    number = len(library.methods())
    words = plural("{n} kan vælges", "{n} kan vælges", number)
    yield Finding(Level.OK if number else Level.WATCH, subject, words)
    yield from _told(subject, library.method_problems())


def _told(subject: str, problems: Iterable[Problem]) -> Iterator[Finding]:
    for problem in problems:
        where = f"{problem.file}:{problem.line}:{problem.column}"
        yield Finding(Level.WATCH, subject, f"{where}: {problem.what}", problem.todo)
