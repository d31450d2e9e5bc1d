"""The field of one line: where its cursor stands, and what is seen of a long text."""

from pathlib import Path

import pytest
from textual.widgets import Input

from kompetence_tui.tui.widgets.line_input import LineInput
from tests.factories import make_goal
from tests.tui.stage import ID, playing
from tests.tui.talks import GAP, open_part, talk

FULL = make_goal()


async def test_a_field_shown_anew_has_the_cursor_at_its_end(tmp_path: Path) -> None:
    goals = (GAP.with_(responsible=""), FULL, FULL.with_(id="m3", responsible="Eva Eksempel"))
    async with playing(tmp_path, talk(*goals), open_id=ID) as stage:
        await stage.press("f8", "f4", "f4", "f3")
        for part, field, text in (
            ("timeline", "#start", "15.1.2027"),
            ("timeline", "#end", "uge 24 2027"),
            ("evaluated", "#evaluated", "1.9.2027"),
        ):
            line = await open_part(stage, part, field)
            assert isinstance(line, Input)
            await stage.type("x")
            assert line.value == text + "x"


async def test_a_long_text_is_seen_from_its_start_until_one_writes_in_it(tmp_path: Path) -> None:
    long = "Eva Eksempel og alle de andre på afdelingen"
    async with playing(tmp_path, talk(FULL.with_(responsible=long)), open_id=ID) as stage:
        await stage.press("f8")
        await open_part(stage, "action:h1", "#action-who")
        stage.screen.query_one("#action-who", LineInput).put(long)
        await stage.settle()
        assert "afdelingen" in stage.shown("#action-who")
        await stage.press("tab")
        assert stage.shown("#action-who").startswith("Eva Eksempel")
        await open_part(stage, "action:")
        await stage.type("Ny")
        await stage.press("tab", "tab")
        (row,) = (row for row in stage.text.splitlines() if "frist" in row)
        assert "Eva Eksempel og" in row  # and no bar stands on it


async def test_the_end_of_a_long_path_is_seen_at_once(tmp_path: Path) -> None:
    folder = tmp_path / ("mappe" * 12)
    folder.mkdir()
    async with playing(folder, talk(FULL)) as stage:
        await stage.press("e")
        assert stage.shown("#path").endswith("udviklingsplan.md")


async def test_choices_are_completed_and_gone_through(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(GAP.with_(responsible="")), open_id=ID) as stage:
        await stage.press("f8")
        line = await open_part(stage, "responsible")
        assert isinstance(line, Input)
        await stage.type("ev")
        await stage.until(lambda: "eva Eksempel" in stage.shown("#responsible"))
        await stage.press("right")
        assert line.value == "Eva Eksempel"
        await stage.press("down")
        assert line.value == "Anna Eksempel"


async def test_arrows_go_through_the_choices_and_back_to_what_was_typed(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(GAP.with_(responsible="")), open_id=ID) as stage:
        await stage.press("f8")
        line = await open_part(stage, "responsible")
        assert isinstance(line, Input)
        for typed, seen in (
            ("ev", ["Eva Eksempel", "Anna Eksempel", "ev", "Eva Eksempel"]),
            ("Bo", ["Anna Eksempel", "Eva Eksempel", "Bo"]),
        ):
            line.value = ""
            await stage.type(typed)
            for name in seen:
                await stage.press("down")
                assert line.value == name
            for name in reversed(seen[:-1]):
                await stage.press("up")
                assert line.value == name


@pytest.mark.parametrize("typed", ["e", "eva eks"])
async def test_tab_takes_the_name_that_is_shown_and_goes_on(tmp_path: Path, typed: str) -> None:
    async with playing(tmp_path, talk(GAP.with_(responsible="")), open_id=ID) as stage:
        await stage.press("f8")
        line = await open_part(stage, "responsible")
        assert isinstance(line, Input)
        await stage.burst(*typed, "tab")
        assert stage.focus is not line
        assert stage.stored().plan.goals[0].responsible == "Eva Eksempel"


async def test_no_name_is_taken_that_is_not_shown(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(GAP.with_(responsible="Eva")), open_id=ID) as stage:
        await stage.press("f8")
        line = await open_part(stage, "responsible")
        assert isinstance(line, Input)
        assert stage.shown("#responsible").strip() == "Eva"
        await stage.press("tab")
        assert line.value == "Eva"
        line = await open_part(stage, "responsible")
        await stage.burst(*"Ev", "enter")
        assert stage.stored().plan.goals[0].responsible == "Ev"


async def test_enter_goes_to_the_next_field(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(FULL), open_id=ID) as stage:
        await stage.press("f8", "f12")
        await stage.focus_on("#serves")
        await stage.press("enter")
        assert stage.focus is stage.screen.query_one("#needed-from DateField")


async def test_a_name_that_stands_ready_gives_way_to_another(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(FULL), open_id=ID) as stage:
        await stage.press("f8")
        line = await open_part(stage, "responsible")
        assert isinstance(line, Input)
        await stage.type("Bo")
        assert line.value == "Bo"
