"""The rows of a session that parts can be taken out of: goals, actions, notes, tasks …"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from kompetence_tui.domain.action import Action
from kompetence_tui.domain.agreed import Addendum
from kompetence_tui.domain.board import Note, NoteGroup
from kompetence_tui.domain.course import Task
from kompetence_tui.domain.direction import FocusArea, Need, StrategicGoal
from kompetence_tui.domain.plan import Goal
from kompetence_tui.domain.profile import Rating
from kompetence_tui.domain.progress import Progress
from kompetence_tui.domain.session import Session

Part = (
    Goal | Action | Addendum | Progress | Rating
    | StrategicGoal | FocusArea | Need | Note | NoteGroup | Task
)  # fmt: skip


class Row(StrEnum):
    """What stands in a row."""

    GOALS = "mål"
    ACTIONS = "handlinger"
    STRATEGIC_GOALS = "arbejdspladsens mål"
    AREAS = "indsatsområder"
    AREA_NEEDS = "indsatsområdets kompetencer"
    ANSWER_NEEDS = "svarets kompetencer"
    NOTES = "sedler"
    GROUPS = "overskrifter"
    TASKS = "opgaver"
    ADDENDA = "tillæg"
    PROGRESS = "fremdrift"
    RATINGS = "kompetencer i profilen"


_WITHOUT_OWNER: dict[Row, Callable[[Session], tuple[Part, ...] | None]] = {
    Row.GOALS: lambda session: session.plan.goals,
    Row.STRATEGIC_GOALS: lambda session: session.direction.goals,
    Row.AREAS: lambda session: session.direction.areas,
    Row.TASKS: lambda session: session.course.tasks if session.course else None,
    Row.ADDENDA: lambda session: session.addenda,
    Row.PROGRESS: lambda session: session.progress,
    Row.RATINGS: lambda session: session.profile.ratings,
}
"""The rows that belong to the session itself, and where they stand in it."""

_TOLD_APART = ({Row.STRATEGIC_GOALS, Row.AREAS}, {Row.NOTES, Row.GROUPS})
"""Rows whose parts are called by their ids alone, whichever of the two they are in."""


@dataclass(frozen=True)
class Place:
    """One row of a session."""

    row: Row
    owner: str = ""
    """Id of the goal, indsatsområde, question or board the row belongs to, if it does."""

    def parts(self, session: Session) -> tuple[Part, ...] | None:
        """What stands there; None when the session has no such owner."""
        match self.row:
            case Row.ACTIONS:
                goal = session.plan.goal(self.owner)
                return goal.actions if goal else None
            case Row.AREA_NEEDS:
                area = session.direction.area(self.owner)
                return area.needs if area else None
            case Row.ANSWER_NEEDS:
                return session.answer(self.owner).needs
            case Row.NOTES:
                return session.board(self.owner).notes
            case Row.GROUPS:
                return session.board(self.owner).groups
        return _WITHOUT_OWNER[self.row](session)

    def with_parts(self, session: Session, parts: tuple[Part, ...]) -> Session:
        """The session with the row replaced; unchanged without its owner."""
        plan, direction = session.plan, session.direction
        match self.row:
            case Row.ACTIONS if goal := plan.goal(self.owner):
                return session.with_(plan=plan.with_goal(goal.with_(actions=parts)))
            case Row.AREA_NEEDS if area := direction.area(self.owner):
                return session.with_(direction=direction.with_area(area.with_(needs=parts)))
            case Row.ANSWER_NEEDS:
                answer = session.answer(self.owner)
                return session.with_answer(self.owner, answer.with_(needs=parts))
            case Row.NOTES:
                return session.with_board(self.owner, session.board(self.owner).with_(notes=parts))
            case Row.GROUPS:
                return session.with_board(self.owner, session.board(self.owner).with_(groups=parts))
        return self._with_own(session, parts)

    def _with_own(self, session: Session, parts: tuple[Part, ...]) -> Session:
        """The same for a row that belongs to the session itself."""
        match self.row:
            case Row.GOALS:
                return session.with_(plan=session.plan.with_(goals=parts))
            case Row.STRATEGIC_GOALS:
                return session.with_(direction=session.direction.with_(goals=parts))
            case Row.AREAS:
                return session.with_(direction=session.direction.with_(areas=parts))
            case Row.TASKS if session.course:
                return session.with_(course=session.course.with_(tasks=parts))
            case Row.RATINGS:
                return session.with_(profile=session.profile.with_(ratings=parts))
            case Row.ADDENDA:
                return session.with_(addenda=parts)
            case Row.PROGRESS:
                return session.with_(progress=parts)
        return session

    def ids(self, session: Session) -> set[str]:
        """The ids that a part put there must not have."""
        rows = next((pair for pair in _TOLD_APART if self.row in pair), {self.row})
        parts = (part for row in rows for part in Place(row, self.owner).parts(session) or ())
        return {id_of(part) for part in parts} - {""}


def places_in(session: Session) -> Iterator[Place]:
    """All rows the session has."""
    for row in _WITHOUT_OWNER:
        yield Place(row)
    for goal in session.plan.goals:
        yield Place(Row.ACTIONS, goal.id)
    for area in session.direction.areas:
        yield Place(Row.AREA_NEEDS, area.id)
    for question_id in session.answers:
        yield Place(Row.ANSWER_NEEDS, question_id)
    for theme_id in session.boards:
        yield Place(Row.GROUPS, theme_id)
        yield Place(Row.NOTES, theme_id)


def id_of(part: Part) -> str:
    """Its id; empty for the parts that have none."""
    match part:
        case Need():
            return ""
        case Addendum():
            return part.goal.id
    return part.id


def words_of(part: Part) -> str:
    """The words it is known by."""
    match part:
        case Goal():
            return part.aim
        case Addendum():
            return part.goal.aim
        case Rating():
            return part.competence
        case FocusArea():
            return part.name
        case Need():
            return part.competence or part.whom
        case NoteGroup():
            return part.title
        case _:
            return part.text
