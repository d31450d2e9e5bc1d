"""Which year is meant where none was written."""

from collections.abc import Callable
from datetime import date, timedelta

from kompetence_tui.domain.dates.dates import PartialDate

Of = Callable[[int], PartialDate | None]
"""The date in that year; None where the year has none such."""

Which = Callable[[Of, date], PartialDate | None]
"""Which year a date without one is of, seen from a day; None when there is none near."""

_YEARS = 9
"""29 February comes within eight years."""

LATELY = timedelta(days=60)
"""How long ago a day may be that is written without its year."""


def coming(of: Of, day: date) -> PartialDate | None:
    """A deadline: the first that is not over."""
    found = (of(year) for year in range(day.year - 1, day.year + _YEARS))
    return next((one for one in found if one and one.last >= day), None)


def latest(of: Of, day: date) -> PartialDate | None:
    """A start: the last that has begun by the day."""
    found = (of(year) for year in range(day.year + 1, day.year - _YEARS, -1))
    return next((one for one in found if one and one.first <= day), None)


def held(of: Of, day: date) -> PartialDate | None:
    """A talk, or what else happens on its day: the last one if it was lately, else the next."""
    last = latest(of, day)
    return last if last and last.last >= day - LATELY else coming(of, day)
