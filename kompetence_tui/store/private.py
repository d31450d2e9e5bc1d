"""The leader's private notes on the disk: a TinyDB file of their own beside the sessions.

The file is the user's alone even in a team's folder, and is no part of the session's file: whoever
copies or reads a session never meets them. Importing this does not import pydantic.
"""

import datetime as dt
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from kompetence_tui.i18n import _
from kompetence_tui.regular import NotAFile, TooLarge
from kompetence_tui.store import access, files, platform, scan
from kompetence_tui.store.errors import DamagedSession, FolderUnusable, NewerFormat
from kompetence_tui.store.format import DOC_ID, FORMAT, MAX_BYTES, StoredDocument, parse
from kompetence_tui.store.place import DataFolder

if TYPE_CHECKING:
    from kompetence_tui.domain.session.private import PrivateNotes

TABLE = "private"
WAITING = ".waiting"
"""Ends the name of notes whose session is being deleted or brought back."""

SCHEMA = 1
"""Raised by one whenever older programs could not read what is written."""


def path_of(place: DataFolder, session_id: str) -> Path:
    """Where the private notes to the session lie, if there are any."""
    return place.private / f"{session_id}.json"


def waiting(place: DataFolder, session_id: str) -> Path:
    """Where the notes lie while their session is being deleted or brought back."""
    return place.private / f"{session_id}{WAITING}"


def read(place: DataFolder, session_id: str) -> "PrivateNotes":
    """The private notes to the session; empty ones when there is no file.

    Raises:
        DamagedSession, NewerFormat: with the reason in words, never with content; the file must
            not be written over.
        OSError: the file cannot be reached.
    """
    path = path_of(place, session_id)
    document = _stored(path) or _stored(waiting(place, session_id))
    return _notes_in(document, path.name, session_id)


def read_copy(path: Path, session_id: str) -> "PrivateNotes":
    """The notes in a file that lies elsewhere. Raises as ``read``."""
    return _notes_in(_stored(path), path.name, session_id)


def read_or_say(place: DataFolder, session_id: str) -> "PrivateNotes":
    """As ``read``, but FolderUnusable, with a sentence, for a file that cannot be reached."""
    try:
        return read(place, session_id)
    except OSError as error:
        raise scan.unreachable(path_of(place, session_id), error) from error


def write(place: DataFolder, notes: "PrivateNotes") -> None:
    """Replace the notes, durable on return; the file goes when there are none left.

    Only for whoever holds the session's lock. The old notes are intact when it raises.

    Raises:
        DamagedSession, NewerFormat: as ``read``; what nobody can read is not written over.
        FolderUnusable: something else has the folder's name.
        OSError: the system refuses.
    """
    from kompetence_tui.store.storage import DocumentFile

    path = path_of(place, notes.session)
    _stored(path)
    if notes.is_empty:
        remove(place, notes.session)
        return
    make_folder(place)
    files.sweep_stale_temps(place.private)
    DocumentFile(path, TABLE).put(_document_of(notes))
    let_go(place, notes.session, keep=True)


def tables_of(notes: "PrivateNotes") -> dict[str, dict[str, Any]]:
    """The whole content of a file of private notes."""
    return {TABLE: {str(DOC_ID): _document_of(notes)}}


def make_folder(place: DataFolder) -> None:
    """Make the folder of private notes, which must be the user's own. Raises as ``write``."""
    access.ensure_own(place)
    access.ensure_folder(place.private)
    if not access.is_trusted(place.private, place, own=True):
        raise FolderUnusable(access.problem_of(place.private, place, own=True))


def remove(place: DataFolder, session_id: str) -> bool:
    """Delete the private notes to the session alone; whether there were any. Raises OSError."""
    path = path_of(place, session_id)
    found = [p for p in (path, waiting(place, session_id)) if files.signature_of(p) is not None]
    if not found:
        return False
    for each in (*files.temps_of(path), *found):
        each.unlink(missing_ok=True)
    platform.sync_folder(path.parent)
    return True


def hold_back(place: DataFolder, session_id: str) -> None:
    """Put the notes, if there are any, where ``let_go`` finds them. Raises OSError."""
    with suppress(FileNotFoundError, NotADirectoryError):
        platform.replace(path_of(place, session_id), waiting(place, session_id))
        platform.sync_folder(place.private)


def let_go(place: DataFolder, session_id: str, *, keep: bool) -> None:
    """End the waiting of notes: back to their place, unless there are newer ones, or for good.

    Raises OSError.
    """
    path, held = path_of(place, session_id), waiting(place, session_id)
    if files.signature_of(held) is None:
        return
    if keep and files.signature_of(path) is None:
        platform.replace(held, path)
    else:
        for each in (*files.temps_of(path), held):
            each.unlink(missing_ok=True)
    platform.sync_folder(place.private)


def _stored(path: Path) -> StoredDocument | None:
    """The document in the file; None for no file. Raises as ``read``."""
    try:
        data, _signature = files.read_regular(path, MAX_BYTES)
    except FileNotFoundError:
        return None
    except (NotAFile, TooLarge):
        raise DamagedSession(path.name, _("den er ikke en almindelig fil med noter")) from None
    return _document(parse(data, path.name), path.name)


def _notes_in(document: StoredDocument | None, name: str, session_id: str) -> "PrivateNotes":
    from pydantic import ValidationError

    from kompetence_tui.domain.session.private import PrivateNotes

    if document is None:
        return PrivateNotes(session=session_id)
    try:
        notes = PrivateNotes.model_validate(document["private"])
    except (KeyError, ValidationError):
        raise DamagedSession(name, _("noterne i den er ikke, som de skal være")) from None
    if notes.session != session_id:
        raise DamagedSession(name, _("den hører til en anden samtale"))
    return notes


def _document_of(notes: "PrivateNotes") -> StoredDocument:
    return {
        "format": FORMAT,
        "schema": SCHEMA,
        "saved_at": dt.datetime.now().astimezone().isoformat(timespec="milliseconds"),
        "private": notes.model_dump(mode="json"),
    }


def _document(tables: object, name: str) -> StoredDocument:
    table = tables.get(TABLE) if isinstance(tables, dict) else None
    document = table.get(str(DOC_ID)) if isinstance(table, dict) else None
    form = document.get("format") if isinstance(document, dict) else None
    if not isinstance(document, dict) or not isinstance(form, str):
        raise DamagedSession(name, _("den er ikke private noter fra dette program"))
    schema = document.get("schema")
    if type(schema) is not int or schema < 1:
        raise DamagedSession(name, _("den siger ikke, hvilken udgave den er gemt i"))
    if schema > SCHEMA or form != FORMAT:
        raise NewerFormat(name)
    return cast(StoredDocument, document)
