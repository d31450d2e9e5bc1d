"""The parts of a goal drawn as a text, one of them marked."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from kompetence_tui.domain.plan.goal_parts import GoalPart
from kompetence_tui.tui.widgets.part_lines import PartLine, part_lines

_EDGE = 3
"""Columns beside the text: the mark's, and one at the right."""


class PartText(Widget):
    """Draws parts; says where the marked one stands, and which was clicked."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"part-text--{role}" for role in ("plain", "strong", "muted", "label", "warn", "mark")
    }

    @dataclass
    class Clicked(Message):
        """A part was clicked."""

        part_id: str

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._parts: Sequence[GoalPart] = ()
        self._mark = -1
        self._lines: tuple[PartLine, ...] = ()
        self._laid_out_for: object = None

    def show(self, parts: Sequence[GoalPart], mark: int = -1) -> None:
        """Draw these parts; ``mark`` is the index of the one that is marked, if any."""
        is_same = tuple(parts) == tuple(self._parts)
        if is_same and mark == self._mark:
            return
        self._parts, self._mark = tuple(parts), mark
        self.display = bool(parts)
        self.refresh(layout=not is_same)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._lines_at(width))

    def _lines_at(self, width: int) -> tuple[PartLine, ...]:
        if self._laid_out_for != (self._parts, width):
            self._laid_out_for = (self._parts, width)
            self._lines = part_lines(self._parts, max(10, width - _EDGE))
        return self._lines

    @property
    def marked_region(self) -> Region:
        """Where the marked part stands in the text."""
        lines = self._lines_at(self.size.width)
        rows = [
            row for row, line in enumerate(lines) if line.part == self._mark and not _blank(line)
        ]
        return Region(0, rows[0], 1, len(rows)) if rows else Region()

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        lines = self._lines_at(width)
        if not 0 <= y < len(lines):
            return Strip.blank(width, self.rich_style)
        line = lines[y]
        is_marked = line.part == self._mark and not _blank(line)
        segments = [
            Segment("▌ " if is_marked else "  ", self._style("mark")),
            Segment(line.label, self._style("label")),
            Segment(line.words, self._style(line.role)),
        ]
        return Strip(segments).adjust_cell_length(width, self.rich_style)

    def _style(self, role: str) -> Style:
        return self.get_component_rich_style(f"part-text--{role or 'plain'}")

    def on_click(self, event: events.Click) -> None:
        lines = self._lines_at(self.size.width)
        if 0 <= event.y < len(lines):
            self.post_message(self.Clicked(self._parts[lines[event.y].part].id))


def _blank(line: PartLine) -> bool:
    return not (line.label or line.words)
