"""``kompetence report --attach-to``."""

from datetime import date
from pathlib import Path

import pytest

from kompetence_tui.cli import report
from kompetence_tui.store.sessions import SessionStore
from tests.cli.conftest import Run, World
from tests.municipality import SECRET, municipality

TOP, SMALL = "Hoved-MED i Eksempelkommunen", "Prøvegården"


@pytest.fixture(autouse=True)
def store(world: World, monkeypatch: pytest.MonkeyPatch) -> SessionStore:
    monkeypatch.setattr(report, "today", lambda: date(2027, 1, 12))
    return SessionStore(municipality(world.data, units=2, talks=80))


def talk(store: SessionStore, who: str) -> str:
    return next(row.id for row in store.rows() if row.who == who and row.date.year == 2026)


def test_it_is_attached_once_and_written(
    kompetence: Run, store: SessionStore, world: World, tmp_path: Path
) -> None:
    top = talk(store, TOP)
    ended = kompetence("report", "--attach-to", top)
    assert ended.code == 0, ended.err
    assert "Tilbagespil fra 2026 er vedlagt samtalen" in ended.err
    assert "# Tilbagespil til indsatsområderne" in ended.out
    assert "| Sætte borgeren i centrum |" in ended.out
    assert SECRET not in ended.out
    (kept,) = store.read(top).playback
    assert kept.date == date(2027, 1, 12)
    again = kompetence("report", "--attach-to", top)
    assert again.out == ended.out
    assert "vedlagt allerede" in again.err
    assert store.read(top).playback == (kept,)
    exported = kompetence("export", top, "--form", "tilbagespil", "-o", "-")
    assert (exported.out, exported.err) == (ended.out, "")


def test_what_is_refused_publishes_and_attaches_nothing(
    kompetence: Run, store: SessionStore, world: World
) -> None:
    top = talk(store, TOP)
    person = next(row.id for row in store.rows() if row.kind.is_individual)
    for words, *arguments in (
        ("uden --unit og --med", top, "--unit", SMALL),
        ("vælg md, docx, pdf eller html", top, "--format", "csv"),
        ("hører til en strategi eller en gruppes samtale", person),
        ("2027", top, "--year", "2027"),
        ("ingen samtale »findesikke«", "findesikke"),
    ):
        ended = kompetence("report", "--attach-to", *arguments)
        assert ended.code != 0
        assert words in ended.err
    with store.open(top):
        ended = kompetence("report", "--attach-to", top)
        assert ended.code != 0
        assert "åben" in ended.err
    assert not (world.data / "reports" / "2026.json").exists()
    assert store.read(top).playback == ()
