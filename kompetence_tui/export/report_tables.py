"""The tables of a report, and of several reports in one, as a document says them.

First the sum, with last year's and bars; then, where there are several rows, what each has. What
has no number to show is named in a sentence, so that a table is short enough to be read aloud.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from kompetence_tui.domain.report.counted import Label
from kompetence_tui.domain.report.figures import Cover, Figure
from kompetence_tui.domain.report.report import ReportCell, ReportTable
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.domain.report.tables import Side, TableId, TableSpec
from kompetence_tui.export.document import Document
from kompetence_tui.export.figure_table import Bar, FigureRow, FigureTable
from kompetence_tui.export.report_words import MEANING
from kompetence_tui.i18n import _

_ROW_NAMES = {Side.UNIT: _("Enhed"), Side.AREA: _("Indsatsområde"), Side.FORM: _("Læringsform")}
_COLUMN_NAMES = {
    TableId.AREAS: _("Indsatsområde"),
    TableId.AREA_TYPES: _("Kompetencetype"),
    TableId.TYPES: _("Kompetencetype"),
    TableId.FORMS: _("Læringsform"),
    TableId.METHODS: _("Metode"),
    TableId.AREA_METHODS: _("Metode"),
}
"""What the columns are, where that is more than what is counted."""

_LEAST = 2
"""Rows and columns: with fewer there is only the total."""

_MOST_COLUMNS = 7
"""Columns of figures that stand on a page."""


def write_tables(
    doc: Document,
    tables: Sequence[ReportTable],
    period: ReportPeriod,
    threshold: int,
    level: int = 2,
) -> None:
    """Each table below a heading of its own at the level."""
    for table in tables:
        doc.heading(level, _(table.spec.words))
        doc.text(_(MEANING[table.spec.id]))
        if table.spec.rows is Side.UNIT:
            doc.figures(sums(table, period, threshold))
        if table.spec.rows is not Side.UNIT or len(table.lines) > 1:
            _write_each(doc, _grid_of(table), threshold)


def sums(table: ReportTable, period: ReportPeriod, threshold: int) -> FigureTable:
    """The columns below each other, with last year's beside them where there is one."""
    cells = (*table.total.cells, table.total.total)
    has_before = any(cell.before for cell in cells)
    heads = [_column_name(table.spec), period.danish]
    words = [*_named(table.columns), _("I alt")]
    rows = [
        _sum_row(name, cell, threshold, has_before=has_before, is_sum=at == len(table.columns))
        for at, (name, cell) in enumerate(zip(words, cells, strict=True))
    ]
    return FigureTable((*heads, *([period.before.danish] if has_before else ())), tuple(rows))


def _column_name(spec: TableSpec) -> str:
    return _(_COLUMN_NAMES.get(spec.id, spec.counts.capitalize()))


def _sum_row(
    words: str, cell: ReportCell, threshold: int, *, has_before: bool, is_sum: bool
) -> FigureRow:
    figures = (cell.now, cell.before) if has_before else (cell.now,)
    bars = () if is_sum else tuple(map(_bar, figures))
    return FigureRow(words, tuple(_said(figure, threshold) for figure in figures), bars, is_sum)


def _said(figure: Figure | None, threshold: int) -> str:
    """What was not there last year has nothing."""
    return figure.danish(threshold) if figure else "–"


def _bar(figure: Figure | None) -> Bar | None:
    if figure is None or figure.n is None:
        return None
    return Bar(figure.n, is_open=figure.cover is Cover.AT_LEAST)


@dataclass(frozen=True)
class _Grid:
    """Rows and columns, their totals last."""

    names: tuple[str, str]
    """What a row is, and what a column is."""
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    figures: tuple[tuple[Figure, ...], ...]

    @property
    def turned(self) -> "_Grid":
        """The same with its columns as rows."""
        row, column = self.names
        figures = tuple(zip(*self.figures, strict=True)) or ((),) * len(self.columns)
        return _Grid((column, row), self.columns, self.rows, figures)

    @property
    def silent_rows(self) -> tuple[str, ...]:
        """Those without a number."""
        rows = zip(self.rows, self.figures, strict=True)
        return tuple(name for name, figures in rows if not any(map(_has_number, figures)))

    @property
    def telling_rows(self) -> "_Grid":
        """The others."""
        rows = zip(self.rows, self.figures, strict=True)
        kept = [(name, figures) for name, figures in rows if any(map(_has_number, figures))]
        return _Grid(
            self.names,
            tuple(name for name, _figures in kept),
            self.columns,
            tuple(figures for _name, figures in kept),
        )


def _has_number(figure: Figure) -> bool:
    return figure.n is not None


def _grid_of(table: ReportTable) -> _Grid:
    lines = (*table.lines, table.total)
    total = _("I alt")
    return _Grid(
        (_(_ROW_NAMES[table.spec.rows]), _column_name(table.spec)),
        (*_named([line.label for line in table.lines]), total),
        (*_named(table.columns), total),
        tuple(tuple(cell.now for cell in (*line.cells, line.total)) for line in lines),
    )


def _named(labels: Sequence[Label]) -> list[str]:
    """With what they belong to, where they do not all belong to the same."""
    is_mixed = len({label.group for label in labels}) > 1
    return [
        f"{label.words} ({label.group})" if is_mixed and label.group else label.words
        for label in labels
    ]


def _write_each(doc: Document, grid: _Grid, threshold: int) -> None:
    """What each row has of each column, and a sentence on those without a number."""
    told = grid.telling_rows.turned.telling_rows.turned
    if len(told.rows) < _LEAST or len(told.columns) < _LEAST:
        doc.text(_("Der er ingen tal, som kan vises, fordelt på den måde."))
        return
    for part in _parts(_as_it_fits(told)):
        doc.figures(_figure_table(part, threshold))
    if silent := (*grid.silent_rows, *grid.turned.silent_rows):
        doc.sentence(_("Ingen tal kan vises for:"), "; ".join(silent) + ".")


def _as_it_fits(grid: _Grid) -> _Grid:
    """As few tables as can be; of one as one, that with the shorter words as heads of columns."""
    turned = grid.turned
    tables, turned_tables = (ceil(len(each.columns) / _MOST_COLUMNS) for each in (grid, turned))
    if tables != turned_tables:
        return turned if turned_tables < tables else grid
    return turned if _longest(turned.columns) < _longest(grid.columns) else grid


def _longest(words: Sequence[str]) -> int:
    return max(map(len, words))


def _parts(grid: _Grid) -> list[_Grid]:
    """The columns on several pages' width, one table below another."""
    count = len(grid.columns)
    each = ceil(count / ceil(count / _MOST_COLUMNS))
    turned = grid.turned
    return [
        _Grid(
            turned.names,
            turned.rows[at : at + each],
            turned.columns,
            turned.figures[at : at + each],
        ).turned
        for at in range(0, count, each)
    ]


def _figure_table(grid: _Grid, threshold: int) -> FigureTable:
    total = _("I alt")
    rows = (
        FigureRow(
            name,
            tuple(figure.danish(threshold) for figure in figures),
            is_sum=name == total and at == len(grid.rows) - 1,
        )
        for at, (name, figures) in enumerate(zip(grid.rows, grid.figures, strict=True))
    )
    return FigureTable((grid.names[0], *grid.columns), tuple(rows))
