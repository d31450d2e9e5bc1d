"""What each row of a report's table has of each column, laid so that it fits a page."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from kompetence_tui.domain.report.counted import Label
from kompetence_tui.domain.report.figures import Figure, has_number, is_possible
from kompetence_tui.domain.report.report import ReportTable
from kompetence_tui.export.figure_table import FigureRow, FigureTable
from kompetence_tui.i18n import _

_MOST_COLUMNS = 7
"""Columns of figures that stand on a page."""


@dataclass(frozen=True)
class GridName:
    """What a row or a column is called where there is room, and where there is little."""

    full: str
    short: str
    is_total: bool = False


@dataclass(frozen=True)
class ReportGrid:
    """Rows and columns, their totals last."""

    names: tuple[str, str]
    """What a row is, and what a column is."""
    rows: tuple[GridName, ...]
    columns: tuple[GridName, ...]
    figures: tuple[tuple[Figure, ...], ...]

    @property
    def turned(self) -> "ReportGrid":
        """The same with its columns as rows."""
        row, column = self.names
        figures = tuple(zip(*self.figures, strict=True)) or ((),) * len(self.columns)
        return ReportGrid((column, row), self.columns, self.rows, figures)

    @property
    def silent(self) -> tuple[GridName, ...]:
        """The rows and columns that somebody could be in and that have no number; totals are not
        told of."""
        both = (*_silent_rows(self), *_silent_rows(self.turned))
        return tuple(name for name in both if not name.is_total)

    @property
    def telling(self) -> "ReportGrid":
        """What is left without them."""
        return _telling_rows(_telling_rows(self).turned).turned

    @property
    def is_only_total(self) -> bool:
        return not all(
            any(not name.is_total for name in side) for side in (self.rows, self.columns)
        )


def grid_of(table: ReportTable, names: tuple[str, str]) -> ReportGrid:
    """The whole table, this period's figures; ``names`` says what a row is, and what a column."""
    lines = (*table.lines, table.total)
    totals = [GridName(words, words, is_total=True) for words in (_("I alt"), _(table.all_words))]
    return ReportGrid(
        names,
        (*named([line.label for line in table.lines]), totals[0]),
        (*named(table.columns), totals[1]),
        tuple(tuple(cell.now for cell in (*line.cells, line.total)) for line in lines),
    )


def named(labels: Sequence[Label]) -> list[GridName]:
    """With what they belong to, where they do not all belong to the same; in short where two are
    called the same."""
    is_mixed = len({label.group for label in labels}) > 1
    words = [label.words for label in labels]
    return [
        GridName(
            _with_group(label) if is_mixed else label.words,
            _with_group(label) if words.count(label.words) > 1 else label.words,
        )
        for label in labels
    ]


def figure_tables(grid: ReportGrid, threshold: int) -> list[FigureTable]:
    """As few tables as can be, one below another where the columns are too many for a page; where
    it can be turned, that with the shorter heads of columns."""
    turned = grid.turned
    tables, turned_tables = (ceil(len(each.columns) / _MOST_COLUMNS) for each in (grid, turned))
    if tables == turned_tables:
        is_turned = _longest(turned.columns) < _longest(grid.columns)
    else:
        is_turned = turned_tables < tables
    return [_figure_table(part, threshold) for part in _parts(turned if is_turned else grid)]


def _with_group(label: Label) -> str:
    return f"{label.words} ({label.group})" if label.group else label.words


def _silent_rows(grid: ReportGrid) -> tuple[GridName, ...]:
    rows = zip(grid.rows, grid.figures, strict=True)
    return tuple(name for name, figures in rows if is_possible(figures) and not has_number(figures))


def _telling_rows(grid: ReportGrid) -> ReportGrid:
    rows = zip(grid.rows, grid.figures, strict=True)
    kept = [(name, figures) for name, figures in rows if has_number(figures)]
    return ReportGrid(
        grid.names,
        tuple(name for name, _figures in kept),
        grid.columns,
        tuple(figures for _name, figures in kept),
    )


def _longest(names: Sequence[GridName]) -> int:
    return max(len(name.short) for name in names)


def _parts(grid: ReportGrid) -> list[ReportGrid]:
    """The columns in so many parts that each fits."""
    count = len(grid.columns)
    each = ceil(count / ceil(count / _MOST_COLUMNS))
    return [
        ReportGrid(
            grid.names,
            grid.rows,
            grid.columns[at : at + each],
            tuple(figures[at : at + each] for figures in grid.figures),
        )
        for at in range(0, count, each)
    ]


def _figure_table(grid: ReportGrid, threshold: int) -> FigureTable:
    rows = (
        FigureRow(
            name.full,
            tuple(figure.danish(threshold) for figure in figures),
            is_sum=name.is_total,
        )
        for name, figures in zip(grid.rows, grid.figures, strict=True)
    )
    return FigureTable((grid.names[0], *(name.short for name in grid.columns)), tuple(rows))
