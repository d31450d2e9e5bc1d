"""A choice with a text below it: what is typed on the choice begins the text."""

from textual import events
from textual.containers import Vertical

from kompetence_tui.tui.widgets.editor import Editor
from kompetence_tui.tui.widgets.picker import Picker


class PickAndWrite(Vertical):
    """Holds one picker and one editor; a letter or a paste is never dropped."""

    @property
    def takes_letters(self) -> bool:
        """Whether the keys stand on a choice whose letters belong to the text."""
        return isinstance(self.screen.focused, Picker)

    def on_key(self, event: events.Key) -> None:
        if not self.takes_letters or event.key == "space":
            return
        if event.is_printable and event.character and not event.character.isdecimal():
            event.stop()
            self.begin_text(event.character)

    def on_paste(self, event: events.Paste) -> None:
        if self.takes_letters:
            event.stop()
            self.begin_text(event.text)

    def begin_text(self, text: str) -> None:
        """Put the keys in the text, and this at the cursor."""
        editor = self.query_one(Editor)
        self.screen.set_focus(editor)
        editor.type_in(text)
