"""Dates as people write them, with the precision they were given."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from kompetence_tui.i18n import _

MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni",
    "juli", "august", "september", "oktober", "november", "december",
)  # fmt: skip
WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
FIRST_YEAR, LAST_YEAR = 1900, 2199


class Precision(StrEnum):
    """How exactly a date was given."""

    DAY = "dag"
    WEEK = "uge"
    MONTH = "måned"
    QUARTER = "kvartal"
    YEAR = "år"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, week, month, quarter or year; never more exact than it was said."""

    precision: Precision
    first: date
    """The first day of the period."""

    @classmethod
    def day(cls, day: date) -> "PartialDate":
        return cls(Precision.DAY, day)

    @classmethod
    def week(cls, year: int, week: int) -> "PartialDate":
        """An ISO week. Raises ValueError when the year has no such week."""
        return cls(Precision.WEEK, date.fromisocalendar(year, week, 1))

    @classmethod
    def month(cls, year: int, month: int) -> "PartialDate":
        return cls(Precision.MONTH, date(year, month, 1))

    @classmethod
    def quarter(cls, year: int, quarter: int) -> "PartialDate":
        return cls(Precision.QUARTER, date(year, 3 * quarter - 2, 1))

    @classmethod
    def year(cls, year: int) -> "PartialDate":
        return cls(Precision.YEAR, date(year, 1, 1))

    @classmethod
    def from_iso(cls, iso: str) -> "PartialDate":
        """Read what ``iso`` wrote. Raises ValueError on anything else."""
        head, _dash, tail = iso.partition("-")
        try:
            found = cls._from_parts(int(head), tail, iso)
            found.last  # noqa: B018 - it may lie past the last date there is
        except OverflowError:
            raise ValueError("not a year of this program") from None
        if found.iso != iso:
            raise ValueError("not an ISO date of this program")
        return found

    @classmethod
    def _from_parts(cls, year: int, tail: str, iso: str) -> "PartialDate":
        if not tail:
            return cls.year(year)
        if tail.startswith("W"):
            return cls.week(year, int(tail[1:]))
        if tail.startswith("Q"):
            return cls.quarter(year, int(tail[1:]))
        if "-" not in tail:
            return cls.month(year, int(tail))
        return cls.day(date.fromisoformat(iso))

    @property
    def iso(self) -> str:
        """The form for JSON and file names: 2027-03-15, 2027-W12, 2027-03, 2027-Q1, 2027."""
        year, month = self.first.year, self.first.month
        match self.precision:
            case Precision.DAY:
                return self.first.isoformat()
            case Precision.WEEK:
                iso = self.first.isocalendar()
                return f"{iso.year:04}-W{iso.week:02}"
            case Precision.MONTH:
                return f"{year:04}-{month:02}"
            case Precision.QUARTER:
                return f"{year:04}-Q{(month + 2) // 3}"
            case Precision.YEAR:
                return f"{year:04}"

    @property
    def danish(self) -> str:
        """The form Danes write: 15.3.2027, uge 12 2027, marts 2027, 1. kvartal 2027, 2027."""
        match self.precision:
            case Precision.DAY:
                return danish_day(self.first)
            case Precision.WEEK:
                iso = self.first.isocalendar()
                return _("uge {n} {year}").format(n=iso.week, year=iso.year)
            case Precision.MONTH:
                return f"{_(MONTHS[self.first.month - 1])} {self.first.year}"
            case Precision.QUARTER:
                quarter = (self.first.month + 2) // 3
                return _("{n}. kvartal {year}").format(n=quarter, year=self.first.year)
            case Precision.YEAR:
                return str(self.first.year)

    @property
    def last(self) -> date:
        """The last day of the period."""
        year, month = self.first.year, self.first.month
        match self.precision:
            case Precision.DAY:
                return self.first
            case Precision.WEEK:
                return self.first + timedelta(days=6)
            case Precision.MONTH:
                return _month_end(year, month)
            case Precision.QUARTER:
                return _month_end(year, month + 2)
            case Precision.YEAR:
                return date(year, 12, 31)

    @property
    def explained(self) -> str:
        """What was understood, for the line beside the field: »uge 12 2027 = 22.–28.3.2027«."""
        if self.precision is Precision.DAY:
            return f"{WEEKDAYS[self.first.weekday()]} {self.danish}"
        return f"{self.danish} = {danish_period(self.first, self.last)}"

    def is_before(self, other: "PartialDate") -> bool:
        """Wholly before the other, not merely overlapping it."""
        return self.last < other.first


def danish_day(day: date) -> str:
    """15.3.2027: no leading zeros."""
    return f"{day.day}.{day.month}.{day.year}"


def danish_period(first: date, last: date) -> str:
    """22.–28.3.2027, leaving out what both ends share."""
    if first.year != last.year:
        return f"{danish_day(first)}–{danish_day(last)}"
    if first.month != last.month:
        return f"{first.day}.{first.month}.–{danish_day(last)}"
    return f"{first.day}.–{danish_day(last)}"


def near(when: PartialDate, today: date) -> str:
    """A short form for lists: »i dag«, »1.11.« within a year ahead or back, else the whole date."""
    if when.precision is not Precision.DAY:
        return when.danish
    if when.first == today:
        return _("i dag")
    if when.first.year == today.year:
        return f"{when.first.day}.{when.first.month}."
    return when.danish


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])
