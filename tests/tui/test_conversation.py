"""The talk: one question at a time, and nothing written is ever in the wrong place."""

import datetime as dt
from pathlib import Path

import pytest
from textual.widgets import TextArea

from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.tui.widgets.row_list import RowList
from tests.factories import NOW, make_goal
from tests.tui.stage import ID, YES, playing
from tests.tui.talks import LAST, closed_talk, talk

WRITTEN = "Vagtplanen – den holdt!\nÆ, ø og å."


async def test_the_screen_says_where_one_is(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal()), open_id=ID) as stage:
        assert stage.title == "MUS · Anna Eksempel"
        for words in (
            "Tema 1 af 3 Siden sidst", "spørgsmål 1 af 2", "Hvad er du mest tilfreds med",
            "Spørg videre Hvem hjalp dig?", WRITTEN.split("\n")[0],
            "1 mål i planen · 1 af 6 besvaret", "F4 Næste",
        ):  # fmt: skip
            assert words in stage.words
        assert stage.status.startswith("gemt ")
        await stage.press("f4", "f4")
        assert "Tema 2 af 3 Udvikling" in stage.words


async def test_it_opens_where_it_was_left(tmp_path: Path) -> None:
    async with playing(tmp_path, talk()) as stage:
        await stage.press("enter", "f4", "f4", "escape", *YES)
        assert stage.on("Overview")
        await stage.press("enter")
        assert "Hvordan lærer du bedst?" in stage.text


async def test_answers_by_key(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("f4", "4")
        assert "● 4" in stage.text
        await stage.press("f4", "1", "down", "down", "space")
        assert "[x] Kursus" in stage.text
        assert "[ ] Sidemandsoplæring" in stage.text
        await stage.press("f4", "f4", "2", "f4")
        await stage.type("uge 12")
        assert "uge 12 2027 = 22.–28.3.2027" in stage.text
        answers = stage.stored().answers
    assert answers["trivsel"].step == 4
    assert answers["laering"].chosen == ("Kursus", "Ny opgave")
    assert answers["form"].chosen == ("Ude",)
    assert answers[LAST].when.danish == "uge 12 2027"


async def test_a_choice_is_shown_again_and_can_be_taken_back(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("f4", "4", "f4", "f3")
        assert "● 4" in stage.text
        await stage.press("4")
        assert "●" not in stage.text
        assert "trivsel" not in stage.stored().answers


async def test_an_arrow_alone_answers_nothing(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("f4", "right", "right", "f4", "down", "f4", "f4", "right", "f4")
        assert list(stage.stored().answers) == ["siden-sidst"]


async def test_a_date_that_is_none_is_kept_and_asked_about(tmp_path: Path) -> None:
    async with playing(tmp_path, talk().with_(place=LAST), open_id=ID) as stage:
        await stage.type("efter sommer")
        assert "kan ikke læses" not in stage.words
        await stage.press("f3", "f4")
        assert "efter sommer" in stage.text
        assert "kan ikke læses som en dato" in stage.words
        assert stage.stored().answers[LAST].when.text == "efter sommer"


async def test_skipping_leaves_no_trace(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        cleared = ("ctrl+u", "backspace", "ctrl+u", "space", "enter")
        await stage.press(*cleared, *["f4"] * 5)
        assert stage.stored().answers == {}
        await stage.press("f2")
        assert "sprunget over" in stage.text


async def test_the_agenda_says_how_long_the_talk_has_stood_open_today(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [NOW]
    monkeypatch.setattr("kompetence_tui.store.opened._now", lambda: clock[0])
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("f2")
        assert stage.status == "planlagt 30 min"
        clock[0] += dt.timedelta(minutes=42)
        await stage.press("escape", "f2")
        assert stage.status == "42 min · planlagt 30 min"


async def test_both_ends(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("f3")
        assert stage.note == "Det er det første spørgsmål."
        await stage.press(*["f4"] * 5)
        assert "Hvornår taler vi sammen igen?" in stage.text
        await stage.press("f4")
        assert stage.on("Closing")
        await stage.press("escape")
        assert "Hvornår taler vi sammen igen?" in stage.text


async def test_the_agenda_shows_the_state_and_jumps(tmp_path: Path) -> None:
    session = talk(make_goal()).with_answer("laering", Answer(chosen=("Kursus",)))
    async with playing(tmp_path, session, open_id=ID) as stage:
        await stage.type("!")
        await stage.press("f2")
        assert "● Hvad er du mest tilfreds" in stage.words
        assert "– Hvordan har du det" in stage.words
        assert "· Hvornår taler vi" in stage.words
        assert "Udviklingsplanen · 1 mål" in stage.words
        await stage.press("down", "down", "down", "enter")
        assert "Hvad vil du gerne blive bedre til?" in stage.text
        assert stage.stored().answers["siden-sidst"].text == WRITTEN + "!"
        await stage.press("f2", "escape")
        assert "Hvad vil du gerne blive bedre til?" in stage.text
        for room, screen in (("#plan", "PlanScreen"), ("#closing", "Closing")):
            await stage.press("f2", "end")
            while stage.screen.query_one(RowList).marked_id != room:
                await stage.press("up")
            await stage.press("enter")
            assert stage.on(screen)
            await stage.press("escape")


async def test_a_goal_is_made_from_what_stands_at_the_question(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("f4", "f4", "f4")
        await stage.type("Jeg vil lede et møde.")
        await stage.press("f5")
        assert "»Jeg vil lede et møde.«" in stage.words
        assert "Hvad vil du gerne blive bedre til?" in stage.words
        await stage.type("Lede møder")
        await stage.press("f8")
        assert "Jeg vil lede et møde." in stage.text
        assert "1 mål i planen" in stage.words
        goal = stage.stored().plan.goals[0]
    assert goal.aim == "Lede møder"
    assert goal.responsible == "Anna Eksempel"
    assert goal.origin is not None
    assert (goal.origin.question_id, goal.origin.words) == ("maal", "Jeg vil lede et møde.")


async def test_the_plan_is_one_key_away_and_back_to_the_same_place(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal()), open_id=ID) as stage:
        await stage.press("f4", "tab")
        await stage.type("abc")
        await stage.press("left", "f8")
        assert stage.on("PlanScreen")
        await stage.press("f8")
        await stage.type("X")
        assert stage.stored().answers["trivsel"].text == "abXc"


async def test_advice_opens_and_any_arrow_goes_back_to_the_editor(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        for arrow in ("up", "down", "left", "right", "escape"):
            await stage.press("f12")
            assert "Lyt færdig" in stage.text
            await stage.press(arrow)
            assert "Lyt færdig" not in stage.text
        assert isinstance(stage.focus, TextArea)
        await stage.press("f4", "f12")
        assert stage.note == "Der er ingen råd til dette spørgsmål."


async def test_leaving_asks_first_and_stays_unless_told(tmp_path: Path) -> None:
    async with playing(tmp_path, talk()) as stage:
        await stage.press("enter")
        await stage.type(" Og mere.")
        await stage.press("escape")
        assert "Forlad samtalen?" in stage.text
        assert "er navnene skjult" in stage.words
        await stage.press("enter")
        assert stage.on("Conversation")
        await stage.press("escape", "escape")
        assert stage.on("Conversation")
        await stage.press("escape", "right", "enter")
        assert stage.on("Overview")
        assert stage.app.services.talk is None
        assert stage.stored().answers["siden-sidst"].text == WRITTEN + " Og mere."


async def test_a_closed_talk_is_left_without_a_yes_for_the_covered_overview(tmp_path: Path) -> None:
    async with playing(tmp_path, closed_talk(), open_id=ID) as stage:
        await stage.press("escape", "escape")
        assert stage.on("Overview")
        assert "skjult" in stage.title
        assert stage.app.services.talk is None


async def test_nobody_else_is_named_while_a_talk_is_open(tmp_path: Path) -> None:
    other = talk().with_(id="bo23456789", participants=talk().participants[1:])
    other = other.with_(
        participants=(talk().participants[0].with_(name="Bo Prøvesen"), *other.participants)
    )
    async with playing(tmp_path, talk(), other, open_id=ID) as stage:
        for keys in (("f2",), ("escape", "f8"), ("f9",), ("escape", "escape", "ctrl+l"),
                     ("escape", "ctrl+p"), ("escape", "f1"), ("escape", "escape")):  # fmt: skip
            await stage.press(*keys)
            assert "Bo Prøvesen" not in stage.text


async def test_the_plan_stands_beside_the_talk_on_a_wide_screen(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal()), open_id=ID, size=(130, 30)) as stage:
        assert "Blive tryg ved journalsystemet" in stage.words
        await stage.resize(80, 24)
        assert "journalsystemet" not in stage.words
        await stage.resize(130, 30)
        await stage.press("f5")
        await stage.type("Lede møder")
        await stage.press("f8")
        assert "2 Lede møder" in stage.words


async def test_a_closed_talk_is_read_not_written(tmp_path: Path) -> None:
    async with playing(tmp_path, closed_talk(), open_id=ID) as stage:
        await stage.press("escape")
        before = stage.stored()
        assert "kun læsning" in stage.status
        await stage.type("xyz")
        await stage.paste("xyz")
        await stage.press("f5", "f4", "4", "space", "f4", "1", "f4", "f4", "2", "f4")
        await stage.type("i dag")
        assert "F5" not in stage.words
        await stage.press("f4")
        assert stage.note == "Det var det sidste spørgsmål."
        assert stage.stored() == before
