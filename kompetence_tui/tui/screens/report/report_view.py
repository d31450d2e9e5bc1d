"""What is shown of Årets billede: its rows, the marked one in words, and what is folded out."""

import os
from collections.abc import Iterable

from textual.geometry import Region
from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.report.figures import Figure
from kompetence_tui.domain.report.report import Report, report_of
from kompetence_tui.i18n import _
from kompetence_tui.preparation.feedback import with_texts
from kompetence_tui.preparation.reports import Opened
from kompetence_tui.store.errors import StoreError
from kompetence_tui.tui.commands.here import Fact
from kompetence_tui.tui.screens.report.report_rows import BarLine, Drawn, rows_of
from kompetence_tui.tui.screens.report.said import more_of, said_of, status_of, title_of
from kompetence_tui.tui.screens.report.sections import figures_of, own_section, sections_of
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.talk.cover import Coverable
from kompetence_tui.tui.text import folded, plain
from kompetence_tui.tui.widgets.bars import signs_for
from kompetence_tui.tui.widgets.lines import Rule
from kompetence_tui.tui.widgets.row_list import RowList

EMPTY = _(
    "Her er intet billede at vise endnu.\n\n"
    "Årets billede viser, hvad et års samtaler kom til: hvor mange der blev holdt, hvilke planer "
    "og mål der kom ud af dem, og hvordan der læres. Så snart der er en samtale, står det her."
)


class ReportView(Coverable):
    """Shows what was opened; nothing is read for it but the texts that were ticked."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._signs = signs_for(os.environ.get("TERM", ""))
        self._opened: Opened | None = None
        self._units: tuple[str, ...] = ()
        """Keys of those that are shown; empty for all."""
        self._report: Report | None = None
        self._past: list[tuple[str, dict[str, Figure]]] = []
        """By year, the oldest first, what the lines were then."""
        self._unfolded: set[str] = set()
        self._shown: dict[str, BarLine] = {}

    def body(self) -> Iterable[Widget]:
        yield Rule()
        yield RowList(id="report-list", enter_selects=False)
        empty = Static(plain(EMPTY), id="report-empty")
        empty.display = False
        yield empty
        yield Static(id="report-detail")

    def on_screen_resume(self) -> None:
        self.choose(self._units)  # texts may have been ticked above it, or covered

    def on_resize(self) -> None:
        self.call_after_refresh(self.reload)

    def choose(self, units: Iterable[str]) -> None:
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

    def show_empty(self, *, is_empty: bool) -> None:
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
        self._bring_into_view(2)  # the thin bar is seen with the other
        self._show_detail()
        self.refresh_keys()

    def _bring_into_view(self, height: int) -> None:
        """So many rows from the marked one, as far as there is room."""
        rows = self._list
        wanted = Region(0, rows.marked, 1, min(height, rows.scrollable_content_region.height))
        rows.scroll_to_region(wanted, animate=False, force=True, immediate=True)

    @property
    def marked(self) -> object:
        return self._marked_line and self._marked_line.id

    def facts(self) -> frozenset[Fact]:
        line = self._marked_line
        so = {Fact.LISTED: self._report is not None, Fact.UNFOLDS: bool(line and line.inner)}
        return super().facts() | {fact for fact, holds in so.items() if holds}

    def action_unfold(self) -> None:
        if line := self._marked_line:
            self._unfolded ^= {line.id}
            before = self._list.virtual_size.height
            self.reload()
            self._bring_into_view(2 + max(0, self._list.virtual_size.height - before))
