"""What the overview says first: who else can read the folder, what is damaged, what is old."""

from datetime import date
from pathlib import Path

import pytest

from kompetence_tui.config import Config
from kompetence_tui.domain.session.session import Session
from kompetence_tui.store.index import DamagedFile
from kompetence_tui.tui.screens.overview.notes import damaged_words
from tests.tui.stage import YES, playing
from tests.tui.talks import talk


async def test_it_says_first_who_else_can_read_the_folder(tmp_path: Path) -> None:
    async with playing(tmp_path, talk()) as stage:
        (stage.store.sessions / "anna.json").write_text("{", encoding="utf-8")
        stage.store.folder.chmod(0o755)
        await stage.press("f1", "escape")
        assert "er åben for andre" in stage.note
        stage.store.folder.chmod(0o700)
        await stage.press("f1", "escape")
        assert "anna.json" in stage.note


@pytest.mark.parametrize(
    ("names", "covered", "words"),
    [
        (["anna.json"], False, "Filen anna.json kan ikke læses; "),
        (["anna.json", "bo.json"], False, "2 filer kan ikke læses, fx anna.json; "),
        (["anna.json"], True, "1 fil kan ikke læses; "),
        (["anna.json", "bo.json"], True, "2 filer kan ikke læses; "),
    ],
)
def test_damaged_files_are_counted_and_called_by_name_unless_covered(
    names: list[str], covered: bool, words: str
) -> None:
    files = [DamagedFile(name, "") for name in names]
    assert damaged_words(files, covered=covered) == f"{words}»kompetence doctor« siger hvorfor"


def aged(session_id: str, year: int) -> Session:
    return talk().with_(id=session_id, date=date(year, 3, 2))


async def test_it_suggests_that_old_talks_be_deleted(tmp_path: Path) -> None:
    old = (aged("gammel2345", 2019), aged("gammel2346", 2021), aged("nyere23456", 2022))
    async with playing(tmp_path, *old) as stage:
        words = "2 samtaler er ældre end 5 år. »kompetence erase --older-than 5« sletter dem"
        assert stage.note == f"{words}, når du har sagt ja."
        await stage.press("d", *YES)
        assert stage.note.startswith("Samtalen er slettet.")
        await stage.press("down", "up")
        assert stage.note.startswith("Samtalen er slettet.")
        assert len(stage.store.listing().rows) == 2


async def test_one_is_one_and_none_is_silence(tmp_path: Path) -> None:
    config = Config(retention_years=2)
    async with playing(tmp_path / "en", aged("gammel2345", 2023), config=config) as stage:
        assert stage.note.startswith("1 samtale er ældre end 2 år. »kompetence erase")
        assert "sletter den, når" in stage.note
        stage.store.delete("gammel2345")
        await stage.press("f1", "escape")
        assert stage.note == ""


async def test_it_can_be_turned_off(tmp_path: Path) -> None:
    config = Config(retention_years=0)
    async with playing(tmp_path, aged("gammel2345", 1999), config=config) as stage:
        assert stage.note == ""
