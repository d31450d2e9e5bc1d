"""A question with two answers, the safe one marked. No letter answers: it may be meant for text."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from kompetence_tui.i18n import _
from kompetence_tui.tui.text import plain
from kompetence_tui.tui.widgets.buttons import Buttons

_HOW = _("Pil eller Tab vælger · Enter svarer · Esc: {no}")


class Answers(Buttons):
    """The two answers: whatever moves elsewhere goes from the one to the other."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab,shift+tab,up,down", "turn", show=False),
    ]

    def action_turn(self) -> None:
        self.marked = 1 - self.marked


class Ask(ModalScreen[bool]):
    """Ask ``question``; True when ``yes`` was chosen. Escape is ``no``."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "no", show=False),
    ]

    def __init__(self, question: str, detail: str = "", *, yes: str, no: str) -> None:
        super().__init__()
        self._question, self._detail = question, detail
        self._options = (no, yes)
        self._how = _HOW.format(no=no)

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(plain(self._question), id="question-box")
            if self._detail:
                yield Static(plain(self._detail), classes="muted")
            yield Static("")
            yield Answers(self._options)
            yield Static("")
            yield Static(plain(self._how), classes="muted", id="how-to-answer")

    def on_key(self, event: events.Key) -> None:
        """Whoever types on is told what does answer."""
        if event.is_printable:
            self.on_paste()

    def on_paste(self) -> None:
        self.query_one("#how-to-answer", Static).update(plain(self._how, "$needs-you"))

    def on_buttons_pressed(self, message: Buttons.Pressed) -> None:
        self.dismiss(message.index == 1)

    def action_no(self) -> None:
        self.dismiss(False)
