"""Deleting a session with its private notes, and bringing it back while the program runs.

They are two files, and a program can be killed between them. So the notes wait under another name
while the session's own file goes or comes, and follow it: without it, they go too.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from kompetence_tui.regular import NotAFile, TooLarge
from kompetence_tui.store import files, index, known_exports, lock, platform, private, traces
from kompetence_tui.store.format import MAX_BYTES
from kompetence_tui.store.place import PRIVATE_FILE, DataFolder


@dataclass(frozen=True)
class KeptFile:
    """One file of a deleted session, as it was."""

    path: Path
    data: bytes
    mode: int


@dataclass(frozen=True)
class Deleted:
    """A deleted session with its private notes: on the disk no more.

    What ``doctor --repair`` set aside, and the exported files, stay until they are erased.
    """

    session_id: str
    session: KeptFile | None
    """None when what stood there was no file that can be kept, such as a link."""
    notes: KeptFile | None
    exports: KeptFile | None
    """The list of the files that were exported; the files themselves stay."""

    def __repr__(self) -> str:
        return f"<Deleted {self.session_id}>"


def delete(place: DataFolder, path: Path) -> Deleted:
    """Remove the session's file and what belongs to it; only for whoever holds its lock.

    Raises OSError: the session and its notes are there still.
    """
    private.let_go(place, path.stem, keep=True)  # what a killed program held back is kept, too
    notes = private.path_of(place, path.stem)
    exports = known_exports.path_of(place, path.stem)
    kept = Deleted(
        path.stem,
        session=_kept(path, place.file_mode),
        notes=_kept(notes, PRIVATE_FILE),
        exports=_kept(exports, PRIVATE_FILE),
    )
    with _notes_follow(place, path.stem):
        private.hold_back(place, path.stem)
        try:
            path.unlink(missing_ok=True)
            platform.sync_folder(path.parent)
        except OSError:
            if files.signature_of(path) is not None:
                raise
    with suppress(OSError):
        for temp in files.temps_of(path):
            files.discard(temp)
    index.forget(place, path.name)
    return kept


def bring_back(place: DataFolder, gone: Deleted) -> None:
    """Put the files back as they were; only for whoever holds the session's lock.

    Raises:
        FileExistsError: there is another session, or there are other notes, of its id.
        OSError: they cannot be written; none is there then.
    """
    for kept in (gone.session, gone.notes, gone.exports):
        if kept and _is_taken(kept):
            raise FileExistsError(kept.path)
    with _notes_follow(place, gone.session_id):
        if gone.notes:
            private.make_folder(place)
            files.write_atomic(private.waiting(place, gone.session_id), gone.notes.data)
        if gone.exports:
            known_exports.make_folder(place)
            files.write_atomic(gone.exports.path, gone.exports.data, mode=gone.exports.mode)
        if gone.session:
            files.write_atomic(gone.session.path, gone.session.data, mode=gone.session.mode)


def settle(place: DataFolder) -> None:
    """Finish what killed programs had begun, beside the sessions. Never raises OSError."""
    for folder in {place.root, place.own, place.reports, *traces.folders(place)} - {place.sessions}:
        files.sweep_stale_temps(folder)
    with suppress(OSError):
        names = [path.stem for path in place.private.iterdir() if path.suffix == private.WAITING]
        for name in names if place.sessions.is_dir() else ():
            right = lock.acquire(place.sessions / f"{name}{lock.LOCK}", place.file_mode)
            if isinstance(right, lock.Lock):
                with suppress(OSError):
                    _follow(place, name)
                right.release()


@contextmanager
def _notes_follow(place: DataFolder, session_id: str) -> Iterator[None]:
    try:
        yield
    finally:
        with suppress(OSError):  # the next listing does it
            _follow(place, session_id)


def _follow(place: DataFolder, session_id: str) -> None:
    """Let notes that wait, and the list of exports, go where their session went."""
    is_there = files.signature_of(place.sessions / f"{session_id}.json") is not None
    private.let_go(place, session_id, keep=is_there)
    if not is_there:
        files.discard(known_exports.path_of(place, session_id))


def _kept(path: Path, mode: int) -> KeptFile | None:
    """The file in memory; None for none, and for what is not a file of ours. Raises OSError."""
    try:
        data, _signature = files.read_regular(path, MAX_BYTES)
    except (FileNotFoundError, NotAFile, TooLarge):
        return None
    return KeptFile(path, data, mode)


def _is_taken(kept: KeptFile) -> bool:
    """Something else is there. Raises OSError."""
    return files.signature_of(kept.path) is not None and _kept(kept.path, kept.mode) != kept
