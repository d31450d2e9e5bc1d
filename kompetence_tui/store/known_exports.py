"""The files that were exported from a session, so that they can be erased with it.

One list a session, each leader's own and never in the session: where each file was put, the
checksum of what was written, and which talk's it is. Only a file that still is what was written is
ever removed, and none is written over for another talk.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from pathlib import Path

from kompetence_tui.i18n import _
from kompetence_tui.regular import NotAFile, TooLarge
from kompetence_tui.store import access, files, lock, platform
from kompetence_tui.store.errors import FolderUnusable, StoreError, explain
from kompetence_tui.store.format import MAX_BYTES
from kompetence_tui.store.place import PRIVATE_FILE, DataFolder

NAME = "exports"
_LIMIT = 10_000_000
_LARGEST = 10 * MAX_BYTES
"""Bytes of an exported file: text takes many times its own room where no font has its signs."""


class ListDamaged(StoreError):
    """The list of a session's exports cannot be read; ``str()`` says so without naming a file."""


class State(Enum):
    """What a known export is now."""

    AS_WRITTEN = auto()
    CHANGED = auto()
    """Something else is there: another text, a link, a folder."""
    GONE = auto()


@dataclass(frozen=True)
class KnownExport:
    """A file that was exported: where, and the checksum of what was written."""

    path: Path
    """Absolute, in a folder that was no link when the file was written."""
    sha256: str
    of: str = ""
    """Id of the talk it is a document of, or empty when it is of no talk alone."""

    def __repr__(self) -> str:
        return "<KnownExport>"

    def look(self) -> tuple[State, bytes]:
        """What is there now, and its content while it is what was written. Raises OSError."""
        try:
            if self.path.parent.resolve() != self.path.parent:
                return State.CHANGED, b""
            data, _signature = files.read_regular(self.path, _LARGEST)
        except (FileNotFoundError, NotADirectoryError, ValueError):  # or no file is called so
            return State.GONE, b""
        except (NotAFile, TooLarge):
            return State.CHANGED, b""
        if _checksum(data) != self.sha256:
            return State.CHANGED, b""
        return State.AS_WRITTEN, data

    def erase(self) -> State:
        """Remove the file if it still is what was written; what it was. Raises OSError."""
        state, _data = self.look()
        if state is State.AS_WRITTEN:
            self.path.unlink(missing_ok=True)
            platform.sync_folder(self.path.parent)
        return state


def folder(place: DataFolder) -> Path:
    """Where the leader's lists lie."""
    return place.own / NAME


def path_of(place: DataFolder, session_id: str) -> Path:
    """Where the session's list lies, if there is one."""
    return folder(place) / f"{session_id}.json"


def read(place: DataFolder, session_id: str) -> tuple[KnownExport, ...]:
    """What was exported from the session, first to last.

    Raises:
        ListDamaged: the list cannot be understood.
        OSError: it cannot be reached.
    """
    return read_list(path_of(place, session_id))


def read_list(path: Path) -> tuple[KnownExport, ...]:
    """The files of one list. Raises as ``read``."""
    import json

    session_id = path.stem
    try:
        data, _signature = files.read_regular(path, _LIMIT)
        entries = json.loads(data)["exports"]
        found = tuple(_known(each, session_id) for each in entries)
    except FileNotFoundError:
        return ()
    except (NotAFile, TooLarge, ValueError, TypeError, KeyError, RecursionError):
        raise _damaged(session_id) from None
    if not all(known.path.is_absolute() for known in found):
        raise _damaged(session_id)
    return found


def _known(entry: dict[str, object], session_id: str) -> KnownExport:
    """One entry of the session's list: of the session, unless it says what the file is of.

    Raises TypeError, KeyError, ValueError: it is none.
    """
    path, checksum = Path(str(entry["path"])), str(entry["sha256"])
    return KnownExport(path, checksum, str(entry.get("of", session_id)))


def path_before(place: DataFolder, session_id: str) -> Path:
    """Where earlier versions kept the list in a team's folder, and all its members wrote in it."""
    return place.root / NAME / f"{session_id}.json"


def read_before(place: DataFolder, session_id: str) -> tuple[KnownExport, ...]:
    """What stands on that list still; nothing when it cannot be read."""
    if not place.shared:
        return ()
    with suppress(ListDamaged, OSError):
        return read_list(path_before(place, session_id))
    return ()


def remember(
    place: DataFolder, session_ids: Sequence[str], path: Path, data: bytes, *, of: str | None = None
) -> str:
    """Remember the file for all sessions whose words are in it, as one ``of`` the first of them
    unless another is named.

    Never an error: the export is written. Returns why it could not be remembered, as a sentence;
    empty when it was.
    """
    digest, of = _checksum(data), "".join(session_ids[:1]) if of is None else of
    try:
        known = KnownExport(where(path), digest, of)
        for session_id in session_ids:
            add(place, session_id, known)
    except BlockingIOError:
        return _forgotten(_("et andet program skriver i listen over dem lige nu"))
    except OSError as error:
        return _forgotten(explain(error)[0])
    except (FolderUnusable, ListDamaged):
        return _forgotten(_("listen over eksporterede filer kan ikke bruges"))
    return ""


def where(path: Path) -> Path:
    """The path as a list has it: absolute, in a folder that is no link. Raises OSError."""
    return path.parent.resolve() / path.name


def forget(place: DataFolder, session_id: str, gone: Collection[KnownExport]) -> None:
    """Take files off the session's list. Raises ListDamaged, OSError."""
    make_folder(place)
    forget_in(path_of(place, session_id), gone)


def forget_in(path: Path, gone: Collection[KnownExport], mode: int = PRIVATE_FILE) -> None:
    """The same of one list, written with the mode. Raises as ``forget``."""
    _change(path, lambda before: tuple(known for known in before if known not in gone), mode)


def add(place: DataFolder, session_id: str, new: KnownExport) -> None:
    """Put a file on the session's list. Raises ListDamaged, FolderUnusable, OSError."""
    make_folder(place)
    _change(path_of(place, session_id), partial(_added, new=new), PRIVATE_FILE)


def make_folder(place: DataFolder) -> None:
    """Make the folder of the lists. Raises FolderUnusable, OSError."""
    access.ensure_own(place)
    access.ensure_folder(folder(place))


def _added(before: tuple[KnownExport, ...], new: KnownExport) -> tuple[KnownExport, ...]:
    return (*(known for known in before if known.path != new.path), new)


def _change(
    path: Path, change: Callable[[tuple[KnownExport, ...]], tuple[KnownExport, ...]], mode: int
) -> None:
    """Write the list anew as the only one to do so; an empty one goes."""
    files.sweep_stale_temps(path.parent)
    right = lock.acquire(path.with_suffix(lock.LOCK), mode)
    if isinstance(right, lock.Refused) and right.held:
        raise BlockingIOError
    try:
        after = change(read_list(path))
        if after:
            files.write_atomic(path, _encoded(after, path.stem), mode=mode)
        else:
            path.unlink(missing_ok=True)
            platform.sync_folder(path.parent)
    finally:
        if isinstance(right, lock.Lock):
            right.release()


def _encoded(known: Iterable[KnownExport], session_id: str) -> bytes:
    import json

    entries = [
        {"path": str(each.path), "sha256": each.sha256}
        | ({} if each.of == session_id else {"of": each.of})
        for each in known
    ]
    # ASCII with escapes holds any name a file can have.
    return json.dumps({"exports": entries}, indent=1).encode()


def _checksum(data: bytes) -> str:
    import hashlib

    return hashlib.sha256(data).hexdigest()


def _damaged(session_id: str) -> ListDamaged:
    return ListDamaged(
        _(
            "Listen over filer, der er eksporteret fra samtale {id}, kan ikke læses: se selv "
            "efter, om der ligger nogen"
        ).format(id=session_id)
    )


def _forgotten(why: str) -> str:
    return _("Filen huskes ikke, for {why}: slet den selv, når samtalen slettes").format(why=why)
