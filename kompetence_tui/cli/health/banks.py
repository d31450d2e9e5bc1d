"""The doctor's look at the question banks."""

import argparse
import datetime as dt
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kompetence_tui import paths
from kompetence_tui.banks.problems import Problem
from kompetence_tui.banks.told import notice
from kompetence_tui.cli import places
from kompetence_tui.cli.health.finding import HealthFinding, Severity
from kompetence_tui.config import Config, ConfigError
from kompetence_tui.domain.base.text import nearest, quote
from kompetence_tui.i18n import _, plural
from kompetence_tui.organisation import read_organisation

if TYPE_CHECKING:
    from kompetence_tui.banks.library import BankLibrary


def findings(arguments: argparse.Namespace) -> Iterator[HealthFinding]:
    """How many banks and methods there are, and each file that cannot be used."""
    subject = _("Spørgsmålsbanker")
    config = _config()
    library = places.open_library(arguments, config)
    summaries = library.summaries()
    usable = [bank for bank in summaries if not bank.problems]
    words = plural("{n} kan bruges", "{n} kan bruges", len(usable))
    yield HealthFinding(Severity.OK if usable else Severity.WRONG, subject, words)
    yield from _hidden(config.hidden_banks, library)
    yield from _told(subject, (problem for bank in summaries for problem in bank.problems))
    for bank in usable:
        if told := notice(bank, dt.date.today()):
            yield HealthFinding(Severity.OK, subject, f"{bank.id}: {told}")
    yield from _methods(library)
    yield from _forms(library)


def _config() -> Config:
    """What hides banks; where the user's own file cannot be used, the organisation's alone."""
    try:
        return places.read_config()
    except ConfigError:
        return read_organisation(paths.organisation_file())


def _hidden(hidden: tuple[str, ...], library: "BankLibrary") -> Iterator[HealthFinding]:
    """Those that stand in no list, and the names among them that are none of the program's."""
    subject = _("Spørgsmålsbanker")
    shipped = library.shipped_ids()
    if found := [name for name in hidden if name in shipped]:
        words = _("vises ikke (hidden_banks): {names}").format(names=", ".join(found))
        yield HealthFinding(Severity.OK, subject, words)
    for name in hidden:
        if name not in shipped:
            words = _(
                "hidden_banks nævner »{name}«, som ikke følger med programmet; mente du »{id}«?"
            )
            words = words.format(name=quote(name, 40), id=nearest(name, sorted(shipped)))
            yield HealthFinding(Severity.WATCH, subject, words, _("ret navnet, eller slet det"))


def _methods(library: "BankLibrary") -> Iterator[HealthFinding]:
    subject = _("Metoder")
    number = len(library.methods())
    words = plural("{n} kan vælges", "{n} kan vælges", number)
    yield HealthFinding(Severity.OK if number else Severity.WATCH, subject, words)
    yield from _told(subject, library.method_problems())


def _forms(library: "BankLibrary") -> Iterator[HealthFinding]:
    subject = _("Skemaer")
    words = plural("{n} kan bruges", "{n} kan bruges", len(library.forms()))
    yield HealthFinding(Severity.OK, subject, words)
    yield from _told(subject, library.form_problems())


def _told(subject: str, problems: Iterable[Problem]) -> Iterator[HealthFinding]:
    for problem in problems:
        where = f"{problem.file}:{problem.line}:{problem.column}"
        yield HealthFinding(Severity.WATCH, subject, f"{where}: {problem.what}", problem.todo)
