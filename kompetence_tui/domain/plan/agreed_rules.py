"""Who acknowledges a plan and how, and what may become of an addendum."""

import datetime as dt

from kompetence_tui.domain.base.ids import new_id
from kompetence_tui.domain.base.text import quote
from kompetence_tui.domain.people.names import folded
from kompetence_tui.domain.plan.agreed import Acknowledgement, Addendum
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.domain.plan.plan_text import PlanText
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session.kinds import Role
from kompetence_tui.domain.session.session import Participant, Session
from kompetence_tui.i18n import _

_NAME = 40


def parties(session: Session) -> tuple[Participant, ...]:
    """Those who can acknowledge the plan, in their order; a facilitator never does (V6)."""
    found = [p for p in session.participants if p.name and p.role is not Role.FACILITATOR]
    return tuple({(p.role, folded(p.name)): p for p in found}.values())


def is_awaited(session: Session, party: Participant) -> bool:
    """The plan is agreed on only with this party; in a group whoever wants to can join in."""
    return session.kind.is_individual or party.role is Role.LEADER


def has_plan(session: Session) -> bool:
    """There is something to acknowledge: goals, a decision, or what became of the last plan."""
    followed = session.follow_up is not None and bool(session.follow_up.goals)
    return followed or not session.plan.is_empty


def party_called(session: Session, typed: str) -> tuple[Participant, ...]:
    """The parties of the name that was typed: several only where one name has several parts.

    Upper case and spaces are forgiven.

    Raises:
        RuleBroken: nobody who can acknowledge has that name; says who can.
    """
    name = folded(typed)
    if not name:
        raise RuleBroken(_("Skriv dit navn, som det står på listen"))
    found = tuple(party for party in parties(session) if folded(party.name) == name)
    if found:
        return found
    written = quote(typed, _NAME)
    if any(folded(p.name) == name for p in session.participants):
        words = _("»{name}« er facilitator, og en facilitator godkender ikke planen")
    else:
        words = _("»{name}« står ikke på listen: skriv navnet, som det står der")
    raise RuleBroken(words.format(name=written))


def acknowledgement_of(session: Session, party: Participant) -> Acknowledgement | None:
    """The party's newest acknowledgement, whatever the plan was then."""
    name = folded(party.name)
    found = newest_acknowledgements(session)
    return next((one for one in found if (one.role, folded(one.name)) == (party.role, name)), None)


def newest_acknowledgements(session: Session) -> tuple[Acknowledgement, ...]:
    """The newest of each person in each role, in the order of the log."""
    log = session.acknowledgements
    last = {(one.role, folded(one.name)): number for number, one in enumerate(log)}
    return tuple(log[number] for number in sorted(last.values()))


def with_acknowledgement(
    session: Session, typed: str, checksum: str, at: dt.datetime, *, text: PlanText
) -> tuple[Session, Acknowledgement]:
    """The session with the plan acknowledged by whoever typed the name, and what was noted.

    ``checksum`` is the plan's as it is now, written in ``text``.

    Raises:
        RuleBroken: there is no plan, nobody has the name, or they have done so already.
    """
    if not has_plan(session):
        raise RuleBroken(_("Der er ingen plan at godkende endnu"))
    for party in party_called(session, typed):
        before = acknowledgement_of(session, party)
        if before is None or (before.checksum, before.text) != (checksum, text):
            new = Acknowledgement(
                name=party.name, role=party.role, at=at, checksum=checksum, text=text
            )
            return session.with_(acknowledgements=(*session.acknowledgements, new)), new
    name = quote(typed, _NAME)
    raise RuleBroken(_("{name} har allerede godkendt planen, som den er").format(name=name))


def addendum_of(session: Session, goal_id: str) -> Addendum | None:
    """The addendum with the goal of the id, if there is one."""
    return next((added for added in session.addenda if added.goal.id == goal_id), None)


def may_change(addendum: Addendum, today: dt.date) -> bool:
    """It is of today: after that it stands as it was agreed on."""
    return addendum.date == today


def new_addendum(session: Session, today: dt.date) -> Addendum:
    """An addendum of today in which nothing is written; no note of progress is on its id."""
    taken = [*(added.goal.id for added in session.addenda), *(n.goal for n in session.progress)]
    ours = [goal_id for goal_id in taken if goal_id.startswith("t")]
    return Addendum(date=today, goal=Goal(id=new_id("t", 0, ours)))


def with_addendum(session: Session, addendum: Addendum) -> Session:
    """The session with the addendum replaced, or added last; one that says nothing is taken out.

    The plan itself stays.
    """
    goal_id = addendum.goal.id
    before = addendum_of(session, goal_id)
    if before == addendum or (before is None and not _says_something(addendum.goal)):
        return session
    if before is None:
        return session.with_(addenda=(*session.addenda, addendum))
    kept = (addendum if one.goal.id == goal_id else one for one in session.addenda)
    return session.with_(addenda=tuple(one for one in kept if _says_something(one.goal)))


def without_addendum(session: Session, goal_id: str) -> Session:
    """The session without the addendum, and without what was noted of it."""
    return session.with_(
        addenda=tuple(one for one in session.addenda if one.goal.id != goal_id),
        progress=tuple(note for note in session.progress if note.goal != goal_id),
    )


def _says_something(goal: Goal) -> bool:
    return goal != Goal(id=goal.id)
