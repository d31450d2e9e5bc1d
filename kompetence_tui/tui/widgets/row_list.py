"""A list of one-line rows that draws only what is seen, however long it is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar, Protocol

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from kompetence_tui.domain.base.text import one_line
from kompetence_tui.tui.text import cut
from kompetence_tui.tui.widgets.steady_scroll import SteadyScroll

Span = tuple[str, str]
"""A text and its role: "", "strong", "muted", "accent" or "warn"."""


@dataclass(frozen=True)
class Row:
    """One row. ``spans`` is asked for the row's texts when it comes into view, given the width."""

    id: str
    spans: Callable[[int], Sequence[Span]]
    selectable: bool = True


class Rows(Protocol):
    """A list of rows, or what makes each row when it is asked for."""

    def __len__(self) -> int: ...

    def __getitem__(self, index: int, /) -> Row: ...


def column(text: str, width: int, role: str = "") -> Span:
    """People's text cut or filled to exactly ``width`` cells, cut with an ellipsis."""
    line = one_line(text)
    shown = line if cell_len(line) <= width else cut(line, width - 1)
    return set_cell_size(shown, max(width, 0)), role


def spaced(text: str, width: int, role: str = "") -> Span:
    """A column that is never so full that it meets the next one."""
    words, role = column(text, width - 1, role) if width > 0 else ("", role)
    return set_cell_size(words, max(width, 0)), role


class RowList(SteadyScroll, can_focus=True):
    """Rows with one marked; arrows move, Enter selects. Headings are passed over."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"row-list--{role}" for role in ("plain", "strong", "muted", "accent", "warn", "cursor")
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", show=False),
        Binding("down,j", "move(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("home", "first", show=False),
        Binding("end", "last", show=False),
        Binding("enter,space", "select", show=False),
    ]

    marked: reactive[int] = reactive(-1)
    """Index of the marked row; -1 when there is none."""

    @dataclass
    class Marked(Message):
        """The user moved the mark to another row."""

        row_id: str

    @dataclass
    class Selected(Message):
        """Enter was pressed on a row, or it was clicked."""

        row_id: str

    def __init__(self, *, enter_selects: bool = True, id: str | None = None) -> None:
        """Without ``enter_selects`` the Enter key is left to the screen, which then acts on it
        before any key that follows."""
        super().__init__(id=id)
        self._enter_selects = enter_selects
        self._rows: Rows = ()

    @property
    def marked_id(self) -> str:
        """Id of the marked row, or empty."""
        return self._rows[self.marked].id if 0 <= self.marked < len(self._rows) else ""

    def show(self, rows: Rows, mark: str | None = None) -> None:
        """Replace the rows; the mark stays on the same id, or goes to ``mark``, silently."""
        wanted = mark or self.marked_id
        self._rows = rows
        index = self._place_of(wanted) if wanted else -1
        if index < 0:
            index = self._next_selectable(min(max(self.marked, 0), len(rows)) - 1, 1)
            index = index if index >= 0 else self._next_selectable(len(rows), -1)
        self.set_reactive(RowList.marked, index)
        self._resize()
        self._bring_into_view()
        self.refresh()

    def on_resize(self) -> None:
        self._resize()
        self._bring_into_view()

    def _resize(self) -> None:
        self.virtual_size = Size(self.scrollable_content_region.width, len(self._rows))

    def watch_marked(self) -> None:
        self._bring_into_view()
        self.post_message(self.Marked(self.marked_id))

    def render_line(self, y: int) -> Strip:
        width = self.scrollable_content_region.width
        index = y + self.scroll_offset.y
        if not 0 <= index < len(self._rows):
            return Strip.blank(width, self.rich_style)
        row, is_marked = self._rows[index], index == self.marked
        shown = is_marked and row.selectable
        spans = [(" ▌" if shown else "  ", "accent"), *row.spans(max(0, width - 3)), (" ", "")]
        cursor = shown and self.has_focus
        segments = [Segment(text, self._style(role, cursor)) for text, role in spans]
        return Strip(segments).adjust_cell_length(width, self._style("", cursor))

    def _style(self, role: str, under_cursor: bool) -> Style:
        style = self.get_component_rich_style(f"row-list--{role or 'plain'}")
        if under_cursor:
            style += self.get_component_rich_style("row-list--cursor", partial=True)
        return style

    def _place_of(self, row_id: str) -> int:
        rows = map(self._rows.__getitem__, range(len(self._rows)))
        places = (place for place, row in enumerate(rows) if row.id == row_id and row.selectable)
        return next(places, -1)

    def _next_selectable(self, start: int, step: int) -> int:
        index = start + step
        while 0 <= index < len(self._rows):
            if self._rows[index].selectable:
                return index
            index += step
        return -1

    def _bring_into_view(self) -> None:
        if self.marked >= 0:
            above = 1 if self.marked and not self._rows[self.marked - 1].selectable else 0
            region = Region(0, self.marked - above, 1, 1 + above)
            self.scroll_to_region(region, animate=False, force=True, immediate=True)

    def action_move(self, step: int) -> None:
        if (index := self._next_selectable(self.marked, step)) >= 0:
            self.marked = index
        else:
            self.scroll_relative(y=step, animate=False)

    def action_page(self, step: int) -> None:
        height = max(1, self.scrollable_content_region.height - 1)
        target = min(max(self.marked + step * height, 0), len(self._rows) - 1)
        index = self._next_selectable(target - step, step)
        self.marked = index if index >= 0 else self._next_selectable(target, -step)

    def action_first(self) -> None:
        self.marked = self._next_selectable(-1, 1)

    def action_last(self) -> None:
        self.marked = self._next_selectable(len(self._rows), -1)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self._enter_selects or action != "select"

    def action_select(self) -> None:
        if self.marked_id:
            self.post_message(self.Selected(self.marked_id))

    def on_click(self, event: events.Click) -> None:
        index = event.y + self.scroll_offset.y
        if 0 <= index < len(self._rows) and self._rows[index].selectable:
            already = index == self.marked
            self.marked = index
            if already or event.chain > 1:
                self.post_message(self.Selected(self.marked_id))
