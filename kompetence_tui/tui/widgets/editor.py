"""The editor for longer text: an answer, an aim, how a goal is evaluated."""

from textual import events
from textual.widgets import TextArea

from kompetence_tui.domain.text import FIELD_LIMIT, clean
from kompetence_tui.i18n import _
from kompetence_tui.tui.widgets.said import Said, thousands


class Editor(TextArea):
    """A plain text editor that cleans what is pasted and refuses, in words, what has no room."""

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

    async def _on_key(self, event: events.Key) -> None:
        types = event.is_printable or event.key == "enter"
        if types and not self.read_only and not self._has_room(1):
            event.stop()
            event.prevent_default()

    async def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        text = clean(event.text)
        if self.read_only or not self._has_room(len(text)):
            return
        if result := self._replace_via_keyboard(text, *self.selection):
            self.move_cursor(result.end_location)

    def action_paste(self) -> None:
        """Paste what was cut or copied here, under the same rules as a paste from outside."""
        text = clean(self.app.clipboard)
        if not self.read_only and self._has_room(len(text)):
            self.replace(text, *self.selection)

    def _has_room(self, more: int) -> bool:
        room = FIELD_LIMIT - len(self.text) + len(self.selected_text)
        if more <= room:
            return True
        if more == 1:
            reason = _("Feltet er fyldt: der er plads til {limit} tegn.")
        else:
            reason = _(
                "Det indsatte fylder {more} tegn, men her er kun plads til {room}. Intet er ændret."
            )
        self.post_message(
            Said(
                reason.format(
                    more=thousands(more), room=thousands(max(room, 0)), limit=thousands(FIELD_LIMIT)
                )
            )
        )
        return False
