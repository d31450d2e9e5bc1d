"""From a session to what is due in it."""

from collections.abc import Iterator
from datetime import date, timedelta

from kompetence_tui.domain.base.text import quote
from kompetence_tui.domain.dates.dates import PartialDate
from kompetence_tui.domain.dates.when import When
from kompetence_tui.domain.due.due import WIDTH, Due, DueKind
from kompetence_tui.domain.follow_up.following import going_on, has_taken_over, progress_on
from kompetence_tui.domain.follow_up.progress import AFTER, Progress, done_on
from kompetence_tui.domain.follow_up.progress_rules import status_dates
from kompetence_tui.domain.plan.action import Action
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.domain.plan.transfer import before_is_due, ticked, unmet_before
from kompetence_tui.domain.session.session import Session

Log = tuple[Progress, ...]
"""What was noted of the goal."""


def due_points(session: Session) -> Iterator[Due]:
    """Every dated point that nothing says is done, in no order: those of the plan, of its
    addenda, and of the goals it has taken over that go on."""
    when = session.plan.next_follow_up.when.date
    if when is not None:
        yield Due(DueKind.FOLLOW_UP, "plan", 0, "", "", when)
    for number, goal in _goals(session):
        points = _of_goal(session, goal, number)
        yield from (point for point in points if not _was_talked_of(session, goal, point))


def noted_done(session: Session, key: str, today: date) -> Session:
    """The session with the point of the key noted as done today; of one that is no longer there,
    or is for a talk to take up, nothing is noted."""
    goal_id, _dot, rest = key.partition(".")
    action_id, _dot, name = rest.partition(".")
    goal = next((goal for _number, goal in _goals(session) if goal.id == goal_id), None)
    action = goal.action(action_id) if goal else None
    if goal is None or action is None:
        return session
    points = {
        DueKind.ACTION.value: [""],
        DueKind.AFTER.value: [AFTER],
        DueKind.BEFORE.value: [point.value for point in unmet_before(session, goal, action)],
    }.get(name, [name.partition(".")[2]])
    for point in points:
        session = ticked(session, goal_id, action_id, point, today)
    return session


def _goals(session: Session) -> Iterator[tuple[int, Goal]]:
    """The goals that are alive here, called as the session calls them, and their numbers."""
    yield from enumerate(session.plan.goals, 1)
    yield from enumerate((addendum.goal for addendum in session.addenda), 1)
    if session.follow_up is None or not has_taken_over(session):
        return
    for followed in going_on(session):
        number = session.follow_up.goals.index(followed) + 1
        yield number, followed.goal.with_(id=followed.id)


def _was_talked_of(session: Session, goal: Goal, point: Due) -> bool:
    """It was due until the talk, where the goal was judged: there it got its answer."""
    followed = session.follow_up.followed(goal.id) if session.follow_up else None
    is_judged = followed is not None and followed.verdict is not None
    return is_judged and point.when.last <= session.date


def _of_goal(session: Session, goal: Goal, number: int) -> Iterator[Due]:
    log, words = progress_on(session, goal.id), quote(goal.aim, WIDTH)
    end = When() if done_on(log, "") else goal.timeline.end
    for kind, when in ((DueKind.GOAL, end), (DueKind.EVALUATION, goal.evaluation.when)):
        if when.date is not None:
            key = f"{goal.id}.{kind.value}"
            yield Due(kind, key, number, words, goal.responsible, when.date)
    for action in goal.actions:
        words = quote(action.text, WIDTH)
        responsible = action.responsible or goal.responsible
        for kind, name, day in _of_action(session, goal, action, log):
            key = f"{goal.id}.{action.id}.{name}"
            yield Due(kind, key, number, words, responsible, day)


def _of_action(
    session: Session, goal: Goal, action: Action, log: Log
) -> Iterator[tuple[DueKind, str, PartialDate]]:
    """Kind, name and date; an action that is done has only the talk afterwards left."""
    after = action.transfer.follow_up.date if action.transfer else None
    if after and not done_on(log, action.id, AFTER):
        yield DueKind.AFTER, DueKind.AFTER.value, after
    if done_on(log, action.id):
        return
    if action.timeline.end.date:
        yield DueKind.ACTION, DueKind.ACTION.value, action.timeline.end.date
    start = before_is_due(goal, action)
    if start and start.first > date.min and unmet_before(session, goal, action):
        day = PartialDate.day(start.first - timedelta(days=1))
        yield DueKind.BEFORE, DueKind.BEFORE.value, day
    for when in status_dates(action):
        if when.date and not done_on(log, action.id, when.date.iso):
            yield DueKind.STATUS, f"{DueKind.STATUS.value}.{when.date.iso}", when.date
