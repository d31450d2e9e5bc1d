"""Tilbagespil: what a period showed of a group's indsatsområder, kept in the group's talk (K12).

An addendum in all but its form: figures as they were protected when it was made, no words of any
individual talk. The next talk of the group begins with a copy.
"""

import datetime as dt

from kompetence_tui.domain.base.model import Count, Line, Model
from kompetence_tui.domain.direction.link import Link
from kompetence_tui.domain.report.figures import Cover, Figure
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.domain.report.tables import TableId
from kompetence_tui.i18n import _


class KeptFigure(Model):
    """A number, or what stands in its place, as ``Figure``."""

    n: Count | None = None
    cover: Cover = Cover.NONE

    @property
    def is_shown(self) -> bool:
        return self.cover is Cover.NONE

    def danish(self, threshold: int) -> str:
        return Figure(self.n, self.cover).danish(threshold)


class PlaybackRow(Model):
    """The figures of an indsatsområde, or of the unit, in one table."""

    words: Line
    figures: tuple[KeptFigure, ...] = ()
    """One for each column."""


class PlaybackTable(Model):
    """A part of one of a report's tables."""

    table: TableId
    columns: tuple[Line, ...] = ()
    rows: tuple[PlaybackRow, ...] = ()

    @property
    def is_of_areas(self) -> bool:
        """A row is an indsatsområde, not the unit."""
        return self.table not in (TableId.VERDICTS, TableId.FORMS)

    @property
    def has_shown(self) -> bool:
        """A number stands in it."""
        return any(figure.n is not None for row in self.rows for figure in self.cells(row))

    def cells(self, row: PlaybackRow) -> tuple[KeptFigure, ...]:
        """A figure for each column, whatever a damaged file has left of them."""
        lost = KeptFigure(cover=Cover.WITHHELD)
        return (*row.figures, *[lost] * len(self.columns))[: len(self.columns)]


class Playback(Model):
    """Tilbagespil of one period."""

    year: Count
    half: Count = 0
    """Of the year; 0 is the whole of it."""
    date: dt.date
    """The day it was attached."""
    threshold: Count
    """The people that are behind each number, at least."""
    whom: Line = ""
    """The unit whose figures they are; empty for those of all units together."""
    goals: KeptFigure = KeptFigure()
    """All goals of the period, whatever they build on."""
    loose: KeptFigure = KeptFigure()
    """Those of them that build on nothing."""
    tables: tuple[PlaybackTable, ...] = ()
    """The first has a row for each indsatsområde."""
    unread: Count = 0
    """Talks that could not be read when the figures were made."""
    taken_from: Link | None = None
    """The group's earlier talk that it is attached to; None in that talk itself."""

    @property
    def is_mostly_hidden(self) -> bool:
        """More than half of the figures of the indsatsområder themselves do not stand there."""
        rows = self.tables[0].rows if self.tables else ()
        figures = [figure for row in rows for figure in row.figures]
        return sum(figure.is_shown for figure in figures) * 2 < len(figures)

    @property
    def period(self) -> ReportPeriod:
        return ReportPeriod(self.year, self.half)

    @property
    def title(self) -> str:
        return _("Tilbagespil fra {period}").format(period=self.period.danish)
