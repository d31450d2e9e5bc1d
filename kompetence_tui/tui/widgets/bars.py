"""Bars and small trends in characters: read without colours, and in the fonts of any terminal."""

from collections.abc import Sequence
from dataclasses import dataclass

HIDDEN = "·"
"""Stands in a trend for a year whose number is not shown."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What a terminal's font has to draw with."""

    parts: str
    """Ends of a bar by how much of the cell they fill, the full cell last."""
    thin: str
    """What a bar beside the first is made of; it must not melt into the one above."""
    more: str
    """Ends the bar of a number that is at least so much."""
    steps: str
    """Heights of a year in a trend, the lowest first."""


FINE = Signs("▏▎▍▌▋▊▉█", "━", "░", "▁▂▃▄▅▆▇█")
COARSE = Signs("▌█", "─", "░", "_▄█")
"""Those that the fonts of a Linux console have too."""


def signs_for(term: str) -> Signs:
    """What can be drawn with where ``TERM`` says so."""
    return COARSE if "linux" in term else FINE


def bar(n: int, most: int, width: int, signs: Signs) -> str:
    """A bar of at most ``width`` cells, as long as ``n`` is of ``most``; seen unless ``n`` is 0."""
    fine = len(signs.parts)
    if n <= 0 or most <= 0 or width <= 0:
        return ""
    cells, rest = divmod(max(1, round(min(n, most) * width * fine / most)), fine)
    return signs.parts[-1] * cells + (signs.parts[rest - 1] if rest else "")


def thin_bar(n: int, most: int, width: int, signs: Signs) -> str:
    """The same, as it stands below the other."""
    if n <= 0 or most <= 0 or width <= 0:
        return ""
    return signs.thin * max(1, round(min(n, most) * width / most))


def trend(values: Sequence[int | None], signs: Signs) -> str:
    """One sign for each year, by its part of the greatest; None is not shown."""
    most = max((n for n in values if n is not None), default=0)
    top = len(signs.steps) - 1

    def sign(n: int | None) -> str:
        return HIDDEN if n is None else signs.steps[round(n * top / most) if most else 0]

    return "".join(map(sign, values))
