"""The overview's search: it narrows the list with every letter, covered or not."""

import asyncio
from typing import TYPE_CHECKING

from textual.widgets import Static

from kompetence_tui.domain.session.listing import Placed
from kompetence_tui.i18n import _
from kompetence_tui.store.errors import StoreError
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.talk.cover import Coverable
from kompetence_tui.tui.teller import is_waited_for
from kompetence_tui.tui.text import plain
from kompetence_tui.tui.widgets.row_list import RowList
from kompetence_tui.tui.widgets.taking_away import take_away

if TYPE_CHECKING:
    from kompetence_tui.tui.widgets.search_line import SearchLine

HINT = _("S  Søg i navne, mål og svar")


class OverviewSearch(Coverable):
    """What the overview holds, and which of it was found."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._placed: dict[str, Placed] = {}
        """All sessions by id, in the overview's order."""
        self._found: set[str] | None = None
        """Ids of those that were found; None when nothing is sought."""

    @property
    def sessions(self) -> RowList:
        return self.query_one("#overview-list", RowList)

    def _show_rows(self) -> None:
        """Show the sessions, or those that were found."""
        raise NotImplementedError

    async def action_search(self) -> None:
        from kompetence_tui.tui.widgets.search_line import SearchLine

        row = self.query_one("#search-row")
        line = next((line for line in row.query(SearchLine) if line.display), None)
        if line is None:
            self.query_one("#search-hint", Static).update(plain(_("Søg ")))
            await row.mount(line := SearchLine())
        self.set_focus(line)

    def on_search_line_changed_words(self, message: "SearchLine.ChangedWords") -> None:
        self._found = self._named(message.words) if message.words else None
        self._show_rows()
        self.run_worker(self._search_texts(message.words), exclusive=True, group="search")

    def _named(self, words: str) -> set[str]:
        """Sessions whose names hold the words; at hand, so shown at once."""
        wanted = words.casefold().split()
        found = set()
        for row in (entry.row for entry in self._placed.values()):
            text = " ".join((row.who, row.unit, row.talk, row.kind.value, *row.persons)).casefold()
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
        if self._found is not None and is_waited_for(self):
            self._found |= found
            self._show_rows()

    def on_search_line_done(self, message: "SearchLine.Done") -> None:
        if message.keep:
            self.set_focus(self.sessions)
        else:
            self._end_search()

    def _end_search(self) -> None:
        self._drop_search()
        self._show_rows()
        self.set_focus(self.sessions)

    def _drop_search(self) -> None:
        """Nothing is sought any more."""
        self._found = None
        self.workers.cancel_group(self, "search")
        for line in self.query("SearchLine"):
            line.display = False  # at once: it may hold a name
            self.call_later(take_away, [line])
        self.query_one("#search-hint", Static).update(plain(HINT))
