"""A two-way table with its totals as a network: how far can a hidden cell be from its figure?

Rows and columns, that of the totals too, are nodes, and every cell is an edge between its row and
its column. The sums of the table hold exactly where as much flows into each node as out of it; so
whoever knows the shown cells knows a hidden one as closely as flows along the other hidden cells
leave it, each within its bounds. All are whole numbers, and the range that is found is exact.
Cox, "Suppression methodology and statistical disclosure control", JASA 75 (1980); "Network models
for complementary cell suppression", JASA 90 (1995). Free of pydantic.
"""

from collections.abc import Callable, Iterator, Sequence
from heapq import heappop, heappush

Spot = tuple[int, int]
"""Row and column, counted from 0; the total stands last of each."""

Trail = dict[int, Spot]
"""For each node that was reached the cell that led there."""

UNBOUNDED = 10**9


class Network:
    """The figures of one table, and those of them that are hidden, with bounds anybody knows."""

    def __init__(self, values: Sequence[Sequence[int]]) -> None:
        self.values = values
        self.last_row, self.last_column = len(values) - 1, len(values[0]) - 1
        self.bounds: dict[Spot, tuple[int, int]] = {}
        self._beside: list[dict[int, Spot]] = [{} for _ in range(len(values) + len(values[0]))]

    def hide(self, cell: Spot, low: int, high: int = UNBOUNDED) -> None:
        """Nobody is told its figure, but that it is within these."""
        self.bounds[cell] = low, high
        row, column = self._nodes(cell)
        self._beside[row][column] = self._beside[column][row] = cell

    def company(self, cell: Spot) -> int:
        """How many are hidden in its row, or in its column if those are fewer."""
        return min(len(self._beside[node]) for node in self._nodes(cell))

    def freedom(self, cell: Spot, enough: int, is_up: bool) -> tuple[int, dict[Spot, int]]:
        """How far the figure of a hidden cell can rise (or fall), looked for up to ``enough``.

        With it what the other cells change then.
        """
        moved: dict[Spot, int] = {}
        done, most = 0, min(enough, self.room(cell, moved, is_up))
        start, end = self._ends(cell, is_up)
        while done < most and (way := self._way(cell, start, end, moved)):
            step = min(most - done, *(self._room_from(node, c, moved) for node, c in way))
            for node, other in way:
                moved[other] = moved.get(other, 0) + self._sign(node, other) * step
            done += step
        return done, moved

    def cheapest(
        self, cell: Spot, is_up: bool, toll: Callable[[Spot, bool], float | None]
    ) -> list[Spot]:
        """The other cells of the cheapest circle through a cell; empty if there is none.

        ``toll`` says what a cell costs that must rise (or fall) then; None if it cannot.
        """
        start, end = self._ends(cell, is_up)
        paid, came = {start: 0.0}, Trail()
        waiting = [(0.0, start)]
        while waiting:
            cost, node = heappop(waiting)
            if node == end:
                return [c for _node, c in self._back(came, start, end)]
            if cost > paid[node]:
                continue
            for other in self._at(node):
                more = toll(other, self._sign(node, other) > 0) if other != cell else None
                nearby = self._across(node, other)
                if more is not None and cost + more < paid.get(nearby, float("inf")):
                    paid[nearby], came[nearby] = cost + more, other
                    heappush(waiting, (cost + more, nearby))
        return []

    def room(self, cell: Spot, moved: dict[Spot, int], is_up: bool) -> int:
        """How far a hidden cell is from its bound, after others changed."""
        low, high = self.bounds[cell]
        value = self.values[cell[0]][cell[1]] + moved.get(cell, 0)
        return high - value if is_up else value - low

    def _way(
        self, cell: Spot, start: int, end: int, moved: dict[Spot, int]
    ) -> list[tuple[int, Spot]]:
        """The shortest along hidden cells with room, each with the node that it is left from."""
        came, reached = Trail(), [start]
        for node in reached:
            for nearby, other in self._beside[node].items():
                if nearby in came or nearby == start or other == cell:
                    continue
                if self._room_from(node, other, moved) > 0:
                    came[nearby] = other
                    if nearby == end:
                        return list(self._back(came, start, end))
                    reached.append(nearby)
        return []

    def _back(self, came: Trail, start: int, end: int) -> Iterator[tuple[int, Spot]]:
        node = end
        while node != start:
            cell = came[node]
            node = self._across(node, cell)
            yield node, cell

    def _room_from(self, node: int, cell: Spot, moved: dict[Spot, int]) -> int:
        return self.room(cell, moved, self._sign(node, cell) > 0)

    def _sign(self, node: int, cell: Spot) -> int:
        """1 if the cell rises when something flows along it from that node, else -1."""
        row, column = cell
        flows_down = (row == self.last_row) == (column == self.last_column)
        return 1 if flows_down == (node <= self.last_row) else -1

    def _ends(self, cell: Spot, is_up: bool) -> tuple[int, int]:
        """From where to where the others must carry what a change of the cell brings."""
        row, column = self._nodes(cell)
        return (column, row) if (self._sign(row, cell) > 0) == is_up else (row, column)

    def _nodes(self, cell: Spot) -> tuple[int, int]:
        return cell[0], self.last_row + 1 + cell[1]

    def _across(self, node: int, cell: Spot) -> int:
        row, column = self._nodes(cell)
        return column if node == row else row

    def _at(self, node: int) -> Iterator[Spot]:
        if node <= self.last_row:
            return ((node, column) for column in range(self.last_column + 1))
        return ((row, node - self.last_row - 1) for row in range(self.last_row + 1))
