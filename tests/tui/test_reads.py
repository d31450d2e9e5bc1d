"""Several letters found in one read are text: they go where text goes, and are never commands."""

from pathlib import Path

import pytest

from kompetence_tui.tui.widgets.line_input import LineInput
from tests.boards import SKILLS, grus
from tests.factories import make_session
from tests.tui.stage import ID, Stage, playing
from tests.tui.talks import talk

NO_FIELD = "Her er intet felt at skrive i: det skrevne er ikke brugt."
END = "\x1b[201~"


def line_of(stage: Stage) -> str:
    """What stands in the board's line."""
    return stage.screen.query_one("#board-line-input", LineInput).value


@pytest.mark.parametrize("words", ["holde roen", "dns", "ro og mag", "Det går", "p3"])
async def test_on_a_board_they_begin_a_note(words: str, tmp_path: Path) -> None:
    async with playing(tmp_path, grus(), open_id=ID) as stage:
        await stage.read(words)
        assert line_of(stage) == stage.stored().board(SKILLS).draft == words
        await stage.read("\r")
        (note,) = stage.stored().board(SKILLS).notes
        assert (note.text, stage.stored().direction.areas) == (words, ())


async def test_typing_on_after_a_stray_escape_from_the_line_goes_on_in_it(tmp_path: Path) -> None:
    async with playing(tmp_path, grus(), open_id=ID) as stage:
        await stage.press("n")
        await stage.read("de ældre")
        await stage.press("escape")
        await stage.read(" igen")
        assert line_of(stage) == "de ældre igen"
        assert stage.stored().direction.areas == ()


async def test_the_first_letter_that_is_no_command_opens_the_line_with_it(tmp_path: Path) -> None:
    async with playing(tmp_path, grus(), open_id=ID) as stage:
        assert stage.stored().board(SKILLS).notes == ()
        await stage.press("H")
        assert line_of(stage) == "H"
        await stage.type("olde roen")
        await stage.press("enter")
        assert stage.stored().board(SKILLS).notes[-1].text == "Holde roen"
        await stage.press("escape", "space")
        assert not stage.screen.query_one("#board-line-input").display
        await stage.press("æ")
        assert line_of(stage) == "æ"


async def test_a_key_held_down_and_keys_with_others_between_are_commands(tmp_path: Path) -> None:
    async with playing(tmp_path, grus(), open_id=ID) as stage:
        await stage.read("n", "en seddel", "\r")
        await stage.press("escape")
        await stage.read("ppp")
        assert stage.stored().board(SKILLS).notes[0].sum == 3
        await stage.read("m\x1b[Am")
        assert stage.stored().board(SKILLS).notes[0].sum == 1


async def test_what_is_pasted_on_a_board_begins_a_note(tmp_path: Path) -> None:
    async with playing(tmp_path, grus(), open_id=ID) as stage:
        await stage.paste("dns\nigen")
        assert line_of(stage) == "dns igen"


@pytest.mark.parametrize("words", ["dns", "nej tak\r", "enhed\rv\r"])
async def test_on_the_overview_they_are_dropped_in_words(words: str, tmp_path: Path) -> None:
    async with playing(tmp_path, make_session(ID)) as stage:
        await stage.read(words)
        assert stage.on("Overview")
        assert stage.note == NO_FIELD
        await stage.paste("dns")
        assert stage.on("Overview")
        await stage.read("n")
        assert not stage.on("Overview")


@pytest.mark.parametrize("key", ["f", "a", "t"])
async def test_on_the_overviews_own_screens_too(key: str, tmp_path: Path) -> None:
    async with playing(tmp_path, make_session(ID)) as stage:
        await stage.press(key)
        name = type(stage.screen).__name__
        await stage.read("vedgpns\r")
        assert type(stage.screen).__name__ == name
        assert stage.note == NO_FIELD


async def test_on_a_choice_they_begin_the_text_below_it(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("f4")
        await stage.read("3 gange")
        answer = stage.stored().answer("trivsel")
        assert (answer.text, answer.step) == ("3 gange", None)
        await stage.press("shift+tab")
        await stage.read("34")
        assert stage.stored().answer("trivsel").step == 4


async def test_in_fields_every_sign_comes_in_as_it_was_typed(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.read(" og ", "så\r", " to  ord\x1b[13;2u", "sidst", "\x1b[57411u")
        assert stage.stored().answer("siden-sidst").text.endswith(" og så\n to  ord\nsidst*")


async def test_on_a_question_they_answer_nothing(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("escape")
        await stage.read("jeg er nu\r")
        assert stage.on("Ask")


async def test_an_open_paste_takes_gemt_from_the_title(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.read("\x1b[200~på vej")
        assert stage.status == "indsætter …"
        await stage.read(f" ind{END}")
        assert stage.status == "skriver …"
        assert stage.stored().answer("siden-sidst").text.endswith("på vej ind")
        assert stage.status.startswith("gemt")


async def test_on_the_advice_they_go_on_in_the_answer(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("f12")
        await stage.read(" og så")
        assert stage.stored().answer("siden-sidst").text.endswith(" og så")
