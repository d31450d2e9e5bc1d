"""Pause: stands over a talk that was left alone, and lets no letter through to it."""

import re

from textual import events
from textual.app import ComposeResult
from textual.screen import ModalScreen
from textual.widgets import Static

from kompetence_tui.i18n import _
from kompetence_tui.tui.saving.autosave import Autosave
from kompetence_tui.tui.text import joined

_F_KEY = re.compile(r"f[0-9]+")


class Pause(ModalScreen[None]):
    """The talk is seen behind it; a key that nobody types text with goes on."""

    def __init__(self, talk: Autosave) -> None:
        super().__init__()
        self._talk = talk

    @property
    def _words(self) -> str:
        """What there is to say of the talk, in whole sentences."""
        if self._talk.is_stored:
            return _("Alt er gemt.")
        return self._talk.failure or _("Det sidste er ved at blive gemt.")

    def compose(self) -> ComposeResult:
        yield Static(id="pause-line")

    def on_mount(self) -> None:
        self._talk.watch(self._show)
        self._show()

    def on_unmount(self) -> None:
        self._talk.unwatch(self._show)

    def _show(self) -> None:
        if self.display and self.is_attached:
            self._say(self._words)

    def _say(self, words: str) -> None:
        words = _("Pause. {words} Esc går videre.").format(words=words)
        self.query_one("#pause-line", Static).update(joined((words, "bold")))

    def on_key(self, event: events.Key) -> None:
        event.stop()
        if event.key == "escape" or _F_KEY.fullmatch(event.key):
            self._go_on()
        else:
            self.on_paste()

    def on_paste(self) -> None:
        self._say(_("{words} Tasterne skriver ikke nu.").format(words=self._words))

    def on_click(self) -> None:
        self._go_on()

    def _go_on(self) -> None:
        if self.is_current:
            self.dismiss(None)
