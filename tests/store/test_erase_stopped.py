"""Erasing that is stopped anywhere: whoever begins again finishes it."""

import errno
import os
from pathlib import Path

import pytest

from kompetence_tui.store import lock
from kompetence_tui.store.erase.finding import find, orphans
from kompetence_tui.store.erase.running import erase
from kompetence_tui.store.erase.wish import Wish
from kompetence_tui.store.sessions import SessionStore
from tests.factories import NOW, TODAY
from tests.store.erasing import ANNA, ANNAS, everything, tree


class Killed(BaseException):
    """The program ended here."""


def strike(monkeypatch: pytest.MonkeyPatch, number: int, error: BaseException) -> list[str]:
    """Let one removal fail, counted from 1; the list tells of those that were tried."""
    real, tried = os.unlink, []

    def unlink(path: str, *rest: object, **more: object) -> None:
        if Path(path).suffix not in (lock.LOCK, lock.HOLDER):
            tried.append(str(path))
            if len(tried) == number:
                raise error
        real(path, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "unlink", unlink)
    return tried


@pytest.mark.parametrize("number", range(1, 13))
@pytest.mark.parametrize("error", [Killed(), OSError(errno.EIO, "io")], ids=["killed", "disk"])
@pytest.mark.parametrize("wish", [Wish(session_id=ANNAS), Wish(person=ANNA)], ids=["id", "person"])
def test_stopped_anywhere_a_second_run_finishes(
    store: SessionStore, outside: Path, monkeypatch: pytest.MonkeyPatch, number: int,
    error: BaseException, wish: Wish,
) -> None:  # fmt: skip
    everything(store, outside)
    found = find(store.place, wish, TODAY)
    with monkeypatch.context() as patch:
        tried = strike(patch, number, error)
        try:
            done = erase(store, wish, found, NOW)
        except Killed:
            done = None
    if done and len(tried) >= number:
        harmless = ("index.json", ".tmp")  # made anew, or swept away later
        assert done.failed or tried[number - 1].endswith(harmless), tried[number - 1]
    for path in store.sessions.glob("*.lock"):
        path.unlink()  # the kernel lets go of a killed program's locks
    lock._release_stuck()
    erase(store, wish, find(store.place, wish, TODAY), NOW)
    left = tree(outside.parent)
    assert not [name for name in left if ANNAS in name]
    assert orphans(store.place) == ()
    if wish.person:
        texts = [path.read_bytes() for path in outside.parent.rglob("*") if path.is_file()]
        assert not [text for text in texts if ANNA.encode() in text]
