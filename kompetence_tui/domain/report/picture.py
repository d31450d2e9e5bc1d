"""A period as it may be shown, of all units: what reports are views of. Free of pydantic."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kompetence_tui.domain.base.text import one_line
from kompetence_tui.domain.people.namesakes import unit_key
from kompetence_tui.domain.report.counted import ALL, Label, Place
from kompetence_tui.domain.report.figures import Figure, ProtectedTable, figure_sum
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.domain.report.tables import TableId
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.i18n import _


@dataclass(frozen=True, slots=True)
class Picture:
    """The protected tables of a period; all that is ever kept or written of what was counted."""

    period: ReportPeriod
    threshold: int
    units: tuple[Label, ...]
    tables: Mapping[TableId, ProtectedTable] = field(default_factory=dict)
    unread: int = 0
    """Files that could not be read."""
    published: dt.date | None = None
    """The day of the first file made of it; None as long as it is »foreløbig«."""
    later: tuple[Label, ...] = ()
    """Those of the units that were published later than the others, each alone."""


def together(pictures: Sequence[Picture]) -> Picture:
    """Pictures of different units, or of the two halves of a year, in one (at least one is given).

    Every figure is a sum of theirs. Period and day of publishing are those of the first.
    """
    first = pictures[0]
    return replace(
        first,
        threshold=max(picture.threshold for picture in pictures),
        units=labels_of(picture.units for picture in pictures),
        tables={
            which: _table([p.tables[which] for p in pictures if which in p.tables])
            for which in TableId
            if any(which in picture.tables for picture in pictures)
        },
        unread=max(picture.unread for picture in pictures),
        later=labels_of(picture.later for picture in pictures),
    )


def labels_of(lists: Iterable[Iterable[Label]]) -> tuple[Label, ...]:
    """All of them in the order they come, each key once."""
    found: dict[str, Label] = {}
    for labels in lists:
        for label in labels:
            found.setdefault(label.key, label)
    return tuple(found.values())


def unit_called(name: str, units: Sequence[Label]) -> str:
    """Key of the unit, however it is capitalised and spaced.

    Raises:
        RuleBroken: none is called so; names those that there are.
    """
    key = unit_key(name)
    if key in {unit.key for unit in units}:
        return key
    words = _("Ingen enhed hedder »{unit}«; der er: {units}")
    names = ", ".join(f"»{unit.words}«" for unit in units)
    raise RuleBroken(words.format(unit=one_line(name), units=names))


def _table(tables: Sequence[ProtectedTable]) -> ProtectedTable:
    rows = labels_of(table.rows for table in tables)
    columns = labels_of(table.columns for table in tables)
    places = [(row, column) for row in keys(rows) for column in keys(columns)]
    return ProtectedTable(
        tables[0].id, rows, columns, {place: _figure(tables, place) for place in places}
    )


def keys(labels: Iterable[Label]) -> list[str]:
    """Their keys, and that of the total last."""
    return [*(label.key for label in labels), ALL]


def _figure(tables: Sequence[ProtectedTable], place: Place) -> Figure:
    """A table that lacks the row or the column has nobody there."""
    return figure_sum(table.figures[place] for table in tables if place in table.figures)
