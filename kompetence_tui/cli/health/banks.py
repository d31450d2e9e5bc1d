"""The doctor's look at the question banks."""

import argparse
import datetime as dt
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kompetence_tui.banks.age import age_notice
from kompetence_tui.banks.problems import Problem
from kompetence_tui.cli import places
from kompetence_tui.cli.health.finding import HealthFinding, Severity
from kompetence_tui.i18n import _, plural

if TYPE_CHECKING:
    from kompetence_tui.banks.library import BankLibrary


def findings(arguments: argparse.Namespace) -> Iterator[HealthFinding]:
    """How many banks and methods there are, and each file that cannot be used."""
    subject = _("Spørgsmålsbanker")
    library = places.open_library(arguments)
    summaries = library.summaries()
    usable = [bank for bank in summaries if not bank.problems]
    words = plural("{n} kan bruges", "{n} kan bruges", len(usable))
    yield HealthFinding(Severity.OK if usable else Severity.WRONG, subject, words)
    yield from _told(subject, (problem for bank in summaries for problem in bank.problems))
    for bank in usable:
        if notice := age_notice(bank.dated, dt.date.today()):
            yield HealthFinding(Severity.OK, subject, f"{bank.id}: {notice}")
    yield from _methods(library)


def _methods(library: "BankLibrary") -> Iterator[HealthFinding]:
    subject = _("Metoder")
    number = len(library.methods())
    words = plural("{n} kan vælges", "{n} kan vælges", number)
    yield HealthFinding(Severity.OK if number else Severity.WATCH, subject, words)
    yield from _told(subject, library.method_problems())


def _told(subject: str, problems: Iterable[Problem]) -> Iterator[HealthFinding]:
    for problem in problems:
        where = f"{problem.file}:{problem.line}:{problem.column}"
        yield HealthFinding(Severity.WATCH, subject, f"{where}: {problem.what}", problem.todo)
