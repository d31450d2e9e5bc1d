"""A question with what belongs to its kind of answer, and to the form of its theme."""

from kompetence_tui.domain.bank import YES_NO, Question, Theme
from kompetence_tui.domain.session.kinds import Answerer, AnswerKind, ThemeForm

USUAL_SCALE = (1, 5)
CHOICES = (AnswerKind.CHOICE, AnswerKind.CHOICES)
WRITTEN = (AnswerKind.TEXT, AnswerKind.COMPETENCES)
"""Kinds of answer with options of the bank's own, and those with examples."""

_TOGETHER = (AnswerKind.DATE, AnswerKind.COMPETENCES, AnswerKind.TABLE)
"""Kinds of answer that two do not give each for themselves."""

_OF_A_CARD = ("id", "text", "help", "topics", "follow_ups", "staff_groups", "origin")


def fitting(question: Question) -> Question:
    """The question with what belongs to its kind of answer, and without what does not."""
    kind = question.answer
    changes: dict[str, object] = {}
    if kind is AnswerKind.SCALE:
        changes |= _scale_of(question)
    else:
        changes |= {"scale": None, "low": "", "high": "", "steps": ()}
    if kind is AnswerKind.YES_NO:
        changes["options"] = YES_NO
    elif kind not in CHOICES:
        changes["options"] = ()
    if kind not in WRITTEN:
        changes["examples"] = ()
    if kind is not AnswerKind.TABLE:
        changes["columns"] = ()
    if kind in _TOGETHER and question.answered_by is Answerer.BOTH:
        changes["answered_by"] = None
    return question.with_(**changes)


def _scale_of(question: Question) -> dict[str, object]:
    """Its steps and their words: as many as there are steps, and each step's in one place."""
    low, high = scale = question.scale or USUAL_SCALE
    number = high - low + 1
    steps = (*question.steps, *[""] * number)[:number] if any(question.steps) else ()
    return {
        "scale": scale,
        "low": "" if steps and steps[0] else question.low,
        "high": "" if steps and steps[-1] else question.high,
        "steps": steps if any(steps) else (),
    }


def as_card(question: Question) -> Question:
    """The question as a board takes it: it has no answer of its own."""
    return Question.model_validate({name: getattr(question, name) for name in _OF_A_CARD})


def formed(theme: Theme) -> Theme:
    """The theme with questions as its form takes them: those of a board have no answer."""
    if theme.form is not ThemeForm.BOARD:
        return theme
    return theme.with_(questions=tuple(map(as_card, theme.questions)))
