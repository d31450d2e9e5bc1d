"""A spider web as a drawing, and the words that stand beside it.

The drawing holds numbers only, never people's text: names stand in the document's own text, where
long ones have room and hostile ones are text. The two parties are told apart without any colour.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from math import cos, pi, sin

from kompetence_tui.export.blocks import Item, Items, SpiderWeb
from kompetence_tui.i18n import _

RADIUS = 100.0
"""From the middle to the outermost step, in the drawing's own units."""

WIDTH_MM = 78
"""How wide it stands on a page."""

_BESIDE, _ABOVE = 14, 19
"""Room between the outermost step and the number of its axis, to the side and up or down."""
_EDGE = RADIUS + 32
_UPRIGHT = 0.3
"""How far aside an axis points that is still as good as upright."""
_DARK, _MIDDLE, _LIGHT = "#1a1a1a", "#707070", "#c8c8c8"
_HALO = 'stroke="#ffffff" stroke-width="2" paint-order="stroke"'
"""Keeps a number readable where a line runs behind it."""

Point = tuple[float, float]


def key(web: SpiderWeb) -> Items:
    """Whose each line is."""
    lines = _("Prikker, fuld streg"), _("Firkanter, stiplet")
    return Items(tuple(Item(name, key=line) for line, name in zip(lines, web.parties, strict=True)))


def numbered(web: SpiderWeb) -> Items:
    """The list with the number of its axis before each item."""
    items = enumerate(web.items.items, 1)
    return Items(tuple(replace(item, key=str(number)) for number, item in items))


def alternative(web: SpiderWeb) -> str:
    """What the drawing is, for those who cannot see it; the program's words only."""
    return _(
        "Spindelvæv med {n} nummererede akser og to streger; trin 1 er inderst og trin {highest}"
        " yderst. Det hele står i ord i listen efter tegningen."
    ).format(n=len(web.steps), highest=web.highest)


def _point(web: SpiderWeb, axis: int, step: float) -> Point:
    """Where a step stands on an axis, from 0: the first goes straight up, the others clockwise."""
    return _polar(web, axis, RADIUS * step / web.highest)


def drawing(web: SpiderWeb) -> str:
    """The web as SVG, with the middle in (0, 0); the same for the same web."""
    height = _EDGE + 12 + max(_end(web, axis)[1] for axis in range(len(web.steps)))
    box = f"{_n(-_EDGE)} {_n(-_EDGE)} {_n(2 * _EDGE)} {_n(height)}"
    first, second = zip(*web.steps, strict=True)
    lines = (*_dashed(web, second), *_unbroken(web, first))
    marks = (*_squares(web, second), *_dots(web, first))
    parts = (*_grid(web), *lines, *_scale(web), *marks, *_axis_numbers(web))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" width="{WIDTH_MM}mm"'
        f' height="{_n(WIDTH_MM * height / (2 * _EDGE))}mm" role="img"'
        f' aria-label="{alternative(web)}" fill="none" stroke-linejoin="round">'
        f"{''.join(parts)}</svg>"
    )


def _polar(web: SpiderWeb, axis: int, length: float) -> Point:
    angle = 2 * pi * axis / len(web.steps)
    return length * sin(angle), -length * cos(angle)


def _grid(web: SpiderWeb) -> Iterator[str]:
    axes = range(len(web.steps))
    for step in range(1, web.highest + 1):
        corners = " ".join(_xy(_point(web, axis, step)) for axis in axes)
        yield f'<polygon points="{corners}" stroke="{_LIGHT}" stroke-width="0.8"/>'
    for axis in axes:
        x, y = _point(web, axis, web.highest)
        yield f'<line x2="{_n(x)}" y2="{_n(y)}" stroke="{_LIGHT}" stroke-width="0.8"/>'


def _dashed(web: SpiderWeb, steps: tuple[int | None, ...]) -> Iterator[str]:
    """Wide and grey, so that it is seen below the other where both are alike."""
    for shape in _lines(web, steps):
        yield f'{shape} stroke="{_MIDDLE}" stroke-width="3" stroke-dasharray="7 5"/>'


def _unbroken(web: SpiderWeb, steps: tuple[int | None, ...]) -> Iterator[str]:
    for shape in _lines(web, steps):
        yield f'{shape} stroke="{_DARK}" stroke-width="1.6"/>'


def _squares(web: SpiderWeb, steps: tuple[int | None, ...]) -> Iterator[str]:
    """Hollow, with room for a dot."""
    for x, y in _points(web, steps):
        place = f'x="{_n(x - 5)}" y="{_n(y - 5)}" width="10" height="10"'
        yield f'<rect {place} fill="#ffffff" stroke="{_MIDDLE}" stroke-width="1.6"/>'


def _dots(web: SpiderWeb, steps: tuple[int | None, ...]) -> Iterator[str]:
    for x, y in _points(web, steps):
        yield f'<circle cx="{_n(x)}" cy="{_n(y)}" r="3" fill="{_DARK}"/>'


def _points(web: SpiderWeb, steps: tuple[int | None, ...]) -> Iterator[Point]:
    return (_point(web, axis, step) for axis, step in enumerate(steps) if step is not None)


def _lines(web: SpiderWeb, steps: tuple[int | None, ...]) -> Iterator[str]:
    """The shapes, begun: one all round, or, where a step is missing, a line on each side of it."""
    if None not in steps:
        yield f'<polygon points="{" ".join(map(_xy, _points(web, steps)))}"'
        return
    after_gap = steps.index(None) + 1
    order = [(after_gap + n) % len(steps) for n in range(len(steps))]
    for is_gap, axes in groupby(order, lambda axis: steps[axis] is None):
        found = [] if is_gap else [_point(web, axis, steps[axis] or 0) for axis in axes]
        if len(found) > 1:
            yield f'<polyline points="{" ".join(map(_xy, found))}"'


def _scale(web: SpiderWeb) -> Iterator[str]:
    """The steps' numbers, small beside the first axis."""
    for step in range(1, web.highest + 1):
        x, y = _point(web, 0, step)
        yield _number(step, (x - 11, y), f'font-size="8" {_HALO}', _MIDDLE)


def _axis_numbers(web: SpiderWeb) -> Iterator[str]:
    for axis in range(len(web.steps)):
        font = 'font-size="13" font-weight="bold"'
        yield _number(axis + 1, _end(web, axis), font, _DARK, _anchor(web, axis))


def _end(web: SpiderWeb, axis: int) -> Point:
    """Where the number of the axis stands."""
    x, y = _polar(web, axis, 1)
    return (RADIUS + _BESIDE) * x, (RADIUS + _ABOVE) * y


def _anchor(web: SpiderWeb, axis: int) -> str:
    """Which side of the number is there, so that it leads away from the axis."""
    aside = _polar(web, axis, 1)[0]
    return "middle" if abs(aside) < _UPRIGHT else "start" if aside > 0 else "end"


def _number(number: int, place: Point, font: str, fill: str, anchor: str = "middle") -> str:
    x, y = place
    at = f'x="{_n(x)}" y="{_n(y)}" dy="0.35em" text-anchor="{anchor}"'
    return f'<text {at} {font} fill="{fill}">{number}</text>'


def _xy(where: Point) -> str:
    x, y = where
    return f"{_n(x)},{_n(y)}"


def _n(number: float) -> str:
    return f"{round(number, 2) + 0:g}"
