"""A published report as data: CSV for a spreadsheet, and JSON for another program.

Both hold what is shown and nothing else. What is preliminary is never a file.
"""

import csv
import io
import json
import re
from collections.abc import Iterator

from kompetence_tui.domain.base.text import one_line
from kompetence_tui.domain.report.figures import Figure
from kompetence_tui.domain.report.plain_report import plain_report
from kompetence_tui.domain.report.report import Report, ReportLine, ReportTable
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.domain.report.tables import Side
from kompetence_tui.i18n import _

_FORMULA = re.compile("[=+@＝＋＠－-]")
"""What a cell that is a formula begins with."""


class PreliminaryReport(ValueError):
    """A report that is not published was to be written to a file."""


def ensure_published(report: Report) -> None:
    """Every writer of a file asks first.

    Raises:
        PreliminaryReport: it is for the screen of the one who holds the talks alone.
    """
    if report.is_preliminary:
        raise PreliminaryReport(report.period.key)


def report_json(report: Report) -> str:
    """The report as ``docs/schemas/report.json`` says."""
    ensure_published(report)
    return json.dumps(plain_report(report), ensure_ascii=False, indent=1) + "\n"


def report_csv(report: Report) -> str:
    """A line for each figure, this period's and last year's, as a Danish spreadsheet opens it:
    semicolons, and a mark of UTF-8 first. What could be a formula is text."""
    ensure_published(report)
    written = io.StringIO()
    rows = csv.writer(written, delimiter=";", lineterminator="\r\n")
    rows.writerow(_heads())
    for table in report.tables:
        for line in (*table.lines, table.total):
            rows.writerows(map(_as_text, row) for row in _rows(report, table, line))
    return "\ufeff" + written.getvalue()


DATA = {"csv": report_csv, "json": report_json}
"""What it can be besides a document, by the ending of the file."""


def _heads() -> list[str]:
    return [
        _("Periode"), _("Enhed"), _("Tabel"), _("Tæller"), _("Række"), _("Kolonne"),
        _("Kolonnen hører til"), _("Tal"), _("Vises som"),
    ]  # fmt: skip


def _rows(report: Report, table: ReportTable, line: ReportLine) -> Iterator[list[str]]:
    total = _("I alt")
    is_of_unit = table.spec.rows is Side.UNIT
    unit = line.label.words if is_of_unit else _("Alle enheder")
    row = "" if is_of_unit else line.label.words
    columns = [*((column.words, column.group) for column in table.columns), (total, "")]
    for (words, group), cell in zip(columns, (*line.cells, line.total), strict=True):
        place = [unit, _(table.spec.words), _(table.spec.counts), row, words, group]
        yield [_period(report.period), *place, *_figure(cell.now, report.threshold)]
        if cell.before is not None:
            before = _figure(cell.before, report.threshold)
            yield [_period(report.period.before), *place, *before]


def _period(period: ReportPeriod) -> str:
    """Never »2026-1«: a spreadsheet takes that for a month."""
    return period.danish


def _figure(figure: Figure, threshold: int) -> tuple[str, str]:
    """The number where it is one that may be added up, and what stands in the documents."""
    return (f"{figure.n}" if figure.is_shown else ""), figure.danish(threshold)


def _as_text(cell: str) -> str:
    line = one_line(cell)
    return f"'{line}" if _FORMULA.match(line) else line
