"""The list of one's private notes of the talk: inside the private room only (D2)."""

from pathlib import Path
from time import monotonic

from kompetence_tui.domain.session.private import AT_PLAN
from kompetence_tui.domain.session.session import Session
from kompetence_tui.tui.screens.private.private import IDLE, Private
from tests.factories import make_goal
from tests.tui.private_notes import SECRET, left_alone, noted
from tests.tui.stage import ID, Stage, playing
from tests.tui.talks import talk

LIST = "Dine noter i denne samtale"
FIRST = "Hvad er du mest tilfreds med fra det sidste år?"
PLAN = "Udviklingsplanen"


def _talk() -> Session:
    return talk(make_goal())


async def test_it_lists_where_there_are_notes_and_enter_shows_the_chosen(tmp_path: Path) -> None:
    async with playing(tmp_path, _talk(), open_id=ID) as stage:
        await stage.press("f6", "enter", "f2")
        assert stage.on("Private")
        assert "Du har ingen private noter i denne samtale." in stage.note
        await stage.type(SECRET)
        await stage.press("escape", "f8", "f6", "enter")
        await stage.type("Til planen")
        await stage.press("f2")
        assert LIST in stage.words
        assert stage.words.index(FIRST) < stage.words.rindex(PLAN)
        await stage.press("escape")
        assert "Til planen" in stage.text
        await stage.burst("f2", "home", "enter", "!")
        assert f"Ved: {FIRST}" in stage.words
        assert f"{SECRET}!" in stage.text
        assert "Til planen" not in stage.text
        await stage.press("ctrl+z", "ctrl+z", "escape")
        assert stage.on("PlanScreen"), "back where one came from"
        assert (noted(stage.store), noted(stage.store, AT_PLAN)) == (SECRET, "Til planen")


async def test_no_other_place_in_the_program_lists_them(tmp_path: Path) -> None:
    async with playing(tmp_path, _talk(), open_id=ID) as stage:
        await stage.press("f6", "enter")
        await stage.type(SECRET)
        await stage.press("escape")
        for keys in (("f1",), ("ctrl+p", *"noter"), ("f6",), ("f6", "f2"), ("f6", "f1")):
            await stage.press(*keys)
            assert LIST not in stage.text, keys
            await stage.press("escape")
            assert stage.on("Conversation")


async def test_it_is_hidden_with_the_note_but_not_while_a_key_is_pressed(tmp_path: Path) -> None:
    async with playing(tmp_path, _talk(), open_id=ID) as stage:
        await stage.press("f6", "enter")
        await stage.type(SECRET)
        await stage.press("f2")
        await _looked_after(stage, "down")
        assert LIST in stage.text
        await left_alone(stage)
        assert stage.on("Pause")
        assert LIST not in stage.text


async def _looked_after(stage: Stage, key: str) -> None:
    """A minute after the last key but this one, it is looked whether to hide the note."""
    room = next(screen for screen in stage.app.screen_stack if isinstance(screen, Private))
    room._last_key = monotonic() - IDLE
    await stage.press(key)
    room.call_next(room._look)
    await stage.settle()
