"""The editor for a path: what lies in the folder goes on with what was typed."""

from collections.abc import Iterable
from pathlib import Path

from textual import events, on
from textual.widgets import Input

from kompetence_tui.store.folders import InFolder, beginning, entries, named, place_of
from kompetence_tui.tui.widgets.line_input import NEXT_FIELD, LineInput
from kompetence_tui.tui.widgets.said import tell_screen


class PathInput(LineInput):
    """The arrows go through the folders there are, Tab takes the one shown behind the text.

    Files are among them only where ``suffixes`` says which: their names hold people's names.
    """

    def __init__(
        self,
        value: str = "",
        *,
        beside: Path,
        suffixes: Iterable[str] = (),
        enter_action: str = NEXT_FIELD,
        id: str | None = None,
    ) -> None:
        """A path that begins nowhere begins ``beside``."""
        super().__init__(value, enter_action=enter_action, id=id)
        self._beside, self._suffixes = beside, tuple(suffixes)
        self._folder: Path | None = None
        self._entries: list[InFolder] = []
        self.trouble: OSError | None = None
        """Why the folder that is written cannot be looked into."""

    @property
    def folder(self) -> Path:
        """The folder that the text leads to, without what is begun of a name."""
        return place_of(self.value, self._beside)[0]

    def found(self) -> list[InFolder]:
        """What lies in the folder and begins as what was typed."""
        folder, begun = place_of(self.value, self._beside)
        if folder != self._folder:
            self._folder, self.trouble = folder, None
            try:
                self._entries = entries(folder, self._suffixes)
            except (OSError, ValueError) as error:
                self._entries = []
                self.trouble = error if isinstance(error, OSError) else None
        found = beginning(self._entries, begun)
        return found or (named(folder / begun, self._suffixes) if begun else [])

    def complete(self, entry: InFolder) -> None:
        """Write the rest of the entry's name."""
        head, slash, _begun = self.value.rpartition("/")
        self.put(f"{head}{slash}{entry.name}")

    async def _on_key(self, event: events.Key) -> None:
        """Tab goes on in the folder that it completes; a name that is whole it leaves."""
        if event.key == "tab" and self.ghost:
            event.prevent_default()
            if self.ghost != f"{self.value}/":
                event.stop()
                tell_screen(self)
                self.put(self.ghost)

    @on(Input.Changed)
    def _offer_what_is_there(self) -> None:
        if self.has_focus:
            head, slash, _begun = self.value.rpartition("/")
            self.offer_quietly([f"{head}{slash}{entry.name}" for entry in self.found()])
