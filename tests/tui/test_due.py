"""Frister: by date and by person, covered, and into the talk and back. Today is 21.11.2026."""

from pathlib import Path

import pytest

from kompetence_tui.domain.dates.dates import PartialDate
from kompetence_tui.domain.dates.when import Timeline
from kompetence_tui.domain.due.deadlines import Deadline
from kompetence_tui.domain.due.due import Due, DueKind
from kompetence_tui.domain.follow_up.follow_up import Verdict
from kompetence_tui.domain.follow_up.following import judged, taken_up
from kompetence_tui.domain.plan.action import Action
from kompetence_tui.domain.plan.plan import Evaluation, Goal, Plan
from kompetence_tui.domain.session.session import EventKind, Session
from kompetence_tui.domain.session.summary import row_of
from kompetence_tui.tui.screens.overview.due_rows import DueRows, detail
from kompetence_tui.tui.widgets.row_list import Row
from tests.factories import NOW, TODAY, make_goal, make_session, when
from tests.tui.hostile import TEXTS
from tests.tui.stage import Stage, playing
from tests.tui.test_cover import leave


def goal(evaluated: str, aim: str, goal_id: str = "m1") -> Goal:
    """A goal with nothing but an evaluation."""
    return Goal(id=goal_id, aim=aim, evaluation=Evaluation(when=when(evaluated)))


def closed(session_id: str, who: str, *goals: Goal) -> Session:
    session = make_session(session_id, employee=who).with_(plan=Plan(goals=goals))
    return session.with_event(EventKind.CLOSED, NOW)


ANNA = closed("anna2345ab", "Anna Eksempel", goal("1.3.2027", "Lede mødet"))
BO = closed(
    "boxx2345ab", "Bo Prøvesen", goal("1.11.2026", "Skrive klart"), goal("30.11.2026", "Øve", "m2")
)


def listed(stage: Stage) -> list[str]:
    return [" ".join(line.split()) for line in stage.shown("#ahead-list").splitlines() if line]


async def test_by_date_and_by_person(tmp_path: Path) -> None:
    async with playing(tmp_path, ANNA, BO) as stage:
        await stage.press("f")
        assert (stage.title, stage.status) == ("Frister", "3 i alt · 1 overskredet")
        assert listed(stage) == [
            "Overskredet",
            "▌! 1.11.2026 Bo Prøvesen evaluér »Skrive klart«",
            "Denne måned",
            "30.11.2026 Bo Prøvesen evaluér »Øve«",
            "Senere",
            "1.3.2027 Anna Eksempel evaluér »Lede mødet«",
        ]
        await stage.press("p")
        assert listed(stage) == [
            "Anna Eksempel",
            "1.3.2027 evaluér »Lede mødet«",
            "Bo Prøvesen",
            "▌! 1.11.2026 evaluér »Skrive klart«",
            "30.11.2026 evaluér »Øve«",
        ]
        await stage.press("p", "escape")
        assert stage.on("Overview")


async def test_two_of_one_name_have_a_heading_each(tmp_path: Path) -> None:
    other = closed("anna3456ab", "Anna Eksempel", goal("1.4.2027", "Føre journal"))
    async with playing(tmp_path, ANNA, other.with_(unit="Team Eksempelhavn")) as stage:
        await stage.press("f", "p")
        assert listed(stage) == [
            "Anna Eksempel, Eksempelhuset",
            "▌ 1.3.2027 evaluér »Lede mødet«",
            "Anna Eksempel, Team Eksempelhavn",
            "1.4.2027 evaluér »Føre journal«",
        ]


async def test_of_many_only_those_that_are_seen_are_made_into_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: set[int] = set()
    make = DueRows.__getitem__

    def noted(rows: DueRows, index: int) -> Row:
        made.add(index)
        return make(rows, index)

    monkeypatch.setattr(DueRows, "__getitem__", noted)
    goals = (goal("1.3.2027", f"Lære {number}", f"m{number}") for number in range(300))
    async with playing(tmp_path, closed("anna2345ab", "Anna Eksempel", *goals)) as stage:
        await stage.press("f")
        assert len(made) < 40
        await stage.press("end", "enter")
        assert stage.on("PlanScreen")
        assert len(made) < 80


async def test_enter_opens_the_plan_and_the_way_back_is_covered(tmp_path: Path) -> None:
    async with playing(tmp_path, ANNA, BO) as stage:
        await stage.press("f", "enter")
        assert stage.on("PlanScreen")
        assert stage.talk.session.id == BO.id
        await leave(stage)
        assert stage.on("DueScreen")
        assert stage.app.services.talk is None
        assert "skjult" in stage.title
        for word in ("Bo", "Prøvesen", "Anna", "Skrive", "Lede", "MUS"):
            assert word not in stage.text
        assert "BP evaluér mål 1" in stage.words
        await stage.press("v")
        assert "Bo Prøvesen" in stage.text


async def test_what_was_taken_over_opens_on_the_follow_up(tmp_path: Path) -> None:
    last = BO.with_(date=BO.date.replace(year=2025))
    begun = make_session("news2345ab", employee="Bo Prøvesen").with_(follow_up=taken_up(last))
    begun = judged(begun, "f1", Verdict.REACHED)
    async with playing(tmp_path, last, begun) as stage:
        await stage.press("f")
        assert listed(stage) == ["Denne måned", "▌ 30.11.2026 Bo Prøvesen evaluér »Øve«"]
        await stage.press("enter")
        assert stage.on("FollowUpScreen")


async def test_nothing_is_due(tmp_path: Path) -> None:
    async with playing(tmp_path, make_session("anna2345ab")) as stage:
        await stage.press("f")
        assert "Her er ingen frister." in stage.text
        assert not stage.offers("open_session")
        await stage.press("enter", "p", "down", "v", "escape")
        assert stage.on("Overview")


async def test_covered_from_the_overview_it_stays_so(tmp_path: Path) -> None:
    async with playing(tmp_path, ANNA, BO) as stage:
        await stage.press("v", "f")
        assert "Anna" not in stage.text
        await stage.press("p", "down")
        assert "Anna" not in stage.text
        await stage.press("v", "escape")
        assert stage.title == "Oversigt"


async def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    async with playing(tmp_path, ANNA) as stage:
        await stage.press("f")
        stage.store.sessions.rename(tmp_path / "væk")
        stage.store.sessions.write_text("ikke en mappe")
        await stage.press("v", "v")
        assert "kan ikke læses" in stage.note
        assert "Her er ingen frister." in stage.text


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("size", [(80, 24), (60, 20), (130, 24)])
async def test_hostile_text_is_only_text(text: str, size: tuple[int, int], tmp_path: Path) -> None:
    hostile = make_goal("m1", text).with_(responsible=text[:2_000])
    session = make_session("anna2345ab", employee=f"Anna {text[:100]}", goals=(hostile,))
    async with playing(tmp_path, session, size=size) as stage:
        await stage.press("f", "down", "p", "up")
        assert stage.on("DueScreen")
        await stage.press("escape", "a")
        assert stage.on("YearScreen")
        assert "\x1b" not in stage.text


async def test_what_is_noted_as_done_is_said_on_one_line(tmp_path: Path) -> None:
    for text, words in (("Æ" * 40, "Æ" * 40), ("Æ" * 41, "Æ" * 39 + "…")):
        action = Action(id="h1", text=text, timeline=Timeline(end=when("15.11.2026")))
        folder = tmp_path / str(len(text))
        folder.mkdir()
        session = closed("anna2345ab", "Anna", goal("1.3.2027", "Lede").with_(actions=(action,)))
        async with playing(folder, session) as stage:
            await stage.press("f", "g")
            assert stage.note == f"Noteret som gjort i dag: handling »{words}«."


async def test_what_is_done_is_noted_from_here(tmp_path: Path) -> None:
    action = Action(id="h1", text="Følge Bo", timeline=Timeline(end=when("15.11.2026")))
    session = closed(
        "anna2345ab", "Anna Eksempel", goal("1.3.2027", "Lede").with_(actions=(action,))
    )
    async with playing(tmp_path, session) as stage:
        await stage.press("f")
        assert stage.offers("note_done")
        await stage.press("g")
        assert "Noteret som gjort i dag: handling »Følge Bo«." in stage.note
        assert stage.status == "1 i alt · 0 overskredne"
        assert not stage.offers("note_done")  # an evaluation is for a talk
        await stage.press("g")
        after = stage.store.read("anna2345ab")
        assert [(note.action, note.done, note.date) for note in after.progress] == [
            ("h1", True, NOW.date())
        ]
        assert after.plan == session.plan


async def test_what_is_open_elsewhere_is_not_noted(tmp_path: Path) -> None:
    action = Action(id="h1", text="Følge Bo", timeline=Timeline(end=when("15.11.2026")))
    session = closed("anna2345ab", "Anna Eksempel", Goal(id="m1", aim="Lede", actions=(action,)))
    async with playing(tmp_path, session) as stage:
        with stage.store.open("anna2345ab"):
            await stage.press("f", "g")
            assert "åben" in stage.note
            assert stage.status == "1 i alt · 1 overskredet"


@pytest.mark.parametrize("key", ["f", "a"])
async def test_what_cannot_be_read_is_told_and_covered_not_by_name(
    key: str, tmp_path: Path
) -> None:
    async with playing(tmp_path, ANNA) as stage:
        (stage.store.place.sessions / "Ursula Eksempel.json").write_text("{", encoding="utf-8")
        await stage.press(key)
        assert "Ursula Eksempel" in stage.note
        await stage.press("v")
        assert "1 fil kan ikke læses" in stage.note
        assert "Ursula" not in stage.text


@pytest.mark.parametrize("covered", [False, True])
def test_who_is_responsible_is_said_only_while_names_are(covered: bool) -> None:
    due = Due(DueKind.GOAL, "m1.mål", 1, "Lede mødet", "Bo Prøvesen", PartialDate.month(2027, 3))
    where, _what = detail(Deadline(row_of(ANNA), due), TODAY, covered=covered)
    assert ("ansvarlig: Bo Prøvesen" in where) is not covered
