"""O on the overview: progress, an opfølgningssamtale, or a new talk with the same people (H2)."""

from pathlib import Path

from kompetence_tui.config import Config
from kompetence_tui.domain.follow_up.follow_up import Verdict
from kompetence_tui.domain.follow_up.following import judged, with_follow_up
from kompetence_tui.domain.session.kinds import Role, SessionKind
from kompetence_tui.domain.session.session import EventKind
from kompetence_tui.tui.talk.opening import open_session
from tests.boards import grus
from tests.domain.years import HALF, JOURNAL, MEETING, SECOND, first_year, year
from tests.factories import NOW, TODAY
from tests.tui.stage import YES, playing


async def test_an_opfoelgningssamtale_is_held_and_closed(tmp_path: Path) -> None:
    async with playing(tmp_path, first_year()) as stage:
        await stage.press("o")
        assert "Opfølgning på samtalen den 4.11.2024 med Anna Eksempel" in stage.words
        await stage.press("down", "enter")
        assert stage.on("FollowUpScreen")
        talk = stage.talk.session
        assert (talk.kind, talk.date, talk.unit) == (SessionKind.FOLLOW_UP, TODAY, "Eksempelhuset")
        assert talk.names(Role.EMPLOYEE) == ("Anna Eksempel",)
        assert talk.names(Role.LEADER) == ("Eva Eksempel",)
        await stage.press("enter", "1", "escape")
        assert stage.on("Conversation")
        await stage.press("ctrl+l")
        assert "Planen er tom" not in stage.words
        await stage.frame.run_action("close_session")
        await stage.press("right", "enter")
        assert stage.stored(talk.id).is_closed


async def test_a_new_talk_with_the_same_people_asks_for_the_rest(tmp_path: Path) -> None:
    async with playing(tmp_path, first_year()) as stage:
        await stage.press("o", "down", "down", "enter")
        assert stage.on("NewDetails")
        assert "Anna Eksempel" in stage.text
        assert "Eva Eksempel" in stage.text
        await stage.press("f4")
        assert stage.on("FollowUpScreen")
        assert JOURNAL in stage.text


async def test_a_plan_that_was_taken_up_again_is_noted_of_there(tmp_path: Path) -> None:
    half = judged(with_follow_up(year(HALF), first_year()), "f1", Verdict.PARTLY)
    half = half.with_event(EventKind.CLOSED, NOW)
    async with playing(tmp_path, first_year(), half) as stage:
        stage.screen.query_one("#overview-list").action_last()  # type: ignore[attr-defined]
        await stage.settle()
        await stage.press("o")
        assert "taget op igen den 5.5.2025" in stage.words
        assert "Notér fremdrift" not in stage.text


async def test_a_group_has_no_opfoelgningssamtale(tmp_path: Path) -> None:
    async with playing(tmp_path, grus()) as stage:
        await stage.press("o")
        assert "Begynd en ny samtale med de samme" in stage.text
        assert "opfølgningssamtale" not in stage.text


async def test_covered_it_says_nobodys_name(tmp_path: Path) -> None:
    config = Config(export_folder=tmp_path / "exports", cover=True)
    async with playing(tmp_path, first_year(), config=config) as stage:
        await stage.press("o")
        assert "med AE" in stage.words
        assert "Anna" not in stage.text


async def test_nothing_is_marked_in_an_empty_overview(tmp_path: Path) -> None:
    async with playing(tmp_path) as stage:
        await stage.press("o")
        assert stage.on("Overview")


async def test_two_years_by_the_keys(tmp_path: Path) -> None:
    """Year 1, the half-yearly talk, and year 2 that takes up what is left."""
    async with playing(tmp_path, first_year(), year(SECOND, date=TODAY)) as stage:
        stage.screen.query_one("#overview-list").action_last()  # type: ignore[attr-defined]
        await stage.settle()
        await stage.press("o", "down", "enter", "enter", "1", "f4", "4", "escape")
        await stage.press("escape", *YES)
        await open_session(stage.frame, SECOND)
        await stage.settle()
        assert stage.on("FollowUpScreen")
        assert MEETING in stage.text
        assert JOURNAL not in stage.text
