"""The leader's private notes on their way to the disk: beside the talk, never in it."""

from datetime import datetime
from functools import partial
from typing import Any

from textual.app import App

from kompetence_tui.domain.session.private import PrivateNotes
from kompetence_tui.i18n import _
from kompetence_tui.store.errors import SaveFailed, StoreError
from kompetence_tui.store.sessions import OpenSession
from kompetence_tui.store.spare import Spare
from kompetence_tui.tui.saving.saving_thread import SavingThread
from kompetence_tui.tui.saving.talk_saver import TalkSaver


class PrivateSaver(TalkSaver[PrivateNotes]):
    """The private notes to the open session; they can be written once it is closed, too."""

    def __init__(
        self, app: App[Any], opened: OpenSession, thread: SavingThread, spare: Spare
    ) -> None:
        """Raises StoreError: the notes cannot be read, and must not be written over."""
        super().__init__(app, opened, opened.private_notes(), None, thread)
        self._spare = spare

    def go_on_in(self, opened: OpenSession, thread: SavingThread, spare: Spare) -> None:
        """The talk goes on as a copy, and they as its own."""
        self._spare = spare
        self._kept = self._kept.with_(session=opened.session.id)
        self.save_in(opened, self._kept, None, thread)

    def write(self, kept: PrivateNotes) -> datetime:
        opened, spare = self._opened, self._spare  # meanwhile it may go on as a copy
        try:
            opened.save_private(kept)
        except StoreError:
            spare.keep_notes(kept)
            raise
        spare.remove_notes()
        return datetime.now().astimezone()

    def keep_elsewhere(self, kept: PrivateNotes) -> None:
        self._elsewhere.hand_in(partial(self._spare.keep_notes, kept, elsewhere=True))

    def forget_elsewhere(self) -> None:
        self._elsewhere.hand_in(self._spare.remove_notes)

    @property
    def discreet_failure(self) -> str:
        """Why the last save failed, in words that do not tell what was not saved."""
        if self._error is None:
            return ""
        if isinstance(self._error, SaveFailed):
            words = _("Det sidste er ikke gemt: {why}. Programmet prøver igen om lidt.")
            return words.format(why=self._error.why)
        return _("Det sidste er ikke gemt. Programmet prøver igen om lidt.")
