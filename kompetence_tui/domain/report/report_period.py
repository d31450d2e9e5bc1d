"""The years and half-years that a report is of. Free of pydantic."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.session.listing import SessionRow

_KEY = re.compile(r"([0-9]{4})(?:-([12]))?")


@dataclass(frozen=True, slots=True, order=True)
class ReportPeriod:
    """A calendar year, or one half of it."""

    year: int
    half: int = 0
    """1 or 2; 0 is the whole year."""

    @property
    def first(self) -> dt.date:
        return dt.date(self.year, 7 if self.half == 2 else 1, 1)

    @property
    def last(self) -> dt.date:
        return dt.date(self.year, 6, 30) if self.half == 1 else dt.date(self.year, 12, 31)

    def holds(self, day: dt.date) -> bool:
        return self.first <= day <= self.last

    def is_over(self, today: dt.date) -> bool:
        """Only then may anything of it leave the screen."""
        return self.last < today

    @property
    def before(self) -> "ReportPeriod":
        """The same of the year before."""
        return ReportPeriod(self.year - 1, self.half)

    @property
    def halves(self) -> tuple["ReportPeriod", ...]:
        """The two halves of a year; none of a half."""
        return () if self.half else (ReportPeriod(self.year, 1), ReportPeriod(self.year, 2))

    @property
    def key(self) -> str:
        """»2026«, »2026-1«: as it stands in files."""
        return f"{self.year}-{self.half}" if self.half else f"{self.year}"

    @property
    def danish(self) -> str:
        """»2026«, »1. halvår 2026«."""
        if not self.half:
            return f"{self.year}"
        return _("{n}. halvår {year}").format(n=self.half, year=self.year)


def report_period(key: str) -> ReportPeriod | None:
    """What ``ReportPeriod.key`` says; None for all else."""
    if not (found := _KEY.fullmatch(key)) or not dt.MINYEAR <= int(found[1]) <= dt.MAXYEAR:
        return None
    return ReportPeriod(int(found[1]), int(found[2] or 0))


def told_of(day: dt.date) -> ReportPeriod:
    """The year that is looked back on at the day: its own from July on, before that the last."""
    return ReportPeriod(day.year if day.month > 6 else day.year - 1)


def periods_of(rows: "Iterable[SessionRow]", today: dt.date) -> tuple[ReportPeriod, ...]:
    """The years that have begun and have talks, each after its halves."""
    years = sorted({row.date.year for row in rows if row.date.year <= today.year})
    every = (
        period for year in years for period in (*ReportPeriod(year).halves, ReportPeriod(year))
    )
    return tuple(period for period in every if period.first <= today)
