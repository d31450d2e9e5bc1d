"""Examples of an answer below one another, each in as many lines as it takes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from kompetence_tui.tui.text import folded, joined

_SIGN = 2
"""Columns of the mark before an example."""


class Examples(Widget, can_focus=True):
    """Arrows move the mark »▸«, Enter or space takes what is marked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("home", "move(-999)", show=False),
        Binding("end", "move(999)", show=False),
        Binding("enter,space", "take", show=False),
        # Else the box around the examples would take them.
        Binding("pageup", "screen.page(-1)", show=False),
        Binding("pagedown", "screen.page(1)", show=False),
    ]

    marked: reactive[int] = reactive(0)
    """Index of the marked example."""

    @dataclass
    class Taken(Message):
        """An example is to be put into the answer."""

        words: str

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__()
        self.words = tuple(words)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._lines(width))

    def render(self) -> Content:
        parts = []
        before = -1
        for index, text in self._lines(max(1, self.size.width)):
            here = index == self.marked
            sign = "▸ " if here and index != before else "  "
            parts.append(joined((sign, "$accent"), (text, "$accent" if here else "")))
            before = index
        return Content("\n").join(parts)

    def _lines(self, width: int) -> list[tuple[int, str]]:
        """Each line with the index of its example."""
        return [
            (index, line)
            for index, text in enumerate(self.words)
            for line in folded(text, max(1, width - _SIGN))
        ]

    def action_move(self, step: int) -> None:
        self.marked = max(0, min(self.marked + step, len(self.words) - 1))
        if isinstance(self.parent, Widget):
            lines = [index for index, _text in self._lines(max(1, self.size.width))]
            at = self.virtual_region.y + lines.index(self.marked)
            region = Region(0, at, 1, lines.count(self.marked))
            self.parent.scroll_to_region(region, animate=False, immediate=True)

    def action_take(self) -> None:
        self.post_message(self.Taken(self.words[self.marked]))

    def on_click(self, event: events.Click) -> None:
        lines = self._lines(max(1, self.size.width))
        if 0 <= event.y < len(lines):
            self.marked = lines[event.y][0]
            self.action_take()
