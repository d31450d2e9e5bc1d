"""The damaged files of a data folder, each with what can be saved of it."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kompetence_tui.domain.base.text import quote
from kompetence_tui.i18n import _
from kompetence_tui.store import files, private, scan
from kompetence_tui.store.errors import NAME_WIDTH, DamagedSession, NewerFormat
from kompetence_tui.store.format import MAX_BYTES, read_file
from kompetence_tui.store.place import DataFolder
from kompetence_tui.store.rescue.account import Account
from kompetence_tui.store.rescue.notes import RescuedNotes, rescue_notes
from kompetence_tui.store.rescue.salvage import NothingToSave
from kompetence_tui.store.rescue.session import Rescued, rescue

Saved = Rescued | RescuedNotes
Unreadable = DamagedSession | NewerFormat | OSError


@dataclass(frozen=True)
class Case:
    """A file that cannot be read, why, and what can be saved of it."""

    path: Path
    reason: str
    """Why it cannot be read, as the end of a sentence."""
    account: Account | None
    """What can be saved and what cannot; None when it is best left alone."""
    obstacle: str = ""
    """Why it is left alone, as the end of a sentence."""
    is_newer: bool = False
    is_closed: bool = False
    """The user has no right to read it: it need not be damaged."""
    is_private: bool = False

    @property
    def name(self) -> str:
        """The file's name as it may be shown."""
        return quote(self.path.name, NAME_WIDTH)


def session_cases(place: DataFolder, names: list[str]) -> Iterator[Case]:
    """The files of the names that are damaged still."""
    for name in names:
        path = place.sessions / name
        try:
            read_file(path)
        except FileNotFoundError:
            continue
        except (DamagedSession, NewerFormat, OSError) as error:
            yield _case(place, path, error, is_private=False)


def private_cases(place: DataFolder) -> Iterator[Case]:
    """The files of private notes that are damaged. Raises FolderUnusable."""
    for path in scan.paths(place.private):
        try:
            private.read(place, path.stem)
        except (DamagedSession, NewerFormat, OSError) as error:
            yield _case(place, path, error, is_private=True)


def save_from(place: DataFolder, path: Path, *, is_private: bool) -> tuple[Saved, bytes]:
    """What can be saved of the file, and the bytes it is saved from.

    Raises:
        NothingToSave, NewerFormat, OSError: why not.
    """
    data, signature = files.read_regular(path, MAX_BYTES)
    when = dt.datetime.fromtimestamp(signature.mtime_ns / 1e9).astimezone()
    if is_private:
        return rescue_notes(data, path.stem, when), data
    saved = rescue(data, path.stem, when.date(), lambda _id: True)
    if not _is_free_for(place, saved, path):
        saved = rescue(data, path.stem, when.date(), lambda _id: False)
    return saved, data


def _is_free_for(place: DataFolder, saved: Rescued, path: Path) -> bool:
    """The session's own place is the damaged file's, empty, or holds just what was saved."""
    target = place.sessions / f"{saved.session.id}{scan.SUFFIX}"
    return target == path or files.signature_of(target) is None or holds(target, saved)


def holds(target: Path, saved: Rescued) -> bool:
    """The session is in the file already, whole."""
    try:
        return read_file(target).session == saved.session
    except (DamagedSession, NewerFormat, OSError):
        return False


def _case(place: DataFolder, path: Path, error: Unreadable, *, is_private: bool) -> Case:
    if isinstance(error, NewerFormat):
        obstacle = _("den er gemt af en nyere udgave af programmet")
        return Case(path, obstacle, None, obstacle, is_newer=True, is_private=is_private)
    reason = error.reason if isinstance(error, DamagedSession) else scan.why_unreadable(error)
    try:
        saved, _data = save_from(place, path, is_private=is_private)
    except NewerFormat as newer:
        return _case(place, path, newer, is_private=is_private)
    except NothingToSave as nothing:
        return Case(path, reason, None, str(nothing), is_private=is_private)
    except OSError as unread:
        is_closed = scan.is_closed(unread)
        return Case(path, reason, None, reason, is_closed=is_closed, is_private=is_private)
    return Case(path, reason, saved.account, is_private=is_private)
