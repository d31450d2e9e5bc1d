"""Årets billede from session files to the screen, and from there to files. Today is 21.11.2026."""

from datetime import timedelta
from pathlib import Path

import pytest

from kompetence_tui.config import Config
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.export.report import report_document
from kompetence_tui.export.report_files import report_csv, report_json
from kompetence_tui.store.report import published
from tests.factories import NOW, TODAY
from tests.municipality import SECRET, municipality
from tests.tui.stage import YES, Stage, playing
from tests.tui.test_export import exports
from tests.tui.test_report import read, screen_of

MD, CSV, JSON = ("home",), ("end", "up"), ("end",)
"""The keys that mark a kind of file."""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where the program keeps a small municipality."""
    municipality(tmp_path / "data", units=3, talks=60)
    (tmp_path / "data").chmod(0o700)
    return tmp_path


def is_kept(stage: Stage, year: int = 2025) -> bool:
    kept = published.read(stage.store.place, [year])
    return bool(kept.get(ReportPeriod(year)))


async def write(stage: Stage, *kind: str) -> None:
    """Choose the kind of file, and wait until it is written or asked about."""
    await stage.press("e", *kind, "enter")
    await stage.until(lambda: not stage.on("ReportScreen") or screen_of(stage)._asked is None)
    await stage.settle()


async def publish(stage: Stage, *kind: str) -> Path:
    """Write the first file of last year."""
    await read(stage)
    await read(stage, "left")
    await write(stage, *kind)
    await stage.press(*YES)
    await stage.until(lambda: stage.note.startswith("Gemt"))
    (file,) = exports(stage).iterdir()
    return file


async def test_what_was_read_is_shown_and_nobodys_words(place: Path) -> None:
    async with playing(place, size=(100, 300)) as stage:
        await read(stage)
        assert stage.title == "Årets billede · 2026 · alle 3 enheder"
        assert "samtaler i alt" in stage.text
        assert "Eksempelhuset" in stage.text  # its committee, by the areas
        assert SECRET not in stage.text
        await stage.press("enter")
        assert "Prøvegården" in stage.text


async def test_a_period_that_is_not_over_is_no_file(place: Path) -> None:
    async with playing(place) as stage:
        await read(stage)
        await stage.press("e")
        assert stage.on("ReportScreen")
        assert "2026 er ikke slut" in stage.note
        assert "1.1.2027" in stage.note
        await stage.press("f9", "ctrl+o", "enter")
        assert not list(exports(stage).iterdir())
        assert not is_kept(stage, 2026)


async def test_the_first_file_is_asked_about_and_publishes(place: Path) -> None:
    async with playing(place) as stage:
        await read(stage)
        await read(stage, "left")
        assert stage.status == "foreløbig"
        await write(stage, *CSV)
        assert "Udgiv 2025?" in stage.text
        assert "Den første fil af en periode udgiver den" in stage.text
        await stage.press("enter")
        assert stage.on("ReportScreen")
        assert (is_kept(stage), list(exports(stage).iterdir())) == (False, [])
        await stage.press("e", "escape")
        assert not is_kept(stage)
        await stage.press("escape")
        file = await publish(stage, *CSV)
        assert is_kept(stage)
        assert stage.status == "udgivet 21.11.2026"
        assert file.suffix == ".csv"
        report = screen_of(stage)._report
        assert report
        assert file.read_bytes().decode() == report_csv(report)


async def test_that_last_year_is_published_too_is_said_before(place: Path) -> None:
    async with playing(place) as stage:
        stage.app.services.now = lambda: NOW + timedelta(days=60)
        await read(stage)
        assert "· 2026 ·" in stage.title
        await write(stage, *CSV)
        assert "Udgiv 2026 og 2025?" in stage.text
        assert "2025 står ved siden af og" in stage.text


async def test_it_is_asked_once_and_what_is_written_is_what_is_shown(place: Path) -> None:
    async with playing(place) as stage:
        first = await publish(stage, *JSON)
        await write(stage, *MD)
        await stage.until(lambda: len(list(exports(stage).iterdir())) == 2)
        (second,) = set(exports(stage).iterdir()) - {first}
        report = screen_of(stage)._report
        assert report
        assert first.read_text(encoding="utf-8") == report_json(report)
        assert second.read_text(encoding="utf-8") == str(report_document(report, TODAY))
        await write(stage, *MD)
        await stage.until(lambda: "findes allerede" in stage.text)
        await stage.press("escape")
        await write(stage, "home", "down")
        await stage.until(lambda: len(list(exports(stage).iterdir())) == 3)
        assert {file.suffix for file in exports(stage).iterdir()} == {".json", ".md", ".docx"}
        for file in (first, second):
            assert SECRET not in file.read_text(encoding="utf-8")
        await read(stage, "p", "down", "enter")
        assert "· 2. halvår 2025 ·" in stage.title
        await stage.press("e")
        assert "er udgivet som et helt år" in stage.note


async def test_chosen_units_alone_are_written(place: Path) -> None:
    async with playing(place) as stage:
        await read(stage)
        await read(stage, "left")
        await stage.press("u", "down", "enter")
        assert stage.title == "Årets billede · 2025 · Eksempelhuset"
        await write(stage, *CSV)
        await stage.press(*YES)
        await stage.until(lambda: stage.note.startswith("Gemt"))
        (file,) = exports(stage).iterdir()
        text = file.read_text(encoding="utf-8")
        assert ";Eksempelhuset;" in text
        assert ";Prøvegården;" not in text


async def test_a_threshold_of_ones_own_is_kept_and_other_leaders_follow_ups_are_not_told(
    place: Path,
) -> None:
    config = Config(export_folder=place / "exports", report_threshold=9)
    async with playing(place, config=config, size=(80, 300)) as stage:
        await read(stage)
        assert "<9" in stage.text
        assert "<5" not in stage.text
        assert "Kun på din skærm" not in stage.text
