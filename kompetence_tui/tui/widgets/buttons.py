"""Things to do, side by side: what a dialog offers."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from kompetence_tui.tui.widgets.options import Options


class Buttons(Options):
    """Enter does what is marked, the first to begin with. Not space: it may be meant for text."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "press", show=False)]

    @dataclass
    class Pressed(Message):
        """One of them is to be done."""

        index: int

    def action_press(self) -> None:
        self.post_message(self.Pressed(self.marked))

    def on_click(self, event: events.Click) -> None:
        index = self.index_at(event.x, event.y)
        if index is not None:
            self.marked = index
            self.action_press()
