"""The whole session: what was asked, answered and put on boards, and the plan."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kompetence_tui.domain.plan.plan import Plan
from kompetence_tui.domain.session.closing import needs_decision
from kompetence_tui.export.acknowledgements import write_acknowledgements
from kompetence_tui.export.agreed import plan_text
from kompetence_tui.export.answers import proposer, write_answer, write_answers
from kompetence_tui.export.blocks import Item
from kompetence_tui.export.board import write_board, write_unused
from kompetence_tui.export.direction import write_direction
from kompetence_tui.export.document import Document
from kompetence_tui.export.facts import facts
from kompetence_tui.export.first_page import write_goals
from kompetence_tui.export.follow_up import write_follow_up
from kompetence_tui.export.notice import write_notice
from kompetence_tui.export.plan_parts import write_plan
from kompetence_tui.export.preparation import write_preparation
from kompetence_tui.export.progress import write_addenda, write_progress
from kompetence_tui.export.tasks import write_course
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.bank import Bank, Theme
    from kompetence_tui.domain.session.session import Session


def session_document(session: "Session", notice: str = "") -> Document:
    """The whole session as a document, with the organisation's ``notice`` last."""
    doc = Document()
    doc.title(f"{_capital(session.called)} –", session.who)
    write_session(doc, session, level=2)
    write_notice(doc, notice)
    return doc


def write_session(
    doc: Document, session: "Session", level: int, *, first: Iterable[Item] = ()
) -> None:
    """Everything that was written; an unanswered question leaves no trace, but an unused card is
    named. Never in it: the leader's help, the facilitator's guide, a round not shown, how
    the employee learns best, a profile that not both let out.

    ``first`` comes before the facts, in their list.
    """
    doc.items([*first, *facts(session), _bank_fact(session.bank)])
    write_goals(doc, session.bank.ways, level)
    _write_inputs(doc, session, level)
    write_follow_up(doc, session, level, with_notes=True)
    write_preparation(doc, session, level)
    write_direction(doc, session.direction, level)
    for theme in session.bank.themes:
        _write_theme(doc, session, theme, level)
    _write_strays(doc, session, level)
    write_course(doc, session, level)
    _write_plan(doc, session, level)
    write_acknowledgements(doc, session, level)
    write_addenda(doc, session, level)
    write_progress(doc, session, level)
    write_unused(doc, session, level)


def _write_theme(doc: Document, session: "Session", theme: "Theme", level: int) -> None:
    if not session.is_written(theme):
        return
    doc.heading_of(level, theme.title)
    doc.items(proposer(theme))
    write_answers(doc, session, theme, level + 1)
    write_board(doc, session.board(theme.id), theme, level + 1)


def _write_plan(doc: Document, session: "Session", level: int) -> None:
    """The plan; without a word where the talk need not end in one and nobody made any."""
    if needs_decision(session) or session.plan != Plan() or session.profile.is_exported:
        doc.heading(level, _("Udviklingsplan"))
        write_plan(doc, session, level + 1, plan_text(session))


def _write_inputs(doc: Document, session: "Session", level: int) -> None:
    """What the talk could build on."""
    if session.inputs:
        doc.heading(level, _("Opspil"))
    doc.items(Item(link.words, key=link.source) for link in session.inputs)


def _write_strays(doc: Document, session: "Session", level: int) -> None:
    """Answers and boards whose question or theme the bank copy lacks are kept, under their id."""
    from kompetence_tui.domain.session.both import leaders_of

    strays = [
        (question_id, answer)
        for question_id, answer in session.answers.items()
        if not answer.is_empty and session.bank.question(question_id) is None
    ]
    if strays:
        doc.heading(level, _("Svar uden spørgsmål i banken"))
    for question_id, answer in strays:
        doc.heading_of(level + 1, question_id)
        write_answer(doc, answer, None)
        if answer.leader:
            doc.heading(level + 2, _("Lederens svar"))
            write_answer(doc, leaders_of(answer), None)
    for theme_id, board in session.boards.items():
        if session.bank.theme(theme_id) is None and not board.is_empty:
            doc.heading_of(level, theme_id)
            write_board(doc, board, None, level + 1)


def _bank_fact(bank: "Bank") -> Item:
    return Item(f"{bank.title} {bank.version}", key=_("Spørgsmålsbank"))


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
