"""Reading a file that others may have put there: a regular one, so much of it, and nothing else."""

import os
import stat
from pathlib import Path

FLAGS = os.O_RDONLY | sum(
    getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_NOCTTY", "O_BINARY")
)
"""For opening what may turn out to be a link, a pipe or a device."""


class NotAFile(OSError):
    """A link, folder, pipe or device stands where a regular file was expected."""


class TooLarge(OSError):
    """The file holds more than whoever reads it has use for."""


def read(path: Path, limit: int) -> tuple[bytes, os.stat_result]:
    """The content of a regular file of at most ``limit`` bytes, and its status when opened.

    A link is not followed: resolve the path first where it may be one. A pipe is not waited for.

    Raises:
        NotAFile, TooLarge: nothing that is there can be used.
        OSError: FileNotFoundError among them.
    """
    if not stat.S_ISREG(path.lstat().st_mode):  # opening a device can be to act on it
        raise NotAFile(path)
    return read_opened(os.open(path, FLAGS), path, limit)


def read_opened(descriptor: int, path: Path, limit: int) -> tuple[bytes, os.stat_result]:
    """The same of what was opened with ``FLAGS``; it is closed. Raises as ``read``."""
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise NotAFile(path)
        data = _read_up_to(descriptor, limit + 1, status.st_size)
    finally:
        os.close(descriptor)
    if len(data) > limit:
        raise TooLarge(path)
    return data, status


def _read_up_to(descriptor: int, limit: int, expected: int) -> bytes:
    parts, left = [], limit
    while left > 0:
        part = os.read(descriptor, min(left, max(expected + 1, 1 << 16)))
        if not part:
            break
        parts.append(part)
        left -= len(part)
    return b"".join(parts)
