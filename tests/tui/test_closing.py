"""Closing a talk, reading it closed, and opening it again."""

from pathlib import Path

import pytest
from textual.widgets import TextArea

from kompetence_tui.domain.bank import Question, Theme
from kompetence_tui.domain.plan.action import Challenge, Zone
from kompetence_tui.domain.plan.plan import Evaluation
from kompetence_tui.domain.session.kinds import AnswerKind, Horizon, Interest, PlanTopic
from kompetence_tui.domain.session.session import EventKind
from kompetence_tui.export.agreed import acknowledged_by
from tests.factories import AGREED, NOW, make_goal, when
from tests.tui.stage import ID, playing
from tests.tui.talks import GAP, closed_talk, talk


async def test_without_goals_it_is_refused_and_the_reason_asked_for(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("ctrl+l")
        assert "Planen er tom: skriv et mål, eller skriv, hvorfor" in stage.words
        assert "ingen kompetenceudvikling i år, fordi" in stage.words
        await stage.press("right", "enter")
        assert stage.on("Closing")
        assert "Planen er tom" in stage.note
        assert isinstance(stage.focus, TextArea)
        assert not stage.stored().is_closed


async def test_a_reason_closes_and_leads_to_the_export(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("ctrl+l", "right", "enter")
        await stage.type("hun går på orlov")
        assert "Der er ikke noget i vejen" in stage.words
        await stage.press("tab", "enter")
        assert stage.on("Export")
        assert "hun går på orlov" in stage.words
        session = stage.stored()
        assert session.is_closed
        assert session.plan.no_development_because == "hun går på orlov"
        assert session.events[-1].at == NOW


async def test_what_is_written_clears_the_refusal(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("ctrl+l", "right", "enter")
        assert "Planen er tom" in stage.note
        await stage.type("hun går på orlov")
        assert "Planen er tom" not in stage.words


async def test_a_full_goal_closes_and_what_the_other_lacks_is_said(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal(), GAP), open_id=ID) as stage:
        await stage.press("ctrl+l")
        assert "Mål 2 »Lede mødet« mangler handlingsplan" in stage.words
        assert "Der er ikke noget i vejen" in stage.words
        await stage.press("right", "enter")
        assert stage.stored().is_closed


async def test_one_can_go_back_and_nothing_is_closed(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal()), open_id=ID) as stage:
        await stage.press("ctrl+l", "end", "enter")
        assert stage.on("Conversation")
        await stage.press("ctrl+l", "escape")
        assert stage.on("Conversation")
        assert not stage.stored().is_closed


async def test_what_is_agreed_on_stands_in_the_order_of_the_file(tmp_path: Path) -> None:
    late = make_goal("m1", "Senere").with_(horizon=Horizon.LONG)
    soon = make_goal("m2", "Snart").with_(horizon=Horizon.SHORT)
    async with playing(tmp_path, talk(late, soon, GAP), open_id=ID, size=(80, 40)) as stage:
        await stage.press("ctrl+l")
        text = stage.text
        places = [text.index(words) for words in ("Det er vi enige om", "Snart", "Senere", GAP.aim)]
        assert places == sorted(places)
        assert "1 handling · evalueres 1.9.2027" in stage.words
        assert "0 handlinger · hvornår ser vi på det?" in stage.words
        assert "Ingen kompetenceudvikling i år? Skriv hvorfor" in stage.words
        assert stage.screen.query_one("#reason").display


async def test_from_what_is_agreed_on_to_the_plan_and_back(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal(), GAP), open_id=ID) as stage:
        await stage.press("ctrl+l")
        await stage.focus_on("#agreed-2")
        await stage.press("enter")
        assert stage.on("PlanScreen")
        assert GAP.aim in stage.words
        await stage.press("enter")
        await stage.type("Følge Bo")
        await stage.press("escape", "escape")
        assert stage.on("Closing")
        assert stage.focus is not None
        assert stage.focus.id == "agreed-2"
        assert "1 handling · hvornår ser vi på det?" in stage.words


async def test_closing_and_acknowledging_are_one_walk_and_the_talk_closes_first(
    tmp_path: Path,
) -> None:
    async with playing(tmp_path, talk(make_goal()), open_id=ID) as stage:
        await stage.press("ctrl+l", "enter")
        assert stage.on("Closing")
        closed = stage.stored()
        assert closed.is_closed
        assert closed.plan.next_follow_up == AGREED
        assert "Kompetenceudviklingsplan for: Anna Eksempel" in stage.text
        for name in ("Anna Eksempel", "Eva Eksempel"):
            await stage.type(name)
            await stage.press("enter")
            assert f"{name} har godkendt planen" in stage.note
        session = stage.stored()
        assert session.with_(acknowledgements=()) == closed
        assert [one.name for one in acknowledged_by(session)] == ["Anna Eksempel", "Eva Eksempel"]
        await stage.press("escape")
        assert stage.on("Export")


async def test_an_open_talk_is_not_acknowledged(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal()), open_id=ID) as stage:
        assert not stage.offers("acknowledge")
        await stage.press("ctrl+l")
        assert not stage.offers("acknowledge_now")


async def test_a_reason_half_written_is_kept(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("ctrl+l")
        await stage.focus_on("#reason")
        await stage.type("hun går")
        await stage.press("escape", "ctrl+l")
        assert "hun går" in stage.words
        assert stage.stored().plan.no_development_because == "hun går"


async def test_opening_again_asks_and_is_recorded(tmp_path: Path) -> None:
    async with playing(tmp_path, closed_talk(), open_id=ID) as stage:
        await stage.press("escape", "ctrl+p")
        await stage.type("genåbn")
        await stage.press("enter")
        assert "Genåbn samtalen?" in stage.words
        await stage.press("enter")
        assert stage.stored().is_closed
        await stage.press("ctrl+p")
        await stage.type("genåbn")
        await stage.press("enter", "right", "enter")
        assert [event.kind for event in stage.stored().events][-2:] == [
            EventKind.CLOSED, EventKind.REOPENED,
        ]  # fmt: skip
        await stage.press("f4", "3")
        assert stage.stored().answers["trivsel"].step == 3


@pytest.mark.parametrize("keys", [("escape",), ("enter",)], ids=["talk", "plan"])
async def test_what_is_on_the_screen_can_be_written_in_once_opened_again(
    keys: tuple[str, ...], tmp_path: Path
) -> None:
    async with playing(tmp_path, closed_talk(), open_id=ID) as stage:
        await stage.press(*keys, "ctrl+l", "right", "enter")
        await stage.type(" Igen.")
        assert " Igen." in stage.stored().model_dump_json()


async def test_opening_again_is_said(tmp_path: Path) -> None:
    async with playing(tmp_path, closed_talk(), open_id=ID) as stage:
        await stage.press("ctrl+l", "right", "enter")
        assert not stage.stored().is_closed
        assert "genåbnet" in stage.note


async def test_closing_is_not_offered_twice(tmp_path: Path) -> None:
    async with playing(tmp_path, closed_talk(), open_id=ID) as stage:
        await stage.press("ctrl+p")
        assert "Afslut samtalen" not in stage.text
        assert "Nyt udviklingsmål" not in stage.text
        assert "Gem nu" not in stage.text


async def test_a_follow_up_stands_ready_and_is_stored_on_closing(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal()), open_id=ID) as stage:
        await stage.press("ctrl+l")
        assert "maj 2027 = 1.–31.5.2027" in stage.words
        assert "opfølgningssamtale" in stage.words
        await stage.press("escape")
        assert stage.stored().plan.next_follow_up == Evaluation()
        await stage.press("ctrl+l", "right", "enter")
        assert stage.stored().is_closed
        assert stage.stored().plan.next_follow_up == AGREED


async def test_the_day_answered_in_the_talk_stands_ready(tmp_path: Path) -> None:
    session = talk(make_goal())
    when = Question(
        id="naeste", text="Hvornår?", answer=AnswerKind.DATE, topics=(PlanTopic.FOLLOW_UP,)
    )
    themes = (*session.bank.themes, Theme(title="Til sidst", questions=(when,)))
    session = session.with_(bank=session.bank.with_(themes=themes), place="naeste")
    async with playing(tmp_path, session, open_id=ID) as stage:
        await stage.type("3.3.2027")
        await stage.press("ctrl+l")
        assert "3.3.2027" in stage.words
        assert "fra jeres svar i dag" in stage.words
        await stage.press("right", "enter")
        assert stage.stored().plan.next_follow_up.when.danish == "3.3.2027"


async def test_the_leader_can_change_the_follow_up(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal()), open_id=ID) as stage:
        await stage.press("ctrl+l")
        await stage.focus_on("#follow-up-when DateField")
        await stage.press(*["backspace"] * 8)
        await stage.type("1.3.2027")
        await stage.press("tab", *["backspace"] * 20)
        await stage.type("over en kop kaffe")
        await stage.press("escape", "ctrl+l")
        assert "1.3.2027" in stage.words
        await stage.press("right", "enter")
        follow_up = stage.stored().plan.next_follow_up
        assert stage.stored().is_closed
        assert (follow_up.when.danish, follow_up.how) == ("1.3.2027", "over en kop kaffe")


async def test_written_back_to_what_stood_ready_it_is_that(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal()), open_id=ID) as stage:
        await stage.press("ctrl+l")
        how = await stage.focus_on("#follow-up-how")
        await stage.type("!")
        await stage.press("ctrl+s")
        await stage.press("backspace", "escape", "ctrl+l")
        assert how is not None
        await stage.press("right", "enter")
        assert stage.stored().plan.next_follow_up == AGREED


async def test_a_follow_up_that_is_no_date_is_refused_at_its_field(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal()), open_id=ID) as stage:
        await stage.press("ctrl+l")
        when = await stage.focus_on("#follow-up-when DateField")
        await stage.press(*["backspace"] * 8)
        await stage.type("engang")
        assert "Datoen for opfølgningen kan ikke læses" in stage.words
        await stage.focus_on("#closing-choice")
        await stage.press("right", "enter")
        assert stage.on("Closing")
        assert stage.focus is when
        await stage.press(*["backspace"] * 6)
        await stage.type("1.3.2027")
        assert "Datoen for opfølgningen" not in stage.words
        await stage.focus_on("#closing-choice")
        await stage.press("enter")
        assert stage.stored().is_closed


async def test_a_plan_without_goals_asks_for_no_follow_up(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("ctrl+l")
        assert not stage.screen.query_one("#next-follow-up").display
        await stage.focus_on("#reason")
        await stage.type("hun går på orlov")
        await stage.press("tab", "right", "enter")
        assert stage.stored().plan.next_follow_up == Evaluation()


async def test_hints_and_the_balance_stand_here_and_stand_in_no_way(tmp_path: Path) -> None:
    goal = make_goal().with_(interest=Interest.WISH, horizon=Horizon.LONG)
    async with playing(tmp_path, talk(goal), open_id=ID, size=(80, 40)) as stage:
        await stage.press("ctrl+l")
        assert "1 mål er et ønske · 1 mål på lang sigt" in stage.words
        assert "Råd til planen:" in stage.words
        assert "er ikke koblet til arbejdspladsens mål" in stage.words
        await stage.press("right", "enter")
        assert stage.stored().is_closed


async def test_alarm_without_support_stands_in_the_way(tmp_path: Path) -> None:
    goal = make_goal()
    (action,) = goal.actions
    alarmed = goal.with_action(action.with_(challenge=Challenge(employee=Zone.ALARM)))
    async with playing(tmp_path, talk(alarmed), open_id=ID) as stage:
        await stage.press("ctrl+l", "right", "enter")
        assert stage.on("Closing")
        assert "alarmzonen" in stage.note
        assert not stage.stored().is_closed


async def test_what_there_is_no_room_for_comes_with_page_down(tmp_path: Path) -> None:
    goals = [make_goal(f"m{n}").with_(needed_from=when("1.1.2027")) for n in range(1, 8)]
    async with playing(tmp_path, talk(*goals), open_id=ID) as stage:
        await stage.press("ctrl+l")
        assert "PgDn" in stage.note
        assert "genåbnes" not in stage.words
        await stage.press("pagedown", "pagedown")
        assert "genåbnes" in stage.words
        await stage.press("pageup", "pageup")
        assert "7 mål i planen" in stage.words
