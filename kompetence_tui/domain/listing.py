"""Rows of the overview: what is known of a session without opening it. Free of pydantic."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from kompetence_tui.domain.dates import PartialDate
from kompetence_tui.domain.kinds import SessionKind, Status


@dataclass(frozen=True, slots=True)
class Due:
    """A dated point of a plan: what is to happen, to which goal, and when at the latest."""

    what: str
    """»evaluering«, »mål« or »handling«."""
    number: int
    """The goal's number in the plan, from 1."""
    goal: str
    """The goal's text, shortened to one line."""
    when: PartialDate


@dataclass(frozen=True, slots=True)
class SessionRow:
    """One session in a list."""

    id: str
    kind: SessionKind
    date: dt.date
    who: str
    """The employee's name, or the group's."""
    persons: tuple[str, ...]
    leaders: tuple[str, ...]
    unit: str
    bank: str
    closed: bool
    started: bool
    answered: int
    questions: int
    goals: int
    complete: int
    """How many of the goals have all five fields."""
    due: tuple[Due, ...]
    """Every dated point of the plan, earliest first."""

    def __repr__(self) -> str:
        return f"<SessionRow {self.id}>"

    @property
    def open_goals(self) -> int:
        """Goals still to be judged: a goal is open until its evaluation says otherwise."""
        return self.goals

    def status(self, today: dt.date) -> Status:
        if self.closed:
            return Status.CLOSED
        if not self.started and self.date > today:
            return Status.PLANNED
        return Status.IN_PROGRESS

    def next_due(self, today: dt.date) -> Due | None:
        """The first point not yet past."""
        return next((due for due in self.due if due.when.last >= today), None)

    def overdue(self, today: dt.date) -> Due | None:
        """The earliest evaluation whose date is past."""
        past = (due for due in self.due if due.when.last < today)
        return next((due for due in past if due.what == "evaluering"), None)


class Place(IntEnum):
    """The parts of the overview, in order."""

    WAITING = 0
    LATER = 1
    CLOSED = 2


@dataclass(frozen=True, slots=True)
class Placed:
    """A row with its place in the overview, and the overdue point that put it first, if any."""

    row: SessionRow
    place: Place
    overdue: Due | None


def arrange(rows: Iterable[SessionRow], today: dt.date) -> list[Placed]:
    """The overview's order: overdue and unfinished first, then planned, then closed, newest first.

    A later talk of the same kind with the same person takes over what an older plan had due.
    """
    rows = list(rows)
    newest: dict[tuple[str, str], dt.date] = {}
    for row in rows:
        key = (row.kind.value, row.who.casefold())
        newest[key] = max(newest.get(key, row.date), row.date)
    placed = []
    for row in rows:
        is_newest = newest[row.kind.value, row.who.casefold()] == row.date
        placed.append(_place(row, today, is_newest))
    return sorted(placed, key=_order)


def _place(row: SessionRow, today: dt.date, is_newest: bool) -> Placed:
    status = row.status(today)
    overdue = row.overdue(today) if status is Status.CLOSED and is_newest else None
    if overdue or status is Status.IN_PROGRESS:
        return Placed(row, Place.WAITING, overdue)
    return Placed(row, Place.LATER if status is Status.PLANNED else Place.CLOSED, None)


def _order(placed: Placed) -> tuple[object, ...]:
    row = placed.row
    if placed.overdue:
        return placed.place, 0, placed.overdue.when.last.toordinal(), row.who, row.id
    if placed.place is Place.LATER:
        return placed.place, 1, row.date.toordinal(), row.who, row.id
    return placed.place, 1, -row.date.toordinal(), row.who, row.id
