"""The palette runs whatever it lists."""

from pathlib import Path

import pytest

from tests.tui.stage import ID, playing
from tests.tui.talks import talk


@pytest.mark.parametrize(("words", "screen"), [("hjælp til", "Help"), ("slut programmet", "")])
async def test_what_works_everywhere_runs_from_the_palette_too(
    words: str, screen: str, tmp_path: Path
) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("ctrl+p")
        await stage.type(words)
        await stage.press("enter")
        assert stage.on(screen) if screen else not stage.app.is_running


async def test_nothing_takes_a_picture_of_the_screen(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("ctrl+p")
        assert "creenshot" not in stage.text
