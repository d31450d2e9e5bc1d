"""Reading folders for a report, as tests do it."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

from kompetence_tui.domain.report.counted import ALL, CountedTable, Tally
from kompetence_tui.domain.report.counting import KnownMethod
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.domain.report.tables import TableId
from kompetence_tui.domain.session.session import EventKind, Session
from kompetence_tui.store.report.reading import PeriodRead, Reading
from kompetence_tui.store.sessions import SessionStore
from tests.factories import NOW, make_goal, make_session
from tests.municipality import as_file

YEAR = ReportPeriod(2026)
AFTER = dt.date(2027, 1, 12)
"""A day on which the year is over."""
METHODS = {
    "sidemandsoplaering": KnownMethod("Sidemandsoplæring", "informal"),
    "sparring": KnownMethod("Sparring", "informal"),
    "internt-kursus": KnownMethod("Internt kursus", "internal"),
    "kurser": KnownMethod("Kurser og uddannelse", "external"),
}


def read(
    folder: Path,
    period: ReportPeriod = YEAR,
    *,
    today: dt.date = AFTER,
    threshold: int = 5,
    shared: bool = False,
) -> PeriodRead:
    """What is read of the period."""
    reading = Reading(SessionStore(folder, shared=shared), (period, period.before), today)
    for _step in reading.steps():
        pass
    return reading.period(period, METHODS, threshold)


def put(folder: Path, sessions: Iterable[Session]) -> Path:
    """The sessions as files of a data folder."""
    (folder / "sessions").mkdir(mode=0o700, parents=True, exist_ok=True)
    for session in sessions:
        path = folder / "sessions" / f"{session.id}.json"
        path.write_bytes(as_file(session.model_dump(mode="json")))
    return folder


def counted(read: PeriodRead, table: TableId, row: str = ALL, column: str = ALL) -> Tally:
    """One figure; of the column called so, whatever its key."""
    found: CountedTable = read.counted.tables[table]
    keys = {label.words: label.key for label in (*found.columns, *found.rows)}
    return found.tallies.get((keys.get(row, row), keys.get(column, column)), Tally())


def mus(session_id: str, name: str = "Anna Eksempel", **changes: object) -> Session:
    """A closed MUS of 2026 with one goal."""
    closed = make_session(session_id, employee=name, goals=(make_goal("m1"),))
    return closed.with_(**changes).with_event(EventKind.CLOSED, NOW)


def people(count: int) -> list[Session]:
    """So many, each with a talk."""
    return [mus(f"mus{n:07}", f"Person Eksempel {n}") for n in range(count)]
