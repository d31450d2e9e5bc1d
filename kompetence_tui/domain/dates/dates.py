"""Dates as people write them, with the precision they were given."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from kompetence_tui.domain.dates.precision import (
    LENGTHS,
    MONTHS,
    MONTHS_BEFORE,
    SEASONS,
    SIGNS,
    THIRDS,
    WEEKDAYS,
    Precision,
)
from kompetence_tui.i18n import _

FIRST_YEAR, LAST_YEAR = 1900, 2199


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, a part of a month or a year, a year, or a span; never more exact than it was said."""

    precision: Precision
    first: date
    """The first day of the period."""
    ends: "tuple[PartialDate, PartialDate] | None" = None
    """Of a span, the dates that it was given with."""

    @classmethod
    def day(cls, day: date) -> "PartialDate":
        return cls(Precision.DAY, day)

    @classmethod
    def week(cls, year: int, week: int) -> "PartialDate":
        """An ISO week. Raises ValueError when the year has no such week."""
        return cls(Precision.WEEK, date.fromisocalendar(year, week, 1))

    @classmethod
    def third(cls, year: int, month: int, third: int) -> "PartialDate":
        """Raises ValueError for another third than 1, 2 and 3."""
        if not 1 <= third <= len(THIRDS):
            raise ValueError("a month has three thirds")
        return cls(Precision.THIRD, date(year, month, 10 * third - 9))

    @classmethod
    def part(cls, precision: Precision, year: int, number: int) -> "PartialDate":
        """A month, season, quarter or half of a year by its number. Raises ValueError."""
        before = LENGTHS[precision] * (number - 1) + MONTHS_BEFORE.get(precision, 0)
        return cls(precision, date(year, before + 1, 1))

    @classmethod
    def month(cls, year: int, month: int) -> "PartialDate":
        return cls.part(Precision.MONTH, year, month)

    @classmethod
    def year(cls, year: int) -> "PartialDate":
        return cls(Precision.YEAR, date(year, 1, 1))

    @classmethod
    def span(cls, start: "PartialDate", end: "PartialDate") -> "PartialDate":
        """From the first day of the one to the last of the other; the one alone if they are one.

        Raises ValueError where the end lies before the start, or one of them is a span.
        """
        if start.ends or end.ends or end.last < start.first:
            raise ValueError("no span")
        return start if start == end else cls(Precision.SPAN, start.first, (start, end))

    @classmethod
    def from_iso(cls, iso: str) -> "PartialDate":
        """Read what ``iso`` wrote. Raises ValueError on anything else."""
        try:
            dates = [cls._from_parts(text) for text in iso.split("/", 2)]
            found = dates[0] if len(dates) == 1 else cls.span(*dates)
            found.last  # noqa: B018 - it may lie past the last date there is
        except (OverflowError, TypeError):
            raise ValueError("not a date of this program") from None
        if found.iso != iso:
            raise ValueError("not an ISO date of this program")
        return found

    @classmethod
    def _from_parts(cls, iso: str) -> "PartialDate":
        head, _dash, tail = iso.partition("-")
        year, month_or_sign, number = int(head), tail[:-1], tail[-1:]
        if not tail:
            return cls.year(year)
        if tail.startswith("W"):
            return cls.week(year, int(tail[1:]))
        if month_or_sign in SIGNS.values():
            part = next(precision for precision, sign in SIGNS.items() if sign == month_or_sign)
            return cls.part(part, year, int(number))
        if month_or_sign.endswith("-T"):
            return cls.third(year, int(tail[:-3]), int(number))
        if "-" not in tail:
            return cls.month(year, int(tail))
        return cls.day(date.fromisoformat(iso))

    @property
    def iso(self) -> str:
        """The form for JSON: 2027-03-15, 2027-W12, 2027-03-T1, 2027-03, 2027-S1, 2027-Q1 (a
        half year has an H), 2027, 2027-W10/2027-W12."""
        year, month = f"{self.first.year:04}", f"{self.first.month:02}"
        match self.precision:
            case Precision.DAY:
                return self.first.isoformat()
            case Precision.WEEK:
                iso = self.first.isocalendar()
                return f"{iso.year:04}-W{iso.week:02}"
            case Precision.THIRD:
                return f"{year}-{month}-T{self.number}"
            case Precision.MONTH:
                return f"{year}-{month}"
            case Precision.YEAR:
                return year
            case Precision.SPAN:
                return "/".join(end.iso for end in self.ends or ())
            case _:
                return f"{year}-{SIGNS[self.precision]}{self.number}"

    @property
    def number(self) -> int:
        """Which third of its month, or which such part of its year it is; a day's and a span's
        is 1."""
        if self.precision is Precision.THIRD:
            return self.first.day // 10 + 1
        if self.precision is Precision.WEEK:
            return self.first.isocalendar().week
        length = LENGTHS.get(self.precision, 12)
        return (self.first.month - 1 - MONTHS_BEFORE.get(self.precision, 0)) // length + 1

    @property
    def danish(self) -> str:
        """The form Danes write: 15.3.2027, uge 12 2027, marts 2027, 1. kvartal 2027, 2027."""
        return printed(self)

    @property
    def last(self) -> date:
        """The last day of the period."""
        if self.ends:
            return self.ends[1].last
        match self.precision:
            case Precision.DAY:
                return self.first
            case Precision.WEEK:
                return self.first + timedelta(days=6)
            case Precision.THIRD if self.number < len(THIRDS):
                return self.first + timedelta(days=9)
            case _:
                return _month_end(self.first, LENGTHS.get(self.precision, 1))

    @property
    def explained(self) -> str:
        """What was understood, for the line beside the field: »uge 12 2027 = 22.–28.3.2027«."""
        if self.precision is Precision.DAY:
            return f"{WEEKDAYS[self.first.weekday()]} {self.danish}"
        days = danish_period(self.first, self.last)
        return days if days == self.danish else f"{self.danish} = {days}"

    def is_before(self, other: "PartialDate") -> bool:
        """Wholly before the other, not merely overlapping it."""
        return self.last < other.first


def _month_end(first: date, months: int) -> date:
    """The last day of so many months from the first of one."""
    year, month = divmod(first.year * 12 + first.month + months - 2, 12)
    return date(year, month + 1, calendar.monthrange(year, month + 1)[1])


def printed(when: PartialDate) -> str:
    """What ``PartialDate.danish`` is, or its like in the language that is spoken."""
    year, number = when.first.year, when.number
    month = _(MONTHS[when.first.month - 1])
    match when.precision:
        case Precision.DAY:
            return danish_day(when.first)
        case Precision.WEEK:
            year = when.first.isocalendar().year
            return _("uge {n} {year}").format(n=number, year=year)
        case Precision.THIRD:
            return f"{_(THIRDS[number - 1])} {month} {year}"
        case Precision.MONTH:
            return f"{month} {year}"
        case Precision.SEASON:
            over = f"/{(year + 1) % 100:02}" if number == len(SEASONS) else ""
            return f"{_(SEASONS[number - 1])} {year}{over}"
        case Precision.QUARTER:
            return _("{n}. kvartal {year}").format(n=number, year=year)
        case Precision.HALF:
            return _("{n}. halvår {year}").format(n=number, year=year)
        case Precision.YEAR:
            return str(year)
        case Precision.SPAN:
            return _printed_span(*(when.ends or (when, when)))


def _printed_span(start: PartialDate, end: PartialDate) -> str:
    """»29.–30.3.2027«, »uge 10–12 2027«, »marts–juni 2027«, »forår 2027 – efterår 2027«."""
    kinds, year = {start.precision, end.precision}, end.first.year
    if kinds == {Precision.DAY}:
        return danish_period(start.first, end.first)
    if kinds == {Precision.WEEK} and start.first.isocalendar().year == end.first.isocalendar().year:
        span = f"{start.number}–{end.number}"
        return _("uge {n} {year}").format(n=span, year=end.first.isocalendar().year)
    if kinds == {Precision.MONTH} and start.first.year == year:
        return f"{_(MONTHS[start.first.month - 1])}–{printed(end)}"
    return f"{printed(start)} – {printed(end)}"


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


def short(when: PartialDate, width: int) -> str:
    """The date where there is little room; a longer period by its last day: »til 10.9.2027«."""
    return (
        when.danish
        if len(when.danish) <= width
        else _("til {day}").format(day=danish_day(when.last))
    )


def near(when: PartialDate, today: date, width: int) -> str:
    """A short form for lists: »i dag«, »1.11.« within the year, else the whole date."""
    if when.precision is not Precision.DAY:
        return short(when, width)
    if when.first == today:
        return _("i dag")
    if when.first.year == today.year:
        return f"{when.first.day}.{when.first.month}."
    return when.danish
