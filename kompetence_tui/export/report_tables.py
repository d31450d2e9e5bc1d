"""The tables of a report, and of several reports in one, as a document says them.

First the sum, with last year's and bars; then, where there are several rows, what each has. Methods
are a list below each form of learning. What has no number to show is named in a sentence, so that a
table is short enough to be read aloud.
"""

from collections.abc import Sequence

from kompetence_tui.domain.report.figures import Cover, Figure, has_number, is_possible
from kompetence_tui.domain.report.report import ReportCell, ReportLine, ReportTable
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.domain.report.tables import Side, TableId, TableSpec
from kompetence_tui.export.document import Document
from kompetence_tui.export.figure_table import Bar, FigureRow, FigureTable
from kompetence_tui.export.report_grid import figure_tables, grid_of, named
from kompetence_tui.export.report_words import MEANING
from kompetence_tui.i18n import _

_ROW_NAMES = {Side.UNIT: _("Enhed"), Side.AREA: _("Indsatsområde")}
_COLUMN_NAMES = {
    TableId.AREAS: _("Indsatsområde"),
    TableId.AREA_TYPES: _("Kompetencetype"),
    TableId.TYPES: _("Kompetencetype"),
    TableId.FORMS: _("Læringsform"),
    TableId.AREA_METHODS: _("Metode"),
}
"""What the columns are, where that is more than what is counted."""


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
        if not _says_anything(table):
            doc.text(_("Der er ingen tal, som kan vises."))
            continue
        if table.spec.rows is Side.FORM:
            _write_list(doc, table, period, threshold)
            continue
        if table.spec.rows is Side.UNIT:
            doc.figures(sums(table, period, threshold))
        if table.spec.rows is not Side.UNIT or len(table.lines) > 1:
            _write_each(doc, table, threshold)


def _says_anything(table: ReportTable) -> bool:
    return any(map(_has_number, (*table.lines, table.total)))


def _has_number(line: ReportLine) -> bool:
    return has_number(
        figure for cell in (*line.cells, line.total) for figure in (cell.now, cell.before)
    )


def sums(table: ReportTable, period: ReportPeriod, threshold: int) -> FigureTable:
    """What all rows have of each column: see ``_figures_of``."""
    heads = [_column_name(table.spec), *(name.full for name in named(table.columns))]
    heads.append(_(table.all_words))
    return _figures_of(table.total, heads, period, threshold)


def _figures_of(
    line: ReportLine, heads: Sequence[str], period: ReportPeriod, threshold: int
) -> FigureTable:
    """The columns that somebody could be in below each other, with last year's beside them where
    there is one."""
    cells = (*line.cells, line.total)
    has_before = any(cell.before for cell in cells)
    head, *words = heads
    rows = [
        _sum_row(name, cell, threshold, has_before=has_before, is_sum=at == len(line.cells))
        for at, (name, cell) in enumerate(zip(words, cells, strict=True))
        if is_possible((cell.now, cell.before))
    ]
    periods = (period, period.before) if has_before else (period,)
    return FigureTable((head, *(one.danish for one in periods)), tuple(rows))


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


def _write_list(doc: Document, table: ReportTable, period: ReportPeriod, threshold: int) -> None:
    """Each row's columns below its name: no column is in two rows but the last."""
    if silent := [line.label.words for line in table.lines if not _has_number(line)]:
        doc.sentence(_("Ingen tal kan vises for:"), "; ".join(silent) + ".")
    names = [*(column.words for column in table.columns), _(table.all_words)]
    for line in filter(_has_number, table.lines):
        doc.figures(_figures_of(line, [line.label.words, *names], period, threshold))


def _write_each(doc: Document, table: ReportTable, threshold: int) -> None:
    """What each row has of each column, after a sentence on those without a number."""
    grid = grid_of(table, (_(_ROW_NAMES[table.spec.rows]), _column_name(table.spec)))
    told = grid.telling
    if told.is_only_total:
        doc.text(_("Der er ingen tal, som kan vises, fordelt på den måde."))
        return
    if silent := [name.short for name in grid.silent]:
        doc.sentence(_("Ingen tal kan vises for:"), "; ".join(silent) + ".")
    for each in figure_tables(told, threshold):
        doc.figures(each)
