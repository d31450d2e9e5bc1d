"""All sessions of a data folder. Importing this imports neither pydantic nor TinyDB."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kompetence_tui.domain.people.said import Sayings, known_as
from kompetence_tui.i18n import _
from kompetence_tui.store import access, files, ids, index, lock, private, said, scan
from kompetence_tui.store.errors import SaveFailed, StoreError, explain
from kompetence_tui.store.index import DamagedFile
from kompetence_tui.store.opened import OpenSession
from kompetence_tui.store.place import DataFolder

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from kompetence_tui.domain.session.listing import SessionRow
    from kompetence_tui.domain.session.private import PrivateNotes
    from kompetence_tui.domain.session.session import Session
    from kompetence_tui.domain.thread.facts import ThreadFacts
    from kompetence_tui.store.deleted import Deleted
    from kompetence_tui.store.format import Loaded
    from kompetence_tui.store.thread import ReadProgress

__all__ = ["DamagedFile", "Listing", "OpenSession", "SessionStore"]


@dataclass(frozen=True)
class Listing:
    """What a data folder holds, in the order of the file names."""

    rows: tuple[SessionRow, ...]
    damaged: tuple[DamagedFile, ...]
    """All that cannot be read; what was said of people among it."""

    @property
    def damaged_talks(self) -> tuple[DamagedFile, ...]:
        """Those that are, or were, a talk."""
        return tuple(file for file in self.damaged if file.name != said.NAME)


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
            Renews the index, removes what killed writers left and finishes what they had begun to
            delete, where the folder can be written in.

        Raises:
            FolderUnusable: the folder is there but cannot be read.
        """
        from kompetence_tui.store import deleted

        access.require_team_folder(self.place)
        deleted.settle(self.place)
        known = index.read_index(self.place)
        found, passing = scan.known_now(self.sessions, known)
        if found.keys() != known.keys() or any(found[name] is not known[name] for name in found):
            index.write_index(self.place, found)
        everything = [entry for _signature, entry in found.values()] + passing
        damaged = [entry for entry in everything if isinstance(entry, DamagedFile)]
        rows = [entry for entry in everything if not isinstance(entry, DamagedFile)]
        what, trouble = self._said_or_trouble()
        return Listing(tuple(known_as(rows, what)), (*trouble, *damaged))

    def rows(self) -> tuple[SessionRow, ...]:
        """A row of every session that can be read; changes no byte. Raises FolderUnusable."""
        access.require_team_folder(self.place)
        known = index.read_index(self.place)
        found, _passing = scan.known_now(self.sessions, known, sweeps=False)
        entries = (entry for _signature, entry in found.values())
        rows = (entry for entry in entries if not isinstance(entry, DamagedFile))
        return tuple(known_as(rows, self.said()))

    def said(self) -> Sayings:
        """What was said of people; nothing where that cannot be read. Changes no byte."""
        try:
            return said.read(self.place)
        except StoreError:
            return Sayings()

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
        try:
            return self._create(path, right, session)
        except BaseException as error:
            right.release()
            if isinstance(error, OSError):
                raise SaveFailed.because(error, self.sessions) from error
            raise

    def _create(self, path: Path, right: lock.Lock, session: Session) -> OpenSession:
        if files.signature_of(path) is not None:
            raise _is_taken(session.id)
        opened = OpenSession(self.place, path, right, session=session, loaded=None)
        try:
            opened.save(session)
        except BaseException:
            files.discard(path)  # a save that failed late has put it there
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
        except BaseException as error:
            if isinstance(right, lock.Lock):
                right.release()
            if isinstance(error, OSError):
                raise scan.unreachable(path, error) from error
            raise

    def read(self, session_id: str) -> Session:
        """The session as stored, without opening it. Raises as ``open``."""
        return self._load(self._existing(session_id)).session

    def private_notes(self, session_id: str) -> PrivateNotes:
        """The leader's private notes to a session, without opening it.

        Raises as ``private.read_or_say``.
        """
        return private.read_or_say(self.place, session_id)

    def exposure(self) -> str:
        """Who else can get at the sessions, as a sentence; empty when nobody can."""
        try:
            return access.exposure(self.place)
        except OSError as error:
            return str(scan.unreachable(self.folder, error))

    def delete(self, session_id: str) -> Deleted:
        """Remove the session with its private notes, and forget what was exported from it.

        What is returned is the only thing it can be brought back from.

        Raises:
            SessionNotFound, OpenElsewhere, FolderUnusable: nothing was removed.
            SaveFailed: the system refused; the session is there still.
        """
        from kompetence_tui.store import deleted

        path = self._existing(session_id)
        with self._holding(path):
            try:
                return deleted.delete(self.place, path)
            except OSError as error:
                why, remedy = explain(error)
                words = _("Samtalen blev ikke slettet: {why}; {remedy}")
                raise SaveFailed(words.format(why=why, remedy=remedy), why) from error

    def bring_back(self, gone: Deleted) -> None:
        """Put a deleted session back as it was.

        Raises:
            StoreError: there is a session of its id again.
            SaveFailed, OpenElsewhere, FolderUnusable: nothing of it is there; try again.
        """
        from kompetence_tui.store import deleted

        self._make_folder()
        with self._holding(self._path(gone.session_id)):
            try:
                deleted.bring_back(self.place, gone)
            except FileExistsError:
                raise _is_taken(gone.session_id) from None
            except OSError as error:
                raise SaveFailed.because(error, self.sessions) from error

    def resolve(self, prefix: str) -> str:
        """The id that is the text or begins with it. Raises SessionNotFound, AmbiguousId."""
        stems = (path.stem for path in self._paths())
        return ids.resolve(prefix, filter(ids.is_id, stems))

    def search(self, text: str) -> set[str]:
        """Ids of the sessions in whose own words all words of the text occur; reads them all."""
        from kompetence_tui.store import search

        words = search.words_of(text)
        return {path.stem for path in self._paths() if search.holds(path, words)}

    def thread_facts(self, progress: ReadProgress | None = None) -> ThreadFacts:
        """What the red thread needs of every session; reads them all. Raises as ``listing``."""
        from kompetence_tui.store.thread import facts_in

        access.require_team_folder(self.place)
        facts = facts_in(self.sessions, progress)
        is_said = bool(self.said().same)
        return facts.known_as({row.id: row.same for row in self.rows()}) if is_said else facts

    def _said_or_trouble(self) -> tuple[Sayings, tuple[DamagedFile, ...]]:
        """What was said; and the file it stands in, where that cannot be read."""
        try:
            return said.read(self.place), ()
        except said.SayingsDamaged:
            return Sayings(), (DamagedFile(said.NAME, said.set_aside(self.place)),)
        except StoreError as error:
            return Sayings(), (DamagedFile(said.NAME, str(error)),)

    def _paths(self) -> list[Path]:
        access.require_team_folder(self.place)
        return scan.paths(self.sessions)

    def _lock(self, path: Path) -> lock.Lock | lock.Refused:
        return lock.acquire(path.with_suffix(lock.LOCK), self.place.file_mode)

    def _holding(self, path: Path) -> AbstractContextManager[None]:
        return lock.holding(path.with_suffix(lock.LOCK), self.place.file_mode)

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


def _is_taken(session_id: str) -> StoreError:
    return StoreError(_("Der er allerede en samtale »{id}«: åbn den").format(id=session_id))
