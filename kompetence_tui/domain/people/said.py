"""What the leader said of people: which are one, who has stopped, whose talks were handed over.

Nothing is ever joined unasked, and no talk is changed by it: the rows of the talks are read as
those of one person for as long as it is said. Free of pydantic.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kompetence_tui.domain.people.names import folded
from kompetence_tui.domain.people.namesakes import (
    NO_NAMESAKES,
    Namesakes,
    People,
    UnitOfName,
    Whose,
    are_one,
    are_several,
    told_apart,
    unit_key,
    units_of,
)

if TYPE_CHECKING:
    from kompetence_tui.domain.session.listing import SessionRow


@dataclass(frozen=True, slots=True)
class Same:
    """»er samme person som«: these are one."""

    people: tuple[Whose, ...]
    on: dt.date
    """The day it was said."""

    def __repr__(self) -> str:
        return "<Same>"


@dataclass(frozen=True, slots=True)
class Stopped:
    """»er stoppet«."""

    who: Whose
    on: dt.date

    def __repr__(self) -> str:
        return "<Stopped>"


@dataclass(frozen=True, slots=True)
class HandedOver:
    """»sagde ja til, at samtalerne blev givet videre«: kept by both leaders."""

    who: Whose
    on: dt.date

    def __repr__(self) -> str:
        return "<HandedOver>"


@dataclass(frozen=True, slots=True)
class Called:
    """A name somebody is in the talks by, and who of that name they are."""

    name: str
    namesakes: Namesakes = NO_NAMESAKES

    def __repr__(self) -> str:
        return "<Called>"

    def is_meant(self, whose: Whose) -> bool:
        """It is the person, as far as name and unit tell."""
        return folded(whose[0]) == folded(self.name) and bool(self.namesakes.is_meant(whose[1]))


@dataclass(frozen=True, slots=True)
class Sayings:
    """All that was said; nothing at first."""

    same: tuple[Same, ...] = ()
    stopped: tuple[Stopped, ...] = ()
    handed_over: tuple[HandedOver, ...] = ()

    def __repr__(self) -> str:
        return "<Sayings>"

    def __bool__(self) -> bool:
        return len(self) > 0

    def __len__(self) -> int:
        return len(self.same) + len(self.stopped) + len(self.handed_over)

    def with_same(self, one: Whose, other: Whose, on: dt.date) -> "Sayings":
        """They are one person, said on that day."""
        return replace(self, same=(*self.same, Same((one, other), on)))

    def with_stopped(self, who: Whose, on: dt.date) -> "Sayings":
        """They have stopped on that day."""
        return replace(self, stopped=(*self.stopped, Stopped(who, on)))

    def with_handed_over(self, who: Whose, on: dt.date) -> "Sayings":
        """They said yes on that day, once."""
        said = HandedOver(who, on)
        return replace(self, handed_over=tuple(dict.fromkeys((*self.handed_over, said))))

    def naming(self, is_it: Callable[[Whose], bool]) -> "Sayings":
        """What was said of anybody who is one of those."""
        return Sayings(
            tuple(one for one in self.same if any(map(is_it, one.people))),
            tuple(one for one in self.stopped if is_it(one.who)),
            tuple(one for one in self.handed_over if is_it(one.who)),
        )

    def without(self, taken_back: "Sayings") -> "Sayings":
        """What is left when that is taken back."""
        return Sayings(
            tuple(one for one in self.same if one not in taken_back.same),
            tuple(one for one in self.stopped if one not in taken_back.stopped),
            tuple(one for one in self.handed_over if one not in taken_back.handed_over),
        )


NOTHING_SAID = Sayings()


class KnownPeople:
    """The people of many talks, as what was said has them."""

    def __init__(self, said: Sayings, rows: Iterable["SessionRow"]) -> None:
        self.said = said
        self._own = [row for row in rows if row.kind.is_individual and row.who]
        self._people = People(row.stands_as for row in self._own)
        self._one: dict[Whose, frozenset[Whose]] = {}
        for same in said.same:
            keys = list(map(self._people.key, same.people))
            joined = frozenset().union(*(self._one.get(key, frozenset({key})) for key in keys))
            self._one |= dict.fromkeys(joined, joined)
        self._stopped = {key: stop.on for stop in said.stopped for key in self.keys(stop.who)}
        self._names = {one: self._newest(one) for one in set(self._one.values())}

    def keys(self, whose: Whose) -> frozenset[Whose]:
        """Every name and unit of the person, as they are compared.

        One without a unit is the only person of the name, also where units were said to be one's.
        """
        key = self._people.key(whose)
        if not key[1] and (of_name := self._people.keys_of(key[0])):
            ones = {self._one.get(each) for each in of_name}
            if len(ones) == 1 and (one := ones.pop()):
                return one
        return self._one.get(key, frozenset({key}))

    def is_one(self, one: Whose, other: Whose) -> bool:
        """They are one person."""
        return bool(self.keys(one) & self.keys(other))

    def known(self, row: "SessionRow") -> "SessionRow":
        """The row with whose it is, and since when they have stopped."""
        if not (self.said and row.kind.is_individual and row.who):
            return row
        keys = self.keys(row.stands_as)
        stopped = next((self._stopped[key] for key in keys if key in self._stopped), None)
        same = self._names.get(keys)
        is_as_known = (same, stopped) == (row.same, row.stopped)
        return row if is_as_known else replace(row, same=same, stopped=stopped)

    def about(self, whose: Whose) -> Sayings:
        """What was said of the person."""
        keys = self.keys(whose)
        return self.said.naming(lambda whose: bool(self.keys(whose) & keys))

    def talks_of(self, whose: Whose) -> list["SessionRow"]:
        """All the person's own talks, the oldest first."""
        mine = (row for row in self._own if self.is_one(row.stands_as, whose))
        return sorted(mine, key=lambda row: (row.date, row.id))

    def is_there(self, whose: Whose) -> bool:
        """A talk of their own is left of somebody of just this name and unit."""
        key = self._people.key(whose)
        return any(self._people.key(row.stands_as) == key for row in self._own)

    def called(self, name: str, namesakes: Namesakes) -> tuple[Called, ...]:
        """What the person of the name is called in the talks: as asked first, then otherwise."""
        asked_for = namesakes.meant or [one.unit for one in self._units(name)] or [""]
        keys = set[Whose]().union(*(self.keys((name, unit)) for unit in asked_for))
        units: dict[str, dict[str, str]] = {folded(name): {}}
        spelled = {folded(name): name}
        named = [*_all_named(self.said), *(row.stands_as for row in self._own)]
        for one in named:
            if self._people.key(one) in keys or self.keys(one) & keys:
                spelled.setdefault(folded(one[0]), one[0])
                units.setdefault(folded(one[0]), {}).setdefault(unit_key(one[1]), one[1])
        mine = units[folded(name)]
        others = tuple(unit for unit in namesakes.others if unit_key(unit) not in mine)
        meant = tuple(dict.fromkeys([*namesakes.meant, *mine.values()] if others else ()))
        asked = Called(name, Namesakes(meant or namesakes.meant, others))
        rest = (key for key in units if key != folded(name))
        return asked, *(self._called(spelled[key], units[key].values()) for key in rest)

    def called_in(self, row: "SessionRow") -> tuple[Called, ...]:
        """What whoever an individual talk is with is called in the talks: as in it first.

        Only that where the talk names no unit and it can be any of several people's.
        """
        units = self._units(row.who)
        if row.unit:
            return self.called(row.who, told_apart(units, [row.unit]))
        is_clear = not are_several(units) or are_one(map(self.known, self._own), row.who)
        return self.called(row.who, NO_NAMESAKES) if is_clear else (Called(row.who),)

    def _called(self, name: str, units: Iterable[str]) -> Called:
        there, units = self._units(name), tuple(units)
        if "" in units and not are_several(there):
            return Called(name)
        return Called(name, told_apart(there, units))

    def _units(self, name: str) -> list[UnitOfName]:
        return units_of(self._own, name)

    def _newest(self, one: frozenset[Whose]) -> Whose:
        """The name and unit of the person's newest talk, or of any that was said."""
        talks = [row for row in self._own if self._people.key(row.stands_as) in one]
        if not talks:
            return min(one)
        newest = max(talks, key=lambda row: (row.date, row.id))
        return newest.who, newest.unit or self._people.key(newest.stands_as)[1]


def known_as(rows: Iterable["SessionRow"], said: Sayings) -> list["SessionRow"]:
    """The rows, each with whose it is and whether they have stopped."""
    rows = list(rows)
    return [*map(KnownPeople(said, rows).known, rows)] if said else rows


def said_of(whose: Whose) -> str:
    """»Anna Eksempel, Eksempelhuset«."""
    return ", ".join(filter(None, whose))


def _all_named(said: Sayings) -> Iterator[Whose]:
    for same in said.same:
        yield from same.people
    yield from (stopped.who for stopped in said.stopped)
    yield from (handed_over.who for handed_over in said.handed_over)
