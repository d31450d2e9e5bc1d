"""What of a talk is written in one way wherever it stands: its themes, its plan, its opspil."""

from typing import TYPE_CHECKING

from kompetence_tui.domain.plan.plan import Plan
from kompetence_tui.domain.session.closing import needs_decision
from kompetence_tui.export.agreed import plan_text
from kompetence_tui.export.answers import proposer, write_answer, write_answers
from kompetence_tui.export.blocks import Item
from kompetence_tui.export.board import write_board
from kompetence_tui.export.document import Document
from kompetence_tui.export.plan_parts import write_plan
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.bank import Bank, Theme
    from kompetence_tui.domain.session.session import Session


def write_all_answers(doc: Document, session: "Session", level: int) -> None:
    """Every theme that was written in under its heading, and what has no theme any more."""
    for theme in session.bank.themes:
        _write_theme(doc, session, theme, level)
    _write_strays(doc, session, level)


def write_answers_at(doc: Document, session: "Session", place: str, level: int) -> None:
    """What was answered at the question, or at all of the theme, of the id; nothing where the
    bank has none."""
    if theme := session.bank.theme(place):
        write_answers(doc, session, theme, level)
        write_board(doc, session.board(theme.id), theme, level)
        return
    for theme in session.bank.themes:
        asked = tuple(question for question in theme.questions if question.id == place)
        write_answers(doc, session, theme.with_(questions=asked), level)


def _write_theme(doc: Document, session: "Session", theme: "Theme", level: int) -> None:
    if not session.is_written(theme):
        return
    doc.heading_of(level, theme.title)
    doc.items(proposer(theme))
    write_answers(doc, session, theme, level + 1)
    write_board(doc, session.board(theme.id), theme, level + 1)


def write_whole_plan(doc: Document, session: "Session", level: int) -> None:
    """The plan; without a word where the talk need not end in one and nobody made any."""
    if needs_decision(session) or session.plan != Plan() or session.profile.is_exported:
        doc.heading(level, _("Udviklingsplan"))
        write_plan(doc, session, level + 1, plan_text(session))


def write_inputs(doc: Document, session: "Session", level: int) -> None:
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


def bank_fact(bank: "Bank") -> Item:
    return Item(f"{bank.title} {bank.version}", key=_("Spørgsmålsbank"))
