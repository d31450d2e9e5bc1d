"""Oversigt: all sessions, what waits first; from here everything begins."""

from collections.abc import Iterable, Sequence
from functools import partial
from types import MappingProxyType

from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.session.listing import OverviewPart, Placed, arrange
from kompetence_tui.i18n import _, plural
from kompetence_tui.store.errors import StoreError
from kompetence_tui.store.sessions import Listing
from kompetence_tui.tui.commands.here import Fact
from kompetence_tui.tui.dialogs.ask import Ask
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.screens.overview import deeds
from kompetence_tui.tui.screens.overview.empty import EMPTY, NOTHING_FOUND, with_notice
from kompetence_tui.tui.screens.overview.notes import StandingNote, standing
from kompetence_tui.tui.screens.overview.rows import Shorts, cells, detail, headings, short_names
from kompetence_tui.tui.screens.overview.search import HINT, OverviewSearch
from kompetence_tui.tui.talk import opening
from kompetence_tui.tui.text import cut, joined, plain
from kompetence_tui.tui.textual_inside import put_in_clipboard
from kompetence_tui.tui.widgets.lines import NoteLine, Rule
from kompetence_tui.tui.widgets.row_list import Row, RowList, Span

_HEADINGS = {OverviewPart.LATER: _("─ senere ─"), OverviewPart.CLOSED: _("─ afsluttet ─")}


class Overview(OverviewSearch):
    """The first screen."""

    ROOM = Room.OVERVIEW
    _shorts: Shorts = MappingProxyType({})
    AUTO_FOCUS = "#overview-list"

    def body(self) -> Iterable[Widget]:
        yield Horizontal(
            Static(plain(HINT), id="search-hint", classes="muted"),
            id="search-row",
        )
        yield Rule()
        yield Static(id="overview-columns", classes="line")
        yield RowList(id="overview-list", enter_selects=False)
        yield Static(plain(EMPTY), id="empty")
        yield Static(id="overview-detail")

    async def arrive(self) -> None:
        self._was_left = False
        self._standing = ""
        self._is_covered = self.services.covered
        self.reload()

    def on_screen_resume(self) -> None:
        # What was copied in one talk must not be pasted in the next.
        put_in_clipboard(self.app, "")
        if self._was_left:
            if self.services.covered:
                self._drop_search()  # what was sought may be a name
            self.reload()

    def on_screen_suspend(self) -> None:
        self._was_left = True

    def on_resize(self) -> None:
        self.call_after_refresh(self._show_columns)
        self.call_after_refresh(self._show_detail)
        self.call_after_refresh(self._show_empty)

    def reload(self) -> None:
        """Read the sessions anew and show them; what was said uncovered goes with the names."""
        if self._is_covered != self.services.covered:
            self._is_covered = self.services.covered
            self.say("")
        try:
            listing, trouble = self.services.store.listing(), None
        except StoreError as error:
            listing, trouble = Listing((), ()), StandingNote(str(error), alarm=True)
        placed = arrange(listing.rows, self.services.today)
        self._placed = {entry.row.id: entry for entry in placed}
        self._shorts = short_names(entry.row for entry in placed if self.services.covered)
        self._show_rows()
        self._show_title()
        self.refresh_keys()
        self._tell(trouble or standing(self.services, listing))

    def _show_title(self) -> None:
        waiting = sum(entry.place is OverviewPart.WAITING for entry in self._placed.values())
        right = plural("{n} samtale venter på dig", "{n} samtaler venter på dig", waiting)
        title = _("Oversigt · skjult") if self.services.covered else _("Oversigt")
        self.title_line(title, right if waiting else "")

    def _tell(self, found: StandingNote) -> None:
        """Say what there is to know of them; when that is over, it goes."""
        before, self._standing = self._standing, found.words
        if found.alarm or self.query_one("#note-line", NoteLine).words in ("", before):
            self.say(found.words, alarm=found.alarm)

    def _show_rows(self) -> None:
        shown = [
            entry
            for entry in self._placed.values()
            if self._found is None or entry.row.id in self._found
        ]
        self.sessions.show(self._rows(shown), self.services.last_opened or None)
        if self.is_current:  # a search can end while the talk is open
            self.services.last_opened = ""
        self.query_one("#empty").display = not shown
        self._show_empty()
        self.sessions.display = bool(shown)
        self.query_one("#overview-columns").display = bool(shown)
        self.query_one("#search-row").display = bool(self._placed)
        self._show_columns()
        self._show_detail()

    def _show_empty(self) -> None:
        """Say what to do where nothing is listed, and the notice where there is room for all."""
        notice = "" if self._placed else self.services.config.notice
        words = NOTHING_FOUND if self._placed else EMPTY
        parts = with_notice(words, notice, self.app.size)
        self.query_one("#empty", Static).update(joined(*parts))

    def _rows(self, placed: Sequence[Placed]) -> list[Row]:
        rows: list[Row] = []
        place, today, covered = OverviewPart.WAITING, self.services.today, self.services.covered
        for entry in placed:
            if entry.place is not place:
                place = entry.place
                rows.append(Row("", partial(_heading, _HEADINGS[place]), selectable=False))
            rows.append(
                Row(
                    entry.row.id,
                    partial(cells, entry, today=today, covered=covered, shorts=self._shorts),
                )
            )
        return rows

    def _show_columns(self) -> None:
        spans = headings(max(0, self.size.width - 4), covered=self.services.covered)
        text = "".join(part for part, _role in spans)
        self.query_one("#overview-columns", Static).update(plain(text))

    def on_row_list_marked(self) -> None:
        self._show_detail()
        self.refresh_keys()

    async def on_row_list_selected(self) -> None:
        await self.action_open_session()

    def _show_detail(self) -> None:
        entry = self._placed.get(self.sessions.marked_id) if self.sessions.display else None
        services = self.services
        words = (
            detail(entry, services.today, covered=services.covered, shorts=self._shorts)
            if entry
            else ""
        )
        lines = (cut(line, self.size.width - 2) for line in words.splitlines())
        self.query_one("#overview-detail", Static).update(plain("\n".join(lines)))

    @property
    def marked(self) -> object:
        return self._marks_a_row and self.sessions.marked_id

    def facts(self) -> frozenset[Fact]:
        services = self.services
        so = {
            Fact.LISTED: bool(self._placed),
            Fact.DELETED_TALK: bool(services.deleted),
        }
        return super().facts() | {fact for fact, holds in so.items() if holds}

    @property
    def _marks_a_row(self) -> bool:
        # The key line may be drawn once more after the list has gone with the program.
        return any(rows.display and rows.marked_id for rows in self.query(RowList))

    # What the keys do.

    async def action_open_session(self) -> None:
        if session_id := self.sessions.marked_id:
            self.say("")  # what was said is old when the talk is left again
            await opening.open_session(self, session_id)

    async def action_take_up(self) -> None:
        from kompetence_tui.tui.screens.overview.take_up import take_up

        if entry := self._placed.get(self.sessions.marked_id):
            self.say("")
            await take_up(self, entry.row, [placed.row for placed in self._placed.values()])

    async def action_say_of_person(self) -> None:
        from kompetence_tui.tui.screens.overview.person import say_of

        if entry := self._placed.get(self.sessions.marked_id):
            rows = [placed.row for placed in self._placed.values()]
            await say_of(self, entry.row, rows, self.reload)

    async def action_hand_over(self) -> None:
        from kompetence_tui.tui.screens.overview.hand_over import hand_over

        if entry := self._placed.get(self.sessions.marked_id):
            rows = [placed.row for placed in self._placed.values()]
            await hand_over(self, entry.row, rows, self.reload)

    async def action_take_over(self) -> None:
        from kompetence_tui.tui.screens.overview.hand_over import take_over

        await take_over(self, self.reload)

    async def action_new_session(self) -> None:
        self._end_search()
        await deeds.new_session(self)

    async def action_export(self) -> None:
        if session_id := self.sessions.marked_id:
            await deeds.export_session(self, session_id)

    def action_cover(self) -> None:
        if not self.services.covered:
            self._drop_search()
            self.set_focus(self.sessions)
        super().action_cover()

    async def action_due(self) -> None:
        self.say("")
        await self.open(Room.DUE)

    async def action_coming(self) -> None:
        self.say("")
        await self.open(Room.COMING)

    async def action_questions(self) -> None:
        self.say("")
        await self.open(Room.QUESTIONS)

    async def action_year(self) -> None:
        self.say("")
        await self.open(Room.YEAR)

    async def action_thread(self) -> None:
        """Ask first while covered: the thread names units and the groups' goals."""
        if not self.services.covered:
            await self._show_thread(True)
            return
        detail = _("Navnene er skjult, men den røde tråd viser enheders navne og gruppers mål.")
        ask = Ask(_("Vis den røde tråd?"), detail, yes=_("Vis den"), no=_("Nej, bliv her"))
        await self.go_to(ask, self._show_thread)

    async def _show_thread(self, yes: bool | None) -> None:
        if yes:
            await self.open(Room.THREAD)

    async def action_edit_details(self) -> None:
        if session_id := self.sessions.marked_id:
            await deeds.edit_details(self, session_id)

    async def action_delete_session(self) -> None:
        if entry := self._placed.get(self.sessions.marked_id):
            await deeds.delete_session(self, entry.row, self._after_deleting)

    def _after_deleting(self) -> None:
        self.reload()
        if self._found is not None and not self.sessions.display:
            self._end_search()  # nothing that was found is left to leave it from

    def action_bring_back(self) -> None:
        self._end_search()
        deeds.bring_back_session(self, self.reload)
        self.set_focus(self.sessions)


def _heading(words: str, _width: int) -> list[Span]:
    return [(words, "muted")]
