"""``kompetence report``."""

import csv
import io
import json
import stat
from datetime import date
from pathlib import Path

import pytest

from kompetence_tui.cli import report
from tests.cli.conftest import Run, World
from tests.municipality import HOSTILE, SECRET, municipality
from tests.report_reading import AFTER


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return municipality(tmp_path_factory.mktemp("by") / "data", units=2, talks=40)


@pytest.fixture(autouse=True)
def kept(world: World, town: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(report, "today", lambda: AFTER)
    sessions = world.data / "sessions"
    for folder in (world.data, sessions):
        folder.mkdir(mode=0o700, exist_ok=True)
    for path in (town / "sessions").iterdir():
        (sessions / path.name).hardlink_to(path)
    return world.data / "reports"


def test_the_last_year_is_published_and_printed(kompetence: Run, kept: Path) -> None:
    ended = kompetence("report")
    assert ended.code == 0
    assert ended.out.startswith("# Årets billede 2026\n")
    assert "2026 og 2025 er udgivet nu" in ended.err
    assert sorted(path.name for path in kept.glob("*.json")) == ["2025.json", "2026.json"]
    again = kompetence("report", "--year", "2026")
    assert (again.out, again.err) == (ended.out, "")


def test_nobody_is_named_in_what_can_be_read_as_text(kompetence: Run, world: World) -> None:
    for name in ("r.md", "r.html", "r.csv", "r.json"):
        ended = kompetence("report", "-o", str(world.documents / name))
        assert ended.code == 0, ended.err
        path = world.documents / name
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        data = path.read_bytes()
        for words in (SECRET, *HOSTILE):
            assert words.encode() not in data


def test_csv_and_json_are_printed_too(kompetence: Run) -> None:
    data = json.loads(kompetence("report", "--format", "json").out)
    assert data["period"] == "2026"
    rows = list(csv.reader(io.StringIO(kompetence("report", "--format", "csv").out), delimiter=";"))
    assert len({len(row) for row in rows}) == 1


def test_a_unit_is_found_however_it_is_written(kompetence: Run) -> None:
    ended = kompetence("report", "--unit", " PRØVEGÅRDEN ")
    assert (ended.code, "- Enhed: Prøvegården\n" in ended.out) == (0, True)


def test_an_unknown_unit_is_told_with_those_that_there_are(kompetence: Run, kept: Path) -> None:
    ended = kompetence("report", "--unit", "Prøvegarden")
    assert (ended.code, ended.out) == (1, "")
    assert "»Eksempelhuset«, »Prøvegården«" in ended.err
    assert not kept.exists()


def test_a_period_that_is_not_over_is_refused_with_the_day_it_is(
    kompetence: Run, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(report, "today", lambda: date(2026, 7, 1))
    ended = kompetence("report", "--year", "2026")
    assert (ended.code, ended.out) == (1, "")
    assert "1.1.2027" in ended.err
    assert not kept.exists()
    assert kompetence("report", "--year", "2026", "--half", "1").code == 0


def test_what_cannot_be_written_publishes_nothing(kompetence: Run, kept: Path) -> None:
    assert kompetence("report", "-o", "billede.odt").code == 2
    assert kompetence("report", "--half", "3").code == 2
    assert not kept.exists()


def test_a_damaged_file_of_what_was_published_stops_it(kompetence: Run, kept: Path) -> None:
    kompetence("report")
    (kept / "2026.json").write_text("{", encoding="utf-8")
    ended = kompetence("report")
    assert ended.code != 0
    assert "reports/2026.json kan ikke læses" in ended.err


def test_a_file_that_is_there_is_not_written_over(kompetence: Run, world: World) -> None:
    path = world.documents / "r.csv"
    path.write_text("mit", encoding="utf-8")
    assert kompetence("report", "-o", str(path)).code == 1
    assert path.read_text(encoding="utf-8") == "mit"


def test_erasing_and_the_doctor_leave_what_was_published(kompetence: Run, kept: Path) -> None:
    first = kompetence("report").out
    before = {path.name: path.read_bytes() for path in kept.glob("*.json")}
    assert kompetence("doctor").code == 0
    assert kompetence("erase", "--person", HOSTILE[1], "--yes").code == 0
    assert kompetence("doctor", "--repair").code == 0
    assert {path.name: path.read_bytes() for path in kept.glob("*.json")} == before
    assert kompetence("report").out == first


def test_the_doctor_tells_of_a_file_that_others_can_read(kompetence: Run, kept: Path) -> None:
    kompetence("report")
    (kept / "2026.json").chmod(0o644)
    assert str(kept / "2026.json") in kompetence("doctor").out


def test_unreadable_talks_are_told(kompetence: Run, world: World) -> None:
    (world.data / "sessions" / "skadet2345.json").write_text("{", encoding="utf-8")
    ended = kompetence("report")
    assert (ended.code, "1 samtale kan ikke læses" in ended.err) == (4, True)
