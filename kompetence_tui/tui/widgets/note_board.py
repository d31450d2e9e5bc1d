"""The notes of one board, drawn side by side; the arrows go from note to note."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from kompetence_tui.domain.board.board import Board
from kompetence_tui.tui.text import folded
from kompetence_tui.tui.widgets.board_layout import GAP, ColumnLine, ItemPlace, Layout, lay_out
from kompetence_tui.tui.widgets.row_list import Span
from kompetence_tui.tui.widgets.steady_scroll import SteadyScroll

_MARK = 2
"""Cells before each column for the mark."""


class NoteBoard(SteadyScroll, can_focus=True):
    """Shows a board; only the lines in sight are drawn."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"note-board--{role}" for role in ("plain", "strong", "muted", "accent", "cursor")
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(0, -1)", show=False),
        Binding("down", "move(0, 1)", show=False),
        Binding("left", "move(-1, 0)", show=False),
        Binding("right", "move(1, 0)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("home", "end(0)", show=False),
        Binding("end", "end(-1)", show=False),
    ]

    @dataclass
    class Marked(Message):
        """The user moved the mark to another note or group."""

        item: str

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._board = Board()
        self._initials: Mapping[str, str] = {}
        self._empty = ""
        self._layout = lay_out(self._board, 80, {})
        self.marked = ""
        """Id of the marked note or group; empty when there is none."""

    def show(
        self, board: Board, initials: Mapping[str, str], *, empty: str, mark: str | None = None
    ) -> None:
        """Show another board, or the same one changed; ``empty`` stands there without notes."""
        self._board, self._initials, self._empty = board, initials, empty
        self._lay_out(self.marked if mark is None else mark)

    def on_resize(self) -> None:
        self._lay_out(self.marked)
        self.refresh()

    def _lay_out(self, mark: str) -> None:
        width, before = self.scrollable_content_region.width, self._layout
        self._layout = lay_out(self._board, max(1, width - _MARK), self._initials)
        self.virtual_size = Size(width, len(self._layout.lines))
        self._refresh_changed(before)
        known = mark in self._layout.places
        self._put_mark(mark if known else next(iter(self._layout.places), ""))

    def _refresh_changed(self, before: Layout) -> None:
        """Draw anew only the lines that are others than before."""
        old, new = before.lines, self._layout.lines
        if not old or len(old) != len(new) or before.width != self._layout.width:
            self.refresh()
            return
        self._refresh_lines(
            y for y, (was, now) in enumerate(zip(old, new, strict=True)) if was != now
        )

    def _refresh_lines(self, lines: Iterable[int]) -> None:
        shown = range(self.scroll_offset.y, self.scroll_offset.y + self.size.height)
        regions = [Region(0, y - shown.start, self.size.width, 1) for y in lines if y in shown]
        if regions:
            self.refresh(*regions)

    def _put_mark(self, item: str) -> None:
        for some in (self.marked, item):
            if place := self._layout.places.get(some):
                self._refresh_lines(range(place.top, place.top + place.height))
        self.marked = item
        self._bring_into_view()

    @property
    def shown(self) -> Layout:
        """What is drawn."""
        return self._layout

    def beside(self, item: str) -> str:
        """The item after this one in reading order, or the one before the last."""
        items = list(self._layout.places)
        index = items.index(item) if item in items else -1
        rest = [*items[index + 1 : index + 2], *items[max(0, index - 1) : index]]
        return rest[0] if rest else ""

    def watch_has_focus(self, _focused: bool) -> None:
        self.refresh()

    def render_line(self, y: int) -> Strip:
        width, index = self.scrollable_content_region.width, y + self.scroll_offset.y
        if not self._layout.lines:
            words = self._invitation(width)
            return self._strip([("  ", ""), (words[y] if y < len(words) else "", "muted")], width)
        if index >= len(self._layout.lines):
            return Strip.blank(width, self.rich_style)
        segments: list[Segment] = []
        for column, line in enumerate(self._layout.lines[index]):
            segments += self._column(line, column, index)
        return Strip(segments).adjust_cell_length(width, self.rich_style)

    def _invitation(self, width: int) -> list[str]:
        paragraphs = (folded(text, width - 4) for text in self._empty.splitlines())
        return ["", *(line for paragraph in paragraphs for line in paragraph)]

    def _column(self, line: ColumnLine, column: int, index: int) -> list[Segment]:
        marked = bool(line.item) and line.item == self.marked
        first = marked and self._layout.places[line.item].top == index
        lead = "▌" if first else "│" if marked else " "
        spans: list[Span] = [(" " * (GAP - 1) if column else "", ""), (lead, "accent"), *line.spans]
        room = self._layout.width + (GAP if column else 1)
        strip = Strip([Segment(t, self._style(r, marked)) for t, r in spans])
        return list(strip.adjust_cell_length(room, self._style("", marked)))

    def _strip(self, spans: list[Span], width: int) -> Strip:
        segments = [Segment(text, self._style(role, False)) for text, role in spans]
        return Strip(segments).adjust_cell_length(width, self.rich_style)

    def _style(self, role: str, marked: bool) -> Style:
        style = self.get_component_rich_style(f"note-board--{role or 'plain'}")
        if marked and self.has_focus:
            style += self.get_component_rich_style("note-board--cursor", partial=True)
        return style

    def _bring_into_view(self) -> None:
        if place := self._layout.places.get(self.marked):
            above = 1 if place.top else 0
            region = Region(0, place.top - above, 1, place.height + above)
            self.scroll_to_region(region, animate=False, force=True, immediate=True)

    def _mark(self, item: str) -> None:
        if item and item != self.marked:
            self._put_mark(item)
            self.post_message(self.Marked(item))

    def action_move(self, across: int, down: int) -> None:
        here = self._layout.places.get(self.marked)
        if here is None:
            return
        if across:
            self._mark(self._beside(here, here.column + across))
        else:
            self._mark(self._below(here, down))

    def _below(self, here: ItemPlace, step: int) -> str:
        """The next item in the column, or in the nearest one where the column ends."""
        places = self._layout.places.items()
        ahead = [(item, p) for item, p in places if (p.top - here.top) * step > 0]
        same = [(item, p) for item, p in ahead if p.column == here.column]
        found = same or ahead
        return (
            min(found, key=lambda ip: (abs(ip[1].top - here.top), ip[1].column))[0] if found else ""
        )

    def _beside(self, here: ItemPlace, column: int) -> str:
        """The item of the other column nearest to the marked one."""
        found = [(item, p) for item, p in self._layout.places.items() if p.column == column]
        return min(found, key=lambda ip: abs(ip[1].top - here.top))[0] if found else ""

    def action_page(self, step: int) -> None:
        here = self._layout.places.get(self.marked)
        if here is None:
            return
        target = here.top + step * max(1, self.scrollable_content_region.height - 1)
        places = [(item, p) for item, p in self._layout.places.items() if p.column == here.column]
        self._mark(min(places, key=lambda ip: abs(ip[1].top - target))[0])

    def action_end(self, index: int) -> None:
        if items := list(self._layout.places):
            self._mark(items[index])

    def on_click(self, event: events.Click) -> None:
        index = event.y + self.scroll_offset.y
        if 0 <= index < len(self._layout.lines):
            column = min(event.x // (self._layout.width + GAP), self._layout.columns - 1)
            self._mark(self._layout.lines[index][column].item)
