"""The doctor's look at the question banks."""

import argparse
import datetime as dt
from collections.abc import Iterator

from kompetence_tui.banks.age import age_notice
from kompetence_tui.cli import places
from kompetence_tui.cli.health.finding import Finding, Level
from kompetence_tui.i18n import _, plural


def findings(arguments: argparse.Namespace) -> Iterator[Finding]:
    """How many banks there are, and each that cannot be used."""
    subject = _("Spørgsmålsbanker")
    summaries = places.open_library(arguments).summaries()
    usable = [bank for bank in summaries if not bank.problems]
    words = plural("{n} kan bruges", "{n} kan bruges", len(usable))
    yield Finding(Level.OK if usable else Level.WRONG, subject, words)
    for problem in (problem for bank in summaries for problem in bank.problems):
        where = f"{problem.file}:{problem.line}:{problem.column}"
        yield Finding(Level.WATCH, subject, f"{where}: {problem.what}", problem.todo)
    for bank in usable:
        if notice := age_notice(bank.dated, dt.date.today()):
            yield Finding(Level.OK, subject, f"{bank.id}: {notice}")
