"""Who may write in a session: one holder at a time, released by the kernel when it dies."""

import datetime as dt
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson

from kompetence_tui.domain.base.text import quote
from kompetence_tui.i18n import _
from kompetence_tui.store import files, platform
from kompetence_tui.store.errors import OpenElsewhere, SaveFailed, explain
from kompetence_tui.store.holder import Holder
from kompetence_tui.store.place import PRIVATE_FILE

if TYPE_CHECKING:
    from filelock import FileLock

LOCK, HOLDER = ".lock", ".holder"
_stuck: "list[FileLock]" = []
"""Locks that the system would not take back."""

_WAIT = 0.15
"""Seconds to wait for a lock whose holder is just letting go."""

_HOLDER_LIMIT = 4096
_NAME_WIDTH = 40


@dataclass(frozen=True)
class Refused:
    """The lock was not given: who has it, if known, and why, as a sentence."""

    holder: Holder | None
    sentence: str
    held: bool
    """Someone has it; otherwise the system could not lock at all."""

    @property
    def error(self) -> OpenElsewhere | SaveFailed:
        """For whoever cannot go on without the lock."""
        if self.held:
            return OpenElsewhere(self.sentence, self.holder)
        return SaveFailed(self.sentence, _("samtalen kan ikke låses"))


class Lock:
    """The right to write in one session, held until ``release``."""

    def __init__(self, path: Path, kernel_lock: "FileLock", inode: int) -> None:
        self._path = path
        self._kernel_lock = kernel_lock
        self._inode = inode

    @property
    def is_sound(self) -> bool:
        """The lock's file is still at its path, so that others meet this lock. Raises OSError."""
        signature = files.signature_of(self._path)
        return signature is not None and signature.inode == self._inode

    def release(self) -> None:
        """Let go, leaving neither lock nor holder file if they can go. Never raises OSError."""
        with suppress(OSError):
            if self.is_sound:
                files.discard(self._path.with_suffix(HOLDER))
                # While still held: whoever waits on this file finds, once it has the lock, that
                # the path no longer leads to it, and tries anew.
                files.discard(self._path)
        _let_go(self._kernel_lock)


def _let_go(kernel_lock: "FileLock") -> None:
    _stuck.append(kernel_lock)
    _release_stuck()


def _release_stuck() -> None:
    for kernel_lock in tuple(_stuck):
        with suppress(OSError, ValueError):  # another thread can have been first
            kernel_lock.release(force=True)
            _stuck.remove(kernel_lock)


def acquire(path: Path, mode: int = PRIVATE_FILE) -> Lock | Refused:
    """The lock whose file is ``path``, or why it is not to be had.

    ``mode`` is what the file gets, so that a team's other members meet the lock too.
    """
    from filelock import FileLock, Timeout

    _release_stuck()
    descriptors: list[int] = []
    kernel_lock = FileLock(
        path,
        timeout=_WAIT,
        poll_interval=0.02,
        mode=mode,
        thread_local=False,
        fallback_to_soft=False,
        on_acquired=descriptors.append,
    )
    try:
        kernel_lock.acquire()
    except Timeout:
        return _held(path)
    except (OSError, NotImplementedError, RuntimeError, ExceptionGroup) as error:
        return _impossible(error)
    try:
        lock = Lock(path, kernel_lock, os.fstat(descriptors[-1]).st_ino)
        if lock.is_sound:
            platform.keep_owner(descriptors[-1], path)
            _write_holder(path, mode)
            return lock
    except OSError as error:
        _let_go(kernel_lock)
        return _impossible(error)
    _let_go(kernel_lock)
    return _held(path)


@contextmanager
def holding(path: Path, mode: int = PRIVATE_FILE) -> Iterator[None]:
    """Have the lock meanwhile, as ``acquire`` gives it. Raises OpenElsewhere, SaveFailed."""
    right = acquire(path, mode)
    if isinstance(right, Refused):
        raise right.error
    try:
        yield
    finally:
        right.release()


def holder_of(path: Path) -> Holder | None:
    """What the holder of the lock wrote about itself, if it can be read."""
    try:
        data, _signature = files.read_regular(path.with_suffix(HOLDER), _HOLDER_LIMIT)
        return _holder_from(orjson.loads(data))
    except (OSError, ValueError, TypeError, KeyError, AttributeError, OverflowError):
        return None


def is_held(path: Path) -> bool:
    """Someone holds the lock now; a file left by a killed program is not held."""
    if files.signature_of(path) is None:
        return False
    match acquire(path):
        case Lock() as lock:
            lock.release()
            return False
        case refused:
            return refused.held


def _held(path: Path) -> Refused:
    holder = holder_of(path)
    sentence = _(
        "Samtalen er åben et andet sted. Her kan den kun læses, til den er lukket dér; "
        "åbn den så igen"
    )
    return Refused(holder, holder.sentence if holder else sentence, held=True)


def _impossible(error: Exception) -> Refused:
    why = explain(error)[0] if isinstance(error, OSError) else _("drevet kan ikke låse filer")
    sentence = _(
        "Samtalen kan kun læses her, for den kan ikke låses mod andre: {why}. "
        "Flyt datamappen til et drev på denne computer, eller få adgang til den"
    ).format(why=why)
    return Refused(None, sentence, held=False)


def _write_holder(path: Path, mode: int) -> None:
    data = orjson.dumps(asdict(Holder.this_process()))
    with suppress(OSError):
        files.write_atomic(path.with_suffix(HOLDER), data, mode=mode, durable=False)


def _holder_from(values: dict[str, Any]) -> Holder:
    since = dt.datetime.fromisoformat(values["since"]).astimezone()
    user, host = (quote(values[name], _NAME_WIDTH) for name in ("user", "host"))
    return Holder(user, host, since, int(values["pid"]))
