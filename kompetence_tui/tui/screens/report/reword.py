"""Other words for a text that is handed on; where it was written it stays as it is."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from kompetence_tui.i18n import _
from kompetence_tui.tui.text import joined, plain
from kompetence_tui.tui.widgets.editor import Editor
from kompetence_tui.tui.widgets.said import Said


class Reword(ModalScreen[str | None]):
    """The result is what was written; None when it was left with Escape."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", show=False),
        Binding("f4,ctrl+s", "keep", show=False),
    ]
    AUTO_FOCUS = "Editor"

    def __init__(self, question: str, text: str) -> None:
        super().__init__()
        self._question, self._text = question, text

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(plain(self._question), id="question-box")
            yield Static("")
            yield Editor(self._text, id="reworded")
            yield Static("")
            yield Static(
                plain(_("F4 tager teksten med · Esc fortryder")), classes="muted", id="said"
            )

    def on_mount(self) -> None:
        self.set_focus(self.query_one(Editor))

    @property
    def holds_unkept(self) -> bool:
        """Something is written, and is on no disk before F4 says so."""
        return any(editor.text != self._text for editor in self.query(Editor))

    def on_said(self, message: Said) -> None:
        message.stop()
        style = "$needs-you" if message.alarm else "$muted"
        self.query_one("#said", Static).update(joined((message.words, style)))

    def action_keep(self) -> None:
        if words := self.query_one(Editor).words:
            self.dismiss(words)
        else:
            self.on_said(Said(_("Skriv noget, eller fortryd: en tom tekst kan ikke komme med.")))

    def action_close(self) -> None:
        self.dismiss(None)
