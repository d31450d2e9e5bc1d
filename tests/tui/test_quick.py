"""What the stage spares Textual changes nothing of what is drawn."""

from pathlib import Path

from textual.css.stylesheet import Stylesheet

from tests.factories import make_goal
from tests.tui import quick
from tests.tui.stage import ID, playing
from tests.tui.talks import talk


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


async def test_what_is_read_is_drawn_anew_after_each_key(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal()), open_id=ID) as stage:
        await stage.press("f8", "enter")
        for letters in ("Æ", "Æø", "Æøå"):
            await stage.press(letters[-1])
            assert letters in stage.text
