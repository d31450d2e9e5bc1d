"""Sheets that went through other programs: LibreOffice Writer, with and without tracked changes,
and pandoc."""

import io
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from kompetence_tui.export.blocks import PROMPT
from kompetence_tui.preparation.outline import SheetLabel, outline
from kompetence_tui.preparation.reader import answers_in
from kompetence_tui.preparation.sheet import write_sheet
from kompetence_tui.preparation.sheet_file import read_sheet
from tests.preparation.sheets import filled as filled_text
from tests.preparation.test_word_sheet import FILE, LEADERS, TALK, TEXTS, read, sheet, texts
from tests.preparation.word_sheets import filled, tracked

SOFFICE, PANDOC = shutil.which("soffice"), shutil.which("pandoc")
END = "</text:text-input>"
IDS = [part.id for part in outline(TALK) if part.label is not SheetLabel.THEME]


def convert(folder: Path, ending: str, to: str) -> None:
    """All files of the ending; one start of the program."""
    command = [
        str(SOFFICE),
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        *("--headless", "--convert-to", to, "--outdir", str(folder)),
        *map(str, sorted(folder.glob(f"*.{ending}"))),
    ]
    subprocess.run(command, capture_output=True, check=True, timeout=110)


def changed(file: Path, change: Callable[[str], str]) -> None:
    """Writer's own file with its text changed."""
    made = io.BytesIO()
    with ZipFile(file) as before, ZipFile(made, "w", ZIP_DEFLATED) as after:
        for name in before.namelist():
            data = before.read(name)
            after.writestr(name, change(data.decode()).encode() if name == "content.xml" else data)
    file.write_bytes(made.getvalue())


def typed(content: str) -> str:
    """The texts where the prompts stand, one for each question."""
    first, *rest = content.split(PROMPT)
    assert len(rest) == len(IDS)
    words = [escape(TEXTS.get(name, PROMPT)) for name in IDS]
    return first + "".join(word + part for word, part in zip(words, rest, strict=True))


def tracked_there(content: str) -> str:
    """The same after each prompt, with changes tracked: inserted, and something deleted."""
    first, *rest = content.split(END)
    assert len(rest) == len(IDS)
    by = "<office:change-info><dc:creator>A</dc:creator><dc:date>2027-01-04T09:00:00</dc:date>"
    by += "</office:change-info>"
    regions, put = "", []
    for number, name in enumerate(IDS):
        if name in TEXTS:
            for sign, inner in (
                ("i", f"<text:insertion>{by}</text:insertion>"),
                ("d", f"<text:deletion>{by}<text:p>væk</text:p></text:deletion>"),
            ):
                region = f"xml:id='{sign}{number}' text:id='{sign}{number}'"
                regions += f"<text:changed-region {region}>{inner}</text:changed-region>"
            put.append(f"<text:change-start text:change-id='i{number}'/>{escape(TEXTS[name])}"
                       f"<text:change-end text:change-id='i{number}'/>"
                       f"<text:change text:change-id='d{number}'/>")  # fmt: skip
        else:
            put.append("")
    made = first + "".join(END + word + part for word, part in zip(put, rest, strict=True))
    start = made.index(">", made.index("<office:text")) + 1
    tracked_changes = f"<text:tracked-changes>{regions}</text:tracked-changes>"
    return made[:start] + tracked_changes + made[start:]


@pytest.mark.long
@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_sheets_filled_in_writer_come_back(tmp_path: Path) -> None:
    files = {"tom": FILE, "rettet": FILE, "word": filled(FILE, TEXTS, tracked), "leder": LEADERS}
    for name, data in files.items():
        (tmp_path / f"{name}.docx").write_bytes(data)
    convert(tmp_path, "docx", "odt")
    changed(tmp_path / "tom.odt", typed)
    changed(tmp_path / "leder.odt", typed)
    changed(tmp_path / "rettet.odt", tracked_there)
    for path in tmp_path.glob("*.docx"):
        path.unlink()
    convert(tmp_path, "odt", "docx")
    for name in files:
        found = sheet((tmp_path / f"{name}.docx").read_bytes())
        answers = answers_in(found, TALK)
        assert answers.answers | answers.goals == TEXTS, name
        assert found.is_leaders is (name == "leder")
        said = " ".join(found.remarks)
        assert ("indsættelser" in said, "sletninger" in said) == (name == "rettet",) * 2


@pytest.mark.skipif(PANDOC is None, reason="pandoc is not installed")
@pytest.mark.parametrize("way", ["docx-gfm", "docx-gfm-docx", "docx-plain", "gfm-docx"])
def test_sheets_may_go_through_pandoc(tmp_path: Path, way: str) -> None:
    first, *others = way.split("-")
    source = tmp_path / f"skema.{first}"
    short = TEXTS | {"f1": "Målet nåede jeg"}
    made = filled(FILE, short) if first == "docx" else filled_text(TALK, short).encode()
    source.write_bytes(made)
    for to in others:
        target = tmp_path / f"til.{to}"
        kind = first if source.suffix == f".{first}" else source.suffix[1:]
        subprocess.run(
            [str(PANDOC), "-f", kind, "-t", to, "--wrap=none", "-o", str(target), str(source)],
            check=True, timeout=60,
        )  # fmt: skip
        source = target
    assert texts(source.read_bytes()) == short


def test_a_sheet_that_was_sent_as_text_is_read_as_before() -> None:
    text = filled_text(TALK, TEXTS)
    assert read_sheet(text.encode(), "skema.md").remarks == ()
    assert read(text.encode()) == read(filled(FILE, TEXTS))
    assert str(write_sheet(TALK)) != text
