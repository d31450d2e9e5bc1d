"""What may be shown of what was counted (K12, E21). Free of pydantic."""

from kompetence_tui.domain.report.counted import ALL, Counted, CountedTable, Place, Tally
from kompetence_tui.domain.report.figures import Cover, Figure, ProtectedTable
from kompetence_tui.domain.report.picture import Picture, keys

LEAST_THRESHOLD = 5
"""Fewer people than this are never shown; more may be asked for."""


def protect(counted: Counted, threshold: int = LEAST_THRESHOLD) -> Picture:
    """The tables as they may be shown; a lower threshold than the least counts as the least."""
    least = max(threshold, LEAST_THRESHOLD)
    return Picture(
        counted.period,
        least,
        counted.units,
        {which: _protected(table, least) for which, table in counted.tables.items()},
        counted.unread,
    )


def _protected(table: CountedTable, threshold: int) -> ProtectedTable:
    places = [(row, column) for row in keys(table.rows) for column in keys(table.columns)]
    few = any(_is_few(table, place, threshold) for place in places)
    return ProtectedTable(
        table.id,
        table.rows,
        table.columns,
        {place: _figure(table, place, threshold, few) for place in places},
    )


def _is_few(table: CountedTable, place: Place, threshold: int) -> bool:
    tally = table.tallies.get(place, Tally())
    return place not in table.impossible and tally.people < threshold


def _figure(table: CountedTable, place: Place, threshold: int, few: bool) -> Figure:
    if place in table.impossible:
        return Figure(None, Cover.NOBODY)
    if _is_few(table, place, threshold):
        return Figure(None, Cover.FEW)
    if few and place != (ALL, ALL):
        return Figure(None, Cover.COVERED)
    return Figure(table.tallies[place].n)
