"""Tillæg: an acute need in a closed plan, dated; the plan itself stays (N17)."""

from datetime import date
from pathlib import Path

import pytest

from kompetence_tui.domain.base.text import one_line
from kompetence_tui.domain.plan.agreed import Addendum
from kompetence_tui.export.agreed import agreed_text
from tests.factories import TODAY, make_goal
from tests.tui.hostile import TEXTS, harmful
from tests.tui.stage import ID, YES, playing
from tests.tui.talks import closed_talk, talk

OLD = Addendum(date=date(2026, 11, 20), goal=make_goal("t1", "Vikariere i Nord"))


async def test_it_is_written_as_typed_and_the_plan_stays(tmp_path: Path) -> None:
    before = closed_talk()
    async with playing(tmp_path, before, open_id=ID) as stage:
        await stage.press("f5")
        assert stage.on("AddendumScreen")
        assert stage.status == "afsluttet · her kan skrives"
        for name in ("Behov", "Hvad gør vi", "Tidsplan", "Ansvarlig", "Evaluering"):
            assert name in stage.text
        await stage.type("Nyt journalsystem fra 1. december")
        await stage.press("tab")
        assert stage.status.startswith("afsluttet · gemt")
        await stage.type("Kursus i to dage")
        await stage.press("escape", "escape")
        assert stage.on("PlanScreen")
        await stage.press("f4")
        assert "Nyt journalsystem fra 1. december" in stage.text
        assert "Tillæg 21.11.2026" in stage.text
        kept = stage.stored()
        (added,) = kept.addenda
        assert (added.date, added.goal.id) == (TODAY, "t1")
        assert added.goal.aim == "Nyt journalsystem fra 1. december"
        assert added.goal.actions[0].text == "Kursus i to dage"
        assert kept.plan == before.plan
        assert agreed_text(kept) == agreed_text(before)


async def test_nothing_written_leaves_nothing(tmp_path: Path) -> None:
    async with playing(tmp_path, closed_talk(), open_id=ID) as stage:
        await stage.press("f5", "escape", "escape")
        assert "Tillæg 21" not in stage.text
        assert stage.stored().addenda == ()


async def test_only_todays_can_be_changed_and_deleted(tmp_path: Path) -> None:
    async with playing(tmp_path, closed_talk().with_(addenda=(OLD,)), open_id=ID) as stage:
        await stage.press("f4", "enter")
        assert stage.on("AddendumScreen")
        assert "Vikariere i Nord" in stage.text
        await stage.type("x")
        await stage.press("delete", "enter")
        assert stage.on("AddendumScreen")
        assert not stage.offers("delete_addendum")
        assert stage.stored().addenda == (OLD,)
        await stage.press("f5")
        await stage.type("Noget nyt")
        await stage.press("f3")
        assert [added.goal.id for added in stage.stored().addenda] == ["t1", "t2"]
        await stage.press("f4")
        await stage.focus_on("#addendum-list")
        await stage.press("delete", *YES)
        assert stage.stored().addenda == (OLD,)
        assert "Tillægget er slettet" in stage.note
        await stage.press("f7")
        assert [added.goal.aim for added in stage.stored().addenda][1:] == ["Noget nyt"]


async def test_progress_is_noted_on_an_addendum_too(tmp_path: Path) -> None:
    async with playing(tmp_path, closed_talk().with_(addenda=(OLD,)), open_id=ID) as stage:
        await stage.press("f4", "f2")
        assert stage.on("ProgressScreen")
        await stage.type("Gik fint")
        await stage.press("escape")
        (note,) = stage.stored().progress
        assert (note.goal, note.text) == ("t1", "Gik fint")


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
async def test_text_is_text(text: str, tmp_path: Path) -> None:
    added = Addendum(date=TODAY, goal=make_goal("t1", text))
    beginning = one_line(text)[:8].strip()
    async with playing(tmp_path, closed_talk().with_(addenda=(added,)), open_id=ID) as stage:
        await stage.press("f4")
        assert beginning in stage.shown("#above")
        await stage.press("enter")
        assert stage.on("AddendumScreen")
        assert beginning in stage.shown("#addendum-list")
        assert not harmful(stage.strips)


async def test_an_open_talk_has_goals_instead(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal()).with_(addenda=(OLD,)), open_id=ID) as stage:
        await stage.press("f8")
        assert not stage.offers("addendum")
        await stage.press("f4")
        assert "Vikariere i Nord" in stage.text
        await stage.press("enter")
        assert stage.on("AddendumScreen")
        assert not stage.offers("new_addendum")
        await stage.type("x")
        await stage.press("escape")
        assert stage.stored().addenda == (OLD,)
        assert len(stage.stored().plan.goals) == 1


async def test_the_keys_pass_what_lacks_actions_and_cannot_be_written(tmp_path: Path) -> None:
    bare = make_goal("t1", "Vikariere i Nord").with_(actions=())
    closed = closed_talk()
    goals = (*closed.plan.goals, make_goal("m2", "Uden handling").with_(actions=()))
    plan = closed.plan.with_(goals=goals)
    session = closed.with_(plan=plan, addenda=(OLD.with_(goal=bare),))
    async with playing(tmp_path, session, open_id=ID) as stage:
        await stage.press("f4")
        assert "Uden handling" in stage.text
        await stage.press("f4")
        assert stage.on("PlanScreen")
        assert "Vikariere i Nord" in stage.shown("#above")
        await stage.press("f3")
        assert "Uden handling" in stage.shown("#above")
