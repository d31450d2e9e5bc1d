"""A counted table as rows and columns of figures, with what is known of its totals already.

Rows or columns whose total is hidden in the table that they divide are pooled into one, which is
shown nowhere: whatever their totals are, the rest of this table fits. Free of pydantic.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from kompetence_tui.domain.report.columns import PLANS
from kompetence_tui.domain.report.counted import ALL, CountedTable, Label, Place, Tally
from kompetence_tui.domain.report.network import Spot
from kompetence_tui.domain.report.tables import HELD

Keys = tuple[str, ...]
"""Of one row or column, or of those that are pooled."""

IsKnown = Callable[[str], bool]
"""Whether the total of the row or column with that key is shown in another table."""

ASKED_FOR = {HELD: 6, PLANS[0].key: 2, ALL: 4}
"""Columns that readers would miss most; where talks held stand, the total least."""


@dataclass(slots=True, repr=False)
class Shape:
    """The figures, the total of each side last."""

    rows: Sequence[Keys]
    columns: Sequence[Keys]
    tallies: Sequence[Sequence[Tally]]
    fixed: set[Spot] = field(default_factory=set)
    """Known and never hidden: totals that stand in another table, cells nobody could be in."""
    free: set[Spot] = field(default_factory=set)
    """Hidden from the start, and nothing is told of them: those of pooled rows or columns."""

    def tally(self, cell: Spot) -> Tally:
        return self.tallies[cell[0]][cell[1]]

    def cells(self) -> Iterator[Spot]:
        return ((r, c) for r in range(len(self.rows)) for c in range(len(self.columns)))

    def row(self, row: int) -> list[Spot]:
        return [(row, column) for column in range(len(self.columns))]

    def column(self, column: int) -> list[Spot]:
        return [(row, column) for row in range(len(self.rows))]

    def lines(self) -> Iterator[list[Spot]]:
        """Every row and column, each with its total last."""
        yield from (self.row(row) for row in range(len(self.rows)))
        yield from (self.column(column) for column in range(len(self.columns)))

    def dearer(self, column: int) -> int:
        """How much readers would miss a column, against any other."""
        if (HELD,) in self.columns and column == len(self.columns) - 1:
            return 1
        return ASKED_FOR.get(self.columns[column][0], 1)

    def expected(self, cell: Spot) -> float:
        """What its totals would make one expect; nothing of its own figure is in it."""
        row, column = self.tallies[cell[0]][-1].n, self.tallies[-1][cell[1]].n
        return row * column / max(self.tallies[-1][-1].n, 1)

    def places(self, cell: Spot) -> Iterator[Place]:
        """The places of the table that a cell stands for."""
        return ((row, column) for row in self.rows[cell[0]] for column in self.columns[cell[1]])


def shape_of(
    table: CountedTable,
    row_is_known: IsKnown | None = None,
    column_is_known: IsKnown | None = None,
    *,
    are_rows_apart: bool = True,
) -> Shape:
    """Where the totals of a side stand in another table, it is told which are shown there.

    ``are_rows_apart``: nobody is in two rows, so that people of pooled rows can be added.
    """
    rows, pooled_row = _side(table.rows, row_is_known)
    columns, pooled_column = _side(table.columns, column_is_known)
    tallies = [[_tally(table, r, c, are_rows_apart) for c in columns] for r in rows]
    shape = Shape(rows, columns, tallies)
    shape.fixed.update(cell for cell in shape.cells() if _impossible(table, shape, cell) == {True})
    if row_is_known:
        shape.fixed.update(shape.column(len(columns) - 1))
    if column_is_known:
        shape.fixed.update(shape.row(len(rows) - 1))
    if pooled_row is not None:
        _free(table, shape, shape.row(pooled_row), shape.row(len(rows) - 1))
    if pooled_column is not None:
        _free(table, shape, shape.column(pooled_column), shape.column(len(columns) - 1))
    return shape


def _side(labels: Sequence[Label], is_known: IsKnown | None) -> tuple[list[Keys], int | None]:
    """The rows (or columns) with the total last, and which of them is made of several."""
    known = [(label.key,) for label in labels if is_known is None or is_known(label.key)]
    pooled = tuple(label.key for label in labels if (label.key,) not in known)
    if not pooled:
        return [*known, (ALL,)], None
    return [*known, pooled, (ALL,)], len(known)


def _tally(table: CountedTable, rows: Keys, columns: Keys, are_rows_apart: bool) -> Tally:
    found = [table.tallies.get((row, column), Tally()) for row in rows for column in columns]
    people = [tally.people for tally in found]
    return Tally(
        sum(tally.n for tally in found),
        sum(people) if are_rows_apart and len(columns) == 1 else max(people),
        max(tally.most for tally in found),
    )


def _impossible(table: CountedTable, shape: Shape, cell: Spot) -> set[bool]:
    return {place in table.impossible for place in shape.places(cell)}


def _free(table: CountedTable, shape: Shape, line: list[Spot], totals: list[Spot]) -> None:
    """Frees a pooled line, and the totals across it too if not all in it could hold the same:
    whatever the total of each is, it must find a place."""
    uneven = any(len(_impossible(table, shape, cell)) > 1 for cell in line[:-1])
    for cell, total in zip(line[:-1], totals[:-1], strict=True):
        shape.free.update({cell, total} - shape.fixed if uneven else {cell} - shape.fixed)
