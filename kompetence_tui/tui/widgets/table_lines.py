"""En tabel: rows of named columns, such as course wishes; an empty row stands ready at the end."""

from collections.abc import Iterator, Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Static

from kompetence_tui.domain.session.answer import TableRow
from kompetence_tui.i18n import _
from kompetence_tui.tui.text import cut, joined, plain
from kompetence_tui.tui.widgets.line_input import LineInput
from kompetence_tui.tui.widgets.taking_away import take_away

_MARGIN = 3
"""Columns of the screen that a cell does not write in."""


class TableLine(Horizontal):
    """One row; made for it and never filled anew, it needs no table of fields."""

    def __init__(self, row: TableRow, columns: Sequence[str]) -> None:
        super().__init__(classes="field table-line")
        cells = (*row.cells, *[""] * len(columns))[: max(len(columns), len(row.cells))]
        self.cells = [LineInput(cell) for cell in cells]
        for cell, column in zip(self.cells[:1], columns, strict=False):
            cell.placeholder = column

    def compose(self) -> ComposeResult:
        yield from self.cells

    @property
    def row(self) -> TableRow:
        return row_of(cell.value for cell in self.cells)


class TableLines(Vertical):
    """All rows of an answer, with the names of the columns above."""

    def __init__(self, columns: Sequence[str]) -> None:
        super().__init__(classes="stack")
        self._columns = tuple(columns)
        self._read_only = True
        self._read: tuple[TableRow, ...] = ()
        """What can only be read is words and no fields: nothing of it may be cut off."""

    def compose(self) -> ComposeResult:
        yield Horizontal(*(Static(classes="table-name") for _one in self._columns), id="table-head")
        yield Static(classes="table-read")

    def on_resize(self) -> None:
        parts = len(self._columns) + 1  # the first is as wide as two
        room = max(1, self.size.width // parts - _MARGIN)
        names = self.query(".table-name").results(Static)
        for name, column in zip(names, self._columns, strict=True):
            name.update(plain(cut(column, room), "$muted"))

    @property
    def lines(self) -> list[TableLine]:
        """The lines in order, the empty one last."""
        return list(self.query(TableLine))

    @property
    def rows(self) -> tuple[TableRow, ...]:
        """The lines that hold something, in order."""
        found = (*self._read, *(line.row for line in self.lines))
        return tuple(row for row in found if not row.is_empty)

    async def show(self, rows: Sequence[TableRow], *, read_only: bool) -> None:
        """Replace the lines."""
        self._read_only = read_only
        self._read = tuple(rows) if read_only else ()
        await take_away(self.query(TableLine))
        shown = () if read_only else (*rows, TableRow())
        words = self.query_one(".table-read", Static)
        await self.mount(*(TableLine(row, self._columns) for row in shown), before=words)
        words.update(joined(*_to_read(self._read, self._columns)))
        words.display = read_only
        self.query_one("#table-head").display = not read_only

    def focus_first(self) -> None:
        """Put the keys in the first line."""
        for line in self.lines[:1]:
            self.screen.set_focus(line.cells[0])

    @property
    def current(self) -> tuple[int, int] | None:
        """The row that the keys are in, of those that hold something, and the cell."""
        at = 0
        for line in self.lines:
            for place, cell in enumerate(line.cells):
                if cell.has_focus:
                    return (len(self.rows) if line.row.is_empty else at), place
            at += not line.row.is_empty
        return None

    async def put(self, rows: Sequence[TableRow], at: int, cell: int) -> None:
        """Show the rows in another order, or without one, with the keys in that line."""
        await self.show(rows, read_only=False)
        line = self.lines[min(at, len(self.lines) - 1)]
        self.screen.set_focus(line.cells[cell])

    async def on_input_changed(self, event: Input.Changed) -> None:
        """Keep one empty line at the end."""
        lines = self.lines
        if self._read_only or not lines:  # between two shown things there are none
            return
        if event.input in lines[-1].cells and event.input.value:
            await self.mount(
                TableLine(TableRow(), self._columns), before=self.query_one(".table-read")
            )


def row_of(cells: Iterator[str]) -> TableRow:
    """A row of these, without the empty cells last."""
    written = list(cells)
    while written and not written[-1].strip():
        written.pop()
    return TableRow(cells=tuple(written))


def _to_read(rows: Sequence[TableRow], columns: Sequence[str]) -> Iterator[str | tuple[str, str]]:
    """One row after another, each cell after the first with the name of its column."""
    for number, row in enumerate(rows):
        first, *rest = (*row.cells, "")
        yield ("\n" if number else "") + (first or _("(uden tekst)"))
        names = (*columns[1:], *[""] * len(rest))
        for name, cell in zip(names, rest, strict=False):
            if cell:
                yield f" · {name}: {cell}" if name else f" · {cell}", "$muted"
