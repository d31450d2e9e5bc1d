"""What groups wrote for a higher level, and what of it somebody chose to hand on (E20).

Individual talks have no part in it: nothing that was written in one comes this far.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kompetence_tui.domain.session.kinds import PlanTopic, SessionKind, ThemeForm
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.bank import Question, Theme
    from kompetence_tui.domain.report.report_period import ReportPeriod
    from kompetence_tui.domain.session.session import Session


class Sort(StrEnum):
    """What sort of text it is; the value stands in files."""

    PROPOSAL = "proposal"
    EXPERIENCE = "experience"
    TOOL = "tool"

    @property
    def words(self) -> str:
        """»Forslag«: above the texts of it."""
        return {
            Sort.PROPOSAL: _("Forslag"),
            Sort.EXPERIENCE: _("Erfaringer"),
            Sort.TOOL: _("Om værktøjet"),
        }[self]


@dataclass(frozen=True, slots=True, repr=False)
class Passage:
    """A text that a group wrote, as it stands in its talk."""

    session: str
    place: str
    """Id of the question it answers, or of the board it is the decision of."""
    sort: Sort
    kind: SessionKind
    date: dt.date
    unit: str
    asked: str
    """The question, or the board's title."""
    text: str

    @property
    def key(self) -> str:
        return f"{self.session}/{self.place}"


@dataclass(frozen=True, slots=True, repr=False)
class Chosen:
    """A text that somebody read and ticked, as it stood then."""

    session: str
    place: str
    sort: Sort
    unit: str
    text: str
    is_reworded: bool = False
    """The words were changed for the report; in the talk they stand as they were."""

    @property
    def key(self) -> str:
        return f"{self.session}/{self.place}"


def passages_of(session: "Session", period: "ReportPeriod") -> Iterator[Passage]:
    """What the talk has for a higher level in the period; nothing of an individual talk."""
    if session.kind.is_individual:
        return
    for theme in session.bank.themes:
        day = _written_on(session, theme)
        if not period.holds(day):
            continue
        for place, sort, asked, text in _texts(session, theme):
            if text.strip():
                yield Passage(
                    session.id, place, sort, session.kind, day, session.unit, asked, text.strip()
                )


def chosen(passage: Passage, text: str) -> Chosen:
    """The passage as it is handed on, in those words."""
    own = text.strip()
    return Chosen(
        passage.session, passage.place, passage.sort, passage.unit, own, own != passage.text
    )


def in_order(texts: Iterable[Chosen]) -> tuple[tuple[Sort, tuple[Chosen, ...]], ...]:
    """The texts by their sort, in the order they are read; no sort without any."""
    there = tuple(texts)
    parts = ((sort, tuple(one for one in there if one.sort is sort)) for sort in Sort)
    return tuple((sort, own) for sort, own in parts if own)


def _texts(session: "Session", theme: "Theme") -> Iterator[tuple[str, Sort, str, str]]:
    """Each place with what it is, what was asked and what was written."""
    asks = any(PlanTopic.PROPOSAL in question.topics for question in theme.questions)
    if theme.form is ThemeForm.BOARD:
        if asks:
            conclusion = session.board(theme.id).conclusion
            yield theme.id, Sort.PROPOSAL, theme.title, conclusion
        return
    for question in theme.questions:
        if (sort := _sort(theme, question)) is not None:
            yield question.id, sort, question.text, _said(session, question)


def _sort(theme: "Theme", question: "Question") -> Sort | None:
    if theme.form is ThemeForm.EXPERIENCE:
        return Sort.EXPERIENCE
    if theme.form is ThemeForm.TOOL:
        return Sort.TOOL
    return Sort.PROPOSAL if PlanTopic.PROPOSAL in question.topics else None


def _said(session: "Session", question: "Question") -> str:
    """What was written; of what was chosen or counted nothing."""
    answer = session.answer(question.id)
    rows = (" · ".join(filter(None, map(str.strip, row.cells))) for row in answer.named_rows)
    return "\n".join(filter(None, (*rows, answer.text)))


def _written_on(session: "Session", theme: "Theme") -> dt.date:
    """The talk's day; of experiences the day that stands with them, where one does."""
    if theme.form is ThemeForm.EXPERIENCE:
        days = (session.answer(question.id).when.date for question in theme.questions)
        return next((day.first for day in days if day), session.date)
    return session.date
