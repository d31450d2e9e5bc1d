"""A session open for reading or writing, and the way of its saves to the disk."""

from __future__ import annotations

import datetime as dt
import errno
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Self

from kompetence_tui.i18n import _
from kompetence_tui.store import access, files, index, lock, platform, private
from kompetence_tui.store.errors import (
    ChangedElsewhere,
    FolderUnusable,
    OpenElsewhere,
    SaveFailed,
    StoreError,
)
from kompetence_tui.store.holder import Holder
from kompetence_tui.store.open_time import OpenTime

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kompetence_tui.domain.session.private import PrivateNotes
    from kompetence_tui.domain.session.session import Session
    from kompetence_tui.store.format import Loaded, StoredDocument
    from kompetence_tui.store.place import DataFolder


class OpenSession:
    """One session while it is open. Close it; as a context manager it closes itself.

    Saves may come from any thread, one after the other.
    """

    session: Session
    """As last read or saved."""
    place: DataFolder
    """The data folder it lies in."""
    saved_at: dt.datetime | None
    """Local time of the last durable save, with time zone."""

    def __init__(
        self,
        place: DataFolder,
        path: Path,
        right: lock.Lock | lock.Refused,
        *,
        session: Session,
        loaded: Loaded | None,
    ) -> None:
        """``loaded`` is None for a session that has no file yet. Raises OSError."""
        from kompetence_tui.store.format import TABLE
        from kompetence_tui.store.storage import DocumentFile

        self._file = DocumentFile(path, TABLE, place.file_mode)
        self.session = session
        self.saved_at = loaded.saved_at if loaded else None
        self.place, self._path = place, path
        self._lock = right if isinstance(right, lock.Lock) else None
        self._refused = None if isinstance(right, lock.Lock) else right
        self._revision = loaded.revision if loaded else 0
        self._signature = loaded.signature if loaded else None
        self._own: list[StoredDocument] = [loaded.document] if loaded else []
        folder = path.parent.stat()
        self._folder_inode, self._device = folder.st_ino, folder.st_dev
        self._has_saved = False
        self._time = OpenTime.of(loaded.document if loaded else None, _now().date())
        self._time.run(_now(), on=self._lock is not None and not session.is_closed)
        self._turn = threading.Lock()

    @property
    def read_only(self) -> bool:
        """Nothing can be saved: the session is open elsewhere, cannot be locked, or is closed."""
        return self._lock is None

    @property
    def holder(self) -> Holder | None:
        """Who has it open elsewhere, if that is known."""
        return self._refused.holder if self._refused else None

    @property
    def notice(self) -> str:
        """Why it is read-only, as a sentence; empty when it can be saved."""
        return self._refused.sentence if self._refused else ""

    @property
    def minutes_today(self) -> int:
        """How long it has stood open for writing today."""
        return self._time.minutes(_now())

    def save(self, session: Session) -> dt.datetime:
        """Save durably; the local time when that was so. An unchanged session is not written.

        Raises:
            SaveFailed: nothing is lost; try again later.
            ChangedElsewhere: another program wrote the file meanwhile; it was left alone.
            OpenElsewhere: read-only, or the right to write was lost to another place.
        """
        with self._turn:
            return self._save(session)

    def private_notes(self) -> PrivateNotes:
        """The leader's private notes, as stored. Raises as ``private.read_or_say``."""
        return private.read_or_say(self.place, self.session.id)

    def save_private(self, notes: PrivateNotes) -> None:
        """Save the private notes durably, also to a closed session.

        Raises:
            DamagedSession, NewerFormat: what is stored cannot be read, and was left as it is.
            StoreError: as ``save``; the notes stored before are intact.
        """
        with self._turn:
            if notes.session != self.session.id:
                raise ValueError("another session's notes")
            # Notes without their session would be found by nobody.
            self._save(self.session)
            with _told(self.place.private):
                private.write(self.place, notes)

    def close(self, *, is_one_of_many: bool = False) -> None:
        """Let others in. Saves nothing; may be called twice.

        One of many is left to the next listing to put in the index, which is written whole.
        """
        with self._turn:
            if self._lock is None:
                return
            try:
                if not is_one_of_many:
                    self._put_in_index()
            finally:
                self._lock.release()
                self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_details: object) -> None:
        self.close()

    def _save(self, session: Session) -> dt.datetime:
        self._check(session)
        with _told(self._path.parent):
            self._keep_lock()
            if session == self.session and self.saved_at and self._is_stored:
                return self.saved_at
            self._check_file()
            return self._write(session)

    @property
    def _is_stored(self) -> bool:
        return self._signature == files.signature_of(self._path)

    def _put_in_index(self) -> None:
        if self._has_saved and self._signature:
            from kompetence_tui.domain.session.summary import row_of

            index.remember(self.place, self._path.name, self._signature, row_of(self.session))

    def _check(self, session: Session) -> None:
        if session.id != self.session.id:
            raise ValueError("another session's id")
        if self._lock is None and self._refused and self._refused.held:
            raise OpenElsewhere(self.notice, self.holder)
        if self._lock is None:
            sentence = self.notice or _("Ikke gemt: samtalen er lukket. Åbn den igen")
            raise SaveFailed(sentence, _("samtalen kan kun læses"))

    def _keep_lock(self) -> None:
        """Make folder and lock anew when they were removed under the program."""
        if self._lock is None or self._lock.is_sound:
            return
        folder = self._path.parent
        if platform.device_of(folder) != self._device:
            # The drive it lay on is gone, and comes back over whatever is made here meanwhile.
            raise FileNotFoundError(errno.ENOENT, "not mounted", folder)
        access.ensure_sessions(self.place)
        if folder.stat().st_ino != self._folder_inode and not access.is_trusted(folder, self.place):
            raise FolderUnusable(access.problem_of(folder, self.place))
        match lock.acquire(self._path.with_suffix(lock.LOCK), self.place.file_mode):
            case lock.Lock() as renewed:
                self._lock.release()
                self._lock = renewed
                self._folder_inode = folder.stat().st_ino
            case refused:
                raise refused.error

    def _check_file(self) -> None:
        """Refuse when the file is neither gone nor empty nor what was read or written here."""
        if files.signature_of(self._path) in (None, self._signature) or files.is_empty(self._path):
            return
        from kompetence_tui.store.format import read_document

        try:
            document, _signature = read_document(self._path)
        except StoreError:
            raise ChangedElsewhere from None
        # A save that failed late may have left its document.
        if document not in self._own:
            raise ChangedElsewhere
        self._own = [document]

    def _write(self, session: Session) -> dt.datetime:
        from kompetence_tui.store.format import document_of

        self._revision += 1
        now = _now()
        self._time.run(now, on=not session.is_closed)
        document = document_of(session, self._revision, now) | self._time.entry(now)
        self._own = [*self._own[:1], document]
        self._signature = self._file.put(document)
        self._own = [document]
        self.session, self.saved_at, self._has_saved = session, _now(), True
        return self.saved_at


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    """What the system answers becomes a sentence."""
    try:
        yield
    except FolderUnusable as error:
        raise SaveFailed(str(error), _("mappen kan ikke bruges")) from error
    except OSError as error:
        raise SaveFailed.because(error, folder) from error


def _now() -> dt.datetime:
    return dt.datetime.now().astimezone()
