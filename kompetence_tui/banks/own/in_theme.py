"""What is done to the questions of one theme, and to the minutes they take."""

from kompetence_tui.banks.own.fitting import as_card
from kompetence_tui.domain.bank import MAX_MINUTES, Question, Theme
from kompetence_tui.domain.session.kinds import ThemeForm

USUAL_MINUTES = 4
"""Of a question, with its answer written down, where nothing else is said."""


def question_ids(theme: Theme) -> list[str]:
    """Of its questions, in order."""
    return [question.id for question in theme.questions]


def with_question(theme: Theme, question: Question) -> Theme:
    """The theme with the question in place of the one of its id, if it has that."""
    if question.id not in question_ids(theme):
        return theme
    every = (question if q.id == question.id else q for q in theme.questions)
    return theme.with_(questions=tuple(every))


def inserted(theme: Theme, question: Question, at: int) -> Theme:
    """The theme with the question at that place, as its form takes it."""
    if theme.form is ThemeForm.BOARD:
        question = as_card(question)
    return theme.with_(questions=(*theme.questions[:at], question, *theme.questions[at:]))


def without_question(theme: Theme, question_id: str) -> Theme:
    """The theme without the question and the time it took, if it has it."""
    left = tuple(question for question in theme.questions if question.id != question_id)
    if len(left) == len(theme.questions):
        return theme
    minutes = (theme.minutes or 0) - share(theme) if left else 0
    return theme.with_(questions=left, minutes=minutes if minutes > 0 else None)


def with_time(theme: Theme, minutes: int) -> Theme:
    """The theme with time for one more question; one whose time nobody has said stays so."""
    if theme.questions and not theme.minutes:
        return theme
    return theme.with_(minutes=min((theme.minutes or 0) + minutes, MAX_MINUTES))


def share(theme: Theme) -> int:
    """The minutes of one of the theme's questions."""
    if not theme.minutes or not theme.questions:
        return 0
    return max(1, round(theme.minutes / len(theme.questions)))
