"""What is noted of a period while all talks are read: each thing as a few numbers.

No talk is kept. People, units and words stand once, and the numbers say which: so what is kept is
some twenty bytes for each goal. Free of pydantic.
"""

import datetime as dt
from array import array
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from kompetence_tui.domain.people.namesakes import Whose, unit_key
from kompetence_tui.domain.report import columns
from kompetence_tui.domain.report.own_talk import Bearing, GroupTalk, OwnTalk
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.domain.thread.facts import FactKey, Lead

_Key = TypeVar("_Key", bound=Hashable)
_MOST = 0xFFFF_FFFF
NOTHING, SERVED = 0, 1
"""Numbers of the two ways to build on no link."""


class Numbers(Generic[_Key]):
    """Each key's number: 0 for the first that came."""

    def __init__(self) -> None:
        self._numbers: dict[_Key, int] = {}

    def of(self, key: _Key) -> int:
        return self._numbers.setdefault(key, len(self._numbers))

    def keys(self) -> list[_Key]:
        """By their numbers."""
        return list(self._numbers)


class NumberLines:
    """NumberLines of so many numbers each, four bytes a number."""

    def __init__(self, width: int) -> None:
        self._width, self._numbers = width, array("I")

    def add(self, *numbers: int) -> None:
        self._numbers.extend(numbers)

    def __iter__(self) -> Iterator[tuple[int, ...]]:
        return zip(*[iter(self._numbers)] * self._width, strict=True)


@dataclass(frozen=True, slots=True, repr=False)
class Ledger:
    """One period. Each line begins with the numbers of a person and a unit."""

    period: ReportPeriod
    talks: NumberLines = field(default_factory=lambda: NumberLines(3))
    """… place in ``columns.TALKS``; follow-ups of a plan are none."""
    plans: NumberLines = field(default_factory=lambda: NumberLines(3))
    """… place in ``columns.PLANS``, of the talks held."""
    banks: NumberLines = field(default_factory=lambda: NumberLines(3))
    """… bank, of the talks held."""
    offers: NumberLines = field(default_factory=lambda: NumberLines(3))
    """… link that a goal could build on."""
    goals: NumberLines = field(default_factory=lambda: NumberLines(5))
    """… link, type, actions."""
    methods: NumberLines = field(default_factory=lambda: NumberLines(5))
    """… link, place in ``columns.FORMS``, the one after them where none is known, method."""
    judged: NumberLines = field(default_factory=lambda: NumberLines(7))
    """… link, places in ``columns.VERDICTS`` and ``columns.USE``, goal, day."""


class Book:
    """The ledgers of some periods, and what all of them need."""

    def __init__(self, periods: tuple[ReportPeriod, ...], today: dt.date) -> None:
        self.today = today
        self.ledgers = {period: Ledger(period) for period in periods}
        self.people, self.leaders = Numbers[Whose](), Numbers[str]()
        self.units, self.banks = Numbers[str](), Numbers[str]()
        self.types, self.methods = Numbers[tuple[str, str]](), Numbers[str]()
        self.links = Numbers[FactKey]()
        for no_link in ("nothing", "served"):
            self.links.of(("", no_link))
        self.leads: dict[FactKey, Lead] = {}
        self.unit_words: dict[str, str] = {}
        self.bank_words: dict[str, tuple[str, tuple[str, ...]]] = {}
        """Title and competence types of each bank."""
        self.held = NumberLines(2)
        """Person and day of every individual talk held, of whatever year."""
        self.due = NumberLines(5)
        """Person, unit, leader, day of the talk, and the last day of its follow-up."""
        self.groups: list[GroupTalk] = []

    def take(self, talk: OwnTalk) -> None:
        """Note an individual talk."""
        person, key = self.people.of(talk.whose), unit_key(talk.unit) or columns.NO_UNIT.key
        unit = self.units.of(key)
        self.unit_words.setdefault(key, talk.unit or columns.NO_UNIT.words)
        is_held = talk.is_held(self.today)
        if is_held:
            self._take_dates(talk, person, unit)
        for period, ledger in self.ledgers.items():
            if period.holds(talk.date):
                self._take_fate(ledger, talk, (person, unit), is_held=is_held)
                if is_held:
                    self._take_plan(ledger, talk, (person, unit))

    def _take_dates(self, talk: OwnTalk, person: int, unit: int) -> None:
        day = talk.date.toordinal()
        self.held.add(person, day)
        if talk.due and not (talk.stopped and talk.stopped <= talk.due):
            self.due.add(person, unit, self.leaders.of(talk.leader), day, talk.due.toordinal())

    def _take_fate(
        self, ledger: Ledger, talk: OwnTalk, who: tuple[int, int], *, is_held: bool
    ) -> None:
        if talk.is_follow_up:
            return
        ledger.talks.add(*who, 0 if is_held else 1 if talk.is_declined else 2)
        if is_held:
            has_plan, has_reason = bool(talk.goals), talk.has_reason
            place = 0 if has_plan else 1 if has_reason else 2
            ledger.plans.add(*who, place if talk.is_closed else 2)

    def _take_plan(self, ledger: Ledger, talk: OwnTalk, who: tuple[int, int]) -> None:
        if not talk.is_follow_up:
            ledger.banks.add(*who, self.banks.of(talk.bank))
        self.bank_words[talk.bank] = (talk.bank_title, talk.types)
        offers = {self._link(Bearing(lead)) for lead in talk.offers}
        for goal in talk.goals:
            link = self._link(goal.bears)
            offers.add(link)
            told = self.types.of((talk.bank if goal.type else "", goal.type))
            ledger.goals.add(*who, link, told, goal.actions)
            for method, form in goal.methods:
                place = _FORM_PLACES.get(form, NO_FORM)
                ledger.methods.add(*who, link, place, self.methods.of(method))
        for one in talk.judged:
            link = self._link(one.bears)
            offers.add(link)
            places = _VERDICT_PLACES[one.verdict], _USE_PLACES[one.use]
            which, day = hash(one.key) & _MOST, talk.date.toordinal()
            ledger.judged.add(*who, link, *places, which, day)
        for link in offers - {NOTHING, SERVED}:
            ledger.offers.add(*who, link)

    def _link(self, bears: Bearing) -> int:
        lead = bears.lead
        if lead is None or lead.kind.is_individual:
            return SERVED if bears.is_served else NOTHING
        self.leads.setdefault(lead.key, lead)
        return self.links.of(lead.key)


_FORM_PLACES = {column.key: place for place, column in enumerate(columns.FORMS)}
NO_FORM = len(_FORM_PLACES)
_VERDICT_PLACES = {column.key: place for place, column in enumerate(columns.VERDICTS)}
_USE_PLACES = {column.key: place for place, column in enumerate(columns.USE)}
