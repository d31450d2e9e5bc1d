"""Ids of the parts of a session: a letter and a number, »m3«."""

from collections.abc import Collection, Iterable
from itertools import count
from typing import Any, Protocol, Self, TypeVar

_LONGEST = 9
"""Digits of a number; what is longer was not made here, and counts for nothing."""


class WithId(Protocol):
    """A part of a session that has an id."""

    @property
    def id(self) -> str: ...

    def with_(self, **changes: Any) -> Self:  # noqa: ANN401 - the model checks each field
        """A changed copy."""
        ...


Each = TypeVar("Each", bound=WithId)


def new_id(letter: str, begun: int, taken: Iterable[str]) -> str:
    """The next id: past all that are taken, and past the last that was ever made."""
    known = set(taken)
    number = max([begun, *map(number_of, known)]) + 1
    while f"{letter}{number}" in known:
        number += 1
    return f"{letter}{number}"


def number_of(item: str) -> int:
    """The number of an id; 0 for one that has none."""
    digits = item[1:]
    is_number = digits.isascii() and digits.isdecimal() and len(digits) <= _LONGEST
    return int(digits) if is_number else 0


def told_apart(
    letter: str, parts: tuple[Each, ...], others: Collection[str] = ()
) -> tuple[Each, ...]:
    """The parts, those with new ids that had none, or another's.

    What is done to one by its id would else be done to both; only a file changed by hand has such.
    """
    known = {"", *others}
    taken = known | {part.id for part in parts}
    if len(taken) == len(known) + len(parts):
        return parts
    numbers = count(max(map(number_of, taken)) + 1)
    free = (f"{letter}{n}" for n in numbers if f"{letter}{n}" not in taken)
    found: list[Each] = []
    for part in parts:
        found.append(part.with_(id=next(free)) if part.id in known else part)
        known.add(found[-1].id)
    return tuple(found)
