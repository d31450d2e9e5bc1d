"""*Årets billede* as documents: every format says the figures of the report (E21)."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest

from kompetence_tui.domain.report.counted import Label
from kompetence_tui.domain.report.figures import Cover, Figure
from kompetence_tui.domain.report.report import Report, ReportCell, ReportTable
from kompetence_tui.domain.report.tables import Side, TableId
from kompetence_tui.export import escape
from kompetence_tui.export.document import Document
from kompetence_tui.export.figure_table import Bar, FigureTable
from kompetence_tui.export.pdf.write import pdf
from kompetence_tui.export.report import report_document
from kompetence_tui.export.report_tables import sums
from tests.export.docx import test_docx_readback
from tests.export.html import test_readback as test_html_readback
from tests.export.outline import outline
from tests.export.pdf import test_readback as test_pdf_readback
from tests.export.pdf.reading import read, structure
from tests.export.report_samples import AREAS, HOSTILE, TODAY, report

REPORTS = {
    "few": report(),
    "many": report(share=8.0),
    "hostile": report(share=8.0, areas=(*AREAS, *HOSTILE)),
    "one": report("eksempelhuset", share=3.0, areas=HOSTILE),
    "two": report("eksempelhuset", "prøvegården", share=3.0, has_before=False),
}
EACH = pytest.mark.parametrize("of", REPORTS.values(), ids=REPORTS)

Table = list[list[str]]


def tables_in(document: Document) -> dict[str, list[Table]]:
    """Rows of cells as Markdown's readers find them, by the heading of the second level."""
    found: dict[str, list[Table]] = {}
    heading = ""
    widths = iter([len(b.heads) for b in document.blocks if isinstance(b, FigureTable)])
    cells: list[str] = []
    sizes = iter([len(b.rows) + 1 for b in document.blocks if isinstance(b, FigureTable)])
    width, size = 0, 0
    for kind, text in outline(str(document)):
        if kind == "h2":
            heading = text
        if kind != "cell":
            continue
        if not cells:
            width, size = next(widths), next(sizes)
        cells.append(text)
        if len(cells) == width * size:
            rows = [cells[at : at + width] for at in range(0, len(cells), width)]
            found.setdefault(heading, []).append(rows)
            cells = []
    return found


@EACH
def test_the_sums_stand_there_with_last_years(of: Report) -> None:
    found = tables_in(report_document(of, TODAY))
    for table in of.tables:
        if table.spec.rows is not Side.UNIT:
            continue
        cells = [cell for cell in (*table.total.cells, table.total.total) if is_possible(cell)]
        if table.spec.words not in found:
            assert not [cell for cell in cells for one in (cell.now, cell.before) if one and one.n]
            continue
        heads, *rows = found[table.spec.words][0]
        assert [row[1] for row in rows] == [cell.now.danish(5) for cell in cells]
        if any(cell.before for cell in cells):
            assert heads[1:] == ["2026", "2025"]
            before = [cell.before.danish(5) if cell.before else "–" for cell in cells]
            assert [row[2] for row in rows] == before
        else:
            assert heads[1:] == ["2026"]


@EACH
def test_every_number_of_each_row_stands_in_its_place(of: Report) -> None:
    found = tables_in(report_document(of, TODAY))
    for table in of.tables:
        sums = int(table.spec.rows is Side.UNIT)
        if table.spec.rows is Side.FORM or (sums and len(table.lines) < 2):
            continue
        told = in_place(found.get(table.spec.words, [])[sums:])
        meant = figures_of(table)
        assert {place for place in told if place not in meant} == set()
        assert [place for place, said in told.items() if said != meant[place].danish(5)] == []
        if told:
            shown = [said for said in told.values() if said.split()[-1].isdecimal()]
            lines = (*table.lines, table.total)
            cells = [cell.now for line in lines for cell in (*line.cells, line.total)]
            assert len(shown) == len([figure for figure in cells if figure.n is not None])


@EACH
def test_methods_are_listed_below_the_form_they_are_of(of: Report) -> None:
    table = next((one for one in of.tables if one.spec.rows is Side.FORM), None)
    listed = tables_in(report_document(of, TODAY)).get("Metoder", [])
    told = {heads[0]: [row[:2] for row in rows] for heads, *rows in listed}
    meant = {}
    for line in table.lines if table else ():
        labels = (*table.columns, Label("ALL", "I alt")) if table else ()
        cells = list(zip(labels, (*line.cells, line.total), strict=True))
        if any(one and one.n is not None for _l, c in cells for one in (c.now, c.before)):
            meant[line.label.words] = [
                [label.words, cell.now.danish(5)] for label, cell in cells if is_possible(cell)
            ]
    assert told == meant
    assert meant or not of.is_all


def is_possible(cell: ReportCell) -> bool:
    return any(one.cover is not Cover.NOBODY for one in (cell.now, cell.before) if one)


def in_place(tables: list[Table]) -> dict[frozenset[str], str]:
    """Each cell by the words of its row and column, whichever is which."""
    return {
        frozenset((row[0], head)): said
        for heads, *rows in tables
        for row in rows
        for head, said in zip(heads[1:], row[1:], strict=True)
    }


def figures_of(table: ReportTable) -> dict[frozenset[str], Figure]:
    return {
        frozenset((row, head)): cell.now
        for line in (*table.lines, table.total)
        for row in called(line.label, [each.label for each in table.lines])
        for column, cell in zip((*table.columns, None), (*line.cells, line.total), strict=True)
        for head in (called(column, table.columns) if column else ["I alt"])
    }


def called(label: Label, all_of_them: Sequence[Label]) -> list[str]:
    """In a row with what it belongs to, in the head of a column without."""
    groups = {each.group for each in all_of_them}
    if len(groups) == 1 or not label.group:
        return [flat(label.words)]
    return [flat(label.words), flat(f"{label.words} ({label.group})")]


def flat(words: str) -> str:
    return " ".join(words.split())


@pytest.mark.parametrize("name", ["few", "hostile", "two"])
def test_html_word_and_pdf_say_what_markdown_says(name: str) -> None:
    document = report_document(REPORTS[name], TODAY)
    test_html_readback.check(document)
    test_docx_readback.check(document)
    test_pdf_readback.check(document)


def test_a_pdf_is_for_the_archive_unless_the_fonts_lack_a_sign() -> None:
    assert pdf(report_document(REPORTS["many"], TODAY))[1] == ""
    assert "ש" in pdf(report_document(REPORTS["hostile"], TODAY))[1]


@EACH
def test_no_table_has_more_columns_than_a_page_of_paper(of: Report) -> None:
    blocks = report_document(of, TODAY).blocks
    assert max(len(b.heads) for b in blocks if isinstance(b, FigureTable)) <= 8


def test_nothing_runs_out_of_the_paper() -> None:
    millimetre = 72 / 25.4
    words = list(structure(read(pdf(report_document(REPORTS["hostile"], TODAY))[0])).words())
    assert min(each.left for each in words) >= 24 * millimetre - 0.1
    assert max(each.right for each in words if each.text.strip()) <= 190 * millimetre + 4


def test_it_says_what_was_published_when_and_how_it_is_protected() -> None:
    text = str(report_document(REPORTS["many"], TODAY))
    for said in (
        "Som udgivet 12.1.2027", "alle 6: ", "1.1.2026 til 31.12.2026", "mindst 5 mennesker",
        "Hoved-MED i Eksempelkommunen (Hoved-MED)", "Tages op igen: 12.1.2027",
    ):  # fmt: skip
        assert said in text


def test_where_most_is_hidden_it_says_so_first() -> None:
    text = str(report_document(REPORTS["few"], TODAY))
    assert text.index("De fleste tal er skjult") < text.index("## ")


def test_every_table_says_what_it_counts() -> None:
    document = report_document(REPORTS["many"], TODAY)
    found = outline(str(document))
    for (kind, _words), (after, said) in pairwise(found):
        if kind == "h2":
            assert after in ("p", "li1")
            assert said
    assert len({table.spec.words for table in REPORTS["many"].tables}) == 12


@EACH
def test_who_has_no_number_is_named_and_nobody_is_left_out(of: Report) -> None:
    text = str(report_document(of, TODAY))
    for table in of.tables:
        section = text.split(f"\n## {table.spec.words}\n")[1].split("\n## ")[0]
        if "Der er ingen tal" in section or len(table.lines) < 2:
            continue
        for label in (*(line.label for line in table.lines), *table.columns):
            assert escape.inline(label.words) in section


def test_what_nobody_could_be_in_is_not_told_of() -> None:
    of = REPORTS["many"]
    table = next(table for table in of.tables if table.spec.id is TableId.AREAS)
    nobody = ReportCell(Figure(None, Cover.NOBODY))
    *lines, total = (
        replace(line, cells=(nobody, *line.cells[1:])) for line in (*table.lines, table.total)
    )
    without = replace(table, lines=tuple(lines), total=total)
    text = str(report_document(replace(of, tables=(without,)), TODAY))
    assert table.columns[0].words not in text
    assert table.columns[1].words in text


def test_bars_are_of_numbers_that_are_shown_and_what_may_be_more_has_no_end() -> None:
    figures = (Figure(7), Figure(6, Cover.AT_LEAST), Figure(None, Cover.FEW))
    some = REPORTS["many"].tables[0]
    turned = figures[1:] + figures[:1]
    cells = tuple(map(ReportCell, figures, turned))
    table = replace(some, total=replace(some.total, cells=cells))
    *rows, total = sums(table, REPORTS["many"].period, 5).rows
    assert [row.bars for row in rows] == [
        (Bar(7), Bar(6, is_open=True)),
        (Bar(6, is_open=True), None),
        (None, Bar(7)),
    ]
    assert total.bars == ()
