"""What was deleted in the open talk, and the steps on its boards: the way back to them."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from textual.app import App

from kompetence_tui.domain.board.step import BoardStep
from kompetence_tui.domain.parts.removed import Removed
from kompetence_tui.domain.parts.returned import Returned
from kompetence_tui.domain.session.session import Session
from kompetence_tui.store.sessions import OpenSession
from kompetence_tui.tui.saving.removals import Removals
from kompetence_tui.tui.saving.saving_thread import SavingThread
from kompetence_tui.tui.saving.talk_saver import TalkSaver


class TakesBack(TalkSaver[Session]):
    """A session whose deletions, and steps on boards, can be taken back while the program runs."""

    def __init__(
        self,
        app: App[Any],
        opened: OpenSession,
        saved_at: datetime | None,
        removals: Removals | None = None,
    ) -> None:
        """``removals`` is what was deleted in the session earlier in this run."""
        super().__init__(app, opened, opened.session, saved_at, SavingThread())
        self._removals = removals or Removals()
        self._removals.begin(opened.session)

    @property
    def session(self) -> Session:
        """The session with everything that stands in the fields now; see ``current``."""
        return self.current

    @property
    def read_only(self) -> bool:
        """Open elsewhere, or closed: fields can be read, not written in."""
        return self._opened.read_only or self._kept.is_closed

    def saw(self, kept: Session) -> None:
        self._removals.saw(kept)

    async def try_change(self, session: Session) -> bool:
        """Change it and wait for the disk; when it cannot be saved the session stays as it was."""
        before = self.session
        self.change(session)
        if await super().saved():
            return True
        self._kept = before
        if super().is_saving:  # a disk that only takes its time will have what was tried
            super().flush()
        return False

    def step(self, session: Session, before: Session | None = None) -> None:
        """As ``change``, on the boards: it can be taken back, to how it was before."""
        self._removals.step(before or self.session, session)
        self.change(session)

    def take_back(self) -> tuple[BoardStep, bool]:
        """Take back the newest step on the boards. Raises RuleBroken when there is none.

        Says, too, whether something is gone by it that ``bring_back`` has.
        """
        self.settle()
        step, session = self._removals.last_step(self.session)
        self.change(session)
        return step, self._removals.took_back(self.session)

    def settle(self) -> None:
        """What was written has been left: what was emptied counts as deleted."""
        self._removals.settle(self.session)

    @contextmanager
    def deleting(self) -> Iterator[None]:
        """What is gone from the session when this ends was deleted on purpose."""
        self.settle()
        yield
        self._removals.delete(self.session)

    @property
    def has_removed(self) -> bool:
        """Something was deleted in this run that can come back."""
        return self._removals.holds_any(self.session)

    @property
    def last_removed(self) -> Removed | None:
        """What was deleted last, if anything was."""
        return self._removals.last

    def holds_removed(self, removed: Removed) -> bool:
        """It can still come back: it has not yet, and the session can be written in."""
        return not self.read_only and self._removals.holds(removed)

    def newest_removed(self) -> Returned:
        """What would come of bringing back the newest there is room for. Raises RuleBroken."""
        return self._removals.newest(self.session)[1]

    async def bring_back(self) -> Returned | None:
        """Bring back the newest of what was deleted; None when that could not be saved.

        Raises:
            RuleBroken: none of it can be there again, and why.
        """
        before = self.session
        removed, returned = self._removals.newest(before)
        if not await self.try_change(returned.session):
            return None
        self._removals.step(before, returned.session)
        self._removals.forget(removed)
        self._removals.begin(self.session)
        return returned
