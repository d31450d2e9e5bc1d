"""The open session on its way to the disk: saved as it is typed."""

from collections.abc import Callable
from datetime import datetime
from time import monotonic
from typing import Any

from pydantic import ValidationError
from textual.app import App
from textual.timer import Timer

from kompetence_tui.domain.session import Session
from kompetence_tui.i18n import _
from kompetence_tui.store.errors import StoreError
from kompetence_tui.store.sessions import OpenSession

PAUSE = 0.5
"""Seconds without a key before what was typed is saved."""

LONGEST = 0.9
"""Seconds of unbroken typing before it is saved all the same."""

RETRY = 5.0
"""Seconds between tries while saving fails."""

Collect = Callable[[Session], Session]
"""Puts what stands in a screen's fields into the session."""


class Autosave:
    """Holds the session as it is in memory, and saves it after a pause or when asked to."""

    def __init__(self, app: App[Any], opened: OpenSession) -> None:
        self._app = app
        self._opened = opened
        self._session = self._stored = self._as_opened = opened.session
        self._collectors: list[Collect] = []
        self._watchers: list[Callable[[], None]] = []
        self._timer: Timer | None = None
        self._dirty_since: float | None = None
        self._last_key = 0.0
        self._saved_at: datetime | None = opened.saved_at
        self._is_closed = False
        self.failure = ""
        """Why the last save failed, as a sentence; empty when it did not."""
        self.after_closing = False
        """The screen in front writes what may be written once the session is closed (E12).

        For every other screen the session stays ``read_only``.
        """

    @property
    def session(self) -> Session:
        """The session with everything that stands in the fields now.

        Asking keeps nothing. Where a field holds more than there is room for, the fields are left
        out; the save says why.
        """
        try:
            return self._collected()
        except ValidationError:
            return self._session

    @property
    def kept(self) -> Session:
        """The session as last saved or changed; what is typed since then is not in it."""
        return self._session

    def _collected(self) -> Session:
        """The session with what stands in the fields. Raises ValidationError."""
        session = self._session
        for collect in self._collectors:
            session = collect(session)
        return session

    @property
    def locked_by(self) -> str:
        """Who has the session open elsewhere, as a sentence; empty when nobody has."""
        return self._opened.notice

    @property
    def read_only(self) -> bool:
        """Open elsewhere, or closed: fields can be read, not written in."""
        return self._opened.read_only or self._session.is_closed

    @property
    def status(self) -> str:
        """What the title line says of what is on the disk; always true."""
        if self._opened.read_only:
            return _("kun læsning")
        if self.failure:
            return _("IKKE GEMT")
        if self._dirty_since is not None:
            return _("skriver …")
        if self._session.is_closed:
            return self._status_when_closed
        return _("gemt {time:%H:%M:%S}").format(time=self._saved_at) if self._saved_at else ""

    @property
    def _status_when_closed(self) -> str:
        if not self.after_closing:
            return _("afsluttet · kun læsning")
        if self._stored is self._as_opened or self._saved_at is None:
            return _("afsluttet · erfaringer kan skrives")
        return _("afsluttet · gemt {time:%H:%M:%S}").format(time=self._saved_at)

    def watch(self, watcher: Callable[[], None]) -> None:
        """Tell the watcher when the status changes."""
        self._watchers.append(watcher)

    def unwatch(self, watcher: Callable[[], None]) -> None:
        """Tell it no more."""
        if watcher in self._watchers:
            self._watchers.remove(watcher)

    def ask(self, collect: Collect) -> None:
        """Ask before every save what stands in a screen's fields."""
        if collect not in self._collectors and not self._is_closed:
            self._collectors.append(collect)

    def ask_no_more(self, collect: Collect) -> None:
        """The fields are covered or go; ``flush`` first."""
        if collect in self._collectors:
            self._collectors.remove(collect)

    def touch(self) -> None:
        """Something was typed: save soon."""
        if self._opened.read_only or (self._session.is_closed and not self.after_closing):
            return
        self._last_key = monotonic()
        if self._dirty_since is None:
            self._dirty_since = self._last_key
            self._tell()
        if self._timer is None:
            self._timer = self._app.set_timer(PAUSE, self._when_due)

    def change(self, session: Session) -> bool:
        """Put a changed session in its place and save at once. Says whether it is on the disk."""
        self._session = session
        return self._save()

    def try_change(self, session: Session) -> bool:
        """As ``change``, but when it cannot be saved the session stays as it was."""
        before = self.session
        if self.change(session):
            return True
        self._session = before
        return False

    def flush(self) -> bool:
        """Save now if anything is unsaved. Says whether everything is on the disk."""
        if self._opened.read_only or self._is_closed:
            return True
        if self._dirty_since is None and not self.failure and self._is_stored():
            return True
        return self._save()

    def close(self) -> None:
        """Let go of the session: the lock is free for others, and no field is asked any more."""
        self._stop_timer()
        self._watchers.clear()
        self._collectors.clear()
        self._is_closed = True
        self._opened.close()

    def _is_stored(self) -> bool:
        try:
            return self._collected() is self._stored
        except ValidationError:
            return False

    def _when_due(self) -> None:
        self._timer = None
        if self._dirty_since is None and not self.failure:
            return
        quiet, waited = monotonic() - self._last_key, monotonic() - (self._dirty_since or 0)
        if quiet >= PAUSE * 0.9 or waited >= LONGEST or self.failure:
            self._save()
        else:
            wait = min(PAUSE - quiet, LONGEST - waited)
            self._timer = self._app.set_timer(max(0.02, wait), self._when_due)

    def _save(self) -> bool:
        self._stop_timer()
        try:
            session = self._session = self._collected()
            self._saved_at = self._opened.save(session)
        except (StoreError, ValidationError) as error:
            self.failure = _sentence(error)
            self._timer = self._app.set_timer(RETRY, self._when_due)
        else:
            self.failure = ""
            self._dirty_since = None
            self._stored = session
        self._tell()
        return not self.failure

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def _tell(self) -> None:
        for watcher in tuple(self._watchers):
            watcher()


def _sentence(error: Exception) -> str:
    if isinstance(error, ValidationError):
        return _("Et felt rummer mere, end der kan gemmes. Forkort teksten, så gemmes den.")
    return str(error)
