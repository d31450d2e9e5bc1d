from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB, where

from kompetence_tui.store import files
from kompetence_tui.store.sessions import SessionStore
from kompetence_tui.store.storage import AtomicStorage
from tests.factories import make_session


def test_tinydb_works_on_it(tmp_path: Path) -> None:
    path = tmp_path / "db.json"
    with TinyDB(path, storage=AtomicStorage) as db:
        assert db.all() == []
        db.insert_multiple({"n": n, "text": "æøå"} for n in range(3))
        db.update({"n": 9}, where("n") == 1)
        db.remove(where("n") == 0)
    with TinyDB(path, storage=AtomicStorage) as db:
        assert [document["n"] for document in db.all()] == [9, 2]
    assert "æøå" in path.read_text(encoding="utf-8")
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_session_file_is_a_tinydb_file(store: SessionStore) -> None:
    store.create(make_session()).close()
    with TinyDB(store.sessions / "a1b2c3d4e5.json", storage=AtomicStorage) as db:
        document: Any = db.table("session").get(doc_id=1)
    assert (document["format"], document["revision"]) == ("kompetence-tui/1", 1)
    assert document["session"]["unit"] == "Eksempelhuset"


def test_missing_and_empty_files_are_empty_stores(tmp_path: Path) -> None:
    assert AtomicStorage(tmp_path / "none.json").read() is None
    (tmp_path / "empty.json").touch()
    assert AtomicStorage(tmp_path / "empty.json").read() is None


def test_an_unchanged_file_is_not_read_again_and_a_changed_one_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, theirs = AtomicStorage(tmp_path / "f"), AtomicStorage(tmp_path / "f")
    ours.write({"t": {"1": {"n": 1}}})
    with monkeypatch.context() as patch:
        patch.delattr(files, "read_regular")
        assert ours.read() == {"t": {"1": {"n": 1}}}
    theirs.write({"t": {"1": {"n": 2}}})
    assert ours.read() == {"t": {"1": {"n": 2}}}
