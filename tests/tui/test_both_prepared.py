"""Employee, group and leader prepared in Word, and the talk is held on it."""

from pathlib import Path

import pytest

from kompetence_tui.domain.session.preparation import Preparation
from kompetence_tui.domain.session.session import Session
from tests.boards import grus
from tests.factories import TODAY
from tests.preparation.word_sheets import empty, filled, tracked
from tests.tui.phases import five_phases
from tests.tui.stage import ID, playing
from tests.tui.test_coming import ahead, written
from tests.tui.test_read_sheets import listed, read_all
from tests.written.word_files import packed

SECRET, SAID = "Husk at spørge til nattevagterne", "Lede møder med ro"


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "Dokumenter" / "Svar").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr("kompetence_tui.paths.documents_folder", lambda: tmp_path / "Dokumenter")


def both_sheets(tmp_path: Path, session: Session) -> None:
    folder = tmp_path / "Dokumenter" / "Svar"
    theirs = filled(empty(session), {"maal": SAID}, tracked)
    own = filled(empty(session, for_leader=True), {"maal": SECRET})
    (folder / "anna.docx").write_bytes(theirs)
    (folder / "eget.docx").write_bytes(own)


async def test_a_talk_is_held_on_what_both_prepared(tmp_path: Path) -> None:
    anna = ahead()
    both_sheets(tmp_path, anna)
    locked = packed({"word/document.xml": "<x/>", "word/vbaProject.bin": "x"})
    (tmp_path / "Dokumenter" / "Svar" / "med-makroer.docm").write_bytes(locked)
    async with playing(tmp_path, anna) as stage:
        await read_all(stage)
        assert stage.status == "3 fundet"
        assert "! med-makroer.docm filen kan køre noget af sig selv (makroer)" in listed(stage)
        assert "[x] Anna Eksempel · MUS 21.11.2027 1 svar anna.docx" in listed(stage)
        assert "1 indsættelse, der ikke er godkendt, er taget med." in stage.words
        assert "[x] Anna Eksempel · MUS 21.11.2027 1 privat note eget.docx" in listed(stage)
        assert "kommer ind som private noter" in stage.words
        assert SECRET not in stage.text
        await stage.press("enter")
        await written(stage)
        assert "2 skemaer er læst ind." in stage.note
        assert SECRET not in stage.store.read(anna.id).model_dump_json()
    async with playing(tmp_path, open_id=anna.id) as stage:
        while "Annas forberedelse" not in stage.text:
            assert SECRET not in stage.text
            await stage.press("f4")
        assert SAID in stage.text
        assert SECRET not in stage.text
        await stage.press("tab", "enter")
        assert stage.stored().answer("maal").text == SAID
        await stage.press("f6")
        assert SECRET not in stage.text
        await stage.press("enter")
        assert SECRET in stage.text
        assert SAID not in stage.text


async def test_what_a_group_prepared_lies_on_the_card(tmp_path: Path) -> None:
    card = next(iter(grus().bank.questions)).id
    brought = Preparation(imported=TODAY, answers={card: "Vi kan [/x] meget. " * 20})
    session = grus().with_(preparation=brought)
    async with playing(tmp_path, session, open_id=ID, size=(80, 24)) as stage:
        assert "Gruppens forberedelse: Vi kan [/x] meget." in stage.words


async def test_what_was_prepared_stands_at_the_question_of_a_phase(tmp_path: Path) -> None:
    session = five_phases()
    first = next(iter(session.bank.questions)).id
    brought = Preparation(imported=TODAY, answers={first: "Det vi tænkte"})
    async with playing(tmp_path, session.with_(preparation=brought), open_id=session.id) as stage:
        assert "forberedelse" in stage.text
        assert "Det vi tænkte" in stage.text
