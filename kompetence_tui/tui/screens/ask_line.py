"""A question that is answered on one line."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from kompetence_tui.i18n import _
from kompetence_tui.tui.text import joined, plain
from kompetence_tui.tui.widgets.line_input import LineInput
from kompetence_tui.tui.widgets.said import Said


class AskLine(ModalScreen[str | None]):
    """The result is what was written; None when it was left with Escape."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", show=False)]
    AUTO_FOCUS = "LineInput"

    def __init__(self, question: str, value: str = "", *, choices: Sequence[str] = ()) -> None:
        super().__init__()
        self._question, self._value, self._choices = question, value, choices

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(plain(self._question), id="question-box")
            yield Static("")
            yield LineInput(self._value, choices=self._choices, enter_action="keep")
            yield Static("")
            arrows = _("Pil ned vælger blandt deltagerne · ") if self._choices else ""
            hint = arrows + _("Enter gemmer · Esc fortryder")
            yield Static(plain(hint), classes="muted", id="said")

    def on_mount(self) -> None:
        self.set_focus(self.query_one(LineInput))

    def on_said(self, message: Said) -> None:
        message.stop()
        style = "$needs-you" if message.alarm else "$muted"
        self.query_one("#said", Static).update(joined((message.words, style)))

    def action_keep(self) -> None:
        self.dismiss(self.query_one(LineInput).value.strip())

    def action_close(self) -> None:
        self.dismiss(None)
