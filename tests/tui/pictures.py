"""Made-up pictures of a year: 6 units, three years, without reading a file."""

import random
from collections.abc import Iterator
from dataclasses import replace

from kompetence_tui.domain.report import columns
from kompetence_tui.domain.report.counted import Counted, CountedTable, Label, Tally
from kompetence_tui.domain.report.figures import Cover, Figure, ProtectedTable
from kompetence_tui.domain.report.picture import Picture, keys
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.domain.report.tables import HELD, TableId
from tests.domain.report.people import Thing, counted_of

UNITS = {"huset": 34, "gården": 28, "skolen": 24, "biblioteket": 18, "nord": 12, "caféen": 4}
AREAS = ("borgeren i centrum", "digital i hverdagen", "vi lærer fra os")
TYPES = ("faglig", "social", "personlig", "ledelse")
METHODS = {"informal": ("sidemandsoplæring", "sparring"), "external": ("kurser",)}


def counted_year(period: ReportPeriod, share: float = 1.0, seed: int = 1) -> Counted:
    """What so many of the employees did."""
    chance = random.Random(seed + period.year)
    people: dict[str, list[Thing]] = {}
    for unit, person in _staff(share):
        words = _words(chance, unit)
        for population in ("talk", "held", "goal", "action", "method", "followed"):
            if population == "talk" or words["outcome"] == HELD:
                people.setdefault(population, []).append(Thing(person, words))
    return _called(counted_of(people, period))


def picture_year(period: ReportPeriod, share: float = 1.0) -> Picture:
    """The same as it may be shown; only what few are behind is hidden, to tell all apart."""
    counted = counted_year(period, share)
    tables = {which: _simply_hidden(table) for which, table in counted.tables.items()}
    return Picture(period, 5, counted.units, tables)


def _simply_hidden(table: CountedTable) -> ProtectedTable:
    places = [(row, column) for row in keys(table.rows) for column in keys(table.columns)]
    tallies = {place: table.tallies.get(place, Tally()) for place in places}
    figures = {
        place: Figure(tally.n) if tally.people >= 5 else Figure(None, Cover.FEW)
        for place, tally in tallies.items()
    }
    return ProtectedTable(table.id, table.rows, table.columns, figures)


def _called(counted: Counted) -> Counted:
    """With the words that the columns have everywhere, in the order they stand in there."""
    known = {
        (which, each.key): each for which, each_of in columns.FIXED.items() for each in each_of
    }
    every = [columns.NO_AREA, columns.NO_TYPE]
    known |= {(which, each.key): each for which in counted.tables for each in every}
    order = {label: place for place, label in enumerate(known.values())}

    def called(which: TableId, labels: tuple[Label, ...]) -> tuple[Label, ...]:
        found = (
            known.get((which, one.key), Label(one.key, one.key.capitalize())) for one in labels
        )
        return tuple(sorted(found, key=lambda label: order.get(label, -1)))

    tables = {
        which: replace(table, rows=called(which, table.rows), columns=called(which, table.columns))
        for which, table in counted.tables.items()
    }
    return replace(counted, tables=tables)


def _staff(share: float) -> Iterator[tuple[str, int]]:
    person = 0
    for unit, size in UNITS.items():
        for _one in range(round(size * share)):
            person += 1
            yield unit, person


def _words(chance: random.Random, unit: str) -> dict[str, str]:
    form = chance.choice(tuple(METHODS))
    return {
        "unit": unit,
        "outcome": chance.choices([label.key for label in columns.TALKS], (8, 1, 1))[0],
        "plan": chance.choices([label.key for label in columns.PLANS], (8, 1, 1))[0],
        "area": chance.choices((*AREAS, columns.NO_AREA.key), (5, 3, 2, 2))[0],
        "type": chance.choices((*TYPES, columns.NO_TYPE.key), (5, 3, 2, 1, 1))[0],
        "form": form,
        "method": chance.choice(METHODS[form]),
        "verdict": chance.choice([label.key for label in columns.VERDICTS]),
        "use": chance.choice([label.key for label in columns.USE]),
    }
