"""The phases of a form of phases: one heading for each, and experiences added later (E11)."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kompetence_tui.domain.session.kinds import AnswerKind, PlanTopic, ThemeForm
from kompetence_tui.export.answers import need_words, write_answers
from kompetence_tui.export.blocks import Item
from kompetence_tui.export.direction import chain_items, written_areas
from kompetence_tui.export.document import Document
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.bank import Bank, Question, Theme
    from kompetence_tui.domain.direction.direction import FocusArea
    from kompetence_tui.domain.session.answer import Answer
    from kompetence_tui.domain.session.session import Session


def phases(bank: "Bank") -> "tuple[Theme, ...]":
    """The bank's phases in its order."""
    return tuple(theme for theme in bank.themes if theme.form.is_phase)


def write_phases(doc: Document, session: "Session", themes: "Iterable[Theme]", level: int) -> None:
    """The phases under their own headings at ``level``; an empty one says so."""
    for theme in themes:
        doc.heading_of(level, theme.title)
        write_phase(doc, session, theme, level + 1)


def write_phase(doc: Document, session: "Session", theme: "Theme", level: int) -> None:
    """What a phase came to, its questions with headings at ``level``; not its own heading."""
    dates = _own_dates(theme)
    answered = [_day_words(session.answer(date.id)) for date in dates] or [""]
    is_later = theme.form is ThemeForm.EXPERIENCE
    items = [Item(date, key=_("Dato")) for date in answered if is_later]
    items += _direction_items(session, theme)
    doc.items(items)
    fields = theme.with_(questions=tuple(q for q in theme.questions if q not in dates))
    if not write_answers(doc, session, fields, level) and (is_later or not items):
        doc.text("")


def _day_words(answer: "Answer") -> str:
    """The date, and what may stand written by it."""
    return " – ".join(filter(None, (answer.when.danish, answer.text.strip())))


def _own_dates(theme: "Theme") -> list["Question"]:
    """Where it says when the experiences were written."""
    is_later = theme.form is ThemeForm.EXPERIENCE
    return [q for q in theme.questions if is_later and q.answer is AnswerKind.DATE]


def _direction_items(session: "Session", theme: "Theme") -> list[Item]:
    """The chain where the goals are asked for, the indsatsområder where the competences are."""
    topics = {topic for question in theme.questions for topic in question.topics}
    chain = chain_items(session.direction) if PlanTopic.GOAL in topics else []
    areas = written_areas(session.direction) if PlanTopic.COMPETENCES in topics else []
    return [*chain, *(_area(area) for area in areas)]


def _area(area: "FocusArea") -> Item:
    needs = tuple(Item(need_words(need)) for need in area.named_needs)
    return Item(area.name, key=_("Indsatsområde"), inner=needs)
