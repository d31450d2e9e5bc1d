"""Råd: advice to the leader about one question, over the lower half; an arrow closes it."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen
from textual.widgets import Static

from kompetence_tui.domain.bank import Question
from kompetence_tui.i18n import _
from kompetence_tui.tui.text import joined
from kompetence_tui.tui.widgets.reading import Reading


class Advice(ModalScreen[str | None]):
    """The question's help, until any of the closing keys; a letter closes it and is the result."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,space,f12,ctrl+r,left,right", "close", show=False),
        Binding("up,pageup", "read(-1)", show=False),
        Binding("down,pagedown", "read(1)", show=False),
    ]

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._question = question

    def compose(self) -> ComposeResult:
        with Reading(classes="dialog", can_focus=False):
            yield Static(
                joined(
                    (_("Råd til lederen") + "\n\n", "bold"),
                    self._question.help,
                    ("\n\n" + _("En pil eller Esc lukker"), "$muted"),
                )
            )

    def on_key(self, event: events.Key) -> None:
        if event.is_printable and event.key != "space":
            self.dismiss(event.character)

    def action_read(self, step: int) -> None:
        """Scroll, and close where there is nothing more to read that way."""
        box = self.query_one(Reading)
        if 0 <= box.scroll_offset.y + step <= box.max_scroll_y:
            box.move(step)
        else:
            self.dismiss(None)

    def action_close(self) -> None:
        self.dismiss(None)
