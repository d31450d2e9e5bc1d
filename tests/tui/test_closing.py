"""Closing a talk, reading it closed, and opening it again."""

from pathlib import Path

import pytest
from textual.widgets import TextArea

from kompetence_tui.domain.session import EventKind
from tests.factories import NOW, make_goal
from tests.tui.stage import ID, playing
from tests.tui.talks import GAP, closed_talk, talk


async def test_without_goals_it_is_refused_and_the_reason_asked_for(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("ctrl+l")
        assert "Planen er tom: skriv et mål, eller skriv, hvorfor" in stage.words
        assert "ingen kompetenceudvikling i år, fordi" in stage.words
        await stage.press("right", "right", "enter")
        assert stage.on("Closing")
        assert "Planen er tom" in stage.note
        assert isinstance(stage.focus, TextArea)
        assert not stage.stored().is_closed


async def test_a_reason_closes_and_leads_to_the_export(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("ctrl+l", "right", "right", "enter")
        await stage.type("hun går på orlov")
        assert "Der er ikke noget i vejen" in stage.words
        await stage.press("tab", "right", "right", "enter")
        assert stage.on("Export")
        assert "hun går på orlov" in stage.words
        session = stage.stored()
        assert session.is_closed
        assert session.plan.no_development_because == "hun går på orlov"
        assert session.events[-1].at == NOW


async def test_what_is_written_clears_the_refusal(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("ctrl+l", "right", "right", "enter")
        assert "Planen er tom" in stage.note
        await stage.type("hun går på orlov")
        assert "Planen er tom" not in stage.words


async def test_a_full_goal_closes_and_what_the_other_lacks_is_said(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal(), GAP), open_id=ID) as stage:
        await stage.press("ctrl+l")
        assert "Mål 2 »Lede mødet« mangler handlingsplan" in stage.words
        assert "Der er ikke noget i vejen" in stage.words
        await stage.press("right", "right", "enter")
        assert stage.stored().is_closed


async def test_not_yet_is_what_the_keys_stand_on(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal()), open_id=ID) as stage:
        await stage.press("ctrl+l", "enter")
        assert stage.on("Conversation")
        await stage.press("ctrl+l", "escape")
        assert stage.on("Conversation")
        assert not stage.stored().is_closed


async def test_to_the_plan_and_back(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(GAP), open_id=ID) as stage:
        await stage.press("ctrl+l", "right", "enter")
        assert stage.on("PlanScreen")
        await stage.press("enter")
        await stage.type("Følge Bo")
        await stage.press("escape")
        assert stage.on("Closing")
        assert "mangler startdato, slutdato og evaluering" in stage.words


async def test_a_reason_half_written_is_kept(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("ctrl+l")
        await stage.focus_on("#reason")
        await stage.type("hun går")
        await stage.press("escape", "ctrl+l")
        assert "hun går" in stage.words
        assert stage.stored().plan.no_development_because == "hun går"


async def test_opening_again_asks_and_is_recorded(tmp_path: Path) -> None:
    async with playing(tmp_path, closed_talk(), open_id=ID) as stage:
        await stage.press("ctrl+p")
        await stage.type("genåbn")
        await stage.press("enter")
        assert "Genåbn samtalen?" in stage.words
        await stage.press("enter")
        assert stage.stored().is_closed
        await stage.press("ctrl+p")
        await stage.type("genåbn")
        await stage.press("enter", "right", "enter")
        assert [event.kind for event in stage.stored().events][-2:] == [
            EventKind.CLOSED, EventKind.REOPENED,
        ]  # fmt: skip
        await stage.press("f4", "3")
        assert stage.stored().answers["trivsel"].step == 3


@pytest.mark.parametrize("keys", [(), ("f8", "enter")], ids=["talk", "plan"])
async def test_what_is_on_the_screen_can_be_written_in_once_opened_again(
    keys: tuple[str, ...], tmp_path: Path
) -> None:
    async with playing(tmp_path, closed_talk(), open_id=ID) as stage:
        await stage.press(*keys, "ctrl+l", "right", "enter")
        await stage.type(" Igen.")
        assert " Igen." in stage.stored().model_dump_json()


async def test_opening_again_is_said(tmp_path: Path) -> None:
    async with playing(tmp_path, closed_talk(), open_id=ID) as stage:
        await stage.press("ctrl+l", "right", "enter")
        assert not stage.stored().is_closed
        assert "genåbnet" in stage.note


async def test_closing_is_not_offered_twice(tmp_path: Path) -> None:
    async with playing(tmp_path, closed_talk(), open_id=ID) as stage:
        await stage.press("ctrl+p")
        assert "Afslut samtalen" not in stage.text
        assert "Nyt udviklingsmål" not in stage.text
        assert "Gem nu" not in stage.text
