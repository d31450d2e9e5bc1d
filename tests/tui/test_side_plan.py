"""The plan beside the talk: what has been agreed on so far, seen from 120 columns."""

from pathlib import Path

from kompetence_tui.domain.plan.action import Action
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.tui.widgets.side_plan import SidePlan, plan_lines
from tests.factories import make_goal
from tests.tui.stage import ID, playing
from tests.tui.talks import GAP, talk

LONG = make_goal("m1", "Kan lede husets onsdagsmøde, så alle kommer til orde [/x] og siger noget")


def words(*goals: Goal, width: int = 31, height: int = 99) -> list[str]:
    lines = [text for text, _style in plan_lines(goals, width, height)]
    assert len(lines) <= height
    assert all(len(line) <= width for line in lines)
    return lines


def test_goal_actions_dates_and_how_far_it_has_come() -> None:
    assert words(LONG, GAP) == [
        "1  Kan lede husets onsdagsmøde,",
        "   så alle kommer til orde [/x]",
        "   og siger noget",
        "   Følge Bo i to dage",
        "   15.1.2027 – uge 24 2027",
        "   færdigt",
        "",
        "2  Lede mødet",
        "   2 af 5 felter",
        "",
    ]


def test_in_brief_where_not_all_has_room_and_the_newest_stays() -> None:
    many = make_goal("m3").with_(actions=(Action(text="Følge Bo"),) * 10)
    lines = words(LONG, GAP, many, height=15)
    assert lines[:2] == ["1  Kan lede husets onsdagsmøde,", "   så alle kommer til orde [/x…"]
    assert "10 handlinger · 4 af 5 felter" in " ".join(" ".join(lines).split())
    lines = words(LONG, GAP, many, height=8)
    assert lines[0] == "2 mål før"
    assert lines[2].startswith("3  Blive tryg")


async def test_it_grows_as_the_talk_goes_and_is_made_only_when_it_changes(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID, size=(130, 24)) as stage:
        assert "Ingen mål endnu. F5 begynder et mål" in stage.words
        drawn = stage.screen.query_one(SidePlan).content
        await stage.type("Jeg vil lede mødet")
        await stage.press("f4", "f3")
        assert stage.screen.query_one(SidePlan).content is drawn
        plan = stage.talk.session.plan
        await stage.press("f8")
        stage.talk.change(stage.talk.session.with_(plan=plan.with_goal(GAP)))
        await stage.press("f8")
        assert "Lede mødet" in stage.shown("#side-plan")
        assert "2 af 5 felter" in stage.shown("#side-plan")
