"""``kompetence overview`` and ``kompetence calendar``."""

import datetime as dt

import pytest

from kompetence_tui.cli import calendar, year
from kompetence_tui.domain.session.session import EventKind
from tests.cli.conftest import Run, World
from tests.factories import NOW, TODAY, make_goal, make_session

SOON = dt.date(2026, 12, 8)


@pytest.fixture(autouse=True)
def _fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(year, "today", lambda: TODAY)
    monkeypatch.setattr(calendar, "now", lambda: NOW)


def keep_some(world: World) -> None:
    anna = make_session("anna2345", goals=(make_goal(),)).with_event(EventKind.CLOSED, NOW)
    world.keep(anna)
    aase = make_session("aase2345", employee="Åse Prøvesen").with_(date=SOON, answers={})
    world.keep(aase.with_event(EventKind.OFFERED, NOW))
    world.keep(make_session("boxx2345", employee="Bo Prøvesen").with_(date=dt.date(2025, 2, 3)))


def test_everybody_is_listed_with_the_totals(world: World, kompetence: Run) -> None:
    keep_some(world)
    ended = kompetence("overview")
    assert (ended.code, ended.err) == (0, "")
    heads, *people, empty, totals = ended.out.splitlines()
    assert heads.split() == ["Medarbejder", "Enhed", "2026", "Samtale"]
    assert [line[:12] for line in people] == ["Anna Eksempe", "Bo Prøvesen ", "Åse Prøvesen"]
    assert [" ".join(line.split()[3:]) for line in people] == [
        "plan skriftlig 21.11.2026", "intet endnu –", "tilbudt 8.12.2026",
    ]  # fmt: skip
    assert (empty, totals) == (
        "",
        "3 medarbejdere: intet endnu 1, tilbudt 1, planlagt 0, afholdt 0, plan skriftlig 1, "
        "afslået 0",
    )
    assert "afholdt 1" in kompetence("overview", "2025").out


def test_a_year_without_anybody(world: World, kompetence: Run) -> None:
    keep_some(world)
    ended = kompetence("overview", "2031")
    assert (ended.code, ended.out) == (0, "")
    assert "Ingen medarbejdere har en samtale i 2031" in ended.err


@pytest.mark.parametrize("wrong", ["i år", "26", "20266", "-1", "²026", "9" * 5000])
def test_what_is_no_year_is_refused(kompetence: Run, wrong: str) -> None:
    ended = kompetence("overview", wrong)
    assert ended.code == 2
    assert "er ikke et årstal" in ended.err


def test_a_damaged_file_is_told_and_hides_nobody(world: World, kompetence: Run) -> None:
    keep_some(world)
    (world.data / "sessions" / "broken2345.json").write_text("{", encoding="utf-8")
    for command in ("overview", "calendar"):
        ended = kompetence(command, *(("-o", "-") if command == "calendar" else ()))
        assert (ended.code, bool(ended.out)) == (4, True)
        assert "broken2345" in ended.err


def test_the_calendar_is_a_file_that_is_not_overwritten_unasked(
    world: World, kompetence: Run
) -> None:
    keep_some(world)
    ended = kompetence("calendar")
    file = world.documents / "2026-11-21-kalender.ics"
    assert (ended.code, ended.out) == (0, f"{file}\n")
    data = file.read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n") > 10
    assert "SUMMARY:Samtale" in data.decode()
    assert kompetence("calendar").code == 1
    assert kompetence("calendar", "--force").code == 0


def test_on_the_screen_it_is_the_same_file(world: World, kompetence: Run) -> None:
    keep_some(world)
    printed = kompetence("calendar", "-o", "-").out
    assert printed.count("\n") == printed.count("\r\n") > 10
    kompetence("calendar")
    file = world.documents / "2026-11-21-kalender.ics"
    assert printed == file.read_bytes().decode()


def test_the_calendar_of_one_talk_and_without_numbers(world: World, kompetence: Run) -> None:
    keep_some(world)
    talk = make_session("dann2345", employee="Dan Prøvesen").with_(answers={}, date=SOON)
    world.keep(talk.with_(time=dt.time(9), length=60))
    world.keep(make_session("evaa2345").with_(answers={}, date=SOON, time=dt.time(8), length=60))
    printed = kompetence("calendar", "dann", "-o", "-").out
    assert printed.count("BEGIN:VEVENT") == 1
    assert "SUMMARY:Samtale 3 af 3" in printed
    world.config.write_text("calendar_numbers = false\n", encoding="utf-8")
    assert "SUMMARY:Samtale\r" in kompetence("calendar", "dann", "-o", "-").out
    assert kompetence("calendar", "dann").code == 0
    assert (world.documents / "2026-11-21-kalender-dann2345.ics").exists()
    nothing = kompetence("calendar", "boxx")
    assert (nothing.code, nothing.out) == (1, "")
    assert "intet, der skal stå i en kalender" in nothing.err
