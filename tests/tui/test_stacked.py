"""Screens on top of one another, and hands quicker than they: no text is lost between them."""

from pathlib import Path

from textual import events

from kompetence_tui.domain.base.text import FIELD_LIMIT
from kompetence_tui.store.errors import SaveFailed
from kompetence_tui.store.opened import OpenSession
from tests.factories import make_goal, make_session
from tests.tui.stage import ID, playing
from tests.tui.talks import open_part, talk

TWO = (make_goal("m1", "Første"), make_goal("m2", "Andet"))


async def test_the_plan_seen_again_from_the_closing_keeps_what_is_written(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(*TWO), open_id=ID) as stage:
        await stage.press("f8", "ctrl+l", "tab", "enter")
        assert stage.on("PlanScreen")
        await open_part(stage, "aim")
        await stage.type(" XYZ")
        await stage.press("f4")
        assert stage.stored().plan.goals[0].aim == "Første XYZ"
        await stage.press("escape", "f8")
        assert "Første XYZ" in stage.words


async def test_a_reason_is_kept_when_the_closing_is_left_and_seen_again(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("ctrl+l", "tab", "enter", "ctrl+l")
        await stage.focus_on("#reason")
        await stage.type("nyt job")
        await stage.press("escape", "escape")
        assert stage.stored().plan.no_development_because == "nyt job"


async def test_a_second_click_opens_no_second_talk(tmp_path: Path) -> None:
    async with playing(tmp_path, make_session(ID)) as stage:
        overview = stage.screen
        await overview.action_open_session()  # type: ignore[attr-defined]
        await overview.action_open_session()  # type: ignore[attr-defined]
        await stage.settle()
        names = [type(screen).__name__ for screen in stage.app.screen_stack]
        assert names == ["Overview", "Conversation"]
        assert stage.talk.locked_by == ""


async def test_a_letter_on_a_choice_meets_the_limit_of_the_text(tmp_path: Path) -> None:
    session = make_session(ID).with_(place="trivsel")
    full = session.with_answer("trivsel", session.answer("x").with_(text="å" * FIELD_LIMIT))
    async with playing(tmp_path, full, open_id=ID) as stage:
        await stage.press("b")
        assert "Feltet er fyldt" in stage.note
        assert len(stage.stored().answer("trivsel").text) == FIELD_LIMIT


async def test_a_paste_on_a_choice_goes_into_the_text(tmp_path: Path) -> None:
    async with playing(tmp_path, make_session(ID).with_(place="trivsel"), open_id=ID) as stage:
        stage.app.post_message(events.Paste("fra et brev"))
        await stage.settle()
        assert stage.stored().answer("trivsel").text == "fra et brev"


async def test_leaving_never_says_saved_when_it_is_not(tmp_path: Path) -> None:
    async with playing(tmp_path, make_session(ID), open_id=ID) as stage:
        await stage.type("!")
        whole, OpenSession.save = OpenSession.save, _refuse  # type: ignore[method-assign, assignment]
        try:
            await stage.press("escape")
            assert stage.on("Conversation")
            assert "Ikke gemt" in stage.note
        finally:
            OpenSession.save = whole  # type: ignore[method-assign]


async def test_a_close_that_could_not_be_saved_is_no_close(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal()), open_id=ID) as stage:
        await stage.press("ctrl+l")
        whole, OpenSession.save = OpenSession.save, _refuse  # type: ignore[method-assign, assignment]
        try:
            await stage.press("right", "enter")
            assert "Ikke gemt" in stage.note
        finally:
            OpenSession.save = whole  # type: ignore[method-assign]
        assert not stage.stored().is_closed


async def test_a_goal_with_another_responsible_is_kept(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("f5")
        await open_part(stage, "responsible")
        await stage.press("ctrl+u")
        await stage.type("Chefen")
        await stage.press("escape", "escape")
        assert [goal.responsible for goal in stage.stored().plan.goals] == ["Chefen"]


async def test_a_half_filled_form_under_the_help_is_asked_about(tmp_path: Path) -> None:
    async with playing(tmp_path) as stage:
        await stage.press("n")
        await stage.focus_on("#employees")
        await stage.type("Anna")
        await stage.press("f1", "ctrl+q")
        assert stage.on("Ask")


async def test_a_combined_letter_rests_once_saved(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("ctrl+l")
        await stage.focus_on("#reason")
        await stage.type("e\N{COMBINING ACUTE ACCENT}")
        assert stage.stored().plan.no_development_because == "é"
        kept = stage.talk.kept
        assert stage.talk.session is kept


def _refuse(_opened: OpenSession, _session: object) -> None:
    raise SaveFailed("Ikke gemt: disken er fuld", "disken er fuld")


async def test_a_letter_typed_over_the_advice_is_not_lost(tmp_path: Path) -> None:
    async with playing(tmp_path, make_session(ID), open_id=ID) as stage:
        await stage.press("f12")
        await stage.type("Og så")
        assert stage.stored().answer("siden-sidst").text.endswith("Og så")


async def test_a_corrected_name_is_corrected_in_the_plan(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal()), open_id=ID) as stage:
        await stage.press("ctrl+p")
        await stage.type("ret navne")
        await stage.press("enter", "ctrl+u")
        await stage.type("Anne Eksempel")
        await stage.press("f4")
        (goal,) = stage.stored().plan.goals
        assert (goal.responsible, goal.actions[0].responsible) == ("Anne Eksempel",) * 2
        await stage.press("f8")
        assert "Ansvarlig Anne Eksempel" in stage.words
