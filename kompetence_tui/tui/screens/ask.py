"""A question with two answers; the safe one has the focus."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from kompetence_tui.tui.text import plain
from kompetence_tui.tui.widgets.buttons import Buttons


class Ask(ModalScreen[bool]):
    """Ask ``question``; True when ``yes`` was chosen. Escape is ``no``."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,n,N", "answer(False)", show=False),
        Binding("j,J", "answer(True)", show=False),
    ]

    def __init__(self, question: str, detail: str = "", *, yes: str, no: str) -> None:
        super().__init__()
        self._question, self._detail = question, detail
        self._options = (no, yes)

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(plain(self._question), id="question-box")
            if self._detail:
                yield Static(plain(self._detail), classes="muted")
            yield Static("")
            yield Buttons(self._options)

    def on_buttons_pressed(self, message: Buttons.Pressed) -> None:
        self.dismiss(message.index == 1)

    def action_answer(self, yes: bool) -> None:
        self.dismiss(yes)
