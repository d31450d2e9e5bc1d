"""The organisation's own words: before a new talk, and whenever they are asked for (N19)."""

from pathlib import Path

import pytest

from kompetence_tui.config import Config
from kompetence_tui.domain.session.draft import NewSession
from kompetence_tui.tui.rooms.room import Room
from tests.factories import make_session
from tests.tui.stage import ID, Stage, playing

WORDS = (
    "Samtalen handler om din udvikling.\n\nPlanen kommer i personalesagen [/b][@click=app.quit]."
)
WISH = NewSession(bank_id="mus-kort", employees=("Anna Eksempel",), leader="Eva Eksempel")
LONG = "\n\n".join(f"Afsnit {number} om samtalen og dens formål." for number in range(1, 31))


def config(folder: Path, notice: str = WORDS) -> Config:
    return Config(export_folder=folder / "exports", notice=notice)


async def fill_in_the_form(stage: Stage) -> None:
    await stage.press("n")
    await stage.focus_on("#employees")
    await stage.type("Anna Eksempel")
    await stage.focus_on("#leader")
    await stage.type("Eva Eksempel")
    await stage.press("f4")


async def test_a_talk_made_from_the_command_line_begins_with_it(tmp_path: Path) -> None:
    async with playing(tmp_path, config=config(tmp_path), new=WISH) as stage:
        assert stage.title == "Før I begynder"
        assert "Samtalen handler om din udvikling." in stage.text
        assert "personalesagen [/b][@click=app.quit]." in stage.text
        await stage.type("bogstaver")
        assert stage.on("Notice")
        await stage.press("enter")
        assert stage.on("Conversation")
        assert "bogstaver" not in stage.text
        assert not stage.talk.kept.answers


async def test_a_talk_made_in_the_form_begins_with_it(tmp_path: Path) -> None:
    async with playing(tmp_path, config=config(tmp_path)) as stage:
        await fill_in_the_form(stage)
        assert stage.title == "Før I begynder"
        await stage.press("escape")
        assert stage.on("Conversation")


async def test_a_talk_that_was_begun_does_not_show_it_again(tmp_path: Path) -> None:
    async with playing(tmp_path, make_session(ID), config=config(tmp_path)) as stage:
        await stage.press("enter")
        assert stage.on("Conversation")


@pytest.mark.parametrize("room", [Room.OVERVIEW, Room.CONVERSATION, Room.PLAN])
async def test_it_can_be_read_again_from_the_palette(room: Room, tmp_path: Path) -> None:
    ways = {Room.OVERVIEW: (), Room.CONVERSATION: ("enter",), Room.PLAN: ("enter", "f8")}
    async with playing(tmp_path, make_session(ID), config=config(tmp_path)) as stage:
        await stage.press(*ways[room])
        await stage.press("ctrl+p")
        await stage.type("om oplysningerne")
        await stage.press("enter")
        assert stage.title == "Om oplysningerne"
        assert "Samtalen handler om din udvikling." in stage.text
        await stage.press("enter")
        assert stage.frame.ROOM is room


async def test_a_long_one_scrolls_and_says_so(tmp_path: Path) -> None:
    async with playing(tmp_path, config=config(tmp_path, LONG), new=WISH) as stage:
        assert "Pil ned" in stage.note
        assert "Afsnit 30" not in stage.text
        await stage.press(*["pagedown"] * 4)
        assert "Afsnit 30" in stage.text
        assert "Enter Videre" in stage.text.splitlines()[-1]
        await stage.resize(40, 10)
        assert "Enter Videre" in stage.text.splitlines()[-1]
        await stage.resize(80, 120)
        assert "Pil ned" not in stage.note


async def test_the_first_page_shows_it_where_there_is_room(tmp_path: Path) -> None:
    async with playing(tmp_path, config=config(tmp_path)) as stage:
        assert "Her er ingen samtaler endnu." in stage.text
        assert "Samtalen handler om din udvikling." in stage.text
        assert "personalesagen [/b][@click=app.quit]." in stage.words
        await stage.resize(80, 16)
        assert "Tryk N" in stage.text
        assert "Samtalen handler" not in stage.text
        await stage.resize(80, 24)
        assert "Samtalen handler" in stage.text


async def test_a_long_one_does_not_push_the_first_page_away(tmp_path: Path) -> None:
    async with playing(tmp_path, config=config(tmp_path, LONG)) as stage:
        assert "Tryk N" in stage.text
        assert "Afsnit" not in stage.text


async def test_an_overview_with_talks_does_not_show_it(tmp_path: Path) -> None:
    async with playing(tmp_path, make_session(ID), config=config(tmp_path)) as stage:
        await stage.press("s")
        await stage.type("findes ikke")
        assert "Ingen samtaler passer" in stage.text
        assert "Samtalen handler" not in stage.text


async def test_without_one_nothing_of_it_is_there(tmp_path: Path) -> None:
    async with playing(tmp_path, new=WISH) as stage:
        assert stage.on("Conversation")
        await stage.press("ctrl+p")
        await stage.type("om oplysningerne")
        assert "Om oplysningerne" not in stage.text
