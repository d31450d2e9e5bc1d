"""The cells of a workbook (xlsx), as text, by the numbers that its rows have in the spreadsheet.

calamine reads them, ten times as fast as openpyxl. It trusts a file, though: one that is broken or
meant to harm, with a cell far out, takes the program with it. So it is given a copy of only the
parts with cells, whose real sizes, declarations and places are looked through first.
"""

import datetime as dt
import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING
from xml.parsers import expat
from zipfile import ZipFile

from kompetence_tui.i18n import _, plural
from kompetence_tui.preparation.lists.kinds import AS_XLSX, LOCKED
from kompetence_tui.preparation.lists.text import MAX_LINES, check_reads_right, too_many_lines

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

    from kompetence_tui.banks.problems import Findings

MAX_UNPACKED = 12_000_000
"""Bytes of the parts with cells together."""

MAX_COLUMNS = 100
_MAX_PARTS, _MAX_ELEMENTS, _MAX_SHEETS = 2_000, 1_000_000, 6
_ENCRYPTED = 0x1
_PARTS = re.compile(
    r"xl/(?:workbook|sharedStrings|styles)\.xml|xl/_rels/workbook\.xml\.rels"
    r"|xl/worksheets/[^/]+\.xml|\[Content_Types\]\.xml|_rels/\.rels",
    re.IGNORECASE,
)
"""Those that say what stands in the cells; pictures, links to other files and programs do not."""
_REFERENCE = re.compile(r"(?P<column>[A-Za-z]{0,3})(?P<row>[0-9]{0,7})")
_CONTENT = {"v", "is", "f"}


class NotAWorkbook(Exception):
    """The file cannot be read."""

    def __init__(self, what: str, todo: str) -> None:
        super().__init__(what)
        self.what, self.todo = what, todo


class _TooManyRows(Exception):
    """Something stands below what a list can hold."""


def workbook_rows(
    data: bytes, findings: "Findings", notes: list[str]
) -> Iterator[tuple[int, list[str]]]:
    """Each row's number and cells, of the first sheet that is shown and holds something. Why there
    are none is a finding; that other sheets are not read is put in ``notes``."""
    try:
        rows = _first_sheet(_opened(_copy(data)), notes)
    except NotAWorkbook as error:
        findings.add(1, 1, error.what, error.todo)
        return
    except _TooManyRows:
        too_many_lines(findings)
        return
    for number, row in enumerate(rows, 1):
        cells = list(map(_text, row))
        for cell in cells:
            check_reads_right(cell, number, findings)
        yield number, cells


def _copy(data: bytes) -> bytes:
    """A workbook of just the parts with cells, each looked through. Raises NotAWorkbook."""
    try:
        with ZipFile(io.BytesIO(data)) as package:
            parts = _parts(package)
    except (NotAWorkbook, _TooManyRows):
        raise
    except Exception:
        raise _broken() from None
    copy = io.BytesIO()
    with ZipFile(copy, "w") as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return copy.getvalue()


def _parts(package: ZipFile) -> dict[str, bytes]:
    infos = package.infolist()
    _check_kind([info.filename for info in infos])
    if any(info.flag_bits & _ENCRYPTED for info in infos):
        raise NotAWorkbook(*LOCKED)
    wanted = [info for info in infos if _PARTS.fullmatch(info.filename)]
    left = MAX_UNPACKED
    if len(infos) > _MAX_PARTS or sum(info.file_size for info in wanted) > left:
        raise _too_much()
    found = {}
    for info in wanted:
        with package.open(info) as packed:
            part = packed.read(left + 1)  # what is declared need not be true
        left -= len(part)
        if left < 0:
            raise _too_much()
        _look_through(part)
        found[info.filename] = part
    return found


def _check_kind(names: list[str]) -> None:
    lower = {name.casefold() for name in names}
    if any(name.endswith("vbaproject.bin") for name in lower):
        what = _("filen har makroer i sig (.xlsm), og de bliver ikke åbnet her")
        raise NotAWorkbook(what, _("gem den i regnearket som .xlsx, uden makroer"))
    if "xl/workbook.xml" in lower:
        return
    if "xl/workbook.bin" in lower:
        raise NotAWorkbook(_("filen er i formatet .xlsb"), AS_XLSX)
    if "word/document.xml" in lower:
        what = _("filen er fra Word og ikke et regneark")
        raise NotAWorkbook(what, _("sæt listen ind i et regneark, og gem det som .xlsx"))
    raise NotAWorkbook(_("filen er hverken et regneark (.xlsx) eller tekst (CSV)"), AS_XLSX)


def _look_through(part: bytes) -> None:
    """Raises NotAWorkbook for what is no XML, or declares a type or entities of its own; both for
    what stands too far out."""
    elements, cell, row = 0, "", ""
    is_row_checked = False

    def refuse(*_what: object) -> None:
        raise _broken()

    def begin(name: str, attributes: dict[str, str]) -> None:
        nonlocal elements, cell, row, is_row_checked
        elements += 1
        if elements > _MAX_ELEMENTS:
            raise _too_much()
        kind = name.rpartition(":")[2]
        if kind == "c":
            cell = attributes.get("r", "")
        elif kind == "row":
            row, cell, is_row_checked = attributes.get("r", ""), "", False
        elif kind in _CONTENT:
            _check_place(cell)
            if not is_row_checked:
                _check_place(row)
                is_row_checked = True

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = begin
    try:
        parser.Parse(part, True)
    except (expat.ExpatError, LookupError, ValueError):
        raise _broken() from None


def _check_place(reference: str) -> None:
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        raise _broken()
    if int(found["row"] or 0) > MAX_LINES:
        raise _TooManyRows
    column = 0
    for letter in found["column"].upper():
        column = 26 * column + ord(letter) - 64
    if column > MAX_COLUMNS:
        what = _("arket har mere end {n} kolonner").format(n=MAX_COLUMNS)
        raise NotAWorkbook(what, _("slet det, der ikke hører til"))


def _opened(copy: bytes) -> "CalamineWorkbook":
    from python_calamine import load_workbook

    try:
        return load_workbook(io.BytesIO(copy))
    except BaseException as error:
        raise _as_refusal(error) from None


def _first_sheet(book: "CalamineWorkbook", notes: list[str]) -> list[list[object]]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    shown = [
        sheet.name
        for sheet in book.sheets_metadata
        if (sheet.typ, sheet.visible) == (SheetTypeEnum.WorkSheet, SheetVisibleEnum.Visible)
    ][:_MAX_SHEETS]
    filled = {name: rows for name in shown if (rows := _rows(book, name))}
    first, *others = filled or [""]
    if others:
        words = plural(
            "Kun arket »{{first}}« er læst; der står også noget i {n} andet ark.",
            "Kun arket »{{first}}« er læst; der står også noget i {n} andre ark.",
            len(others),
        )
        notes.append(words.format(first=first))
    return filled.get(first, [])


def _rows(book: "CalamineWorkbook", name: str) -> list[list[object]]:
    try:
        sheet = book.get_sheet_by_name(name)
        rows = [list[object](row) for row in sheet.to_python(skip_empty_area=False)]
    except BaseException as error:
        raise _as_refusal(error) from None
    return rows


def _as_refusal(error: BaseException) -> BaseException:
    """What to raise for it: a panic of the library is no Exception."""
    return error if isinstance(error, (KeyboardInterrupt, SystemExit)) else _broken()


def _text(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, dt.datetime):
        return cell.isoformat(" ")
    return str(cell)


def _broken() -> NotAWorkbook:
    what = _("filen er gået i stykker, eller er ikke lavet af et regneark")
    return NotAWorkbook(what, _("åbn den i et regneark, og gem den igen som .xlsx"))


def _too_much() -> NotAWorkbook:
    what = _("filen fylder for meget, når den er pakket ud")
    return NotAWorkbook(what, _("kopiér listen til et nyt regneark, og gem det som .xlsx"))
