"""Mere om målet: one key deeper than the plan, optional, and each field in its own place."""

from datetime import date
from pathlib import Path

from kompetence_tui.domain.direction.link import Link
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.domain.session.kinds import Horizon, Interest, SessionKind
from kompetence_tui.domain.ways import Ways
from tests.boards import grus
from tests.factories import make_goal, when
from tests.tui.hostile import TEXTS, harmful
from tests.tui.stage import ID, Stage, playing
from tests.tui.talks import GAP, closed_talk, mark_part, open_part, talk

FULL = make_goal("m1")
LAST = Link(session="sidste2345", item="m1", kind=SessionKind.MUS, date=date(2026, 2, 3),
            words="Trygge borgere")  # fmt: skip
SAID = FULL.with_(
    horizon=Horizon.LONG, interest=Interest.BOTH, serves="Trygge borgere",
    needed_from=when("maj 2027"), leader_ensures="Fri hver fredag", employee_does="Øver sig",
    prerequisite_for="specialist", no_right_to="højere løn",
)  # fmt: skip


def goals(stage: Stage) -> tuple[Goal, ...]:
    return stage.stored().plan.goals


async def test_every_field_goes_to_its_own_place(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(FULL, GAP), open_id=ID) as stage:
        await stage.press("f8", "f12")
        assert stage.on("GoalMore")
        assert "Mål 1: Blive tryg ved journalsystemet" in stage.words
        await stage.press("2", "tab", "3", "tab")
        await stage.type("Trygge borgere")
        await stage.press("tab")
        await stage.type("maj 2027")
        assert "1.–31.5.2027" in stage.words
        await stage.press("tab")
        await stage.type("Fri hver fredag")
        await stage.press("tab")
        await stage.type("Øver sig")
        await stage.press("tab")
        await stage.type("specialist")
        await stage.press("tab")
        await stage.type("højere løn")
        await stage.press("escape")
        assert stage.on("PlanScreen")
        assert goals(stage) == (SAID, GAP)


async def test_looking_changes_nothing_and_the_plan_keeps_what_is_said(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(SAID, GAP), open_id=ID) as stage:
        await stage.press("f8", "f12", "tab", "tab", "tab", "tab", "f12", "f4", "f12", "f12")
        assert goals(stage) == (SAID, GAP)
        await stage.press("f3", "home")
        await stage.type("!")
        assert goals(stage)[0] == SAID.with_(aim=f"{SAID.aim}!")


async def test_what_is_taken_away_is_gone(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(SAID), open_id=ID) as stage:
        await stage.press("f8", "f12", "2", "tab", "3", "tab", *["backspace"] * 20)
        await stage.press("escape")
        assert goals(stage)[0] == SAID.with_(horizon=None, interest=None, serves="")


async def test_a_date_that_is_none_is_kept_and_said(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(FULL), open_id=ID) as stage:
        await stage.press("f8", "f12")
        await stage.focus_on("#needed-from DateField")
        await stage.type("engang")
        assert "kan ikke læses" not in stage.words
        await stage.press("tab")
        assert "kan ikke læses som en dato" in stage.words
        await stage.press("escape")
        assert goals(stage)[0].needed_from.text == "engang"


async def test_a_linked_goal_shows_its_link_instead_of_own_words(tmp_path: Path) -> None:
    linked = SAID.with_(builds_on=LAST)
    async with playing(tmp_path, talk(linked), open_id=ID) as stage:
        await stage.press("f8", "f12")
        assert "MUS 3.2.2026: »Trygge borgere«" in stage.words
        assert not stage.screen.query_one("#serves").display
        await stage.press("1", "escape")
        assert goals(stage)[0] == linked.with_(horizon=Horizon.SHORT)


async def test_the_workplaces_goals_that_the_bank_tells_stand_at_the_field(tmp_path: Path) -> None:
    told = ("Borgeren har én kontaktperson", "Færre vikarer [/b]")
    for goal in (SAID, SAID.with_(builds_on=LAST)):
        session = talk(goal)
        session = session.with_(bank=session.bank.with_(ways=Ways(goals=told)))
        async with playing(tmp_path / str(goal.builds_on is None), session, open_id=ID) as stage:
            await stage.press(*(["enter"] if stage.on("FirstPage") else []), "f8", "f12")
            assert stage.on("GoalMore"), stage.text
            assert all((words in stage.text) is (goal is SAID) for words in told)


async def test_a_closed_talk_is_read_not_written(tmp_path: Path) -> None:
    session = closed_talk()
    session = session.with_(plan=session.plan.with_(goals=(SAID,)))
    async with playing(tmp_path, session, open_id=ID) as stage:
        await stage.press("f12")
        assert "Fri hver fredag" in stage.words
        assert "kan stå tomt" not in stage.words
        await stage.press("1", "tab", "1")
        await stage.type("x")
        await stage.focus_on("#leader-ensures")
        await stage.type("x")
        await stage.press("escape", "escape")
        assert stage.stored() == session


async def test_of_a_closed_plan_the_mark_says_what_one_reads_more_of(tmp_path: Path) -> None:
    (action,) = FULL.actions
    session = closed_talk()
    goal = FULL.with_action(action.with_(use="I hver vagt"))
    session = session.with_(plan=session.plan.with_(goals=(goal,)))
    async with playing(tmp_path, session, open_id=ID) as stage:
        await mark_part(stage, f"action:{action.id}")
        await stage.press("f12")
        assert stage.on("ActionMore")
        assert "I hver vagt" in stage.words
        await stage.press("escape", "home", "enter")
        assert "F12: mere om målet" in stage.note
        await stage.press("f12")
        assert stage.on("GoalMore")


async def test_the_action_that_has_the_keys_has_them_again_afterwards(tmp_path: Path) -> None:
    two = FULL.with_(actions=(*FULL.actions, FULL.actions[0].with_(id="h2", text="Øve sig")))
    async with playing(tmp_path, talk(two), open_id=ID) as stage:
        await stage.press("f8")
        await open_part(stage, "action:h2")
        await stage.press("f12")
        assert stage.on("ActionMore")
        await stage.focus_on("#use")
        await stage.type("I vagten")
        await stage.press("escape")
        await stage.type("!")
        first, second = goals(stage)[0].actions
        assert (first.text, second.text, second.use) == (
            "Følge Bo i to dage", "Øve sig!", "I vagten",
        )  # fmt: skip


async def test_an_empty_action_line_leads_to_the_goal(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(GAP), open_id=ID) as stage:
        await stage.press("f8")
        await open_part(stage, "action:")
        await stage.press("f12")
        assert stage.on("GoalMore")
        await stage.press("escape")
        await open_part(stage, "action:")
        await stage.type("Følge Bo")
        await stage.press("f12")
        assert stage.on("ActionMore")


async def test_a_goal_just_begun_has_more_too(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("f5", "f12", "1", "escape")
        await stage.type("Lede mødet")
        await stage.press("escape")
        (goal,) = goals(stage)
        assert (goal.aim, goal.horizon) == ("Lede mødet", Horizon.SHORT)


async def test_a_group_says_what_its_members_do(tmp_path: Path) -> None:
    session = grus()
    session = session.with_(plan=session.plan.with_(goals=(FULL,)))
    async with playing(tmp_path, session, open_id=session.id) as stage:
        await stage.press("f8", "f12")
        assert "Medarbejderne gør" in stage.words


async def test_people_s_text_is_text(tmp_path: Path) -> None:
    text = "".join(TEXTS.values())[:300]
    link = LAST.with_(words=text)
    hostile = SAID.with_(aim=text, serves=text, leader_ensures=text, no_right_to=text, follows=link)
    linked = hostile.with_(id="m2", builds_on=link)
    async with playing(tmp_path, talk(hostile, linked), open_id=ID) as stage:
        for keys in (("f8",), ("f12",), ("escape", "f4"), ("f12",), ("escape", "ctrl+l")):
            await stage.press(*keys)
            assert not harmful(stage.strips)
        assert stage.on("Closing")


async def test_the_plan_says_in_a_word_what_more_there_is(tmp_path: Path) -> None:
    carried = SAID.with_(follows=LAST)
    async with playing(tmp_path, talk(carried, GAP), open_id=ID) as stage:
        await stage.press("f8")
        depth = stage.shown("#goal-depth")
        assert "Videreført fra MUS 3.2.2026" in depth
        assert (
            "lang sigt · ønske og arbejdspladsens mål · skal bruges fra maj 2027 · 4 felter mere"
            in " ".join(depth.split())
        )
        assert "Tjener arbejdspladsens mål: Trygge borgere" in stage.words
        await stage.press("f4")
        assert stage.shown("#goal-depth").strip() == "F12: mere om målet"


async def test_the_plan_says_how_many_hints_there_are_and_where(tmp_path: Path) -> None:
    late = SAID.with_(serves="", needed_from=when("1.1.2027"))
    async with playing(tmp_path, talk(late), open_id=ID) as stage:
        await stage.press("f8")
        assert stage.note == "Skriv løs, eller Enter for at rette · 2 råd til planen: Ctrl+L"
        await stage.press("f12")
        await stage.focus_on("#serves")
        await stage.type("Trygge borgere")
        await stage.press("escape")
        assert stage.note == "Skriv løs, eller Enter for at rette · 1 råd til planen: Ctrl+L"
    async with playing(tmp_path / "closed", closed_talk(), open_id=ID) as stage:
        assert "råd til planen" not in stage.words
