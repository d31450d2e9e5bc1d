"""Input from nowhere and from real files that were damaged, one way or the other."""

import io
import json
from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from typing import Any
from zipfile import ZipFile

import orjson
from hypothesis import strategies as st

from kompetence_tui import __version__
from kompetence_tui.domain.session.summary import row_of
from kompetence_tui.paths import shipped
from kompetence_tui.preparation.lists.example import example_rows, parts_of
from kompetence_tui.store.files import Signature
from kompetence_tui.store.format import document_of, tables_of
from kompetence_tui.store.index import VERSION, _packed
from tests.banks.example import EXAMPLE, FORMS
from tests.banks.test_method_reader import EXAMPLE as METHODS
from tests.export.lived import lived_session
from tests.factories import NOW, make_goal, make_session
from tests.preparation import word_sheets
from tests.preparation.sheets import filled, make_talk

ID = "anna2345ab"

Seeds = Callable[[], tuple[bytes, ...]]
"""Whole files to damage; a function, so that they are made when they are wanted."""

BITS = (
    b"", b" ", b"\n", b"\n\n", b"\r", b"\t", b"#", b"## ", b"- ", b"> ", b": ", b", ", b"*", b"`",
    b"[", b"]", b"{", b"}", b'"', b"\\", b"\\u0000", b"\\ud800", b"<!--", b"-->", b"<b>", b"&#x1b;",
    b"\x00", b"\x1b[2J", b"\x1b[200~", b"\x1b[201~", b"\x9b", b"\x7f", b"\xff", b"\xc3", b"\xf8",
    b"\xef\xbb\xbf", b"\xff\xfe", b"\xe2\x80\xae", b"\xe2\x80\x8b", b"\xcc\x81", b"\xc3\xa6", b"0",
    b"-1", b"1e400", b"99999999999999999999", b"null", b"true", b"[]", b"{}", b'""', b"NaN",
    b"2026-11-21", b"0001-01-01", b"9999-12-31T23:59:59+14:00", b"tekst", b"Svar", b"skala 1-5",
)  # fmt: skip
"""What files and terminals stumble over."""

_scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-2, 3),
    st.sampled_from(
        [2**31, 2**63, 2**64, -(2**63), 1e308, -0.0, "", "0", "da", "MUS", "\x1b", "é"]
    ),
    st.text(max_size=8),
    st.dates().map(str),
    st.datetimes().map(str),
)
values = st.recursive(
    _scalars,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)
"""Anything JSON can say."""


@st.composite
def damaged(draw: st.DrawFn, seeds: Seeds) -> bytes:
    """A file cut, stuffed, doubled and joined with another, up to four times."""
    files = seeds()
    data = files[draw(_place_in(files))]
    for _time in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 40)))
        bit = draw(st.sampled_from(BITS) | st.binary(max_size=4))
        match draw(st.integers(0, 4)):
            case 0:
                data = data[:start] + bit + data[end:]
            case 1:
                data = data[:start] + data[start:end] * 2 + data[end:]
            case 2:
                data = data[:start]
            case 3:
                data = data[:start] + files[draw(_place_in(files))][start:]
            case _:
                data = data[:start] + bit * draw(st.integers(1, 50)) + data[start:]
    return data


@st.composite
def damaged_json(draw: st.DrawFn, seeds: Seeds) -> bytes:
    """A file that is still JSON, but with other things in some of its places."""
    files = seeds()
    document = orjson.loads(files[draw(_place_in(files))])
    for _time in range(draw(st.integers(1, 3))):
        places = [(document, key) for key in _keys(document)]
        for holder, key in places:
            places += [(holder[key], inner) for inner in _keys(holder[key])]
        if not places:
            break
        holder, key = places[draw(_place_in(places))]
        match draw(st.integers(0, 3)):
            case 0:
                holder[key] = draw(values)
            case 1:
                other, name = places[draw(_place_in(places))]
                holder[key] = json.loads(json.dumps(other[name]))
            case 2 if isinstance(holder, list):
                holder.append(json.loads(json.dumps(holder[key])))
            case 3 if isinstance(holder, dict):
                holder[draw(st.text(max_size=5))] = draw(values)
            case _:
                del holder[key]
    return json.dumps(document).encode()


def any_bytes(seeds: Seeds) -> st.SearchStrategy[bytes]:
    """From nowhere, or from the seeds with damage; with JSON seeds in its structure too."""
    found = st.binary(max_size=200) | damaged(seeds)
    return found | damaged_json(seeds) if seeds()[0].startswith(b"{") else found


def _place_in(row: Sequence[object]) -> st.SearchStrategy[int]:
    return st.integers(0, len(row) - 1)


def _keys(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return list(value)
    return list(range(len(value))) if isinstance(value, list) else []


@cache
def bank_seeds() -> tuple[bytes, ...]:
    """Small ones: most of the time goes to reading what is whole."""
    return EXAMPLE.encode(), FORMS.encode()


@cache
def method_seeds() -> tuple[bytes, ...]:
    return (METHODS.encode(),)


@cache
def sheet_seeds() -> tuple[bytes, ...]:
    texts = {"maal": "Lede møder\n# uden at tale", "f1": "Godt", "igen": "Ét", "ord": "Ja"}
    word = word_sheets.filled(word_sheets.empty(make_talk()), texts, word_sheets.tracked)
    return filled(make_talk(), texts, "Kun til os.").encode(), word


@cache
def word_sheet_seeds() -> tuple[bytes, ...]:
    """Texts of sheets in Word's format, for a leader too."""
    texts = {"maal": "Lede møder", "f1": "Godt", "trivsel": "4"}
    fills = (word_sheets.typed, word_sheets.commented, word_sheets.below)
    made = [word_sheets.filled(word_sheets.empty(make_talk()), texts, fill) for fill in fills]
    made.append(word_sheets.filled(word_sheets.empty(make_talk(), for_leader=True), texts))
    return tuple(ZipFile(io.BytesIO(each)).read(word_sheets.DOCUMENT) for each in made)


@cache
def talks_seeds() -> tuple[bytes, ...]:
    return (
        b"Medarbejder;Dato;Enhed;Leder\r\nAnna Eksempel;15.3.2027;;Eva Eksempel\r\n",
        '"Prøvesen, Bo",16/3-2027\nAnna,17. marts 2027\n'.encode(),
        "MUS\nNavn\tDato\tKl.\nBøje\t46500\t9\n".encode("utf-16"),
    )


@cache
def workbook_seeds() -> tuple[bytes, ...]:
    """Sheets of a workbook."""
    sheet = parts_of(example_rows(date(2027, 3, 1)))["xl/worksheets/sheet1.xml"]
    odd = '<row r="9"><c r="A9" t="s"><v>0</v></c><c r="B9" s="1"><v>46500.5</v></c></row>'
    return sheet.encode(), sheet.replace("</sheetData>", f"{odd}</sheetData>").encode()


@cache
def session_seeds() -> tuple[bytes, ...]:
    """A small session first, then the shipped examples of every kind."""
    small = make_session(ID, goals=(make_goal(),))
    examples = sorted(shipped("sessions").glob("*.json"), key=lambda path: path.stat().st_size)
    own = orjson.dumps(tables_of(document_of(small, 3, NOW)))
    lived = orjson.dumps(tables_of(document_of(lived_session().with_(id=ID), 3, NOW)))
    return (own, lived, *(path.read_bytes() for path in examples[:6]))


@cache
def private_seeds() -> tuple[bytes, ...]:
    notes = {"session": ID, "notes": {"trivsel": {"text": "Spørg igen", "at": NOW.isoformat()}}}
    document = {"format": "kompetence-tui/1", "schema": 1, "saved_at": NOW.isoformat()}
    return (orjson.dumps({"private": {"1": document | {"private": notes}}}),)


@cache
def index_seeds() -> tuple[bytes, ...]:
    row = _packed(row_of(make_session(ID, goals=(make_goal(),))))
    entries = {f"{ID}.json": (*Signature(1, 2, 3), row), "x.json": (1, 2, 3, "Den er tom")}
    return (orjson.dumps({"version": VERSION, "files": entries}),)


def remembered_seeds() -> tuple[bytes, ...]:
    return (b'{"leader": "Eva Eksempel", "unit": "Eksempelhuset", "version": "%s"}'
            % __version__.encode(),)  # fmt: skip


def exports_seeds() -> tuple[bytes, ...]:
    return (b'{"exports": [{"path": "/tmp/plan.md", "sha256": "00"}]}',)


def config_seeds() -> tuple[bytes, ...]:
    return (
        b'theme = "lys"\nexport_folder = "~/Dokumenter"\nmouse = true\ncover = true\n'
        b'retention_years = 5\nnotice = "Kun til os."\n[keys]\nnew = "f3, ctrl+n"\n',
    )


def terminal_seeds() -> tuple[bytes, ...]:
    return ("æøå\x1b[A\x1b[200~en\r\nto\x1b[31m\x1b[201~\x1b[<0;3;4M".encode(),)
