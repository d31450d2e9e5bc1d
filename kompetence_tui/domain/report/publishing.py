"""What may leave the screen, given what was published before. Free of pydantic.

A period is published once, of all units together, and every later report is a view of that. So
nothing can be found by subtracting an older report from a newer one.
"""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.report.counted import ALL, Counted, CountedTable, Label, Place
from kompetence_tui.domain.report.picture import Picture, together
from kompetence_tui.domain.report.protecting import LEAST_THRESHOLD, protect
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.domain.report.tables import SPECS, Side, TableId
from kompetence_tui.i18n import _

Kept = Mapping[ReportPeriod, Sequence[Picture]]
"""What was published of each period: all units together, then each that came later alone."""


class WhyNotPublished(StrEnum):
    """Why there can be no file of a period."""

    NOT_OVER = "not-over"
    YEAR_IS = "year-is-published"

    def danish(self, period: ReportPeriod) -> str:
        return {
            WhyNotPublished.NOT_OVER: _(
                "{period} er ikke slut: et billede af det er foreløbigt og kun på din skærm. "
                "Lav filen fra {day}."
            ),
            WhyNotPublished.YEAR_IS: _(
                "{year} er udgivet som et helt år. Et halvår derfra ville kunne trækkes fra og "
                "vise tal om få mennesker: brug hele året."
            ),
        }[self].format(
            period=period.danish,
            year=period.year,
            day=danish_day(period.last + dt.timedelta(days=1)),
        )


def publishing_words(period: ReportPeriod, *, with_last: bool) -> str:
    """»2026«, or »2026 og 2025« where last year is published with it."""
    if not with_last:
        return period.danish
    return _("{period} og {before}").format(period=period.danish, before=period.before.danish)


def why_left_out(unit: str) -> str:
    """Why a unit with talks is not in what was published: see ``publish``."""
    words = _(
        "»{unit}« er ikke med i det, der er udgivet, og kan ikke komme med: andre enheders tal er "
        "ændret siden, så de kunne trækkes fra hinanden og vise tal om få mennesker"
    )
    return words.format(unit=unit)


@dataclass(frozen=True, slots=True, repr=False)
class Publication:
    """A picture that may leave the screen, and what must be kept of it before it does."""

    picture: Picture
    kept: Kept
    """The periods it is made of, whole: they replace what is kept of them."""


def why_not(
    kept: Collection[ReportPeriod], period: ReportPeriod, today: dt.date
) -> WhyNotPublished | None:
    """None if it can be published; ``kept`` are the periods that have been."""
    if not period.is_over(today):
        return WhyNotPublished.NOT_OVER
    if period.half and ReportPeriod(period.year) in kept:
        return WhyNotPublished.YEAR_IS
    return None


def made_of(kept: Collection[ReportPeriod], period: ReportPeriod) -> tuple[ReportPeriod, ...]:
    """The periods that are counted and kept for it: its halves, where one is published already."""
    return period.halves if any(half in kept for half in period.halves) else (period,)


def as_kept(kept: Kept, period: ReportPeriod) -> Picture | None:
    """What was published of it already; None where some of it was not."""
    parts = [kept.get(part, ()) for part in made_of(kept, period)]
    return replace(together([_one(part) for part in parts]), period=period) if all(parts) else None


def publish(
    kept: Kept,
    counted: Mapping[ReportPeriod, Counted],
    period: ReportPeriod,
    on: dt.date,
    threshold: int = LEAST_THRESHOLD,
) -> Publication:
    """The picture of a period that ``why_not`` has nothing against.

    ``counted`` has all that ``made_of`` says. What is kept already is not counted anew, but units
    that it has not are added, if what is counted of the others is still what was published.
    """
    parts = {
        part: _with_later(kept[part], counted[part], on)
        if kept.get(part)
        else (replace(protect(counted[part], threshold), published=on),)
        for part in made_of(kept, period)
    }
    picture = together([_one(part) for part in parts.values()])
    return Publication(replace(picture, period=period), parts)


def _one(pictures: Sequence[Picture]) -> Picture:
    """A period as it was published, with those that came later."""
    later = tuple(unit for picture in pictures[1:] for unit in picture.units)
    return replace(together(pictures), later=later)


def _with_later(pictures: Sequence[Picture], counted: Counted, on: dt.date) -> tuple[Picture, ...]:
    known = {unit.key for picture in pictures for unit in picture.units}
    new = [unit for unit in counted.units if unit.key not in known]
    if not new or not _is_unchanged(pictures, counted, new):
        return tuple(pictures)
    threshold = pictures[0].threshold
    return (
        *pictures,
        *(replace(protect(alone(counted, unit), threshold), published=on) for unit in new),
    )


def _is_unchanged(pictures: Sequence[Picture], counted: Counted, new: Sequence[Label]) -> bool:
    """Otherwise talks may have moved to the new unit, and could be subtracted from the old."""
    table = counted.tables.get(TableId.TALKS)
    if table is None or any(TableId.TALKS not in picture.tables for picture in pictures):
        return False
    return all(
        figure.n == _without(table, place, new)
        for picture in pictures
        for place, figure in picture.tables[TableId.TALKS].figures.items()
        if figure.is_shown and (picture is pictures[0] or place[0] != ALL)
    )


def _without(table: CountedTable, place: Place, new: Sequence[Label]) -> int:
    """The figure without those units."""
    row, column = place
    n = table.tallies[place].n if place in table.tallies else 0
    if row != ALL:
        return n
    units = [unit.key for unit in new]
    return n - sum(table.tallies[u, column].n for u in units if (u, column) in table.tallies)


def alone(counted: Counted, unit: Label) -> Counted:
    """What is counted of one unit: its rows, which are their own totals."""
    tables = {
        spec.id: _row_alone(counted.tables[spec.id], unit)
        for spec in SPECS
        if spec.rows is Side.UNIT and spec.id in counted.tables
    }
    return Counted(counted.period, (unit,), tables, counted.unread)


def _row_alone(table: CountedTable, unit: Label) -> CountedTable:
    own = {place: tally for place, tally in table.tallies.items() if place[0] == unit.key}
    impossible = frozenset(place for place in table.impossible if place[0] == unit.key)
    return CountedTable(
        table.id,
        tuple(row for row in table.rows if row.key == unit.key),
        table.columns,
        own | {(ALL, column): tally for (_row, column), tally in own.items()},
        impossible | {(ALL, column) for _row, column in impossible},
    )
