"""A calendar of what is coming, with neutral titles only: no name, no goal, no unit (E17)."""

import datetime as dt
from collections.abc import Iterable, Iterator
from uuid import UUID, uuid5

from icalendar import Calendar, Event

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


def calendar(rows: Iterable[SessionRow], now: dt.datetime) -> bytes:
    """The calendar as an iCalendar file; ``now`` has a time zone.

    Each event keeps its id from file to file, so that a later one moves it in a calendar that
    read an earlier one. What was called off is called off there too while it lies ahead: a talk
    that was declined, and points of a plan that a later talk has taken over.
    """
    made = Calendar()
    made.add("prodid", "-//kompetence-tui//kalender//DA")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    for event in _events(list(rows), now):
        made.add_component(event)
    written: bytes = made.to_ical()
    return written


def calendar_file_name(today: dt.date) -> str:
    return f"{today.isoformat()}-kalender.ics"


def _events(rows: list[SessionRow], now: dt.datetime) -> Iterator[Event]:
    today, over = now.date(), replaced(rows)
    for row in rows:
        if row.is_ahead(today):
            is_off = row.invitation == "afslået"
            is_follow_up = row.kind is SessionKind.FOLLOW_UP
            title = _("Opfølgning") if is_follow_up else _("Samtale")
            yield _event(row, _TALK, title, row.date, now, is_off=is_off)
        is_off = row.id in over
        for due in row.due:
            day = due.when.last
            if due.kind in _TITLES and not (is_off and day < today):
                yield _event(row, due.key, _TITLES[due.kind], day, now, is_off=is_off)


def _event(
    row: SessionRow, key: str, title: str, day: dt.date, now: dt.datetime, *, is_off: bool
) -> Event:
    event = Event()
    event.add("uid", f"{uuid5(_OURS, f'{row.id}/{key}')}@kompetence")
    event.add("dtstamp", now.astimezone(dt.UTC))
    event.add("last-modified", now.astimezone(dt.UTC))
    event.add("sequence", max(0, int((now - _BEGINNING).total_seconds()) // 60))
    event.add("summary", title)
    event.add("dtstart", day)
    event.add("dtend", day + dt.timedelta(days=1))
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    if is_off:
        event.add("status", "CANCELLED")
    return event
