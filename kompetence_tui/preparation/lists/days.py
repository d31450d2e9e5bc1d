"""Days as spreadsheets write them, turned into what people write."""

import datetime as dt
import re
from dataclasses import dataclass

from kompetence_tui.domain.dates.hours import apart

_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))
_CLOCK = re.compile(
    r"(?P<day>.*\d{4}|.*\d[-./]\d+[-./]\d+)(?:\s+(?:kl\.?\s*)?|t)"
    r"(?P<time>\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?)z?",
    re.IGNORECASE,
)
_YEAR_FIRST = re.compile(r"(\d{4})([/.])(\d{1,2})\2(\d{1,2})")
_MONTH_NAMED = re.compile(r"(\d{1,2})\.?-([^\W\d_]{3,9})\.?(?:-(\d{2}|\d{4}))?")
_SERIAL = re.compile(r"(\d{5})(?:[.,]([0-9]{1,20}))?")
_HOURS_LONG = re.compile(r"([0-9]{1,2}):([0-9]{2})(?::00)?")
_FRACTION = re.compile(r"0[.,][0-9]{3,20}|0[.,](?:25|5|75)")
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
    hours: str = ""
    """The time of day that stood after it, as a person writes it."""


def written_day(cell: str) -> WrittenDay:
    """The day in the cell; what is no day comes out as no day either."""
    text, hours = _apart(cell.translate(_DASHES).strip().rstrip(".,;").strip())
    if serial := _SERIAL.fullmatch(text):
        day = _DAY_ZERO + dt.timedelta(int(serial[1]))
        if not _FIRST <= day <= _LAST:
            return WrittenDay(cell)
        return WrittenDay(day.isoformat(), True, _of_day(f"0.{serial[2] or 0}"))
    if parts := _YEAR_FIRST.fullmatch(text):
        text = f"{parts[1]}-{parts[3]}-{parts[4]}"
    elif parts := _MONTH_NAMED.fullmatch(text):
        text = " ".join(filter(None, parts.groups()))
    return WrittenDay(text, False, hours)


def _apart(text: str) -> tuple[str, str]:
    """The day, and the hours that stood after it; midnight is what stands after a day alone."""
    clock = _CLOCK.fullmatch(text)
    day, hours = (clock["day"], clock["time"]) if clock else apart(text)
    return day, hours if hours.strip("0:.,") else ""


def written_hours(cell: str) -> str:
    """The time of day in a cell, where a spreadsheet may have kept it as a part of a day."""
    if _FRACTION.fullmatch(cell):
        return _of_day(cell.replace(",", "."))
    return cell.removeprefix(f"{_DAY_ZERO} ").removeprefix(f"{_DAY_ZERO + dt.timedelta(1)} ")


def written_length(cell: str) -> str:
    """The length in a cell, where it may stand as a time of day: »01:30:00«."""
    if clock := _HOURS_LONG.fullmatch(written_hours(cell)):
        return str(int(clock[1]) * 60 + int(clock[2]))
    return cell


def _of_day(part: str) -> str:
    """»10.30« for the part of a day that has gone then; nothing for none of it."""
    hour, minute = divmod(round(float(part) * 24 * 60), 60)
    return f"{hour}.{minute:02}" if hour or minute else ""
