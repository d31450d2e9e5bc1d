"""A view of all talks beside the overview: a list, what is said of the marked row, and cover."""

from collections.abc import Iterable
from typing import ClassVar

from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.store.errors import StoreError
from kompetence_tui.store.sessions import Listing
from kompetence_tui.tui.screens.overview.notes import damaged_words
from kompetence_tui.tui.talk.cover import Coverable
from kompetence_tui.tui.text import cut, folded, plain
from kompetence_tui.tui.textual_inside import put_in_clipboard
from kompetence_tui.tui.widgets.lines import Rule
from kompetence_tui.tui.widgets.row_list import RowList

NARROW = 50
"""Cells of a screen below which the rows leave something to the lines below them."""


class OverviewList(Coverable):
    """Subclasses make their rows in ``show_rows``."""

    AUTO_FOCUS = "#ahead-list"
    EMPTY: ClassVar[str]
    """What is said where there is nothing to list."""

    def body(self) -> Iterable[Widget]:
        yield Rule()
        yield RowList(id="ahead-list", enter_selects=False)
        empty = Static(plain(self.EMPTY), id="ahead-empty")
        empty.display = False
        yield empty
        yield Static(id="ahead-detail")

    async def arrive(self) -> None:
        self._was_left = False
        self._is_covered = self.services.covered
        self.reload()

    def on_screen_resume(self) -> None:
        put_in_clipboard(self.app, "")  # what was copied in one talk must not be pasted in the next
        if self._was_left:
            self.reload()

    def on_screen_suspend(self) -> None:
        self._was_left = True

    def on_resize(self) -> None:
        self.call_after_refresh(self._show_detail)

    @property
    def list(self) -> RowList:
        return self.query_one("#ahead-list", RowList)

    def reload(self) -> None:
        if self._is_covered != self.services.covered:
            self._is_covered = self.services.covered
            self.say("")  # it may hold a name
        try:
            listing = self.services.store.listing()
        except StoreError as error:
            listing = Listing((), ())
            self.say(str(error), alarm=True)
        if listing.damaged:  # what they hold is not in the list
            words = damaged_words(listing.damaged, covered=self.services.covered)
            self.say(words, alarm=True)
        self.show_rows(listing)
        self.tidy()

    def show_rows(self, listing: Listing) -> None:
        """Put the rows in the list, and the title on its line."""
        raise NotImplementedError

    def details(self) -> tuple[str, ...]:
        """The lines below the list."""
        raise NotImplementedError

    def tidy(self) -> None:
        """After other rows were put in the list."""
        self.list.display = bool(self.list.marked_id)
        self.query_one("#ahead-empty").display = not self.list.display
        self._show_detail()
        self.refresh_keys()

    def on_row_list_marked(self) -> None:
        self._show_detail()
        self.refresh_keys()

    def _show_detail(self) -> None:
        """The lines as they are; the last goes on where the rows of a narrow list say less."""
        lines, width = self.details(), self.size.width - 2
        if lines and width < NARROW:
            lines = (*lines[:-1], *folded(lines[-1], width))
        shown = "\n".join(cut(line, width) for line in lines)
        self.query_one("#ahead-detail", Static).update(plain(shown))

    def action_back(self) -> None:
        self.dismiss(None)
