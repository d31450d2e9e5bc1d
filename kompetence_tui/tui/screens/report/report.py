"""Årets billede: what a year or half a year showed, as bars, with nobody named."""

import asyncio
import os
from collections.abc import Iterable
from functools import partial

from textual.geometry import Region
from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.report.figures import Figure
from kompetence_tui.domain.report.report import Report, report_of
from kompetence_tui.domain.report.report_period import ReportPeriod, report_period
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.thread.tree import unread_words
from kompetence_tui.i18n import _
from kompetence_tui.preparation import reports
from kompetence_tui.preparation.feedback import with_texts
from kompetence_tui.store.errors import StoreError
from kompetence_tui.tui.commands.here import Fact
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.screens.report import writing
from kompetence_tui.tui.screens.report.choose import ChooseLine, ChooseUnits
from kompetence_tui.tui.screens.report.feedback import choose_feedback
from kompetence_tui.tui.screens.report.group_sections import numbered
from kompetence_tui.tui.screens.report.report_rows import BarLine, Drawn, rows_of
from kompetence_tui.tui.screens.report.said import (
    more_of,
    period_words,
    said_of,
    status_of,
    title_of,
)
from kompetence_tui.tui.screens.report.sections import figures_of, own_section, sections_of
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.talk.cover import Coverable
from kompetence_tui.tui.teller import NobodyWaits, Teller, is_waited_for
from kompetence_tui.tui.text import folded, plain
from kompetence_tui.tui.widgets.bars import signs_for
from kompetence_tui.tui.widgets.lines import Rule
from kompetence_tui.tui.widgets.row_list import RowList
from kompetence_tui.tui.widgets.said import thousands

EMPTY = _(
    "Her er intet billede at vise endnu.\n\n"
    "Årets billede viser, hvad et års samtaler kom til: hvor mange der blev holdt, hvilke planer "
    "og mål der kom ud af dem, og hvordan der læres. Så snart der er en samtale, står det her."
)


class ReportScreen(Coverable):
    """Only the overview leads here; what is read stays in memory as long as it is shown."""

    ROOM = Room.REPORT
    AUTO_FOCUS = "#report-list"

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._signs = signs_for(os.environ.get("TERM", ""))
        self._periods: tuple[ReportPeriod, ...] = ()
        self._opened: reports.Opened | None = None
        self._units: tuple[str, ...] = ()
        """Keys of those that are shown; empty for all."""
        self._report: Report | None = None
        self._past: list[tuple[str, dict[str, Figure]]] = []
        """By year, the oldest first, what the lines were then."""
        self._unfolded: set[str] = set()
        self._shown: dict[str, BarLine] = {}
        self._why_not = _("Vent, til samtalerne er læst.")
        self._teller = Teller(self._say_how_far)
        self._asked: ReportPeriod | None = None
        """What is being read."""

    def body(self) -> Iterable[Widget]:
        yield Rule()
        yield RowList(id="report-list", enter_selects=False)
        empty = Static(plain(EMPTY), id="report-empty")
        empty.display = False
        yield empty
        yield Static(id="report-detail")

    async def arrive(self) -> None:
        self.title_line(_("Årets billede"))
        try:
            listing = self.services.store.listing()
        except StoreError as error:
            self._why_not = str(error)
            self.say(self._why_not, alarm=True)
            return
        self._periods = reports.periods_of(listing.rows, self.services.today)
        self._show_empty(is_empty=not self._periods)
        if self._periods:
            self._begin(self._first_period())
        else:
            self._tell_unread(len(listing.damaged_talks))

    def _first_period(self) -> ReportPeriod:
        """The running year; where that has nothing yet, the newest that has."""
        years = [period for period in self._periods if not period.half]
        begun = [year for year in years if year.first <= self.services.today]
        return max(begun or years)

    def on_screen_resume(self) -> None:
        self._choose(self._units)  # texts may have been ticked above it, or covered

    def on_unmount(self) -> None:
        self._teller.stop()

    def on_resize(self) -> None:
        self.call_after_refresh(self.reload)

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
            return
        except (StoreError, RuleBroken) as error:
            self.take(str(error), teller)
        else:
            self.take(opened, teller)
            if write_as and self._teller is teller and self._report and is_waited_for(self):
                await writing.write_report(self, self._report, write_as, talk)

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
        self._choose(self._units)

    def _tell_unread(self, number: int) -> None:
        words = _("{what}; »kompetence doctor« siger hvorfor").format(what=unread_words(number))
        self.say(words if number else "", alarm=bool(number))

    # What is shown.

    def _choose(self, units: Iterable[str]) -> None:
        """Show these units, all where there are none; and look up what the years before say."""
        opened = self._opened
        if opened is None:
            return
        known = {unit.key for unit in opened.picture.units}
        self._units = tuple(key for key in units if key in known)
        chosen = self._units or None
        report = report_of(opened.picture, chosen, opened.before, opened.groups)
        try:
            self._report = with_texts(self.services.store, report)
        except StoreError as error:
            self._report = report
            self.say(str(error), alarm=True)
        self._past = [
            (past.period.danish, figures_of(report_of(past, chosen, None, opened.groups)))
            for past in opened.past
        ]
        self.reload()

    def reload(self) -> None:
        """Show it anew, covered or not; nothing is read for it."""
        if (report := self._report) is None:
            return
        covered = self.services.covered
        sections = [*sections_of(report, covered=covered)]
        if self._opened and self._opened.own and not covered:
            sections.insert(1, own_section(self._opened.own))
        room = max(1, self._list.scrollable_content_region.width - 3)
        rows, self._shown = rows_of(sections, self._unfolded, self._drawn(report), room)
        self._list.show(rows)
        self.title_line(title_of(report, covered=covered), status_of(report))
        self._show_detail()
        self.refresh_keys()

    @property
    def _list(self) -> RowList:
        return self.query_one("#report-list", RowList)

    def _show_empty(self, *, is_empty: bool) -> None:
        self._list.display = not is_empty
        self.query_one("#report-empty").display = is_empty

    def _drawn(self, report: Report) -> Drawn:
        before = report.period.before.danish
        return Drawn(self._signs, report.period.danish, before, report.threshold)

    def _show_detail(self) -> None:
        """The marked line in words, and how it went through the years that are kept."""
        line, report, width = self._marked_line, self._report, self.size.width - 2
        words: list[str] = []
        if line and report:
            drawn, now = self._drawn(report), (report.period.danish, line.now)
            years = [(year, figures.get(line.id)) for year, figures in self._past]
            words = [said_of(line, drawn), more_of(line, [*years, now], drawn)]
        lines = [part for said in words if said for part in folded(said, width)]
        self.query_one("#report-detail", Static).update(plain("\n".join(lines)))

    @property
    def _marked_line(self) -> BarLine | None:
        # The key line may be drawn once more after the list has gone with the program.
        marked = next((rows.marked_id for rows in self.query(RowList)), "")
        return self._shown.get(marked)

    def on_row_list_marked(self) -> None:
        rows = self._list
        both = Region(0, rows.marked, 1, 2)  # the thin bar is seen with the other
        rows.scroll_to_region(both, animate=False, force=True, immediate=True)
        self._show_detail()
        self.refresh_keys()

    @property
    def marked(self) -> object:
        return self._marked_line and self._marked_line.id

    def facts(self) -> frozenset[Fact]:
        line = self._marked_line
        so = {Fact.LISTED: self._report is not None, Fact.UNFOLDS: bool(line and line.inner)}
        return super().facts() | {fact for fact, holds in so.items() if holds}

    # What the keys do.

    def action_unfold(self) -> None:
        if line := self._marked_line:
            self._unfolded ^= {line.id}
            self.reload()

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
                self._choose(choose.chosen)

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
                ask = writing.ask_to_publish(report.period)
                await self.go_to(ask, lambda yes: begin() if yes else None)

        await self.go_to(writing.ask_how(self.services), chosen)

    def action_back(self) -> None:
        """Leave; while another period is being read, only that ends."""
        if self._asked and self._report:
            self._teller.stop()
            self._asked = None
            self.say(_("Stoppet."))
        else:
            self.dismiss(None)
