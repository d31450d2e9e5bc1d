"""Whoever has all that was published, and an integer solver, looks for the hidden figures.

It knows nothing of how they were hidden: there is one unknown for each combination of words of each
population (a goal's unit, area and type), and every published figure is what it says of a sum of
them. So what several tables tell together is found too.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product

import highspy

from kompetence_tui.domain.report.counted import ALL, Counted, Place
from kompetence_tui.domain.report.figures import Cover, Figure
from kompetence_tui.domain.report.picture import Picture
from kompetence_tui.domain.report.tables import HELD, SPECS, TableId
from tests.domain.report.people import AXES, DIMENSIONS, People, words_of

MUCH = 10_000
COUNT_PEOPLE = {TableId.TALKS, TableId.PLANS, TableId.FOLLOW_UPS}
"""There a figure is a number of people, so that one under five is known to be 0–4."""

Unknown = int
Sum = list[Unknown]


@dataclass
class Attack:
    """All unknowns of some people, and what is known of sums of them."""

    people: People
    sums: dict[tuple[TableId, Place], Sum] = field(default_factory=dict)
    unknowns: dict[tuple[str, tuple[str, ...]], Unknown] = field(default_factory=dict)
    solver: highspy.Highs = field(default_factory=highspy.Highs)
    worlds: list[list[float]] = field(default_factory=list)
    """Solutions that were found: each is one of what may have been so."""

    def __post_init__(self) -> None:
        self.solver.setOptionValue("output_flag", False)
        for population, dimensions in DIMENSIONS.items():
            if self.people.get(population):
                for words in product(*(words_of(self.people, d) for d in dimensions)):
                    self.unknowns[population, words] = self._unknown()
        for table, (population, row, column) in AXES.items():
            if self.people.get(population):
                self._sums(table, population, row, column)
        self._held_is_what_plans_divide()

    def _unknown(self) -> Unknown:
        self.solver.addVar(0, MUCH)
        number = int(self.solver.getNumCol()) - 1
        self.solver.changeColIntegrality(number, highspy.HighsVarType.kInteger)
        return number

    def _sums(self, table: TableId, population: str, row: str, column: str) -> None:
        dimensions = DIMENSIONS[population]
        for (of, words), unknown in self.unknowns.items():
            if of == population:
                word = dict(zip(dimensions, words, strict=True))
                for r, c in product((word[row], ALL), (word[column], ALL)):
                    self.sums.setdefault((table, (r, c)), []).append(unknown)

    def _held_is_what_plans_divide(self) -> None:
        for (table, (row, column)), plans in list(self.sums.items()):
            held = self.sums.get((TableId.TALKS, (row, HELD)))
            if table is TableId.PLANS and column == ALL and held:
                self._require([*held, *plans], [*[1] * len(held), *[-1] * len(plans)], 0, 0)

    def _require(self, unknowns: Sum, factors: list[int], low: float, high: float) -> None:
        self.solver.addRow(low, high, len(unknowns), unknowns, [float(f) for f in factors])

    def knows(self, picture: Picture) -> None:
        """Takes every figure of the picture for what it says."""
        for table in picture.tables.values():
            for place, figure in table.figures.items():
                self.knows_sum([(table.id, place)], figure, picture.threshold)

    def knows_sum(
        self, places: Iterable[tuple[TableId, Place]], figure: Figure, threshold: int = 5
    ) -> None:
        """Takes a figure for the sum of those places."""
        those = list(places)
        unknowns = [unknown for place in those for unknown in self.sums[place]]
        counts_people = those[0][0] in COUNT_PEOPLE
        low, high = {
            Cover.NONE: (figure.n or 0, figure.n or 0),
            Cover.FEW: (0, threshold - 1 if counts_people else MUCH),
            Cover.COVERED: (threshold, MUCH),
            Cover.WITHHELD: (0, MUCH),
            Cover.NOBODY: (0, 0),
            Cover.AT_LEAST: (figure.n or 0, MUCH),
        }[figure.cover]
        if (low, high) != (0, MUCH):
            self._require(unknowns, [1] * len(unknowns), low, high)

    def reaches(self, unknowns: Sum, goal: int, *, is_up: bool) -> bool:
        """Whether the sum can be as much as the goal, or as little."""

        def there(world: list[float]) -> bool:
            n = round(sum(world[unknown] for unknown in unknowns))
            return n >= goal if is_up else n <= goal

        return any(there(world) for world in self.worlds) or there(self._extreme(unknowns, is_up))

    def _extreme(self, unknowns: Sum, is_up: bool) -> list[float]:
        """A world in which the sum is as much (or as little) as it can be."""
        for number in range(self.solver.getNumCol()):
            self.solver.changeColCost(number, float(number in unknowns))
        sense = highspy.ObjSense.kMaximize if is_up else highspy.ObjSense.kMinimize
        self.solver.changeObjectiveSense(sense)
        self.solver.run()
        assert self.solver.getModelStatus() == highspy.HighsModelStatus.kOptimal, "nothing fits"
        self.worlds.append(list(self.solver.getSolution().col_value))
        return self.worlds[-1]

    def found(self, counted: Counted, threshold: int = 5) -> Iterator[tuple[TableId, Place]]:
        """The places of few people that are known closer than from 0 to one below the threshold."""
        for spec in SPECS:
            table = counted.tables.get(spec.id)
            for place in {p for (t, p) in self.sums if t is spec.id} if table else ():
                assert table is not None
                tally = table.tallies.get(place)
                if place in table.impossible or (tally and tally.people >= threshold):
                    continue
                if not self.keeps(self.sums[spec.id, place], 0, threshold - 1):
                    yield spec.id, place

    def keeps(self, unknowns: Sum, low: int, high: int) -> bool:
        """Whether it can still be each of both."""
        return self.reaches(unknowns, low, is_up=False) and self.reaches(unknowns, high, is_up=True)

    def narrow(self, width: int) -> Iterator[tuple[str, tuple[str, ...]]]:
        """The unknowns themselves, which are in no table, that are known closer than that."""
        for which, unknown in self.unknowns.items():
            least = round(self._extreme([unknown], False)[unknown])
            if not self.reaches([unknown], least + width, is_up=True):
                yield which


def found_in(people: People, pictures: Mapping[str, Picture], counted: Counted) -> list[object]:
    """What an attack with all pictures of the same people finds."""
    attack = Attack(people)
    for picture in pictures.values():
        attack.knows(picture)
    return list(attack.found(counted))
