"""``kompetence banks import``."""

from pathlib import Path

import pytest

from kompetence_tui.banks.files import read_file
from kompetence_tui.paths import shipped
from tests.cli.conftest import Run, World
from tests.written.word_files import p, word_file

LIST = "Trivsel\n\n- Hvordan går det?\n- Hvad vil du gerne blive bedre til?\n"


@pytest.fixture
def listed(world: World) -> Path:
    path = world.root / "Vores spørgsmål.txt"
    path.write_text(LIST, encoding="utf-8")
    return path


def test_a_list_becomes_a_bank_in_ones_own_folder(
    world: World, kompetence: Run, listed: Path
) -> None:
    ended = kompetence("banks", "import", str(listed))
    path = world.root / "banks" / "vores-spoergsmaal.md"
    assert (ended.code, ended.out) == (0, f"{path}\n")
    told = ended.err.splitlines()
    assert told[0].startswith("Sådan blev listen til en bank")
    assert "en kort linje uden spørgsmålstegn blev et tema: linje 12" in told
    assert told[-1].endswith(f"»kompetence banks check {path}«")
    assert kompetence("banks", "check", str(path)).code == 0
    assert listed.read_text(encoding="utf-8") == LIST
    named = kompetence("banks", "import", str(listed), "vores-mus", "--kind", "PLUS")
    assert named.out == f"{world.root}/banks/vores-mus.md\n"
    assert kompetence("banks", "import", str(listed)).code == 1
    assert kompetence("banks", "import", str(listed), "--force").code == 0


def test_a_word_file_says_what_was_changed_in_it(world: World, kompetence: Run) -> None:
    path = world.root / "liste.docx"
    inserted = "<w:ins><w:r><w:t> nu?</w:t></w:r></w:ins>"
    path.write_bytes(word_file(p("Trivsel", style="Heading1"), p("Hvordan går det", inserted)))
    ended = kompetence("banks", "import", str(path), "-o", "-")
    assert ended.code == 0
    assert "### Hvordan går det nu?\n" in ended.out
    assert "1 indsættelse, der ikke er godkendt, er taget med" in ended.err
    assert not (world.root / "banks").exists()


@pytest.mark.parametrize(
    ("name", "data", "todo"),
    [
        ("liste.docx", b"PK\x03\x04", "gem den igen som .docx"),
        ("liste.pdf", b"%PDF-1.7", "PDF"),
        ("liste.txt", b"Vi ses i morgen.", "ingen spørgsmål"),
    ],
)
def test_what_cannot_become_a_bank_gets_a_sentence(
    world: World, kompetence: Run, name: str, data: bytes, todo: str
) -> None:
    path = world.root / name
    path.write_bytes(data)
    ended = kompetence("banks", "import", str(path))
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith(f"{path} blev ikke til en bank: ")
    assert todo in ended.err
    assert not (world.root / "banks").exists()


def test_a_bank_is_not_guessed_at(world: World, kompetence: Run) -> None:
    path = shipped("question_banks") / "mus.md"
    ended = kompetence("banks", "import", str(path))
    assert (ended.code, ended.out) == (1, "")
    assert "er allerede en spørgsmålsbank" in ended.err
    assert read_file(path).bank
    assert kompetence("banks", "import", str(world.root / "findes-ikke.txt")).code == 1
