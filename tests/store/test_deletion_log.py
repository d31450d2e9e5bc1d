"""The log of deletions: it counts, names nobody, and is written to no other thing."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kompetence_tui.store import deletion_log
from kompetence_tui.store.erase.wish import Wish
from kompetence_tui.store.sessions import SessionStore
from tests.factories import make_session
from tests.store.erasing import ANNA, ANNAS, BO, BOS, everything, keep, run


def log_lines(store: SessionStore) -> list[str]:
    return deletion_log.path_of(store.place).read_text(encoding="utf-8").splitlines()


def test_the_log_counts_and_names_nobody(store: SessionStore, outside: Path) -> None:
    everything(store, outside)
    run(store, Wish(person=ANNA))
    run(store, Wish(session_id=BOS, only_private=True))
    run(store, Wish(person="Ursula Fremmed", months=18))
    lines = log_lines(store)
    assert [line.partition(" ")[2].partition(" ")[2] for line in lines] == [
        "en person: 1 samtale, 1 privat note, 2 filer, navnet taget ud af 1 gruppesamtale",
        "én samtale, kun private noter: 1 privat note",
    ]
    assert deletion_log.path_of(store.place).stat().st_mode & 0o777 == 0o600
    for secret in (ANNA, BO, ANNAS, BOS, str(outside)):
        assert secret not in "\n".join(lines)


def link_to_nothing(path: Path) -> None:
    path.symlink_to("/dev/null")


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir, link_to_nothing])
def test_what_stands_in_the_logs_place_is_said(
    store: SessionStore, make: Callable[[Path], None]
) -> None:
    keep(store, make_session(ANNAS))
    make(deletion_log.path_of(store.place))
    _found, done = run(store, Wish(session_id=ANNAS))
    assert done.sessions == 1
    assert done.unlogged
