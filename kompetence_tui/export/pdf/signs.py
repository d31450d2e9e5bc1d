"""The signs that the shipped fonts have, and text cut into the pieces that a line is set of."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FONTS = Path(__file__).parent / "fonts"

LONGEST_WORD = 40
"""Characters of a word that is cut, a capital letter as two: a shorter one fits on a
line wherever text stands."""

LONGEST_IN_TITLE = 30
"""The same in a title, which is large."""

LONGEST_IN_CELL = 22
"""The same in a table of figures, where columns are narrow."""

LONGEST_NAME = 20
"""The same where a name stands beside a line to sign on."""

_PART = 8

_JOINERS = "\u200c\u200d\ufe00-\ufe0f"
"""Joiners and selectors: they say how the sign before them looks."""
_SPACES = "\n\u2000-\u200a\u205f\u3000"
"""Set without a glyph."""


@dataclass(frozen=True)
class Stretch:
    """Part of a text."""

    text: str
    whole: bool = False
    """It stands on one line, and a line may end before and after it."""


def lacking(text: str) -> list[str]:
    """The signs that no shipped font has, each once, in the order they stand."""
    return list(dict.fromkeys(found[0] for found in _lacking().findall(text)))


def pieces(text: str, longest: int = LONGEST_WORD) -> list[Stretch]:
    """The text in pieces, with words of ``longest`` characters cut; where a sign is lacking, its
    number follows, ``[U+674E]``."""
    found: list[Stretch] = []
    for at, part in enumerate(_lacking().split(text)):
        if at % 2:
            signs = ((sign, f"[{number(sign)}]") for sign in part)
            found += [Stretch(some, whole=True) for both in signs for some in both]
        else:
            found += _breakable(part, longest)
    return found


def number(sign: str) -> str:
    """What Unicode calls it by: ``U+674E``."""
    return f"U+{ord(sign):04X}"


def _breakable(text: str, longest: int) -> list[Stretch]:
    found, end = [], 0
    for word in re.finditer(rf"\S{{{longest // 2},}}", text):
        if _width(word[0]) >= longest:
            found.append(Stretch(text[end : word.start()]))
            found += [Stretch(some, whole=True) for some in _SOME.findall(word[0])]
            end = word.end()
    found.append(Stretch(text[end:]))
    return [some for some in found if some.text]


def _width(word: str) -> int:
    """In small letters: capital ones take up to twice the room."""
    return len(word) + sum(map(str.isupper, word))


_SOME = re.compile(rf".{{1,{_PART}}}")


@cache
def _lacking() -> re.Pattern[str]:
    """A sign with the joiners after it."""
    return re.compile(f"([^{_SPACES}{_JOINERS}{_covered()}][{_JOINERS}]*)")


def _covered() -> str:
    """The signs of the fonts, but for accents that no letter takes up, as they stand between the
    brackets of a regular expression."""
    lines = (FONTS / "signs.txt").read_text(encoding="ascii").split()
    return "".join(f"\\U{first:0>8}-\\U{last:0>8}" for first, last in (n.split("-") for n in lines))
