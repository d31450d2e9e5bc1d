"""Rows of the overview: what is known of a session without opening it. Free of pydantic."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from kompetence_tui.domain.dates.hours import Hours
from kompetence_tui.domain.due.due import Due, unpacked
from kompetence_tui.domain.people.names import folded
from kompetence_tui.domain.people.namesakes import Whose, may_be_one
from kompetence_tui.domain.session.kinds import FEEDBACK_BANK, SessionKind, Status, status_of
from kompetence_tui.i18n import _


@dataclass(frozen=True, slots=True)
class SessionRow:
    """One session in a list."""

    id: str
    kind: SessionKind
    called: str
    """The bank's own name for such a talk, or empty."""
    date: dt.date
    time: dt.time | None
    minutes: int
    """How long it is planned to take; 0 without a time of day."""
    who: str
    """The employee's name, or the group's."""
    persons: tuple[str, ...]
    leaders: tuple[str, ...]
    unit: str
    bank: str
    closed: bool
    started: bool
    opened: bool
    """A question or a board of it was on the screen."""
    written: bool
    """Closed with a complete goal, or with the reason for having none."""
    answered: int
    questions: int
    goal_ids: tuple[str, ...]
    """Ids of the goals of its plan."""
    settles: tuple[str, ...]
    """Goals that are not open in their own plan any more, as ``goal_key`` names them: judged here
    for good, or carried on to this plan."""
    complete: int
    """How many of the goals have all five fields."""
    carries: bool
    """It has goals that a later talk takes up."""
    follows: str
    """Id of the session whose plan it has taken over; empty until something is said of it."""
    invitation: str
    """»tilbudt« or »afslået« when that was noted last, else empty."""
    calls: dt.date | None
    """From this day on an evaluation or the follow-up of its plan waits for the two."""
    points: str
    """Every dated point that is not done, as ``due.packed`` writes them."""
    same: Whose | None = None
    """Whose it is by what was said of the person; no part of the session."""
    stopped: dt.date | None = None
    """Since when the person has stopped, as was said; no part of the session."""

    def __repr__(self) -> str:
        return f"<SessionRow {self.id}>"

    @property
    def talk(self) -> str:
        """What the talk is called."""
        return self.called or _(self.kind.value)

    @property
    def stands_as(self) -> Whose:
        """Whose it is by the talk alone."""
        return self.who, self.unit

    @property
    def whose(self) -> Whose:
        """Whose it is; the same for all talks that were said to be one person's."""
        return self.same or self.stands_as

    @property
    def goals(self) -> int:
        return len(self.goal_ids)

    @property
    def is_feedback(self) -> bool:
        """A committee's yearly feedback: it looks back, and is no strategy to build on."""
        return self.bank == FEEDBACK_BANK and not self.kind.is_individual

    def status(self, today: dt.date) -> Status:
        return status_of(
            closed=self.closed, started=self.started, opened=self.opened, ahead=self.date > today
        )

    @property
    def hours(self) -> Hours:
        """When on its day it is planned."""
        return Hours(self.time, self.minutes or None)

    @property
    def starts(self) -> tuple[dt.date, dt.time]:
        """What talks are ordered by; those of no certain time come first on their day."""
        return self.date, self.time or dt.time.min

    def is_ahead(self, today: dt.date) -> bool:
        """It is yet to be held, today perhaps."""
        return not (self.closed or self.started) and self.date >= today

    @property
    def due(self) -> tuple[Due, ...]:
        """Every dated point that is not done, earliest first."""
        return unpacked(self.points)

    def next_due(self, today: dt.date) -> Due | None:
        """The first point not yet past."""
        return next((due for due in self.due if not due.is_over(today)), None)

    def is_called(self, today: dt.date) -> bool:
        """The date of an evaluation or follow-up has come (H6)."""
        return self.calls is not None and self.calls <= today

    @property
    def calling(self) -> Due | None:
        """The earliest evaluation or follow-up."""
        return next((due for due in self.due if due.kind.calls), None)


class OverviewPart(IntEnum):
    """The parts of the overview, in order."""

    WAITING = 0
    LATER = 1
    CLOSED = 2


@dataclass(frozen=True, slots=True)
class Placed:
    """A row with its place in the overview."""

    row: SessionRow
    place: OverviewPart
    calls: bool
    """An evaluation or follow-up whose date has come put it first."""
    replaced: bool
    """A later talk has taken over its plan, or its person has stopped: nothing in it is due."""

    @property
    def calling(self) -> Due | None:
        """The point that put it first, if any."""
        return self.row.calling if self.calls else None

    def point(self, today: dt.date) -> Due | None:
        """What is said of it: what calls, else what comes next."""
        if self.calls or self.replaced:
            return self.calling
        return self.row.next_due(today)


def goal_key(session_id: str, goal_id: str) -> str:
    """What a goal of any session is called."""
    return f"{session_id}/{goal_id}"


def open_goals(rows: Iterable[SessionRow]) -> dict[str, int]:
    """How many goals of each session's plan are still to be judged, by its id.

    A goal is judged in a later talk; one that was carried on counts where it is now.
    """
    rows = list(rows)
    settled = {key for row in rows for key in row.settles}
    return {
        row.id: sum(goal_key(row.id, goal) not in settled for goal in row.goal_ids) for row in rows
    }


def replaced(rows: Iterable[SessionRow]) -> set[str]:
    """Ids of the talks whose plans a later talk has taken over, and of those who have stopped.

    A later one says so itself; and one that is closed stands for any earlier one of the same kind
    with the same person or group. Two with one name are told apart by their units.
    """
    rows = list(rows)
    found = {row.follows for row in rows if row.follows not in ("", row.id)}
    found |= {row.id for row in rows if row.stopped}
    closed: dict[tuple[object, ...], list[SessionRow]] = {}
    for row in rows:
        if row.closed:
            closed.setdefault(_of_kind(row), []).append(row)
    for row in rows:
        later = closed.get(_of_kind(row), ())
        if any(o.date > row.date and may_be_one(row.whose, o.whose) for o in later):
            found.add(row.id)
    return found


def _of_kind(row: SessionRow) -> tuple[object, ...]:
    return row.kind, row.is_feedback, folded(row.whose[0])


def arrange(rows: Iterable[SessionRow], today: dt.date) -> list[Placed]:
    """The overview's order: those that call and the unfinished first, then planned, then closed,
    newest first."""
    rows = list(rows)
    over = replaced(rows)
    return sorted((_place(row, today, row.id in over) for row in rows), key=_order)


def _place(row: SessionRow, today: dt.date, is_replaced: bool) -> Placed:
    status = row.status(today)
    calls = status is Status.CLOSED and not is_replaced and row.is_called(today)
    if calls or status is Status.IN_PROGRESS or (status is Status.PLANNED and row.date <= today):
        return Placed(row, OverviewPart.WAITING, calls, is_replaced)
    place = OverviewPart.LATER if status is Status.PLANNED else OverviewPart.CLOSED
    return Placed(row, place, False, is_replaced)


def _order(placed: Placed) -> tuple[object, ...]:
    row = placed.row
    if placed.calls and row.calls:
        return placed.place, 0, row.calls.toordinal(), row.who, row.id
    if placed.place is OverviewPart.LATER:
        return placed.place, 1, row.date.toordinal(), *row.starts[1:], row.who, row.id
    return placed.place, 1, -row.date.toordinal(), *row.starts[1:], row.who, row.id
