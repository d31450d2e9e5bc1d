"""What a workplace calls its talk and the two in it, on the screens of that talk."""

from pathlib import Path

from kompetence_tui.banks.library import BankLibrary
from kompetence_tui.i18n import AS_WRITTEN, spoken
from tests.factories import make_session
from tests.tui.stage import playing
from tests.ways import FILE, own_talk, put_bank


async def test_the_overview_and_the_talk_say_its_name(tmp_path: Path) -> None:
    async with playing(tmp_path, own_talk()) as stage:
        assert "årssamtale" in stage.shown("#overview-list")
        await stage.press("enter")
        assert stage.title == "Årssamtale · Anna Eksempel"


async def test_the_two_are_called_so_while_the_talk_is_open(tmp_path: Path) -> None:
    async with playing(tmp_path, own_talk()) as stage:
        await stage.press("enter", "f12")
        assert "Råd til teamlederen" in stage.text
        await stage.press("escape", "ctrl+p")
        await stage.type("råd")
        assert "Råd til teamlederen om spørgsmålet" in stage.text
        await stage.press("escape", "f8", "f12")
        assert "Teamlederen sikrer" in stage.text
        assert "medlemmets ønske" in stage.text
        await stage.press("escape", "f9")
        assert stage.title == "Eksport · Anna Eksempel · årssamtale 21.11.2026"
    (tmp_path / "another").mkdir()
    async with playing(tmp_path / "another", make_session()):
        assert spoken() == AS_WRITTEN


async def test_a_new_talk_asks_for_them_by_the_chosen_banks_names(tmp_path: Path) -> None:
    put_bank(tmp_path)
    async with playing(tmp_path, library=BankLibrary((tmp_path,))) as stage:
        await stage.press("n")
        assert "Medlem" in stage.text
        assert "Teamleder" in stage.text


async def test_a_bank_outside_its_time_is_told_where_it_is_chosen(tmp_path: Path) -> None:
    path = put_bank(tmp_path)
    path.write_text(FILE.replace("- Version", "- Gælder til: 2025\n- Version"), encoding="utf-8")
    async with playing(tmp_path, library=BankLibrary((tmp_path,))) as stage:
        await stage.press("n")
        assert "Banken gjaldt til 2025" in stage.words
        await stage.press("escape", "f2")
        assert "Banken gjaldt til 2025" in stage.words
