"""Efterset: what the check says of a bank's file, each word at its line."""

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.banks.problems import Problem, Remark
from kompetence_tui.i18n import _, plural
from kompetence_tui.tui.commands.here import Fact
from kompetence_tui.tui.frame import Frame
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.screens.questions.bank_rows import below_list
from kompetence_tui.tui.screens.questions.hand_editor import (
    checked,
    edit_by_hand,
    in_order,
    own_editor,
)
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.text import joined
from kompetence_tui.tui.widgets.lines import Rule
from kompetence_tui.tui.widgets.row_list import Row, RowList, Span, column, spaced

_LINE = 11
"""Cells of »Linje 1234«."""


class BankCheck(Frame[str]):
    """The mistakes in a list, with the marked one in full below it.

    The result is what there is to say once there are none.
    """

    ROOM = Room.BANK_CHECK
    AUTO_FOCUS = "#check-list"

    def __init__(self, services: Services, path: Path, found: Sequence[Problem]) -> None:
        super().__init__(services)
        self._path, self._found = path, tuple(found)

    def body(self) -> Iterable[Widget]:
        yield Rule()
        yield RowList(enter_selects=False, id="check-list")
        yield Rule()
        yield Static(id="bank-detail")

    async def arrive(self) -> None:
        self._show()

    def _show(self) -> None:
        wrong = sum(not isinstance(one, Remark) for one in self._found)
        mistakes = plural("{n} fejl", "{n} fejl", wrong) if wrong else _("kan bruges")
        self.title_line(_("Efterset: {file}").format(file=self._path.name), mistakes)
        rows = [Row(str(at), partial(_row, one)) for at, one in enumerate(self._found)]
        self.query_one(RowList).show(rows)
        self._show_detail()

    @property
    def _marked(self) -> Problem:
        return self._found[int(self.query_one(RowList).marked_id)]

    @property
    def marked(self) -> object:
        return next((rows.marked_id for rows in self.query(RowList)), "")

    def facts(self) -> frozenset[Fact]:
        return super().facts() | ({Fact.EDITOR} if own_editor() else set())

    def _show_detail(self) -> None:
        one = self._marked
        parts = [(f"{one.what} → {one.todo}", "")]
        self.query_one("#bank-detail", Static).update(
            joined(*below_list(parts, self.app.size.width - 2))
        )

    def on_row_list_marked(self) -> None:
        self._show_detail()

    def on_resize(self) -> None:
        if self.is_mounted:
            self._show_detail()

    # What the keys do.

    async def action_edit_file(self) -> None:
        """Go to the marked line in the user's own program, and check again."""
        if not edit_by_hand(self, self._path, self._marked.line):
            return
        self._found = checked(self._path)
        if self._found:
            self._show()
        else:
            self.dismiss(in_order(self._path))

    def action_back(self) -> None:
        self.dismiss(None)


def _row(one: Problem, width: int) -> list[Span]:
    role = "muted" if isinstance(one, Remark) else "warn"
    line = spaced(_("Linje {n}").format(n=one.line), _LINE, role)
    return [line, column(one.what, width - _LINE)]
