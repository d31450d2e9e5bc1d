"""»Videreføres«: a goal of the last plan as it stands in the new one (H2)."""

from collections.abc import Iterable
from datetime import date

from kompetence_tui.domain.dates.dates import PartialDate
from kompetence_tui.domain.dates.when import Timeline, When
from kompetence_tui.domain.follow_up.follow_up import FollowedGoal
from kompetence_tui.domain.follow_up.progress import Progress, done_on
from kompetence_tui.domain.plan.action import Action, ChosenMethod, PromptAnswer
from kompetence_tui.domain.plan.method_rules import says_only_dates
from kompetence_tui.domain.plan.plan import Goal


def copy_of(followed: FollowedGoal, goal_id: str, day: date) -> Goal:
    """The goal to go on with: as it was, but without the dates that are over. It begins anew on
    the day of the talk, and says since when it has been going on."""
    goal = followed.goal
    timeline, start = _ahead(goal.timeline, day), goal.timeline.start
    is_under_way = timeline.start != start
    if is_under_way:
        today = PartialDate.day(day)
        timeline = timeline.with_(start=When(text=today.danish, date=today))
    return goal.with_(
        id=goal_id,
        origin=None,
        follows=followed.link,
        timeline=timeline,
        since=start if is_under_way and goal.since.is_empty else goal.since,
        needed_from=_if_ahead(goal.needed_from, day),
        evaluation=goal.evaluation.with_(when=_if_ahead(goal.evaluation.when, day)),
        actions=tuple(_action_ahead(action, day) for action in goal.actions),
    )


def not_done(actions: Iterable[Action], notes: Iterable[Progress]) -> tuple[Action, ...]:
    """The actions that no note calls done."""
    notes = tuple(notes)
    return tuple(action for action in actions if done_on(notes, action.id) is None)


def _action_ahead(action: Action, day: date) -> Action:
    transfer = action.transfer
    if transfer:
        transfer = transfer.with_(follow_up=_if_ahead(transfer.follow_up, day))
    methods = tuple(_method_ahead(method, day) for method in action.methods)
    return action.with_(timeline=_ahead(action.timeline, day), transfer=transfer, methods=methods)


def _method_ahead(method: ChosenMethod, day: date) -> ChosenMethod:
    return method.with_(answers=tuple(_dates_ahead(answer, day) for answer in method.answers))


def _dates_ahead(answer: PromptAnswer, day: date) -> PromptAnswer:
    dates = tuple(when for when in answer.dates if when == _if_ahead(when, day))
    if dates == answer.dates:
        return answer
    left = ", ".join(when.danish for when in dates)
    return answer.with_(dates=dates, text=left if says_only_dates(answer) else answer.text)


def _ahead(timeline: Timeline, day: date) -> Timeline:
    return Timeline(start=_if_ahead(timeline.start, day), end=_if_ahead(timeline.end, day))


def _if_ahead(when: When, day: date) -> When:
    return When() if when.date is not None and when.date.last < day else when
