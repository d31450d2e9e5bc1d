"""Many reports of the same things together tell no more than what was kept of them."""

import datetime as dt
from dataclasses import replace
from itertools import combinations, product
from random import Random

import pytest

from kompetence_tui.domain.report.counted import ALL, Counted
from kompetence_tui.domain.report.groups import GroupFacts
from kompetence_tui.domain.report.merging import merged
from kompetence_tui.domain.report.picture import Picture
from kompetence_tui.domain.report.protecting import protect
from kompetence_tui.domain.report.publishing import publish
from kompetence_tui.domain.report.report import report_of
from kompetence_tui.domain.report.tables import SPECS, Side
from tests.domain.report.attack import Attack, Where, attacks, take
from tests.domain.report.people import YEAR, counted_of, nobody, some_people

DAY = dt.date(2027, 1, 12)
FIRST, SECOND = YEAR.halves
GROUPS = GroupFacts(YEAR)


def some(seed: int, units: int = 3) -> Counted:
    """Talks, plans and actions of a few units."""
    people = some_people(Random(seed), units, 25)
    return nobody(counted_of({one: people[one] for one in ("talk", "held", "goal", "action")}))


def found(those: list[Attack]) -> list[Where]:
    return [where for attack in those for where in attack.found()]


@pytest.mark.parametrize("seed", [1])
def test_by_unit_by_all_and_by_every_choice_of_units(seed: int) -> None:
    counted = some(seed)
    picture, those = protect(counted), attacks({"": counted})
    for attack in those:
        attack.knows(picture)
    keys = [unit.key for unit in picture.units]
    for chosen in (list(c) for n in range(1, len(keys)) for c in combinations(keys, n)):
        for table in report_of(picture, chosen, None, GROUPS).tables:
            if table.spec.rows is Side.UNIT:
                take(those, table, [*([("", key)] for key in chosen), [("", k) for k in chosen]])
    assert found(those) == []


@pytest.mark.parametrize("seed", [3])
def test_two_halves_and_their_year(seed: int) -> None:
    halves = {FIRST: some(seed), SECOND: some(seed + 100)}
    half = publish({}, halves, FIRST, DAY)
    year = publish(half.kept, halves, YEAR, DAY)
    those = attacks({part.key: counted for part, counted in halves.items()})
    for attack in those:
        for part, pictures in year.kept.items():
            attack.knows(pictures[0], part.key)
        attack.knows(year.picture)
    assert found(those) == []


@pytest.mark.parametrize("seed", [5])
def test_a_unit_that_came_later(seed: int) -> None:
    people = some_people(Random(seed), 4, 25)
    wanted = {one: people[one] for one in ("talk", "held", "action")}
    late = {
        one: [t for t in things if t.words["unit"] == "unit-3"] for one, things in wanted.items()
    }
    early = {one: [t for t in things if t not in late[one]] for one, things in wanted.items()}
    before = publish({}, {YEAR: nobody(counted_of(early))}, YEAR, DAY)
    after = publish(before.kept, {YEAR: nobody(counted_of(wanted))}, YEAR, DAY)
    sources = {"early": nobody(counted_of(early)), "late": nobody(counted_of(late))}
    assert [unit.key for unit in after.picture.later] == ["unit-3"]
    those = attacks(sources)
    for attack in those:
        attack.knows(before.picture, "early")
        attack.knows(after.kept[YEAR][1], "late")
        attack.knows(of_units(after.picture))
    assert found(those) == []


def of_units(picture: Picture) -> Picture:
    """Without the tables across units, which a unit that came later is not in."""
    rows = {spec.id for spec in SPECS if spec.rows is Side.UNIT}
    return replace(picture, tables={id_: t for id_, t in picture.tables.items() if id_ in rows})


@pytest.mark.parametrize("seed", [7])
def test_the_files_of_two_folders_and_what_they_are_merged_to(seed: int) -> None:
    sources = {"a": renamed(some(seed, 2), "a"), "b": renamed(some(seed + 50, 2), "b")}
    pictures = {name: protect(counted) for name, counted in sources.items()}
    those = attacks(sources)
    for attack, (name, picture) in product(those, pictures.items()):
        attack.knows(picture, name)
    both = merged([report_of(picture, None, None, GROUPS) for picture in pictures.values()])
    for table in both.tables:
        rows = [[(name, line.label.key) for name in sources] for line in table.lines]
        take(those, table, [*rows, [(name, ALL) for name in sources]])
    assert found(those) == []


def renamed(counted: Counted, name: str) -> Counted:
    """The same of units of other names."""

    def other(key: str) -> str:
        return f"{name}-{key}" if key.startswith("unit-") else key

    tables = {
        id_: replace(
            table,
            rows=tuple(replace(row, key=other(row.key)) for row in table.rows),
            tallies={(other(r), c): tally for (r, c), tally in table.tallies.items()},
            impossible=frozenset((other(r), c) for r, c in table.impossible),
        )
        for id_, table in counted.tables.items()
    }
    units = tuple(replace(unit, key=other(unit.key)) for unit in counted.units)
    return replace(counted, units=units, tables=tables)
