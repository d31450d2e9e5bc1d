import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.summary import row_of
from kompetence_tui.store import files
from kompetence_tui.store.errors import (
    AmbiguousId,
    DamagedSession,
    FolderUnusable,
    NewerFormat,
    OpenElsewhere,
    SaveFailed,
    SessionNotFound,
    StoreError,
)
from kompetence_tui.store.sessions import Listing, SessionStore
from tests.factories import make_goal, make_session
from tests.store.helpers import NEWER, names

ID = "a1b2c3d4e5"


def add(store: SessionStore, *session_ids: str) -> None:
    for session_id in session_ids:
        store.create(make_session(session_id)).close()


def test_a_missing_folder_is_an_empty_store_and_stays_missing(store: SessionStore) -> None:
    assert store.listing() == Listing((), ())
    assert store.search("anna") == set()
    with pytest.raises(SessionNotFound):
        store.resolve("a")
    assert not store.folder.exists()


def test_create_open_read_list_delete(store: SessionStore) -> None:
    session = make_session(goals=(make_goal(),))
    with store.create(session) as opened:
        assert not opened.read_only
        with pytest.raises(OpenElsewhere) as caught:
            store.delete(ID)
        assert caught.value.holder
    assert store.read(ID) == session
    assert store.listing().rows == (row_of(session),)
    left = files.write_temp(store.sessions / f"{ID}.json", b"half")[0]
    store.delete(ID)
    assert not left.exists()
    assert names(store.sessions) == []
    assert ID.encode() not in (store.folder / "index.json").read_bytes()
    with pytest.raises(SessionNotFound):
        store.delete(ID)


def test_everything_is_private(store: SessionStore) -> None:
    before = os.umask(0o022)
    try:
        add(store, ID)
        store.listing()
    finally:
        os.umask(before)
    modes = {path.name: path.stat().st_mode & 0o777 for path in store.folder.rglob("*")}
    assert modes == {"sessions": 0o700, f"{ID}.json": 0o600, "index.json": 0o600}
    assert store.folder.stat().st_mode & 0o777 == 0o700


def test_an_id_is_used_once(store: SessionStore) -> None:
    add(store, ID)
    with pytest.raises(StoreError, match="allerede"):
        store.create(make_session(ID).with_(unit="Nyhuset"))
    assert store.read(ID).unit == "Eksempelhuset"
    assert store.open(ID).read_only is False


@pytest.mark.parametrize("bad", ["../../etc/passwd", "", ".", "a/b", "CON", "A1B2C3D4E5", "a\0b"])
def test_an_id_can_not_lead_out_of_the_folder(store: SessionStore, bad: str) -> None:
    add(store, ID)
    for ask in (store.open, store.read, store.delete):
        with pytest.raises(SessionNotFound):
            ask(bad)
    with pytest.raises(SessionNotFound):
        store.create(make_session(bad))


def test_ids_are_random_and_easy_to_read_aloud() -> None:
    found = {SessionStore.new_id() for _again in range(500)}
    assert len(found) == 500
    assert {len(session_id) for session_id in found} == {10}
    assert not set("".join(found)) & set("01ilo")


def test_resolve(store: SessionStore) -> None:
    add(store, "abcde11111", "abcde22222", "bcdef33333")
    (store.sessions / "cdefg44444.json").write_text("damaged")
    assert store.resolve("B") == "bcdef33333"
    assert store.resolve("abcde22222") == "abcde22222"
    assert store.resolve("cd") == "cdefg44444"
    with pytest.raises(AmbiguousId, match="2 samtaler"):
        store.resolve("abc")
    for nothing in ("x", "", " ", "../b"):
        with pytest.raises(SessionNotFound):
            store.resolve(nothing)


def test_bad_files_are_named_and_hide_no_others(store: SessionStore, tmp_path: Path) -> None:
    add(store, ID, "zzzzzzzzzz")
    whole = (store.sessions / f"{ID}.json").read_bytes()
    bad = {
        "bad01.json": whole[:-100],
        "bad02.json": b"",
        "bad03.json": b'{"foreign": true}',
        "bad04.json": whole,
        "bad05.json": whole.replace(*NEWER),
        "kopi af en samtale.json": whole,
    }
    for name, data in bad.items():
        (store.sessions / name).write_bytes(data)
    (store.sessions / "bad06.json").symlink_to(store.sessions / f"{ID}.json")
    os.mkfifo(store.sessions / "bad07.json")
    (store.sessions / "bad08.json").mkdir()
    for _cold_then_warm in range(2):
        listing = store.listing()
        assert [row.id for row in listing.rows] == [ID, "zzzzzzzzzz"]
        expected = [*bad, "bad06.json", "bad07.json", "bad08.json"]
        assert [damaged.name for damaged in listing.damaged] == sorted(expected)
        assert all(damaged.name in damaged.sentence for damaged in listing.damaged)
    for name in ("bad01", "bad02", "bad03", "bad04", "bad06", "bad07", "bad08"):
        with pytest.raises(DamagedSession):
            store.open(name)
    with pytest.raises(NewerFormat):
        store.open("bad05")
    assert all(name.endswith(".json") for name in names(store.sessions))


def test_a_mended_file_is_listed_again(store: SessionStore) -> None:
    add(store, ID)
    path = store.sessions / f"{ID}.json"
    whole = path.read_bytes()
    path.write_bytes(whole[:50])
    assert store.listing().rows == ()
    path.write_bytes(whole)
    assert [row.id for row in store.listing().rows] == [ID]


def test_a_read_only_folder_is_read(store: SessionStore, monkeypatch: pytest.MonkeyPatch) -> None:
    add(store, ID)
    (store.folder / "index.json").unlink()
    real_open = os.open

    def read_only(path: str, flags: int, mode: int = 0o777) -> int:
        if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            raise OSError(errno.EROFS, "read-only")
        return real_open(path, flags, mode)

    monkeypatch.setattr(os, "open", read_only)
    assert [row.id for row in store.listing().rows] == [ID]
    with store.open(ID) as opened:
        assert opened.read_only
        assert "skrivebeskyttet" in opened.notice
    with pytest.raises(SaveFailed, match="skrivebeskyttet"):
        store.create(make_session("bcdefghijk"))
    with pytest.raises(SaveFailed, match="skrivebeskyttet"):
        store.delete(ID)


def test_a_file_in_the_folder_s_place_is_said(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    store = SessionStore(tmp_path / "data")
    with pytest.raises(FolderUnusable, match="kan ikke læses"):
        store.listing()
    with pytest.raises(FolderUnusable):
        store.create(make_session())


def test_a_create_that_fails_leaves_nothing_open(
    store: SessionStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fail)
        with pytest.raises(SaveFailed, match="disken er fuld"):
            store.create(make_session())
    add(store, "bcdef33333")
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fail)
        with pytest.raises(SaveFailed, match="disken er fuld"):
            store.create(make_session())
    assert names(store.sessions) == ["bcdef33333.json"]
    add(store, ID)


def test_starting_sweeps_what_killed_writers_left(store: SessionStore) -> None:
    add(store, ID)
    temp = files.write_temp(store.sessions / f"{ID}.json", b"half")[0]
    dead = temp.with_name(temp.name.replace(f".{os.getpid()}.", ".4194304."))
    temp.rename(dead)
    assert len(store.listing().rows) == 1
    assert not dead.exists()


@settings(
    deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(), aim=st.text(max_size=500), unit=st.text(max_size=100))
def test_any_text_survives_the_disk(store: SessionStore, text: str, aim: str, unit: str) -> None:
    text, aim, unit = (t.encode(errors="replace").decode() for t in (text, aim, unit))
    session = make_session(store.new_id(), goals=(make_goal(aim=aim),)).with_(unit=unit)
    with store.create(session) as opened:
        opened.save(session.with_answer("siden-sidst", Answer(text=text)))
        assert store.read(session.id) == opened.session
    assert row_of(opened.session) in store.listing().rows
    store.delete(session.id)


def test_a_start_with_a_warm_index_imports_nothing_slow(store: SessionStore) -> None:
    add(store, ID)
    store.listing()
    code = (
        "import sys; from pathlib import Path; import kompetence_tui.store.sessions as s; "
        "rows = s.SessionStore(Path(sys.argv[1])).listing().rows; "
        "print(len(rows), [m for m in ('pydantic', 'tinydb', 'filelock') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, store.folder], capture_output=True, text=True, check=True
    )
    assert done.stdout == "1 []\n"
