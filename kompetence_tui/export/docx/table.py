"""A table of figures in an office file: a real one, whose first row is its head on each page."""

from dataclasses import dataclass

from kompetence_tui.domain.base.text import one_line
from kompetence_tui.export.bars import WIDTH_MM, alternative, drawing
from kompetence_tui.export.docx.paragraph import WordParagraph, keep_with_next
from kompetence_tui.export.docx.picture import png
from kompetence_tui.export.figure_table import FigureRow, FigureTable

_TWIPS = 1440 / 25.4
"""To a millimetre."""

_LABEL, _NUMBER, _HEAD, _NUMBER_HEAD = "Tabeltekst", "Tabeltal", "Tabelhoved", "Tabeltalhoved"
AFTER = "Eftertabel"
"""Below each: two without a paragraph between are one to Word."""


@dataclass(frozen=True)
class WordTable:
    """Paragraphs in cells, row by row; the first row is the head."""

    widths: tuple[int, ...]
    """In twentieths of a point."""
    rows: tuple[tuple[WordParagraph, ...], ...]

    @property
    def paragraphs(self) -> tuple[WordParagraph, ...]:
        return tuple(cell for row in self.rows for cell in row)

    @property
    def text(self) -> str:
        """A line for each row."""
        return "\n".join(row[0].text for row in self.rows)

    @property
    def xml(self) -> str:
        """The element, its children in the order of the schema."""
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in self.widths)
        rows = "".join(self._row(row, is_head=at == 0) for at, row in enumerate(self.rows))
        return f"<w:tbl>{self._properties}<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"

    @property
    def _properties(self) -> str:
        return (
            '<w:tblPr><w:tblStyle w:val="Taltabel"/>'
            f'<w:tblW w:w="{sum(self.widths)}" w:type="dxa"/>'
            '<w:tblLayout w:type="fixed"/><w:tblLook w:val="06A0" w:firstRow="1" w:lastRow="0"'
            ' w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
        )

    def _row(self, row: tuple[WordParagraph, ...], *, is_head: bool) -> str:
        head = "<w:tblHeader/>" if is_head else ""
        cells = "".join(map(_cell, self.widths, row))
        return f"<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>{cells}</w:tr>"


def table_of(table: FigureTable) -> tuple[WordTable, WordParagraph]:
    """The table and what must stand below it; without bars where there is no typst to draw them."""
    pictures = _pictures(table) if table.has_bars else {}
    widths = tuple(round(width * _TWIPS) for width in table.widths_mm)
    bars = (table.head_of_bars,) if pictures else ()
    head = tuple(_of(text, _HEAD, _NUMBER_HEAD, at) for at, text in enumerate(table.heads))
    rows = [(*head, *(_of(text, _HEAD, _HEAD, 0) for text in bars))]
    rows += [_row(row, pictures, has_bars=bool(bars)) for row in table.rows]
    if table.is_whole:
        keep_with_next(*(cell for row in rows[:-1] for cell in row))
    return WordTable(widths[: len(rows[0])], tuple(rows)), WordParagraph(AFTER)


def _row(
    row: FigureRow, pictures: dict[FigureRow, WordParagraph], *, has_bars: bool
) -> tuple[WordParagraph, ...]:
    cells = [
        _of(text, _LABEL, _NUMBER, at, "Strong" if row.is_sum else "")
        for at, text in enumerate((row.label, *row.cells))
    ]
    return (*cells, *((pictures.get(row) or WordParagraph(_LABEL),) if has_bars else ()))


def _of(text: str, first: str, other: str, at: int, voice: str = "") -> WordParagraph:
    made = WordParagraph(other if at else first)
    made.add(one_line(text), voice)
    return made


def _pictures(table: FigureTable) -> dict[FigureRow, WordParagraph]:
    found = {}
    for row in table.rows:
        if row.is_drawn and (drawn := png(drawing(table, row))):
            meaning = alternative(table, row)
            found[row] = WordParagraph(_LABEL, picture=drawn, picture_mm=WIDTH_MM, meaning=meaning)
    return found


def _cell(width: int, made: WordParagraph) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{made.xml}</w:tc>'
