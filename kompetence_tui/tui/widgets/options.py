"""A few words to go among by key, in a row or below one another."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.reactive import reactive
from textual.widget import Widget

from kompetence_tui.domain.base.text import one_line
from kompetence_tui.tui.text import cut, joined

GAP = 3
"""Columns between two options in a row, the mark's own column among them."""


class Options(Widget, can_focus=True):
    """Words with a mark: arrows move it. »▸« shows it without colour."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(-1)", show=False),
        Binding("right", "move(1)", show=False),
        Binding("up", "leave_or_move(-1)", show=False),
        Binding("down", "leave_or_move(1)", show=False),
        Binding("home", "move(-999)", show=False),
        Binding("end", "move(999)", show=False),
    ]

    marked: reactive[int] = reactive(0)
    """Index of the marked option."""

    def __init__(
        self,
        options: Sequence[str],
        *,
        upright: bool = False,
        id: str | None = None,
    ) -> None:
        """``upright`` puts the options below one another."""
        super().__init__(id=id)
        self.options = tuple(one_line(option) for option in options)
        self.upright = upright

    def label(self, index: int) -> str:
        """What is shown of one option."""
        return self.options[index]

    def style_of(self, index: int) -> str:
        """The style of one option where the mark is elsewhere."""
        return ""

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._lines(width))

    def render(self) -> Content:
        width = max(1, self.size.width)
        lines = self._lines(width)
        return Content("\n").join(joined(*self._spans(line, width)) for line in lines)

    def index_at(self, x: int, y: int) -> int | None:
        """The option drawn at a place in the widget."""
        lines = self._lines(max(1, self.size.width))
        if not 0 <= y < len(lines):
            return None
        start = 0
        for index in lines[y]:
            end = start + cell_len(self.label(index)) + GAP
            if start <= x < end or self.upright:
                return index
            start = end
        return None

    def _spans(self, line: Sequence[int], width: int) -> Iterator[tuple[str, str]]:
        for index in line:
            here = index == self.marked and self.has_focus
            style = self.style_of(index)
            yield "▸" if here else " ", "$accent"
            yield cut(self.label(index), width - 1), f"{style} $accent" if here else style
            yield " " * (GAP - 1), ""

    def _lines(self, width: int) -> list[list[int]]:
        if self.upright:
            return [[index] for index in range(len(self.options))]
        lines: list[list[int]] = [[]]
        used = 0
        for index in range(len(self.options)):
            wide = cell_len(self.label(index)) + GAP
            if lines[-1] and used + wide > width:
                lines.append([])
                used = 0
            lines[-1].append(index)
            used += wide
        return lines

    def action_move(self, step: int) -> None:
        self.marked = max(0, min(self.marked + step, len(self.options) - 1))
        if self.upright and isinstance(self.parent, Widget):
            row = Region(0, self.virtual_region.y + self.marked, 1, 1)
            self.parent.scroll_to_region(row, animate=False)

    def action_leave_or_move(self, step: int) -> None:
        if self.upright and 0 <= self.marked + step < len(self.options):
            self.action_move(step)
        elif step > 0:
            self.screen.focus_next()
        else:
            self.screen.focus_previous()
