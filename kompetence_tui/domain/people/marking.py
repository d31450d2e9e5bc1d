"""All known names found in a text at once, for whoever reads it before it goes on.

What is told here is where a name stands; it is by the one rule for names (``names.py``). Free of
pydantic.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kompetence_tui.domain.base.text import clean
from kompetence_tui.domain.people.names import (
    called,
    folded,
    part_places,
    whole_places,
)


@dataclass(frozen=True, slots=True, order=True, repr=False)
class NamePlace:
    """A piece of a text that can be somebody's name."""

    start: int
    end: int
    name: str
    """Whose name it can be, in full."""


class KnownNames:
    """The names of all who are known."""

    def __init__(self, names: Iterable[str]) -> None:
        self._wholes: dict[str, dict[str, str]] = {}
        self._parts: dict[str, dict[str, str]] = {}
        """By their letters, the wholes and what somebody is called by alone, with whose it is."""
        for name in {folded(name): name for name in names if folded(name)}.values():
            for way in _ways(name):
                self._wholes.setdefault(_loose(way), {}).setdefault(name, name)
            for part in called(name, last=True):
                self._parts.setdefault(_loose(part), {}).setdefault(part, name)
        self._told: dict[str, tuple[NamePlace, ...]] = {}
        """What was found by text: a list asks for the same ones at every key."""

    def places_in(self, text: str) -> tuple[NamePlace, ...]:
        """Where names stand in the text, which is read as ``clean`` leaves it, in order. Where
        one lies within another only the longest is told."""
        if text not in self._told:
            self._told[text] = tuple(_longest(self._find(clean(text))))
        return self._told[text]

    def _find(self, text: str) -> Iterator[NamePlace]:
        loose = _loose(text)
        for known, places_of in ((self._wholes, whole_places), (self._parts, part_places)):
            near = (spelt for letters, spelt in known.items() if letters in loose)
            for spelling, name in (one for spelt in near for one in spelt.items()):
                yield from (NamePlace(*span, name) for span in places_of(text, spelling))

    def names_in(self, text: str) -> tuple[str, ...]:
        """What stands there of names, as it is written, once each."""
        text = clean(text)
        return tuple(dict.fromkeys(text[one.start : one.end] for one in self.places_in(text)))


def _longest(found: Iterable[NamePlace]) -> Iterator[NamePlace]:
    end = 0
    for one in sorted(found, key=lambda one: (one.start, -one.end, one.name)):
        if one.start >= end:
            end = one.end
            yield one


def _ways(name: str) -> tuple[str, ...]:
    """As it stands and as people say it, and with the last name first."""
    said = folded(name)
    first, _space, last = said.rpartition(" ")
    return name, said, f"{last} {first}"


def _loose(text: str) -> str:
    """Letters only, so that a name is in the text at most where its letters are in the text's."""
    folded_text = text.casefold().replace("å", "aa")
    letters = filter(str.isalnum, unicodedata.normalize("NFKD", folded_text))
    return "".join(letters).replace("æ", "ae").replace("ø", "oe")
