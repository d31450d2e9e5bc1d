"""Hjælp says what the field's words mean, and who says so (H1)."""

from pathlib import Path

from tests.tui.stage import ID, playing
from tests.tui.talks import talk


async def test_the_words_of_the_field_stand_with_their_source(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), size=(80, 90), open_id=ID) as stage:
        await stage.press("f1")
        assert "Kompetence At kunne løse en bestemt opgave" in stage.words
        assert "Kompetenceudvikling At kompetencer bliver flere" in stage.words
        assert "Efter Herlev Kommunes kompetenceudviklingspolitik, 19.2.2007" in stage.words
