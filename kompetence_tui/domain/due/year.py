"""Året: who has been offered a talk, has had one, and has a written plan (E1). Free of pydantic."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum

from kompetence_tui.domain.people.alphabet import in_order
from kompetence_tui.domain.people.namesakes import People, Whose, may_be_one
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.listing import SessionRow
from kompetence_tui.i18n import _

LOOKS_BACK = 2
"""Years before the one shown in which a talk makes somebody one of the employees."""


class Standing(IntEnum):
    """How far it has come with somebody's talk in a year; the furthest counts."""

    NOTHING = 0
    DECLINED = 1
    OFFERED = 2
    PLANNED = 3
    HELD = 4
    WRITTEN = 5

    @property
    def words(self) -> str:
        return _WORDS[self]


_WORDS = {
    Standing.NOTHING: _("intet endnu"),
    Standing.OFFERED: _("tilbudt"),
    Standing.PLANNED: _("planlagt"),
    Standing.HELD: _("afholdt"),
    Standing.WRITTEN: _("plan skriftlig"),
    Standing.DECLINED: _("afslået"),
}
_INVITATIONS = {"tilbudt": Standing.OFFERED, "afslået": Standing.DECLINED}


@dataclass(frozen=True, slots=True)
class Employee:
    """Somebody with a talk of their own, and how far it has come in the year."""

    name: str
    unit: str
    standing: Standing
    decides: SessionRow | None
    """The talk of the year that says so; None when there is none."""
    newest: SessionRow
    """The newest talk until the end of the year, of the year or before."""

    def __repr__(self) -> str:
        return f"<Employee {self.newest.id}>"

    @property
    def id(self) -> str:
        return self.newest.id

    def has_stopped_by(self, year: int) -> bool:
        """It was said that they stopped, in the year or before."""
        stopped = self.newest.stopped
        return stopped is not None and stopped.year <= year

    def is_same(self, other: "Employee") -> bool:
        """They are one person, as another year knows them."""
        return may_be_one(self.whose, other.whose)

    @property
    def whose(self) -> Whose:
        """Name and unit, as what was said of the person has them."""
        return self.newest.same or (self.name, self.unit)

    @property
    def not_held(self) -> SessionRow | None:
        """The talk of the year that is yet to be held, if there is one."""
        return self.decides if self.standing < Standing.HELD else None


def employees(rows: Iterable[SessionRow], year: int, today: dt.date) -> list[Employee]:
    """Everybody with an individual talk in the year or the two before, in the order of names.

    From the year they stopped in, somebody is there only with a talk that was held.
    """
    found = (_employee(talks, year, today) for talks in _by_person(rows, year))
    return sorted(
        (one for one in found if one.standing >= Standing.HELD or not one.has_stopped_by(year)),
        key=lambda employee: (in_order(employee.name), in_order(employee.unit), employee.id),
    )


def totals(found: Iterable[Employee]) -> Mapping[Standing, int]:
    """How many stand where, every standing named."""
    counted = Counter(employee.standing for employee in found)
    return {standing: counted[standing] for standing in _WORDS}


def totals_said(found: Iterable[Employee], *, all_of_them: bool = False) -> str:
    """»intet endnu 3, planlagt 1«: how many stand where; those of nobody only when asked for."""
    counted = totals(found).items()
    return ", ".join(
        f"{standing.words} {count}" for standing, count in counted if count or all_of_them
    )


def standing_of(row: SessionRow, today: dt.date) -> Standing:
    """How far it has come with one talk."""
    if row.written:
        return Standing.WRITTEN
    if row.closed or (row.started and row.date <= today):
        return Standing.HELD
    return _INVITATIONS.get(row.invitation, Standing.PLANNED)


def _by_person(rows: Iterable[SessionRow], year: int) -> Iterable[list[SessionRow]]:
    """The talks of each person; two people with one name are told apart by their units."""
    found = [
        row
        for row in rows
        if row.kind.is_individual and row.who and year - LOOKS_BACK <= row.date.year <= year
    ]
    people = People(row.whose for row in found)
    talks: dict[Whose, list[SessionRow]] = {}
    for row in found:
        talks.setdefault(people.key(row.whose), []).append(row)
    return talks.values()


def _employee(talks: list[SessionRow], year: int, today: dt.date) -> Employee:
    newest = max(talks, key=lambda row: (row.date, row.id))
    # A follow-up on a plan is no talk of its own.
    held = [r for r in talks if r.date.year == year and r.kind is not SessionKind.FOLLOW_UP]
    decides = max(held, key=lambda r: (standing_of(r, today), r.date, r.id), default=None)
    standing = standing_of(decides, today) if decides else Standing.NOTHING
    unit = newest.unit or next((row.unit for row in talks if row.unit), "")
    return Employee(newest.who, unit, standing, decides, newest)
