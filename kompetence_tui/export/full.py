"""The whole session: what was asked and answered, and the plan."""

from typing import TYPE_CHECKING

from kompetence_tui.export.document import Document, Item
from kompetence_tui.export.facts import facts
from kompetence_tui.export.plan import write_plan
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.bank import Bank, Question
    from kompetence_tui.domain.session import Answer, Session


def session_markdown(session: "Session") -> str:
    """Facts, answered questions by theme, and the plan; an unanswered question leaves no trace."""
    doc = Document()
    doc.title(f"{_capital(_(session.kind.value))} –", session.who)
    doc.items([*facts(session), _bank_fact(session.bank)])
    for theme in session.bank.themes:
        answered = [q for q in theme.questions if not session.answer(q.id).is_empty]
        if answered:
            doc.heading_of(2, theme.title)
        for question in answered:
            doc.heading_of(3, question.text)
            _write_answer(doc, session.answer(question.id), question)
    _write_strays(doc, session)
    doc.heading(2, _("Udviklingsplan"))
    write_plan(doc, session.plan, level=3)
    return str(doc)


def scale_words(low: str, high: str, ends: tuple[int, int]) -> str:
    """»1 = skidt, 5 = godt«, or what there is of it."""
    return ", ".join(
        f"{step} = {words}" for step, words in zip(ends, (low, high), strict=True) if words
    )


def _write_answer(doc: Document, answer: "Answer", question: "Question | None") -> None:
    items = []
    if answer.step is not None:
        items.append(Item(_step_words(answer.step, question), key=_("Svar")))
    items += [Item(option) for option in answer.chosen]
    if not answer.when.is_empty:
        items.append(Item(answer.when.danish, key=_("Dato")))
    doc.items(items)
    if answer.text.strip() or not items:
        doc.text(answer.text)


def _write_strays(doc: Document, session: "Session") -> None:
    """Answers whose question the bank copy lacks are kept, under the question's id."""
    strays = [
        (question_id, answer)
        for question_id, answer in session.answers.items()
        if not answer.is_empty and session.bank.question(question_id) is None
    ]
    if strays:
        doc.heading(2, _("Svar uden spørgsmål i banken"))
    for question_id, answer in strays:
        doc.heading_of(3, question_id)
        _write_answer(doc, answer, None)


def _step_words(step: int, question: "Question | None") -> str:
    if question is None or question.scale is None:
        return str(step)
    words = _("{step} af {highest}").format(step=step, highest=question.scale[1])
    ends = scale_words(question.low, question.high, question.scale)
    return f"{words} ({ends})" if ends else words


def _bank_fact(bank: "Bank") -> Item:
    return Item(f"{bank.title} {bank.version}", key=_("Spørgsmålsbank"))


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
