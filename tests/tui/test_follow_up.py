"""Opfølgning: a new talk begins with the last plan (H2, H8, N11, N12, N15, E19)."""

from pathlib import Path

import pytest

from kompetence_tui.config import Config
from kompetence_tui.domain.follow_up.follow_up import FollowedGoal, Verdict
from kompetence_tui.domain.follow_up.following import judged, with_follow_up
from kompetence_tui.domain.follow_up.progress import Progress
from kompetence_tui.domain.plan.action import ChosenMethod, PromptAnswer
from kompetence_tui.domain.plan.method import PromptKind
from kompetence_tui.domain.session.draft import NewSession
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.preparation import Preparation
from kompetence_tui.domain.session.session import EventKind
from kompetence_tui.tui.widgets.row_list import RowList
from tests.domain.years import DAYS, FIRST, HALF, JOURNAL, MEETING, SECOND, first_year, year
from tests.factories import NOW, TODAY, make_goal, when
from tests.tui.hostile import TEXTS, harmful
from tests.tui.stage import YES, Stage, playing
from tests.tui.talks import open_part

LEARNT = Progress(
    id="n1", goal="m1", action="h1", point="2025-03-01", date=DAYS[HALF], text="at samle op"
)


def followed(stage: Stage) -> list[FollowedGoal]:
    session = stage.stored(SECOND)
    assert session.follow_up
    return list(session.follow_up.goals)


async def test_a_talk_opens_on_what_the_last_plan_agreed_on(tmp_path: Path) -> None:
    first = first_year(progress=(LEARNT,))
    async with playing(tmp_path, first, year(SECOND), open_id=SECOND, size=(80, 40)) as stage:
        assert stage.on("FollowUpScreen")
        assert stage.title == "Opfølgning · Anna Eksempel"
        for words in (
            JOURNAL, MEETING, "MUS 4.11.2024", "Følge Bo i to dage · Anna Eksempel · 15.1.2025",
            "Hvem deler hvad på hvilket møde? Anna viser skabelonen på teammødet",
            "Lederen sikrer tid til to dage om måneden", "skriver ned, hvad der drillede",
            "status 1.3.2025: at samle op", "status 1.6.2025", "før: relevans – tales om",
            "tale om det bagefter 1.7.2025", "Anna skriver selv en journal", "1.9.2027",
        ):  # fmt: skip
            assert words in stage.words, words
        assert "2 mål er ikke vurderet" in stage.note
        await stage.press("escape")
        assert stage.on("Conversation")


async def test_verdict_by_digit_and_what_came_of_it(tmp_path: Path) -> None:
    async with playing(tmp_path, first_year(), year(SECOND), open_id=SECOND) as stage:
        await stage.press("enter", "2")
        await stage.type("Tør mere nu")
        await stage.press("tab")
        await stage.type("hver mandag")
        await stage.press("tab", *"hele teamet", "tab", *"Bo er med", "f4", "1")
        first, second = followed(stage)
    assert first.verdict is Verdict.PARTLY
    outcome = first.outcome
    assert (outcome.benefit, outcome.applied) == ("Tør mere nu", "hver mandag")
    assert (outcome.shared, outcome.adjustment) == ("hele teamet", "Bo er med")
    assert second.verdict is Verdict.REACHED


async def test_on_track_is_said_without_judging(tmp_path: Path) -> None:
    async with playing(tmp_path, first_year(), year(SECOND), open_id=SECOND) as stage:
        await stage.press("enter", "5")
        assert "noteret i dag" in stage.note
        await stage.press("f4", "5", "1", "escape", "f2")
        session = stage.stored(SECOND)
        assert "Opfølgning · 2 mål" in stage.text.splitlines()[2]
    assert [goal.verdict for goal in followed(stage)] == [None, Verdict.REACHED]
    assert [(note.goal, note.on_track, note.text) for note in session.progress] == [
        ("f1", True, "")
    ]


async def test_a_goal_that_goes_on_is_put_in_the_plan_and_taken_out_again(tmp_path: Path) -> None:
    async with playing(tmp_path, first_year(), year(SECOND), open_id=SECOND) as stage:
        await stage.press("f4", "4")
        assert "lagt i den nye plan som mål 1" in stage.note
        assert [goal.aim for goal in stage.stored(SECOND).plan.goals] == [MEETING]
        await stage.press("3")
        assert "taget ud af den nye plan" in stage.note
        assert not stage.stored(SECOND).plan.goals
        await stage.press("4", "f8")
        assert stage.on("PlanScreen")
        await open_part(stage, "aim")
        await stage.type(" tit")
        await stage.press("escape", "escape")
        assert stage.on("FollowUpScreen")
        await stage.press("3")
        assert "ændret i den nye plan" in stage.note
        assert [goal.aim for goal in stage.stored(SECOND).plan.goals] == [f"{MEETING} tit"]


async def test_who_shares_what_at_which_meeting_and_who_was_told_come_up(tmp_path: Path) -> None:
    """Also where the meeting is no date (N12, N18)."""
    answers = (
        PromptAnswer(kind=PromptKind.PERSON, question="Hvem deler sin viden?", text="Anna"),
        PromptAnswer(kind=PromptKind.TEXT, question="Hvad bliver delt?", text="skabelonen"),
        PromptAnswer(kind=PromptKind.DATES, question="På hvilket møde?", text="teammødet i maj"),
    )
    meeting = ChosenMethod(id="laerende-moeder", name="Lærende møder", answers=answers)
    goal = make_goal("m1", JOURNAL)
    action = goal.actions[0].with_(methods=(meeting,), told="Åse i vagten")
    first = year(FIRST, goal.with_(actions=(action,)), closed=True)
    async with playing(tmp_path, first, year(SECOND), open_id=SECOND, size=(80, 40)) as stage:
        for words in (
            "Hvem deler sin viden? Anna", "Hvad bliver delt? skabelonen",
            "På hvilket møde? teammødet i maj", "får det at vide: Åse i vagten",
        ):  # fmt: skip
            assert words in stage.words, words


async def test_what_is_done_is_not_put_in_the_new_plan_and_that_is_said(tmp_path: Path) -> None:
    done = Progress(id="n1", goal="m2", action="h1", done=True, date=DAYS[HALF])
    first = first_year(progress=(done,))
    begun = first.plan.goals[1]
    begun = begun.with_(timeline=begun.timeline.with_(start=when("15.1.2025")))
    first = first.with_(plan=first.plan.with_goal(begun))
    async with playing(tmp_path, first, year(SECOND), open_id=SECOND) as stage:
        await stage.press("f4", "4")
        assert "som mål 1. Det, der er gjort, er ikke taget med." in stage.note
        (goal,) = stage.stored(SECOND).plan.goals
        assert goal.actions == ()
        await stage.press("f8")
        for words in ("3.11.2025", "hvad gør vi for at nå målet?"):
            assert words in stage.text
        assert "Videreført fra MUS 4.11.2024, i gang siden 15.1.2025" in stage.words


async def test_it_opens_there_until_all_is_judged(tmp_path: Path) -> None:
    async with playing(tmp_path, first_year(), year(SECOND), open_id=SECOND) as stage:
        await stage.press("enter", "1", "escape", "escape", *YES, "enter")
        assert stage.on("FollowUpScreen")
        assert "1 mål er ikke vurderet" in stage.note
        await stage.press("enter", "3", "escape", "escape", *YES, "enter")
        assert stage.on("Conversation")
        await stage.press("f2")
        assert "Opfølgning · 2 mål" in stage.text
        agenda = stage.screen.query_one(RowList)
        await stage.press("end", *["up"] * 10)
        while agenda.marked_id != "#follow_up":
            await stage.press("down")
        await stage.press("enter")
        assert stage.on("FollowUpScreen")


async def test_the_organisations_notice_comes_first(tmp_path: Path) -> None:
    wish = NewSession(
        kind=SessionKind.MUS, bank_id="mus-kort", employees=("Anna Eksempel",),
        leader="Eva Eksempel", date=TODAY, unit="Eksempelhuset",
    )  # fmt: skip
    config = Config(export_folder=tmp_path / "exports", notice="Planen kommer i personalesagen.")
    async with playing(tmp_path, first_year(), new=wish, config=config) as stage:
        assert stage.on("Notice")
        await stage.press("enter")
        assert stage.on("FollowUpScreen")
        await stage.press("escape")
        assert stage.on("Conversation")


async def test_a_form_that_begins_a_talk_leads_there_too(tmp_path: Path) -> None:
    wish = NewSession(employees=("Anna Eksempel",), leader="Eva Eksempel", unit="Eksempelhuset")
    async with playing(tmp_path, first_year(), new=wish) as stage:
        await stage.press("f4")
        assert stage.on("FollowUpScreen")


async def test_another_of_the_same_name_is_let_go_of_after_a_yes(tmp_path: Path) -> None:
    async with playing(tmp_path, first_year(), year(SECOND), open_id=SECOND) as stage:
        await stage.press("enter", "4", "ctrl+p")
        await stage.type("hører ikke til")
        await stage.press("enter", "escape")
        assert len(followed(stage)) == 2
        await stage.press("ctrl+p")
        await stage.type("hører ikke til")
        await stage.press("enter", *YES)
        assert stage.on("Conversation")
        session = stage.stored(SECOND)
        assert JOURNAL not in session.model_dump_json()
        await stage.press("f2")
        assert "Opfølgning" not in stage.text
        await stage.press("escape", "escape", *YES, "enter")
        assert stage.on("Conversation")
        assert stage.stored(SECOND) == session


async def test_a_closed_talk_is_only_read(tmp_path: Path) -> None:
    talk = judged(with_follow_up(year(SECOND), first_year()), "f1", Verdict.REACHED)
    talk = talk.with_event(EventKind.CLOSED, NOW)
    async with playing(tmp_path, first_year(), talk, open_id=SECOND) as stage:
        assert stage.on("FollowUpScreen")
        await stage.press("enter", "1", "tab", *"nej")
        assert stage.stored(SECOND) == talk


async def test_open_elsewhere_it_begins_with_the_questions(tmp_path: Path) -> None:
    talk = with_follow_up(year(SECOND), first_year())
    async with playing(tmp_path, talk) as stage:
        with stage.store.open(SECOND):
            await stage.press("enter")
            assert stage.on("Conversation")


async def test_what_the_employee_prepared_stands_with_the_goal(tmp_path: Path) -> None:
    talk = with_follow_up(year(SECOND), first_year())
    talk = talk.with_(preparation=Preparation(imported=TODAY, goals={"f1": "Jeg nåede det"}))
    async with playing(tmp_path, first_year(), talk, open_id=SECOND, size=(80, 40)) as stage:
        assert "Jeg nåede det" in stage.words


async def test_nothing_of_other_talks_is_on_the_screen(tmp_path: Path) -> None:
    other = year(HALF, closed=True)
    people = other.participants
    other = other.with_(participants=(people[0].with_(name="Ursula Eksempel"), *people[1:]))
    async with playing(tmp_path, first_year(), other, year(SECOND), open_id=SECOND) as stage:
        assert "Ursula" not in stage.text


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
async def test_text_is_text(text: str, tmp_path: Path) -> None:
    first = first_year(progress=(LEARNT.with_(text=text),))
    goals = tuple(
        goal.with_(aim=f"{text} {goal.id}", leader_ensures=text, employee_does=text)
        for goal in first.plan.goals
    )
    first = first.with_(plan=first.plan.with_(goals=goals))
    async with playing(tmp_path, first, year(SECOND), open_id=SECOND) as stage:
        assert stage.on("FollowUpScreen")
        for keys in (("enter",), ("4",), ("f2",), ("escape",), ("f4",), ("escape",), ("f2",)):
            await stage.press(*keys)
            assert not harmful(stage.strips)
        await stage.press("escape")
        for width, height in ((40, 12), (130, 40), (80, 24)):
            await stage.resize(width, height)


async def test_a_small_screen_keeps_the_verdict_in_reach(tmp_path: Path) -> None:
    async with playing(
        tmp_path, first_year(), year(SECOND), open_id=SECOND, size=(60, 16)
    ) as stage:
        await stage.press("enter")
        assert "videreføres" in stage.text
        assert JOURNAL in stage.text
        for _field in range(4):
            await stage.press("tab")
        assert "Justering" in stage.text
        await stage.resize(40, 10)
        assert stage.focus is not None
        assert stage.focus.region.bottom <= 10
