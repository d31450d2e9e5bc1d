"""*Årets billede*: reading what a period showed, and publishing it; for screen and shell alike.

A period that is published is shown as it was then, whatever is written later. Any other is
»foreløbig«: protected in the same way, kept nowhere, and never a file.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kompetence_tui.domain.base.text import one_line
from kompetence_tui.domain.report.counted import Counted
from kompetence_tui.domain.report.groups import GroupFacts
from kompetence_tui.domain.report.kept_in_time import KeptInTime
from kompetence_tui.domain.report.picture import Picture, labels_of, unit_called
from kompetence_tui.domain.report.protecting import LEAST_THRESHOLD
from kompetence_tui.domain.report.publishing import (
    Kept,
    Publication,
    as_kept,
    made_of,
    publish,
    why_left_out,
    why_not,
)
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.i18n import _
from kompetence_tui.preparation.known_methods import known_methods
from kompetence_tui.store.errors import StoreError
from kompetence_tui.store.report import published
from kompetence_tui.store.report.reading import PeriodRead, Reading

if TYPE_CHECKING:
    from kompetence_tui.store.sessions import SessionStore
    from kompetence_tui.store.thread import ReadProgress


@dataclass(frozen=True, repr=False)
class Opened:
    """What a period showed, of all units."""

    picture: Picture
    """As it was published; else preliminary, and then its day of publishing is None."""
    before: Picture | None
    """The same of the year before; None where that has no talks."""
    groups: GroupFacts
    past: tuple[Picture, ...] = ()
    """The same of all years before that are known, the oldest first; ``before`` is the last."""
    why_not: str = ""
    """Why there can be no file of it, in a sentence; empty where there can."""
    own: KeptInTime | None = None
    """The follow-ups of the one leader whose talks these are, for their own screen alone; None
    where they are several leaders'."""
    is_new: bool = False
    """It was published just now."""
    takes_along: bool = False
    """The year before was published with it just now, or is going to be."""


def open_picture(
    store: "SessionStore",
    period: ReportPeriod,
    today: dt.date,
    progress: "ReadProgress | None" = None,
    threshold: int = LEAST_THRESHOLD,
) -> Opened:
    """Read what a period showed. Changes no byte.

    Raises:
        StoreError: the folder, or what was published of the two years, cannot be read.
        Whatever ``progress`` raises; that ends the reading.
    """
    return _ReadPeriods(store, period, today, progress, threshold).opened()


def publish_picture(
    store: "SessionStore",
    period: ReportPeriod,
    today: dt.date,
    progress: "ReadProgress | None" = None,
    threshold: int = LEAST_THRESHOLD,
    units: Sequence[str] = (),
) -> Opened:
    """Publish the period, and the year before that stands beside it, as far as they are not yet.

    All units of the folder are published together; what is kept stands fast from then on.

    Raises:
        RuleBroken: there can be no file of the period, or none of the ``units`` that were named;
            says why.
        StoreError: as ``open_picture``, and where nothing can be kept: then nothing is published.
        Whatever ``progress`` raises; then nothing is published either.
    """
    read = _ReadPeriods(store, period, today, progress, threshold)
    read.publish(units)
    return read.opened()


class _ReadPeriods:
    """A period and the year before it, read."""

    def __init__(
        self,
        store: "SessionStore",
        period: ReportPeriod,
        today: dt.date,
        progress: "ReadProgress | None",
        threshold: int,
    ) -> None:
        self._store, self._period, self._today = store, period, today
        self._threshold = max(threshold, LEAST_THRESHOLD)
        self._both = (period.before, period)
        self._years = [one.year for one in self._both]
        self._kept = published.read(store.place, self._years)
        self._periods = dict.fromkeys((*self._both, *self._parts(self._kept)))
        self._reading = Reading(store, tuple(self._periods), today)
        self._methods = known_methods()
        self._is_new = self._took_along = False
        self._done: dict[ReportPeriod, PeriodRead] = {}
        for number, _step in enumerate(self._reading.steps(), 1):
            if progress is not None:
                progress(number, self._reading.total)

    def opened(self) -> Opened:
        read = self._of(self._period)
        before = self._picture(self._period.before)
        past = [*self._older(), before]
        known = tuple(picture for picture in past if picture and picture.units)
        refused = why_not(self._kept, self._period, self._today)
        return Opened(
            self._picture(self._period),
            before if before.units else None,
            read.groups,
            known,
            refused.danish(self._period) if refused else "",
            _of_one(read.kept) if not self._store.place.shared else None,
            self._is_new,
            self._took_along or self._takes_along(self._kept),
        )

    def publish(self, units: Sequence[str]) -> None:
        if refused := why_not(self._kept, self._period, self._today):
            raise RuleBroken(refused.danish(self._period))
        there = as_kept(self._kept, self._period)
        known = labels_of([there.units if there else (), self._counted(self._period).units])
        if not known:
            words = _("Der er ingen samtaler fra {period}")
            raise RuleBroken(words.format(period=self._period.danish))
        wanted = {unit_called(name, known): name for name in units}
        published.publish(self._store.place, self._years, self._published)
        self._kept = published.read(self._store.place, self._years)
        told = {unit.key for unit in self._picture(self._period).units}
        for key in wanted.keys() - told:
            raise RuleBroken(why_left_out(one_line(wanted[key])))

    def _published(self, kept: Kept) -> Kept:
        """What is to be kept, given what is kept now: another program may have come first."""
        if refused := why_not(kept, self._period, self._today):
            raise RuleBroken(refused.danish(self._period))
        if not self._periods.keys() >= set(self._parts(kept)):
            raise RuleBroken(_("Et andet program har udgivet et halvår imens; prøv igen"))
        self._is_new = as_kept(kept, self._period) is None
        self._took_along = self._takes_along(kept)
        after: dict[ReportPeriod, tuple[Picture, ...]] = {}
        for period in self._both:
            if why_not(kept, period, self._today) is None and self._counted(period).units:
                made = self._made(kept, period).kept
                after |= {part: tuple(pictures) for part, pictures in made.items()}
        return after

    def _takes_along(self, kept: Kept) -> bool:
        """What stands beside a published period is published with it, where it can be."""
        before = self._period.before
        can_be = why_not(kept, before, self._today) is None and as_kept(kept, before) is None
        return can_be and bool(self._counted(before).units)

    def _parts(self, kept: Kept) -> Iterator[ReportPeriod]:
        for period in self._both:
            yield from made_of(kept, period)

    def _picture(self, period: ReportPeriod) -> Picture:
        if there := as_kept(self._kept, period):
            return there
        return replace(self._made(self._kept, period).picture, published=None)

    def _made(self, kept: Kept, period: ReportPeriod) -> Publication:
        counted = {part: self._counted(part) for part in made_of(kept, period)}
        return publish(kept, counted, period, self._today, self._threshold)

    def _counted(self, period: ReportPeriod) -> Counted:
        return self._of(period).counted

    def _of(self, period: ReportPeriod) -> PeriodRead:
        if period not in self._done:
            done = self._reading.period(period, self._methods, self._threshold)
            self._done[period] = done
        return self._done[period]

    def _older(self) -> list[Picture | None]:
        """What was published of the years before those two, as far as it can be read."""
        there = {one.year for one in published.periods(self._store.place)}
        found: list[Picture | None] = []
        for year in sorted(year for year in there if year < min(self._years)):
            with suppress(StoreError):
                kept = published.read(self._store.place, [year])
                found.append(as_kept(kept, ReportPeriod(year, self._period.half)))
        return found


def _of_one(kept: Iterable[KeptInTime]) -> KeptInTime | None:
    """All of them, where they are one leader's."""
    found = list(kept)
    if len({one.leader for one in found}) != 1:
        return None
    return KeptInTime(
        "", found[0].leader, sum(one.due for one in found), sum(one.kept for one in found)
    )
