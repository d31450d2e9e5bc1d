"""Whether follow-ups were held by the day that was agreed on. About leaders, not employees.

In time is a talk with the same person, of whatever kind, after the one that agreed on it and no
later than the last day of what was agreed. Free of pydantic.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from kompetence_tui.domain.report import columns
from kompetence_tui.domain.report.ledger import Book
from kompetence_tui.domain.report.report_period import ReportPeriod


@dataclass(frozen=True, slots=True, repr=False)
class KeptInTime:
    """One leader's follow-ups in one unit: for the screen of whoever holds the talks alone."""

    unit: str
    """Key of the unit."""
    leader: int
    """A number, the same wherever it is the same leader."""
    due: int
    kept: int

    @property
    def column(self) -> str:
        """Key of the column in ``columns.FOLLOW_UPS``."""
        return columns.FOLLOW_UPS[self.kept < self.due].key


def kept_in_time(book: Book, period: ReportPeriod, person: list[int]) -> tuple[KeptInTime, ...]:
    """Of each leader in each unit, by what was due in the period and before today.

    ``person`` says by the number of whoever a talk was with, which person it is.
    """
    held: defaultdict[int, list[int]] = defaultdict(list)
    for who, day in book.held:
        held[person[who]].append(day)
    for days in held.values():
        days.sort()
    units = book.units.keys()
    counted: defaultdict[tuple[str, int], list[int]] = defaultdict(lambda: [0, 0])
    for unit, leader, is_kept in _due(book, period, held, person):
        numbers = counted[units[unit], leader]
        numbers[0] += 1
        numbers[1] += is_kept
    return tuple(KeptInTime(*key, *numbers) for key, numbers in counted.items())


def _due(
    book: Book, period: ReportPeriod, held: dict[int, list[int]], person: list[int]
) -> Iterator[tuple[int, int, bool]]:
    """Unit, leader, and whether a talk came in time."""
    first = period.first.toordinal()
    last = min(period.last.toordinal(), book.today.toordinal() - 1)
    for who, unit, leader, day, due in book.due:
        if first <= due <= last and day < due:
            days = held[person[who]]
            later = bisect_right(days, day)
            yield unit, leader, later < len(days) and days[later] <= due
