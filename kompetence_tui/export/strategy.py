"""Kompetencestrategi: what the committee's talk came to, under its six headings (K1)."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kompetence_tui.domain.session.kinds import StrategySection
from kompetence_tui.export.answers import need_words, write_answer
from kompetence_tui.export.blocks import Item
from kompetence_tui.export.board import note_items
from kompetence_tui.export.direction import (
    chain_items,
    direction_facts,
    write_area,
    written_areas,
)
from kompetence_tui.export.document import Document
from kompetence_tui.export.facts import facts
from kompetence_tui.export.notice import write_notice
from kompetence_tui.export.plan_parts import write_decision
from kompetence_tui.export.playback import write_playback
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.bank import Theme
    from kompetence_tui.domain.board.board import Board
    from kompetence_tui.domain.direction.direction import Need
    from kompetence_tui.domain.plan.action import Action
    from kompetence_tui.domain.plan.plan import Goal
    from kompetence_tui.domain.session.session import Session

_SECTION, _PART = 2, 3
"""Levels of the headings."""

_NOT_YET = "Ikke samlet i en konklusion endnu; på pladen ligger:"
"""What is said of notes in a strategy that is at work, or came to no indsatsområde."""


def strategy_document(session: "Session", notice: str = "") -> Document:
    """The strategy; a heading nothing was written under says so."""
    doc = Document()
    doc.title(_("Kompetencestrategi for:"), session.who)
    doc.items([*facts(session), *direction_facts(session.direction)])
    for section in StrategySection:
        doc.heading(_SECTION, _(section.value).capitalize())
        before = len(doc)
        _write_section(doc, session, section)
        if len(doc) == before:
            doc.text("")
    if _has_more(session):
        doc.remark(_("Plader uden for de seks afsnit står kun i hele samtalen"))
    write_playback(doc, session, _SECTION)
    write_notice(doc, notice)
    return doc


def all_needs(session: "Session") -> list["Need"]:
    """The competences of the indsatsområder, then those of the answers, once each."""
    needs = [need for area in session.direction.areas for need in area.named_needs]
    for question in session.bank.questions:
        needs += session.answer(question.id).named_needs
    return [need for n, need in enumerate(needs) if need not in needs[:n]]


def _has_more(session: "Session") -> bool:
    """Something lies on a board that leads to none of the sections: one of the members' own."""
    leading = {theme.id for theme in session.bank.themes if theme.section}
    return any(not b.is_empty for theme, b in session.boards.items() if theme not in leading)


def _write_section(doc: Document, session: "Session", section: StrategySection) -> None:
    themes = [theme for theme in session.bank.themes if theme.section is section]
    boards = [session.board(theme.id) for theme in themes]
    for board in boards:
        if board.conclusion.strip():
            doc.text(board.conclusion)
    match section:
        case StrategySection.TASKS:
            doc.items(chain_items(session.direction))
        case StrategySection.NEEDS:
            doc.items(Item(need_words(need), key=_("Kompetence")) for need in all_needs(session))
        case StrategySection.PLAN:
            _write_plan(doc, session)
    came_to_something = session.is_closed and any(written_areas(session.direction))
    lead = _("På pladen ligger:") if came_to_something else _(_NOT_YET)
    _write_notes(doc, [board for board in boards if not board.conclusion.strip()], lead)
    for theme in themes:
        _write_answers(doc, session, theme)
    if section is StrategySection.AREAS:
        for number, area in enumerate(written_areas(session.direction), 1):
            write_area(doc, area, number, _PART)


def _write_notes(doc: Document, boards: "Iterable[Board]", lead: str) -> None:
    """What lies on the boards that came to no conclusion, most dots first, without authors."""
    items: list[Item] = []
    for board in boards:
        groups, loose = note_items(board.sorted_by_dots(), names=False)
        items += [*groups, *loose]
    if items:
        doc.remark(lead)
    doc.items(items)


def _write_answers(doc: Document, session: "Session", theme: "Theme") -> None:
    """The theme's answers; their competences stand among all the others."""
    for question in theme.questions:
        answer = session.answer(question.id).with_(needs=())
        if not answer.is_empty:
            doc.heading_of(_PART, question.text)
            write_answer(doc, answer, question)


def _write_plan(doc: Document, session: "Session") -> None:
    """Who does what and when, goal by goal."""
    doc.items(
        Item(goal.aim, key=_("Mål {n}").format(n=number), inner=_actions(goal))
        for number, goal in enumerate(session.plan.goals, 1)
    )
    write_decision(doc, session.plan)


def _actions(goal: "Goal") -> tuple[Item, ...]:
    actions = [action for action in goal.actions if not action.is_empty]
    if not actions:
        return _who_and_when(goal)
    return tuple(
        Item(action.text, key=_("Handling"), inner=_who_and_when(action)) for action in actions
    )


def _who_and_when(what: "Goal | Action") -> tuple[Item, ...]:
    return (
        Item(what.responsible, key=_("Hvem")),
        Item(what.timeline.danish, key=_("Hvornår")),
    )
