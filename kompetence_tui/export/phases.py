"""The form of the five phases: one heading for each, and experiences added later (E11)."""

from typing import TYPE_CHECKING

from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.session.kinds import AnswerKind, PlanTopic, ThemeForm
from kompetence_tui.export.answers import need_words, write_answers
from kompetence_tui.export.blocks import Item
from kompetence_tui.export.direction import chain_items, written_areas
from kompetence_tui.export.document import Document
from kompetence_tui.export.facts import status_words
from kompetence_tui.export.notice import write_notice
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.bank import Question, Theme
    from kompetence_tui.domain.direction.direction import FocusArea
    from kompetence_tui.domain.session.session import Answer, Session


def phases_document(session: "Session", notice: str = "") -> Document:
    """The form with the phases' own headings in their order; an empty one says so."""
    doc = Document()
    doc.heading(1, _("Indsatsområder og aktiviteter for kompetenceudvikling"))
    doc.items(
        [
            Item(session.who, key=_("Enhed")),
            Item(danish_day(session.date), key=_("Dato")),
            Item(status_words(session), key=_("Status")),
        ]
    )
    for theme in session.bank.themes:
        if theme.form.is_phase:
            _write_phase(doc, session, theme)
    write_notice(doc, notice)
    return doc


def _write_phase(doc: Document, session: "Session", theme: "Theme") -> None:
    doc.heading_of(2, theme.title)
    dates = _own_dates(theme)
    answered = [_day_words(session.answer(date.id)) for date in dates] or [""]
    is_later = theme.form is ThemeForm.EXPERIENCE
    items = [Item(date, key=_("Dato")) for date in answered if is_later]
    items += _direction_items(session, theme)
    doc.items(items)
    fields = theme.with_(questions=tuple(q for q in theme.questions if q not in dates))
    if not write_answers(doc, session, fields, level=3) and (is_later or not items):
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
