"""The MED sheet, and the texts of groups, from Årets billede. Today is 21.11.2026."""

import datetime as dt
from pathlib import Path

from kompetence_tui.domain.report.experiences import chosen
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.session import Session
from kompetence_tui.preparation.experiences import gather, tick
from tests.factories import make_session
from tests.told_sessions import PROPOSAL, feedback, five_phases
from tests.tui.stage import YES, Stage, playing
from tests.tui.test_export import exports
from tests.tui.test_report import read, screen_of

DAY = dt.date(2025, 11, 3)


def last_year(*others: Session) -> tuple[Session, ...]:
    return tuple(one.with_(date=DAY) for one in (make_session(), *others))


async def begin(stage: Stage) -> None:
    """Go to last year, and ask for the sheet."""
    await read(stage)
    await read(stage, "left")
    await stage.press("m")


async def write(stage: Stage) -> str:
    """Choose Markdown, publish the year, and read the file."""
    await stage.press("home", "enter", *YES)
    await stage.until(lambda: stage.note.startswith("Gemt"))
    (file,) = exports(stage).iterdir()
    return file.read_text("utf-8")


async def test_the_sheet_has_the_committees_words_and_what_was_ticked(tmp_path: Path) -> None:
    async with playing(tmp_path, *last_year(feedback(), five_phases())) as stage:
        gathered = gather(stage.store, ReportPeriod(2025))
        (one,) = (each for each in gathered.passages if each.session == five_phases().id)
        tick(stage.store, gathered, chosen(one, one.text))
        await begin(stage)
        text = await write(stage)
        assert text.startswith("# MED-tilbagemelding 2025: Lokal-MED i Eksempelhuset\n")
        assert "At lære fra os" in text
        assert f"- {PROPOSAL}\n" in text


async def test_of_several_committees_one_is_chosen(tmp_path: Path) -> None:
    other = feedback("syd2345678", unit="Lokal-MED i Syd")
    async with playing(tmp_path, *last_year(feedback(), other)) as stage:
        await begin(stage)
        assert "Hvis ord skal med?" in stage.words
        assert "Lokal-MED i Syd · 3.11.2025" in stage.words
        await stage.press("end", "enter")
        assert "# MED-tilbagemelding 2025: Lokal-MED i" in await write(stage)


async def test_without_such_a_talk_it_is_said_how_to_begin_one(tmp_path: Path) -> None:
    async with playing(tmp_path, *last_year()) as stage:
        await begin(stage)
        assert stage.note.startswith("Der er ingen MED-tilbagemelding om 2025")


async def test_names_in_the_words_are_asked_about_first(tmp_path: Path) -> None:
    named = feedback().with_answer("med-maal-aaret", Answer(text="Annas hold lærte mest"))
    async with playing(tmp_path, *last_year(named)) as stage:
        await begin(stage)
        assert "Der står navne i udvalgets ord: Annas" in stage.words
        await stage.press("enter")
        assert screen_of(stage)._asked is None
        assert list(exports(stage).iterdir()) == []


async def test_the_texts_of_the_shown_period_are_a_key_away(tmp_path: Path) -> None:
    async with playing(tmp_path, *last_year(five_phases())) as stage:
        await read(stage)
        await read(stage, "left")
        await stage.press("f")
        await stage.until(lambda: PROPOSAL in stage.words)
        assert "← 2025 →" in stage.title
        await stage.press("escape")
        assert stage.on("ReportScreen")
