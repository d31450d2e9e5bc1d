"""Who is one person: a name and the unit it stands in. Free of pydantic.

One rule for the overview, the follow-up, the year, insight and erase: people of one name are told
apart by their units, and somebody without a unit may be any of them.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from kompetence_tui.domain.base.text import one_line
from kompetence_tui.domain.people.alphabet import in_order
from kompetence_tui.domain.people.names import folded
from kompetence_tui.domain.session.kinds import SessionKind

Whose = tuple[str, str]
"""The name of a person or a group, and the unit."""


class OfSomebody(Protocol):
    """A row of the overview, as far as it says whose talk it is."""

    @property
    def kind(self) -> SessionKind: ...
    @property
    def who(self) -> str: ...
    @property
    def unit(self) -> str: ...
    @property
    def whose(self) -> Whose: ...


def may_be_one(one: Whose, other: Whose) -> bool:
    """Nothing tells the two apart."""
    if folded(one[0]) != folded(other[0]):
        return False
    return not (one[1] and other[1]) or unit_key(one[1]) == unit_key(other[1])


def unit_key(unit: str) -> str:
    """A unit as it is compared."""
    return one_line(unit).casefold()


class People:
    """Those of many talks, each told apart from others of the name where the units do it."""

    def __init__(self, everybody: Iterable[Whose]) -> None:
        self._units: dict[str, set[str]] = {}
        for name, unit in everybody:
            self._units.setdefault(folded(name), set()).add(unit_key(unit))

    def key(self, whose: Whose) -> Whose:
        """The same for each talk of one person; without a unit it is the only one of the name."""
        name, unit = folded(whose[0]), unit_key(whose[1])
        named = self._units.get(name, set()) - {""}
        return name, named.pop() if len(named) == 1 and not unit else unit

    def keys_of(self, name: str) -> frozenset[Whose]:
        """Those of the folded name who have a unit."""
        return frozenset((name, unit) for unit in self._units.get(name, ()) if unit)

    def has_namesakes(self, whose: Whose) -> bool:
        """Others of the name are told apart from them."""
        return len(self._units[folded(whose[0])] - {""}) > 1


@dataclass(frozen=True, slots=True)
class Namesakes:
    """Who of the people of one name is meant; nobody else where there are no ``others``."""

    meant: tuple[str, ...] = ()
    """Their units; an empty one for talks that name none."""
    others: tuple[str, ...] = ()
    """The units of those who are not meant."""

    def is_meant(self, unit: str) -> bool | None:
        """Whoever of the name has the unit is the one; None where they may be any of them."""
        if not self.others or unit_key(unit) in map(unit_key, self.meant):
            return True
        return False if unit_key(unit) in map(unit_key, self.others) else None


NO_NAMESAKES = Namesakes()
"""The name is one person's."""


@dataclass(frozen=True, slots=True)
class UnitOfName:
    """A unit that somebody of a name has talks of their own in."""

    unit: str
    talks: int


def units_of(rows: Iterable[OfSomebody], name: str) -> list[UnitOfName]:
    """The units of those with talks of their own and just this name; the talks without one last."""
    spelled: dict[str, str] = {}
    counted: Counter[str] = Counter()
    for row in rows:
        if row.kind.is_individual and folded(row.who) == folded(name):
            key = unit_key(row.unit)
            spelled.setdefault(key, row.unit)
            counted[key] += 1
    found = [UnitOfName(spelled[key], talks) for key, talks in counted.items()]
    return sorted(found, key=lambda one: (not one.unit, in_order(one.unit)))


def are_several(units: Iterable[UnitOfName]) -> bool:
    """The name can be several people's."""
    return sum(bool(one.unit) for one in units) > 1


def are_one(rows: Iterable[OfSomebody], name: str) -> bool:
    """All of the name who have a unit were said to be one person."""
    own = (row for row in rows if row.kind.is_individual and folded(row.who) == folded(name))
    return len({row.whose for row in own if row.unit}) == 1


def told_apart(units: Iterable[UnitOfName], meant: Iterable[str]) -> Namesakes:
    """The one with the units ``meant``, apart from all others of the name."""
    meant = tuple(meant)
    keys = {unit_key(unit) for unit in meant}
    others = (one.unit for one in units if one.unit and unit_key(one.unit) not in keys)
    return Namesakes(meant, tuple(others))
