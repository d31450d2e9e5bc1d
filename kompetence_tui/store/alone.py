"""Changing a small file that several programs can write in, one at a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kompetence_tui.i18n import _
from kompetence_tui.store import lock
from kompetence_tui.store.errors import SaveFailed
from kompetence_tui.store.place import PRIVATE_FILE

TRIES = 10
"""How often a lock is asked for that another program has: each keeps it for a moment only."""


@contextmanager
def alone(path: Path, *, mode: int = PRIVATE_FILE, tries: int = TRIES) -> Iterator[None]:
    """No other program changes the file meanwhile. Raises SaveFailed: one is still at it.

    Where the drive cannot lock, it goes on without: what was changed can be changed back there too.
    """
    for _try in range(tries):
        right = lock.acquire(path.with_suffix(lock.LOCK), mode)
        if isinstance(right, lock.Lock) or not right.held:
            break
    else:
        words = _("Det blev ikke gemt: et andet program er ved at gemme i {name}; prøv igen")
        raise SaveFailed(words.format(name=path.name), _("et andet program er ved at gemme"))
    try:
        yield
    finally:
        if isinstance(right, lock.Lock):
            right.release()
