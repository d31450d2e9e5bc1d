"""A talk that could not be saved, as a talk of its own beside what the disk has."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kompetence_tui.i18n import _
from kompetence_tui.store import access, ids, lock, private, spare
from kompetence_tui.store.errors import (
    DamagedSession,
    NewerFormat,
    SessionNotFound,
    StoreError,
    explain,
)
from kompetence_tui.store.format import load, read_document
from kompetence_tui.store.opened import OpenSession
from kompetence_tui.store.sessions import SessionStore
from kompetence_tui.store.spare import Left

if TYPE_CHECKING:
    from kompetence_tui.domain.session.private import PrivateNotes
    from kompetence_tui.domain.session.session import Session


@dataclass(frozen=True)
class Back:
    """What became of such a copy, as a sentence."""

    done: bool
    sentence: str


def keep_as_copy(store: SessionStore, session: "Session", notes: "PrivateNotes") -> OpenSession:
    """Store the talk and its private notes under a new number, and open it.

    Raises as ``SessionStore.create`` and ``OpenSession.save_private``; nothing is stored then.
    """
    new_id = store.new_id()
    opened = store.create(session.with_(id=new_id))
    try:
        if not notes.is_empty:
            opened.save_private(notes.with_(session=new_id))
    except BaseException:
        opened.close()
        with suppress(StoreError):
            store.delete(new_id)
        raise
    return opened


def bring_back(store: SessionStore, left: Left) -> Back:
    """Make a talk of its own of what was left, unless the disk has it all; the copy then goes."""
    try:
        access.ensure_sessions(store.place)
        with lock.holding(store.sessions / f"{left.session_id}{lock.LOCK}", store.place.file_mode):
            words = _bring_back(store, left)
            for path in left.paths:
                spare.remove(path)
    except StoreError as error:
        return _untouched(left, str(error))
    except OSError as error:
        return _untouched(left, "; ".join(explain(error)))
    return Back(True, words)


def _bring_back(store: SessionStore, left: Left) -> str:
    session_id, stored = left.session_id, _stored(store, left.session_id)
    noted = store.private_notes(session_id)
    session = _read(left.session) if left.session else stored
    notes = private.read_copy(left.notes, session_id) if left.notes else noted
    if session is None:
        raise ids.not_found(session_id)
    if session == stored and notes == noted:
        return _("Nødkopien af samtale {id} er fjernet: alt i den er gemt").format(id=session_id)
    with keep_as_copy(store, session, notes) as opened:
        words = _("Det, der ikke blev gemt i samtale {id}, er nu en samtale for sig: {new}")
        return words.format(id=session_id, new=opened.session.id)


def _read(path: Path) -> "Session":
    document, _signature = read_document(path)
    return load(document, path.name)[0]


def _stored(store: SessionStore, session_id: str) -> "Session | None":
    try:
        return store.read(session_id)
    except (SessionNotFound, DamagedSession, NewerFormat):
        return None


def _untouched(left: Left, why: str) -> Back:
    words = _("Nødkopien af samtale {id} er ikke rørt: {why}")
    return Back(False, words.format(id=left.session_id, why=why))
