"""A report for a spreadsheet and for programs: the figures that are shown, and no others."""

import csv
import io
import json
from dataclasses import replace

import pytest

from kompetence_tui.domain.report.figures import Figure
from kompetence_tui.domain.report.plain_report import read_report
from kompetence_tui.domain.report.report import Report
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.domain.report.tables import Side
from kompetence_tui.export.file_name import report_file_name
from kompetence_tui.export.report import report_document
from kompetence_tui.export.report_files import PreliminaryReport, report_csv, report_json
from tests.export.report_samples import AREAS, HOSTILE, TODAY, report

ALL = report()
ONE = report("eksempelhuset", areas=(*AREAS, *HOSTILE))
TWO = report("eksempelhuset", "prøvegården", share=1.2)
MANY = report(share=6.0, areas=(*AREAS, *HOSTILE))

Read = dict[tuple[str, ...], tuple[str, str]]


def read(written: str) -> Read:
    """The number and what is said, by period, unit, table, row, column and what that is of."""
    assert written.startswith("\ufeff")
    _heads, *rows = csv.reader(io.StringIO(written[1:], newline=""), delimiter=";")
    found = {(*row[:3], *row[4:7]): (row[7], row[8]) for row in rows}
    assert len(found) == len(rows)
    return found


def expected(of: Report) -> Read:
    found: Read = {}
    for table in of.tables:
        is_of_unit = table.spec.rows is Side.UNIT
        for line in (*table.lines, table.total):
            unit, row = (line.label.words, "") if is_of_unit else ("Alle enheder", line.label.words)
            heads = [(text(column.words), column.group) for column in table.columns]
            for head, cell in zip([*heads, ("I alt", "")], (*line.cells, line.total), strict=True):
                for period, figure in (("2026", cell.now), ("2025", cell.before)):
                    if figure:
                        place = (period, text(unit), table.spec.words, text(row), *head)
                        found[place] = said(figure)
    return found


def said(figure: Figure) -> tuple[str, str]:
    return (str(figure.n) if figure.is_shown else ""), figure.danish(5)


def text(words: str) -> str:
    line = " ".join(words.split())
    return f"'{line}" if line[:1] in ("=", "-") else line


@pytest.mark.parametrize("of", [ALL, ONE, TWO, MANY], ids=["all", "one", "two", "many"])
def test_a_spreadsheet_has_every_figure_of_the_report_and_no_other(of: Report) -> None:
    assert read(report_csv(of)) == expected(of)


def test_only_what_may_be_added_up_is_a_number() -> None:
    figures = read(report_csv(TWO)).values()
    assert any(shown.startswith("mindst") for _number, shown in figures)
    for number, shown in figures:
        assert number in ("", shown)
        assert number.isdecimal() or not shown.isdecimal()


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\uff1d", "\t=", " ="])
def test_no_cell_is_a_formula(sign: str) -> None:
    unit = replace(ALL.tables[0].lines[0].label, words=f"{sign}cmd|' /C calc'!A0")
    line = replace(ALL.tables[0].lines[0], label=unit)
    table = replace(ALL.tables[0], lines=(line,))
    cells = [cell for place in read(report_csv(replace(ALL, tables=(table,)))) for cell in place]
    assert not [cell for cell in cells if cell[:1] in ("=", "+", "-", "@", "\t", " ", "\uff1d")]
    assert f"'{sign.strip()}cmd|' /C calc'!A0" in cells


def test_a_half_year_is_never_taken_for_a_month() -> None:
    half = replace(ALL, period=ReportPeriod(2026, 1))
    assert {place[0] for place in read(report_csv(half))} == {"1. halvår 2026", "1. halvår 2025"}


def test_json_is_the_whole_report() -> None:
    for of in (ALL, ONE, MANY):
        assert read_report(json.loads(report_json(of))) == of


def test_what_is_preliminary_is_never_a_file() -> None:
    preliminary = replace(ALL, published=None)
    for write in (report_csv, report_json, lambda of: report_document(of, TODAY)):
        with pytest.raises(PreliminaryReport):
            write(preliminary)


def test_a_file_is_called_after_its_period_and_its_units() -> None:
    assert report_file_name(ALL, "pdf") == "aarets-billede-2026.pdf"
    assert report_file_name(ONE, "csv") == "aarets-billede-2026-eksempelhuset.csv"
    two = report("eksempelhuset", "prøvegården")
    assert report_file_name(two) == "aarets-billede-2026-2-enheder.md"
    half = replace(two, period=ReportPeriod(2026, 2))
    assert report_file_name(half) == "aarets-billede-2026-2-2-enheder.md"
