"""The bars of a row of figures as a drawing, which holds no text but for its alternative.

Filled above hollow, and without an end where there may be more: told apart without any colour.
"""

from collections.abc import Iterator
from html import escape

from kompetence_tui.domain.base.text import one_line
from kompetence_tui.export.figure_table import BARS_MM, Bar, FigureRow, FigureTable

WIDTH_MM = BARS_MM - 4

_UNIT = 10
"""To a millimetre."""
_WIDTH, _HEIGHT = WIDTH_MM * _UNIT, 48
_LONGEST = _WIDTH - 40
"""There is room after it for an open end."""
_SHORTEST = 4
_FILL, _EDGE, _AXIS = "#1f4e79", "#4a4a4a", "#8a8a8a"
_HIGH, _LOW = 22, 14
_OPEN_END = ((5, 7), (17, 5), (28, 3))
"""Slices after the bar: how far from it, and how wide."""


def alternative(table: FigureTable, row: FigureRow) -> str:
    """What is drawn, for those who cannot see it: »2026: 24; 2025: <5«."""
    cells = zip(table.heads[1:], row.cells, row.bars, strict=False)
    return "; ".join(f"{one_line(head)}: {one_line(cell)}" for head, cell, _bar in cells)


def drawing(table: FigureTable, row: FigureRow) -> str:
    """The bars of the row as SVG, on the scale of the whole table."""
    shapes = "".join(shape for at, bar in enumerate(row.bars) for shape in _bar(table, at, bar))
    axis = f'<line x1="1" x2="1" y2="{_HEIGHT}" stroke="{_AXIS}" stroke-width="2"/>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}"'
        f' width="{WIDTH_MM}mm" height="{_HEIGHT / _UNIT:g}mm" role="img"'
        f' aria-label="{escape(alternative(table, row))}">{shapes}{axis}</svg>'
    )


def _bar(table: FigureTable, at: int, bar: Bar | None) -> Iterator[str]:
    """The first is filled, the second hollow, narrower and below it; one alone is in the middle."""
    if not bar or not bar.n:
        return
    length = max(_SHORTEST, _LONGEST * bar.n / table.longest)
    height = _LOW if at else _HIGH
    y = 30 if at else 4 if table.is_held_against else 13
    look = f'fill="#ffffff" stroke="{_EDGE}" stroke-width="2"' if at else f'fill="{_FILL}"'
    yield _rectangle(1, y, length, height, look)
    if bar.is_open:
        for after, width in _OPEN_END:
            yield _rectangle(1 + length + after, y, width, height, look)


def _rectangle(x: float, y: float, width: float, height: float, look: str) -> str:
    place = f'x="{x:g}" y="{y:g}" width="{round(width, 1):g}" height="{height:g}"'
    return f"<rect {place} {look}/>"
