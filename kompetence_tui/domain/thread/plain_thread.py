"""The red thread as plain values for other programs: what its document says, and no more.

What the values are stands in ``docs/schemas/thread.json``.
"""

import datetime as dt
from collections.abc import Sequence

from kompetence_tui.domain.thread.tree import (
    Area,
    GroupGoal,
    Origin,
    PersonGoal,
    Thread,
    by_person,
)

SCHEMA = "kompetence-thread-1"


def plain_thread(thread: Thread, today: dt.date, *, names: bool = False) -> dict[str, object]:
    """The whole tree; the persons' names only when they were asked for, their goals never."""
    return {
        "schema": SCHEMA,
        "date": today.isoformat(),
        "place": thread.place or None,
        "names": names,
        "unread": thread.unread,
        "areas": [_area(area, names=names) for area in thread.areas],
        "loose_groups": [_group_goal(goal, names=names) for goal in thread.loose_groups],
        "loose": _count(thread.loose, names=names),
    }


def _area(area: Area, *, names: bool) -> dict[str, object]:
    return {
        "words": area.words,
        "from": _origin(area.origin),
        "goals": [_group_goal(goal, names=names) for goal in area.goals],
        "waiting": list(area.waiting),
        "direct": _count(area.direct, names=names),
    }


def _group_goal(goal: GroupGoal, *, names: bool) -> dict[str, object]:
    return {
        "aim": goal.aim,
        "from": _origin(goal.origin),
        "built_on": _count(goal.goals, names=names),
    }


def _origin(origin: Origin) -> dict[str, object]:
    return {
        "who": origin.who or None,
        "kind": origin.kind.value,
        "date": origin.date.isoformat(),
        "gone": origin.gone.value if origin.gone else None,
    }


def _count(goals: Sequence[PersonGoal], *, names: bool) -> dict[str, object]:
    """How many there are and in what kinds of talk; whose they are only where names are."""
    counted: dict[str, object] = {
        "goals": len(goals),
        "kinds": sorted({goal.kind.value for goal in goals}),
    }
    if names:
        counted["persons"] = [
            {"name": who, **_count(own, names=False)} for who, own in by_person(goals)
        ]
    return counted
