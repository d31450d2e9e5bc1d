"""What a report gets besides its figures: the ticked texts, and a MED committee's words."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.people.namesakes import unit_key
from kompetence_tui.domain.report.feedback import Feedback, feedback_of
from kompetence_tui.domain.report.report import Report
from kompetence_tui.domain.report.report_period import ReportPeriod, told_of
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session.kinds import FEEDBACK_BANK
from kompetence_tui.i18n import _
from kompetence_tui.store.report import experiences as ticked

if TYPE_CHECKING:
    from kompetence_tui.domain.people.marking import KnownNames
    from kompetence_tui.domain.session.listing import SessionRow
    from kompetence_tui.domain.session.session import Session
    from kompetence_tui.store.sessions import SessionStore


def with_texts(store: "SessionStore", report: Report) -> Report:
    """The report with what was ticked of its units' texts. Raises StoreError."""
    units = {unit.key for unit in report.units}
    chosen = ticked.read(ticked.path_of(store.place, report.period))
    own = (one for one in chosen if report.is_all or unit_key(one.unit) in units)
    return replace(report, texts=tuple(own))


def talk_of_feedback(store: "SessionStore", session_id: str) -> str:
    """The id, where the talk is one of feedback. Raises RuleBroken, StoreError."""
    return _read(store, session_id).id


def feedback_on(rows: "Iterable[SessionRow]", period: ReportPeriod) -> "list[SessionRow]":
    """The talks of feedback that look back on the period, the newest first."""
    year = ReportPeriod(period.year)
    found = [row for row in rows if row.is_feedback and told_of(row.date) == year]
    return sorted(found, key=lambda row: (row.date, row.id), reverse=True)


def with_feedback(store: "SessionStore", report: Report, session_id: str) -> Report:
    """The report with what the committee wrote in the talk; what was ticked of that very talk
    stands there already. Raises RuleBroken, StoreError."""
    feedback = feedback_in(store, session_id)
    texts = tuple(one for one in report.texts if one.session != session_id)
    return replace(report, feedback=feedback, texts=texts)


def feedback_in(store: "SessionStore", session_id: str) -> Feedback:
    """What the committee wrote in the talk. Raises RuleBroken, StoreError."""
    return feedback_of(_read(store, session_id))


def names_in_words(feedback: Feedback, names: "KnownNames") -> tuple[str, ...]:
    """What stands of names in the committee's words, once each."""
    texts = (text for part in feedback.parts for _asked, text in part.said)
    return tuple(dict.fromkeys(name for text in texts for name in names.names_in(text)))


def _read(store: "SessionStore", session_id: str) -> "Session":
    session = store.read(session_id)
    if session.bank.id != FEEDBACK_BANK or session.kind.is_individual:
        words = _("Samtalen {date} er ingen MED-tilbagemelding: vælg en, der er holdt med »{bank}«")
        raise RuleBroken(words.format(date=danish_day(session.date), bank=FEEDBACK_BANK))
    return session
