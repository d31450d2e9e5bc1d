"""The signs that the shipped fonts have, and text cut into the pieces that a line is set of."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FONTS = Path(__file__).parent / "fonts"

LONGEST_WORD = 40
"""Characters of a word that fits on a line wherever it stands; a longer one is cut."""

_PART = 8

_INVISIBLE = "\n\u2000-\u200a\u200c\u200d\u205f\u3000\ufe00-\ufe0f"
"""Spaces, joiners and selectors: set without a glyph."""


@dataclass(frozen=True)
class Stretch:
    """Part of a text."""

    text: str
    whole: bool = False
    """It stands on one line, and a line may end before and after it."""


def lacking(text: str) -> list[str]:
    """The signs that no shipped font has, each once, in the order they stand."""
    return list(dict.fromkeys(_lacking().findall(text)))


def pieces(text: str) -> list[Stretch]:
    """The text in pieces; where a sign is lacking, its number follows, ``[U+674E]``."""
    found: list[Stretch] = []
    for part in _lacking().split(text):
        if _lacking().fullmatch(part):
            found += [Stretch(part, whole=True), Stretch(f"[U+{ord(part):04X}]", whole=True)]
        else:
            found += _breakable(part)
    return found


def _breakable(text: str) -> list[Stretch]:
    found = []
    for part in _LONG_WORD.split(text):
        if _LONG_WORD.fullmatch(part):
            found += [Stretch(some, whole=True) for some in _SOME.findall(part)]
        elif part:
            found.append(Stretch(part))
    return found


_LONG_WORD = re.compile(rf"(\S{{{LONGEST_WORD},}})")
_SOME = re.compile(rf".[\u0300-\u036f]*(?:.[\u0300-\u036f]*){{0,{_PART - 1}}}")


@cache
def _lacking() -> re.Pattern[str]:
    return re.compile(f"([^{_INVISIBLE}{_covered()}])")


def _covered() -> str:
    """The signs of the fonts, as what stands in a regular expression's brackets."""
    lines = (FONTS / "signs.txt").read_text(encoding="ascii").split()
    return "".join(f"\\U{first:0>8}-\\U{last:0>8}" for first, last in (n.split("-") for n in lines))
