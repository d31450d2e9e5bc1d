"""All known names found in a text at once, for whoever reads it before it goes on.

What is told here is where a name stands; it is by the one rule for names (``names.py``). Free of
pydantic.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from kompetence_tui.domain.base.text import clean
from kompetence_tui.domain.people.names import called, folded, places_of


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
        known = {folded(name): name for name in names if folded(name)}
        self._by_part: dict[str, list[str]] = {}
        for name in known.values():
            for part in dict.fromkeys(map(_loose, called(name, last=True))):
                self._by_part.setdefault(part, []).append(name)

    def places_in(self, text: str) -> tuple[NamePlace, ...]:
        """Where names stand in the text, which is read as ``clean`` leaves it, in order. Where
        one lies within another only the longest is told."""
        text = clean(text)
        loose = _loose(text)
        near = {name for part, names in self._by_part.items() if part in loose for name in names}
        found = (NamePlace(*span, name) for name in near for span in places_of(text, name))
        kept: list[NamePlace] = []
        for one in sorted(found, key=lambda one: (one.start, -one.end, one.name)):
            if not kept or one.start >= kept[-1].end:
                kept.append(one)
        return tuple(kept)

    def names_in(self, text: str) -> tuple[str, ...]:
        """What stands there of names, as it is written, once each."""
        text = clean(text)
        return tuple(dict.fromkeys(text[one.start : one.end] for one in self.places_in(text)))


def _loose(text: str) -> str:
    """Letters only, so that a name is in the text at most where its letters are in the text's."""
    folded_text = text.casefold().replace("å", "aa")
    letters = filter(str.isalnum, unicodedata.normalize("NFKD", folded_text))
    return "".join(letters).replace("æ", "ae").replace("ø", "oe")
