"""Lists as spreadsheets save them: encodings, headings, columns that nobody asked for, days."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.preparation.given import FileHasProblems
from kompetence_tui.preparation.lists.days import written_day
from kompetence_tui.preparation.talks import TalkList, read_talks
from tests.factories import TODAY

DAY = dt.date(2026, 12, 20)
TEXT = "Medarbejder;Dato;Enhed\r\nÅse Bøje Ægir;20-12-2026;Køkken\r\n"
GUESSED = "Det er gættet, at listen er i Windows-1252"


def read(text: str | bytes) -> TalkList:
    return read_talks(text if isinstance(text, bytes) else text.encode(), "l.csv", TODAY)


def refused(text: str | bytes) -> str:
    with pytest.raises(FileHasProblems) as refusal:
        read(text)
    return "\n".join(map(str, refusal.value.problems))


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
)
@pytest.mark.parametrize("sign", [";", ",", "\t"])
def test_each_encoding_and_separator_gives_the_same(encoding: str, sign: str) -> None:
    found = read(TEXT.replace(";", sign).encode(encoding))
    assert [(talk.line, talk.employee, talk.date, talk.unit) for talk in found.talks] == [
        (2, "Åse Bøje Ægir", DAY, "Køkken")
    ]
    assert any(GUESSED in note for note in found.notes) is (encoding == "cp1252")


def test_what_stands_above_the_headings_is_passed_over_and_said() -> None:
    found = read("MUS 2026, Eksempelhuset;;\n\nTrukket 1-1-2026\nNavn;Dato;\nAnna;20-12-2026\n")
    assert [(talk.line, talk.employee) for talk in found.talks] == [(5, "Anna")]
    assert found.notes == (
        "Linje 1-3 over overskrifterne er sprunget over: »MUS 2026, Eksempelhuset« …",
    )
    assert read("Hele huset\nNavn,Dato\nAnna,20-12-2026\n").notes == (
        "Linje 1 over overskrifterne er sprunget over: »Hele huset«.",
    )


@pytest.mark.parametrize(
    "headings",
    [
        "Medarbejder:;SAMTALEDATO;Afdeling;Nærmeste leder",
        "Navn *;Dato (dd-mm-åååå);Enhed;Leder",
        "Employee name;Meeting date;Department;Line manager",
        "  full  name ;date;team;manager",
        "Medarbejderens navn;MUS-dato;Afsnit;Chef",
    ],
)
def test_columns_by_their_usual_names(headings: str) -> None:
    found = read(f"{headings}\nAnna Eksempel;20-12-2026;Huset;Eva Eksempel\n")
    (talk,) = found.talks
    assert (talk.employee, talk.date) == ("Anna Eksempel", DAY)
    assert (talk.unit, talk.leader) == ("Huset", "Eva Eksempel")
    assert found.notes == ()


def test_first_and_last_name_may_stand_apart() -> None:
    (talk,) = read("Efternavn;Fornavn;Dato\nEksempel;Anna Maria;20-12-2026\n").talks
    assert talk.employee == "Anna Maria Eksempel"
    assert "ingen kolonne med medarbejder" in refused("Fornavn;Dato\nAnna;20-12-2026\n")
    both = read("Navn;Fornavn;Efternavn;Dato\nAnna Eksempel;A;E;20-12-2026\n")
    assert both.talks[0].employee == "Anna Eksempel"
    assert both.notes == ("Kolonnerne »Fornavn« og »Efternavn« er sprunget over: de bruges ikke.",)


def test_unknown_columns_are_named_once_and_passed_over() -> None:
    text = "Lønnr.;Navn;;Dato;Kl.;Varighed;Telefon\n"
    text += "17;Anna;x;20-12-2026;10.30;60;1\n18;Bo;;21-12-2026;;;\n"
    found = read(text)
    assert [talk.employee for talk in found.talks] == ["Anna", "Bo"]
    assert [talk.hours.said for talk in found.talks] == ["kl. 10.30-11.30", ""]
    assert found.notes == (
        "Kolonnerne »Lønnr.«, »nr. 3 (uden overskrift)« og »Telefon« er sprunget over: "
        "de bruges ikke.",
    )


def test_the_list_may_say_kind_and_bank() -> None:
    found = read("Navn;Dato;Type;Spørgsmålsbank\nAnna;20-12-2026;plus;plus-leder\nBo;21-12-2026\n")
    assert [(talk.kind, talk.bank) for talk in found.talks] == [
        (SessionKind.PLUS, "plus-leder"), (None, "")
    ]  # fmt: skip


@pytest.mark.parametrize(
    "cell",
    [
        "20-12-2026 00:00:00", "2026-12-20T00:00:00", "2026-12-20 00:00:00.000", "2026/12/20",
        "2026.12.20", "20–12–2026", "20.12.2026.", "20-dec-2026", "20-dec-26", "20. dec. 2026",
        "46376", "46376,0", "46376.5", "20.12.2026 kl. 10.30", "20/12/2026 10:30", "20−12−26",
        "søndag den 20. december 2026", "20\u201112\u20112026",
    ],
)  # fmt: skip
def test_days_as_spreadsheets_write_them(cell: str) -> None:
    found = read(f'Navn;Dato\nAnna;"{cell}"\n')
    assert [talk.date for talk in found.talks] == [DAY]
    is_number = cell.startswith("46376")
    told = [f"Linje 2: tallet {cell} er læst som 20.12.2026."] if is_number else []
    assert list(found.notes) == told
    clock = "10.30" if "10" in cell else "12.00" if cell.endswith(".5") else ""
    assert [talk.hours.clock for talk in found.talks] == [clock]


@pytest.mark.parametrize(
    ("headings", "cells", "said"),
    [
        ("Kl.", "10-11.30", "kl. 10.00-11.30"),
        ("Tidspunkt;Længde", "kl. 9;1½ time", "kl. 9.00-10.30"),
        ("time;length", "13:00;90", "kl. 13.00-14.30"),
        ("Start;Slut", "10:00:00;11:30:00", "kl. 10.00-11.30"),
        ("Klokkeslæt;Varighed", "0,4375;01:30:00", "kl. 10.30-12.00"),
        ("Tid", "1 time", ""),
        ("Varighed", "45 min", ""),
    ],
)
def test_times_and_lengths_by_their_usual_names(headings: str, cells: str, said: str) -> None:
    found = read(f"Navn;Dato;{headings}\nAnna;20-12-2026;{cells}\n")
    assert ([talk.hours.said for talk in found.talks], found.notes) == ([said], ())


@pytest.mark.parametrize(
    ("headings", "cells", "why"),
    [
        ("Kl.", "formiddag", "»formiddag« er intet tidspunkt → skriv fx 10-11.30"),
        ("Kl.;Varighed", "10-11;90", "10.00-11.00 er ikke 1 t 30 min"),
        ("Varighed", "længe", "»længe« er ingen længde"),
        ("Slut", "11.30", "der mangler et tidspunkt"),
        ("Start;Slut", "11;10", "10.00 ligger ikke efter 11.00"),
    ],
)
def test_a_time_that_is_none_is_said_by_line(headings: str, cells: str, why: str) -> None:
    told = refused(f"Navn;Dato;{headings}\nAnna;20-12-2026;{cells}\n")
    assert f"l.csv:2:1: {why}" in told


@pytest.mark.parametrize("cell", ["15327", "99999", "463761", "12/20/2026", "2026/20/12", "10:30"])
def test_what_is_no_day_is_refused(cell: str) -> None:
    assert "l.csv:2:1: " in refused(f"Navn;Dato\nAnna;{cell}\n")


@settings(max_examples=200, deadline=None)
@given(st.dates(TODAY, dt.date(2099, 12, 31)), st.integers(0, 5))
def test_each_day_comes_back_however_it_is_written(day: dt.date, way: int) -> None:
    serial = (day - dt.date(1899, 12, 30)).days
    cell = (
        f"{day:%d-%m-%Y} 00:00:00", f"{day:%Y/%m/%d}", str(serial), f"{day:%d–%m–%Y}",
        f"{danish_day(day)}.", f"{day.isoformat()}T00:00:00",
    )[way]  # fmt: skip
    (talk,) = read(f"Navn;Dato\nAnna;{cell}\n").talks
    assert talk.date == day


@given(st.text(max_size=30))
def test_any_cell_is_taken(cell: str) -> None:
    assert written_day(cell).text is not None


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 900, "gamle Excel-format (.xls)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "låst"),
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04" + b"x" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.sp", ".ods"),
        (b"\n<html><table><tr><td>Navn", "webside"),
        (b"<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>", "XML"),
        (b"\x89PNG\r\n\x1a\n\0\0", "hverken et regneark"),
        (b"\x8f\0\x01\xf8" * 40 + b"\n" * 90, "hverken et regneark"),
    ],
)
def test_another_kind_of_file_is_named_in_one_sentence(data: bytes, words: str) -> None:
    told = refused(data)
    assert words in told
    assert len(told.splitlines()) == 1
