"""Answers to questions, as they stand in a document."""

from typing import TYPE_CHECKING

from kompetence_tui.domain.session.kinds import Answerer, Role
from kompetence_tui.export.blocks import Item
from kompetence_tui.export.document import Document
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompetence_tui.domain.bank import Question, Theme
    from kompetence_tui.domain.direction.direction import Need
    from kompetence_tui.domain.session.answer import Answer
    from kompetence_tui.domain.session.session import Session


def write_answers(doc: Document, session: "Session", theme: "Theme", level: int) -> bool:
    """The theme's answered questions with headings at ``level``; whether there were any."""
    answered = [q for q in theme.questions if not session.answer(q.id).is_empty]
    for question in answered:
        doc.heading_of(level, question.text)
        doc.items(proposer(question))
        if why_not := session.why_not_asked(theme, question):
            doc.labelled(_("Stilles ikke længere"), why_not)
        if question.answered_by is Answerer.BOTH:
            _write_both(doc, session, question, level + 1)
        else:
            write_answer(doc, session.answer(question.id), question)
    return bool(answered)


def _write_both(doc: Document, session: "Session", question: "Question", level: int) -> None:
    """What each said, with whose it is; nothing before both may see it."""
    from kompetence_tui.domain.session.both import Turn, turn_at

    if turn_at(session, question) is not Turn.TOGETHER:
        words = _("I svarer hver for sig. Svarene kommer med, når begge er færdige.")
        doc.remark(_("Ikke begge blev færdige med at svare.") if session.is_closed else words)
        return
    for name, answer in said_by_each(session, question):
        if not answer.is_empty:
            doc.heading_of(level, name)
            write_answer(doc, answer, question)


def said_by_each(session: "Session", question: "Question") -> "tuple[tuple[str, Answer], ...]":
    """The employee's name with what was said, and the leader's."""
    from kompetence_tui.domain.session.both import Turn, leaders_of, name_in, said_in

    answer = session.answer(question.id)
    return (
        (name_in(session, Role.EMPLOYEE), said_in(answer, Turn.EMPLOYEE)),
        (name_in(session, Role.LEADER), leaders_of(answer)),
    )


def write_answer(doc: Document, answer: "Answer", question: "Question | None") -> None:
    """What was noted and chosen."""
    items = list(_items(answer, question))
    doc.items(items)
    if answer.text.strip() or not items:
        doc.text(answer.text)


def said_words(session: "Session", question: "Question") -> str:
    """What was said to the question as lines of text; of two who answered, with their names."""
    if question.answered_by is not Answerer.BOTH:
        return answer_words(session.answer(question.id), question)
    from kompetence_tui.domain.session.both import Turn, turn_at

    if turn_at(session, question) is not Turn.TOGETHER:
        return ""
    each = ((name, answer_words(said, question)) for name, said in said_by_each(session, question))
    return "\n".join(f"{name}: {words}" for name, words in each if words)


def answer_words(answer: "Answer", question: "Question") -> str:
    """The same as lines of text, to be read on a screen."""
    lines = [_flat(item) for item in _items(answer, question)]
    return "\n".join(filter(None, [*lines, answer.text.strip()]))


def _items(answer: "Answer", question: "Question | None") -> "Iterator[Item]":
    """What is no text of its own."""
    if answer.step is not None:
        yield Item(_step_words(answer.step, question), key=_("Svar"))
    yield from (Item(question.said(one) if question else one) for one in answer.chosen)
    yield from (Item(need_words(need)) for need in answer.named_needs)
    yield from _row_items(answer, question)
    if not answer.when.is_empty:
        yield Item(answer.when.danish, key=_("Dato"))


def _row_items(answer: "Answer", question: "Question | None") -> "Iterator[Item]":
    """Each row as its first column, with the others that are filled under it."""
    columns = question.columns if question else ()
    for row in answer.named_rows:
        names = (*columns, *[""] * len(row.cells))
        first, *rest = (Item(cell, key=name) for cell, name in zip(row.cells, names, strict=False))
        yield Item(first.text, first.key, tuple(item for item in rest if item.text.strip()))


def _flat(item: Item) -> str:
    """An item with what is under it on one line."""
    inner = (f"{one.key}: {one.text}" if one.key else one.text for one in item.inner)
    return " · ".join((item.text, *inner))


def proposer(thing: "Theme | Question") -> tuple[Item, ...]:
    """Who added the theme or the question to the talk; nothing for the bank's own."""
    return (Item(thing.proposed_by, key=_("Foreslået af")),) if thing.proposed_by else ()


def need_words(need: "Need") -> str:
    """»coaching – de erfarne (brugerinput)«, or what there is of it."""
    competence = need.competence or _("kompetencen mangler")
    words = f"{competence} – {need.whom}" if need.whom else competence
    return f"{words} ({_(need.source.value)})" if need.source else words


def _step_words(step: int, question: "Question | None") -> str:
    if question is None or question.scale is None:
        return str(step)
    words = _("{step} af {highest}").format(step=step, highest=question.scale[1])
    named = dict(question.named_steps)
    own = named.get(step, "") if question.steps else ""
    # The ends say what the number means where the step itself does not.
    ends = ", ".join(f"{end} = {named[end]}" for end in question.scale if end in named)
    said = own or ends
    return f"{words} ({said})" if said else words
