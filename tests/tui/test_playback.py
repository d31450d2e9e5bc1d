"""Tilbagespil on the screen: the next talk begins with it, and a new one is attached (K12)."""

from datetime import date
from pathlib import Path

from kompetence_tui.domain.follow_up.following import with_follow_up
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.session import EventKind, Session
from tests.export.group_samples import playback
from tests.factories import NOW, TODAY, make_goal
from tests.municipality import AREAS, municipality
from tests.thread_sessions import group, strategy
from tests.tui.stage import ID, YES, playing

AREA = "Borgeren i centrum"


def last() -> Session:
    closed = strategy(AREA).with_event(EventKind.CLOSED, NOW)
    return closed.with_(date=date(2025, 1, 10), playback=(playback(),))


def following() -> Session:
    return strategy(session_id=ID).with_(date=TODAY, answers={}, place="")


async def test_the_next_talk_begins_with_it_and_the_agenda_has_it_first(tmp_path: Path) -> None:
    async with playing(tmp_path, last(), following(), open_id=ID) as stage:
        assert stage.on("PlaybackScreen")
        assert "Tilbagespil fra 2026" in stage.text
        assert "Borgeren i centrum: mål 24" in stage.text
        await stage.press("pagedown")
        assert "faglig 12 · 1 anden: <5 eller skjult" in stage.words
        await stage.press("escape")
        assert stage.on("Conversation")
        await stage.press("f2")
        assert "Tilbagespil fra 2026" in stage.text.splitlines()[2]
        await stage.press("home", "enter")
        assert stage.on("PlaybackScreen")
    assert [one.title for one in stage.stored().playback] == ["Tilbagespil fra 2026"]


async def test_once_the_talk_has_gone_on_it_opens_where_it_was_left(tmp_path: Path) -> None:
    begun = following().with_answer("siden-sidst", Answer(text="Et skift færre"))
    async with playing(tmp_path, last(), begun, open_id=ID) as stage:
        assert stage.on("Conversation")
        await stage.press("ctrl+p", *"tilbagespil", "enter")
        assert "Borgeren i centrum: mål 24" in stage.text


async def test_a_group_goes_on_from_it_to_its_last_plan(tmp_path: Path) -> None:
    before = group(make_goal(), above=strategy(AREA)).with_event(EventKind.CLOSED, NOW)
    before = before.with_(date=date(2025, 10, 1), playback=(playback(),))
    talk = group(session_id=ID).with_(date=TODAY, answers={})
    async with playing(tmp_path, before, with_follow_up(talk, before), open_id=ID) as stage:
        assert stage.on("PlaybackScreen")
        await stage.press("escape")
        assert stage.on("FollowUpScreen")


async def test_it_is_offered_only_where_goals_can_build_on_something(tmp_path: Path) -> None:
    async with playing(tmp_path, following(), open_id=ID) as stage:
        await stage.press("ctrl+p", *"tilbagespil")
        assert "hører til en samtale, der har indsatsområder" in stage.words


async def test_a_closed_talk_gets_one_of_a_period_that_is_over(tmp_path: Path) -> None:
    municipality(tmp_path / "data", talks=120)
    closed = strategy(*AREAS, session_id=ID).with_event(EventKind.CLOSED, NOW)
    closed = closed.with_(unit="Hoved-MED i Eksempelkommunen", answers={})
    async with playing(tmp_path, closed, open_id=ID) as stage:
        await stage.press("ctrl+p", *"tilbagespil", "enter")
        assert "laver et af en periode, der er forbi" in stage.words
        assert not stage.offers("attach_playback")
        await stage.press("f5")
        rows = [line.strip() for line in stage.shown("RowList").splitlines()]
        halves = ["1. halvår 2026", "2. halvår 2025", "1. halvår 2025"]  # it is November
        assert rows == ["▌2025", *halves]
        await stage.press("enter")
        await stage.until(lambda: "Tilbagespil fra 2025" in stage.text)
        assert "Ikke vedlagt endnu: F4" in stage.note
        assert stage.stored().playback == ()
        await stage.press("escape")
        assert "laver et af en periode" in stage.words
        await stage.press("f5", "enter")
        await stage.until(lambda: stage.offers("attach_playback"))
        await stage.press("f4", *YES)
        await stage.until(lambda: bool(stage.stored().playback))
        await stage.settle()
        assert stage.note == "Tilbagespil fra 2025 er vedlagt."
        assert stage.stored().is_closed
        assert (tmp_path / "data" / "reports" / "2025.json").exists()
        await stage.press("f5")
        assert "2025" not in [line.strip(" ▌") for line in stage.shown("RowList").splitlines()]
