"""Opspil: one page for those who are to have an individual talk, without personal data (E18)."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kompetence_tui.domain.session.kinds import PlanTopic, ThemeForm
from kompetence_tui.domain.thread.facts import source_words
from kompetence_tui.export.answers import need_words
from kompetence_tui.export.blocks import Item
from kompetence_tui.export.direction import written_areas
from kompetence_tui.export.document import Document
from kompetence_tui.export.facts import status_words
from kompetence_tui.export.nameless import Nameless
from kompetence_tui.export.page import PageLimits, fitted
from kompetence_tui.export.strategy import all_needs
from kompetence_tui.i18n import _, plural

if TYPE_CHECKING:
    from kompetence_tui.domain.session.session import Session


def opspil_document(session: "Session") -> Document:
    """What the individual talks can build on, on one page; no responsible, no participants."""
    return fitted(lambda room: _sheet(session, room), pages=1)


def _sheet(session: "Session", room: PageLimits) -> Document:
    nameless = Nameless(session)
    doc = Document()
    doc.heading(1, _("Opspil til de individuelle samtaler"))
    unit = [Item(room.words(nameless(session.unit)), key=_("Enhed"))] if session.unit else []
    source = source_words(session.kind, session.date)
    doc.items([*unit, Item(source, key=_("Fra")), Item(status_words(session), key=_("Status"))])
    for words, texts in _sections(session):
        entries = list(dict.fromkeys(nameless(text) for text in texts if text.strip()))
        doc.heading(2, words)
        if not entries:
            doc.text("")
        doc.items(Item(room.words(entry)) for entry in room.some(entries))
        if more := len(entries) - len(room.some(entries)):
            doc.remark(plural("og {n} mere", "og {n} mere", more))
    if room.is_short:
        doc.remark(_("Arket er forkortet til én side; resten står i hele samtalen"))
    doc.remark(
        _("Læs arket igennem, før det deles: navne, som programmet ikke kender, kan stå i det")
    )
    return doc


def _sections(session: "Session") -> Iterator[tuple[str, list[str]]]:
    """Each heading, and what was written of it in the plan, the direction and the phases."""
    goals, direction = session.plan.goals, session.direction
    aims = [*(goal.text for goal in direction.chain), *(goal.aim for goal in goals)]
    yield _("Mål"), [*aims, *_answers(session, PlanTopic.GOAL)]
    yield _("Indsatsområder"), [area.name for area in written_areas(direction)]
    needs = [need_words(need) for need in all_needs(session)]
    yield _("Kompetencer"), [*needs, *_answers(session, PlanTopic.COMPETENCES)]
    actions = [action.text for goal in goals for action in goal.actions]
    yield _("Metoder og fælles aktiviteter"), [*actions, *_answers(session, PlanTopic.ACTIVITIES)]


def _answers(session: "Session", topic: PlanTopic) -> list[str]:
    """What was answered in the phases to questions about the topic."""
    questions = [
        question
        for theme in session.bank.themes
        if theme.form is ThemeForm.PHASE
        for question in theme.questions
        if topic in question.topics
    ]
    answers = [session.answer(question.id) for question in questions]
    return [text for answer in answers for text in (*answer.chosen, answer.text)]
