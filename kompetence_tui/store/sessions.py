"""All sessions of a data folder. Importing this imports neither pydantic nor TinyDB."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kompetence_tui.i18n import _
from kompetence_tui.store import access, files, ids, index, lock, platform, private, scan, search
from kompetence_tui.store.errors import (
    OpenElsewhere,
    SaveFailed,
    StoreError,
    explain,
)
from kompetence_tui.store.index import DamagedFile
from kompetence_tui.store.opened import OpenSession
from kompetence_tui.store.place import PRIVATE_FILE, DataFolder

if TYPE_CHECKING:
    from kompetence_tui.domain.listing import SessionRow
    from kompetence_tui.domain.private import PrivateNotes
    from kompetence_tui.domain.session import Session
    from kompetence_tui.domain.thread_facts import ThreadFacts
    from kompetence_tui.store.check import Finding
    from kompetence_tui.store.deleted import Deleted
    from kompetence_tui.store.format import Loaded
    from kompetence_tui.store.thread import Progress

__all__ = ["DamagedFile", "Listing", "OpenSession", "SessionStore"]


@dataclass(frozen=True)
class Listing:
    """What a data folder holds, in the order of the file names."""

    rows: tuple[SessionRow, ...]
    damaged: tuple[DamagedFile, ...]


class SessionStore:
    """The sessions of a data folder, which need not exist yet.

    A ``shared`` one is a leadership team's: its group reads and writes all but the private notes.
    """

    def __init__(self, folder: Path, *, shared: bool = False) -> None:
        self.place = DataFolder(folder, shared)
        self.folder, self.sessions = folder, self.place.sessions

    def listing(self) -> Listing:
        """A row of every session, and every file that is none.

        Note:
            Renews the index and removes what killed writers left, where the folder can be
            written in.

        Raises:
            FolderUnusable: the folder is there but cannot be read.
        """
        known = index.read_index(self.place)
        found, passing = scan.known_now(self.sessions, known)
        if found.keys() != known.keys() or any(found[name] is not known[name] for name in found):
            index.write_index(self.place, found)
        everything = [entry for _signature, entry in found.values()] + passing
        damaged = [entry for entry in everything if isinstance(entry, DamagedFile)]
        rows = [entry for entry in everything if not isinstance(entry, DamagedFile)]
        return Listing(tuple(rows), tuple(damaged))

    @staticmethod
    def new_id() -> str:
        """A random id of ten characters that says nothing of whom the talk is with."""
        return ids.new_id()

    def create(self, session: Session) -> OpenSession:
        """Store a new session and open it.

        Raises:
            SaveFailed, FolderUnusable: nothing was stored.
            StoreError: the id is taken.
        """
        self._make_folder()
        path = self._path(session.id)
        right = self._lock(path)
        if isinstance(right, lock.Refused):
            raise SaveFailed(right.sentence, _("samtalen kan ikke låses"))
        opened = OpenSession(self.place, path, right, session=session, loaded=None)
        try:
            if files.signature_of(path) is not None:
                raise _is_taken(session.id)
            opened.save(session)
        except BaseException:
            opened.close()
            raise
        return opened

    def open(self, session_id: str) -> OpenSession:
        """Open a session for writing, or only for reading when it is open elsewhere.

        Raises:
            SessionNotFound, DamagedSession, NewerFormat: nothing is open then.
            FolderUnusable: the file cannot be reached.
        """
        path = self._existing(session_id)
        right = self._lock(path)
        try:
            loaded = self._load(path)
            return OpenSession(self.place, path, right, session=loaded.session, loaded=loaded)
        except BaseException:
            if isinstance(right, lock.Lock):
                right.release()
            raise

    def read(self, session_id: str) -> Session:
        """The session as stored, without opening it. Raises as ``open``."""
        return self._load(self._existing(session_id)).session

    def private_notes(self, session_id: str) -> PrivateNotes:
        """The leader's private notes to a session, without opening it.

        Raises:
            DamagedSession, NewerFormat: the notes cannot be read.
            FolderUnusable: they cannot be reached.
        """
        try:
            return private.read(self.place, session_id)
        except OSError as error:
            raise scan.unreachable(private.path_of(self.place, session_id), error) from error

    def exposure(self) -> str:
        """Who else can get at the sessions, as a sentence; empty when nobody can."""
        return access.exposure(self.place)

    def delete(self, session_id: str) -> Deleted:
        """Remove the session with its private notes and all else that belongs to it.

        What is returned is the only thing it can be brought back from.

        Raises:
            SessionNotFound, OpenElsewhere: nothing was removed.
            SaveFailed: the system refused.
        """
        from kompetence_tui.store import deleted

        path = self._existing(session_id)
        right = self._lock(path)
        if isinstance(right, lock.Refused):
            if right.held:
                raise OpenElsewhere(right.sentence, right.holder)
            raise SaveFailed(right.sentence, _("samtalen kan ikke låses"))
        notes = private.path_of(self.place, session_id)
        kept = (*deleted.keep(notes, PRIVATE_FILE), *deleted.keep(path, self.place.file_mode))
        try:
            private.remove(self.place, session_id)
            self._remove(path)
        except OSError as error:
            with suppress(OSError):
                for file in kept:
                    deleted.put_back(file)
            why, remedy = explain(error)
            raise SaveFailed(
                _("Samtalen blev ikke slettet: {why}; {remedy}").format(why=why, remedy=remedy), why
            ) from error
        finally:
            right.release()
        return deleted.Deleted(session_id, kept)

    def bring_back(self, gone: Deleted) -> None:
        """Put a deleted session back as it was.

        Raises:
            StoreError: there is a session of its id again.
            SaveFailed, FolderUnusable: it cannot be written; it can be tried again.
        """
        from kompetence_tui.store import deleted

        self._make_folder()
        try:
            for kept in gone.files:
                deleted.put_back(kept)
        except FileExistsError:
            raise _is_taken(gone.session_id) from None
        except OSError as error:
            raise SaveFailed.because(error, self.sessions) from error

    def resolve(self, prefix: str) -> str:
        """The id that is the text or begins with it. Raises SessionNotFound, AmbiguousId."""
        return ids.resolve(prefix, (path.stem for path in scan.paths(self.sessions)))

    def search(self, text: str) -> set[str]:
        """Ids of the sessions in whose own words all words of the text occur; reads them all."""
        words = search.words_of(text)
        return {path.stem for path in scan.paths(self.sessions) if search.holds(path, words)}

    def thread_facts(self, progress: Progress | None = None) -> ThreadFacts:
        """What the red thread needs of every session; reads them all. Raises as ``listing``."""
        from kompetence_tui.store.thread import facts_in

        return facts_in(self.sessions, progress)

    def check(self) -> list[Finding]:
        """What ``kompetence doctor`` says of the data folder."""
        from kompetence_tui.store.check import check

        return check(self)

    def _lock(self, path: Path) -> lock.Lock | lock.Refused:
        return lock.acquire(path.with_suffix(lock.LOCK), self.place.file_mode)

    def _make_folder(self) -> None:
        try:
            access.ensure_sessions(self.place)
        except OSError as error:
            raise SaveFailed.because(error, self.sessions) from error

    def _path(self, session_id: str) -> Path:
        if not ids.is_id(session_id):
            raise ids.not_found(session_id)
        return self.sessions / f"{session_id}{scan.SUFFIX}"

    def _existing(self, session_id: str) -> Path:
        path = self._path(session_id)
        try:
            found = files.signature_of(path)
        except OSError as error:
            raise scan.unreachable(path, error) from error
        if found is None:
            raise ids.not_found(session_id)
        return path

    def _load(self, path: Path) -> Loaded:
        from kompetence_tui.store.format import read_file

        try:
            return read_file(path)
        except FileNotFoundError:
            raise ids.not_found(path.stem) from None
        except OSError as error:
            raise scan.unreachable(path, error) from error

    def _remove(self, path: Path) -> None:
        # The lock is held, so no temporary file of this session belongs to a living writer.
        for temp in files.temps_of(path):
            files.discard(temp)
        path.unlink(missing_ok=True)
        platform.sync_folder(path.parent)
        index.forget(self.place, path.name)


def _is_taken(session_id: str) -> StoreError:
    return StoreError(_("Der er allerede en samtale »{id}«: åbn den").format(id=session_id))
