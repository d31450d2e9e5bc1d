"""From one talk to the next: which comes before, and what is taken up from it."""

from collections.abc import Iterable, Iterator
from datetime import date

from kompetence_tui.domain.base.ids import new_id, number_of
from kompetence_tui.domain.direction.link import Link
from kompetence_tui.domain.follow_up.carrying import copy_of, not_done
from kompetence_tui.domain.follow_up.follow_up import FollowedGoal, FollowUp, Outcome, Verdict
from kompetence_tui.domain.follow_up.progress import Progress
from kompetence_tui.domain.people.names import folded
from kompetence_tui.domain.people.namesakes import may_be_one
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.listing import SessionRow
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _


def last_talk(talk: SessionRow, rows: Iterable[SessionRow]) -> str:
    """Id of the newest earlier talk that has something to take up, of the same person or group.

    Where both talks name a unit it must be the same one too: two people can have one name. Two
    groups can as well: somebody must have been in both talks. For any other the leader says so.
    Empty when there is none.
    """
    found = [row for row in rows if row.carries and _is_before(row, talk) and is_same(row, talk)]
    return max(found, key=_age).id if found else ""


def may_follow(kind: SessionKind, last: SessionKind) -> bool:
    """A talk of the kind can take up a plan from a talk of the other."""
    if kind.is_individual or last.is_individual:
        return kind.is_individual and last.is_individual
    return kind.may_replace and last.may_replace


def taken_up(last: Session) -> FollowUp:
    """What a talk takes up from the last one: its goals and addenda, and those it had itself
    taken up that still go on."""
    goals = [*_going_on(last), *_own(last)]
    return FollowUp(
        session=last.id,
        kind=last.kind,
        date=last.date,
        agreed=last.plan.next_follow_up,
        goals=tuple(goal.with_(id=f"f{n}") for n, goal in enumerate(goals, 1)),
    )


def carried_on(session: Session) -> bool:
    """The session has goals that a later talk takes up: its own, or those it took over."""
    if any(True for _goal in _own(session)):
        return True
    return has_taken_over(session) and any(True for _goal in _going_on(session))


def going_on(session: Session) -> tuple[FollowedGoal, ...]:
    """The goals of the last plan that are in force still: not judged for good, and carried on by
    no goal of this one. The next talk takes them up again, one that is »delvist« opfyldt too."""
    goals = session.follow_up.goals if session.follow_up else ()
    return tuple(one for one in goals if not one.is_over and carried_copy(session, one) is None)


def has_taken_over(session: Session) -> bool:
    """Something was said here of what was taken up, or the talk is closed: the last one is past."""
    follow_up = session.follow_up
    if follow_up is None or not follow_up.goals:
        return False
    return session.is_closed or has_begun(session)


def has_begun(session: Session) -> bool:
    """Something was said or noted of a goal that was taken up."""
    follow_up = session.follow_up
    if follow_up is None:
        return False
    noted = any(follow_up.followed(note.goal) for note in session.progress)
    return noted or follow_up.is_begun


def with_follow_up(session: Session, last: Session) -> Session:
    """The session with what the last one says now.

    Unchanged once something was said of it, and where it was let go of.
    """
    before = session.follow_up
    if before is not None and (has_begun(session) or not before.goals):
        return session
    found = taken_up(last)
    if before is not None:
        found = found.with_(goals=_called_as(before, found.goals))
    return session.with_(follow_up=found if found.goals else None)


def judged(session: Session, followed_id: str, verdict: Verdict | None) -> Session:
    """The session with the verdict set. »videreføres« puts a copy of the goal in the plan, without
    the actions that are done; taken back, the copy goes unless it was changed."""
    follow_up = session.follow_up
    followed = follow_up.followed(followed_id) if follow_up else None
    if follow_up is None or followed is None:
        return session
    follow_up = follow_up.with_followed(followed.with_(verdict=verdict))
    session = session.with_(follow_up=follow_up)
    copy = carried_copy(session, followed)
    if verdict is Verdict.CARRIED and copy is None:
        goal = copy_of(followed, session.plan.new_goal_id(), session.date)
        left = not_done(goal.actions, progress_on(session, followed_id))
        return session.with_(plan=session.plan.with_goal(goal.with_(actions=left)))
    if verdict is not Verdict.CARRIED and copy and is_carried(copy, session):
        return session.with_(plan=session.plan.without_goal(copy.id))
    return session


def carried_copy(session: Session, followed: FollowedGoal) -> Goal | None:
    """The goal of the session's own plan that carries the followed one on."""
    goals = session.plan.goals
    return next((goal for goal in goals if followed.link.is_same(goal.follows)), None)


def is_carried(goal: Goal, session: Session) -> bool:
    """The goal is a copy from the last plan, and nothing was written in it."""
    followed = session.follow_up.goals if session.follow_up else ()
    start = goal.timeline.start.date
    days = {session.date, start.first} if start else {session.date}  # the talk may have been moved
    copies = [copy_of(one, goal.id, day) for one in followed for day in days]
    return any(
        goal == copy.with_(actions=goal.actions) and all(a in copy.actions for a in goal.actions)
        for copy in copies
    )


def progress_on(session: Session, goal_id: str) -> tuple[Progress, ...]:
    """What was noted of the goal until now, oldest first, a followed goal's earlier notes too."""
    followed = session.follow_up.followed(goal_id) if session.follow_up else None
    earlier = followed.progress if followed else ()
    return (*earlier, *(note for note in session.progress if note.goal == goal_id))


def _called_as(before: FollowUp, goals: tuple[FollowedGoal, ...]) -> tuple[FollowedGoal, ...]:
    """The goals, each with the id it had before: a prepared sheet calls them by it."""
    known = {(g.link.session, g.link.item): g.id for g in before.goals}
    begun = max(map(number_of, known.values()), default=0)
    called: list[FollowedGoal] = []
    for goal in goals:
        own = known.get((goal.link.session, goal.link.item))
        taken = [one.id for one in called]
        called.append(goal.with_(id=own or new_id("f", begun, taken)))
    return tuple(called)


def _own(last: Session) -> Iterator[FollowedGoal]:
    goals = (*last.plan.goals, *(addendum.goal for addendum in last.addenda))
    for goal in goals:
        if goal.aim.strip():
            yield FollowedGoal(
                id="", goal=goal, link=_link(last, goal), progress=progress_on(last, goal.id)
            )


def _going_on(last: Session) -> Iterator[FollowedGoal]:
    for followed in going_on(last):
        notes = (*progress_on(last, followed.id), *_as_notes(followed, last.date))
        yield followed.with_(progress=_renumbered(notes), verdict=None, outcome=Outcome())


def _as_notes(followed: FollowedGoal, day: date) -> Iterator[Progress]:
    """What was said of it in that talk, dated: it is not said again."""
    verdict = {_("Vurdering"): followed.verdict.value} if followed.verdict else {}
    for name, text in (verdict | followed.outcome.said).items():
        words = _("{what}: {text}").format(what=name, text=text)
        yield Progress(id="", goal=followed.id, date=day, text=words)


def _renumbered(notes: Iterable[Progress]) -> tuple[Progress, ...]:
    return tuple(note.with_(id=f"n{number}") for number, note in enumerate(notes, 1))


def _link(session: Session, goal: Goal) -> Link:
    return Link(
        session=session.id,
        item=goal.id,
        kind=session.kind,
        date=session.date,
        who="" if session.kind.is_individual else session.unit,
        words=goal.aim,
    )


def _is_before(row: SessionRow, talk: SessionRow) -> bool:
    is_another = row.id != talk.id and row.follows != talk.id
    return is_another and row.date <= talk.date and may_follow(talk.kind, row.kind)


def is_same(row: SessionRow, talk: SessionRow) -> bool:
    """Both are of one person or one group, as far as can be told."""
    if not talk.kind.is_individual and not _people(row) & _people(talk):
        return False
    return bool(talk.who) and may_be_one(row.whose, talk.whose)


def _people(row: SessionRow) -> set[str]:
    return {folded(name) for name in row.persons}


def _age(row: SessionRow) -> tuple[date, str]:
    return row.date, row.id
