"""The throw-away data folder of a demo: private, and gone afterwards whatever happens."""

import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from kompetence_tui import paths
from kompetence_tui.cli.refusal import Code, Refusal
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from filelock import FileLock

PREFIX = "kompetence-demo-"
_LOCK = "in-use.lock"
_GRACE = 60.0
"""Seconds before a folder without a lock counts as left behind: its owner may just be starting."""


@contextmanager
def throw_away() -> Iterator[Path]:
    """A fresh data folder with copies of the example sessions.

    Raises:
        Refusal: when the examples are not there, or the folder cannot be made.
    """
    folder = _make()
    lock = _lock(folder)
    try:
        with suppress(OSError, NotImplementedError):
            lock.acquire()
        _sweep(folder)
        _copy_examples(folder)
        yield folder
    finally:
        lock.release()
        shutil.rmtree(folder, ignore_errors=True)


def _lock(folder: Path) -> "FileLock":
    """Held by a running demo, and let go by the kernel when it dies."""
    from filelock import FileLock

    return FileLock(folder / _LOCK, timeout=0, mode=0o600, fallback_to_soft=False)


def _make() -> Path:
    try:
        return Path(tempfile.mkdtemp(prefix=PREFIX))
    except OSError as error:
        raise Refusal(
            Code.REFUSED,
            _(
                "Der kan ikke laves en mappe til demoen i {path}; gør plads, eller sæt TMPDIR"
            ).format(path=tempfile.gettempdir()),
        ) from error


def _copy_examples(folder: Path) -> None:
    from kompetence_tui.store.place import DataFolder

    place, shipped = DataFolder(folder), paths.shipped("sessions")
    if not _copy(shipped, place.sessions):
        raise Refusal(
            Code.REFUSED,
            _("De opdigtede samtaler mangler i {path}; installér programmet igen").format(
                path=shipped
            ),
        )
    _copy(shipped / place.private.name, place.private)


def _copy(source: Path, folder: Path) -> bool:
    """Private copies of the examples; whether there were any."""
    examples = sorted(source.glob("*.json"))
    if examples:
        folder.mkdir(mode=0o700)
    for example in examples:
        copy = folder / example.name
        copy.touch(mode=0o600)
        shutil.copyfile(example, copy)
    return bool(examples)


def _sweep(own: Path) -> None:
    """Remove what killed demos of this user left behind."""
    owner = own.lstat().st_uid
    for folder in own.parent.glob(f"{PREFIX}*"):
        if folder != own and _is_left_behind(folder, owner):
            shutil.rmtree(folder, ignore_errors=True)


def _is_left_behind(folder: Path, owner: int) -> bool:
    try:
        # Somebody else's folder, or a link, could lead the lock to a file that is not ours.
        about = folder.lstat()
        if folder.is_symlink() or not folder.is_dir() or about.st_uid != owner:
            return False
        if not (folder / _LOCK).exists():
            return time.time() - about.st_mtime > _GRACE
        # A lock that is held raises Timeout, which is an OSError.
        with _lock(folder):
            return True
    except (OSError, NotImplementedError):
        return False
