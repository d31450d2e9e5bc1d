"""The calendar: read by khal, a calendar of its own, twice, and by two other readers."""

import datetime as dt
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import ics
import pytest
import vobject
from icalendar import Calendar

from kompetence_tui.domain.dates.dates import PartialDate
from kompetence_tui.domain.due.due import Due, DueKind
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.listing import SessionRow
from kompetence_tui.export.calendar import appointments, calendar
from tests.domain.test_listing import PAST, due_on, row
from tests.factories import NOW, TODAY

SOON = dt.date(2026, 12, 8)
_TWO_YEARS = ("2026-11-01", "730d")
LATER = NOW + dt.timedelta(days=3)


def planned(day: dt.date = SOON, time: str = "", minutes: int = 90) -> SessionRow:
    found = row("anna2345ab", day, who="Anna Eksempel", started=False, time=time)
    return replace(found, unit="Eksempelhuset", minutes=minutes)


def closed(when: str = "2027-09-01") -> SessionRow:
    """A talk with one point of each kind."""
    due = tuple(
        Due(kind, f"m1.{kind.value}", 1, "Lede mødet", "Bo Prøvesen", PartialDate.from_iso(when))
        for kind in DueKind
    )
    return row("boxx2345ab", PAST, who="Bo Prøvesen", closed=True, due=due, unit="Eksempelhuset")


def written(*rows: SessionRow, now: dt.datetime = NOW, numbers: bool = False) -> bytes:
    return calendar(appointments(rows, now.date(), numbers=numbers), now)


def events(*rows: SessionRow, now: dt.datetime = NOW) -> list[Any]:
    """What another reader makes of it; untyped, for every field can be of any kind."""
    return Calendar.from_ical(written(*rows, now=now)).walk("VEVENT")


def titles(*rows: SessionRow) -> list[str]:
    return [str(event["SUMMARY"]) for event in events(*rows)]


def test_titles_are_neutral_and_nothing_else_is_said() -> None:
    assert sorted(titles(planned(), closed())) == [
        "Evaluering", "Forberedelse", "Opfølgning", "Opfølgning", "Samtale", "Status",
    ]  # fmt: skip
    text = written(planned(), closed(), numbers=True).decode()
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


def test_those_of_one_title_are_told_apart_by_their_time() -> None:
    late, early = (replace(planned(SOON, time), id=time) for time in ("13:00", "09:00"))
    off = replace(planned(SOON, "08:00"), id="off", invitation="afslået")
    found = appointments([late, closed(), early, off], TODAY)
    assert [(one.title, one.session) for one in found] == [
        ("Samtale", "off"), ("Samtale 1 af 2", "09:00"), ("Samtale 2 af 2", "13:00"),
        ("Opfølgning 1 af 2", "boxx2345ab"), ("Evaluering", "boxx2345ab"),
        ("Forberedelse", "boxx2345ab"), ("Opfølgning 2 af 2", "boxx2345ab"),
        ("Status", "boxx2345ab"),
    ]  # fmt: skip
    plain = appointments([late, early], TODAY, numbers=False)
    assert [one.title for one in plain] == ["Samtale", "Samtale"]


EDGES = [
    ("2026-12-08", "10:00", 90, "09:00", "10:30"),
    ("2027-06-08", "10:00", 90, "08:00", "09:30"),
    ("2027-03-28", "01:00", 180, "00:00", "02:00"),  # the hour from 2 is left out
    ("2027-03-28", "02:30", 30, "01:30", "02:00"),
    ("2027-10-31", "01:00", 180, "23:00", "03:00"),  # the hour from 2 comes twice
    ("2026-12-08", "23:00", 90, "22:00", "23:30"),
]


@pytest.mark.parametrize(("day", "time", "minutes", "start", "end"), EDGES)
def test_a_talk_with_a_time_takes_it_whatever_the_clocks_do(
    day: str, time: str, minutes: int, start: str, end: str
) -> None:
    talk = planned(dt.date.fromisoformat(day), time, minutes)
    (event,) = events(talk)
    found = (event["DTSTART"].dt, event["DTEND"].dt)
    assert tuple(f"{one:%H:%M}" for one in found) == (start, end)
    assert (event["TRANSP"], event["CLASS"]) == ("OPAQUE", "PRIVATE")
    text = written(talk).decode()
    (other,) = vobject.readOne(text).vevent_list
    assert (other.dtstart.value, other.dtend.value, other.transp.value) == (*found, "OPAQUE")
    (third,) = ics.Calendar(text).events
    assert (third.begin, third.end, third.transparent) == (*found, False)


def test_without_a_time_and_when_called_off_nothing_is_taken() -> None:
    rows = (planned(), replace(planned(SOON, "10:00"), id="off", invitation="afslået"))
    assert [event["TRANSP"] for event in events(*rows)] == ["TRANSPARENT", "TRANSPARENT"]
    text = written(*rows).decode()
    assert {event.all_day for event in ics.Calendar(text).events} == {True, False}
    assert [event.transp.value for event in vobject.readOne(text).vevent_list] == [
        "TRANSPARENT", "TRANSPARENT",
    ]  # fmt: skip


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
    data = written(planned(), closed())
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
        """Every event with its day and its times."""
        form = "{start-date-long} {start-time} {end-time} {title}"
        return self.run("list", "--format", form, "--day-format", "", *_TWO_YEARS).split("\n")[:-1]


def test_khal_reads_it_twice_and_moves_what_was_moved(khal: Khal) -> None:
    rest = [f"2027-09-01   {title}" for title in (
        "Evaluering", "Forberedelse", "Opfølgning 1 af 2", "Opfølgning 2 af 2", "Status",
    )]  # fmt: skip
    khal.take_in(written(planned(), closed(), numbers=True))
    assert khal.listed() == ["2026-12-08   Samtale", *rest]
    moved = planned(dt.date(2027, 6, 8), "13:15", 45)
    khal.take_in(written(moved, closed(), numbers=True, now=LATER))
    assert khal.listed() == ["2027-06-08 13:15 14:00 Samtale", *rest]
