"""A list in xlsx: as spreadsheets make it, and as nobody should."""

import datetime as dt
import io
import zipfile
from contextlib import suppress
from random import Random

import pytest

from kompetence_tui.preparation.given import FileHasProblems
from kompetence_tui.preparation.lists import workbook
from kompetence_tui.preparation.lists.example import (
    Cell,
    example_csv,
    example_rows,
    example_workbook,
    packed,
    parts_of,
)
from kompetence_tui.preparation.talks import TalkList, read_talks
from tests.factories import TODAY

SHEET = "xl/worksheets/sheet1.xml"
DAY = dt.date(2026, 12, 20)
HEAD: tuple[Cell, ...] = ("Navn", "Dato")


def read(data: bytes) -> TalkList:
    return read_talks(data, "l.xlsx", TODAY)


def refused(data: bytes) -> str:
    with pytest.raises(FileHasProblems) as refusal:
        read(data)
    return "\n".join(map(str, refusal.value.problems))


def sheet_with(cells: str, **parts: str) -> bytes:
    """A workbook whose sheet holds these rows."""
    made = parts_of([HEAD])
    begin, _found, end = made[SHEET].partition("</row>")
    return packed(made | {SHEET: f"{begin}</row>{cells}{end}"} | parts)


def row(cell: str, number: int = 2) -> str:
    name = f'<c r="A{number}" t="inlineStr"><is><t>Anna</t></is></c>'
    return f'<row r="{number}">{name}{cell}</row>'


@pytest.mark.parametrize("data", [example_csv(TODAY), example_workbook(TODAY)])
def test_the_example_can_be_planned_from(data: bytes) -> None:
    found = read(data)
    wanted = [(*each,) for each in example_rows(TODAY)[1:]]
    assert [
        (one.employee, one.date, one.hours.clock, one.unit, one.leader) for one in found.talks
    ] == wanted
    assert found.notes == ()


def test_lines_are_numbered_as_the_spreadsheet_numbers_them() -> None:
    rows: list[tuple[Cell, ...]] = [("MUS",), (), HEAD, (), ("Anna & <Bo>", DAY), ("", "", "x")]
    found = read(packed(parts_of(rows[:5])))
    assert [(talk.line, talk.employee, talk.date) for talk in found.talks] == [
        (5, "Anna & <Bo>", DAY)
    ]
    assert found.notes == ("Linje 1 over overskrifterne er sprunget over: »MUS«.",)
    assert "l.xlsx:6:1: " in refused(packed(parts_of(rows)))


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ('<c r="B2" s="1"><v>46376</v></c>', ""),
        ('<c r="B2" s="1"><v>46376.4375</v></c>', ""),
        ('<c r="B2"><v>46376</v></c>', "tallet 46376 er læst som 20.12.2026"),
        ('<c r="B2" t="str"><f>TODAY()</f><v>20/12/2026</v></c>', ""),
        ('<c r="B2" t="d"><v>2026-12-20T00:00:00</v></c>', ""),
    ],
)
def test_a_day_is_one_however_the_cell_keeps_it(cell: str, told: str) -> None:
    found = read(sheet_with(row(cell)))
    assert [talk.date for talk in found.talks] == [DAY]
    assert told in "".join(found.notes)
    assert bool(told) is bool(found.notes)
    assert [talk.hours.clock for talk in found.talks] == ["10.30" if "4375" in cell else ""]


def test_a_time_is_one_however_the_cell_keeps_it() -> None:
    head: tuple[Cell, ...] = ("Navn", "Dato", "Kl.", "Varighed")
    parts = parts_of([head])
    styles = parts["xl/styles.xml"].replace('numFmtId="14"', 'numFmtId="20"')
    cells = '<c r="C2" s="1"><v>0.4375</v></c><c r="D2" s="1"><v>0.0625</v></c>'
    line = '<row r="2"><c r="A2" t="inlineStr"><is><t>Anna</t></is></c>'
    line += f'<c r="B2" t="inlineStr"><is><t>20.12.2026</t></is></c>{cells}</row>'
    sheet = parts["xl/worksheets/sheet1.xml"].replace("</sheetData>", f"{line}</sheetData>")
    names = ("xl/styles.xml", "xl/worksheets/sheet1.xml")
    (talk,) = read(packed(parts | dict(zip(names, (styles, sheet), strict=True)))).talks
    assert talk.hours.said == "kl. 10.30-12.00"


def test_the_calendar_of_old_macs() -> None:
    book = parts_of([HEAD])["xl/workbook.xml"].replace(
        "<sheets>", '<workbookPr date1904="1"/><sheets>'
    )
    data = sheet_with(row('<c r="B2" s="1"><v>44914</v></c>'), **{"xl/workbook.xml": book})
    assert [talk.date for talk in read(data).talks] == [DAY]


def test_mistakes_and_misread_text_are_told_by_line() -> None:
    rows: list[tuple[Cell, ...]] = [HEAD, ("Anna", "uge 12"), ("BÃ¸je", DAY), ("Bo", DAY)]
    told = refused(packed(parts_of(rows))).splitlines()
    assert [line.split(":")[1] for line in told] == ["2", "3"]
    assert "skulle nok stå »Bøje«" in told[1]


def test_what_stands_in_other_sheets_is_said() -> None:
    parts = parts_of(example_rows(TODAY))
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(
        "</sheets>", '<sheet name="Ark2" sheetId="2" r:id="rId3"/></sheets>'
    )
    parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"].replace(
        "</Relationships>",
        '<Relationship Id="rId3" Target="worksheets/sheet2.xml" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/>'
        "</Relationships>",
    )
    parts["xl/worksheets/sheet2.xml"] = parts_of([("Andet",)])[SHEET]
    (note,) = read(packed(parts)).notes
    assert note == "Kun arket »Samtaler« er læst; der står også noget i 1 andet ark."


FAR = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
BROKEN = "er gået i stykker"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (sheet_with(FAR), "mere end 5000 linjer"),
        (sheet_with('<row r="900000"><c><v>1</v></c></row>'), "mere end 5000 linjer"),
        (sheet_with('<row r="3"><c r="XFD3"><v>1</v></c></row>'), "mere end 100 kolonner"),
        (sheet_with('<row r="3"><c r="A-3"><v>1</v></c></row>'), BROKEN),
        (sheet_with("<row>"), BROKEN),
        (packed(parts_of([HEAD]) | {SHEET: "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"}), BROKEN),
        (
            packed(parts_of([HEAD]) | {SHEET: "<!DOCTYPE x SYSTEM 'file:///etc/passwd'><x/>"}),
            BROKEN,
        ),
        (packed(parts_of([HEAD]) | {SHEET: " " * (workbook.MAX_UNPACKED + 1)}), "pakket ud"),
        (packed(parts_of([HEAD]) | {"xl/vbaProject.bin": "x"}), "makroer"),
        (packed({"xl/workbook.bin": "x"}), ".xlsb"),
        (packed({"word/document.xml": "<x/>"}), "fra Word"),
        (packed({"x.txt": "x"}), "hverken et regneark"),
        (packed({"xl/workbook.xml": "<x/>"}), BROKEN),
        (example_workbook(TODAY)[:900], BROKEN),
        (packed(parts_of([()])), "ingen samtaler"),
    ],
)  # fmt: skip
def test_a_bad_file_is_named_in_one_sentence(data: bytes, words: str) -> None:
    told = refused(data)
    assert words in told
    assert len(told.splitlines()) == 1
    assert " → " in told


def test_a_size_that_is_not_true_is_no_way_in() -> None:
    data = packed(parts_of([HEAD]) | {SHEET: " " * (3 * workbook.MAX_UNPACKED)})
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        size = package.getinfo(SHEET).file_size
    assert len(data) < 100_000
    assert BROKEN in refused(data.replace(size.to_bytes(4, "little"), (99).to_bytes(4, "little")))


def test_a_locked_archive_is_said_to_be_locked() -> None:
    data = bytearray(example_workbook(TODAY))
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    assert "låst med en adgangskode" in refused(bytes(data))


@pytest.mark.parametrize("seed", range(8))
def test_no_broken_file_gets_further_than_a_sentence(seed: int) -> None:
    random = Random(seed)
    parts = parts_of(example_rows(TODAY))
    for _turn in range(30):
        name, wrong = random.choice(list(parts)), dict(parts)
        text = list(parts[name])
        for _change in range(random.randrange(1, 6)):
            at = random.randrange(len(text))
            text[at : at + random.randrange(3)] = random.choice(["9", "-1", "<v>", '"', "", "Æ"])
        wrong[name] = "".join(text)
        with suppress(FileHasProblems):
            assert read(packed(wrong)).talks
