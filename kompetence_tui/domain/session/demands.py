"""What a workplace demands before a talk closes, besides what the program does.

A question is talked about when it was on the screen, whatever was written: an answer is nothing
that can be demanded. What a plan is to hold is asked of a plan alone, so the reason for having
none is still enough.
"""

from collections.abc import Iterator
from datetime import date

from kompetence_tui.domain.base.text import quote
from kompetence_tui.domain.dates.dates import PartialDate
from kompetence_tui.domain.plan.next_follow_up import needs_follow_up
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.domain.plan.tasks_by_person import responsible_people
from kompetence_tui.domain.rules import Finding
from kompetence_tui.domain.session.agenda import Stop
from kompetence_tui.domain.session.kinds import Interest, Role
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _, plural

_QUOTED = 40


def come_to(session: Session, stop: Stop) -> Session:
    """The session, with those of the stop's questions noted that the bank demands."""
    demanded = session.bank.ways.demands.questions
    found = (question.id for question in stop.questions if question.id in demanded)
    new = tuple(one for one in found if one not in session.come_to)
    return session.with_(come_to=(*session.come_to, *new)) if new else session


def findings(session: Session) -> Iterator[Finding]:
    """What is still demanded; each stands in the way. Nothing once the talk is closed."""
    if not session.is_closed:
        yield from (Finding(words, blocks=True) for words in _unmet(session))


def _unmet(session: Session) -> Iterator[str]:
    demands, plan = session.bank.ways.demands, session.plan
    for question in session.asked.questions:
        if question.id in demands.questions and not _is_talked_about(session, question.id):
            words = _("I har ikke været ved »{question}« endnu: gå dertil; et svar kræves ikke")
            yield words.format(question=quote(question.text, _QUOTED))
    if not plan.goals or plan.no_development_because.strip():
        return
    if demands.workplace_goal and not any(map(_serves_the_workplace, plan.goals)):
        yield _("Intet mål bygger på arbejdspladsens mål: skriv det ved ét af dem (F12 i planen)")
    if demands.leader_action and not _acts(session, plan.goals):
        yield _("Planen har ingen handling, som lederen er ansvarlig for: skriv én")
    if demands.months and needs_follow_up(session) and _is_too_late(session, demands.months):
        words = plural(
            "Opfølgningen skal ligge inden {n} måned efter samtalen",
            "Opfølgningen skal ligge inden {n} måneder efter samtalen",
            demands.months,
        )
        yield _("{words}: vælg en tidligere dag").format(words=words)


def _is_talked_about(session: Session, question_id: str) -> bool:
    used = any(question_id in board.used for board in session.boards.values())
    answered = not session.answer(question_id).is_empty
    return question_id in session.come_to or used or answered


def _serves_the_workplace(goal: Goal) -> bool:
    springs_from = goal.interest in (Interest.WORKPLACE, Interest.BOTH)
    return springs_from or goal.builds_on is not None or bool(goal.serves)


def _acts(session: Session, goals: tuple[Goal, ...]) -> bool:
    """A leader is responsible for one of the actions."""
    leaders = set(session.names(Role.LEADER))
    return any(
        leaders & set(responsible_people(action.responsible, session))
        for goal in goals
        for action in goal.actions
        if action.text
    )


def _is_too_late(session: Session, months: int) -> bool:
    """The agreed day may lie after so many months; a day that is missing is told elsewhere."""
    when = session.plan.next_follow_up.when.date
    return when is not None and when.last > _latest(session, months)


def _latest(session: Session, months: int) -> date:
    """The last day of the month that lies so many months on."""
    at = session.date.year * 12 + session.date.month - 1 + months
    return PartialDate.month(at // 12, at % 12 + 1).last
