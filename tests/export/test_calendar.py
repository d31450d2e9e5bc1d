"""The calendar: read by khal, a calendar of its own, twice."""

import datetime as dt
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from kompetence_tui.domain.dates.dates import PartialDate
from kompetence_tui.domain.due.due import Due, DueKind
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.listing import SessionRow
from kompetence_tui.export.calendar import calendar
from tests.domain.test_listing import PAST, due_on, row
from tests.factories import NOW, TODAY

SOON = dt.date(2026, 12, 8)
LATER = NOW + dt.timedelta(days=3)


def planned(day: dt.date = SOON) -> SessionRow:
    return row("anna2345ab", day, who="Anna Eksempel", started=False, unit="Eksempelhuset")


def closed(when: str = "2027-09-01") -> SessionRow:
    """A talk with one point of each kind."""
    due = tuple(
        Due(kind, f"m1.{kind.value}", 1, "Lede mødet", "Bo Prøvesen", PartialDate.from_iso(when))
        for kind in DueKind
    )
    return row("boxx2345ab", PAST, who="Bo Prøvesen", closed=True, due=due, unit="Eksempelhuset")


def events(*rows: SessionRow, now: dt.datetime = NOW) -> list[Any]:
    """What another reader makes of it; untyped, for every field can be of any kind."""
    return Calendar.from_ical(calendar(rows, now)).walk("VEVENT")


def titles(*rows: SessionRow) -> list[str]:
    return [str(event["SUMMARY"]) for event in events(*rows)]


def test_titles_are_neutral_and_nothing_else_is_said() -> None:
    assert sorted(titles(planned(), closed())) == [
        "Evaluering", "Forberedelse", "Opfølgning", "Opfølgning", "Samtale", "Status",
    ]  # fmt: skip
    text = calendar([planned(), closed()], NOW).decode()
    for word in ("Anna", "Bo", "Prøvesen", "Lede", "Eksempelhuset", "MUS", "anna2345ab", "m1"):
        assert word not in text


def test_a_planned_follow_up_is_called_so() -> None:
    assert titles(row("a", SOON, started=False, kind=SessionKind.FOLLOW_UP)) == ["Opfølgning"]


def test_only_talks_that_are_yet_to_be_held_are_in_it() -> None:
    assert titles(planned(TODAY)) == ["Samtale"]
    assert titles(planned(PAST), row("going", SOON), row("held", PAST, closed=True)) == []


def test_ids_and_days_are_whole_and_last() -> None:
    found = events(planned(), closed("2027-W24"))
    assert len({event["UID"] for event in found}) == len(found)
    assert [str(e["UID"]) for e in events(planned())] == [str(found[0]["UID"])]
    assert {event["DTSTART"].dt for event in found} == {SOON, dt.date(2027, 6, 20)}
    assert all(e["DTEND"].dt - e["DTSTART"].dt == dt.timedelta(days=1) for e in found)


def test_a_later_file_goes_before_an_earlier_one() -> None:
    (first,), (second,) = events(planned()), events(planned(), now=LATER)
    assert second["SEQUENCE"] > first["SEQUENCE"] >= 0
    assert second["LAST-MODIFIED"].dt > first["LAST-MODIFIED"].dt


def test_what_was_called_off_is_so_in_the_calendar_too_while_it_lies_ahead() -> None:
    over = row("boxx2345ab", PAST, closed=True, due=(*due_on(PAST), *due_on(SOON, DueKind.STATUS)))
    (event,) = events(over, row("later", TODAY, follows=over.id))
    assert (event["SUMMARY"], event["STATUS"]) == ("Status", "CANCELLED")
    (declined,) = events(replace(planned(), invitation="afslået"))
    assert declined["STATUS"] == "CANCELLED"
    assert "STATUS" not in events(planned())[0]


@pytest.mark.parametrize(
    ("when", "last"),
    [
        ("2027-S1", dt.date(2027, 5, 31)),
        ("2027-S4", dt.date(2028, 2, 29)),
        ("2027-H2", dt.date(2027, 12, 31)),
        ("2027-02-T3", dt.date(2027, 2, 28)),
        ("2027-W10/2027-W12", dt.date(2027, 3, 28)),
    ],
)
def test_a_period_stands_at_its_last_day(when: str, last: dt.date) -> None:
    assert {event["DTSTART"].dt for event in events(closed(when))} == {last}


def test_the_line_ends_are_those_of_the_format() -> None:
    data = calendar([planned(), closed()], NOW)
    assert data.count(b"\n") == data.count(b"\r\n") > 10


@pytest.fixture
def khal(tmp_path: Path) -> "Khal":
    return Khal(tmp_path)


class Khal:
    """The calendar program, with a world of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "calendars").mkdir()
        self.config = folder / "khal.conf"
        self.config.write_text(
            f"[calendars]\n[[egen]]\npath = {folder / 'calendars'}\n"
            "[locale]\nlocal_timezone = Europe/Copenhagen\ndefault_timezone = Europe/Copenhagen\n"
            "timeformat = %H:%M\ndateformat = %d.%m.\nlongdateformat = %Y-%m-%d\n"
            "datetimeformat = %d.%m. %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
            f"[sqlite]\npath = {folder / 'khal.db'}\n",
            encoding="utf-8",
        )

    def run(self, *arguments: str) -> str:
        command = [sys.executable, "-m", "khal", "-c", str(self.config), *arguments]
        environment = os.environ | {"HOME": str(self.folder), "LC_ALL": "C.UTF-8"}
        return subprocess.run(
            command, env=environment, capture_output=True, encoding="utf-8", check=True
        ).stdout

    def take_in(self, data: bytes) -> None:
        file = self.folder / "kalender.ics"
        file.write_bytes(data)
        self.run("import", "--batch", "-a", "egen", str(file))

    def listed(self) -> list[str]:
        """Every event with its day."""
        form = ("--format", "{start-long} {title}", "--day-format", "")
        return self.run("list", *form, "2026-11-01", "730d").split("\n")[:-1]


def test_khal_reads_it_twice_and_moves_what_was_moved(khal: Khal) -> None:
    khal.take_in(calendar([planned(), closed()], NOW))
    assert khal.listed() == [
        "2026-12-08 Samtale", "2027-09-01 Evaluering", "2027-09-01 Forberedelse",
        "2027-09-01 Opfølgning", "2027-09-01 Opfølgning", "2027-09-01 Status",
    ]  # fmt: skip
    khal.take_in(calendar([planned(dt.date(2026, 12, 10)), closed()], LATER))
    assert khal.listed()[:2] == ["2026-12-10 Samtale", "2027-09-01 Evaluering"]
    assert len(khal.listed()) == 6
