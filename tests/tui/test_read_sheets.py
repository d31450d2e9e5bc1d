"""Filled sheets on the screen: whose they are, what is in them, what is refused, and taking in."""

from pathlib import Path

import pytest

from kompetence_tui.domain.session.session import Session
from kompetence_tui.preparation import taking_in
from kompetence_tui.preparation.sheet import write_sheet
from kompetence_tui.store.lock import acquire
from tests.tui.stage import YES, Stage, playing
from tests.tui.test_coming import ahead, rows, written

ASK = "### Spørgsmål 4: Hvad vil du gerne blive bedre til?\n"


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "Dokumenter" / "Svar").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr("kompetence_tui.paths.documents_folder", lambda: tmp_path / "Dokumenter")


def sheet(tmp_path: Path, name: str, session: Session, words: str = "Lede møder") -> Path:
    path = tmp_path / "Dokumenter" / "Svar" / name
    path.write_text(str(write_sheet(session)).replace(ASK, f"{ASK}\n{words}\n"), encoding="utf-8")
    return path


def listed(stage: Stage) -> str:
    return " ".join(stage.shown("#sheet-list").split())


async def read_all(stage: Stage) -> None:
    """All in the folder, from the overview."""
    await stage.press("u", "down")
    await stage.type("sv")
    await stage.press("enter", "enter")
    await stage.until(lambda: stage.on("ReadSheets"))
    await stage.settle()


async def test_all_of_a_folder_are_looked_into_and_those_ticked_are_taken_in(
    tmp_path: Path,
) -> None:
    anna, bo = ahead(), ahead("boxx2345ab", "Bo Prøvesen")
    sheet(tmp_path, "anna.txt", anna)
    broken = sheet(tmp_path, "bo.md", bo)
    broken.write_text(broken.read_text("utf-8").replace(ASK, ""), encoding="utf-8")
    (broken.parent / "noter.md").write_text("Intet skema", encoding="utf-8")
    async with playing(tmp_path, anna, bo) as stage:
        await read_all(stage)
        assert stage.status == "2 fundet"
        assert "[x] Anna Eksempel · MUS 21.11.2027 1 svar anna.txt" in listed(stage)
        assert "! Bo Prøvesen · MUS 21.11.2027" in listed(stage)
        assert "mangler overskriften »Spørgsmål 4«" in listed(stage)
        assert "Linje " in listed(stage)
        await stage.press("f1")
        assert "Læs dem med kryds ind" in stage.words
        await stage.press("escape")
        await stage.press("enter")
        await written(stage)
        assert "1 skema er læst ind." in stage.note
        assert "ok Anna Eksempel" in listed(stage)
        await stage.press("enter")
        assert stage.on("ReadSheets")
        found = stage.store.read(anna.id).preparation
        assert found
        assert found.answers == {"maal": "Lede møder"}
        assert stage.store.read(bo.id) == bo


async def test_what_would_be_replaced_is_said_and_is_not_ticked(tmp_path: Path) -> None:
    anna = ahead()
    sheet(tmp_path, "anna.md", anna)
    async with playing(tmp_path, anna) as stage:
        await read_all(stage)
        await stage.press("enter")
        await written(stage)
        sheet(tmp_path, "anna.md", anna, "Lede få møder")
        await stage.press("escape")
        await read_all_again(stage)
        assert "[ ] Anna Eksempel" in listed(stage)
        assert "Erstatter det, der blev læst ind 21.11.2026 (1 svar)." in listed(stage)
        await stage.press("enter")
        assert stage.store.read(anna.id).preparation.answers == {"maal": "Lede møder"}  # type: ignore[union-attr]
        await stage.press("space", "enter")
        await written(stage)
        assert stage.store.read(anna.id).preparation.answers == {"maal": "Lede få møder"}  # type: ignore[union-attr]


async def read_all_again(stage: Stage) -> None:
    """The folder of the last time stands ready."""
    await stage.press("u", "enter")
    await stage.until(lambda: stage.on("ReadSheets"))
    await stage.settle()


async def test_one_that_is_open_elsewhere_is_refused_in_words(tmp_path: Path) -> None:
    anna = ahead()
    sheet(tmp_path, "anna.md", anna)
    async with playing(tmp_path, anna) as stage:
        await read_all(stage)
        held = acquire(stage.store.sessions / f"{anna.id}.lock", 0o600)
        await stage.press("enter")
        await written(stage)
        assert "åben" in stage.note
        assert stage.store.read(anna.id) == anna
        held.release()  # type: ignore[union-attr]


async def test_a_covered_overview_asks_before_names_of_files_are_shown(tmp_path: Path) -> None:
    sheet(tmp_path, "anna-eksempel.md", ahead())
    async with playing(tmp_path, ahead()) as stage:
        await stage.press("v", "u")
        assert "Vis navne?" in stage.words
        await stage.press("escape", "u", *YES)
        await stage.press("down")
        await stage.type("Svar/")
        assert rows(stage)[-1] == "anna-eksempel.md"


async def test_a_sheet_without_a_number_is_taken_for_the_marked_talk(tmp_path: Path) -> None:
    anna = ahead()
    file = sheet(tmp_path, "anna.md", anna)
    text = "\n".join(line for line in file.read_text("utf-8").splitlines() if "Nummer" not in line)
    file.write_text(text, encoding="utf-8")
    async with playing(tmp_path, anna) as stage:
        found: list[taking_in.FoundSheet] = []
        list(taking_in.look_at(stage.store, [file], anna.id, anna.date, found))
        list(taking_in.look_at(stage.store, [file], "", anna.date, found))
        assert [(one.talk, bool(one.trouble)) for one in found] == [(anna.id, False), ("", True)]
