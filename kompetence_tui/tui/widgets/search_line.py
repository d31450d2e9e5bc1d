"""The overview's search: narrows the list with every letter."""

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from kompetence_tui.tui.widgets.line_input import LineInput


class SearchLine(LineInput):
    """A field that tells what is sought, and when the search is over."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave(False)", show=False),
        Binding("enter,down", "leave(True)", show=False),
    ]

    @dataclass
    class ChangedWords(Message):
        """Other words are sought."""

        words: str

    @dataclass
    class Done(Message):
        """The search is left; ``keep`` when the list is to stay narrowed."""

        keep: bool

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.ChangedWords(event.value.strip()))

    def action_leave(self, keep: bool) -> None:
        self.post_message(self.Done(keep))
