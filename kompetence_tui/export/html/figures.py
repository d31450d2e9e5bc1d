"""A table of figures as HTML: its heads say what they are heads of, and bars are drawn in it."""

from collections.abc import Iterator

from kompetence_tui.domain.base.text import one_line
from kompetence_tui.export.bars import drawing
from kompetence_tui.export.figure_table import FigureRow, FigureTable
from kompetence_tui.export.html.markup import element, lines, plain

_SHORT = 14
"""Characters that stand on one line."""


def figures(table: FigureTable) -> str:
    """The table, in a box of its own that a narrow screen can move it in."""
    head = element("thead", element("tr", "".join(_heads(table))))
    rows = lines(
        element("tr", "".join(_cells(table, row)), class_="sum" if row.is_sum else "")
        for row in table.rows
    )
    body = element("tbody", f"\n{rows}\n")
    class_ = "figures whole" if table.is_whole else "figures"
    return element("div", element("table", f"\n{head}\n{body}\n"), class_=class_)


def _heads(table: FigureTable) -> Iterator[str]:
    for head in table.heads:
        yield element("th", plain(one_line(head)), scope="col")
    if table.has_bars:
        yield element("th", plain(table.head_of_bars), scope="col", class_="bars")


def _cells(table: FigureTable, row: FigureRow) -> Iterator[str]:
    yield element("th", plain(one_line(row.label)), scope="row")
    for cell in map(one_line, row.cells):
        yield element("td", plain(cell), class_="long" if len(cell) > _SHORT else "")
    if table.has_bars:
        drawn = drawing(table, row) if row.is_drawn else ""
        yield element("td", drawn, class_="bars")
