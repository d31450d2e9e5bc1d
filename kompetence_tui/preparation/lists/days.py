"""Days as spreadsheets write them, turned into what people write."""

import datetime as dt
import re
from dataclasses import dataclass

_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))
_CLOCK = re.compile(
    r"(?P<day>.*\d{4}|.*\d[-./]\d+[-./]\d+)(?:\s+(?:kl\.?\s*)?|t)"
    r"(?P<time>\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?)z?",
    re.IGNORECASE,
)
_YEAR_FIRST = re.compile(r"(\d{4})([/.])(\d{1,2})\2(\d{1,2})")
_MONTH_NAMED = re.compile(r"(\d{1,2})\.?-([^\W\d_]{3,9})\.?(?:-(\d{2}|\d{4}))?")
_SERIAL = re.compile(r"(\d{5})(?:[.,]\d+)?")
_DAY_ZERO = dt.date(1899, 12, 30)
_FIRST, _LAST = dt.date(2000, 1, 1), dt.date(2099, 12, 31)
"""A number of five digits that is no day of these is none."""


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A cell with a day."""

    text: str
    """As a person writes it."""
    is_number: bool = False
    """It was the number that a spreadsheet keeps a day as."""
    has_time: bool = False
    """A time of day stood after it, which was left out."""


def written_day(cell: str) -> WrittenDay:
    """The day in the cell; what is no day comes out as no day either."""
    text = cell.translate(_DASHES).strip().rstrip(".,;").strip()
    has_time = False
    if clock := _CLOCK.fullmatch(text):
        text = clock["day"]
        has_time = bool(clock["time"].strip("0:.,"))
    if serial := _SERIAL.fullmatch(text):
        day = _DAY_ZERO + dt.timedelta(int(serial[1]))
        return WrittenDay(day.isoformat(), True) if _FIRST <= day <= _LAST else WrittenDay(cell)
    if parts := _YEAR_FIRST.fullmatch(text):
        text = f"{parts[1]}-{parts[3]}-{parts[4]}"
    elif parts := _MONTH_NAMED.fullmatch(text):
        text = " ".join(filter(None, parts.groups()))
    return WrittenDay(text, False, has_time)
