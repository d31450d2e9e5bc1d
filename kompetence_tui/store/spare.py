"""Nødkopier: what could not be saved of an open talk, in files of their own until it can be.

They are the leader's alone and whole, a talk and its private notes apart. ``spare_back.py`` makes
talks of those that were left.
"""

import datetime as dt
import os
import re
import stat
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kompetence_tui import paths
from kompetence_tui.store import access, files, platform, scan
from kompetence_tui.store.errors import FolderUnusable
from kompetence_tui.store.place import DataFolder

if TYPE_CHECKING:
    from kompetence_tui.domain.session.private import PrivateNotes
    from kompetence_tui.domain.session.session import Session

FOLDER = "unsaved"
_NAME = re.compile(r"(?P<id>[a-z0-9-]+)\.(?P<mark>[0-9a-f]{8})(?P<notes>\.private)?\.json")


class Spare:
    """Keeps what cannot be saved of one talk while it is open, as often as it fails."""

    def __init__(self, place: DataFolder, session_id: str) -> None:
        stem = f"{session_id}.{os.urandom(4).hex()}"
        self._place = place
        self._session, self._notes = f"{stem}.json", f"{stem}.private.json"
        self._turn = threading.Lock()
        self._kept: set[Path] = set()
        self._newest: set[str] = set()
        """What is there as it was handed in last."""
        self._has_ended = False

    def keep(self, session: "Session", *, elsewhere: bool = False) -> None:
        """In place of what was kept before, where that can be done; never raises OSError.

        ``elsewhere``: not in the data folder, whose disk does not answer.
        """
        from kompetence_tui.store.format import document_of, tables_of
        from kompetence_tui.store.storage import encode

        document = document_of(session, 1, dt.datetime.now().astimezone())
        self._put(self._session, encode(tables_of(document)), elsewhere)

    def keep_notes(self, notes: "PrivateNotes", *, elsewhere: bool = False) -> None:
        """The same for the private notes."""
        from kompetence_tui.store.private import tables_of
        from kompetence_tui.store.storage import encode

        self._put(self._notes, encode(tables_of(notes)), elsewhere)

    def remove(self) -> None:
        """The talk is saved."""
        with self._turn:
            self._discard(self._session)

    def remove_notes(self) -> None:
        """The private notes are saved."""
        with self._turn:
            self._discard(self._notes)

    def end(self) -> None:
        """They are saved somewhere else: what is kept goes, and nothing is kept any more."""
        self._has_ended = True
        self.remove()
        self.remove_notes()

    def holds(self, *, session: bool, notes: bool) -> bool:
        """What is asked for is there, as it was handed in last."""
        return (self._session in self._newest or not session) and (
            self._notes in self._newest or not notes
        )

    def _put(self, name: str, data: bytes, elsewhere: bool) -> None:
        self._newest.discard(name)
        for folder in _folders(self._place)[elsewhere:]:
            with suppress(OSError, FolderUnusable), self._turn:
                if self._has_ended:
                    return
                access.ensure_folder(folder)
                if not _is_mine_alone(folder):
                    continue
                files.write_atomic(folder / name, data)
                self._discard(name, but=folder)
                self._kept.add(folder / name)
                self._newest.add(name)
                return

    def _discard(self, name: str, but: Path | None = None) -> None:
        for path in [path for path in self._kept if path.name == name and path.parent != but]:
            self._kept.discard(path)
            remove(path)


@dataclass(frozen=True)
class Left:
    """What a program that could not save, and then ended, left of one talk."""

    session_id: str
    session: Path | None = None
    notes: Path | None = None

    @property
    def paths(self) -> tuple[Path, ...]:
        return tuple(path for path in (self.session, self.notes) if path)


def remove(path: Path) -> None:
    """Remove such a copy, and its folder when that is empty. Never raises OSError."""
    files.discard(path)
    with suppress(OSError):
        path.parent.rmdir()


def files_in(place: DataFolder) -> list[Path]:
    """All files of such copies. Raises FolderUnusable."""
    found = (folder / name for folder in folders(place) for name in scan.names(folder))
    return [path for path in found if _belongs(place, path)]


def left_in(place: DataFolder) -> Iterator[Left]:
    """What was left of talks, in the order of their names. Raises FolderUnusable."""
    found: dict[tuple[str, str], dict[str, Path]] = {}
    for path in files_in(place):
        if name := _NAME.fullmatch(path.name):
            part = "notes" if name["notes"] else "session"
            found.setdefault((name["id"], name["mark"]), {})[part] = path
    for (session_id, _mark), parts in found.items():
        yield Left(session_id, **parts)


def _belongs(place: DataFolder, path: Path) -> bool:
    """In a team's folder all can read what becomes of it, and on other disks the copies of all the
    leader's data folders lie together."""
    is_apart = place.shared and path.parent != place.own / FOLDER
    session_id = path.name.partition(".")[0]
    return not is_apart or os.path.lexists(place.sessions / f"{session_id}{scan.SUFFIX}")


def is_any(place: DataFolder) -> bool:
    """Something was left, as far as that can be seen. Never an error."""
    with suppress(FolderUnusable):
        return any(True for _left in left_in(place))
    return False


def folders(place: DataFolder) -> list[Path]:
    """The folders with such copies that are the leader's alone."""
    return [folder for folder in _folders(place) if _is_mine_alone(folder)]


def _folders(place: DataFolder) -> tuple[Path, ...]:
    """Where such a copy may lie, the best place first: on another disk when the first is full."""
    apart = (folder / FOLDER for folder in paths.apart_from_data())
    return tuple(dict.fromkeys((place.own / FOLDER, *apart)))


def _is_mine_alone(folder: Path) -> bool:
    try:
        status = folder.lstat()
    except OSError:  # not there, or behind what is closed
        return False
    return stat.S_ISDIR(status.st_mode) and platform.is_mine_alone(status)
