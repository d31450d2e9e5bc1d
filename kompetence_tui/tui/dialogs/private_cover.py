"""The cover of a private note: one key asks for it, another shows it."""

from collections.abc import Container

from textual import events
from textual.app import ComposeResult
from textual.screen import ModalScreen
from textual.widgets import Static

from kompetence_tui.domain.session.private import MARK
from kompetence_tui.i18n import _
from kompetence_tui.tui.text import joined


class PrivateCover(ModalScreen[bool]):
    """True when Enter asks for the note. It looks the same whether there is one or not."""

    def __init__(self, keys: Container[str]) -> None:
        """``keys`` are those that asked for it: one of them pressed again goes back."""
        super().__init__()
        self._keys = keys

    def compose(self) -> ComposeResult:
        yield Static(id="private-cover")

    def on_mount(self) -> None:
        self._say("")

    def _say(self, more: str) -> None:
        words = _("Enter viser noten. Esc går tilbage.")
        line = self.query_one("#private-cover", Static)
        line.update(joined((f"{MARK}.", "bold $private"), (f" {words}{more}", "bold")))

    def on_key(self, event: events.Key) -> None:
        event.stop()
        if event.key == "enter":
            self._leave(show=True)
        elif event.key == "escape" or event.key in self._keys:
            self._leave(show=False)
        elif event.key == "f1":
            self._say(_(" Noten er kun til dig: vis den, når ingen andre ser på skærmen."))
        else:
            self.on_paste()

    def on_paste(self) -> None:
        self._say(_(" Tasterne skriver ikke nu."))

    def _leave(self, *, show: bool) -> None:
        if self.is_current:
            self.dismiss(show)
