"""Siden sidst: the next workshop begins with what the last one decided (V2, V3)."""

from pathlib import Path

import pytest

from kompetence_tui.domain.course.course import TaskStatus
from tests.tui.stage import YES, playing
from tests.tui.workshops import FIRST, SECOND, closed_workshop, first_workshop, second_workshop


async def test_a_workshop_opens_on_what_the_last_decided(tmp_path: Path) -> None:
    async with playing(tmp_path, second_workshop()) as stage:
        await stage.press("enter")
        assert stage.on("SinceScreen")
        for words in ("Værksted 1 besluttede", "Vi øver samtaler", "Bytte en vagt", "1.12.2026"):
            assert words in stage.words
        await stage.press("escape")
        assert stage.on("Conversation")


async def test_status_by_digit_and_a_note_that_is_asked_for(tmp_path: Path) -> None:
    async with playing(tmp_path, second_workshop(), open_id=SECOND) as stage:
        assert "2 opgaver mangler status" in stage.note
        await stage.press("3")
        assert "hvad mangler der?" in stage.words
        await stage.type("Nord svarede ikke")
        assert "hvad mangler der?" not in stage.words
        await stage.press("tab", "1")
        assert "mangler" not in stage.note
        course = stage.stored(SECOND).course
        assert course
        assert [(t.status, t.note) for t in course.earlier] == [
            (TaskStatus.NOT_DONE, "Nord svarede ikke"), (TaskStatus.DONE, ""),
        ]  # fmt: skip


async def test_it_begins_at_the_first_task_nothing_was_said_of(tmp_path: Path) -> None:
    async with playing(tmp_path, second_workshop()) as stage:
        await stage.press("enter", "1", "escape", "f4", "escape", *YES, "enter")
        assert stage.on("SinceScreen")
        await stage.press("3")
        course = stage.stored(SECOND).course
        assert course
        assert [t.status for t in course.earlier] == [TaskStatus.DONE, TaskStatus.NOT_DONE]


async def test_once_judged_it_opens_where_it_was_left(tmp_path: Path) -> None:
    async with playing(tmp_path, second_workshop()) as stage:
        await stage.press("enter", "1", "tab", "tab", "1", "escape", "f4", "escape", *YES, "enter")
        assert stage.on("Conversation")
        assert "Hvad vil vi nå?" in stage.text


@pytest.mark.parametrize("session", [first_workshop(), closed_workshop()], ids=["open", "closed"])
async def test_a_first_workshop_has_nothing_before_it(session: object, tmp_path: Path) -> None:
    assert hasattr(session, "course")
    async with playing(tmp_path, session, open_id=FIRST) as stage:  # type: ignore[arg-type]
        assert stage.on("Conversation")
        await stage.press("f2")
        assert "Siden sidste værksted" not in stage.text
        assert "Forløbet" in stage.text


async def test_closing_says_what_is_missing_and_leads_there(tmp_path: Path) -> None:
    async with playing(tmp_path, second_workshop(), open_id=SECOND) as stage:
        await stage.press("escape", "ctrl+l")
        assert "fra sidst mangler status" in stage.words
        assert "mål i år" not in stage.words
        await stage.press("enter")
        assert not stage.stored(SECOND).is_closed
        await stage.focus_on("#closing-choice")
        await stage.press("right", "right", "enter")
        assert stage.on("SinceScreen")
        await stage.press("1", "tab", "tab", "1", "escape")
        assert stage.on("Closing")
        assert "fra sidst mangler status" not in stage.words
        await stage.press("left", "left", "enter")
        assert stage.stored(SECOND).is_closed


async def test_a_closed_workshop_can_only_be_read(tmp_path: Path) -> None:
    async with playing(tmp_path, second_workshop(), open_id=SECOND) as stage:
        await stage.press("1", "tab", "tab", "1", "escape", "ctrl+l", "enter")
        before = stage.stored(SECOND)
        await stage.press("escape", "ctrl+p")
        await stage.type("siden sidste")
        await stage.press("enter")
        assert stage.on("SinceScreen")
        await stage.press("3", "tab")
        await stage.type("nej")
        assert stage.stored(SECOND) == before


async def test_text_is_text(tmp_path: Path) -> None:
    text = "[/x] [@click=app.quit]x[/] \x1b[2J"
    session = second_workshop()
    assert session.course
    tasks = tuple(task.with_(text=text, responsible=text) for task in session.course.earlier)
    decided = tuple(d.with_(board=text, words=text) for d in session.course.decided)
    course = session.course.with_(earlier=tasks, decided=decided, title=text)
    async with playing(tmp_path, session.with_(course=course), open_id=SECOND) as stage:
        assert "[/x] [@click=app.quit]x[/]" in stage.words
        assert "\x1b" not in stage.text
        await stage.resize(40, 10)
