"""Årets billede: what a year or half a year showed, as bars, with nobody named."""

import asyncio
from collections.abc import Sequence
from functools import partial

from kompetence_tui.domain.report.report import Report
from kompetence_tui.domain.report.report_period import ReportPeriod, periods_of, report_period
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session.listing import SessionRow
from kompetence_tui.domain.thread.tree import unread_told
from kompetence_tui.i18n import _
from kompetence_tui.preparation import reports
from kompetence_tui.store.errors import StoreError
from kompetence_tui.tui.dialogs.choose_line import ChooseLine
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.screens.report import writing
from kompetence_tui.tui.screens.report.choose_units import ChooseUnits
from kompetence_tui.tui.screens.report.feedback import choose_feedback
from kompetence_tui.tui.screens.report.group_sections import numbered
from kompetence_tui.tui.screens.report.report_view import ReportView
from kompetence_tui.tui.screens.report.said import period_words
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.teller import NobodyWaits, Teller, is_waited_for
from kompetence_tui.tui.widgets.said import thousands


class ReportScreen(ReportView):
    """Only the overview leads here; what is read stays in memory as long as it is shown."""

    ROOM = Room.REPORT
    AUTO_FOCUS = "#report-list"

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._periods: tuple[ReportPeriod, ...] = ()
        self._why_not = _("Vent, til samtalerne er læst.")
        self._teller = Teller(self._say_how_far)
        self._asked: ReportPeriod | None = None
        """What is being read."""

    async def arrive(self) -> None:
        self.title_line(_("Årets billede"))
        try:
            listing = self.services.store.listing()
        except StoreError as error:
            self._why_not = str(error)
            self.say(self._why_not, alarm=True)
            return
        self._periods = periods_of(listing.rows, self.services.today)
        self.show_empty(is_empty=not self._periods)
        if self._periods:
            self._begin(self._first_period(listing.rows))
        else:
            self._tell_unread(len(listing.damaged_talks))

    def _first_period(self, rows: Sequence[SessionRow]) -> ReportPeriod:
        """The running year; where nobody has been talked with yet, the newest when somebody was."""
        years = [period for period in self._periods if not period.half]
        those = {row.date.year for row in rows if row.kind.is_individual}
        return max([year for year in years if year.year in those] or years)

    def on_unmount(self) -> None:
        self._teller.stop()

    # Reading, beside the screen.

    def _begin(self, period: ReportPeriod, write_as: str = "", talk: str = "") -> None:
        """Read the period; what is still being read of another is given up.

        To be written it is published first, with the units that came since it was; with a
        committee's words where their talk is given.
        """
        self._teller.stop()
        self._teller, self._asked = Teller(self._say_how_far), period
        self.run_worker(self._read(period, self._teller, write_as, talk), group="report")

    async def _read(self, period: ReportPeriod, teller: Teller, write_as: str, talk: str) -> None:
        read = reports.publish_picture if write_as else reports.open_picture
        store, today = self.services.store, self.services.today
        threshold = self.services.config.report_threshold
        try:
            opened = await asyncio.to_thread(read, store, period, today, teller, threshold)
        except NobodyWaits:
            self._tell_stopped(teller)
        except (StoreError, RuleBroken) as error:
            self.take(str(error), teller)
        else:
            is_wanted = self._asked is not None and self._teller is teller and is_waited_for(self)
            self.take(opened, teller)
            if write_as and is_wanted and self._report:
                await writing.write_report(self, self._report, write_as, talk)

    def _tell_stopped(self, teller: Teller) -> None:
        if self._teller is teller and is_waited_for(self):
            self.say(_("Stoppet."))

    def _say_how_far(self, read: int, total: int) -> None:
        words = _("Læser samtaler: {n} af {all} · Esc stopper")
        self.say(words.format(n=thousands(read), all=thousands(total)))

    def take(self, opened: reports.Opened | str, teller: Teller) -> None:
        """Show what was read, or say why it was not; unless another was asked for meanwhile."""
        if not is_waited_for(self) or self._teller is not teller:
            return
        self._asked = None
        if isinstance(opened, str):
            self._why_not = opened
            self.say(opened, alarm=True)
            return
        self._opened = opened
        self._tell_unread(opened.picture.unread)
        self.choose(self._units)

    def _tell_unread(self, number: int) -> None:
        self.say(unread_told(number) if number else "", alarm=bool(number))

    # What the keys do.

    def action_previous_year(self) -> None:
        self._go(-1)

    def action_next_year(self) -> None:
        self._go(1)

    def _go(self, step: int) -> None:
        """To the next year that has talks; of a half to the same half."""
        if period := self._asked or (self._report and self._report.period):
            there = [
                one
                for one in self._periods
                if one.half == period.half and (one.year - period.year) * step > 0
            ]
            if there:
                self._begin(min(there, key=lambda one: abs(one.year - period.year)))

    async def action_choose_period(self) -> None:
        today = self.services.today
        lines = [(one.key, period_words(one, today)) for one in reversed(self._periods)]
        marked = self._report.period.key if self._report else ""

        def chosen(key: str | None) -> None:
            if period := report_period(key or ""):
                self._begin(period)

        await self.go_to(ChooseLine(_("Hvilken periode?"), lines, marked), chosen)

    async def action_choose_units(self) -> None:
        if self._opened is None:
            return
        units = self._opened.picture.units
        if self.services.covered:
            units = numbered(units, _("enhed"))
        choose = ChooseUnits(units, self._units)

        def chosen(row_id: str | None) -> None:
            if row_id is not None:
                self.choose(choose.chosen)

        await self.go_to(choose, chosen)

    async def action_experiences(self) -> None:
        period = self._report.period if self._report else None
        await self.open(Room.EXPERIENCES, period=period)

    async def action_write_feedback(self) -> None:
        if report := self._writable():
            try:
                await choose_feedback(self, report, partial(self._write, report))
            except (StoreError, RuleBroken) as error:
                self.say(str(error), alarm=True)

    async def action_write_file(self) -> None:
        if report := self._writable():
            await self._write(report)

    def _writable(self) -> Report | None:
        """What is shown, where there can be a file of it; else it is said why not."""
        if self._report is None or self._opened is None or self._opened.why_not:
            self.say(self._opened.why_not if self._opened else self._why_not, alarm=True)
            return None
        return self._report

    async def _write(self, report: Report, talk: str = "") -> None:
        """The first file of a period is asked about, for it publishes it."""

        async def chosen(kind: str | None) -> None:
            if kind and report.published:
                self._begin(report.period, kind, talk)
            elif kind:
                begin = partial(self._begin, report.period, kind, talk)
                with_last = bool(self._opened and self._opened.takes_along)
                ask = writing.ask_to_publish(report.period, with_last=with_last)
                await self.go_to(ask, lambda yes: begin() if yes else None)

        await self.go_to(writing.ask_how(self.services), chosen)

    def action_back(self) -> None:
        """Leave; while another period is being read, only that ends."""
        if self._asked and self._report:
            self._teller.stop()  # what is ready nevertheless is shown, for it may be published
            self._asked = None
            self.say(_("Stopper …"))
        else:
            self.dismiss(None)
