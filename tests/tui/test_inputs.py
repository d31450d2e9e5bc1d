"""Opspil: a member's talk shows what the group wants, and a goal builds on it by one key."""

from pathlib import Path

import pytest

from kompetence_tui.domain.direction.opspil import offered_by
from kompetence_tui.domain.plan.plan import Plan
from kompetence_tui.domain.session.closing import close
from kompetence_tui.domain.session.draft import NewSession
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.session import Session
from kompetence_tui.tui.widgets.row_list import RowList
from tests.domain.threads import NAMES, UNIT, group, member, strategy
from tests.factories import NOW, agreed, make_goal
from tests.tui.hostile import TEXTS, harmful
from tests.tui.stage import ID, YES, Stage, playing

OTHERS = (*NAMES[1:], "Svend Prøvesen")


def beginning(*goals: str, **changes: object) -> Session:
    """A MUS at its first question."""
    plan = Plan(goals=tuple(make_goal(f"m{n}", aim) for n, aim in enumerate(goals, 1)))
    return member(ID, place="", plan=plan).with_(**changes)


def nobody_else(stage: Stage) -> bool:
    return not [name for name in OTHERS if name in stage.text]


async def test_the_first_question_shows_what_the_group_wants(tmp_path: Path) -> None:
    async with playing(tmp_path, beginning(), group(), open_id=ID) as stage:
        assert "Opspil fra GRUS 8.10.2026: Ctrl+F" in stage.words
        assert "Samle op på tværs" in stage.words
        assert "Hvad er du mest tilfreds med" in stage.words
        assert nobody_else(stage)
        assert stage.stored().inputs == offered_by(group())
        await stage.press("f4")
        assert "Opspil" not in stage.text


async def test_many_are_counted_and_the_question_stays_in_sight(tmp_path: Path) -> None:
    goals = tuple(make_goal(f"m{n}", f"Fælles mål nr. {n}") for n in range(1, 8))
    talk = group(plan=Plan(goals=goals))
    async with playing(tmp_path, beginning(), talk, open_id=ID) as stage:
        for width, height in ((80, 24), (60, 20), (40, 12), (130, 40), (80, 24)):
            await stage.resize(width, height)
            assert "Hvad er du mest tilfreds med" in stage.words
        assert "Fælles mål nr. 1" in stage.words
        assert "til: Ctrl+F" in stage.words


async def test_a_talk_without_a_group_says_nothing_of_it(tmp_path: Path) -> None:
    async with playing(tmp_path, beginning(), open_id=ID) as stage:
        before = stage.text
        await stage.press("ctrl+f")
        assert stage.on("Conversation")
        assert "Opspil" not in before
        await stage.press("f2")
        assert "Opspil" not in stage.text


async def test_a_new_talk_begins_with_the_opspil(tmp_path: Path) -> None:
    wish = NewSession(
        kind=SessionKind.MUS, bank_id="mus-kort", employees=(NAMES[0],), leader="Eva Eksempel",
        date=member().date, unit=UNIT,
    )  # fmt: skip
    async with playing(tmp_path, group(), new=wish) as stage:
        assert stage.on("Conversation")
        assert "Opspil fra GRUS 8.10.2026" in stage.words


async def test_a_goal_builds_on_the_marked_one_and_the_list_says_so(tmp_path: Path) -> None:
    async with playing(tmp_path, beginning(), group(), open_id=ID) as stage:
        await stage.press("ctrl+f", "down", "enter")
        await stage.type("Lede mandagsmødet")
        assert "Bygger på GRUS 8.10.2026: »Holde bedre møder«" in stage.words
        await stage.press("escape", "escape")
        assert stage.on("InputsScreen")
        row = next(line for line in stage.text.splitlines() if "Holde" in line)
        assert row.endswith("mål 1")
        assert nobody_else(stage)
        (goal,) = stage.stored().plan.goals
    assert goal.builds_on == offered_by(group())[1]


async def test_from_the_plan_one_comes_back_to_the_plan(tmp_path: Path) -> None:
    async with playing(tmp_path, beginning("Første"), group(), open_id=ID) as stage:
        await stage.press("f8", "ctrl+f", "enter")
        await stage.type("Andet")
        assert stage.on("PlanScreen")
        await stage.press("escape", "escape")
        assert stage.on("Conversation")
        first, second = stage.stored().plan.goals
    assert first.builds_on is None
    assert (second.aim, second.builds_on) == ("Andet", offered_by(group())[0])


async def test_the_agenda_leads_there(tmp_path: Path) -> None:
    async with playing(tmp_path, beginning(), group(), open_id=ID) as stage:
        await stage.press("f2")
        assert "Opspil fra GRUS 8.10.2026" in stage.words
        await stage.press("end")
        while stage.screen.query_one(RowList).marked_id != "#inputs":
            await stage.press("up")
        await stage.press("enter")
        assert stage.on("InputsScreen")


async def test_the_strategy_of_the_unit_stands_beside_the_group(tmp_path: Path) -> None:
    own = strategy(unit=UNIT)
    async with playing(tmp_path, beginning(), group(), own, open_id=ID) as stage:
        assert "GRUS 8.10.2026 og strategi 10.1.2026" in stage.words
        await stage.press("ctrl+f")
        assert "Strategi 10.1.2026" in stage.words
        assert "Sætte borgeren i centrum" in stage.words


async def test_the_talk_is_held_when_its_source_is_gone_or_damaged(tmp_path: Path) -> None:
    async with playing(tmp_path, beginning(), group(), open_id=ID) as stage:
        before = stage.stored().inputs
        await stage.press("escape", *YES)
        (stage.store.sessions / f"{group().id}.json").write_text("ikke en samtale")
        await stage.frame.run_action("open_session")
        await stage.until(lambda: stage.on("Conversation"))
        assert stage.stored().inputs == before


async def test_a_closed_talk_keeps_what_it_had(tmp_path: Path) -> None:
    inputs = offered_by(group())[:1]
    session = close(agreed(beginning("Første", inputs=inputs)), NOW)
    async with playing(tmp_path, session, group(), open_id=ID) as stage:
        assert stage.stored().inputs == inputs
        await stage.press("ctrl+f", "enter")
        assert stage.on("InputsScreen")
        assert stage.stored() == session


async def test_a_group_talk_has_no_opspil(tmp_path: Path) -> None:
    session = group(ID, date=member().date)
    async with playing(tmp_path, session, group(), strategy(unit=UNIT), open_id=ID) as stage:
        assert stage.stored().inputs == ()
        assert "Opspil" not in stage.text


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
async def test_text_is_text(text: str, tmp_path: Path) -> None:
    goals = tuple(make_goal(f"m{n}", f"{text} {n}") for n in range(1, 5))
    source = group(plan=Plan(goals=goals))
    async with playing(tmp_path, beginning("Første"), source, open_id=ID) as stage:
        for keys in ((), ("ctrl+f",), ("enter",), ("f2",), ("escape",), ("escape",)):
            await stage.press(*keys)
            assert not harmful(stage.strips)
        assert len(stage.stored().inputs) == 4
        for width, height in ((40, 12), (130, 40), (80, 24)):
            await stage.resize(width, height)
