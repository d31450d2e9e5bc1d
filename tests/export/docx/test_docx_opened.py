"""An office file opened by an office program, and printed by it."""

import shutil
import subprocess
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from kompetence_tui.export.blank import blank_form
from kompetence_tui.export.document import Document
from kompetence_tui.export.docx.writer import docx_of
from tests.export.group_samples import grus, strategy
from tests.export.lived import lived_session
from tests.export.nasty_documents import nasty_documents, typeset
from tests.export.outline import EM, END, outline
from tests.export.samples import sample_session
from tests.factories import make_bank
from tests.shipped_forms import form

SOFFICE = shutil.which("soffice")

SEEN = str.maketrans({EM: "", END: "", "_": "", "☐": "[]"})
"""Lines are drawn, and emphasis is another font."""


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_an_office_program_opens_it_and_prints_what_it_says_on_a4(tmp_path: Path) -> None:
    documents = {
        "plan": form("plan").document(sample_session()),
        "levet": form("fuld").document(lived_session()),
        "bevis": form("bevis").document(lived_session()),
        "opspil": form("opspil").document(grus()),
        "strategi": form("strategi").document(strategy()),
        "blank": blank_form(make_bank()),
    }
    nasty = {f"grim-{number}": each for number, each in enumerate(nasty_documents(3))}
    for name, document in (documents | nasty).items():
        (tmp_path / f"{name}.docx").write_bytes(docx_of(document))
    printed = print_all(tmp_path)
    assert set(printed) == set(documents | nasty)
    for name, reader in printed.items():
        assert {page_size(page) for page in reader.pages} == {(210, 297)}, name
    for name, document in documents.items():
        check(printed[name], document)


def print_all(folder: Path) -> dict[str, PdfReader]:
    """The folder's office files as PDFs by their names; one start of the program."""
    command = [
        str(SOFFICE),
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        *("--headless", "--convert-to", "pdf", "--outdir", str(folder)),
        *map(str, sorted(folder.glob("*.docx"))),
    ]
    subprocess.run(command, capture_output=True, check=True, timeout=110)
    return {path.stem: PdfReader(path) for path in folder.glob("*.pdf")}


def page_size(page: Any) -> tuple[int, int]:
    """In millimetres."""
    return round(page.mediabox.width / 72 * 25.4), round(page.mediabox.height / 72 * 25.4)


def check(reader: PdfReader, document: Document) -> None:
    """Headings as the program navigates by them, all text in order, and what stands around it."""
    entries = outline(str(typeset(document)))
    headings = [(kind, " ".join(text.split())) for kind, text in entries if kind[1:].isdigit()]
    assert list(navigation(reader.outline)) == [each for each in headings if each[0][0] == "h"]
    pages = [letters(page.extract_text()) for page in reader.pages]
    footers = [f"Side{number}af{len(pages)}" for number in range(1, len(pages) + 1)]
    header = letters(document.about.line)
    printed = "".join(without(*each, header) for each in zip(pages, footers, strict=True))
    at = 0
    for _kind, text in entries:
        found = printed.find(letters(text), at)
        assert found >= 0, text
        at = found + len(letters(text))


def without(page: str, *frame: str) -> str:
    """The page without what stands above and below its text."""
    for words in frame:
        assert words in page
        page = page.replace(words, "", 1)
    return page


def navigation(entries: Any, level: int = 1) -> Iterator[tuple[str, str]]:
    for entry in entries:
        if isinstance(entry, list):
            yield from navigation(entry, level + 1)
        else:
            yield f"h{level}", " ".join(entry.title.split())


def letters(text: str) -> str:
    """Without space: where lines end depends on the fonts there are."""
    return "".join(unicodedata.normalize("NFKC", text).translate(SEEN).split())
