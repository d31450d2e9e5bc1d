"""Forside: a calm page before the first question, and whenever it is asked for (E5)."""

from pathlib import Path

import pytest

from kompetence_tui.domain.direction.link import Link
from kompetence_tui.domain.plan.plan import Plan
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.session import Session
from tests.factories import TODAY
from tests.tui.stage import playing
from tests.ways import own_talk

SETTINGS = (
    "Fortrolig: ja",
    "Må læses af: de to og HR",
    "Arbejdspladsens mål: Borgeren [b]i centrum[/b]",
)


def ahead(*more: str) -> Session:
    link = Link(session="g", item="m1", kind=SessionKind.GRUS, date=TODAY, words="Bytte vagter")
    session = own_talk(*SETTINGS, *more)
    return session.with_(answers={}, plan=Plan(), inputs=(link,))


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_it_comes_before_the_first_question(tmp_path: Path, size: tuple[int, int]) -> None:
    async with playing(tmp_path, ahead(), size=size) as stage:
        await stage.press("enter")
        assert stage.title == "Årssamtale · Anna Eksempel"
        page = stage.text
        for words in (
            "Vi taler om det, der betyder mest.", "Borgeren [b]i centrum[/b]", "Bytte vagter",
            "Fortroligt: må læses af de to og HR",
        ):  # fmt: skip
            assert words in page
        await stage.press("enter")
        assert stage.on("Conversation")


async def test_a_talk_that_was_begun_goes_on_and_finds_it_in_the_agenda(tmp_path: Path) -> None:
    async with playing(tmp_path, own_talk(*SETTINGS)) as stage:
        await stage.press("enter")
        assert stage.on("Conversation")
        await stage.press("f2", "home", "enter")
        assert stage.on("FirstPage")
        await stage.press("escape")
        assert stage.on("Conversation")


async def test_a_bank_without_has_none(tmp_path: Path) -> None:
    async with playing(tmp_path, own_talk("Fortrolig: ja").with_(answers={}, plan=Plan())) as stage:
        await stage.press("enter")
        assert stage.on("Conversation")
        assert "first_page" not in {command.id for command in stage.frame.commands()}
