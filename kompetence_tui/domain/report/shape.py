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


@dataclass(frozen=True, slots=True)
class Margin:
    """What is known of the totals of one side before anything is hidden."""

    is_told: Callable[[str], bool] = lambda _key: True
    """Whether the row (or column) with that key is told of by itself."""
    is_known: bool = False
    """Whether its totals stand in another table, where they are told of."""


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
    members: dict[Spot, list[tuple[Tally, int]]] = field(default_factory=dict)
    """Of a free one what it is made of: each with the total of its own row or column."""
    vanishing: Spot | None = None
    """A pooled total that stands nowhere: as far as anybody can tell it must be able to be 0."""

    def tally(self, cell: Spot) -> Tally:
        return self.tallies[cell[0]][cell[1]]

    def spots(self) -> Iterator[Spot]:
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

    def crowded(self, spot: Spot, threshold: int) -> int:
        """How much less a free one must be able to be, so that no few who are in it must be there
        because there is no room for all of their row elsewhere."""
        members = self.members.get(spot, [])
        elsewhere = sum(total for _tally, total in members) - self.tally(spot).n
        few = [total for tally, total in members if tally.people < threshold]
        return max((total - elsewhere for total in few), default=0)

    def places(self, cell: Spot) -> Iterator[Place]:
        """The places of the table that a cell stands for."""
        return ((row, column) for row in self.rows[cell[0]] for column in self.columns[cell[1]])


def shape_of(
    table: CountedTable, of_rows: Margin, of_columns: Margin, *, are_rows_apart: bool = True
) -> Shape:
    """``are_rows_apart``: nobody is in two rows, so that people of pooled rows can be added."""
    rows, pooled_row = _side(table.rows, of_rows)
    columns, pooled_column = _side(table.columns, of_columns)
    tallies = [[_tally(table, r, c, are_rows_apart) for c in columns] for r in rows]
    shape = Shape(rows, columns, tallies)
    shape.fixed.update(spot for spot in shape.spots() if _impossible(table, shape, spot) == {True})
    if of_rows.is_known:
        shape.fixed.update(shape.column(len(columns) - 1))
    if of_columns.is_known:
        shape.fixed.update(shape.row(len(rows) - 1))
    if pooled_row is not None:
        _free(table, shape, shape.row(pooled_row), shape.row(len(rows) - 1))
    if pooled_column is not None:
        _free(table, shape, shape.column(pooled_column), shape.column(len(columns) - 1))
    return shape


def _side(labels: Sequence[Label], margin: Margin) -> tuple[list[Keys], int | None]:
    """The rows (or columns) with the total last, and which of them is made of several."""
    told = [(label.key,) for label in labels if margin.is_told(label.key)]
    pooled = tuple(label.key for label in labels if not margin.is_told(label.key))
    if not pooled:
        return [*told, (ALL,)], None
    return [*told, pooled, (ALL,)], len(told)


def _tally(table: CountedTable, rows: Keys, columns: Keys, are_rows_apart: bool) -> Tally:
    found = [_at(table, (row, column)) for row in rows for column in columns]
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
    *inner, total = line
    uneven = any(len(_impossible(table, shape, spot)) > 1 for spot in inner)
    for spot, across in zip(inner, totals[:-1], strict=True):
        if spot not in shape.fixed:
            shape.free.update({spot, across} - shape.fixed if uneven else {spot})
    if total not in shape.fixed:
        shape.free.add(total)
        shape.vanishing = total
        return
    is_row = total[0] == inner[0][0]
    for spot in inner:
        shape.members[spot] = [
            (_at(table, place), _at(table, (place[0], ALL) if is_row else (ALL, place[1])).n)
            for place in shape.places(spot)
        ]


def _at(table: CountedTable, place: Place) -> Tally:
    return table.tallies.get(place, Tally())
