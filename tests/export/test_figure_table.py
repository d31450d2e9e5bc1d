"""A table of figures and its bars: what a reader sees, hears and may print."""

import sys
from random import Random
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from kompetence_tui.export.bars import alternative, drawing
from kompetence_tui.export.document import Document
from kompetence_tui.export.docx.writer import docx_of
from kompetence_tui.export.figure_table import Bar, FigureRow, FigureTable
from kompetence_tui.export.html.page import page
from kompetence_tui.export.pdf.write import pdf
from kompetence_tui.export.shown import shown
from tests.export.docx.docx_outline import W, docx_outline, drawn, part
from tests.export.nasty import nasty_text
from tests.export.outline import outline
from tests.export.pandoc_outline import PANDOC, folded, pandoc_outlines
from tests.export.pdf.reading import read, structure

TABLE = FigureTable(
    ("Indsatsområde", "2026", "2025"),
    (
        FigureRow("Digitale arbejdsgange", ("24", "12"), (Bar(24), Bar(12))),
        FigureRow("Samarbejde", ("<5", "skjult"), (None, None)),
        FigureRow("Borgernes mål", ("mindst 12", "6"), (Bar(12, is_open=True), Bar(6))),
        FigureRow("I alt", ("61", "mindst 7"), is_sum=True),
    ),
)


def document(*tables: FigureTable) -> Document:
    doc = Document()
    doc.title("Årets billede", "Eksempelkommunen")
    for table in tables or (TABLE,):
        doc.figures(table)
    return doc


def rectangles(table: FigureTable, row: int) -> list[dict[str, str]]:
    root = ET.fromstring(drawing(table, table.rows[row]))
    return [each.attrib for each in root if each.tag.endswith("rect")]


def test_markdown_is_a_table_that_is_straight_as_it_stands() -> None:
    *_title, table = str(document()).split("\n\n")
    assert table.splitlines() == [
        "| Indsatsområde         |      2026 |     2025 |",
        "| --------------------- | --------: | -------: |",
        "| Digitale arbejdsgange |        24 |       12 |",
        "| Samarbejde            |       \\<5 |   skjult |",
        "| Borgernes mål         | mindst 12 |        6 |",
        "| I alt                 |        61 | mindst 7 |",
    ]


@pytest.mark.skipif(PANDOC is None, reason="pandoc is not installed")
def test_pandoc_reads_the_same_of_nasty_words() -> None:
    rng = Random(17)
    rows = tuple(FigureRow(nasty_text(rng), (nasty_text(rng),)) for _n in range(40))
    written = str(document(FigureTable((nasty_text(rng), "2026"), rows)))
    assert pandoc_outlines([written]) == [folded(outline(written))]


def test_a_bar_is_as_long_as_its_number_and_none_stands_for_what_is_not_shown() -> None:
    (first, second), hidden = rectangles(TABLE, 0), rectangles(TABLE, 1)
    assert float(first["width"]) == pytest.approx(2 * float(second["width"]), abs=0.2)
    assert hidden == []


def test_the_two_bars_differ_in_place_size_and_edge_and_not_by_colour_alone() -> None:
    first, second = rectangles(TABLE, 0)
    assert float(first["y"]) + float(first["height"]) <= float(second["y"])
    assert float(first["height"]) > float(second["height"])
    assert "stroke" not in first
    assert second["fill"] == "#ffffff"
    assert TABLE.head_of_bars == "Fyldt: 2026 · hul: 2025"


def test_what_is_at_least_so_much_has_no_end() -> None:
    whole, *slices, second = rectangles(TABLE, 2)
    widths = [float(each["width"]) for each in slices]
    assert widths == sorted(widths, reverse=True)
    assert len(widths) == 3
    assert all(float(each["x"]) > float(whole["width"]) for each in slices)
    assert float(second["width"]) < float(whole["width"])


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(0, 10**6), st.booleans()), min_size=1, max_size=6))
def test_all_of_it_stands_inside_the_picture(figures: list[tuple[int, bool]]) -> None:
    rows = tuple(FigureRow("x", ("1", "2"), (Bar(n, is_open), Bar(n))) for n, is_open in figures)
    table = FigureTable(("", "", ""), rows)
    for at, row in enumerate(rows):
        if row.is_drawn:
            _left, _top, width, height = map(
                float, ET.fromstring(drawing(table, row)).attrib["viewBox"].split()
            )
            for each in rectangles(table, at):
                assert float(each["x"]) + float(each["width"]) <= width
                assert float(each["y"]) + float(each["height"]) <= height


def test_who_cannot_see_it_is_told_the_figures() -> None:
    assert alternative(TABLE, TABLE.rows[2]) == "2026: mindst 12; 2025: 6"
    assert "2026: &lt;5; 2025: skjult" in drawing(TABLE, TABLE.rows[1])
    said = ["".join(phrase.text for phrase in each.phrases) for each in shown([TABLE])]
    assert said[0] == "Digitale arbejdsgange: 2026 24 · 2025 12"


def test_every_cell_of_a_page_has_its_heads() -> None:
    read = LexborHTMLParser(page(document()))
    assert [each.attributes["scope"] for each in read.css("thead th")] == ["col"] * 4
    assert [each.attributes["scope"] for each in read.css("tbody th")] == ["row"] * 4
    assert {len(row.css("th, td")) for row in read.css("tr")} == {4}


def test_words_head_stands_on_each_page_and_no_row_is_cut() -> None:
    written = docx_of(document(TABLE, TABLE))
    body = part(written, "word/document.xml")[0]
    tables = body.findall(f"{W}tbl")
    assert len(tables) == 2
    for table in tables:
        rows = table.findall(f"{W}tr")
        assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [
            True,
            *[False] * 4,
        ]
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    kinds = [each.tag.removeprefix(W) for each in body]
    assert kinds == ["p", "tbl", "p", "tbl", "p", "sectPr"]


def test_without_typst_a_word_file_has_the_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "kompetence_tui.export.pdf.compiler", None)
    written = docx_of(document())
    assert docx_outline(written) == outline(str(document()))
    assert drawn(written) == []


@given(st.lists(st.text(max_size=40), min_size=1, max_size=7), st.booleans())
def test_no_table_is_wider_than_a_page(heads: list[str], has_bars: bool) -> None:
    bars = (Bar(1),) if has_bars else ()
    table = FigureTable(("", *heads), (FigureRow("x", tuple(heads), bars),))
    assert sum(table.widths_mm) == pytest.approx(166)
    assert min(table.widths_mm) > 10
    assert table.widths_mm[0] >= 25


def test_a_pdf_with_tables_is_for_the_archive_and_a_table_without_rows_is_none() -> None:
    assert pdf(document())[1] == ""
    assert len(document(FigureTable(("Enhed", "2026"), ()))) == 1


@pytest.mark.parametrize("filled", range(2, 40, 6))
def test_a_short_table_is_whole_and_stands_with_what_is_said_of_it(filled: int) -> None:
    doc = Document()
    doc.heading(1, "Årets billede")
    doc.text("linje\n" * filled)
    for number in "123456":
        doc.text(f"sagt-{number}")
        rows = (FigureRow(f"række-{number}", ("7",)),) * 12
        doc.figures(FigureTable((f"enhed-{number}", "2026"), rows))
    words = list(structure(read(pdf(doc)[0])).words())
    assert max(each.page for each in words) > 0
    for number in "123456":
        assert len({each.page for each in words if each.text.endswith(f"-{number}")}) == 1


def test_a_short_table_is_whole_in_word_too() -> None:
    long = FigureTable(("Enhed", "2026"), (FigureRow("Eksempelnord", ("7",)),) * 12)
    body = part(docx_of(document(long, long)), "word/document.xml")[0]
    for table in body.iter(f"{W}tbl"):
        *rows, last = table.iter(f"{W}tr")
        kept = [p.find(f"{W}pPr/{W}keepNext") is not None for r in rows for p in r.iter(f"{W}p")]
        assert all(kept)
        assert not last.findall(f".//{W}keepNext")
