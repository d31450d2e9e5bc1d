"""From what was noted of a period to its tables. Free of pydantic.

What each figure means, and why:

- *Offered* is every individual talk of the period, planned or noted as offered; *held* as the
  year's overview has it. A follow-up of a plan is no talk of its own, but what is judged in it
  counts.
- A *plan* is a closed talk with a goal (closing demands a whole one), *ingen i år* a closed one
  with a reason instead. A goal carried on from the last plan is a goal of this one too.
- A goal belongs to the *indsatsområde* at the end of its links, as in the red thread.
- A *method* stands under the form of learning that its file says, one typed by a person under the
  one that was put there; where neither is known it is in no table, since what next to nobody is in
  would hide a form beside it.
- Of a goal taken up twice in the period the last verdict counts.

A column or a cell must not say by being there what hides in it. So what can be chosen in a unit
never hangs on what a few have chosen (``areas``, ``types_in_use``), and a method is told by name
where at least ``threshold`` people chose it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kompetence_tui.domain.people.alphabet import in_order
from kompetence_tui.domain.people.namesakes import People
from kompetence_tui.domain.report import columns
from kompetence_tui.domain.report.areas import ToldAreas
from kompetence_tui.domain.report.counted import ALL, Counted, CountedTable, Label, Place, Tally
from kompetence_tui.domain.report.kept_in_time import KeptInTime, kept_in_time
from kompetence_tui.domain.report.ledger import NO_FORM, Book
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.domain.report.tables import TableId
from kompetence_tui.domain.report.types_in_use import ToldTypes

CountEntry = tuple[str, str, int, int]
"""Keys of row and column, number of a person, and how many it is."""


@dataclass(frozen=True, slots=True)
class KnownMethod:
    """A method of the shipped or the organisation's files: only these are told by name."""

    name: str
    form: str
    """Key of a column of ``columns.FORMS``."""


def tallies(entries: Iterable[CountEntry]) -> dict[Place, Tally]:
    """Each cell and all totals. People in two cells count once in their sum."""
    found: defaultdict[Place, dict[int, int]] = defaultdict(dict)
    for row, column, person, n in entries:
        for place in ((row, column), (row, ALL), (ALL, column), (ALL, ALL)):
            people = found[place]
            people[person] = people.get(person, 0) + n
    return {
        place: Tally(sum(people.values()), len(people), max(people.values()))
        for place, people in found.items()
    }


class Counting:
    """One period while it is counted."""

    def __init__(
        self, book: Book, period: ReportPeriod, methods: Mapping[str, KnownMethod], threshold: int
    ) -> None:
        self._book, self._ledger, self._methods = book, book.ledgers[period], methods
        everybody = book.people.keys()
        people, numbers = People(everybody), dict[object, int]()
        self._person = [numbers.setdefault(people.key(who), n) for n, who in enumerate(everybody)]
        """By the number of whoever a talk was with, which person it is."""
        self._unit, self._ids, self._threshold = book.units.keys(), book.methods.keys(), threshold
        self._areas = ToldAreas(book, self._ledger, self._person, threshold)
        self._types = ToldTypes(book, self._ledger, self._person, threshold)
        self.units = tuple(Label(key, book.unit_words[key]) for key in self._units_there())

    def _units_there(self) -> list[str]:
        ledger, words, none = self._ledger, self._book.unit_words, columns.NO_UNIT.key
        lines = (*ledger.talks, *ledger.goals, *ledger.judged)
        there = {self._unit[line[1]] for line in lines}
        return sorted(there, key=lambda key: (key == none, in_order(words[key])))

    def counted(self, unread: int) -> Counted:
        """All tables."""
        tables = (
            self._fates(TableId.TALKS, self._ledger.talks),
            self._fates(TableId.PLANS, self._ledger.plans),
            *self._of_goals(),
            *self._of_methods(),
            *self._of_judged(),
            self._of_leaders(),
        )
        return Counted(self._ledger.period, self.units, {one.id: one for one in tables}, unread)

    def kept(self) -> tuple[KeptInTime, ...]:
        """The follow-ups of each leader."""
        return kept_in_time(self._book, self._ledger.period, self._person)

    def _fates(self, table: TableId, lines: Iterable[tuple[int, ...]]) -> CountedTable:
        wanted = columns.FIXED[table]
        entries = (
            (self._unit[unit], wanted[place].key, self._person[person], 1)
            for person, unit, place in lines
        )
        return CountedTable(table, self.units, wanted, tallies(entries))

    def _of_goals(self) -> Iterator[CountedTable]:
        areas, types = self._areas.columns, self._types.columns
        goals = [self._goal(*line) for line in self._ledger.goals]
        yield CountedTable(
            TableId.AREAS, self.units, areas,
            tallies((unit, area, person, 1) for unit, area, _told, person, _n in goals),
            self._areas.closed(self.units),
        )  # fmt: skip
        yield CountedTable(
            TableId.AREA_TYPES, areas, types,
            tallies((area, told, person, n) for _unit, area, told, person, n in goals if n),
        )  # fmt: skip
        yield CountedTable(
            TableId.TYPES, self.units, types,
            tallies((unit, told, person, n) for unit, _area, told, person, n in goals if n),
            self._types.closed(self.units),
        )  # fmt: skip

    def _goal(
        self, person: int, unit: int, link: int, number: int, actions: int
    ) -> tuple[str, str, str, int, int]:
        """Keys of unit, area and type, the person, and how many actions."""
        key = self._unit[unit]
        area, told = self._areas.key(key, link), self._types.key(key, number)
        return key, area, told, self._person[person], actions

    def _of_methods(self) -> Iterator[CountedTable]:
        told = self._methods_told()
        named = (*told.values(), columns.OWN_METHOD)
        lines = [self._chosen(told, *line) for line in self._ledger.methods if self._form(*line)]
        forms = columns.FORMS
        yield CountedTable(
            TableId.FORMS, self.units, forms,
            tallies((unit, form, person, 1) for unit, _area, form, _method, person in lines),
        )  # fmt: skip
        yield CountedTable(
            TableId.METHODS, forms, named,
            tallies((form, method, person, 1) for _unit, _area, form, method, person in lines),
            frozenset((form.key, method) for form in forms for method in told
                      if self._methods[method].form != form.key),
        )  # fmt: skip
        yield CountedTable(
            TableId.AREA_METHODS, self._areas.columns, named,
            tallies((area, method, person, 1) for _unit, area, _form, method, person in lines),
        )  # fmt: skip

    def _methods_told(self) -> dict[str, Label]:
        """By id the methods that are told by name, in the order of the files."""
        words = {form.key: form.words for form in columns.FORMS}
        users: defaultdict[str, set[int]] = defaultdict(set)
        for person, _unit, _link, _form, method in self._ledger.methods:
            users[self._ids[method]].add(self._person[person])
        known = self._methods.items()
        told = ((key, one) for key, one in known if len(users[key]) >= self._threshold)
        return {key: Label(key, one.name, words[one.form]) for key, one in told}

    def _chosen(self, told: Mapping[str, Label], *line: int) -> tuple[str, str, str, str, int]:
        """Keys of unit, area, form and method, and the person."""
        person, unit, link, _form, method = line
        key, chosen = self._unit[unit], self._ids[method]
        named = chosen if chosen in told else columns.OWN_METHOD.key
        return key, self._areas.key(key, link), self._form(*line), named, self._person[person]

    def _form(self, *line: int) -> str:
        """Key of the form of a chosen method; empty where none is known."""
        form, method = line[-2:]
        if known := self._methods.get(self._ids[method]):
            return known.form
        return "" if form == NO_FORM else columns.FORMS[form].key

    def _of_judged(self) -> Iterator[CountedTable]:
        last: dict[tuple[int, int], tuple[int, ...]] = {}
        for person, unit, link, verdict, use, goal, day in self._ledger.judged:
            key = self._person[person], goal
            if key not in last or last[key][-1] <= day:
                last[key] = (unit, link, verdict, use, day)
        lines = [
            (self._unit[unit], link, columns.VERDICTS[verdict].key, columns.USE[use].key, person)
            for (person, _goal), (unit, link, verdict, use, _day) in last.items()
        ]
        yield CountedTable(
            TableId.VERDICTS, self.units, columns.VERDICTS,
            tallies((unit, verdict, person, 1) for unit, _link, verdict, _use, person in lines),
        )  # fmt: skip
        yield CountedTable(
            TableId.AREA_VERDICTS, self._areas.columns, columns.VERDICTS,
            tallies((self._areas.key(unit, link), verdict, person, 1)
                    for unit, link, verdict, _use, person in lines),
        )  # fmt: skip
        yield CountedTable(
            TableId.USE, self.units, columns.USE,
            tallies((unit, use, person, 1) for unit, _link, _verdict, use, person in lines),
        )  # fmt: skip

    def _of_leaders(self) -> CountedTable:
        entries = ((one.unit, one.column, one.leader, 1) for one in self.kept())
        there = {unit.key for unit in self.units}
        return CountedTable(
            TableId.FOLLOW_UPS, self.units, columns.FOLLOW_UPS,
            tallies(entry for entry in entries if entry[0] in there),
        )  # fmt: skip
