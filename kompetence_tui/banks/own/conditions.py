"""Questions that are asked after an answer, while others are moved, changed and deleted."""

from kompetence_tui.domain.bank import Bank, OnlyIf, Question


def without_lost_conditions(bank: Bank) -> Bank:
    """The bank where a question is asked after an answer only if that can still be given before."""
    if not any(question.only_if for question in bank.questions):
        return bank
    seen: dict[str, Question] = {}
    themes = []
    for theme in bank.themes:
        questions = []
        for question in theme.questions:
            condition = question.only_if
            if condition and not _can_be(condition, seen.get(condition.question)):
                question = question.with_(only_if=None)
            questions.append(question)
            seen[question.id] = question
        themes.append(theme.with_(questions=tuple(questions)))
    return bank.with_(themes=tuple(themes))


def _can_be(condition: OnlyIf, asked: Question | None) -> bool:
    """Each of the answers can be given to the question that was asked before."""
    return asked is not None and set(condition.answers) <= set(asked.decisive_answers)


def lost_conditions(before: Bank, after: Bank) -> tuple[Question, ...]:
    """The questions that were asked after an answer, and now always are."""
    had = {question.id for question in before.questions if question.only_if}
    return tuple(one for one in after.questions if one.id in had and not one.only_if)
