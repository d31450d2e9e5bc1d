"""One raw pass over all sessions: what a report counts of some periods.

Only the parts that ``raw_talk`` names are touched. A file that the program could not open either
counts as unread.
"""

import datetime as dt
from collections.abc import Generator, Mapping
from dataclasses import replace
from typing import NamedTuple

from kompetence_tui.domain.report.counted import Counted
from kompetence_tui.domain.report.counting import Counting, KnownMethod
from kompetence_tui.domain.report.group_counting import group_facts
from kompetence_tui.domain.report.groups import GroupFacts
from kompetence_tui.domain.report.kept_in_time import KeptInTime
from kompetence_tui.domain.report.ledger import Book
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.store import access, scan
from kompetence_tui.store.raw import UNREADABLE, session_in
from kompetence_tui.store.report.raw_talk import group_talk, kind_of, own_talk
from kompetence_tui.store.sessions import SessionStore


class PeriodRead(NamedTuple):
    """All that was read of one period."""

    counted: Counted
    groups: GroupFacts
    kept: tuple[KeptInTime, ...]

    def __repr__(self) -> str:
        return "<PeriodRead>"


class Reading:
    """The pass: ``steps`` reads a file at each step, and then ``period`` tells what was read."""

    def __init__(
        self, store: SessionStore, periods: tuple[ReportPeriod, ...], today: dt.date
    ) -> None:
        """Raises FolderUnusable: the folder is there but cannot be read."""
        access.require_team_folder(store.place)
        self._paths = scan.paths(store.sessions)
        self._book, self._today, self._unread = Book(periods, today), today, 0
        is_said = bool(store.said())
        self._said = {row.id: (row.same, row.stopped) for row in store.rows()} if is_said else {}

    @property
    def total(self) -> int:
        """How many steps there are."""
        return len(self._paths)

    def steps(self) -> Generator[None, None, None]:
        """Read one file at each step."""
        for path in self._paths:
            try:
                session = session_in(path)
                if kind_of(session).is_individual:
                    same, stopped = self._said.get(path.stem, (None, None))
                    talk = own_talk(session)
                    if same or stopped:
                        talk = replace(talk, whose=same or talk.whose, stopped=stopped)
                    self._book.take(talk)
                else:
                    self._book.groups.append(group_talk(session, self._today))
            except FileNotFoundError:
                pass  # deleted meanwhile
            except UNREADABLE:
                self._unread += 1
            yield

    def period(
        self, period: ReportPeriod, methods: Mapping[str, KnownMethod], threshold: int
    ) -> PeriodRead:
        """What the files say of one of the periods; every step was taken."""
        counting = Counting(self._book, period, methods, threshold)
        groups = group_facts(self._book.groups, period)
        return PeriodRead(counting.counted(self._unread), groups, counting.kept())
