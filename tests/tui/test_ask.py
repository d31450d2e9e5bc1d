"""A question of the program is answered by Tab or an arrow, Enter and Esc; never by a letter."""

import string
from pathlib import Path

import pytest

from kompetence_tui.domain.bank import YES_NO, Question
from kompetence_tui.domain.session.kinds import AnswerKind
from tests.factories import make_session
from tests.tui.stage import ID, Stage, playing
from tests.tui.talks import talk

LEAVING = "Forlad samtalen?"
LETTERS = (*string.ascii_letters, *"æøåÆØÅ0123456789 ?+")


async def at_question(stage: Stage) -> None:
    await stage.press("escape")
    assert stage.on("Ask")
    assert LEAVING in stage.text


async def test_no_letter_answers(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await at_question(stage)
        await stage.burst(*LETTERS)
        assert stage.on("Ask")
        for letter in "jJnN ":
            await stage.press("space" if letter == " " else letter)
            assert stage.on("Ask")
        assert "Enter svarer" in stage.text


@pytest.mark.parametrize("move", ["tab", "shift+tab", "right", "down", "up"])
async def test_tab_and_the_arrows_lead_to_yes(move: str, tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await at_question(stage)
        await stage.press(move, "enter")
        assert stage.on("Overview")


@pytest.mark.parametrize("keys", [("enter",), ("escape",), ("tab", "tab", "enter")])
async def test_enter_alone_and_escape_say_no(keys: tuple[str, ...], tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await at_question(stage)
        await stage.press(*keys)
        assert stage.on("Conversation")


async def test_typing_on_after_a_stray_escape_does_nothing_else(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.burst("escape", *"jeg er nu holde roen", "escape", *" og mere")
        assert stage.on("Conversation")
        assert stage.stored().answer("siden-sidst").text.endswith(" og mere")


async def test_a_word_typed_on_yes_and_no_is_the_answers_text(tmp_path: Path) -> None:
    session = make_session(ID)
    asked = Question(id="siden-sidst", text="Er det?", answer=AnswerKind.YES_NO, options=YES_NO)
    theme = session.bank.themes[0]
    theme = theme.with_(questions=(asked, *theme.questions[1:]))
    bank = session.bank.with_(themes=(theme, *session.bank.themes[1:]))
    async with playing(tmp_path, session.with_(bank=bank, answers={}), open_id=ID) as stage:
        await stage.type("jeg ved det ikke")
        answer = stage.stored().answer("siden-sidst")
        assert (answer.text, answer.chosen) == ("jeg ved det ikke", ())
        await stage.press("shift+tab", "1")
        assert stage.stored().answer("siden-sidst").chosen == ("Ja",)
