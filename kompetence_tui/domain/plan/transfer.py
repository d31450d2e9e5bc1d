"""Før, under og efter: which points of an action are due, met and missed (E4)."""

import datetime as dt

from kompetence_tui.domain.dates.dates import LAST_YEAR, PartialDate
from kompetence_tui.domain.dates.when import When
from kompetence_tui.domain.follow_up.following import progress_on
from kompetence_tui.domain.follow_up.progress import AFTER, done_on
from kompetence_tui.domain.follow_up.progress_rules import Subject, new_note_id, with_note
from kompetence_tui.domain.plan.action import Action, Transfer, TransferPoint, TransferStage
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.domain.session.session import Session

_FRIDAY = 4
WEEKS_AFTER = 4
"""From the end of the learning to the talk afterwards, until another date is agreed on."""


def begun(action: Action) -> Action:
    """The action with før, under and efter taken up; the talk afterwards stands ready.

    Unchanged when they were taken up before.
    """
    if action.transfer is not None:
        return action
    return action.with_(transfer=Transfer(follow_up=ready_follow_up(action)))


def ready_follow_up(action: Action) -> When:
    """The talk afterwards as it stands ready: some weeks after the action's end, if it has one,
    and never in a weekend."""
    end = action.timeline.end.date
    if end is None:
        return When()
    after = end.last + dt.timedelta(weeks=WEEKS_AFTER)
    if after.weekday() > _FRIDAY:
        after += dt.timedelta(days=7 - after.weekday())
    day = PartialDate.day(after)
    return When(text=day.danish, date=day) if day.first.year <= LAST_YEAR else When()


def before_is_due(goal: Goal, action: Action) -> PartialDate | None:
    """The start that the points before are due ahead of: the action's, else the goal's.

    None when neither has a date, or the goal was begun before it was carried on. The first day of
    it is already too late.
    """
    if not action.timeline.start.is_empty or goal.since.is_empty:
        return action.timeline.start.date or goal.timeline.start.date
    return None


def is_done(session: Session, goal_id: str, action_id: str, point: TransferPoint) -> bool:
    """The log says that the point is met."""
    return _is_logged(session, goal_id, action_id, point.value)


def is_talked_over(session: Session, goal_id: str, action_id: str) -> bool:
    """The log says that the talk afterwards was held."""
    return _is_logged(session, goal_id, action_id, AFTER)


def unmet_before(session: Session, goal: Goal, action: Action) -> tuple[TransferPoint, ...]:
    """The points before that the log does not call done.

    None of them where før, under and efter was not taken up, nor once the action is done. ``goal``
    is called as the session calls it: a followed goal by its own id there.
    """
    if action.transfer is None or _is_logged(session, goal.id, action.id, ""):
        return ()
    points = TransferStage.BEFORE.points
    return tuple(p for p in points if not is_done(session, goal.id, action.id, p))


def is_before_missed(session: Session, goal: Goal, action: Action, today: dt.date) -> bool:
    """The start has come, and a point that was due before it is not met."""
    due = before_is_due(goal, action)
    return due is not None and due.first <= today and bool(unmet_before(session, goal, action))


def ticked(session: Session, goal_id: str, action_id: str, point: str, today: dt.date) -> Session:
    """The session with the point of the action called done, today."""
    if _is_logged(session, goal_id, action_id, point):
        return session
    note = Subject(goal_id, action_id, point).note(new_note_id(session), today)
    return with_note(session, note.with_(done=True))


def unticked(session: Session, goal_id: str, action_id: str, point: str) -> Session:
    """The session without what calls the point done; what was written with it stays."""
    for note in session.progress:
        if note.done and (note.goal, note.action, note.point) == (goal_id, action_id, point):
            session = with_note(session, note.with_(done=False))
    return session


def _is_logged(session: Session, goal_id: str, action_id: str, point: str) -> bool:
    return done_on(progress_on(session, goal_id), action_id, point) is not None
