"""A talk that is held on another day than planned: asked at the first answer, and at the end."""

from datetime import timedelta
from pathlib import Path

from tests.factories import TODAY, agreed, make_goal
from tests.tui.stage import ID, playing
from tests.tui.talks import talk

PLANNED = TODAY + timedelta(days=39)
"""30.12.2026."""


async def test_asked_once_at_the_first_answer(tmp_path: Path) -> None:
    planned = talk().with_(date=PLANNED, answers={})
    async with playing(tmp_path, planned, open_id=ID) as stage:
        await stage.press("f4", "f3")
        assert stage.on("Conversation")
        await stage.type("Første svar")
        await stage.press("f4")
        assert "Holder I samtalen i dag, 21.11.2026?" in stage.words
        assert "onsdag 30.12.2026" in stage.words
        await stage.press("right", "enter")
        assert "spørgsmål 2 af" in stage.words
        assert stage.stored().date == TODAY
        await stage.type("Andet svar")
        await stage.press("f4")
        assert stage.on("Conversation")


async def test_the_planned_day_can_stay(tmp_path: Path) -> None:
    planned = talk().with_(date=PLANNED, answers={})
    async with playing(tmp_path, planned, open_id=ID) as stage:
        await stage.type("Første svar")
        await stage.press("f4", "enter")
        assert "spørgsmål 2 af" in stage.words
        assert stage.stored().date == PLANNED


async def test_what_is_typed_ahead_is_not_swallowed_by_the_question(tmp_path: Path) -> None:
    planned = talk().with_(date=PLANNED, answers={})
    async with playing(tmp_path, planned, open_id=ID) as stage:
        await stage.burst(*"Et", "f4", *"To")
        assert [answer.text for answer in stage.stored().answers.values()] == ["Et", "To"]
        await stage.press("f4")
        assert "Holder I samtalen i dag" in stage.words


async def test_the_end_asks_for_the_day(tmp_path: Path) -> None:
    held_before = agreed(talk(make_goal())).with_(date=PLANNED)
    async with playing(tmp_path, held_before, open_id=ID) as stage:
        await stage.press("ctrl+l")
        assert "Er det den dag, I holdt samtalen?" in stage.words
        assert "onsdag 30.12.2026" in stage.shown("#day-held .hint")
        await stage.focus_on("#day-held LineInput")
        await stage.press("end", "ctrl+u")
        await stage.type("18.11")
        assert "onsdag 18.11.2026" in stage.shown("#day-held .hint")
        await stage.focus_on("#closing-choice")
        await stage.press("right", "enter")
        session = stage.store.read(ID)
    assert session.is_closed
    assert session.date == TODAY - timedelta(days=3)


async def test_it_is_not_closed_with_a_day_that_is_none(tmp_path: Path) -> None:
    held_before = agreed(talk(make_goal())).with_(date=PLANNED)
    async with playing(tmp_path, held_before, open_id=ID) as stage:
        await stage.press("ctrl+l")
        await stage.focus_on("#day-held LineInput")
        await stage.press("end", "ctrl+u")
        await stage.type("en dag i ugen")
        await stage.focus_on("#closing-choice")
        await stage.press("right", "enter")
        assert stage.note == "Skriv samtalens dato som en dag, fx 15.3.2027"
        assert not stage.store.read(ID).is_closed
        await stage.press("ctrl+u")
        await stage.type("18.11")
        await stage.focus_on("#closing-choice")
        await stage.press("enter")
        assert stage.store.read(ID).is_closed


async def test_on_its_own_day_nothing_is_asked(tmp_path: Path) -> None:
    async with playing(tmp_path, talk().with_(date=TODAY, answers={}), open_id=ID) as stage:
        await stage.type("Første svar")
        await stage.press("f4")
        assert stage.on("Conversation")
        await stage.press("ctrl+l")
        assert not stage.screen.query_one("#day-held").parent.display  # type: ignore[union-attr]
        assert "Er det den dag" not in stage.words
