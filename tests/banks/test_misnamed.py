"""Documents and files of another name in the place of a bank: told for what they are."""

import io
import zipfile
from pathlib import Path

import pytest

from kompetence_tui.banks.files import read_file
from kompetence_tui.banks.library import BankHasProblems, BankLibrary
from kompetence_tui.banks.misnamed import MOST_TOLD, bank_name
from kompetence_tui.banks.source import MAX_BYTES
from tests.banks.example import EXAMPLE


def packed(*names: str, size: int = 10) -> bytes:
    """A ZIP archive, as many programs store what they write."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name in names:
            archive.writestr(name, "x" * size)
    return held.getvalue()


WORD = packed("[Content_Types].xml", "_rels/.rels", "word/document.xml")
OPEN = b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.textPK"
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
FOREIGN = {
    "Word": ("mus.docx", WORD, "et Word-dokument"),
    "Word under the name of a bank": ("mus.md", WORD, "et Word-dokument"),
    "Word, too large to be a bank": (
        "mus.docx",
        packed("word/document.xml", size=2 * MAX_BYTES),
        "et Word-dokument",
    ),
    "an empty Word file": ("mus.docx", b"", "et Word-dokument"),
    "old Word": ("mus.doc", OLD_WORD, "et gammelt Word-dokument"),
    "LibreOffice": ("mus.odt", OPEN, "et dokument fra LibreOffice"),
    "LibreOffice under the name of a bank": ("mus.md", OPEN, "et dokument fra LibreOffice"),
    "PDF": ("mus.pdf", b"%PDF-1.7\n\xe2\xe3", "en PDF"),
    "PDF under the name of a bank": ("mus.md", b"%PDF-1.7\n", "en PDF"),
    "RTF": ("mus.rtf", b"{\\rtf1\\ansi}", "et RTF-dokument"),
    "a sheet": ("mus.xlsx", packed("xl/workbook.xml"), "et regneark"),
    "Pages": ("mus.pages", packed("Index/Document.iwa"), "et dokument fra Pages"),
    "a web page": ("mus.html", b"<!DOCTYPE html><html></html>", "en webside"),
}


@pytest.mark.parametrize("name", FOREIGN)
def test_a_document_is_told_for_what_it_is(tmp_path: Path, name: str) -> None:
    file, data, kind = FOREIGN[name]
    path = tmp_path / file
    path.write_bytes(data)
    reading = read_file(path)
    (problem,) = reading.problems
    assert reading.bank is None
    assert str(problem).startswith(f"{path}:1:1: det er {kind} og ikke en tekstfil → ")
    assert "ender på .md" in problem.todo


def test_text_is_read_whatever_its_name(tmp_path: Path) -> None:
    for name in ("mus.txt", "mus.md.txt", "mus.doc", "mus"):
        (tmp_path / name).write_text(EXAMPLE, encoding="utf-8")
        assert read_file(tmp_path / name).bank, name


def test_a_document_that_is_not_there_is_not_there(tmp_path: Path) -> None:
    (problem,) = read_file(tmp_path / "nej.docx").problems
    assert "findes ikke" in problem.what


def told(folder: Path) -> dict[str, str]:
    found = BankLibrary([folder]).summaries()
    return {bank.path.name: problem.what for bank in found for problem in bank.problems}


def test_what_lies_among_banks_and_is_none_is_told_and_hides_none(tmp_path: Path) -> None:
    for name in ("mus.md.txt", "grus.markdown", "vores.docx", "metoder.md.txt", "lus.MD.Docx"):
        (tmp_path / name).write_text(EXAMPLE, encoding="utf-8")
    for name in (".mus.md.txt", "~$vores.docx", "noter.txt", "proeve.md~", "kort.png", "mus"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    (tmp_path / "mappe.docx").mkdir()
    (tmp_path / "proeve.md").write_text(EXAMPLE, encoding="utf-8")
    assert told(tmp_path) == {
        "grus.markdown": "filen er ikke læst: dens navn ender ikke på .md",
        "lus.MD.Docx": "det er et Word-dokument og ikke en tekstfil",
        "metoder.md.txt": "filen er ikke læst: dens navn ender ikke på .md",
        "mus.md.txt": "filen er ikke læst: dens navn ender ikke på .md",
        "vores.docx": "det er et Word-dokument og ikke en tekstfil",
    }
    assert BankLibrary([tmp_path]).load("proeve").title == "Prøvebank"


def test_who_asks_for_the_bank_is_told_why_it_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "vores-mus.md.txt").write_text(EXAMPLE, encoding="utf-8")
    with pytest.raises(BankHasProblems, match=r"giv den navnet vores-mus\.md;"):
        BankLibrary([tmp_path]).load("vores-mus")


def test_a_document_takes_no_bank_s_place(tmp_path: Path) -> None:
    (tmp_path / "proeve.docx").write_bytes(WORD)
    (tmp_path / "zz.md").write_text(EXAMPLE, encoding="utf-8")
    assert BankLibrary([tmp_path]).load("proeve").title == "Prøvebank"


def test_the_document_that_a_bank_was_made_of_may_lie_beside_it(tmp_path: Path) -> None:
    (tmp_path / "proeve.md").write_text(EXAMPLE, encoding="utf-8")
    (tmp_path / "Proeve.docx").write_bytes(WORD)
    assert told(tmp_path) == {}
    (tmp_path / "proeve.md.txt").write_text(EXAMPLE, encoding="utf-8")
    assert list(told(tmp_path)) == ["proeve.md.txt"]


def test_a_folder_of_documents_is_not_told_in_full(tmp_path: Path) -> None:
    for number in range(3 * MOST_TOLD):
        (tmp_path / f"referat-{number}.docx").touch()
    assert len(told(tmp_path)) == MOST_TOLD


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("mus.md.txt", "mus.md"),
        ("mus.txt", "mus.md"),
        ("vores.mus.md.txt", "vores.mus.md"),
        ("mus.markdown", "mus.md"),
        ("mus", "mus.md"),
        ("mus\x1b.txt", "mus\ufffd.md"),
    ],
)
def test_the_name_it_ought_to_have(name: str, expected: str) -> None:
    assert bank_name(Path("banker") / name) == expected
