"""Opgaver indtil næste værksted: rows of what, who and when (V3)."""

from pathlib import Path

from kompetence_tui.domain.course.course import Length
from tests.tui.stage import Stage, playing
from tests.tui.workshops import BYTTE, FIRST, SPOERGE, closed_workshop, first_workshop


async def to_tasks(stage: Stage) -> None:
    await stage.press("ctrl+p")
    await stage.type("opgaver indtil")
    await stage.press("enter")
    assert stage.on("TasksScreen")


async def test_rows_are_written_one_after_another(tmp_path: Path) -> None:
    async with playing(tmp_path, first_workshop(), open_id=FIRST) as stage:
        await to_tasks(stage)
        await stage.burst(*"Ringe", "enter", *"Anna Eksempel", "enter", *"1/12", "enter", *"Læse")
        course = stage.stored(FIRST).course
        assert course
        assert [(t.id, t.text, t.responsible, t.due.danish) for t in course.tasks] == [
            ("o1", "Ringe", "Anna Eksempel", "1.12.2026"), ("o2", "Læse", "", ""),
        ]  # fmt: skip


async def test_a_name_is_offered_by_the_arrows(tmp_path: Path) -> None:
    async with playing(tmp_path, first_workshop(), open_id=FIRST) as stage:
        await to_tasks(stage)
        await stage.burst(*"Ringe", "tab", "down", "down")
        course = stage.stored(FIRST).course
        assert course
        assert course.tasks[0].responsible == "Bo Prøvesen"


async def test_what_is_emptied_goes_and_ids_are_not_used_again(tmp_path: Path) -> None:
    async with playing(tmp_path, first_workshop(BYTTE, SPOERGE), open_id=FIRST) as stage:
        await to_tasks(stage)
        await stage.type("Tredje")
        lines = stage.screen.query("TaskLine").results()
        first = next(iter(lines))
        for selector in first.query("LineInput"):
            stage.screen.set_focus(selector)
            await stage.press("end", "ctrl+u")
        course = stage.stored(FIRST).course
        assert course
        assert [task.id for task in course.tasks] == ["o2", "o3"]


async def test_a_due_date_after_the_next_workshop_is_said(tmp_path: Path) -> None:
    async with playing(tmp_path, first_workshop(SPOERGE), open_id=FIRST) as stage:
        await to_tasks(stage)
        await stage.focus_on("#next-date LineInput")
        await stage.type("1/12")
        assert "tirsdag 1.12.2026" in stage.words
        await stage.press("tab")
        assert "har frist efter næste værksted" in stage.words
        course = stage.stored(FIRST).course
        assert course
        assert course.next_date.danish == "1.12.2026"
        await stage.press("escape", "ctrl+l")
        assert "har frist efter næste værksted" in stage.words
        assert "Der er ikke noget i vejen" in stage.words


async def test_a_task_without_a_name_is_said_once_it_is_left(tmp_path: Path) -> None:
    async with playing(tmp_path, first_workshop(), open_id=FIRST) as stage:
        await to_tasks(stage)
        await stage.type("Ringe")
        assert "mangler en ansvarlig" not in stage.words
        await stage.press("tab", "tab", "tab")
        assert "mangler en ansvarlig" in stage.words


async def test_the_length_is_chosen(tmp_path: Path) -> None:
    async with playing(tmp_path, first_workshop(BYTTE), open_id=FIRST) as stage:
        await to_tasks(stage)
        await stage.focus_on("#length")
        await stage.press("2")
        course = stage.stored(FIRST).course
        assert course
        assert course.length is Length.FULL
        assert course.tasks == (BYTTE,)


async def test_opening_the_screen_changes_nothing(tmp_path: Path) -> None:
    session = first_workshop(BYTTE, SPOERGE)
    async with playing(tmp_path, session, open_id=FIRST) as stage:
        await to_tasks(stage)
        await stage.press("tab", "escape")
        assert stage.stored(FIRST) == session


async def test_closing_without_tasks_warns_and_leads_to_them(tmp_path: Path) -> None:
    async with playing(tmp_path, first_workshop(), open_id=FIRST) as stage:
        await stage.press("ctrl+l")
        assert "Der er ingen opgave til tiden indtil næste værksted" in stage.words
        assert "i planen" not in stage.words
        await stage.press("right", "enter")
        assert stage.on("TasksScreen")
        await stage.type("Ringe")
        await stage.press("escape")
        assert "1 opgave til næste gang" in stage.words


async def test_a_closed_workshop_can_only_be_read(tmp_path: Path) -> None:
    async with playing(tmp_path, closed_workshop(), open_id=FIRST) as stage:
        await to_tasks(stage)
        assert "Bytte en vagt" in stage.text
        assert "ny opgave" not in stage.text
        await stage.type("nej")
        await stage.press("escape")
        assert stage.stored(FIRST) == closed_workshop()
