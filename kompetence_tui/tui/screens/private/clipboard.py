"""What is copied in a private note: to be pasted in private notes alone."""

from typing import Any

from textual.app import App

from kompetence_tui.tui.saving.autosave import Autosave
from kompetence_tui.tui.textual_inside import put_in_clipboard


class OwnClipboard:
    """The program's clipboard while a private note is shown."""

    def __init__(self, app: App[Any], talk: Autosave) -> None:
        self._app, self._talk = app, talk
        self._shared: str | None = None

    def take(self) -> None:
        """What was copied in a private note can be pasted here, unless something newer can."""
        copied, before = self._talk.copied_in_private
        self._shared = self._app.clipboard
        if copied and before == self._app.clipboard:
            put_in_clipboard(self._app, copied)

    def leave(self) -> None:
        """What was copied here must not be pasted where others see it."""
        shared, self._shared = self._shared, None
        if shared is not None and shared != self._app.clipboard:
            self._talk.copied_in_private = (self._app.clipboard, shared)
            put_in_clipboard(self._app, shared)
