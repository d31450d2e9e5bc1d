"""A question that both answer, at one keyboard: neither sees the other's before both are done."""

from pathlib import Path

import pytest
from textual.widgets import TextArea

from kompetence_tui.domain.session.both import leaders_of
from kompetence_tui.domain.session.session import EventKind
from tests.domain.test_both import QUESTION, both, said
from tests.factories import NOW
from tests.tui.stage import ID, YES, playing


async def test_each_answers_unseen_and_then_both_see_both(tmp_path: Path) -> None:
    async with playing(tmp_path, both().with_(id=ID), open_id=ID) as stage:
        assert "Anna Eksempel først; Eva Eksempel ser væk" in stage.words
        assert "F4 giver tastaturet videre" in stage.note
        await stage.type("Hemmeligt godt år")
        await stage.press("f4")
        assert "Eva Eksempel svarer nu" in stage.words
        assert "Hemmeligt" not in stage.text
        await stage.press("ctrl+z", "ctrl+y")
        assert "Hemmeligt" not in stage.text
        assert stage.screen.query_one("#answer TextArea", TextArea).text == ""
        await stage.type("Travlt")
        await stage.press("f4")
        assert "Hemmeligt godt år" in stage.text
        assert "Travlt" in stage.text
        await stage.type("skrives ingen steder")
        answer = stage.stored().answer(QUESTION)
        assert (answer.text, leaders_of(answer).text) == ("Hemmeligt godt år", "Travlt")
        await stage.press("f4")
        assert "Hvordan har du det" in stage.text


async def test_leaving_and_coming_back_shows_no_more(tmp_path: Path) -> None:
    half = said(both(), "Hemmeligt").with_(id=ID)
    async with playing(tmp_path, half, open_id=ID) as stage:
        await stage.press("f2")
        assert "mangler lederens svar" in stage.text
        await stage.press("escape")
        for keys in (("f2", "enter"), ("f8", "escape"), ("f4", "enter", "f3"), ("f5", "escape")):
            await stage.press(*keys)
            assert "Hemmeligt" not in stage.text
        await stage.run("new_goal")
        assert "Hemmeligt" not in stage.text


async def test_a_leader_with_nothing_to_say_is_asked(tmp_path: Path) -> None:
    half = said(both(), "Hemmeligt").with_(id=ID)
    async with playing(tmp_path, half, open_id=ID) as stage:
        await stage.press("f4")
        assert "Eva Eksempel har ikke svaret. Vil I se" in stage.words
        assert "Hemmeligt" not in stage.text
        await stage.press(*YES)
        assert "Hemmeligt" in stage.text
        assert stage.stored().answer(QUESTION).leader_done


async def test_nobody_hands_on_an_empty_answer(tmp_path: Path) -> None:
    async with playing(tmp_path, both().with_(id=ID), open_id=ID) as stage:
        await stage.press("f4")
        assert "Hvordan har du det" in stage.text
        assert stage.stored().answers == {}


async def test_they_answer_again_each_for_themselves(tmp_path: Path) -> None:
    done = said(said(both(), "Godt"), "Travlt").with_(id=ID)
    async with playing(tmp_path, done, open_id=ID) as stage:
        await stage.run("answer_again")
        assert "Travlt" not in stage.text
        await stage.type("Rigtig ")
        await stage.press("f4")
        assert "Rigtig" not in stage.text
        assert "Travlt" in stage.text
        answer = stage.stored().answer(QUESTION)
        assert "Rigtig" in answer.text
        assert not answer.leader_done


@pytest.mark.parametrize("is_done", [True, False])
async def test_closed_half_way_no_answer_is_shown(tmp_path: Path, is_done: bool) -> None:
    half = said(both(), "Hemmeligt", done=is_done).with_(id=ID)
    async with playing(tmp_path, half.with_event(EventKind.CLOSED, NOW), open_id=ID) as stage:
        assert "Ingen svar bliver vist" in stage.words
        assert "Hemmeligt" not in stage.text
