"""What a file tells beside its text: never of the machine, the user or where the program lies."""

import io
import platform
import re
import sys
import time
import zlib
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import fromstring
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

import kompetence_tui
from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.session.session import Session
from kompetence_tui.export.blocks import SpiderWeb
from kompetence_tui.export.formats import FORMATS, Format, format_called
from kompetence_tui.store.export_text import text_of
from tests.export.group_samples import grus
from tests.export.samples import sample_session
from tests.export.test_profile import BOTH
from tests.shipped_forms import form

formats = pytest.mark.parametrize("chosen", FORMATS, ids=lambda each: each.id)
_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)


def written(format_id: str, form_id: str, session: Session) -> bytes:
    chosen = format_called(format_id)
    assert chosen
    return chosen.write(form(form_id).document(session)).data


def unpacked(data: bytes) -> bytes:
    """The file with all that is packed in it: parts of a package, streams of a PDF."""
    return b"\n".join((data, *_parts(data)))


def _parts(data: bytes) -> Iterator[bytes]:
    if data.startswith(b"PK"):
        with ZipFile(io.BytesIO(data)) as package:
            for entry in package.infolist():
                yield from (entry.extra, entry.comment, package.read(entry))
    for stream in _STREAM.findall(data):
        yield zlib.decompressobj().decompress(stream) if stream[:1] == b"\x78" else stream


@formats
def test_it_tells_nothing_of_where_it_was_written(
    chosen: Format, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = BOTH.with_(ratings=tuple(one.with_(employee=3) for one in BOTH.ratings))
    document = form("fuld").document(sample_session().with_(profile=drawn))
    assert any(isinstance(block, SpiderWeb) for block in document.blocks)
    before = chosen.write(document).data
    folder = tmp_path / "zz-mappe"
    folder.mkdir()
    for name in ("HOME", "TMPDIR", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(folder))
    for name in ("USER", "LOGNAME", "USERNAME", "HOSTNAME", "COMPUTERNAME"):
        monkeypatch.setenv(name, "zz-nogen")
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    monkeypatch.chdir(folder)
    if hasattr(time, "tzset"):
        time.tzset()
    try:
        data = chosen.write(document).data
    finally:
        monkeypatch.undo()
        if hasattr(time, "tzset"):
            time.tzset()
    assert data == before
    inside = unpacked(data)
    for told in ("zz-mappe", "zz-nogen", *_surroundings()):
        assert told.encode() not in inside, told
        assert told.encode("utf-16-be") not in inside, told


def _surroundings() -> Iterator[str]:
    yield str(Path(kompetence_tui.__file__).parent)
    yield from {str(Path.home()), sys.prefix, str(Path.cwd()), str(Path(sys.executable))} - {"/"}
    yield "site-packages"
    if len(platform.node()) > 5:  # a shorter one is a word like any other
        yield platform.node()


def test_what_is_packed_is_looked_into() -> None:
    for format_id in ("docx", "pdf"):
        data = written(format_id, "full", sample_session())
        assert b"Anna Eksempel" in unpacked(data)
        assert len(unpacked(data)) > 2 * len(data)


def test_an_office_file_tells_title_language_and_the_talks_day() -> None:
    with ZipFile(io.BytesIO(written("docx", "plan", sample_session()))) as package:
        told = {
            each.tag.rpartition("}")[2]: each.text
            for each in fromstring(package.read("docProps/core.xml"))
        }
        assert not [name for name in package.namelist() if "app" in name or "custom" in name]
        assert {entry.date_time[0] for entry in package.infolist()} == {1980}
    day = f"{sample_session().date.isoformat()}T12:00:00Z"
    title = f"Kompetenceudviklingsplan for: {sample_session().who}"
    assert told == {"title": title, "language": "da-DK", "created": day, "modified": day}


def test_a_pdf_tells_title_language_the_talks_day_and_what_wrote_it() -> None:
    reader = PdfReader(io.BytesIO(written("pdf", "plan", sample_session())))
    day = f"D:{sample_session().date:%Y%m%d}120000Z"
    told = {key: str(value) for key, value in (reader.metadata or {}).items()}
    assert told.pop("/Creator").startswith("Typst ")
    title = f"Kompetenceudviklingsplan for: {sample_session().who}"
    assert told == {"/Title": title, "/CreationDate": day, "/ModDate": day}
    assert str(reader.root_object["/Lang"]) == "da"
    assert "/Names" not in reader.root_object
    assert "/OpenAction" not in reader.root_object


def test_a_page_tells_title_and_language() -> None:
    data = written("html", "plan", sample_session()).decode()
    named = re.findall(r'<meta (?:name|http-equiv)="([\w-]+)"', data)
    assert named == ["Content-Security-Policy", "viewport", "format-detection"]
    assert '<html lang="da">' in data
    assert f"<title>Kompetenceudviklingsplan for: {sample_session().who}</title>" in data


@pytest.mark.parametrize("form_id", ["vaerktoej", "opspil"])
@formats
def test_a_form_without_names_has_none_anywhere(chosen: Format, form_id: str) -> None:
    session = grus()
    data = written(chosen.id, form_id, session)
    inside = unpacked(data) + str(text_of(data)).encode()
    if chosen.id == "pdf":
        inside += str(PdfReader(io.BytesIO(data)).metadata).encode()
    told = [*session.names(), session.id]
    if form_id == "vaerktoej":
        day = session.date
        told += [session.unit, f"{day:%Y%m%d}", day.isoformat(), danish_day(day)]
    assert [each for each in told if each.encode() in inside] == []
