"""From a session to its row in the overview."""

from collections.abc import Iterator

from kompetence_tui.domain.kinds import Role
from kompetence_tui.domain.listing import Due, SessionRow
from kompetence_tui.domain.plan import Goal, When
from kompetence_tui.domain.rules import is_complete
from kompetence_tui.domain.session import Session
from kompetence_tui.domain.text import quote

GOAL_WIDTH = 60
"""Characters of a goal's text that a row keeps."""


def row_of(session: Session) -> SessionRow:
    """What the overview and ``kompetence list`` show of the session."""
    goals = session.plan.goals
    due = [point for number, goal in enumerate(goals, 1) for point in _points(number, goal)]
    return SessionRow(
        id=session.id,
        kind=session.kind,
        date=session.date,
        who=session.who,
        persons=session.names(),
        leaders=session.names(Role.LEADER),
        unit=session.unit,
        bank=session.bank.id,
        closed=session.is_closed,
        started=session.is_started,
        answered=session.answered,
        questions=sum(1 for _question in session.bank.questions),
        goals=len(goals),
        complete=sum(is_complete(goal) for goal in goals),
        due=tuple(sorted(due, key=lambda point: (point.when.last, point.number, point.what))),
    )


def _points(number: int, goal: Goal) -> Iterator[Due]:
    dated: list[tuple[str, When]] = [("mål", goal.timeline.end)]
    dated += [("handling", action.timeline.end) for action in goal.actions]
    dated.append(("evaluering", goal.evaluation.when))
    for what, when in dated:
        if when.date is not None:
            yield Due(what, number, quote(goal.aim, GOAL_WIDTH), when.date)
