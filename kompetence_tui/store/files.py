"""Whole files in and out: atomic, durable, private, and never through a link."""

import os
import re
import stat
import time
import zlib
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from kompetence_tui import regular
from kompetence_tui.store import platform
from kompetence_tui.store.place import PRIVATE_FILE

STALE_AFTER = 600.0
"""Seconds after which no writer can still be at work on a temporary file."""

TEMP_SUFFIX = ".tmp"
_left: set[Path] = set()
"""This program's own temporary files that the system would not let it remove."""

_TEMP = re.compile(
    r"\.(?P<target>.{1,40})\.(?P<host>[0-9a-f]{8})\.(?P<pid>\d{1,10})\.[0-9a-f]{8}\.tmp"
)


class Signature(NamedTuple):
    """What tells one version of a file from the next without reading it."""

    mtime_ns: int
    size: int
    inode: int

    @classmethod
    def of(cls, status: os.stat_result) -> "Signature":
        return cls(status.st_mtime_ns, status.st_size, status.st_ino)


def write_atomic(
    path: Path, data: bytes, *, mode: int = PRIVATE_FILE, durable: bool = True
) -> Signature:
    """Put the data in the file's place, all or nothing; on the disk on return when ``durable``.

    A link at the path is replaced, not followed. Raises OSError; the old file is then intact,
    unless only the last sync of the folder failed.
    """
    temp, signature = write_temp(path, data, mode=mode, durable=durable)
    try:
        platform.replace(temp, path)
    except BaseException:
        abandon(temp)
        raise
    if durable:
        platform.sync_folder(path.parent)
    return signature


def write_temp(
    path: Path, data: bytes, *, mode: int = PRIVATE_FILE, durable: bool = True
) -> tuple[Path, Signature]:
    """A finished temporary file beside the path, to be renamed. Raises OSError, leaving nothing."""
    _abandon_what_was_left()
    temp = path.with_name(_temp_name(path.name))
    descriptor = os.open(temp, platform.NEW_FILE_FLAGS, mode)
    try:
        try:
            platform.keep_owner(descriptor, path)
            platform.set_mode(descriptor, mode)
            _write_all(descriptor, data)
            platform.stamp(descriptor)
            if durable:
                platform.sync_file(descriptor)
            signature = Signature.of(os.fstat(descriptor))
        finally:
            os.close(descriptor)
    except BaseException:
        abandon(temp)
        raise
    return temp, signature


def write_new(
    path: Path, data: bytes, times_of: os.stat_result | None, *, mode: int = PRIVATE_FILE
) -> None:
    """A durable new file, with the times of another. Raises FileExistsError, OSError."""
    temp, _signature = write_temp(path, data, mode=mode)
    try:
        if times_of:
            with suppress(OSError):
                os.utime(temp, ns=(times_of.st_atime_ns, times_of.st_mtime_ns))
        platform.publish(temp, path)
        platform.sync_folder(path.parent)
    except FileExistsError:
        raise
    except BaseException:
        abandon(path)
        raise
    finally:
        abandon(temp)


def abandon(temp: Path) -> None:
    """Remove an own temporary file: now or, where the system refuses, at the next write."""
    try:
        temp.unlink(missing_ok=True)
    except OSError:
        _left.add(temp)
    else:
        _left.discard(temp)


def _abandon_what_was_left() -> None:
    for temp in tuple(_left):
        abandon(temp)


def read_regular(path: Path, limit: int) -> tuple[bytes, Signature]:
    """The content of a regular file, and its signature. Raises as ``regular.read``."""
    data, status = regular.read(path, limit)
    return data, Signature.of(status)


def signature_of(path: Path) -> Signature | None:
    """The signature of what stands at the path, a link's own included; None for nothing."""
    try:
        return Signature.of(os.lstat(path))
    except (FileNotFoundError, NotADirectoryError):
        return None


def is_empty(path: Path) -> bool:
    """A regular file with nothing in it. Raises OSError."""
    status = path.lstat()
    return stat.S_ISREG(status.st_mode) and status.st_size == 0


def stale_temps(folder: Path | int) -> list[Path]:
    """Temporary files that killed writers left in the folder, or in that of a descriptor."""
    with suppress(OSError), os.scandir(folder) as entries:
        return [Path(entry.path) for entry in entries if _is_stale(entry)]
    return []


def sweep_stale_temps(folder: Path) -> int:
    """Remove what killed writers left; how many. Never raises OSError."""
    _abandon_what_was_left()
    return sum(discard(temp) for temp in stale_temps(folder))


def temps_of(path: Path) -> list[Path]:
    """All temporary files of one target, stale or not: only for whoever holds its lock."""
    found = ((other, _TEMP.fullmatch(other.name)) for other in path.parent.iterdir())
    return [other for other, temp in found if temp and temp["target"] == path.name]


def _temp_name(target: str) -> str:
    return f".{target[:40]}.{_host_mark()}.{os.getpid()}.{os.urandom(4).hex()}.tmp"


def _host_mark() -> str:
    return f"{zlib.crc32(platform.host_name().encode(errors='replace')):08x}"


def _is_stale(entry: os.DirEntry[str]) -> bool:
    temp = _TEMP.fullmatch(entry.name)
    if not temp or not entry.is_file(follow_symlinks=False):
        return False
    if temp["host"] == _host_mark() and not platform.is_alive(int(temp["pid"])):
        return True
    return time.time() - entry.stat(follow_symlinks=False).st_mtime > STALE_AFTER


def _write_all(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]


def discard(path: Path) -> bool:
    """Remove a file if it can be removed; whether it was."""
    try:
        path.unlink()
    except OSError:
        return False
    return True
