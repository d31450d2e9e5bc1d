"""Rows to choose among in a dialog, below their headings."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from kompetence_tui.tui.text import plain
from kompetence_tui.tui.widgets.row_list import Row, RowList

_MOST, _AROUND = 14, 8
"""Rows at most, and the lines of the dialog besides them."""


class ChooseRow(ModalScreen[str | None]):
    """The result is the id of the chosen row; None after Escape."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("enter,space", "choose", show=False),
    ]

    def __init__(self, question: str, hint: str, marked: str = "") -> None:
        super().__init__(classes="choose-row")
        self._question, self._hint, self._marked = question, hint, marked

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(plain(self._question), id="question-box")
            yield Static("")
            yield RowList(enter_selects=False)
            yield Static("")
            yield Static(plain(self._hint), classes="muted")

    def on_mount(self) -> None:
        self.show_rows(self._marked)
        self.set_focus(self.items)

    @property
    def items(self) -> RowList:
        return self.query_one(RowList)

    def rows(self) -> Sequence[Row]:
        """What there is to choose among."""
        raise NotImplementedError

    def show_rows(self, marked: str = "") -> None:
        """Show the rows as they are now; the mark stays where it is."""
        rows = self.rows()
        self.items.show(rows, marked or None)
        room = max(3, self.app.size.height - _AROUND)
        self.items.styles.height = min(len(rows), _MOST, room)

    def on_row_list_selected(self) -> None:
        self.action_choose()

    def action_choose(self) -> None:
        if chosen := self.items.marked_id:
            self.dismiss(chosen)

    def action_leave(self) -> None:
        self.dismiss(None)
