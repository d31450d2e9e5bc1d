"""A part of the open session on its way to the disk."""

from datetime import datetime
from typing import Any

from textual.app import App

from kompetence_tui.store.sessions import OpenSession
from kompetence_tui.tui.saving.in_memory import Whole
from kompetence_tui.tui.saving.saver import Saver
from kompetence_tui.tui.saving.saving_thread import SavingThread


class TalkSaver(Saver[Whole]):
    """Saves where the open session lies, unless that is open elsewhere."""

    def __init__(
        self,
        app: App[Any],
        opened: OpenSession,
        stored: Whole,
        saved_at: datetime | None,
        thread: SavingThread,
    ) -> None:
        super().__init__(app, stored, saved_at, thread)
        self._opened = opened

    @property
    def may_save(self) -> bool:
        """It is not open elsewhere."""
        return not self._opened.read_only

    @property
    def locked_by(self) -> str:
        """Who has the session open elsewhere, as a sentence; empty when nobody has."""
        return self._opened.notice

    def save_in(
        self, opened: OpenSession, stored: Whole, saved_at: datetime | None, thread: SavingThread
    ) -> None:
        """The talk goes on as another, where ``stored`` is on the disk already."""
        self._opened = opened
        self.begin_in(stored, saved_at, thread)
