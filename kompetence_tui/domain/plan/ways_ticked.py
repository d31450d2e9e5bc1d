"""How one learns best, as it was ticked in the talk (N14): what stands beside the methods."""

from kompetence_tui.domain.session.both import HALF, turn_at
from kompetence_tui.domain.session.kinds import AnswerKind, PlanTopic
from kompetence_tui.domain.session.session import Session


def ways_ticked(session: Session) -> tuple[str, ...]:
    """What was chosen at the bank's questions of ways to learn, in its order and once each.

    Nothing of a question that both answer before both are done.
    """
    chosen = (
        option
        for question in session.bank.questions
        if question.answer in (AnswerKind.CHOICE, AnswerKind.CHOICES)
        and PlanTopic.ACTIVITIES in question.topics
        and turn_at(session, question) not in HALF
        for option in session.answer(question.id).chosen
    )
    return tuple(dict.fromkeys(chosen))
