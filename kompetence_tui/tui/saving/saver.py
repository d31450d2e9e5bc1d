"""What is written on its way to the disk: saved as it is typed."""

import asyncio
import sys
from concurrent.futures import Future
from contextlib import suppress
from contextvars import copy_context
from datetime import datetime
from functools import partial
from time import monotonic
from typing import Any

from pydantic import ValidationError
from textual.app import App
from textual.timer import Timer

from kompetence_tui.i18n import _
from kompetence_tui.store.errors import SaveFailed, StoreError
from kompetence_tui.tui.saving.in_memory import InMemory, Whole
from kompetence_tui.tui.saving.saving_thread import SavingThread
from kompetence_tui.tui.terminal.keys_in_order import KeysInOrder

PAUSE = 0.5
"""Seconds without a key before what was typed is saved."""

LONGEST = 0.9
"""Seconds of unbroken typing before it is saved all the same."""

RETRY = 5.0
"""Seconds between tries while saving fails."""

PATIENCE = 5.0
"""Seconds that whoever must know whether all is saved waits for the disk."""


class Saver(InMemory[Whole]):
    """Saves what is written after a pause, or when asked to.

    What is in memory moves at once; the disk follows in order, in a thread of its own. At most one
    save is at work and one waits. Subclasses say how it is written.
    """

    def __init__(
        self, app: App[Any], stored: Whole, saved_at: datetime | None, thread: SavingThread
    ) -> None:
        super().__init__(stored)
        self._app, self._thread = app, thread
        self._handed_in = self._stored = stored
        self._saved_at = saved_at
        self._timer: Timer | None = None
        self._patience: Timer | None = None
        """While the save at work may take its time; None once it has not answered."""
        self._elsewhere = SavingThread()
        self._dirty_since: float | None = None
        self._last_key = 0.0
        self._running: Future[datetime | Exception] | None = None
        self._has_next = False
        """Something newer is to be saved as soon as the save at work is done."""
        self._at_rest = asyncio.Event()
        self._at_rest.set()
        self._context = copy_context()
        """What Textual needs to know when it is told of a save."""
        self._error: StoreError | ValidationError | None = None

    def write(self, kept: Whole) -> datetime:
        """Save durably, in the saving thread; when that was, in local time. Raises StoreError."""
        raise NotImplementedError

    def keep_elsewhere(self, kept: Whole) -> None:
        """Have it kept on another disk than the one that does not answer; waits for nothing."""

    def forget_elsewhere(self) -> None:
        """It is saved after all, also if it is just being kept elsewhere; waits for nothing."""

    def saw(self, kept: Whole) -> None:
        """This is about to be written."""

    @property
    def may_save(self) -> bool:
        """It can be written where it belongs."""
        return True

    @property
    def failure(self) -> str:
        """Why the last save failed, as a sentence; empty when it did not."""
        if isinstance(self._error, ValidationError):
            return _("Et felt rummer mere, end der kan gemmes. Forkort teksten, så gemmes den.")
        return str(self._error or "")

    @property
    def is_refused(self) -> bool:
        """It cannot be saved where it belongs, or that takes very long."""
        return isinstance(self._error, StoreError)

    @property
    def is_saving(self) -> bool:
        """A save is at work, or waits for the one that is."""
        return self._running is not None

    @property
    def is_ahead(self) -> bool:
        """There is something that is not on the disk yet."""
        is_newer = self._kept is not self._stored
        return self._dirty_since is not None or self.is_saving or is_newer

    @property
    def is_stored(self) -> bool:
        """Everything that is written is on the disk."""
        return not (self.is_saving or self._has_unsaved)

    @property
    def status(self) -> str:
        """What the title line says of what is on the disk; always true."""
        if not self.may_save:
            return _("kun læsning")
        if self.failure:
            return _("IKKE GEMT")
        if self.is_ahead:
            return _("skriver …")
        if isinstance(self._app, KeysInOrder) and self._app.is_pasting:
            return _("indsætter …")
        return self.status_at_rest

    @property
    def status_at_rest(self) -> str:
        """The status when all is saved."""
        return _("gemt {time:%H:%M:%S}").format(time=self._saved_at) if self._saved_at else ""

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

    def change(self, kept: Whole) -> None:
        """Put something changed in its place, and have it saved; waits for nothing."""
        self._kept = kept
        self._save()

    def flush(self) -> None:
        """Have everything saved that stands in the fields or is kept; waits for nothing."""
        if self.may_save and self._has_unsaved:
            self._save()

    async def saved(self) -> bool:
        """Save, and wait for the disk, though not for ever. Says whether everything is on it."""
        self.flush()
        try:
            await asyncio.wait_for(self._at_rest.wait(), PATIENCE)
        except TimeoutError:
            self._no_answer()
        return self._error is None

    def save_by(self, deadline: float) -> bool:
        """The same, but all else stands still meanwhile, until the deadline (``monotonic``)."""
        self.flush()
        while self._running is not None:
            try:
                self._running.result(max(0.0, deadline - monotonic()))
            except TimeoutError:
                return False
            self._came_back(self._running)
        return self._error is None

    def begin_in(self, stored: Whole, saved_at: datetime | None, thread: SavingThread) -> None:
        """Save elsewhere from now on, where ``stored`` is on the disk already."""
        self._stop_patience()
        self._thread = thread
        self._handed_in = self._stored = stored
        self._saved_at, self._error = saved_at, None
        self._running, self._has_next = None, False
        self._at_rest.set()
        self._save()

    def stop(self) -> None:
        """Save no more, and ask no field any more."""
        self._stop_timer()
        self._stop_patience()
        self._elsewhere.end()
        self.let_go()

    @property
    def _has_unsaved(self) -> bool:
        if self._dirty_since is not None or self._error:
            return True
        try:
            return self._collected() is not self._handed_in
        except ValidationError:
            return True

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

    def _save(self) -> None:
        if self._is_closed:
            return
        self._stop_timer()
        self._has_next = self._running is not None
        try:
            self._kept = self._collected()
        except ValidationError as error:
            self._fail(error)
        else:
            self._dirty_since = None
            self.saw(self._kept)
            if not self._has_next:
                self._hand_in(self._kept)
            elif self._patience is None:
                self.keep_elsewhere(self._kept)
        self.tell()

    def _hand_in(self, kept: Whole) -> None:
        loop = asyncio.get_running_loop()
        self._handed_in = kept
        self._running = running = self._thread.hand_in(partial(self._written, kept))
        self._at_rest.clear()
        self._patience = self._app.set_timer(PATIENCE, self._no_answer)

        def came_back(written: Future[datetime | Exception]) -> None:
            with suppress(RuntimeError):  # the program has ended
                loop.call_soon_threadsafe(self._came_back, written, context=self._context)

        running.add_done_callback(came_back)

    def _written(self, kept: Whole) -> datetime | Exception:
        try:
            return self.write(kept)
        except Exception as error:
            return error

    def _came_back(self, written: Future[datetime | Exception]) -> None:
        if written is not self._running:  # the end did not wait for the loop to tell it
            return
        is_late, self._running = self._patience is None, None
        self._stop_patience()
        outcome = written.result()
        if isinstance(outcome, Exception):
            self._fail(outcome)
            if is_late:  # what failed was older
                self.keep_elsewhere(self._kept)
        else:
            self._saved_at, self._stored, self._error = outcome, self._handed_in, None
            if is_late:
                self.forget_elsewhere()
        if self._has_next:
            self._save()
        if self._running is None:
            self._at_rest.set()
        self.tell()

    def _no_answer(self) -> None:
        """The disk neither does it nor refuses: say so, and keep it elsewhere meanwhile."""
        self._stop_patience()
        if self._running is not None:
            self._error = SaveFailed.no_answer()
            self.keep_elsewhere(self._kept)
            self.tell()

    def _stop_patience(self) -> None:
        if self._patience is not None:
            self._patience.stop()
            self._patience = None

    def _fail(self, error: Exception) -> None:
        """Keep the text, say why, and try again."""
        # Python would leave half a compiled module on a full disk, and not start again.
        sys.dont_write_bytecode = True
        if not isinstance(error, StoreError | ValidationError):
            self._app.call_next(_crash, error)
            error = SaveFailed.unexpected()
        self._error = error
        if self._timer is None and not self._is_closed:
            self._timer = self._app.set_timer(RETRY, self._when_due)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None


def _crash(error: Exception) -> None:
    raise error
