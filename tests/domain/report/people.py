"""Made-up people, as little as a report counts of them, and what is counted of such.

A population is what one or more tables count: a list of things, each with its person and a word for
each dimension. ``AXES`` says which population and which two dimensions a table is of.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kompetence_tui.domain.report.counted import ALL, Counted, CountedTable, Label, Place, Tally
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.domain.report.tables import HELD, TableId

YEAR = ReportPeriod(2026)
DIMENSIONS = {
    "talk": ("unit", "outcome"),
    "held": ("unit", "plan"),
    "goal": ("unit", "area", "type"),
    "action": ("unit", "type"),
    "method": ("unit", "form", "method", "area"),
    "followed": ("unit", "area", "verdict", "use"),
    "leader": ("unit", "in_time"),
}
AXES = {
    TableId.TALKS: ("talk", "unit", "outcome"),
    TableId.PLANS: ("held", "unit", "plan"),
    TableId.AREAS: ("goal", "unit", "area"),
    TableId.AREA_TYPES: ("goal", "area", "type"),
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
    return {"goal": [Thing(person, word) for person, word in enumerate(words)]}
