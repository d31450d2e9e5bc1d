"""Whoever has all that was published, and an integer solver, looks for the hidden figures.

It knows nothing of how they were hidden: there is one unknown for each combination of words of each
population (an action's unit, type and area), and every published figure is what it says of a sum of
them. So what several tables tell together is found too, and what two halves do, or two files.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

import highspy
import numpy as np

from kompetence_tui.domain.report.counted import ALL, Counted, Place
from kompetence_tui.domain.report.figures import Cover, Figure
from kompetence_tui.domain.report.picture import Picture
from kompetence_tui.domain.report.report import ReportTable
from kompetence_tui.domain.report.tables import HELD, TableId
from tests.domain.report.people import AXES, DIMENSIONS

MUCH = 10_000
COUNT_PEOPLE = {TableId.TALKS, TableId.PLANS, TableId.FOLLOW_UPS}
"""There a figure is a number of people, so that one under five is known to be 0–4."""
TOGETHER = (("talk", "held"), ("goal",), ("action",), ("method",), ("followed",), ("leader",))
"""Populations that share figures, and so must be attacked as one."""

Unknowns = list[int]
Where = tuple[str, TableId, Place]
"""Which source, table and place."""


@dataclass
class Attack:
    """What is known of some populations of one or more sources (a half-year, a folder)."""

    sources: Mapping[str, Counted]
    populations: Sequence[str]
    sums: dict[Where, Unknowns] = field(default_factory=dict)
    solver: highspy.Highs = field(default_factory=highspy.Highs)
    worlds: list[np.ndarray] = field(default_factory=list)
    """Solutions that were found: each is one of what may have been so."""

    def __post_init__(self) -> None:
        self.solver.setOptionValue("output_flag", False)
        self.solver.setOptionValue("threads", 1)
        for source, counted in self.sources.items():
            for population in self.populations:
                self._unknowns(source, population, counted)
            for place in [(unit.key, ALL) for unit in counted.units] + [(ALL, ALL)]:
                self._held_is_what_plans_divide(source, place)

    def _unknowns(self, source: str, population: str, counted: Counted) -> None:
        dimensions, closed = DIMENSIONS[population], pairs_of_nobody(counted)
        for words in product(*(words_in(counted, d) for d in dimensions)):
            word = dict(zip(dimensions, words, strict=True))
            if any((a, b, word[a], word[b]) in closed for a, b in product(word, word)):
                continue
            unknown = int(self.solver.getNumCol())
            self.solver.addVar(0, MUCH)
            self.solver.changeColIntegrality(unknown, highspy.HighsVarType.kInteger)
            for table, (of, row, column) in AXES.items():
                if of == population:
                    for place in product((word[row], ALL), (word[column], ALL)):
                        self.sums.setdefault((source, table, place), []).append(unknown)

    def _held_is_what_plans_divide(self, source: str, place: Place) -> None:
        held = self.sums.get((source, TableId.TALKS, (place[0], HELD)))
        plans = self.sums.get((source, TableId.PLANS, place))
        if held and plans:
            self._require([*held, *plans], [*[1] * len(held), *[-1] * len(plans)], 0, 0)

    def _require(self, unknowns: Unknowns, factors: list[int], low: float, high: float) -> None:
        self.solver.addRow(low, high, len(unknowns), np.array(unknowns), np.array(factors, float))

    def knows(self, picture: Picture, *sources: str) -> None:
        """Takes every figure of the picture for what it says of those sources together, all of
        them where none is named."""
        for table in picture.tables.values():
            if AXES[table.id][0] in self.populations:
                for place, figure in table.figures.items():
                    where = [(source, table.id, place) for source in sources or self.sources]
                    self.knows_sum(where, figure, picture.threshold)

    def knows_sum(self, those: Iterable[Where], figure: Figure, threshold: int = 5) -> None:
        """Takes a figure for the sum of those places."""
        known = [where for where in those if where in self.sums]
        unknowns = [unknown for where in known for unknown in self.sums[where]]
        people = any(table in COUNT_PEOPLE for _source, table, _place in known)
        low, high = {
            Cover.NONE: (figure.n or 0, figure.n or 0),
            Cover.FEW: (0, threshold - 1 if people and len(known) == 1 else MUCH),
            Cover.COVERED: (threshold, MUCH),
            Cover.WITHHELD: (0, MUCH),
            Cover.NOBODY: (0, 0),
            Cover.AT_LEAST: (figure.n or 0, MUCH),
        }[figure.cover]
        if (low, high) != (0, MUCH) and unknowns:
            self._require(unknowns, [1] * len(unknowns), low, high)

    def keeps(self, where: Where, low: int, high: int) -> bool:
        """Whether the figure there can still be as little as the one and as much as the other."""
        unknowns = self.sums[where]
        return self._reaches(unknowns, low, -1) and self._reaches(unknowns, high, 1)

    def _reaches(self, unknowns: Unknowns, goal: int, sign: int) -> bool:
        def there(world: np.ndarray) -> bool:
            return bool(sign * round(world[unknowns].sum()) >= sign * goal)

        return any(map(there, self.worlds)) or there(self._extreme(unknowns, sign))

    def _extreme(self, unknowns: Unknowns, sign: int) -> np.ndarray:
        """A world in which the sum is as much (or as little) as it can be."""
        columns = int(self.solver.getNumCol())
        costs = np.zeros(columns)
        costs[unknowns] = -sign
        self.solver.changeColsCost(columns, np.arange(columns, dtype=np.int32), costs)
        self.solver.run()
        assert self.solver.getModelStatus() == highspy.HighsModelStatus.kOptimal, "nothing fits"
        self.worlds.append(np.array(self.solver.getSolution().col_value))
        return self.worlds[-1]

    def found(self, threshold: int = 5) -> Iterator[Where]:
        """The places of few people that are known closer than from 0 to one below the threshold."""
        for source, table, place in self.sums:
            tally = self.sources[source].tables[table].tallies.get(place)
            is_few = tally is None or tally.people < threshold
            if is_few and not self.keeps((source, table, place), 0, threshold - 1):
                yield source, table, place

    def narrow(self, width: int) -> Iterator[int]:
        """The unknowns themselves, which are in no table, that are known closer than that."""
        for unknown in range(int(self.solver.getNumCol())):
            for sign in (-1, 1):
                if not self._vary(unknown, width):
                    self._extreme([unknown], sign)
            if not self._vary(unknown, width):
                yield unknown

    def _vary(self, unknown: int, width: int) -> bool:
        values = [round(world[unknown]) for world in self.worlds]
        return bool(values) and max(values) - min(values) >= width


def words_in(counted: Counted, dimension: str) -> list[str]:
    """All rows or columns there are of a dimension."""
    found = dict.fromkeys(unit.key for unit in counted.units) if dimension == "unit" else {}
    for id_, table in counted.tables.items():
        for axis, labels in zip(AXES[id_][1:], (table.rows, table.columns), strict=True):
            if axis == dimension:
                found |= dict.fromkeys(label.key for label in labels)
    return list(found)


def pairs_of_nobody(counted: Counted) -> set[tuple[str, str, str, str]]:
    """Two dimensions and a word of each that nobody could have together, in whatever is counted."""
    return {
        (*AXES[id_][1:], *place)
        for id_, table in counted.tables.items()
        for place in table.impossible
    }


def attacks(sources: Mapping[str, Counted]) -> list[Attack]:
    """One on each set of populations that share figures."""
    there = {AXES[id_][0] for counted in sources.values() for id_ in counted.tables}
    groups = [[one for one in group if one in there] for group in TOGETHER]
    return [Attack(sources, group) for group in groups if group]


def found_in(counted: Counted, picture: Picture, threshold: int = 5) -> list[Where]:
    """What an attack with one picture finds of what was counted."""
    found = list[Where]()
    for attack in attacks({"": counted}):
        attack.knows(picture)
        found += attack.found(threshold)
    return found


def take(those: list[Attack], table: ReportTable, rows: list[list[tuple[str, str]]]) -> None:
    """What the lines of a table say; ``rows`` are the sources and rows that each is the sum of."""
    for line, places in zip((*table.lines, table.total), rows, strict=True):
        for column, cell in zip((*table.columns, None), (*line.cells, line.total), strict=True):
            key = column.key if column else ALL
            where = [(source, table.spec.id, (row, key)) for source, row in places]
            for attack in those:
                attack.knows_sum(where, cell.now)
