"""Forløbet: what is covered, the workshops, and the next one (V1, V2)."""

from pathlib import Path

from kompetence_tui.banks.library import BankLibrary
from kompetence_tui.banks.writer import write_bank
from kompetence_tui.domain.course.course import TaskStatus
from kompetence_tui.domain.session.answer import Answer
from tests.tui.stage import Stage, playing
from tests.tui.workshops import (
    FIRST,
    SECOND,
    closed_workshop,
    first_workshop,
    second_workshop,
    workshop_bank,
)


def library(folder: Path, *numbers: int) -> BankLibrary:
    banks = folder / "banks"
    banks.mkdir()
    for number in numbers:
        text = write_bank(workshop_bank(number))
        (banks / f"vaerksted-{number}.md").write_text(text, encoding="utf-8")
    return BankLibrary((banks,))


async def to_course(stage: Stage) -> None:
    await stage.press("ctrl+p")
    await stage.type("forløbet")
    await stage.press("enter")
    assert stage.on("CourseScreen")


async def test_the_four_aspects_over_all_workshops_of_the_forløb(tmp_path: Path) -> None:
    second = second_workshop().with_answer("maal", Answer(text="Øve samtaler"))
    stranger = first_workshop().with_(id="fremmed234", unit="Team Andet")
    assert stranger.course
    stranger = stranger.with_(course=stranger.course.with_(id="fremmed234"))
    async with playing(tmp_path, closed_workshop(), second, stranger, open_id=SECOND) as stage:
        await stage.press("escape")
        await to_course(stage)
        for words in (
            "Afdække behov dækket i værksted 1 (21.11.2026)",
            "Definere mål dækket i værksted 2 (21.11.2026)",
            "Følge op ikke dækket",
            "Værksted 1 21.11.2026 halv dag 2 opgaver · afsluttet",
            "dette værksted",
        ):
            assert words in stage.words
        assert "Andet" not in stage.text
        assert "Når værkstedet er afsluttet" in stage.note
        await stage.press("f5", "enter")
        assert stage.on("CourseScreen")
        await stage.press("escape")
        assert stage.on("Conversation")


async def test_the_next_workshop_begins_with_its_own_bank(tmp_path: Path) -> None:
    banks = library(tmp_path, 1, 2)
    async with playing(tmp_path, closed_workshop(), open_id=FIRST, library=banks) as stage:
        await to_course(stage)
        await stage.press("enter")
        assert stage.on("SinceScreen")
        assert "Bytte en vagt" in stage.text
        await stage.press("1", "escape")
        assert stage.title == "Værksted 2 · Team Eksempelhavn"
        await stage.type("Noget nyt")
        (new,) = (row.id for row in stage.store.listing().rows if row.id != FIRST)
        session = stage.stored(new)
        assert session.course
        assert (session.course.number, session.course.follows) == (2, FIRST)
        assert session.bank.id == "vaerksted-2"
        assert str(session.date) == "2026-12-09"
        assert session.course.earlier[0].status is TaskStatus.DONE
        assert session.answers["behov"].text == "Noget nyt"
        assert session.participants == closed_workshop().participants
        assert stage.store.read(FIRST) == closed_workshop()
        assert [type(screen).__name__ for screen in stage.app.screen_stack] == [
            "Overview", "Conversation",
        ]  # fmt: skip


async def test_without_a_bank_of_its_own_it_is_asked_which(tmp_path: Path) -> None:
    banks = library(tmp_path, 1, 3)
    async with playing(tmp_path, closed_workshop(), open_id=FIRST, library=banks) as stage:
        await to_course(stage)
        await stage.press("f5")
        for words in ("Hvilke spørgsmål skal værksted 2 have?", "Værksted 1", "Værksted 3"):
            assert words in stage.words
        await stage.press("escape")
        assert stage.on("CourseScreen")
        await stage.press("f5", "down", "enter")
        assert stage.on("SinceScreen")
        assert stage.talk.session.bank.id == "vaerksted-3"


async def test_without_any_bank_it_is_said(tmp_path: Path) -> None:
    banks = library(tmp_path)
    async with playing(tmp_path, closed_workshop(), open_id=FIRST, library=banks) as stage:
        await to_course(stage)
        await stage.press("f5")
        assert "ingen spørgsmålsbank til et værksted" in stage.note


async def test_a_workshop_is_followed_once(tmp_path: Path) -> None:
    async with playing(tmp_path, closed_workshop(), second_workshop(), open_id=FIRST) as stage:
        await to_course(stage)
        assert "Nyt værksted i forløbet" not in stage.text


async def test_other_talks_have_no_forløb(tmp_path: Path) -> None:
    from tests.tui.stage import ID
    from tests.tui.talks import talk

    async with playing(tmp_path, talk(), open_id=ID) as stage:
        offered = {command.id for command in stage.frame.commands()}
        assert not offered & {"since", "tasks", "course", "next_workshop"}
