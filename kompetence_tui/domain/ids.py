"""Ids of the parts of a session: a letter and a number, »m3«."""

from collections.abc import Iterable


def new_id(letter: str, begun: int, taken: Iterable[str]) -> str:
    """The next id: past all that are taken, and past the last that was ever made."""
    return f"{letter}{max([begun, *map(number_of, taken)]) + 1}"


def number_of(item: str) -> int:
    """The number of an id; 0 for one that has none."""
    digits = item[1:]
    return int(digits) if digits.isascii() and digits.isdecimal() else 0
