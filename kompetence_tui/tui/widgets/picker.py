"""Choosing among a few words by key: a scale, one option, several options, yes or no."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from kompetence_tui.domain.text import one_line, quote
from kompetence_tui.tui.text import joined

GAP = 3


class Picker(Widget, can_focus=True):
    """Options in a row, or below one another when ``upright``.

    Arrows move the mark, digits choose at once, space chooses what is marked. Marks survive
    without colour: »▸« is where the keys are, »●« or »[x]« what is chosen.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(-1)", show=False),
        Binding("right", "move(1)", show=False),
        Binding("up", "leave_or_move(-1)", show=False),
        Binding("down", "leave_or_move(1)", show=False),
        Binding("home", "move(-99)", show=False),
        Binding("end", "move(99)", show=False),
        Binding("space", "choose", show=False),
        Binding("enter", "accept", show=False),
    ]

    marked: reactive[int] = reactive(0)
    chosen: reactive[frozenset[int]] = reactive(frozenset())

    @dataclass
    class Changed(Message):
        """Another choice was made."""

        picker: "Picker"

        @property
        def control(self) -> "Picker":
            return self.picker

    @dataclass
    class Accepted(Message):
        """Enter was pressed on a button."""

        picker: "Picker"
        index: int

        @property
        def control(self) -> "Picker":
            return self.picker

    def __init__(
        self,
        options: Sequence[str],
        chosen: Sequence[int] = (),
        *,
        several: bool = False,
        upright: bool = False,
        first_number: int = 1,
        may_clear: bool = True,
        follows: bool = False,
        buttons: bool = False,
        id: str | None = None,
    ) -> None:
        super().__init__(id=id)
        self.options = tuple(one_line(option) for option in options)
        self.several = several
        self.upright = upright
        self.first_number = first_number
        """The digit that chooses the first option."""
        self.may_clear = may_clear
        """Whether choosing the chosen again takes the choice away."""
        self.follows = follows
        """Whether what the mark is moved to is chosen at once."""
        self.buttons = buttons
        """Whether the options are things to do, without a sign of what is chosen."""
        self.read_only = False
        self.set_reactive(Picker.chosen, frozenset(chosen))
        self.set_reactive(Picker.marked, min(chosen, default=0))

    def show(self, options: Sequence[str], chosen: Sequence[int] = ()) -> None:
        """Show other options and choices, without a Changed message."""
        self.options = tuple(one_line(option) for option in options)
        self.set_reactive(Picker.chosen, frozenset(chosen))
        self.set_reactive(Picker.marked, min(chosen, default=0))
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self.options) if self.upright else len(self._lines(width))

    def render(self) -> Content:
        width = max(1, self.size.width)
        rows = [[i] for i in range(len(self.options))] if self.upright else self._lines(width)
        return Content("\n").join(joined(*self._row(row, width)) for row in rows)

    def _row(self, indexes: Sequence[int], width: int) -> list[tuple[str, str]]:
        spans: list[tuple[str, str]] = []
        for index in indexes:
            here = index == self.marked and self.has_focus
            style = "bold" if index in self.chosen else ""
            spans.append(("▸" if here else " ", "$accent"))
            label = quote(self._label(index), width - 1)
            spans.append((label, f"{style} $accent" if here else style))
            spans.append((" " * (GAP - 1), ""))
        return spans

    def _label(self, index: int) -> str:
        option = self.options[index]
        if self.buttons:
            return option
        if self.several:
            return f"[{'x' if index in self.chosen else ' '}] {option}"
        return f"{'●' if index in self.chosen else '○'} {option}"

    def _lines(self, width: int) -> list[list[int]]:
        lines: list[list[int]] = [[]]
        used = 0
        for index in range(len(self.options)):
            wide = cell_len(self._label(index)) + GAP
            if lines[-1] and used + wide > width:
                lines.append([])
                used = 0
            lines[-1].append(index)
            used += wide
        return lines

    def action_move(self, step: int) -> None:
        self.marked = min(max(self.marked + step, 0), len(self.options) - 1)
        self._follow()
        if self.follows and self.marked not in self.chosen:
            self._toggle(self.marked)

    def action_leave_or_move(self, step: int) -> None:
        if self.upright and 0 <= self.marked + step < len(self.options):
            self.action_move(step)
        elif step > 0:
            self.screen.focus_next()
        else:
            self.screen.focus_previous()

    def _follow(self) -> None:
        if self.upright and isinstance(self.parent, Widget):
            row = Region(0, self.virtual_region.y + self.marked, 1, 1)
            self.parent.scroll_to_region(row, animate=False)

    def action_choose(self) -> None:
        self._toggle(self.marked)

    async def action_accept(self) -> None:
        if self.buttons:
            self.post_message(self.Accepted(self, self.marked))
        else:
            await self.screen.run_action("app.focus_next")

    def on_key(self, event: events.Key) -> None:
        if event.character and event.character.isdecimal():
            index = int(event.character) - self.first_number
            if 0 <= index < len(self.options):
                event.stop()
                self.marked = index
                self._toggle(index)

    def on_click(self, event: events.Click) -> None:
        if self.upright and 0 <= event.y < len(self.options):
            self.marked = event.y
            self._toggle(event.y)

    def _toggle(self, index: int) -> None:
        if self.read_only:
            return
        if self.several:
            self.chosen = self.chosen ^ {index}
        elif index in self.chosen:
            self.chosen = frozenset() if self.may_clear else self.chosen
        else:
            self.chosen = frozenset({index})
        self.post_message(self.Changed(self))
