"""The addenda of a plan, listed below its goals to be read."""

from collections.abc import Iterator
from functools import partial

from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.plan.agreed_rules import addendum_of
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _
from kompetence_tui.tui.widgets.row_list import Row, Span, column


def addendum_rows(session: Session) -> Iterator[Row]:
    for added in session.addenda:
        words = _("tillæg {date}").format(date=danish_day(added.date))
        yield Row(added.goal.id, partial(_row, words, added.goal))


def addendum_goal(session: Session, goal_id: str) -> Goal | None:
    """The goal of the addendum, if the id is one's."""
    added = addendum_of(session, goal_id)
    return added.goal if added else None


def addendum_words(session: Session, goal_id: str) -> str:
    """»Tillæg 21.11.2026«, if the id is that of an addendum's goal."""
    added = addendum_of(session, goal_id)
    return _("Tillæg {date}").format(date=danish_day(added.date)) if added else ""


def _row(words: str, goal: Goal, width: int) -> list[Span]:
    return [
        ("t  ", "muted"),
        column(goal.aim or _("(uden tekst)"), width - 4 - len(words), "strong"),
        (" ", ""),
        (words, "muted"),
    ]
