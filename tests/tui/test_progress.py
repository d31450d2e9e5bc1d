"""Fremdrift: dated notes between two talks, also in a closed one (E19, N11, E4)."""

from pathlib import Path

import pytest

from kompetence_tui.domain.follow_up.follow_up import Verdict
from kompetence_tui.domain.follow_up.following import judged, with_follow_up
from kompetence_tui.domain.follow_up.progress import AFTER, Progress
from kompetence_tui.domain.session.session import EventKind
from tests.domain.years import DAYS, FIRST, HALF, JOURNAL, MEETING, SECOND, first_year, year
from tests.factories import NOW, TODAY
from tests.tui.hostile import TEXTS, harmful
from tests.tui.stage import Stage, playing

AT_PLAN = ("f2",)


def log(stage: Stage, session_id: str = FIRST) -> list[tuple[str, str, str, bool, str]]:
    found = stage.stored(session_id).progress
    return [(note.goal, note.action, note.point, note.done, note.text) for note in found]


async def test_a_note_is_saved_in_a_closed_talk_and_the_plan_stays(tmp_path: Path) -> None:
    first = first_year()
    async with playing(tmp_path, first, open_id=FIRST) as stage:
        await stage.press(*AT_PLAN)
        assert stage.on("ProgressScreen")
        assert stage.status == "afsluttet · her kan skrives"
        await stage.type("Det går fremad")
        await stage.until(lambda: "afsluttet · gemt" in stage.status)
        assert "21.11.2026  Det går fremad" in stage.text
        session = stage.stored(FIRST)
        assert session.progress == (
            Progress(id="n1", goal="m1", date=TODAY, text="Det går fremad"),
        )
        assert session.with_(progress=()) == first
        await stage.press("escape")
        assert stage.on("PlanScreen")
        assert stage.status == "afsluttet · kun læsning"


async def test_a_status_date_takes_what_was_learnt_and_done(tmp_path: Path) -> None:
    async with playing(tmp_path, first_year(), open_id=FIRST) as stage:
        await stage.press(*AT_PLAN, "shift+tab", *["down"] * 3)
        assert "status 1.3.2025" in stage.shown("#note-about")
        assert "hvad er lært?" in stage.words
        await stage.press("enter", *"at samle op", "tab", "tab", "space")
        assert log(stage) == [("m1", "h1", "2025-03-01", True, "at samle op")]
        await stage.until(lambda: "gjort 21.11.2026" in stage.text)


async def test_the_date_can_be_put_right_and_the_log_is_by_date(tmp_path: Path) -> None:
    async with playing(tmp_path, first_year(), open_id=FIRST) as stage:
        await stage.press(*AT_PLAN, *"Sidst", "f5", *"Først", "tab")
        await stage.press(*["backspace"] * 10, *"1.2.2026")
        assert [note.text for note in stage.stored(FIRST).progress] == ["Først", "Sidst"]
        await stage.press("escape", "f2")
        text = stage.text
        assert text.index("1.2.2026  Først") < text.index("21.11.2026  Sidst")


async def test_a_date_that_is_none_leaves_the_old_one_and_says_so(tmp_path: Path) -> None:
    async with playing(tmp_path, first_year(), open_id=FIRST) as stage:
        await stage.press(*AT_PLAN, *"Note", "tab", *["backspace"] * 10, *"engang")
        assert stage.stored(FIRST).progress[0].date == TODAY
        assert "engang" in stage.words


async def test_a_note_can_be_put_right_and_emptied(tmp_path: Path) -> None:
    async with playing(tmp_path, first_year(), open_id=FIRST) as stage:
        await stage.press(*AT_PLAN, *"Forkret", "escape", "f2", "shift+tab", "down", "enter")
        await stage.press(*["backspace"] * 3, *"ert")
        assert [text for *_rest, text in log(stage)] == ["Forkert"]
        await stage.press(*["backspace"] * 7, "escape")
        assert log(stage) == []


async def test_goals_of_last_time_that_go_on_are_there_and_their_old_notes_stand_fast(
    tmp_path: Path,
) -> None:
    old = Progress(id="n1", goal="m2", date=DAYS[HALF], text="Gammel")
    talk = with_follow_up(year(SECOND), first_year(progress=(old,)))
    talk = judged(talk, "f1", Verdict.REACHED)
    talk = talk.with_event(EventKind.CLOSED, NOW)
    async with playing(tmp_path, talk) as stage:
        await stage.press("o", "enter")
        assert stage.on("ProgressScreen")
        assert "fra sidst  " + MEETING in stage.text
        assert JOURNAL not in stage.text
        await stage.press("down", "enter", *"xyz")
        assert log(stage, SECOND) == []
        await stage.press("f5", *"Ny", "escape")
        assert [(note.goal, note.text) for note in stage.store.read(SECOND).progress] == [
            ("f2", "Ny")
        ]
        assert stage.on("Overview")
        assert stage.app.services.talk is None


async def test_from_the_follow_up_it_is_about_the_marked_goal(tmp_path: Path) -> None:
    async with playing(tmp_path, first_year(), year(SECOND), open_id=SECOND) as stage:
        await stage.press("down", "f2", *"Har holdt to", "escape")
        assert stage.on("FollowUpScreen")
        assert "Har holdt to" in stage.words
        assert log(stage, SECOND) == [("f2", "", "", False, "Har holdt to")]


async def test_a_closed_talk_opens_on_its_plan_and_what_came_of_it(tmp_path: Path) -> None:
    async with playing(tmp_path, first_year(), open_id=FIRST, size=(80, 50)) as stage:
        assert stage.on("PlanScreen")
        await stage.press("f2", "tab", "tab", "2", "escape")
        assert [note.on_track for note in stage.stored(FIRST).progress] == [True]
        assert "21.11.2026 på sporet" in stage.words


async def test_another_goal_by_key(tmp_path: Path) -> None:
    async with playing(tmp_path, first_year(), open_id=FIRST) as stage:
        await stage.press(*AT_PLAN, "f4", *"Om mødet", "f3", *"Om journalen")
        found = {(goal, text) for goal, *_rest, text in log(stage)}
        assert found == {("m1", "Om journalen"), ("m2", "Om mødet")}


async def test_an_open_talks_own_plan_takes_no_notes(tmp_path: Path) -> None:
    talk = year(SECOND, *first_year().plan.goals)
    async with playing(tmp_path, talk, open_id=SECOND) as stage:
        await stage.press("f8", *AT_PLAN)
        assert stage.on("PlanScreen")
        assert not stage.offers("progress")


async def test_open_elsewhere_it_is_only_read(tmp_path: Path) -> None:
    async with playing(tmp_path, first_year()) as stage:
        with stage.store.open(FIRST):
            await stage.press("o", "enter")
            assert stage.on("Overview")
            assert stage.note
            assert stage.app.services.talk is None


async def test_the_talk_afterwards_is_a_point(tmp_path: Path) -> None:
    async with playing(tmp_path, first_year(), open_id=FIRST) as stage:
        await stage.press(*AT_PLAN, "shift+tab", *["down"] * 6, "enter", "tab", "tab", "space")
        assert log(stage) == [("m1", "h1", AFTER, True, "")]
        await stage.press("space")
        assert log(stage) == []


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
async def test_text_is_text(text: str, tmp_path: Path) -> None:
    first = first_year(progress=(Progress(id="n1", goal="m1", date=TODAY, text=text),))
    action = first.plan.goals[0].actions[0].with_(text=text)
    goal = first.plan.goals[0].with_(aim=text).with_action(action)
    first = first.with_(plan=first.plan.with_goal(goal))
    async with playing(tmp_path, first, open_id=FIRST) as stage:
        await stage.press(*AT_PLAN)
        await stage.paste(text)
        for width, height in ((80, 24), (40, 12), (130, 40)):
            await stage.resize(width, height)
            assert not harmful(stage.strips)
