"""Where damaged files are kept once something was saved of them: unchanged, and never lost."""

import os
from contextlib import suppress
from itertools import count
from pathlib import Path

from kompetence_tui.store import access, files
from kompetence_tui.store.errors import FolderUnusable
from kompetence_tui.store.format import MAX_BYTES
from kompetence_tui.store.place import PRIVATE_FILE, PRIVATE_FOLDER, DataFolder

FOLDER = "damaged"


def folder_of(place: DataFolder, *, is_private: bool) -> Path:
    """The damaged files' own folder; that of private notes is the user's alone."""
    return (place.own if is_private else place.root) / FOLDER


def put(place: DataFolder, stem: str, damaged: Path, data: bytes, *, is_private: bool) -> Path:
    """A durable copy of a damaged file beside those already there; that of an earlier try counts.

    Raises:
        FolderUnusable: the folder cannot be trusted.
        OSError: it cannot be kept; nothing was changed.
    """
    folder = _ready_folder(place, is_private=is_private)
    name = f"{stem}.private" if is_private else stem
    mode = PRIVATE_FILE if is_private else place.file_mode
    for number in count(1):
        kept = folder / (f"{name}.json" if number == 1 else f"{name}.{number}.json")
        if not os.path.lexists(kept):
            files.write_new(kept, data, _status(damaged), mode=mode)
            return kept
        if _holds(kept, data):
            return kept
    raise AssertionError


def take_back(kept: Path) -> None:
    """Remove a copy again, and the folder when it is empty. Never raises OSError."""
    files.discard(kept)
    with suppress(OSError):
        kept.parent.rmdir()


def _ready_folder(place: DataFolder, *, is_private: bool) -> Path:
    folder = folder_of(place, is_private=is_private)
    if is_private:
        access.ensure_own(place)
    access.ensure_folder(folder, PRIVATE_FOLDER if is_private else place.folder_mode)
    if not access.is_trusted(folder, place, own=is_private):
        raise FolderUnusable(access.problem_of(folder, place, own=is_private))
    return folder


def _status(path: Path) -> os.stat_result | None:
    with suppress(OSError):
        return path.lstat()
    return None


def _holds(path: Path, data: bytes) -> bool:
    with suppress(OSError):
        return files.read_regular(path, MAX_BYTES)[0] == data
    return False
