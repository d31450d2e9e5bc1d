"""What the stage spares Textual changes nothing of what is drawn."""

from pathlib import Path

import pytest
from rich.segment import Segment
from rich.style import Style
from textual import strip
from textual.cache import FIFOCache
from textual.css.stylesheet import Stylesheet
from textual.strip import Strip

from tests.factories import make_goal
from tests.tui import quick
from tests.tui.stage import ID, playing
from tests.tui.styled import assert_styled_as_anew
from tests.tui.talks import talk
from tests.tui.test_table import ROWS, with_table


def said(sheet: Stylesheet) -> list[tuple[str, str]]:
    """What the rules are for, and what they say."""
    return [(rule.selectors, str(rule.styles._rules)) for rule in sheet.rules]


async def test_a_stylesheet_parsed_once_is_as_if_parsed_anew(tmp_path: Path) -> None:
    for sessions in ((talk(make_goal()),), ()):
        async with playing(tmp_path, *sessions, open_id=ID) as stage:
            await stage.press("f8")
            anew = stage.app.stylesheet.copy()
            quick._parse(anew)
            assert len(said(anew)) > 100
            assert said(stage.app.stylesheet) == said(anew)


async def test_what_was_matched_once_is_as_if_matched_anew(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal()), open_id=ID) as stage:
        for keys in ((), ("tab",), ("f8",), ("enter",), ("escape", "escape", "f9", "tab")):
            await stage.press(*keys)
            for disabled in (False, True, False):
                stage.screen.disabled = disabled
                await stage.settle()
                await assert_styled_as_anew(stage)


async def test_so_it_is_where_it_counts_which_of_its_neighbours_it_is(tmp_path: Path) -> None:
    async with playing(tmp_path, with_table(talk(), *ROWS), open_id=ID) as stage:
        await stage.press("tab")
        await assert_styled_as_anew(stage)


async def test_what_is_read_is_drawn_anew_after_each_key(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal()), open_id=ID) as stage:
        await stage.press("f8", "enter")
        for letters in ("Æ", "Æø", "Æøå"):
            await stage.press(letters[-1])
            assert letters in stage.text


def cut(row: Strip) -> list[Strip]:
    """Parts of the row, and the row with more."""
    parts = [row.crop(0, 10), row.crop(10, 13), row.crop_extend(0, 40, None), *row.divide([4, 11])]
    return [*parts, row.adjust_cell_length(40), row.apply_style(Style(bold=True))]


def test_a_row_that_remembers_no_cut_is_cut_as_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    segments = [Segment("Æbler og "), Segment("👩\u200d💻 på bordet", Style(italic=True))]
    forgetting = Strip(segments)
    monkeypatch.setattr(strip, "FIFOCache", FIFOCache)
    remembering = Strip(segments)
    for _time in range(2):
        assert cut(forgetting) == cut(remembering)
    assert remembering._crop_cache.hits
    assert not isinstance(forgetting._crop_cache, FIFOCache)
