"""Frister: what is due in all talks together, in order. Free of pydantic."""

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from enum import IntEnum
from itertools import pairwise
from typing import NamedTuple

from kompetence_tui.domain.due.due import Due
from kompetence_tui.domain.session.listing import SessionRow, replaced


class DuePeriod(IntEnum):
    """When something is due, seen from today."""

    OVERDUE = 0
    THIS_MONTH = 1
    LATER = 2


class Deadline(NamedTuple):
    """A point that is due, and the talk it was agreed on in."""

    row: SessionRow
    due: Due

    def __repr__(self) -> str:
        return "<Deadline>"

    @property
    def id(self) -> str:
        """Unlike any other's, and the same tomorrow."""
        return f"{self.row.id}/{self.due.key}"

    def part(self, today: dt.date) -> DuePeriod:
        """A period belongs to the month of its last day."""
        last = self.due.when.last
        if last < today:
            return DuePeriod.OVERDUE
        is_now = (last.year, last.month) == (today.year, today.month)
        return DuePeriod.THIS_MONTH if is_now else DuePeriod.LATER


def deadlines(rows: Iterable[SessionRow]) -> list[Deadline]:
    """All points of the talks whose plans are in force still, earliest first."""
    rows = list(rows)
    over = replaced(rows)
    by_day: dict[dt.date, list[Deadline]] = {}
    for row in sorted(rows, key=_whose):
        if row.id not in over:
            for due in row.due:
                by_day.setdefault(due.when.last, []).append(Deadline(row, due))
    return [deadline for day in sorted(by_day) for deadline in by_day[day]]


def by_part(found: Sequence[Deadline], today: dt.date) -> dict[DuePeriod, Sequence[Deadline]]:
    """Of what stands in order the points of each part, which may be none."""
    starts = [
        bisect_left(found, part, key=lambda deadline: deadline.part(today)) for part in DuePeriod
    ]
    spans = pairwise((*starts, len(found)))
    return {part: found[start:end] for part, (start, end) in zip(DuePeriod, spans, strict=True)}


def _whose(row: SessionRow) -> tuple[str, str]:
    return row.who.casefold(), row.id
