"""The editor for longer text: an answer, an aim, how a goal is evaluated."""

from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Offset
from textual.widgets import TextArea
from textual.widgets.text_area import Location

from kompetence_tui.domain.base.pasted import as_meant
from kompetence_tui.domain.base.text import FIELD_LIMIT, clean
from kompetence_tui.tui.textual_inside import replace_typed
from kompetence_tui.tui.widgets.said import is_full, no_room_for, tell_screen
from kompetence_tui.tui.widgets.visible import after, before

_THE_SCREENS = {"f6", "f7"}
"""Keys of Textual's editor that the screens have another use for."""


class Editor(TextArea, inherit_bindings=False):
    """A plain text editor that cleans what is pasted and refuses, in words, what has no room."""

    BINDINGS: ClassVar[list[BindingType]] = [
        binding
        for binding in TextArea.BINDINGS
        if isinstance(binding, tuple) or binding.key not in _THE_SCREENS
    ]

    def __init__(
        self, text: str = "", *, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(
            clean(text),
            id=id,
            classes=classes,
            compact=True,
            soft_wrap=True,
            tab_behavior="focus",
            show_line_numbers=False,
            highlight_cursor_line=False,
        )
        self.cursor_blink = False
        self.move_cursor(self.document.end)

    def put(self, text: str) -> None:
        """Show another text, with the cursor after it."""
        self.load_text(text)
        self.move_cursor(self.document.end)

    def scroll_cursor_visible(self, center: bool = False, animate: bool = False) -> Offset:
        """As Textual's, which crashes where lines were undone that the cursor stands in still."""
        if self.cursor_location[0] >= self.document.line_count:
            return Offset()
        return super().scroll_cursor_visible(center, animate)

    def get_cursor_left_location(self) -> Location:
        """A whole visible character to the left; Backspace takes what lies between."""
        row, column = self.cursor_location
        if not column:
            return super().get_cursor_left_location()
        return row, before(self.document.get_line(row), column)

    def get_cursor_right_location(self) -> Location:
        row, column = self.cursor_location
        line = self.document.get_line(row)
        if column >= len(line):
            return super().get_cursor_right_location()
        return row, after(line, column)

    @property
    def words(self) -> str:
        """The text; nothing where it is white space alone."""
        return self.text if self.text.strip() else ""

    async def _on_key(self, event: events.Key) -> None:
        types = event.is_printable or event.key == "enter"
        if self.read_only or not (types or event.key == "shift+enter"):
            return
        if types and self._has_room(1):
            tell_screen(self)
            return
        event.stop()
        event.prevent_default()
        if not types:
            self.type_in("\n")

    async def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        self.type_in(as_meant(event.text))

    def action_paste(self) -> None:
        """Paste what was cut or copied here, under the same rules as a paste from outside."""
        self.type_in(self.app.clipboard)

    def type_in(self, text: str) -> None:
        """Put the text at the cursor, or say that it has no room."""
        text = clean(text)
        if self.read_only or not self._has_room(len(text)):
            return
        tell_screen(self)
        if result := replace_typed(self, text, *self.selection):
            self.move_cursor(result.end_location)

    @property
    def room(self) -> int:
        """Signs that can still be typed."""
        return FIELD_LIMIT - len(self.text) + len(self.selected_text)

    def _has_room(self, more: int) -> bool:
        if more <= self.room:
            return True
        # Straight to the screen: Textual stops what bubbles at a parent that set it off.
        words = is_full(FIELD_LIMIT) if more == 1 else no_room_for(more, self.room)
        self.screen.post_message(words)
        return False
