"""Råd: what is worth a thought before a plan is agreed on; never in the way of anything."""

import datetime as dt
from collections.abc import Iterator

from kompetence_tui.domain.base.text import quote
from kompetence_tui.domain.follow_up.on_track import unsaid
from kompetence_tui.domain.people.names import folded
from kompetence_tui.domain.plan import method_hints
from kompetence_tui.domain.plan.hint_places import (
    ActionAt,
    actions_of,
    goals_of,
    named_actions,
    named_goals,
)
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.domain.plan.satisfaction import lacks_practice, says_only_satisfaction
from kompetence_tui.domain.plan.tasks_by_person import responsible_people
from kompetence_tui.domain.plan.transfer import before_is_due, unmet_before
from kompetence_tui.domain.rules import Finding, listed
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _, plural

_AIM = 40
_NAMED = 3
_TOGETHER = ("alle", "begge", "vi", "vi begge", "teamet", "hele teamet", "gruppen")
_SOON = dt.timedelta(days=14)
"""Before the start of the learning: then what comes before it is to be taken care of."""


def hints(session: Session, today: dt.date | None = None) -> tuple[Finding, ...]:
    """All hints to the plan and the follow-up. None blocks.

    ``today`` is the day that what is near is reckoned from; the talk's own day when left out.
    """
    if not _is_hinted(session):
        return ()
    today = today or session.date
    words = (
        *_not_followed(session),
        *_no_longer_here(session),
        *_outcomes(session),
        *_unlinked(session),
        *method_hints.of_plan(session),
        *method_hints.same_teacher(session),
        *_too_late(session),
        *_not_put_into_practice(session),
        *_challenges(session),
        *_transfers(session, today),
    )
    return tuple(Finding(sentence, blocks=False) for sentence in words)


def _is_hinted(session: Session) -> bool:
    """A person's talk or a group's with a plan; not a strategy, a workshop or the five phases."""
    has_plan = session.kind.is_individual or session.kind.may_replace
    return has_plan and session.course is None and not session.bank.is_phased


def _not_followed(session: Session) -> Iterator[str]:
    """Goals of the last plan that nothing was decided of."""
    if session.follow_up is None or session.kind is SessionKind.FOLLOW_UP:
        return
    aims = [_("»{aim}«").format(aim=quote(followed.goal.aim, _AIM)) for followed in unsaid(session)]
    if not aims:
        return
    named = aims[:_NAMED]
    if more := len(aims) - len(named):
        named.append(plural("{n} mål til", "{n} mål til", more))
    words = _("Fra sidste plan er det ikke sagt, hvad der blev af {goals}")
    yield words.format(goals=listed(named))


def _no_longer_here(session: Session) -> Iterator[str]:
    """Who is to do something for a goal that was carried on, and is not in this talk."""
    carried = [place for place in goals_of(session) if place.goal.follows]
    if places := [place for place in carried if _strangers(place.goal, session)]:
        names = dict.fromkeys(name for p in places for name in _strangers(p.goal, session))
        words = _("{goals} er videreført, og {names} er ikke med i samtalen: hvem er ansvarlig nu?")
        yield words.format(goals=named_goals(places), names=listed([*names]))


def _strangers(goal: Goal, session: Session) -> list[str]:
    """Those named as responsible who take no part in the talk; »begge« is nobody's name."""
    lines = (goal.responsible, *(action.responsible for action in goal.actions))
    people = (name for line in lines for name in responsible_people(line, session))
    known = {*map(folded, session.names()), *_TOGETHER}
    return [name for name in people if name[:1].isupper() and folded(name) not in known]


def _outcomes(session: Session) -> Iterator[str]:
    """What came of a goal is said only as being content, or without its use (N15)."""
    for followed in session.follow_up.goals if session.follow_up else ():
        outcome, aim = followed.outcome, quote(followed.goal.aim, _AIM)
        if says_only_satisfaction(outcome):
            words = _("Udbyttet af »{aim}« siger kun noget om tilfredshed: hvad gøres anderledes?")
            yield words.format(aim=aim)
        elif lacks_practice(outcome):
            words = _("Udbyttet af »{aim}« siger ikke, hvordan det er omsat i praksis")
            yield words.format(aim=aim)


def _unlinked(session: Session) -> Iterator[str]:
    """Goals that serve nothing of the workplace's (N1)."""
    if places := [place for place in goals_of(session) if not place.goal.is_linked]:
        words = _("{goals} er ikke koblet til arbejdspladsens mål")
        yield words.format(goals=named_goals(places))


def _too_late(session: Session) -> Iterator[str]:
    """Actions that end after the competence is needed (N17)."""
    for place in actions_of(session):
        end, needed = place.action.timeline.end.date, place.at.goal.needed_from.date
        if end and needed and needed.is_before(end):
            words = _("{action} slutter {end}, men kompetencen skal bruges fra {needed}")
            yield words.format(action=named_actions([place]), end=end.danish, needed=needed.danish)


def _not_put_into_practice(session: Session) -> Iterator[str]:
    """Actions with a method, and nothing of how it comes into use (N4)."""
    places = [p for p in actions_of(session) if p.action.methods and not p.action.use.strip()]
    if places:
        words = _("{actions} siger ikke, hvordan det lærte omsættes i praksis")
        yield words.format(actions=named_actions(places))


def _challenges(session: Session) -> Iterator[str]:
    """Challenges that the two place differently."""
    for place in actions_of(session):
        challenge = place.action.challenge
        employee, leader = challenge.employee, challenge.leader
        if employee and leader and employee is not leader:
            words = _("{action}: I ser forskelligt på udfordringen ({employee} og {leader})")
            yield words.format(
                action=named_actions([place]), employee=employee.value, leader=leader.value
            )


def _transfers(session: Session, today: dt.date) -> Iterator[str]:
    """What is to be done before the learning and is not, and no talk after it."""
    places = tuple(actions_of(session))
    for place in places:
        points = unmet_before(session, place.at.goal, place.action)
        if points and _is_near(place, today):
            words = _("{action} begynder snart eller er begyndt: før-punkter mangler ({points})")
            names = ", ".join(point.value for point in points)
            yield words.format(action=named_actions([place]), points=names)
    if late := [place for place in places if _lacks_talk_after(place)]:
        words = _("{actions} mangler en dato for at tale om det bagefter")
        yield words.format(actions=named_actions(late))


def _is_near(place: ActionAt, today: dt.date) -> bool:
    due = before_is_due(place.at.goal, place.action)
    return due is not None and due.first <= today + _SOON


def _lacks_talk_after(place: ActionAt) -> bool:
    transfer = place.action.transfer
    return transfer is not None and transfer.follow_up.date is None
