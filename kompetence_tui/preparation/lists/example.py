"""An example of a list, as a workbook or as CSV: what its columns are called and hold."""

import datetime as dt
import io
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from kompetence_tui.domain.dates.dates import danish_day

_SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_DAY_ZERO = dt.date(1899, 12, 30)
_DAY_STYLE = 14
"""The spreadsheet's own short date, as its country writes it."""
_WHEN_MADE = (1980, 1, 1, 0, 0, 0)
_HOURS = ("9.00-10.30", "10.00-11.30", "13.00-14.30")
_NAMES = ("Anna Eksempel", "Bo Prøvesen", "Åse Eksempel")

Cell = str | dt.date


def example_rows(today: dt.date) -> list[tuple[Cell, ...]]:
    """Headings and three talks that can be planned from the day on."""
    first = today + dt.timedelta(days=14)
    monday = first + dt.timedelta(days=-first.weekday() % 7)
    days = [monday + dt.timedelta(days=number) for number in range(len(_NAMES))]
    head = ("Medarbejder", "Dato", "Kl.", "Enhed", "Leder")
    talks = zip(_NAMES, days, _HOURS, strict=True)
    return [head, *((*talk, "Eksempelhuset", "Eva Eksempel") for talk in talks)]


def example_csv(today: dt.date) -> bytes:
    """The list in UTF-8 with a mark, which Excel needs."""
    lines = (
        ";".join(danish_day(cell) if isinstance(cell, dt.date) else cell for cell in row)
        for row in example_rows(today)
    )
    return ("\ufeff" + "".join(f"{line}\r\n" for line in lines)).encode()


def example_workbook(today: dt.date) -> bytes:
    """The list as an xlsx."""
    return packed(parts_of(example_rows(today)))


def parts_of(rows: Sequence[Sequence[Cell]]) -> dict[str, str]:
    """The parts of a workbook with one sheet, by their names."""
    made = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/>'
        "</Types>",
        "_rels/.rels": _relations(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook xmlns="{_SPREADSHEET}" xmlns:r="{_OFFICE}"><sheets>'
        '<sheet name="Samtaler" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _relations(
            ("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")
        ),
        "xl/styles.xml": f'<styleSheet xmlns="{_SPREADSHEET}"><fonts count="1"><font/></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
        '<cellXfs count="2"><xf xfId="0"/>'
        f'<xf numFmtId="{_DAY_STYLE}" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_SPREADSHEET}">'
        '<cols><col min="1" max="5" width="20" customWidth="1"/></cols>'
        f"<sheetData>{''.join(_rows(rows))}</sheetData></worksheet>",
    }
    return {name: _HEAD + part for name, part in made.items()}


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """The parts as one file, the same whenever it is made."""
    data = io.BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(ZipInfo(name, _WHEN_MADE), part, ZIP_DEFLATED)
    return data.getvalue()


def _relations(*targets: tuple[str, str]) -> str:
    each = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{each}</Relationships>'


def _rows(rows: Sequence[Sequence[Cell]]) -> Iterator[str]:
    for number, row in enumerate(rows, 1):
        cells = (_cell(f"{chr(65 + at)}{number}", cell) for at, cell in enumerate(row))
        yield f'<row r="{number}">{"".join(cells)}</row>'


def _cell(place: str, cell: Cell) -> str:
    if isinstance(cell, dt.date):
        return f'<c r="{place}" s="1"><v>{(cell - _DAY_ZERO).days}</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t>{escape(cell)}</t></is></c>'
