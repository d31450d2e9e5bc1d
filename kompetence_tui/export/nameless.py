"""Names of people taken out of free text, for documents that are to hold none.

Only names the session knows are found; whoever hands a document on reads it through first.
"""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kompetence_tui.domain.parts.part import Field, Kind
from kompetence_tui.domain.parts.parts import texts_in
from kompetence_tui.domain.people.names import (
    NO_LETTER_AFTER,
    NO_LETTER_BEFORE,
    SHORTEST,
    called,
    spelled,
    spelled_as_a_name,
)

if TYPE_CHECKING:
    from kompetence_tui.domain.session.session import Session

NN = "NN"
"""What stands instead of a name."""

_KNOWN = (Kind.NAME, Kind.DOTS)


class Nameless:
    """Text with each known name as »NN«, its genitive as »NNs«."""

    def __init__(self, session: "Session", *phrases: str) -> None:
        """``phrases`` are taken out too, and their words with a capital: the unit's name, say."""
        names = known_names(session)
        wholes = (name for name in (*names, *phrases) if len(name.strip()) >= SHORTEST)
        ways = [spelled(name) for name in _longest_first(wholes)]
        words = (word for phrase in phrases for word in called(phrase, last=True))
        parts = {word: spelled_as_a_name(word) for word in words if word[0].isupper()}
        parts |= _parts(names)
        ways += [parts[part] for part in _longest_first(parts)]
        pattern = rf"{NO_LETTER_BEFORE}(?:{'|'.join(ways)})(s?){NO_LETTER_AFTER}"
        self._names = re.compile(pattern) if ways else None

    def __call__(self, text: str) -> str:
        return self._names.sub(rf"{NN}\1", text) if self._names else text


def unit_without_names(session: "Session") -> str:
    """The unit as it stands in documents that tell of no person; empty when there is none."""
    return Nameless(session)(session.unit)


def known_names(session: "Session") -> tuple[str, ...]:
    """The participants, and whoever else put notes and dots on the boards, once each."""
    names = (text for text, kind in texts_in(session, Field("Session")) if kind in _KNOWN and text)
    return tuple(dict.fromkeys(names))


def _parts(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """What each is called by alone, and its pattern: the first name in small letters too, for a
    word too many is no harm here."""
    for name in names:
        for number, part in enumerate(called(name, last=True)):
            yield part, spelled_as_a_name(part) if number else spelled(part)


def _longest_first(names: Iterable[str]) -> list[str]:
    return sorted(set(names), key=lambda name: (-len(name), name))
