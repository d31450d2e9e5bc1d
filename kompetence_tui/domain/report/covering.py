"""Which cells of one table are hidden, so that none of few people can be worked out.

First those that must be (primary): few people behind them, or one who stands for more than half.
Then, as long as one of these is known too closely, the cheapest cells that make room for it
(secondary). What they cost is told by the totals, never by their own figures: the choice itself
would tell of them otherwise. Hundepool et al., Statistical Disclosure Control (2012), chapter 4.
Free of pydantic.
"""

from collections.abc import Iterator, Mapping

from kompetence_tui.domain.report.figures import Cover
from kompetence_tui.domain.report.network import Network, Spot
from kompetence_tui.domain.report.shape import Shape

TOTALS_ARE_DEARER = 4
"""Those of columns: what all units are told together."""

COMPANY = 4
"""So many hidden ones in a row and a column are not told apart by what was chosen to hide them."""
NEXT_TO_NOTHING = 0.01
FEW_TOLL = 20.0
"""What it costs to lean on others of few, which have little room themselves."""


class Covering:
    """One table on its way to be shown."""

    def __init__(self, shape: Shape, threshold: int) -> None:
        self.shape, self.threshold = shape, threshold
        self.network = Network([[tally.n for tally in row] for row in shape.tallies])
        self.covers: dict[Spot, Cover] = {}
        self._withheld: set[Spot] = set()
        """Places of which it is not even told whether few are behind them, once hidden."""
        self._needs: dict[Spot, tuple[int, int]] = {}
        """How far down and up a cell must be able to go."""
        self._is_too_narrow = False

    def run(self) -> Mapping[Spot, Cover] | None:
        """What stands in place of figures; a cell that is not there is shown. None where no choice
        leaves enough room: then nothing of the table may be."""
        self._withhold([cell for cell in self.shape.spots() if cell in self.shape.free])
        for cell in self.shape.free:
            self._hide(cell)
        for cell in self.shape.spots():
            self._primary(cell)
        if (total := self.shape.vanishing) is not None:
            self._needs[total] = self.shape.tally(total).n, self._needs.get(total, (0, 0))[1]
        for cell in self._needs:
            if self.network.company(cell) < COMPANY:
                self._enclose(cell)
        for cell in list(self._needs):
            self._secure(cell)
        while remainder := next(self._bare_remainders(), None):
            self._secure(remainder)
        return None if self._is_too_narrow else self.covers

    def _primary(self, cell: Spot) -> None:
        if cell in self.shape.fixed:
            return
        tally, down, up = self.shape.tally(cell), self.shape.crowded(cell, self.threshold), 0
        if tally.people < self.threshold:
            down, up = tally.n, max(self.threshold - 1 - tally.n, 0)
        elif tally.most * 2 > tally.n and cell not in self.shape.free:
            down, up = self._about_half(cell)
        if down or up:
            self._needs[cell] = down, up
            self._hide(cell)

    def _about_half(self, cell: Spot) -> tuple[int, int]:
        """Half of it down and up, as far as it is not known that it can go."""
        n = self.shape.tally(cell).n
        totals = [(cell[0], self.network.last_column), (self.network.last_row, cell[1])]
        known = [self.shape.tally(total).n for total in totals if total in self.shape.fixed]
        half = (n + 1) // 2
        return min(half, max(n - self.threshold, 0)), min([half, *(total - n for total in known)])

    def _hide(self, cell: Spot) -> None:
        tally = self.shape.tally(cell)
        if cell in self._withheld:
            self.covers[cell] = Cover.WITHHELD
            self.network.hide(cell, 0)
        elif tally.people < self.threshold:
            self.covers[cell] = Cover.FEW
            self.network.hide(cell, 0, max(self.threshold - 1, tally.n))
        else:
            self.covers[cell] = Cover.COVERED
            self.network.hide(cell, min(self.threshold, tally.n))

    def _enclose(self, cell: Spot) -> None:
        """Hides the cheapest circle through it without a look at any figure but totals: who knows
        the rule could tell from what was chosen what it must have been."""

        def toll(other: Spot, _rises: bool) -> float | None:
            if other in self.covers:
                return FEW_TOLL if self.covers[other] is Cover.FEW else NEXT_TO_NOTHING
            return self._price(other)

        for other in self.network.cheapest(cell, True, toll):
            if other not in self.covers:
                self._hide(other)

    def _secure(self, cell: Spot) -> None:
        down, up = self._needs[cell]
        wider = self._wider(cell)
        for is_up, need in ((True, up), (False, down)):
            while not self._has_room(cell, need, is_up):
                if next(wider, None) is None:
                    is_of_few = self.shape.tally(cell).people < self.threshold
                    self._is_too_narrow |= is_of_few or cell in self.shape.free
                    break

    def _has_room(self, cell: Spot, need: int, is_up: bool) -> bool:
        """Hides others until there is; False where no others help."""
        while True:
            done, moved = self.network.freedom(cell, need, is_up)
            if done >= need:
                return True
            found = self._way_for(cell, need - done, is_up, moved) or self._way_for(
                cell, 1, is_up, moved
            )
            new = [other for other in found if other not in self.covers]
            for other in new:
                self._hide(other)
            if not new:
                return False

    def _way_for(self, cell: Spot, need: int, is_up: bool, moved: dict[Spot, int]) -> list[Spot]:
        """The cheapest that has room for so much more."""

        def toll(other: Spot, rises: bool) -> float | None:
            if other in self.covers:
                has_room = self.network.room(other, moved, rises) >= need
                return NEXT_TO_NOTHING if has_room else None
            low = 0 if other in self._withheld else self.threshold
            has_room = rises or self.shape.tally(other).n - need >= low
            return self._price(other) if has_room else None

        return self.network.cheapest(cell, is_up, toll)

    def _wider(self, cell: Spot) -> Iterator[bool]:
        """Makes more room each time, by telling less of what is hidden: of the row, the column,
        the table."""
        row, column = cell
        for cells in (self.shape.row(row), self.shape.column(column), self.shape.spots()):
            self._withhold(list(cells))
            yield True

    def _withhold(self, cells: list[Spot]) -> None:
        self._withheld.update(cells)
        for cell in cells:
            if cell in self.covers:
                self._hide(cell)

    def _price(self, cell: Spot) -> float | None:
        """What readers would miss if it were hidden; None where it cannot be."""
        if cell in self.shape.fixed:
            return None
        row, column = cell
        dearer = TOTALS_ARE_DEARER if row == self.network.last_row else 1
        return 1 + self.shape.expected(cell) * self.shape.dearer(column) * dearer

    def _bare_remainders(self) -> Iterator[Spot]:
        """What is hidden of a line must not be few people together either, since their sum is known
        where its total is: one more is hidden then, and found here."""
        for *line, total in self.shape.lines():
            hidden = [self.shape.tally(cell) for cell in line if cell in self.covers]
            if not hidden or total in self.covers:
                continue
            n, people = sum(t.n for t in hidden), sum(t.people for t in hidden)
            others = [cell for cell in line if self._price(cell) and cell not in self.covers]
            if people < self.threshold and others:
                cell = min(others, key=lambda other: self._price(other) or 0)
                self._needs[cell] = max(self.threshold - 1 - n, 0), n
                self._hide(cell)
                yield cell
