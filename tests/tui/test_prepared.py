"""Forberedelse: the employee's own words stand at the question, and can go into the answer."""

from pathlib import Path

import pytest

from kompetence_tui.domain.session.preparation import Preparation
from kompetence_tui.domain.session.session import Answer, EventKind, Session
from tests.factories import NOW, TODAY, make_goal
from tests.tui.stage import ID, playing
from tests.tui.talks import talk

WORDS = "Jeg har fået ro på [/x] overleveringen."
LONG = "\n".join(f"linje {n}" for n in range(1, 40))


def prepared(words: str = WORDS, answer: str = "") -> Session:
    """A talk with something prepared for the first question alone."""
    session = talk(make_goal()).with_answer("siden-sidst", Answer(text=answer))
    return session.with_(preparation=Preparation(imported=TODAY, answers={"siden-sidst": words}))


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (140, 40)])
async def test_it_stands_at_its_question_alone(tmp_path: Path, size: tuple[int, int]) -> None:
    async with playing(tmp_path, prepared(), open_id=ID, size=size) as stage:
        assert "Annas forberedelse" in stage.text
        assert "[/x]" in stage.text
        await stage.press("f4")
        assert "forberedelse" not in stage.text
        await stage.press("f3")
        assert "Annas forberedelse" in stage.text


async def test_tab_and_enter_put_it_into_the_answer(tmp_path: Path) -> None:
    async with playing(tmp_path, prepared(answer="Vi er enige."), open_id=ID) as stage:
        await stage.press("tab", "enter")
        await stage.type(" Og")
        assert stage.stored().answer("siden-sidst").text == f"Vi er enige.\n{WORDS} Og"
        prepared_ = stage.stored().preparation
        assert prepared_ is not None
        assert prepared_.answers["siden-sidst"] == WORDS


async def test_a_long_one_is_read_by_the_arrows(tmp_path: Path) -> None:
    async with playing(tmp_path, prepared(LONG), open_id=ID) as stage:
        assert "linje 9" not in stage.text
        await stage.press("tab", *["down"] * 8)
        assert "linje 9" in stage.text
        assert stage.stored().answer("siden-sidst").is_empty


async def test_a_letter_typed_while_reading_belongs_to_the_answer(tmp_path: Path) -> None:
    async with playing(tmp_path, prepared(), open_id=ID) as stage:
        await stage.press("tab", "J", "a")
        assert stage.stored().answer("siden-sidst").text == "Ja"
        await stage.press("tab")
        await stage.paste(" tak")
        assert stage.stored().answer("siden-sidst").text == "Ja tak"


async def test_the_palette_puts_it_in_too(tmp_path: Path) -> None:
    async with playing(tmp_path, prepared(), open_id=ID) as stage:
        await stage.press("ctrl+p", *"forberedelsen", "enter")
        assert stage.stored().answer("siden-sidst").text == WORDS
        await stage.press("f4")
        assert not stage.offers("use_preparation")


async def test_closed_it_is_read_and_not_put_in(tmp_path: Path) -> None:
    session = prepared().with_event(EventKind.CLOSED, NOW)
    async with playing(tmp_path, session, open_id=ID) as stage:
        assert "Annas forberedelse" in stage.text
        await stage.press("tab", "enter", "x")
        assert stage.stored() == session


async def test_without_a_preparation_nothing_is_shown_and_tab_stays(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        assert "forberedelse" not in stage.text
        await stage.press("tab")
        await stage.type("her")
        assert "her" in stage.stored().answer("siden-sidst").text
