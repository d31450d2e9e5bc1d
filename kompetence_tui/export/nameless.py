"""Names of people taken out of free text, for documents that are to hold none (E18, V7).

Only names the session knows are found; whoever hands a document on reads it through first.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kompetence_tui.domain.session import Session

NN = "NN"
"""What stands instead of a name."""

_SPELLINGS = {"å": "aa", "æ": "ae", "ø": "oe"}
_LETTERS = re.compile(r"aa|ae|oe|[^\W\d_]", re.IGNORECASE)
_NO_LETTER_BEFORE, _NO_LETTER_AFTER = r"(?<![^\W_])", r"(?![^\W_])"
_SHORTEST = 2
"""Letters of the shortest part that is taken for a name; »A.« would be found everywhere."""


class Nameless:
    """Text with each known name as »NN«, its genitive as »NNs«."""

    def __init__(self, session: "Session", *phrases: str) -> None:
        """``phrases`` are taken out too, as they stand: the unit's name, say."""
        names = known_names(session)
        wholes = (name for name in (*names, *phrases) if len(name.strip()) >= _SHORTEST)
        patterns = [_whole(name) for name in _longest_first(wholes)]
        patterns += [_part(part) for part in _longest_first(_parts(names))]
        pattern = rf"{_NO_LETTER_BEFORE}(?:{'|'.join(patterns)})(s?){_NO_LETTER_AFTER}"
        self._names = re.compile(pattern) if patterns else None

    def __call__(self, text: str) -> str:
        return self._names.sub(rf"{NN}\1", text) if self._names else text


def known_names(session: "Session") -> tuple[str, ...]:
    """The participants, and whoever else put notes and dots on the boards, once each."""
    names = [*session.names(), *session.plan.replaces]
    for board in session.boards.values():
        names.append(board.turn)
        for note in board.notes:
            names += [note.author, *note.dots]
        for group in board.groups:
            names += group.dots
    return tuple(dict.fromkeys(name for name in names if name))


def _parts(names: Iterable[str]) -> Iterator[str]:
    """First names, in any case; the other names with the capital they are written with."""
    for name in names:
        for number, word in enumerate(name.split()):
            part = word.strip(".,;:()»«\"'")
            if len(part) < _SHORTEST:
                continue
            if number == 0:
                yield part.lower()
            elif part[0].isupper():
                yield part


def _longest_first(names: Iterable[str]) -> list[str]:
    return sorted(set(names), key=lambda name: (-len(name), name))


def _whole(name: str) -> str:
    return f"(?i:{_words(name)})"


def _part(part: str) -> str:
    return f"(?i:{_words(part)})" if part.islower() else _words(part)


def _words(name: str) -> str:
    """A pattern for the words, however spaced, and also as written without æ, ø, å or accents."""
    return r"\s+".join(_LETTERS.sub(_letter, re.escape(word)) for word in name.split())


def _letter(found: re.Match[str]) -> str:
    letter = found[0].lower()
    for one, two in _SPELLINGS.items():
        if letter in (one, two):
            return f"(?i:{one}|{two})"
    plain = unicodedata.normalize("NFKD", letter)[0]
    return found[0] if plain == letter else f"(?i:{letter}|{re.escape(plain)})"
