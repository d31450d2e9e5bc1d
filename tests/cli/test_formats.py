"""``--format``: what a document is written as, whatever verb writes it."""

import sys
from pathlib import Path

import pytest

from kompetence_tui.cli import formats as cli_formats
from kompetence_tui.cli import main
from kompetence_tui.domain.session.session import Session
from kompetence_tui.export import formats
from kompetence_tui.export.document import Document
from kompetence_tui.export.formats import FORMATS, Format, Written
from kompetence_tui.setting_values import AS_LAST, EXPORT_FORMATS
from kompetence_tui.store.known_exports import read
from kompetence_tui.store.place import DataFolder
from tests.cli.conftest import Run, World

REMARK = "Tegnet 李 er skrevet som [U+674E]."
NAME = "2026-11-21-mus-anna-eksempel-udviklingsplan"
DATA = b"\xff\x00 ikke tekst \x1b[2J"
PDF = Format("pdf", "PDF", lambda document: Written(DATA + document.name.encode(), REMARK))
"""A format that is no text, whatever the program's own writes."""


@pytest.fixture(autouse=True)
def _with_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    table = (*(known for known in FORMATS if known.id != PDF.id), PDF)
    for module in (formats, cli_formats):
        monkeypatch.setattr(module, "FORMATS", table)


def written(document: Document) -> bytes:
    return PDF.write(document).data


VERBS = {
    "export": ("export", "anna2345"),
    "insight": ("insight", "Anna Eksempel"),
    "thread": ("thread",),
    "blank": ("banks", "blank", "mus"),
    "prepare": ("prepare", "anna2345"),
}


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_that_writes_a_document(
    world: World, kompetence: Run, anna: Session, verb: str
) -> None:
    ended = kompetence(*VERBS[verb], "--format", "pdf", "-o", str(world.documents))
    file = Path(ended.out.strip())
    assert (ended.code, file.parent, file.suffix) == (0, world.documents, ".pdf")
    assert file.read_bytes().startswith(DATA)
    assert REMARK in ended.err


def test_the_file_is_called_as_before_with_its_own_ending(
    world: World, kompetence: Run, anna: Session
) -> None:
    ended = kompetence("export", anna.id, "--format", "pdf")
    target = world.documents / f"{NAME}.pdf"
    assert ended.out == f"{target}\n"
    (known,) = read(DataFolder(world.data), anna.id)
    assert known.path == target


@pytest.mark.parametrize("name", ["plan.pdf", "Plan.PDF"])
def test_the_end_of_the_name_chooses(
    world: World, kompetence: Run, anna: Session, name: str
) -> None:
    kompetence("export", anna.id, "-o", str(world.root / name))
    assert (world.root / name).read_bytes().startswith(DATA)


def test_a_folder_that_is_called_as_a_file_chooses_nothing(
    world: World, kompetence: Run, anna: Session
) -> None:
    (world.root / "planer.pdf").mkdir()
    ended = kompetence("export", anna.id, "-o", str(world.root / "planer.pdf"))
    assert ended.out == f"{world.root / 'planer.pdf' / NAME}.md\n"


def test_a_name_that_says_something_else_is_refused(
    world: World, kompetence: Run, anna: Session
) -> None:
    ended = kompetence("export", anna.id, "--format", "pdf", "-o", str(world.root / "plan.md"))
    assert (ended.code, ended.out) == (2, "")
    assert "ender på .md, men --format siger pdf" in ended.err
    assert not (world.root / "plan.md").exists()


@pytest.mark.parametrize(
    ("name", "like"), [("plan.doc", "docx"), ("plan.ODT", "docx"), ("plan.htm", "html")]
)
def test_a_kind_of_file_that_is_not_written_is_refused_with_the_one_that_is(
    world: World, kompetence: Run, anna: Session, name: str, like: str
) -> None:
    ended = kompetence("export", anna.id, "-o", str(world.root / name))
    assert (ended.code, ended.out) == (2, "")
    assert f"lad navnet ende på .{like}\n" in ended.err
    assert not (world.root / name).exists()


def test_the_format_may_be_written_in_capitals(
    world: World, kompetence: Run, anna: Session
) -> None:
    kompetence("export", anna.id, "--format", "PDF", "-o", str(world.root / "plan"))
    assert (world.root / "plan").read_bytes().startswith(DATA)


def test_a_name_with_another_ending_is_left_as_it_is(
    world: World, kompetence: Run, anna: Session
) -> None:
    kompetence("export", anna.id, "--format", "pdf", "-o", str(world.root / "plan.2026"))
    assert (world.root / "plan.2026").read_bytes().startswith(DATA)


def test_what_is_usual_stands_in_the_configuration(
    world: World, kompetence: Run, anna: Session
) -> None:
    with world.config.open("a", encoding="utf-8") as config:
        config.write('export_format = "pdf"\n')
    assert kompetence("export", anna.id).out == f"{world.documents / NAME}.pdf\n"
    asked = kompetence("export", anna.id, "--format", "md")
    assert asked.out == f"{world.documents / NAME}.md\n"
    named = kompetence("export", anna.id, "-o", str(world.root / "plan.md"))
    assert Path(named.out.strip()).read_text(encoding="utf-8").startswith("# ")
    # What is piped on, and what is read back, stays what it was.
    assert kompetence("export", anna.id, "-o", "-").out.startswith("# ")
    assert kompetence("thread").out.startswith("# ")
    assert kompetence("prepare", anna.id).out.endswith(".md\n")


def test_an_unknown_format_is_told_with_those_there_are(
    world: World, kompetence: Run, anna: Session
) -> None:
    assert kompetence("export", anna.id, "--format", "odt").code == 2
    world.config.write_text('export_format = "odt"\n', encoding="utf-8")
    ended = kompetence("export", anna.id)
    assert ended.code == 2
    assert "config.toml:1: »export_format« kan være sidst, md, docx, pdf, html" in ended.err


def test_every_format_can_stand_in_the_configuration() -> None:
    assert {known.id for known in FORMATS} <= set(EXPORT_FORMATS) - {AS_LAST}


def test_stdout_has_the_file_as_it_is(
    world: World, anna: Session, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["export", anna.id, "--format", "pdf", "-o", "-"]) == 0
    captured = capfdbinary.readouterr()
    assert captured.out.startswith(DATA)
    assert REMARK.encode() in captured.err


def test_a_terminal_is_sent_nothing_but_markdown(
    world: World, kompetence: Run, anna: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    ended = kompetence("export", anna.id, "--format", "pdf", "-o", "-")
    assert (ended.code, ended.out) == (2, "")
    assert "PDF kan ikke vises i terminalen" in ended.err
    assert kompetence("export", anna.id, "-o", "-").out.startswith("# ")


def test_a_sheet_is_word_as_it_can_be_read_back(
    world: World, kompetence: Run, anna: Session
) -> None:
    for chosen in (("--format", "docx"), ("-o", str(world.root / "skema.docx"))):
        ended = kompetence("prepare", anna.id, *chosen)
        assert (ended.code, Path(ended.out.strip()).suffix) == (0, ".docx")
        assert "import-preparation" in ended.err


def test_a_sheet_on_paper_says_nothing_of_files(kompetence: Run, anna: Session) -> None:
    ended = kompetence("prepare", anna.id, "--format", "pdf")
    assert "udfyldes i hånden" in ended.err
    assert "import-preparation" not in ended.err
