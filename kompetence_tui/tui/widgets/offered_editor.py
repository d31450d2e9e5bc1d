"""An editor that begins with an offer: words from elsewhere, to be taken, changed or left."""

from textual import events

from kompetence_tui.domain.base.text import clean
from kompetence_tui.tui.widgets.editor import Editor


class OfferedEditor(Editor):
    """While nothing is written, Enter takes the words that are offered; then it is as any other."""

    def __init__(self, text: str, offer: str, *, id: str) -> None:
        super().__init__(text, id=id)
        self.offer = clean(offer).strip()

    @property
    def is_offering(self) -> bool:
        """There are words to take, and nothing was written that they could stand in the way of."""
        return bool(self.offer) and not self.text and not self.read_only

    async def _on_key(self, event: events.Key) -> None:
        # Textual goes on to the base's own handler, unless it is told not to.
        if event.key == "enter" and self.is_offering:
            event.stop()
            event.prevent_default()
            self.type_in(self.offer)
