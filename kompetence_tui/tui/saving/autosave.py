"""The open session on its way to the disk, and the private notes beside it."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, wait
from datetime import datetime
from functools import partial
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING, Any

from textual.app import App

from kompetence_tui.domain.session.private import PrivateNotes
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _
from kompetence_tui.store.errors import StoreError
from kompetence_tui.store.sessions import OpenSession, SessionStore
from kompetence_tui.store.spare import Spare
from kompetence_tui.tui.saving.removals import Removals
from kompetence_tui.tui.saving.saving_thread import SavingThread
from kompetence_tui.tui.saving.taking_back import TakesBack

if TYPE_CHECKING:
    from kompetence_tui.domain.follow_up.last_time import LastTime
    from kompetence_tui.tui.saving.private_notes import PrivateSaver

Collect = Callable[[Session], Session]
"""Puts what stands in a screen's fields into the session."""


class Autosave(TakesBack):
    """The session as it is in memory; its savings and failures are the private notes' too."""

    def __init__(
        self, app: App[Any], opened: OpenSession, removals: Removals | None = None
    ) -> None:
        super().__init__(app, opened, opened.saved_at, removals)
        self._as_opened: Session | None = opened.session
        self.day_is_settled = opened.session.is_started
        """No answer of a talk that was only planned is waiting to be asked what day it is held."""
        self._private: PrivateSaver | None = None
        self._spare = Spare(opened.place, opened.session.id)
        self.copied_in_private = ("", "")
        """What was copied in a private note, and what there was to paste before it."""
        self.last_time: LastTime | None = None
        """The talk before, whose answers can be seen beside this one's."""
        self.after_closing = False
        """The screen in front writes what may be written once the session is closed.

        For every other screen the session stays ``read_only``; see ``TalkScreen.writes_late``.
        """

    def write(self, kept: Session) -> datetime:
        opened, spare = self._opened, self._spare  # meanwhile it may go on as a copy
        try:
            saved_at = opened.save(kept)
        except StoreError:
            spare.keep(kept)
            raise
        spare.remove()
        return saved_at

    def keep_elsewhere(self, kept: Session) -> None:
        self._elsewhere.hand_in(partial(self._spare.keep, kept, elsewhere=True))

    def forget_elsewhere(self) -> None:
        self._elsewhere.hand_in(self._spare.remove)

    @property
    def failure(self) -> str:
        """Why the last save failed, as a sentence; what is private is not told of in it."""
        return super().failure or (self._private.discreet_failure if self._private else "")

    @property
    def status_at_rest(self) -> str:
        if not self._kept.is_closed:
            return super().status_at_rest
        if not self.after_closing:
            return _("afsluttet · kun læsning")
        if self._stored is self._as_opened or self._saved_at is None:
            return _("afsluttet · her kan skrives")
        return _("afsluttet · gemt {time:%H:%M:%S}").format(time=self._saved_at)

    @property
    def minutes_today(self) -> int:
        """How long the talk has stood open for writing today."""
        return self._opened.minutes_today

    def touch(self) -> None:
        if not self._kept.is_closed or self.after_closing:
            super().touch()

    def reveal(self, theme_id: str) -> None:
        """Show the notes of a board's round; nothing kept here tells any more how it went."""
        session = self.session
        session = session.with_board(theme_id, session.board(theme_id).revealed())
        self._removals.forget_steps(session)
        self._as_opened = None
        self.change(session)

    @property
    def is_refused(self) -> bool:
        return super().is_refused or (self._private is not None and self._private.is_refused)

    @property
    def is_kept_aside(self) -> bool:
        """All that could not be saved lies in a file of its own (``spare``)."""
        private = self._private is not None and self._private.is_refused
        is_kept = self._spare.holds(session=super().is_refused, notes=private)
        return self.is_refused and is_kept

    @property
    def is_saving(self) -> bool:
        return super().is_saving or (self._private is not None and self._private.is_saving)

    @property
    def is_stored(self) -> bool:
        return super().is_stored and (self._private is None or self._private.is_stored)

    def flush(self) -> None:
        try:
            super().flush()
        finally:
            if self._private:
                self._private.flush()

    async def saved(self) -> bool:
        self.flush()
        saving = [super().saved(), *([self._private.saved()] if self._private else [])]
        return all(await asyncio.gather(*saving))

    async def close(self) -> None:
        """Let go of the session, once it is saved: the lock is free for others."""
        await asyncio.wrap_future(self._let_go_of_lock())

    def save_by(self, deadline: float) -> bool:
        self.flush()
        is_private_saved = self._private is None or self._private.save_by(deadline)
        return super().save_by(deadline) and is_private_saved

    async def go_on_as_copy(self, store: SessionStore) -> None:
        """Go on in a copy under a new number, private notes and all; what is on the disk stays.

        Raises StoreError: there is no copy, and the talk is as it was.
        """
        self.settle()
        thread = SavingThread()
        notes = self._private.current if self._private else None
        copying = partial(_copy_of, store, self._opened, self.session, notes)
        try:
            opened = await asyncio.wrap_future(thread.hand_in(copying))
        except StoreError:
            thread.end()
            raise
        self._thread.hand_in(self._opened.close)
        self._thread.end()
        Thread(target=self._spare.end, daemon=True).start()  # its disk may not answer
        self._spare = Spare(opened.place, opened.session.id)
        self._kept = self._kept.with_(id=opened.session.id)
        self.save_in(opened, opened.session, opened.saved_at, thread)
        if self._private:  # one may be in front, and written in meanwhile
            self._private.go_on_in(opened, thread, self._spare)
        self._removals.begin(self.session)

    def finish(self, deadline: float) -> bool:
        """Save and let go at the program's end. Says whether everything is on the disk."""
        try:
            return self.save_by(deadline)
        finally:
            wait([self._let_go_of_lock()], max(0.0, deadline - monotonic()))

    def _let_go_of_lock(self) -> Future[None]:
        self.stop()
        closed = self._thread.hand_in(self._opened.close)
        self._thread.end()
        return closed

    def stop(self) -> None:
        super().stop()
        if self._private:
            self._private.stop()

    def private_notes(self) -> "PrivateSaver":
        """The leader's private notes, read anew unless some are not on the disk yet.

        Raises:
            StoreError: they cannot be read, and nothing is written over them.
        """
        from kompetence_tui.tui.saving.private_notes import PrivateSaver

        if self._private is None or self._private.is_stored:
            renewed = PrivateSaver(self._app, self._opened, self._thread, self._spare)
            renewed.watch(self.tell)
            if self._private:
                self._private.stop()
            self._private = renewed
        return self._private


def _copy_of(
    store: SessionStore, opened: OpenSession, session: Session, notes: PrivateNotes | None
) -> OpenSession:
    """The notes are read where they lie unless they are at hand."""
    from kompetence_tui.store.spare_back import keep_as_copy

    if notes is None:
        try:
            notes = opened.private_notes()
        except StoreError:  # they stay where nobody can read them now
            notes = PrivateNotes(session=session.id)
    return keep_as_copy(store, session, notes)
