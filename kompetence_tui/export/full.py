"""The whole session: what was asked, answered and put on boards, and the plan."""

from typing import TYPE_CHECKING

from kompetence_tui.domain.closing import needs_decision
from kompetence_tui.domain.plan import Plan
from kompetence_tui.export.answers import proposer, write_answer, write_answers
from kompetence_tui.export.boards import write_board, write_unused
from kompetence_tui.export.direction import write_direction
from kompetence_tui.export.document import Document, Item
from kompetence_tui.export.facts import facts
from kompetence_tui.export.plan import write_plan
from kompetence_tui.export.tasks import write_course
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.bank import Bank, Theme
    from kompetence_tui.domain.session import Session


def session_markdown(session: "Session") -> str:
    """Everything that was written; an unanswered question leaves no trace, but an unused card is
    named (K7). Never in it: the leader's help, the facilitator's guide, a round not shown."""
    doc = Document()
    doc.title(f"{_capital(_(session.kind.value))} –", session.who)
    doc.items([*facts(session), _bank_fact(session.bank)])
    _write_inputs(doc, session)
    write_direction(doc, session.direction, level=2)
    for theme in session.bank.themes:
        _write_theme(doc, session, theme)
    _write_strays(doc, session)
    write_course(doc, session, level=2)
    _write_plan(doc, session)
    write_unused(doc, session, level=2)
    return str(doc)


def _write_theme(doc: Document, session: "Session", theme: "Theme") -> None:
    if not session.is_written(theme):
        return
    doc.heading_of(2, theme.title)
    doc.items(proposer(theme))
    write_answers(doc, session, theme, level=3)
    write_board(doc, session.board(theme.id), theme, level=3)


def _write_plan(doc: Document, session: "Session") -> None:
    """The plan; without a word where the talk need not end in one and nobody made any."""
    if needs_decision(session) or session.plan != Plan():
        doc.heading(2, _("Udviklingsplan"))
        write_plan(doc, session, level=3)


def _write_inputs(doc: Document, session: "Session") -> None:
    """What the talk could build on (K2)."""
    if session.inputs:
        doc.heading(2, _("Opspil"))
    doc.items(Item(link.words, key=link.source) for link in session.inputs)


def _write_strays(doc: Document, session: "Session") -> None:
    """Answers and boards whose question or theme the bank copy lacks are kept, under their id."""
    strays = [
        (question_id, answer)
        for question_id, answer in session.answers.items()
        if not answer.is_empty and session.bank.question(question_id) is None
    ]
    if strays:
        doc.heading(2, _("Svar uden spørgsmål i banken"))
    for question_id, answer in strays:
        doc.heading_of(3, question_id)
        write_answer(doc, answer, None)
    for theme_id, board in session.boards.items():
        if session.bank.theme(theme_id) is None and not board.is_empty:
            doc.heading_of(2, theme_id)
            write_board(doc, board, None, level=3)


def _bank_fact(bank: "Bank") -> Item:
    return Item(f"{bank.title} {bank.version}", key=_("Spørgsmålsbank"))


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
