"""``kompetence banks new`` and ``copy``: into one's own folder, and over nothing of another's."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kompetence_tui.banks.files import read_file
from kompetence_tui.domain.bank import Bank
from kompetence_tui.paths import bank_folders, others_bank_folders, shipped
from tests import shipped_banks
from tests.cli.conftest import Run, World


@pytest.fixture
def own(world: World) -> Path:
    """The user's own folder of banks, which is not there yet."""
    return world.root / "banks"


def bank_of(path: Path) -> Bank:
    reading = read_file(path, strict=True)
    assert reading.bank, reading.problems
    return reading.bank


def contents(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        yield str(path.relative_to(folder)), path.read_bytes()


def test_a_new_bank_lies_in_ones_own_folder_and_is_in_the_list(own: Path, kompetence: Run) -> None:
    ended = kompetence("banks", "new", "vores-mus")
    path = own / "vores-mus.md"
    assert (ended.code, ended.out) == (0, f"{path}\n")
    assert f"»kompetence banks check {path}«" in ended.err
    if sys.platform != "win32":
        assert own.stat().st_mode & 0o777 == 0o700
    assert kompetence("banks", "check", str(path)).code == 0
    assert kompetence("banks", "list").out.splitlines()[1].split()[0] == "vores-mus"
    assert kompetence("banks", "new", "Vores GRUS", "--kind", "grus").code == 0
    assert [kind.value for kind in bank_of(own / "vores-grus.md").kinds] == ["GRUS"]


def test_a_copy_is_ones_own_and_leaves_the_other_as_it_was(own: Path, kompetence: Run) -> None:
    before = list(contents(shipped("question_banks")))
    ended = kompetence("banks", "copy", "mus")
    assert (ended.code, ended.out) == (0, f"{own / 'vores-mus.md'}\n")
    copy, mus = bank_of(own / "vores-mus.md"), shipped_banks.bank("mus")
    assert [q.text for q in copy.questions] == [q.text for q in mus.questions]
    assert {q.origin for q in copy.questions} == {f"mus {mus.version}"}
    assert copy.source.startswith(f"mus {mus.version}; ")
    assert kompetence("banks", "copy", "mus-kort", "Vores korte").out == f"{own}/vores-korte.md\n"
    assert kompetence("banks", "check", *map(str, own.iterdir())).code == 0
    assert list(contents(shipped("question_banks"))) == before


@pytest.mark.parametrize("verb", [("new", "vores-mus"), ("copy", "grus", "vores-mus")])
def test_nothing_is_put_over_a_file_unasked(
    own: Path, kompetence: Run, verb: tuple[str, ...]
) -> None:
    own.mkdir()
    path = own / "vores-mus.md"
    path.write_text("ikke en bank", encoding="utf-8")
    refused = kompetence("banks", *verb)
    assert (refused.code, refused.out) == (1, "")
    assert "--force" in refused.err
    assert path.read_text(encoding="utf-8") == "ikke en bank"
    assert kompetence("banks", *verb, "--force").code == 0
    assert bank_of(path).id == "vores-mus"


def test_an_output_is_a_file_a_folder_or_the_screen(world: World, kompetence: Run) -> None:
    place = world.documents
    assert kompetence("banks", "new", "ny", "-o", str(place)).out == f"{place}/ny.md\n"
    assert kompetence("banks", "copy", "mus", "-o", f"{place}/b.md").out == f"{place}/b.md\n"
    assert kompetence("banks", "new", "ny", "-o", "-").out.startswith("# Ny\n\n- Bank: ny\n")
    missing = kompetence("banks", "new", "ny", "-o", f"{world.root}/findes-ikke/")
    assert missing.code == 1
    assert "findes ikke" in missing.err
    assert not (world.root / "banks").exists()


def test_not_into_the_programs_or_the_organisations_folder(
    world: World, kompetence: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = world.root / "fælles"
    (theirs / "under").mkdir(parents=True)
    link = world.root / "link"
    link.symlink_to(theirs)
    monkeypatch.setenv("KOMPETENCE_BANKS", str(theirs))
    for folder in (theirs, theirs / "under", link, shipped("question_banks")):
        before = sorted(folder.iterdir())
        for verb in (("new", "ny"), ("copy", "mus", "ny")):
            refused = kompetence("banks", *verb, "-o", str(folder), "--force")
            assert (refused.code, refused.out) == (1, ""), folder
            assert "organisationens eller programmets" in refused.err
        assert sorted(folder.iterdir()) == before


def test_into_each_folder_that_is_ones_own(kompetence: Run) -> None:
    own = [folder for folder in bank_folders() if folder not in others_bank_folders()]
    assert len(own) == 2
    for folder in own:
        folder.mkdir(parents=True, exist_ok=True)
        assert kompetence("banks", "new", "ny", "-o", str(folder)).code == 0


@pytest.mark.parametrize("name", ["ny.txt", "metoder.md", "METODER.md", ".ny.md", "ny"])
def test_a_file_that_would_not_be_found_as_a_bank(world: World, kompetence: Run, name: str) -> None:
    refused = kompetence("banks", "new", "ny", "-o", str(world.root / name))
    assert (refused.code, refused.out) == (1, "")
    assert "ender på .md" in refused.err
    assert not (world.root / name).exists()


def test_two_banks_of_a_folder_never_have_one_id(own: Path, kompetence: Run) -> None:
    assert kompetence("banks", "new", "ny").code == 0
    refused = kompetence("banks", "new", "ny", "-o", str(own / "anden.md"))
    assert refused.code == 1
    assert f"{own / 'ny.md'} har allerede id'et »ny«" in refused.err


def test_it_is_told_that_another_bank_has_the_id(own: Path, kompetence: Run) -> None:
    ended = kompetence("banks", "copy", "mus", "mus")
    assert ended.code == 0
    assert str(shipped("question_banks") / "mus.md") in ended.err
    assert bank_of(own / "mus.md").source.startswith("mus ")


def test_a_copy_of_a_bank_that_the_check_refuses_says_why(own: Path, kompetence: Run) -> None:
    assert kompetence("banks", "new", "gammel").code == 0
    path = own / "gammel.md"
    text = path.read_text(encoding="utf-8").replace("## Kompetenceudvikling", "## Frem")
    path.write_text(text.replace("mål, kompetencer", "mål"), encoding="utf-8")
    refused = kompetence("banks", "copy", "gammel", "ny")
    assert (refused.code, refused.out) == (1, "")
    assert "tema om kompetenceudvikling" in refused.err
    assert not (own / "ny.md").exists()


@pytest.mark.parametrize("name", ["", "  ", "\x1b\u202e", "…"])
def test_a_name_that_says_nothing(kompetence: Run, own: Path, name: str) -> None:
    assert kompetence("banks", "new", name).code == 2
    assert not own.exists()


def test_a_bank_that_is_nowhere_is_not_copied(kompetence: Run, own: Path) -> None:
    ended = kompetence("banks", "copy", "mus-kor", "ny")
    assert ended.code == 1
    assert "»mus-kort«" in ended.err
    assert not own.exists()
