"""Råd: advice about one question, over the lower half, and examples to put into the answer."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.bank import Question
from kompetence_tui.i18n import _
from kompetence_tui.tui.text import joined, plain
from kompetence_tui.tui.widgets.examples import Examples
from kompetence_tui.tui.widgets.scroll_text import ScrollText


@dataclass(frozen=True)
class Example:
    """What was taken from the examples."""

    words: str


class Advice(ModalScreen[str | Example | None]):
    """The question's help, until any of the closing keys; a letter closes it and is the result.

    Where there are examples the arrows go among them, and Enter's is the result.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f12,ctrl+r,left,right,enter,space", "close", show=False),
        Binding("up", "read(-1)", show=False),
        Binding("down", "read(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
    ]

    def __init__(self, title: str, question: Question, help: str, *, may_write: bool) -> None:
        """``help`` stands for the question's own where it has none."""
        super().__init__()
        self._title = title
        self._help = question.help or help
        self._examples = question.examples
        self._may_write = may_write

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            with ScrollText(can_focus=False, id="advice-text"):
                yield Static(joined(*self._words()))
            if self._examples:
                yield from self._example_list()

    def _words(self) -> Iterable[str | tuple[str, str]]:
        if self._help:
            yield self._title + "\n\n", "bold"
            yield self._help
        if not self._examples:
            yield "\n\n" + _("En pil eller Esc lukker"), "$muted"

    def _example_list(self) -> Iterable[Widget]:
        yield Static(plain(_("Eksempler"), "bold"), classes="examples-head")
        with VerticalScroll(can_focus=False, id="examples"):
            yield Examples(self._examples)
        taking = _("Enter sætter eksemplet ind   ") if self._may_write else ""
        reading = _("PgUp og PgDn læser rådene   ") if self._help else ""
        yield Static(joined((taking + reading + _("Esc lukker"), "$muted")))

    def on_mount(self) -> None:
        # Room for the list below the text, however long the text is.
        self.set_class(bool(self._examples), "-with-examples")
        self.query_one("#advice-text").display = bool(self._help) or not self._examples
        if self._examples:
            self.set_focus(self.query_one(Examples))

    def on_key(self, event: events.Key) -> None:
        if event.is_printable and event.key != "space":
            self.dismiss(event.character)

    def on_paste(self, event: events.Paste) -> None:
        self.dismiss(event.text)

    def on_examples_taken(self, message: Examples.Taken) -> None:
        self.dismiss(Example(message.words) if self._may_write else None)

    def action_read(self, step: int) -> None:
        """Scroll, and close where there is nothing more to read that way."""
        box = self.query_one(ScrollText)
        if 0 <= box.scroll_offset.y + step <= box.max_scroll_y:
            box.move(step)
        else:
            self.dismiss(None)

    def action_page(self, step: int) -> None:
        """The same by whole pages; beside a list of examples it only scrolls."""
        box = self.query_one(ScrollText)
        if self._examples:
            box.move(step * max(1, box.size.height - 1))
        else:
            self.action_read(step)

    def action_close(self) -> None:
        self.dismiss(None)
