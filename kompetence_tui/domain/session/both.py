"""A question that both answer: whose turn it is, and what may be seen now.

As of a kompetenceprofil: each answers alone, and the second sees nothing of what the first
said before both are done; then both see both. The employee begins.
"""

from enum import Enum, auto

from kompetence_tui.domain.bank import Question
from kompetence_tui.domain.session.answer import Answer, OneAnswer
from kompetence_tui.domain.session.kinds import Answerer, Role
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _

_OWN = tuple(OneAnswer.model_fields)


class Turn(Enum):
    """How far the two have come with a question."""

    EMPLOYEE = auto()
    """The employee writes."""
    LEADER = auto()
    """The leader writes, and what the employee said is hidden."""
    TOGETHER = auto()
    """Both see both, and neither is written in."""


HALF = (Turn.EMPLOYEE, Turn.LEADER)
"""Not both are done."""


def turn_at(session: Session, question: Question) -> Turn | None:
    """Whose turn it is at the question; None where the two answer as one.

    A talk that is closed half-way shows nothing either: it is still theirs alone.
    """
    if question.answered_by is not Answerer.BOTH:
        return None
    answer = session.answer(question.id)
    if answer.employee_done and answer.leader_done:
        return Turn.TOGETHER
    return Turn.LEADER if answer.employee_done else Turn.EMPLOYEE


def said_in(answer: Answer, turn: Turn | None) -> Answer:
    """What may stand in the fields: the answer of the one whose turn it is, and no other's."""
    if turn is None:
        return answer
    if turn is Turn.LEADER:
        return _plain(answer.leader or OneAnswer())
    return _plain(answer)


def leaders_of(answer: Answer) -> Answer:
    """What the leader said."""
    return _plain(answer.leader or OneAnswer())


def with_said(answer: Answer, turn: Turn | None, said: Answer) -> Answer:
    """The answer when this was said in that turn; together nothing is."""
    match turn:
        case None:
            return said
        case Turn.EMPLOYEE:
            return answer.with_(**_fields(said))
        case Turn.LEADER:
            one = OneAnswer(**_fields(said))
            return answer.with_(leader=None if one.is_empty else one)
        case Turn.TOGETHER:
            return answer


def handed_on(answer: Answer, turn: Turn) -> Answer:
    """The answer when the one whose turn it is has answered."""
    if turn is Turn.EMPLOYEE:
        return answer.with_(employee_done=True)
    return answer.with_(leader_done=answer.employee_done)


def asked_again(answer: Answer) -> Answer:
    """The same, hidden once more, so that each can put their own right."""
    return answer.with_(employee_done=False, leader_done=False)


def name_in(session: Session, role: Role) -> str:
    """Who answers, by name where there is one to choose."""
    names = session.names(role)
    if len(names) == 1:
        return names[0]
    return _("lederen") if role is Role.LEADER else _("medarbejderen")


def by_whom(session: Session, question: Question) -> str:
    """»Anna Eksempel svarer«; empty where the two answer as one."""
    employee, leader = name_in(session, Role.EMPLOYEE), name_in(session, Role.LEADER)
    turn = turn_at(session, question)
    if session.is_closed and turn in HALF:
        return _("I blev ikke begge færdige. Ingen svar bliver vist.")
    return who_answers(question, turn, employee, leader)


def who_answers(question: Question, turn: Turn | None, employee: str, leader: str) -> str:
    """The same for two who are called so."""
    match question.answered_by, turn:
        case Answerer.EMPLOYEE, _turn:
            words = _("{employee} svarer")
        case Answerer.LEADER, _turn:
            words = _("{leader} svarer")
        case _by, Turn.EMPLOYEE:
            words = _("I svarer begge. {employee} først; {leader} ser væk.")
        case _by, Turn.LEADER:
            words = _("{leader} svarer nu. {employee}: dit svar er skjult, til I begge er færdige.")
        case _by, Turn.TOGETHER:
            words = _("Begge svar")
        case _:
            return ""
    said = words.format(employee=employee, leader=leader)
    return said[:1].upper() + said[1:]


def _plain(answer: OneAnswer) -> Answer:
    return Answer(**_fields(answer))


def _fields(answer: OneAnswer) -> dict[str, object]:
    return {name: getattr(answer, name) for name in _OWN}
