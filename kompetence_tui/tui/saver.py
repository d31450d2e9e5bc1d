"""What is written on its way to the disk: saved as it is typed."""

from collections.abc import Callable
from datetime import datetime
from time import monotonic
from typing import Any, Generic, TypeVar

from pydantic import ValidationError
from textual.app import App
from textual.timer import Timer

from kompetence_tui.i18n import _
from kompetence_tui.store.errors import StoreError
from kompetence_tui.store.sessions import OpenSession

PAUSE = 0.5
"""Seconds without a key before what was typed is saved."""

LONGEST = 0.9
"""Seconds of unbroken typing before it is saved all the same."""

RETRY = 5.0
"""Seconds between tries while saving fails."""

Kept = TypeVar("Kept")
"""A frozen model: another one for each change."""


class Saver(Generic[Kept]):
    """Holds a part of the open session as it is in memory; saves it after a pause or when asked to.

    Subclasses say how it is written.
    """

    def __init__(
        self, app: App[Any], opened: OpenSession, stored: Kept, saved_at: datetime | None
    ) -> None:
        self._app, self._opened = app, opened
        self._kept = self._stored = stored
        self._saved_at = saved_at
        self._collectors: list[Callable[[Kept], Kept]] = []
        self._watchers: list[Callable[[], None]] = []
        self._timer: Timer | None = None
        self._dirty_since: float | None = None
        self._last_key = 0.0
        self._is_closed = False
        self._error: StoreError | ValidationError | None = None

    def write(self, kept: Kept) -> datetime:
        """Save durably; the local time when that was so. Raises StoreError."""
        raise NotImplementedError

    @property
    def locked_by(self) -> str:
        """Who has the session open elsewhere, as a sentence; empty when nobody has."""
        return self._opened.notice

    @property
    def may_save(self) -> bool:
        """It is not open elsewhere."""
        return not self._opened.read_only

    @property
    def failure(self) -> str:
        """Why the last save failed, as a sentence; empty when it did not."""
        if isinstance(self._error, ValidationError):
            return _("Et felt rummer mere, end der kan gemmes. Forkort teksten, så gemmes den.")
        return str(self._error or "")

    @property
    def current(self) -> Kept:
        """What is kept with everything that stands in the fields now.

        Asking keeps nothing. Where a field holds more than there is room for, the fields are left
        out; the save says why.
        """
        try:
            return self._collected()
        except ValidationError:
            return self._kept

    @property
    def kept(self) -> Kept:
        """As last saved or changed; what is typed since then is not in it."""
        return self._kept

    def _collected(self) -> Kept:
        """What is kept with what stands in the fields. Raises ValidationError."""
        kept = self._kept
        for collect in self._collectors:
            kept = collect(kept)
        return kept

    @property
    def status(self) -> str:
        """What the title line says of what is on the disk; always true."""
        if not self.may_save:
            return _("kun læsning")
        if self.failure:
            return _("IKKE GEMT")
        if self._dirty_since is not None:
            return _("skriver …")
        return self.status_at_rest

    @property
    def status_at_rest(self) -> str:
        """The status when all is saved."""
        return _("gemt {time:%H:%M:%S}").format(time=self._saved_at) if self._saved_at else ""

    def watch(self, watcher: Callable[[], None]) -> None:
        """Tell the watcher when the status changes."""
        self._watchers.append(watcher)

    def unwatch(self, watcher: Callable[[], None]) -> None:
        """Tell it no more."""
        if watcher in self._watchers:
            self._watchers.remove(watcher)

    def ask(self, collect: Callable[[Kept], Kept]) -> None:
        """Ask before every save what stands in a screen's fields."""
        if collect not in self._collectors and not self._is_closed:
            self._collectors.append(collect)

    def ask_no_more(self, collect: Callable[[Kept], Kept]) -> None:
        """The fields are covered or go; ``flush`` first."""
        if collect in self._collectors:
            self._collectors.remove(collect)

    def touch(self) -> None:
        """Something was typed: save soon."""
        if not self.may_save or self._is_closed:
            return
        self._last_key = monotonic()
        if self._dirty_since is None:
            self._dirty_since = self._last_key
            self.tell()
        if self._timer is None:
            self._timer = self._app.set_timer(PAUSE, self._when_due)

    def change(self, kept: Kept) -> bool:
        """Put something changed in its place and save at once. Says whether it is on the disk."""
        self._kept = kept
        return self._save()

    def flush(self) -> bool:
        """Save now if anything is unsaved. Says whether everything is on the disk."""
        if not self.may_save or self._is_closed:
            return True
        if self._dirty_since is None and not self._error and self._is_stored():
            return True
        return self._save()

    def close(self) -> None:
        """Save no more, and ask no field any more."""
        self._stop_timer()
        self._watchers.clear()
        self._collectors.clear()
        self._is_closed = True

    def tell(self) -> None:
        """Tell all who watch that the status may have changed."""
        for watcher in tuple(self._watchers):
            watcher()

    def _is_stored(self) -> bool:
        try:
            return self._collected() is self._stored
        except ValidationError:
            return False

    def _when_due(self) -> None:
        self._timer = None
        if self._dirty_since is None and not self._error:
            return
        quiet, waited = monotonic() - self._last_key, monotonic() - (self._dirty_since or 0)
        if quiet >= PAUSE * 0.9 or waited >= LONGEST or self._error:
            self._save()
        else:
            wait = min(PAUSE - quiet, LONGEST - waited)
            self._timer = self._app.set_timer(max(0.02, wait), self._when_due)

    def _save(self) -> bool:
        self._stop_timer()
        try:
            kept = self._kept = self._collected()
            self._saved_at = self.write(kept)
        except (StoreError, ValidationError) as error:
            self._error = error
            self._timer = self._app.set_timer(RETRY, self._when_due)
        else:
            self._error = None
            self._dirty_since = None
            self._stored = kept
        self.tell()
        return self._error is None

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
