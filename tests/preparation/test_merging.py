"""Several units' files in one sheet: which are taken in, and what is said of the others (H9)."""

import json
import os
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.report.merging import merged
from kompetence_tui.domain.report.report import Report
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.export.report_files import report_json
from kompetence_tui.preparation import merging
from kompetence_tui.preparation.merging import NotMerged, merge_files
from tests.export.report_samples import report

NORTH, SOUTH, EAST = (report(unit) for unit in ("eksempelhuset", "prøvegården", "eksempelskolen"))


def put(folder: Path, *reports: Report) -> list[Path]:
    paths = [folder / f"{number}.json" for number in range(len(reports))]
    for path, one in zip(paths, reports, strict=True):
        path.write_text(report_json(one), encoding="utf-8")
    return paths


def wrong(*paths: Path) -> tuple[str, ...]:
    with pytest.raises(NotMerged) as told:
        merge_files(paths)
    return told.value.sentences


def test_the_files_are_merged_as_their_reports_are(tmp_path: Path) -> None:
    assert merge_files(put(tmp_path, NORTH, SOUTH)) == merged([NORTH, SOUTH])


def test_most_of_them_say_which_period_it_is(tmp_path: Path) -> None:
    """Whichever comes first; the other is left out, and told."""
    odd = replace(NORTH, period=ReportPeriod(2025))
    found = merge_files(put(tmp_path, odd, SOUTH, EAST, SOUTH), ["Prøvegården", "Eksempelhuset"])
    assert found.period == ReportPeriod(2026)
    assert found.parts == (SOUTH, EAST)
    assert found.remarks == (
        "En senere fil om prøvegården er ikke med: en enhed står kun ét sted.",
        "Filen om eksempelhuset er af 2025 og er ikke med; arket er af 2026.",
        "Mangler: Eksempelhuset.",
    )


def test_each_file_that_is_none_is_told_and_nothing_is_made_of_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (good,) = put(tmp_path, NORTH)
    plain = json.loads(good.read_text("utf-8"))
    monkeypatch.setattr(merging, "LIMIT", 400_000)
    made = {
        "ingen.json": b"{}",
        "liste.json": b"[1]",
        "ord.json": b"\xff\xfe",
        "nyere.json": json.dumps(plain | {"schema": "kompetence-report-9"}).encode(),
        "skadet.json": json.dumps(plain | {"tables": 3}).encode(),
        "stor.json": b" " * 400_001,
    }
    for name, data in made.items():
        (tmp_path / name).write_bytes(data)
    os.mkfifo(tmp_path / "rør.json")
    names = [*made, "rør.json", "væk.json"]
    said = [one.rpartition("/")[2] for one in wrong(good, *(tmp_path / name for name in names))]
    none = "det er ingen rapport: bed om den fil, »kompetence report --format json« har skrevet"
    assert said == [
        f"ingen.json: {none}",
        f"liste.json: {none}",
        f"ord.json: {none}",
        "nyere.json: rapporten er skrevet af en anden udgave af programmet (kompetence-report-9)",
        "skadet.json: rapporten er beskadiget: bed om at få den skrevet igen",
        "stor.json: filen er for stor til at være en rapport",
        "rør.json: det er ikke en fil, der kan læses",
        "væk.json: filen findes ikke",
    ]


WHOLE = report_json(replace(NORTH, tables=NORTH.tables[:1])).encode()


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, len(WHOLE)), st.binary(max_size=4), st.integers(0, 4))
def test_a_damaged_file_is_never_more_than_a_sentence(
    tmp_path: Path, at: int, put_in: bytes, taken: int
) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(WHOLE[:at] + put_in + WHOLE[at + taken :])
    with suppress(NotMerged):
        merge_files([path])
