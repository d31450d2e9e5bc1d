"""A calendar of what is coming, with neutral titles only: no name, no goal, no unit (E17)."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from kompetence_tui.domain.dates.hours import Hours
from kompetence_tui.domain.due.due import DueKind
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.listing import SessionRow, replaced
from kompetence_tui.i18n import _

_TITLES = {
    DueKind.EVALUATION: _("Evaluering"),
    DueKind.BEFORE: _("Forberedelse"),
    DueKind.AFTER: _("Opfølgning"),
    DueKind.STATUS: _("Status"),
    DueKind.FOLLOW_UP: _("Opfølgning"),
}
"""What stands in a calendar. Goals and actions are the employee's own to keep an eye on."""

_OURS = UUID("6f0f6b1e-6d0a-4f6b-9d5d-0d6c6f6d7065")
"""The name space of the events' ids: never to be changed."""

_TALK = "samtale"
_BEGINNING = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
_HERE = ZoneInfo("Europe/Copenhagen")


@dataclass(frozen=True, slots=True)
class Appointment:
    """One event of the calendar."""

    session: str
    key: str
    """The same for as long as the point is the same one."""
    title: str
    day: dt.date
    hours: Hours
    """Without a time of day it is there all day."""
    is_off: bool
    """It was called off, and is so in a calendar that has it."""

    @property
    def is_busy(self) -> bool:
        """The time is taken."""
        return self.hours.start is not None and not self.is_off

    @property
    def place(self) -> tuple[object, ...]:
        """Where it stands among all: by its time."""
        return self.day, self.hours.start or dt.time.min, self.session, self.key


class Moments(NamedTuple):
    """From when and until when an event is: days, or moments in UTC."""

    start: dt.date
    end: dt.date


def appointments(
    rows: Iterable[SessionRow], today: dt.date, *, numbers: bool = True
) -> list[Appointment]:
    """What a calendar is to hold, by its time.

    With ``numbers`` those of one title are told apart: »Evaluering 2 af 14«. What was called off
    has none, and is there while it lies ahead: a talk that was declined, and points of a plan that
    a later talk has taken over.
    """
    found = sorted(_appointments(list(rows), today), key=lambda one: one.place)
    return list(_numbered(found)) if numbers else found


def calendar(found: Sequence[Appointment], now: dt.datetime) -> bytes:
    """The calendar as an iCalendar file; ``now`` has a time zone.

    Each event keeps its id from file to file, so that a later one moves it in a calendar that
    read an earlier one.
    """
    made = Calendar()
    made.add("prodid", "-//kompetence-tui//kalender//DA")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    for one in found:
        made.add_component(_event(one, now))
    written: bytes = made.to_ical()
    return written


def calendar_file_name(today: dt.date, session: str = "") -> str:
    """Of all talks, or of one by its number."""
    return "-".join(filter(None, (today.isoformat(), "kalender", session))) + ".ics"


def _appointments(rows: list[SessionRow], today: dt.date) -> Iterator[Appointment]:
    over = replaced(rows)
    for row in rows:
        if row.is_ahead(today):
            is_off = row.invitation == "afslået"
            is_follow_up = row.kind is SessionKind.FOLLOW_UP
            title = _("Opfølgning") if is_follow_up else _("Samtale")
            yield Appointment(row.id, _TALK, title, row.date, row.hours, is_off)
        is_off = row.id in over
        for due in row.due:
            day = due.when.last
            if due.kind in _TITLES and not (is_off and day < today):
                yield Appointment(row.id, due.key, _TITLES[due.kind], day, Hours(), is_off)


def _numbered(found: Iterable[Appointment]) -> Iterator[Appointment]:
    found = list(found)
    of_each = Counter(one.title for one in found if not one.is_off)
    so_far = Counter[str]()
    for one in found:
        if one.is_off or of_each[one.title] == 1:
            yield one
            continue
        so_far[one.title] += 1
        words = _("{title} {n} af {all}")
        title = words.format(title=one.title, n=so_far[one.title], all=of_each[one.title])
        yield replace(one, title=title)


def _event(one: Appointment, now: dt.datetime) -> Event:
    event, when = Event(), _moments(one)
    event.add("uid", f"{uuid5(_OURS, f'{one.session}/{one.key}')}@kompetence")
    event.add("dtstamp", now.astimezone(dt.UTC))
    event.add("last-modified", now.astimezone(dt.UTC))
    event.add("sequence", max(0, int((now - _BEGINNING).total_seconds()) // 60))
    event.add("summary", one.title)
    event.add("dtstart", when.start)
    event.add("dtend", when.end)
    event.add("class", "PRIVATE")
    event.add("transp", "OPAQUE" if one.is_busy else "TRANSPARENT")
    if one.is_off:
        event.add("status", "CANCELLED")
    return event


def _moments(one: Appointment) -> Moments:
    """Moments are in UTC, which every calendar reads alike. The clock on the wall says when a talk
    ends; where the hour it ends in comes twice or never, its length does."""
    if one.hours.start is None:
        return Moments(one.day, one.day + dt.timedelta(days=1))
    length = dt.timedelta(minutes=one.hours.minutes or 0)
    on_the_wall = dt.datetime.combine(one.day, one.hours.start, _HERE)
    start = on_the_wall.astimezone(dt.UTC)
    end = (on_the_wall + length).astimezone(dt.UTC)
    return Moments(start, end if end > start else start + length)
