"""A question that is answered on one line."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from kompetence_tui.i18n import _
from kompetence_tui.tui.frame import Frame
from kompetence_tui.tui.rooms.way import below
from kompetence_tui.tui.text import joined, plain
from kompetence_tui.tui.widgets.line_input import LineInput
from kompetence_tui.tui.widgets.said import Said


class AskLine(ModalScreen[str | None]):
    """The result is what was written; None when it was left with Escape."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", show=False)]
    AUTO_FOCUS = "LineInput"

    def __init__(self, question: str, value: str = "") -> None:
        super().__init__()
        self._question, self._value = question, value

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(plain(self._question), id="question-box")
            yield Static("")
            line = LineInput(self._value, enter_action="keep")
            line.kept_as = self._value
            yield line
            yield Static("")
            hint = _("Enter gemmer · Esc fortryder")
            yield Static(plain(hint), classes="muted", id="said")

    def on_mount(self) -> None:
        self.set_focus(self.query_one(LineInput))

    @property
    def holds_unkept(self) -> bool:
        """Something is written, and is on no disk before Enter says so."""
        # The talk below may ask before the line is there.
        return any(line.is_unkept for line in self.query(LineInput))

    def about_to_change(self) -> None:
        self._tell(is_unkept=True)

    def on_input_changed(self) -> None:
        self._tell(is_unkept=self.holds_unkept)

    def _tell(self, *, is_unkept: bool) -> None:
        """The title line of the talk stands above the question."""
        under = below(self)
        if isinstance(under, Frame):
            under.show_title(is_unkept=is_unkept)
            self.refresh()

    def on_said(self, message: Said) -> None:
        message.stop()
        style = "$needs-you" if message.alarm else "$muted"
        self.query_one("#said", Static).update(joined((message.words, style)))

    def action_keep(self) -> None:
        self.dismiss(self.query_one(LineInput).value.strip())

    def action_close(self) -> None:
        self.dismiss(None)
