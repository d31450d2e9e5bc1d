"""An action one key deeper than the plan: what is written there stays with the action."""

from pathlib import Path

import pytest

from kompetence_tui.domain.dates.when import When
from kompetence_tui.domain.follow_up.progress import Progress
from kompetence_tui.domain.plan.action import (
    Action,
    Challenge,
    ChosenMethod,
    Transfer,
    TransferPoint,
    Zone,
)
from kompetence_tui.domain.plan.plan import Goal, Plan
from kompetence_tui.domain.session.closing import close
from kompetence_tui.domain.session.session import Session
from tests.factories import NOW, TODAY, agreed, make_goal
from tests.tui.hostile import TEXTS, hostile_session
from tests.tui.stage import ID, Stage, playing
from tests.tui.talks import mark_part, open_part, talk
from tests.tui.test_hostile_text import Way, go

DEEP = Action(
    id="h2",
    text="Følge Bo",
    responsible="Anna Eksempel",
    told="Eva Eksempel",
    use="Ved hver vagt",
    methods=(ChosenMethod(id="sidemand", name="Sidemandsoplæring", on_the_job=True),),
    transfer=Transfer(agreed={TransferPoint.TRYING: "i marts"}),
    challenge=Challenge(employee=Zone.STRETCH, leader=Zone.STRETCH),
)
FIRST = Action(id="h1", text="Læse vejledningen", responsible="Anna Eksempel")
GOAL = make_goal("m1").with_(actions=(FIRST, DEEP))


def actions(stage: Stage) -> tuple[Action, ...]:
    return stage.stored().plan.goals[0].actions


async def to_action(stage: Stage, action_id: str = "h2") -> None:
    """From the talk to an action in the plan."""
    await stage.press("f8")
    await go_to_line(stage, action_id)


async def go_to_line(stage: Stage, action_id: str) -> None:
    await mark_part(stage, f"action:{action_id}")


async def test_it_says_what_the_action_is_and_can_be_left_alone(tmp_path: Path) -> None:
    session = talk(GOAL)
    async with playing(tmp_path, session, open_id=ID) as stage:
        await to_action(stage, "h1")
        await stage.press("f12")
        assert stage.on("ActionMore")
        for words in (
            "Læse vejledningen", "Anna Eksempel", "Blive tryg ved journalsystemet",
            "ingen valgt endnu", "ikke taget op", "ikke placeret", "Alt her kan stå tomt",
        ):  # fmt: skip
            assert words in stage.words
        await stage.press("tab", "tab", "tab", "tab", "f12")
        assert stage.on("PlanScreen")
        assert stage.stored().plan == session.plan


async def test_use_and_who_is_told_are_written_and_shown_in_the_plan(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(GOAL), open_id=ID) as stage:
        await to_action(stage, "h1")
        await stage.press("f12", "tab")
        await stage.type("Hver mandag\npå vagten")
        await stage.press("tab", "down", "down")
        first = actions(stage)[0]
        assert (first.use, first.told) == ("Hver mandag\npå vagten", "Eva Eksempel")
        assert actions(stage)[1] == DEEP
        await stage.press("escape")
        assert "brug i hverdagen · får det at vide: Eva Eksempel" in stage.words
        await stage.press("f12", "tab", "tab", *["backspace"] * 20)
        assert actions(stage)[0].told == ""


async def test_the_plan_shows_quietly_what_is_one_key_deeper(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(GOAL), open_id=ID, size=(120, 30)) as stage:
        await stage.press("f8")
        words = "Sidemandsoplæring · stræk · før, under og efter · brug i hverdagen · "
        assert words + "får det at vide: Eva Eksempel" in stage.words


async def test_what_is_deeper_survives_all_that_is_done_to_the_lines(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(GOAL), open_id=ID) as stage:
        await to_action(stage)
        await stage.type("!")
        assert actions(stage)[1] == DEEP.with_(text="Følge Bo!")
        await open_part(stage, "action:h1")
        await stage.press(*["backspace"] * len(FIRST.text))
        assert actions(stage) == (DEEP.with_(text="Følge Bo!"),)
        await stage.press("f4", "f3", "escape", "escape", "f8", "f7")
        assert actions(stage) == (FIRST, DEEP.with_(text="Følge Bo!"))
        await stage.press("escape", "f8")
        await go_to_line(stage, "h2")
        await stage.press("f12")
        assert "Sidemandsoplæring" in stage.words
    async with playing(tmp_path, open_id=ID) as stage:
        await stage.press("f8")
        assert actions(stage) == (FIRST, DEEP.with_(text="Følge Bo!"))


async def test_an_action_can_be_written_anew_and_keeps_what_is_deeper(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(GOAL), open_id=ID) as stage:
        await to_action(stage)
        await stage.press("enter", *["backspace"] * len(DEEP.text))
        assert actions(stage) == (FIRST,)
        await stage.type("Følge Cille")
        assert actions(stage)[1] == DEEP.with_(text="Følge Cille")


async def test_an_emptied_action_goes_and_comes_back_whole(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(GOAL), open_id=ID) as stage:
        await to_action(stage)
        await stage.press("enter", *["backspace"] * len(DEEP.text), "escape", "f8")
        assert actions(stage) == (FIRST,)
        assert "Sidemandsoplæring" not in stage.words
        await stage.press("f7")
        assert actions(stage) == (FIRST, DEEP)


async def test_an_action_of_which_only_the_rest_is_known_is_kept(tmp_path: Path) -> None:
    odd = Action(id="h1", responsible="Anna Eksempel", use="Hver dag")
    async with playing(tmp_path, talk(GOAL.with_(actions=(odd,))), open_id=ID) as stage:
        await stage.press("f8", "enter", "tab", "tab", "escape")
        assert actions(stage) == (odd,)


async def test_a_line_just_written_can_be_opened_at_once(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(GOAL), open_id=ID) as stage:
        await to_action(stage, "")
        await stage.burst(*"Nyt", "f12", "tab", *"Her")
        assert stage.on("ActionMore")
        new = actions(stage)[2]
        assert (new.id, new.text, new.use) == ("h3", "Nyt", "Her")
        assert actions(stage)[:2] == (FIRST, DEEP)


async def test_a_new_action_has_no_id_that_the_log_speaks_of(tmp_path: Path) -> None:
    """Else what was done of one that is gone would count as done of the new one."""
    done = Progress(id="n1", goal="m1", action="h3", point="motivation", done=True, date=TODAY)
    session = talk(GOAL).with_(progress=(done,))
    async with playing(tmp_path, session, open_id=ID) as stage:
        await to_action(stage, "")
        await stage.type("Nyt")
        assert actions(stage)[2].id == "h4"


def closed(*goals: Goal) -> Session:
    return close(agreed(talk(*goals)), NOW)


async def test_in_a_closed_talk_the_keys_reach_an_action_and_it_can_be_read(tmp_path: Path) -> None:
    session = closed(GOAL)
    async with playing(tmp_path, session, open_id=ID) as stage:
        await stage.press("down", "down", "down", "enter")
        assert stage.on("ActionMore")
        assert "Ved hver vagt" in stage.words
        await stage.press("tab", *"x", "tab", *"y", "escape")
        assert stage.on("PlanScreen")
        await stage.press("enter")
        assert stage.on("ActionMore")
        assert "Følge Bo" in stage.words
        assert stage.stored() == session


async def test_in_a_closed_talk_nothing_is_begun(tmp_path: Path) -> None:
    session = closed(GOAL)
    async with playing(tmp_path, session, open_id=ID) as stage:
        await stage.press("down", "down", "enter")
        assert stage.on("ActionMore")
        assert "Læse vejledningen" in stage.words
        assert not stage.offers("transfer")
        await stage.press("f3", "tab", "enter", "space")
        assert not stage.on("TransferScreen")
        assert stage.stored() == session


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
async def test_text_is_text_here_too(text: str, tmp_path: Path) -> None:
    method = ChosenMethod(id="m", name=text)
    deep = Action(
        text=text, responsible=text, told=text, use=text, methods=(method,),
        transfer=Transfer(agreed=dict.fromkeys(TransferPoint, text), follow_up=When(text=text)),
        challenge=Challenge(employee=Zone.ALARM, leader=Zone.ALARM, support=text),
    )  # fmt: skip
    session = hostile_session(text)
    goal = session.plan.goals[0].with_(actions=(deep,))
    session = session.with_(plan=Plan(goals=(goal,)))
    async with playing(tmp_path, session, open_id=ID, size=(80, 60)) as stage:
        await to_action(stage, "h1")
        way: Way = (
            ((), "PlanScreen", ("#above",)),
            (("f12",), "ActionMore", ("#action-words", "#methods", "#use", "#told")),
            (
                ("f3",),
                "TransferScreen",
                ("#action-words", "PointRow LineInput", "#follow-up LineInput"),
            ),
            (("f2",), "Ask", (".dialog Static",)),
            (("escape", "escape", "f4"), "ChallengeScreen", ("#compared", "#support")),
        )
        await go(stage, way, text)
        await stage.resize(12, 3)
        assert stage.stored().plan == session.plan


@pytest.mark.parametrize("key", ["enter", "space"])
async def test_a_door_leads_to_what_it_tells_of(tmp_path: Path, key: str) -> None:
    async with playing(tmp_path, talk(GOAL), open_id=ID) as stage:
        await to_action(stage)
        await stage.press("f12")
        for door, screen in (
            ("#methods", "MethodsScreen"),
            ("#transfer", "TransferScreen"),
            ("#challenge", "ChallengeScreen"),
        ):
            await stage.focus_on(door)
            await stage.press(key)
            assert stage.on(screen)
            await stage.press("escape")
            assert stage.screen.query(door)
