"""Locks, private notes and the clock fail beneath an open session: told, nothing lost, mended."""

import errno
import os
import shutil
import sys
import time
from pathlib import Path
from typing import NoReturn

import pytest

from kompetence_tui.domain.session.private import PrivateNotes
from kompetence_tui.store import files, lock, opened
from kompetence_tui.store.errors import ChangedElsewhere, OpenElsewhere, SaveFailed, StoreError
from kompetence_tui.store.sessions import OpenSession, SessionStore
from tests.factories import NOW, make_session
from tests.store.beneath import FILE, ID, NOTES, text_in, write
from tests.store.helpers import names

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="asks for POSIX")

# The lock.


CODES = [errno.ENOLCK, errno.EOPNOTSUPP, errno.EINTR, errno.EIO, errno.ENOSYS, errno.EPERM]


@pytest.mark.parametrize("code", CODES)
def test_locks_that_the_system_refuses(
    store: SessionStore, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    def refuse(_descriptor: int, _what: int) -> NoReturn:
        raise OSError(code, "no locks here")

    store.create(make_session()).close()
    with monkeypatch.context() as patch:
        patch.setattr("fcntl.flock", refuse)
        with store.open(ID) as found:
            assert found.read_only
            assert "kan ikke låses mod andre" in found.notice
            assert found.session == make_session()
            with pytest.raises(SaveFailed, match="kan ikke låses"):
                write(found, "nej")
            with pytest.raises(SaveFailed, match="kan ikke låses"):
                found.save_private(NOTES)
        with pytest.raises(SaveFailed, match="kan ikke låses"):
            store.create(make_session("zzzzzzzzzz"))
        with pytest.raises(SaveFailed, match="kan ikke låses"):
            store.delete(ID)
    with store.open(ID) as found:
        assert not found.read_only
        write(found, "ja")
    assert [n for n in names(store.sessions) if n != "zzzzzzzzzz.lock"] == [FILE]


def test_a_lock_file_replaced_by_another(store: SessionStore, open_session: OpenSession) -> None:
    path = store.sessions / f"{ID}.lock"
    (store.sessions / "ny").touch()
    (store.sessions / "ny").rename(path)
    write(open_session, "stadig min")
    with store.open(ID) as second:
        assert second.read_only
    path.unlink()
    with store.open(ID) as thief:
        assert not thief.read_only
        with pytest.raises(OpenElsewhere):
            write(open_session, "tabt?")
        with pytest.raises(OpenElsewhere):
            open_session.save_private(NOTES)
        assert store.private_notes(ID).is_empty
    write(open_session, "min igen")
    assert text_in(store) == "min igen"


# Private notes.


def test_private_notes_bring_back_a_session_that_was_removed(
    store: SessionStore, open_session: OpenSession
) -> None:
    (store.sessions / FILE).unlink()
    open_session.save_private(NOTES)
    assert store.read(ID) == make_session()
    shutil.rmtree(store.folder)
    open_session.save_private(NOTES)
    assert store.read(ID) == make_session()
    assert store.private_notes(ID) == NOTES


@pytest.mark.parametrize("data", [b"{", b"[]", b"{}"])
def test_private_notes_that_nobody_can_read_are_not_written_over(
    store: SessionStore, open_session: OpenSession, data: bytes
) -> None:
    open_session.save_private(NOTES)
    path = store.place.private / FILE
    path.write_bytes(data)
    for notes in (NOTES, PrivateNotes(session=ID)):
        with pytest.raises(StoreError, match="kan ikke læses"):
            open_session.save_private(notes)
    assert path.read_bytes() == data
    path.unlink()
    open_session.save_private(NOTES)


def test_private_notes_go_through_no_link(
    store: SessionStore, open_session: OpenSession, tmp_path: Path
) -> None:
    (tmp_path / "fælde").mkdir()
    store.place.private.symlink_to(tmp_path / "fælde")
    with pytest.raises(SaveFailed, match="link"):
        open_session.save_private(NOTES)
    assert names(tmp_path / "fælde") == []
    store.place.private.unlink()
    open_session.save_private(NOTES)


def test_half_written_notes_of_a_killed_program_go_at_the_next_listing(
    store: SessionStore, open_session: OpenSession
) -> None:
    open_session.save_private(NOTES)
    name = files._temp_name(FILE).replace(f".{os.getpid()}.", ".4194305.")
    for folder in (store.folder, store.sessions, store.place.private):
        (folder / name).write_bytes(b"halvt")
    store.listing()
    for folder in (store.folder, store.sessions, store.place.private):
        assert name not in names(folder)


# Time.


@pytest.mark.parametrize("back", [0, 3600 * 10**9, 10**18])
def test_a_clock_set_back(store: SessionStore, monkeypatch: pytest.MonkeyPatch, back: int) -> None:
    """By nothing at all the clock stands still, so that times and sizes are the same."""
    now = time.time_ns()
    monkeypatch.setattr(time, "time_ns", lambda: now - back)
    monkeypatch.setattr(opened, "_now", lambda: NOW)
    with store.create(make_session()) as first:
        for number in range(10):
            write(first, f"tekst {number}")
            assert text_in(store) == f"tekst {number}"
            assert store.search(f"tekst {number}") == {ID}
        before = first.session
        theirs = (store.sessions / FILE).read_bytes().replace(b"tekst 9", b"andet 1")
        files.write_atomic(store.sessions / FILE, theirs)
        with pytest.raises(ChangedElsewhere):
            first.save(before.with_(unit="Nyhuset"))
    (row,) = store.listing().rows
    assert row.unit == "Eksempelhuset"
    with store.open(ID) as second:
        second.save(second.session.with_(unit="Nyhuset999999"))
    (row,) = store.listing().rows
    assert row.unit == "Nyhuset999999"


def test_a_lock_is_not_a_matter_of_time(store: SessionStore, open_session: OpenSession) -> None:
    for path in (store.sessions / f"{ID}.lock", store.sessions / f"{ID}.holder"):
        os.utime(path, (0, 0))
    with store.open(ID) as second:
        assert second.read_only
    assert lock.is_held(store.sessions / f"{ID}.lock")
