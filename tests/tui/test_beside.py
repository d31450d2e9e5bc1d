"""What was written of a question before stands beside it: at home, and in the last talk."""

import datetime as dt
from pathlib import Path

import pytest

from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.preparation import Preparation
from kompetence_tui.domain.session.session import EventKind, Session
from tests.domain.years import SECOND, first_year, year
from tests.factories import NOW, TODAY, make_goal
from tests.tui.phases import five_phases
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
        await stage.press("f8")
        assert "Annas forberedelse" in stage.text
        await stage.press("tab", "enter", "x")
        assert stage.stored() == session


async def test_without_a_preparation_nothing_is_shown_and_tab_stays(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        assert "forberedelse" not in stage.text
        await stage.press("tab")
        await stage.type("her")
        assert "her" in stage.stored().answer("siden-sidst").text


THEN = Answer(text="Vagtplanen [/x] holdt.\nTo\nTre\nFire")


async def test_last_years_answer_is_seen_beside_this_years(tmp_path: Path) -> None:
    first = first_year(answers={"siden-sidst": THEN, "trivsel": Answer(step=4)})
    async with playing(tmp_path, first, year(SECOND, date=TODAY), open_id=SECOND) as stage:
        await stage.press("escape")
        assert "Svaret den 4.11.2024 Tab går hertil" in stage.words
        assert "Vagtplanen [/x] holdt." in stage.text
        assert "Fire" not in stage.text
        await stage.press("tab")
        assert "▸ Svaret den 4.11.2024" in stage.text
        assert "Fire" in stage.text
        await stage.press("enter", "J", "a")
        assert stage.stored(SECOND).answer("siden-sidst").text == "Ja"
        await stage.press("f4")
        assert "4 af 5 (1 = skidt, 5 = godt)" in stage.text
        await stage.press("f4")
        assert "Svaret den" not in stage.text


async def test_it_goes_when_the_last_plan_is_let_go_of(tmp_path: Path) -> None:
    first = first_year(answers={"siden-sidst": THEN})
    async with playing(tmp_path, first, year(SECOND, date=TODAY), open_id=SECOND) as stage:
        await stage.press("escape")
        assert "Svaret den" in stage.text
        await stage.frame.run_action("open_room('FOLLOW_UP')")
        await stage.settle()
        await stage.frame.run_action("let_go_follow_up")
        await stage.settle()
        await stage.press("right", "enter")
        assert stage.on("Conversation")
        assert "Vagtplanen" not in stage.text


@pytest.mark.parametrize("size", [(60, 20), (140, 40)])
async def test_both_leave_room_for_the_answer(tmp_path: Path, size: tuple[int, int]) -> None:
    preparation = Preparation(imported=TODAY, answers={"siden-sidst": LONG})
    first = first_year(answers={"siden-sidst": THEN})
    second = year(SECOND, date=TODAY, preparation=preparation)
    async with playing(tmp_path, first, second, open_id=SECOND, size=size) as stage:
        await stage.press("escape", "tab", "tab")
        assert "Tre" in stage.text
        await stage.press("tab")
        await stage.type("Her står svaret")
        assert "Her står svaret" in stage.text


async def test_a_group_sees_it_in_the_phases_of_its_form(tmp_path: Path) -> None:
    last = five_phases().with_answer("opgaver", Answer(text="Færre [/x] aftener alene"))
    last = last.with_(id="faser2345a", date=dt.date(2025, 11, 3))
    last = last.with_(plan=last.plan.with_goal(make_goal()))
    async with playing(tmp_path, last, five_phases(), open_id=five_phases().id) as stage:
        await stage.press("escape")
        assert stage.text.count("Svaret den 3.11.2025") == 1
        assert "Færre [/x] aftener alene" in stage.text
        await stage.press("tab")
        assert "▸ Svaret den 3.11.2025" in stage.text
        await stage.press("N", "u")
        assert stage.stored(five_phases().id).answer("opgaver").text == "Nu"
