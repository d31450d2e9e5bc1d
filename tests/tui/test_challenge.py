"""Komfort, stræk eller alarm: employee, then leader, then side by side; alarm asks for help."""

from pathlib import Path

from kompetence_tui.domain.plan.action import Action, Challenge, Zone
from kompetence_tui.domain.plan.plan import Plan
from kompetence_tui.domain.session.closing import close
from kompetence_tui.domain.session.session import Session
from tests.boards import grus
from tests.factories import NOW, agreed, make_goal
from tests.tui.stage import ID, Stage, playing
from tests.tui.talks import talk
from tests.tui.test_action_more import go_to_line

LEAD = Action(id="h1", text="Lede mødet", responsible="Anna Eksempel")


def talk_with(action: Action) -> Session:
    return agreed(talk(make_goal("m1").with_(actions=(action,))))


def placed(stage: Stage) -> Challenge:
    return stage.stored().plan.goals[0].actions[0].challenge


async def to_challenge(stage: Stage) -> None:
    await stage.press("f8")
    await go_to_line(stage, "h1")
    await stage.press("f12", "f4")
    assert stage.on("ChallengeScreen")


async def test_it_says_first_who_will_see_it(tmp_path: Path) -> None:
    async with playing(tmp_path, talk_with(LEAD), open_id=ID) as stage:
        await to_challenge(stage)
        who, asked = "alle, der får planen, kan læse det", "Først Anna Eksempel"
        assert stage.words.index(who) < stage.words.index(asked)
        for words in ("komfort – ", "stræk – ", "alarm – "):
            assert stage.words.count(words) == 1


async def test_the_leader_is_asked_when_the_employee_has_chosen(tmp_path: Path) -> None:
    async with playing(tmp_path, talk_with(LEAD), open_id=ID) as stage:
        await to_challenge(stage)
        assert "Eva Eksempel" not in stage.words
        await stage.press("2")
        assert "hvor ser Eva Eksempel den?" in stage.words
        assert "siger" not in stage.words
        await stage.press("tab", "1")
        assert "Anna Eksempel siger stræk, Eva Eksempel siger komfort." in stage.words
        assert "Støtte og redskaber" not in stage.words
        assert placed(stage) == Challenge(employee=Zone.STRETCH, leader=Zone.COMFORT)
        await stage.press("2")
        assert "Anna Eksempel og Eva Eksempel ser det ens: stræk." in stage.words
        await stage.press("escape")
        assert "Anna Eksempel: stræk · Eva Eksempel: stræk" in stage.words


async def test_a_choice_can_be_taken_back_without_trace(tmp_path: Path) -> None:
    session = talk_with(LEAD)
    async with playing(tmp_path, session, open_id=ID) as stage:
        await to_challenge(stage)
        await stage.press("3", "3", "escape")
        assert stage.stored().plan == session.plan
        assert "ikke placeret" in stage.words


async def test_alarm_from_either_asks_for_help(tmp_path: Path) -> None:
    for number, keys in enumerate((("3", "tab", "2"), ("2", "tab", "3"))):
        async with playing(tmp_path / str(number), talk_with(LEAD), open_id=ID) as stage:
            await to_challenge(stage)
            await stage.press(*keys)
            assert "Skriv nederst, hvilken støtte" in stage.note
            await stage.press("tab")
            assert "skal beskrives, før samtalen kan afsluttes" in stage.words
            assert placed(stage).lacks_support
            await stage.press("escape")
            assert "støtte og redskaber mangler" in stage.words
            await stage.press("f4", "tab", "tab")
            await stage.type("Bo er med de første gange")
            assert "skal beskrives" not in stage.words
            assert "Skriv nederst" not in stage.note
            assert placed(stage).support == "Bo er med de første gange"


async def test_help_that_was_written_stays_in_sight_when_nobody_says_alarm(tmp_path: Path) -> None:
    challenge = Challenge(employee=Zone.STRETCH, leader=Zone.STRETCH, support="Bo er med.")
    async with playing(tmp_path, talk_with(LEAD.with_(challenge=challenge)), open_id=ID) as stage:
        await to_challenge(stage)
        assert "Bo er med." in stage.words
        await stage.press("escape")
        assert placed(stage) == challenge


async def test_in_a_closed_talk_it_can_be_read(tmp_path: Path) -> None:
    challenge = Challenge(employee=Zone.STRETCH, leader=Zone.COMFORT)
    session = close(talk_with(LEAD.with_(challenge=challenge)), NOW)
    async with playing(tmp_path, session, open_id=ID) as stage:
        await stage.press("down", "down", "enter", "f4")
        assert "Anna Eksempel siger stræk" in stage.words
        await stage.press("3", "tab", "3", "escape")
        assert stage.stored() == session


async def test_a_group_is_asked_as_one(tmp_path: Path) -> None:
    goal = make_goal("m1").with_(actions=(LEAD,))
    async with playing(tmp_path, grus().with_(plan=Plan(goals=(goal,))), open_id=ID) as stage:
        await to_challenge(stage)
        assert "Hvor ligger udfordringen? Først medarbejderne" in stage.words
