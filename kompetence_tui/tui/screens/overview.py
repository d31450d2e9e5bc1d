"""Oversigt: all sessions, what waits first; from here everything begins."""

import asyncio
from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.listing import Place, Placed, arrange
from kompetence_tui.domain.text import quote
from kompetence_tui.i18n import _, plural
from kompetence_tui.store.errors import StoreError
from kompetence_tui.store.sessions import Listing
from kompetence_tui.tui.actions import Command, Scope, bindings_for
from kompetence_tui.tui.frame import Frame
from kompetence_tui.tui.screens import opening
from kompetence_tui.tui.screens.overview_rows import cells, detail, headings
from kompetence_tui.tui.text import cut, plain
from kompetence_tui.tui.widgets.lines import Rule
from kompetence_tui.tui.widgets.row_list import Row, RowList, Span

if TYPE_CHECKING:
    from kompetence_tui.tui.widgets.search_line import SearchLine

_HEADINGS = {Place.LATER: _("─ senere ─"), Place.CLOSED: _("─ afsluttet ─")}
_ON_A_ROW = ("open_session", "export", "edit_details", "delete_session")

EMPTY = _(
    "Her er ingen samtaler endnu.\n\n"
    "Tryk N for at begynde den første. Du vælger, hvilken slags samtale det er, og hvilke "
    "spørgsmål I vil bruge, og skriver navnene. Derefter tager I ét spørgsmål ad gangen.\n\n"
    "Alt bliver gemt af sig selv, mens I skriver."
)
NOTHING_FOUND = _("Ingen samtaler passer på det, du søger efter. Esc viser dem alle igen.")


class Overview(Frame[None]):
    """The first screen."""

    SCOPE = Scope.OVERVIEW
    BINDINGS = bindings_for(Scope.OVERVIEW)
    AUTO_FOCUS = "#overview-list"

    def body(self) -> Iterable[Widget]:
        yield Horizontal(
            Static(plain(_("S  Søg i navne, mål og svar")), id="search-hint", classes="muted"),
            id="search-row",
        )
        yield Rule()
        yield Static(id="overview-columns", classes="line")
        yield RowList(id="overview-list", enter_selects=False)
        yield Static(plain(EMPTY), id="empty")
        yield Static(id="overview-detail")

    async def arrive(self) -> None:
        self._was_left = False
        self._found: set[str] | None = None
        self._placed: dict[str, Placed] = {}
        self.reload()

    def on_screen_resume(self) -> None:
        if self._was_left:
            self.reload()

    def on_screen_suspend(self) -> None:
        self._was_left = True

    def on_resize(self) -> None:
        self.call_after_refresh(self._show_columns)
        self.call_after_refresh(self._show_detail)

    @property
    def sessions(self) -> RowList:
        return self.query_one("#overview-list", RowList)

    def reload(self) -> None:
        """Read the sessions anew and show them."""
        try:
            listing = self.services.store.listing()
        except StoreError as error:
            listing = Listing((), ())
            self.say(str(error), alarm=True)
        placed = arrange(listing.rows, self.services.today)
        self._placed = {entry.row.id: entry for entry in placed}
        self._show_rows()
        waiting = sum(entry.place is Place.WAITING for entry in placed)
        right = plural("{n} samtale venter på dig", "{n} samtaler venter på dig", waiting)
        self.title_line(_("Oversigt"), right if waiting else "")
        self.refresh_keys()
        if listing.damaged:
            self.say(_unreadable([damaged.name for damaged in listing.damaged]), alarm=True)

    def _show_rows(self) -> None:
        shown = [
            entry
            for entry in self._placed.values()
            if self._found is None or entry.row.id in self._found
        ]
        self.sessions.show(self._rows(shown), self.services.last_opened or None)
        self.services.last_opened = ""
        empty = self.query_one("#empty", Static)
        empty.update(plain(NOTHING_FOUND if self._placed else EMPTY))
        empty.display = not shown
        self.sessions.display = bool(shown)
        self.query_one("#overview-columns").display = bool(shown)
        self.query_one("#search-row").display = bool(self._placed)
        self._show_columns()
        self._show_detail()

    def _rows(self, placed: Sequence[Placed]) -> list[Row]:
        rows: list[Row] = []
        place, today = Place.WAITING, self.services.today
        for entry in placed:
            if entry.place is not place:
                place = entry.place
                rows.append(Row("", partial(_heading, _HEADINGS[place]), selectable=False))
            rows.append(Row(entry.row.id, partial(cells, entry, today=today)))
        return rows

    def _show_columns(self) -> None:
        text = "".join(part for part, _role in headings(max(0, self.size.width - 3)))
        self.query_one("#overview-columns", Static).update(plain(text))

    def on_row_list_marked(self) -> None:
        self._show_detail()
        self.refresh_keys()

    async def on_row_list_selected(self) -> None:
        await self.action_open_session()

    def _show_detail(self) -> None:
        entry = self._placed.get(self.sessions.marked_id) if self.sessions.display else None
        words = detail(entry, self.services.today) if entry else ""
        lines = (cut(line, self.size.width - 2) for line in words.splitlines())
        self.query_one("#overview-detail", Static).update(plain("\n".join(lines)))

    def offers(self, command: Command) -> bool:
        if command.id == "search" and not self._placed:
            return False
        if command.id in _ON_A_ROW and not (self.sessions.display and self.sessions.marked_id):
            return False
        return super().offers(command)

    # What the keys do.

    async def action_open_session(self) -> None:
        if session_id := self.sessions.marked_id:
            await opening.open_session(self, session_id)

    async def action_new_session(self) -> None:
        self._end_search()
        await opening.new_session(self)

    async def action_export(self) -> None:
        if session_id := self.sessions.marked_id:
            await opening.export_session(self, session_id)

    async def action_thread(self) -> None:
        from kompetence_tui.tui.screens.thread.thread import ThreadScreen

        await self.go_to(ThreadScreen(self.services))

    async def action_edit_details(self) -> None:
        if session_id := self.sessions.marked_id:
            await opening.edit_details(self, session_id)

    async def action_delete_session(self) -> None:
        if entry := self._placed.get(self.sessions.marked_id):
            await opening.delete_session(self, entry.row, self.reload)

    async def action_search(self) -> None:
        from kompetence_tui.tui.widgets.search_line import SearchLine

        row = self.query_one("#search-row")
        if not row.query(SearchLine):
            self.query_one("#search-hint", Static).update(plain(_("Søg ")))
            await row.mount(SearchLine())
        self.set_focus(row.query_one(SearchLine))

    def on_search_line_changed_words(self, message: "SearchLine.ChangedWords") -> None:
        self._found = self._named(message.words) if message.words else None
        self._show_rows()
        self.run_worker(self._search_texts(message.words), exclusive=True, group="search")

    def _named(self, words: str) -> set[str]:
        """Sessions whose names hold the words; at hand, so shown at once."""
        wanted = words.casefold().split()
        found = set()
        for row in (entry.row for entry in self._placed.values()):
            text = " ".join((row.who, row.unit, row.kind.value, *row.persons)).casefold()
            if all(word in text for word in wanted):
                found.add(row.id)
        return found

    async def _search_texts(self, words: str) -> None:
        """Add the sessions that hold the words in goals and answers, once they are read."""
        if not words:
            return
        try:
            found = await asyncio.to_thread(self.services.store.search, words)
        except StoreError as error:
            self.say(str(error), alarm=True)
            return
        if self._found is not None:
            self._found |= found
            self._show_rows()

    def on_search_line_done(self, message: "SearchLine.Done") -> None:
        if message.keep:
            self.set_focus(self.sessions)
        else:
            self._end_search()

    def _end_search(self) -> None:
        self._found = None
        self.workers.cancel_group(self, "search")
        self.query("SearchLine").remove()
        self.query_one("#search-hint", Static).update(plain(_("S  Søg i navne, mål og svar")))
        self._show_rows()
        self.set_focus(self.sessions)


def _heading(words: str, _width: int) -> list[Span]:
    return [(words, "muted")]


def _unreadable(names: Sequence[str]) -> str:
    if len(names) == 1:
        words = _("Filen {name} kan ikke læses; »kompetence doctor« siger hvorfor")
        return words.format(name=quote(names[0], 40))
    words = _("{n} filer kan ikke læses, fx {name}; »kompetence doctor« siger hvorfor")
    return words.format(n=len(names), name=quote(names[0], 40))
