"""Choosing ways of learning for an action, and answering what each of them asks."""

import datetime as dt
import re

from kompetence_tui.domain.base.text import LINE_LIMIT, one_line
from kompetence_tui.domain.dates.reading import says_its_year
from kompetence_tui.domain.dates.when import When
from kompetence_tui.domain.plan.action import Action, ChosenMethod, PromptAnswer
from kompetence_tui.domain.plan.method import LearningForm, Method, PromptKind

_BETWEEN_DATES = re.compile(r"\s*[,;]\s*|\s+og\s+|\s*\n\s*", re.IGNORECASE)


def chosen(method: Method) -> ChosenMethod:
    """The method as it is put into a plan: a copy, with its questions unanswered."""
    return ChosenMethod(
        id=method.id,
        name=method.name,
        form=method.form,
        on_the_job=method.on_the_job,
        answers=tuple(
            PromptAnswer(kind=prompt.kind, question=prompt.words) for prompt in method.prompts
        ),
    )


def is_answered(method: ChosenMethod) -> bool:
    """Something was written at one of its questions."""
    return any(answer.text.strip() for answer in method.answers)


def chosen_for(action: Action, method_id: str) -> ChosenMethod | None:
    """The method as it stands at the action, if it was chosen."""
    return next((method for method in action.methods if method.id == method_id), None)


def with_method(action: Action, method: Method) -> Action:
    """The action with the method chosen last; one that was chosen already stays as it is."""
    if chosen_for(action, method.id):
        return action
    return action.with_(methods=(*action.methods, chosen(method)))


def without_method(action: Action, method_id: str) -> Action:
    """The action without the method and its answers."""
    return action.with_(methods=tuple(m for m in action.methods if m.id != method_id))


def with_form(method: ChosenMethod, form: LearningForm | None) -> ChosenMethod:
    """The method under another kind of learning."""
    return method.with_(form=form)


def with_answer(method: ChosenMethod, place: int, text: str, today: dt.date) -> ChosenMethod:
    """The method with the question at ``place`` answered.

    An unchanged text keeps the dates it was understood as, and words that are another date on
    another day are kept as the date they are today.
    """
    answer = method.answers[place]
    line = one_line(text)
    if line == answer.text:
        return method
    dates: tuple[When, ...] = ()
    if answer.kind is PromptKind.DATES:
        found = read_dates(line, today)
        dates = tuple(when for when in found if when.date is not None)
        if not all(when.date is None or says_its_year(when.text) for when in found):
            certain = ", ".join(when.danish for when in found)
            line = certain if len(certain) <= LINE_LIMIT else line
    changed = answer.with_(text=line, dates=dates)
    before, after = method.answers[:place], method.answers[place + 1 :]
    return method.with_(answers=(*before, changed, *after))


def says_only_dates(answer: PromptAnswer) -> bool:
    """It asks for dates, and nothing else was answered: no »teammødet 3.3.«."""
    days = [when.date.first for when in answer.dates if when.date]
    return bool(days) and all(when.date for when in read_dates(answer.text, days[0]))


def read_dates(text: str, today: dt.date) -> tuple[When, ...]:
    """The dates written in a line, in its order; what is none keeps its text alone.

    They stand with a comma, a semicolon or »og« between them.
    """
    line = one_line(text)
    if not line:
        return ()
    whole = When.read(line, today)
    if whole.date is not None:
        return (whole,)
    return tuple(When.read(piece, today) for piece in _BETWEEN_DATES.split(line) if piece)
