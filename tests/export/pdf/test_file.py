"""What the file itself promises: an archive's, tagged, in Danish, the same bytes each time."""

import errno
import subprocess
import sys
import tempfile
from hashlib import sha256
from typing import Any

import pytest

from kompetence_tui.export.blank import blank_form
from kompetence_tui.export.document import Document
from kompetence_tui.export.pdf.write import page_data, pdf
from tests.export.lived import lived_session
from tests.export.pdf.reading import catalogue, read
from tests.export.samples import sample_session
from tests.shipped_forms import form

PLAN = form("plan").document(lived_session())


def test_it_says_that_it_is_for_the_archive_and_for_everybody() -> None:
    written, remark = pdf(PLAN)
    assert not remark
    reader = read(written)
    metadata = reader.xmp_metadata
    assert metadata is not None
    assert (metadata.pdfaid_part, metadata.pdfaid_conformance) == ("2", "A")
    assert b"<pdfuaid:part>1</pdfuaid:part>" in written
    root = catalogue(reader)
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "da"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]


def test_it_tells_of_itself_no_more_than_what_it_is_called_and_when_it_was() -> None:
    told: dict[Any, Any] = read(pdf(PLAN)[0]).metadata or {}
    day = "D:20261121120000Z"
    assert told == {
        "/Title": PLAN.name,
        "/Creator": told["/Creator"],
        "/CreationDate": day,
        "/ModDate": day,
    }
    assert str(told["/Creator"]).startswith("Typst ")


def test_one_that_has_no_date_is_from_no_day() -> None:
    told: dict[Any, Any] = read(pdf(blank_form(sample_session().bank))[0]).metadata or {}
    assert str(told["/CreationDate"]).startswith("D:20000101")


AGAIN = """
from hashlib import sha256
from kompetence_tui.export.pdf.write import page_data, pdf
from tests.export.pdf.test_file import PLAN
print(sha256(pdf(PLAN)[0]).hexdigest())
"""


def test_the_same_document_gives_the_same_bytes() -> None:
    first = pdf(PLAN)[0]
    assert pdf(PLAN)[0] == first
    other = subprocess.run(
        [sys.executable, "-c", AGAIN], capture_output=True, text=True, check=True
    )
    assert other.stdout.strip() == sha256(first).hexdigest()


def test_a_disk_that_gives_no_folder_is_in_nobodys_way(monkeypatch: pytest.MonkeyPatch) -> None:
    first = pdf(PLAN)[0]

    def full(*_args: object, **_options: object) -> str:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(tempfile, "mkdtemp", full)
    assert pdf(PLAN)[0] == first


@pytest.mark.parametrize(("length", "linebreaks"), [(4_000, "optimized"), (4_001, "simple")])
def test_a_long_text_is_not_weighed_line_against_line(length: int, linebreaks: str) -> None:
    doc = Document()
    doc.title("Plan for:", "Anna Eksempel")
    doc.text("x" * length)
    assert page_data(doc)["linebreaks"] == linebreaks
