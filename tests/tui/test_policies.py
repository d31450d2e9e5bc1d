"""The workplace's policies: in the help, from the configuration and from the talk's bank (H13)."""

from pathlib import Path

from kompetence_tui.config import Config
from tests.tui.stage import playing
from tests.ways import own_talk

OURS = "Kompetencepolitik: https://eksempel.dk/[b]politik"


async def test_they_stand_in_the_help(tmp_path: Path) -> None:
    config = Config(export_folder=tmp_path, policies=(OURS, "Om orlov"))
    talk = own_talk("Politik: Lokalaftale om kurser", "Politik: Om orlov")
    async with playing(tmp_path, talk, config=config, size=(100, 60)) as stage:
        await stage.press("f1")
        assert f"– {OURS}\n" in stage.text
        assert "Lokalaftale" not in stage.text
        await stage.press("escape", "enter", "f1")
        assert "Politikker på arbejdspladsen" in stage.text
        assert "– Lokalaftale om kurser\n" in stage.text
        assert stage.text.count("Om orlov") == 1


async def test_the_help_is_as_it_was_where_there_are_none(tmp_path: Path) -> None:
    async with playing(tmp_path, own_talk()) as stage:
        await stage.press("enter", "f1")
        assert "Politikker" not in stage.text
