import datetime as dt
import errno
import os
from pathlib import Path

import filelock
import pytest

from kompetence_tui.store import lock
from kompetence_tui.store.holder import Holder
from kompetence_tui.store.sessions import SessionStore
from tests.factories import make_session
from tests.store.helpers import Program, names

ID = "a1b2c3d4e5"


def taken(path: Path) -> lock.Lock:
    found = lock.acquire(path)
    assert isinstance(found, lock.Lock)
    return found


def refused(path: Path) -> lock.Refused:
    found = lock.acquire(path)
    assert isinstance(found, lock.Refused)
    return found


def test_lock_and_holder_are_private_while_held_and_gone_after(tmp_path: Path) -> None:
    held = taken(tmp_path / "a.lock")
    assert names(tmp_path) == ["a.holder", "a.lock"]
    assert {path.stat().st_mode & 0o777 for path in tmp_path.iterdir()} == {0o600}
    held.release()
    assert names(tmp_path) == []
    taken(tmp_path / "a.lock").release()


def test_the_same_process_is_refused_too_and_told_who(tmp_path: Path) -> None:
    held = taken(tmp_path / "a.lock")
    second = refused(tmp_path / "a.lock")
    assert second.held
    assert second.holder
    assert second.holder.pid == os.getpid()
    assert second.sentence == second.holder.sentence
    assert lock.is_held(tmp_path / "a.lock")
    held.release()
    assert not lock.is_held(tmp_path / "a.lock")


def test_the_sentence_says_who_where_and_since_when() -> None:
    now = dt.datetime.now().astimezone()
    holder = Holder("eva", "server1", now.replace(hour=14, minute=32), 1)
    assert "åben hos eva på server1 siden 14:32." in holder.sentence
    earlier = Holder("eva", "server1", now.replace(2026, 1, 9, 8, 5), 1)
    assert "siden 9.1.2026 08:05." in earlier.sentence


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"{}", b'{"user": 1}', b"x" * 10_000])
def test_a_damaged_holder_file_still_refuses(tmp_path: Path, data: bytes) -> None:
    held = taken(tmp_path / "a.lock")
    (tmp_path / "a.holder").write_bytes(data)
    assert refused(tmp_path / "a.lock").holder is None
    assert "åben et andet sted" in refused(tmp_path / "a.lock").sentence
    held.release()


def test_control_characters_in_a_holder_file_reach_no_one(tmp_path: Path) -> None:
    held = taken(tmp_path / "a.lock")
    text = '{"user": "e\\u001b[2Jva", "host": "s", "since": "2026-11-21T14:32:00+01:00", "pid": 1}'
    (tmp_path / "a.holder").write_text(text)
    assert "\x1b" not in refused(tmp_path / "a.lock").sentence
    held.release()


@pytest.mark.parametrize("code", [errno.ENOLCK, errno.ENOSYS, errno.EIO, errno.EROFS])
def test_a_lock_call_that_fails_never_counts_as_a_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    def fail(_descriptor: int, _operation: int) -> None:
        raise OSError(code, "no locks")

    monkeypatch.setattr("fcntl.flock", fail)
    found = refused(tmp_path / "a.lock")
    assert not found.held
    assert "kan kun læses" in found.sentence


def test_a_lock_whose_file_was_removed_is_unsound(tmp_path: Path) -> None:
    held = taken(tmp_path / "a.lock")
    assert held.is_sound
    (tmp_path / "a.lock").unlink()
    other = taken(tmp_path / "a.lock")
    assert not held.is_sound
    held.release()
    assert other.is_sound
    assert (tmp_path / "a.holder").exists()
    other.release()


def test_a_waiting_lock_does_not_take_a_file_that_was_removed(tmp_path: Path) -> None:
    path = tmp_path / "a.lock"
    held = taken(path)
    waiting = os.open(path, os.O_RDWR)
    held.release()
    third = taken(path)
    assert os.fstat(waiting).st_ino != path.stat().st_ino
    os.close(waiting)
    with pytest.raises(filelock.Timeout):
        filelock.FileLock(path, timeout=0).acquire()
    third.release()


def test_a_link_in_the_lock_s_place_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "target").write_text("theirs")
    (tmp_path / "a.lock").symlink_to(tmp_path / "target")
    assert not refused(tmp_path / "a.lock").held
    assert (tmp_path / "target").read_text() == "theirs"


def test_two_programs_on_one_session_and_takeover_after_a_kill(
    store: SessionStore, program: Program
) -> None:
    store.create(make_session()).close()
    first = program("hold", store.folder, ID)
    assert first.stdout
    assert first.stdout.readline() == "skriver\n"
    with store.open(ID) as second:
        assert second.read_only
        assert second.holder
        assert second.holder.pid == first.pid
        assert second.session == make_session()
    first.kill()
    first.wait()
    with store.open(ID) as second:
        assert not second.read_only
        second.save(second.session.with_(unit="Nyhuset"))
    assert names(store.sessions) == [f"{ID}.json"]
