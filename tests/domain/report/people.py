"""Made-up people, as little as a report counts of them, and what is counted of such.

A population is what one or more tables count: a list of things, each with its person and a word for
each dimension. ``AXES`` says which population and which two dimensions a table is of.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from random import Random

from kompetence_tui.domain.report import columns
from kompetence_tui.domain.report.counted import ALL, Counted, CountedTable, Label, Place, Tally
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.domain.report.tables import HELD, TableId

YEAR = ReportPeriod(2026)
DIMENSIONS = {
    "talk": ("unit", "outcome"),
    "held": ("unit", "plan"),
    "goal": ("unit", "area"),
    "action": ("unit", "type", "area"),
    "method": ("unit", "form", "method", "area"),
    "followed": ("unit", "area", "verdict", "use"),
    "leader": ("unit", "in_time"),
}
AXES = {
    TableId.TALKS: ("talk", "unit", "outcome"),
    TableId.PLANS: ("held", "unit", "plan"),
    TableId.AREAS: ("goal", "unit", "area"),
    TableId.AREA_TYPES: ("action", "area", "type"),
    TableId.TYPES: ("action", "unit", "type"),
    TableId.FORMS: ("method", "unit", "form"),
    TableId.METHODS: ("method", "form", "method"),
    TableId.AREA_METHODS: ("method", "area", "method"),
    TableId.VERDICTS: ("followed", "unit", "verdict"),
    TableId.AREA_VERDICTS: ("followed", "area", "verdict"),
    TableId.USE: ("followed", "unit", "use"),
    TableId.FOLLOW_UPS: ("leader", "unit", "in_time"),
}


@dataclass(frozen=True, slots=True)
class Thing:
    """A talk, a goal, an action: whose it is, and its word in each dimension of its population."""

    person: int
    words: Mapping[str, str]


People = Mapping[str, Sequence[Thing]]
"""Things by population."""


ALWAYS = {
    "outcome": {HELD, "declined", "open"},
    "plan": {"plan", "none"},
    "verdict": {"reached", "not-reached"},
    "in_time": {"in-time", "late"},
}
"""Words that stand in a table though nobody has them."""


def words_of(people: People, dimension: str) -> list[str]:
    """All words of a dimension that anybody has, or that always stand there."""
    found = ALWAYS.get(dimension, set()) | {
        thing.words.get(dimension, "") for things in people.values() for thing in things
    }
    return sorted(found - {""})


def counted_of(
    people: People,
    period: ReportPeriod = YEAR,
    impossible: Mapping[TableId, frozenset[Place]] | None = None,
) -> Counted:
    """What is counted of them; every word anybody has is a row or a column."""
    units = _labels(words_of(people, "unit"))
    tables = {
        table: _counted(table, people, (impossible or {}).get(table, frozenset()))
        for table in TableId
        if people.get(AXES[table][0])
    }
    return Counted(period, units, tables)


def _labels(words: Iterable[str]) -> tuple[Label, ...]:
    return tuple(Label(word, word.title()) for word in words)


def _counted(table: TableId, people: People, impossible: frozenset[Place]) -> CountedTable:
    population, row, column = AXES[table]
    things: dict[Place, list[Thing]] = {}
    for thing in people[population]:
        at = thing.words[row], thing.words[column]
        for place in (at, (at[0], ALL), (ALL, at[1]), (ALL, ALL)):
            things.setdefault(place, []).append(thing)
    return CountedTable(
        table,
        _labels(words_of(people, row)),
        _labels(words_of(people, column)),
        {place: tally_of(found) for place, found in things.items()},
        impossible,
    )


def tally_of(things: Sequence[Thing]) -> Tally:
    each = Counter(thing.person for thing in things)
    return Tally(len(things), len(each), max(each.values(), default=0))


def talks(**units: Mapping[str, int]) -> People:
    """``talks(nord={"plan": 12, "none": 3})``: one person each, whose talk was held."""
    words = [
        {"unit": unit, "plan": plan, "outcome": HELD}
        for unit, plans in units.items()
        for plan, n in plans.items()
        for _ in range(n)
    ]
    things = [Thing(person, word) for person, word in enumerate(words)]
    return {"talk": things, "held": things}


def goals(**units: Mapping[str, int]) -> People:
    """``goals(nord={"borger fag": 12})``: one person each, whose goal has that area and type."""
    words = [
        {"unit": unit, "area": both.split()[0], "type": both.split()[1]}
        for unit, counts in units.items()
        for both, n in counts.items()
        for _ in range(n)
    ]
    things = [Thing(person, word) for person, word in enumerate(words)]
    return {"goal": things, "action": things}


def year_of(
    period: ReportPeriod,
    sizes: Mapping[str, int],
    areas: Sequence[str],
    types: Sequence[str],
    methods: Mapping[str, Sequence[str]],
    share: float = 1.0,
) -> People:
    """What such a share of the employees of these units did in a year, the same at each call."""
    chance = Random(period.year)
    people: dict[str, list[Thing]] = {}
    staff = [unit for unit, size in sizes.items() for _one in range(round(size * share))]
    for person, unit in enumerate(staff):
        words = {"unit": unit, **_year_words(chance, areas, types, methods)}
        for population in ("talk", "held", "goal", "action", "method", "followed"):
            if population == "talk" or words["outcome"] == HELD:
                people.setdefault(population, []).append(Thing(person, words))
    return people


def _year_words(
    chance: Random,
    areas: Sequence[str],
    types: Sequence[str],
    methods: Mapping[str, Sequence[str]],
) -> dict[str, str]:
    form = chance.choice(tuple(methods))
    return {
        "outcome": chance.choices([label.key for label in columns.TALKS], (8, 1, 1))[0],
        "plan": chance.choices([label.key for label in columns.PLANS], (8, 1, 1))[0],
        "area": chance.choice((*areas, columns.WORKPLACE.key, columns.NO_AREA.key)),
        "type": chance.choice((*types, columns.NO_TYPE.key)),
        "form": form,
        "method": chance.choice(methods[form]),
        "verdict": chance.choice([label.key for label in columns.VERDICTS]),
        "use": chance.choice([label.key for label in columns.USE]),
    }


def some_people(chance: Random, units: int, most: int, *, own: int = 1) -> People:
    """People of several units with up to so many each, and all that a report counts of them.

    ``own``: how many goals of ten build on what is the unit's own.
    """
    people: dict[str, list[Thing]] = {population: [] for population in DIMENSIONS}
    for unit in range(units):
        leader = {"unit": f"unit-{unit}", "in_time": chance.choice(["in-time", "late"])}
        people["leader"].append(Thing(-unit, leader))
        for person in range(chance.randint(1, most)):
            _talk(chance, people, unit, unit * 1000 + person, own)
    return people


def _talk(chance: Random, people: dict[str, list[Thing]], unit: int, person: int, own: int) -> None:
    def add(population: str, **words: str) -> None:
        people[population].append(Thing(person, {"unit": f"unit-{unit}", **words}))

    outcome = chance.choices([HELD, "declined", "open"], [8, 1, 1])[0]
    add("talk", outcome=outcome)
    if outcome != HELD:
        return
    add("held", plan=chance.choices(["plan", "none"], [6, 1])[0])
    for _ in range(chance.choice([0, 1, 1, 2, 3])):
        areas = "citizens", "digital", f"of-unit-{unit}" if unit % 2 else "nothing"
        area = chance.choices(areas, [6 - own / 2, 4 - own / 2, own])[0]
        add("goal", area=area)
        kind = chance.choices(["a", "b", "c", "none"], [5, 3, 1, 2])[0] + ("12"[unit % 3 > 1])
        add("action", area=area, type="none" if kind[:-1] == "none" else kind)
        form = chance.choices(["informal", "external"], [3, 1])[0]
        method = chance.choice([form, form, f"{form}-2", "own"])
        add("method", area=area, form=form, method=method)
        verdict = chance.choices(["reached", "partly", "not-reached"], [6, 3, 1])[0]
        add("followed", area=area, verdict=verdict, use=chance.choice(["said", "said", "not"]))


def nobody(counted: Counted) -> Counted:
    """With the places of ``some_people`` that nobody could have been in."""
    tables = {
        id_: replace(table, impossible=frozenset(_impossible(id_, table)))
        for id_, table in counted.tables.items()
    }
    return replace(counted, tables=tables)


def _impossible(id_: TableId, table: CountedTable) -> Iterator[Place]:
    for row, column in product((r.key for r in table.rows), (c.key for c in table.columns)):
        unit = int(row.split("-")[1]) if row.startswith("unit-") else 0
        if (
            (id_ is TableId.AREAS and column.startswith("of-") and column != f"of-{row}")
            or (id_ is TableId.TYPES and column != "none" and column[-1] != "12"[unit % 3 > 1])
            or (id_ is TableId.METHODS and column != "own" and not column.startswith(row))
        ):
            yield row, column
