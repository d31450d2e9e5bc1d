"""What may be shown of what was counted, so that nobody is told of and nothing can be worked out.

The rule (E21), of Hundepool et al., Statistical Disclosure Control, 2012: a figure with fewer
people behind it than the threshold is hidden, nobody too unless nobody could have been there, and
so is one that one person stands for more than half of (``covering``). Others are hidden as long as
somebody who knows the rule and everything that is shown could tell that a hidden figure of few is
not each number from 0 up to one below the threshold.

Several tables of the same things are more than each alone. They are made one after the other, along
``KnownFrom``: each takes the totals that the one before shows as known, never hides or changes
them, and pools what is hidden there (``shape``). The tables then are decomposable, as a log-linear
model of them would be: two tables share nothing but those totals, and whatever these are, each of
both can be filled in. So together they tell no more of a cell than the one it stands in, and of
cells that stand in none (the competence types of one unit) no more than their margins.
Free of pydantic.
"""

from dataclasses import replace

from kompetence_tui.domain.report.counted import ALL, Counted, CountedTable, Label, Place, Tally
from kompetence_tui.domain.report.covering import Covering
from kompetence_tui.domain.report.figures import Cover, Figure, ProtectedTable
from kompetence_tui.domain.report.picture import Picture, keys, labels_of
from kompetence_tui.domain.report.shape import Margin, shape_of
from kompetence_tui.domain.report.tables import SPECS, KnownFrom, Side, TableId, TableSpec

LEAST_THRESHOLD = 5
"""Fewer people than this are never shown; more may be asked for."""

_WITHHELD = Figure(None, Cover.WITHHELD)

Above = dict[TableId, ProtectedTable]


def protect(counted: Counted, threshold: int = LEAST_THRESHOLD) -> Picture:
    """The tables as they may be shown; a lower threshold than the least counts as the least."""
    least, tables = max(threshold, LEAST_THRESHOLD), Above()
    for spec in SPECS:
        if spec.id in counted.tables:
            table = _whole(spec, counted, tables)
            closed = _closed(counted, least) if spec.rows is Side.AREA else frozenset[str]()
            tables[spec.id] = _protected(spec, table, tables, closed, least)
    return Picture(counted.period, least, counted.units, tables, counted.unread)


def _whole(spec: TableSpec, counted: Counted, above: Above) -> CountedTable:
    """The table with all rows and columns there are above: one that it lacks would tell of none."""
    table = counted.tables[spec.id]
    above_rows = {
        Side.UNIT: counted.units,
        Side.AREA: _divided(KnownFrom(TableId.AREAS), above),
        Side.FORM: _divided(spec.rows_from, above),
    }
    rows, columns = above_rows[spec.rows], _divided(spec.columns_from, above)
    return replace(
        table, rows=labels_of([rows, table.rows]), columns=labels_of([columns, table.columns])
    )


def _divided(side: KnownFrom | None, above: Above) -> tuple[Label, ...]:
    return above[side.table].columns if side and side.table in above else ()


def _protected(
    spec: TableSpec, table: CountedTable, above: Above, closed: frozenset[str], threshold: int
) -> ProtectedTable:
    sides = [side for side in (spec.rows_from, spec.columns_from) if side and side.table in above]
    if any(not _known(above, side, ALL) for side in sides):
        return _told_nothing_of(table)
    shape = shape_of(
        table,
        _margin(spec.rows_from, above) or Margin(lambda key: key not in closed),
        _margin(spec.columns_from, above) or Margin(),
        are_rows_apart=spec.rows is Side.UNIT,
    )
    if (covers := Covering(shape, threshold).run()) is None:
        return _told_nothing_of(table)
    figures = {
        place: _figure(table, place, covers.get(cell))
        for cell in shape.spots()
        for place in shape.places(cell)
    }
    return ProtectedTable(
        table.id, table.rows, table.columns, figures | _pooled(spec, table, above)
    )


def _pooled(spec: TableSpec, table: CountedTable, above: Above) -> dict[Place, Figure]:
    """Of a row or column whose total is hidden above no more is told than there."""
    return {
        (row, column): _figure(table, (row, column), Cover.FEW if is_few else Cover.WITHHELD)
        for row in keys(table.rows)
        for column in keys(table.columns)
        for side, key in ((spec.rows_from, row), (spec.columns_from, column))
        if side and side.table in above and not (total := _total(above, side, key)).is_shown
        for is_few in [total.cover is Cover.FEW]
    }


def _margin(side: KnownFrom | None, above: Above) -> Margin | None:
    if side is None or side.table not in above:
        return None
    return Margin(lambda key: _known(above, side, key), is_known=True)


def _closed(counted: Counted, threshold: int) -> frozenset[str]:
    """Areas that some unit cannot have: what stands beside one of these would tell of the others,
    so in a table across units they are told of in no row of their own."""
    if (areas := counted.tables.get(TableId.AREAS)) is None:
        return frozenset()
    return frozenset(
        area
        for unit, area in areas.impossible
        if areas.tallies.get((unit, ALL), Tally()).people >= threshold
    )


def _known(above: Above, side: KnownFrom, key: str) -> bool:
    """Whether the total with that key is shown in the table that is divided."""
    return _total(above, side, key).is_shown


def _total(above: Above, side: KnownFrom, key: str) -> Figure:
    place = (key, side.column) if side.column or side.is_rows else (ALL, key)
    return above[side.table].figures.get(place, _WITHHELD)


def _told_nothing_of(table: CountedTable) -> ProtectedTable:
    """Not even how many there are is shown."""
    places = [(row, column) for row in keys(table.rows) for column in keys(table.columns)]
    figures = {place: _figure(table, place, Cover.WITHHELD) for place in places}
    return ProtectedTable(table.id, table.rows, table.columns, figures)


def _figure(table: CountedTable, place: Place, cover: Cover | None) -> Figure:
    if place in table.impossible:
        return Figure(None, Cover.NOBODY)
    if cover is not None:
        return Figure(None, cover)
    return Figure(table.tallies.get(place, Tally()).n)
