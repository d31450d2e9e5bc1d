"""``doctor --repair``: the damaged file and what was saved of it are never both gone."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kompetence_tui.domain.session.private import PrivateNotes
from kompetence_tui.domain.session.session import Session
from kompetence_tui.store import check, files, platform, private
from kompetence_tui.store.errors import NewerFormat
from kompetence_tui.store.rescue.case import holds
from kompetence_tui.store.rescue.session import rescue
from kompetence_tui.store.sessions import SessionStore
from kompetence_tui.store.storage import encode
from tests.factories import NOW, TODAY, make_goal, make_session
from tests.store.damage import everything, file_of, put
from tests.store.helpers import NEWER, names

ID = "anna2345ab"
SESSION = make_session(ID, goals=(make_goal(),))
WHOLE = file_of(SESSION)
CUT = WHOLE[: WHOLE.index(b'"evaluation"')]


def repaired(store: SessionStore) -> list[check.StoreFinding]:
    return list(check.repair(store))


def damaged(store: SessionStore) -> list[str]:
    return [found.sentence for found in check.check(store) if found.damaged]


def test_the_new_file_is_there_and_the_old_one_is_kept(store: SessionStore) -> None:
    put(store, f"{ID}.json", CUT)
    (found,) = repaired(store)
    assert found.ok
    assert "2 deltagere, 1 svar, 1 mål i planen, 1 handling i planen" in found.sentence
    assert f"damaged/{ID}.json" in found.sentence
    with store.open(ID) as opened:
        assert not opened.read_only
        assert opened.session.answers == SESSION.answers
    kept = store.folder / "damaged" / f"{ID}.json"
    assert kept.read_bytes() == CUT
    assert kept.stat().st_mode & 0o777 == 0o600
    assert kept.parent.stat().st_mode & 0o777 == 0o700
    assert (store.sessions / f"{ID}.json").stat().st_mode & 0o777 == 0o600
    assert names(store.sessions) == [f"{ID}.json"]
    assert damaged(store) == []
    assert repaired(store) == []


def test_a_file_that_cannot_be_read_is_not_taken_for_what_was_saved(tmp_path: Path) -> None:
    saved = rescue(CUT, ID, TODAY, lambda _id: True)
    (tmp_path / f"{ID}.json").write_bytes(CUT)
    assert not holds(tmp_path / f"{ID}.json", saved)
    (tmp_path / f"{ID}.json").write_bytes(file_of(saved.session))
    assert holds(tmp_path / f"{ID}.json", saved)


def test_what_was_set_aside_earlier_stays(store: SessionStore) -> None:
    for data in (CUT, CUT[:-30], CUT):
        put(store, f"{ID}.json", data)
        repaired(store)
    folder = store.folder / "damaged"
    assert names(folder) == [f"{ID}.2.json", f"{ID}.json"]
    assert (folder / f"{ID}.json").read_bytes() == CUT


def test_the_revision_goes_on(store: SessionStore) -> None:
    path = put(store, f"{ID}.json", CUT)
    repaired(store)
    assert b'"revision": 8' in path.read_bytes()


def test_a_renamed_file_gets_its_number_back(store: SessionStore) -> None:
    put(store, "Anna Eksempel.json", WHOLE)
    (found,) = repaired(store)
    assert f"nummer {ID}" in found.sentence
    assert store.read(ID) == SESSION
    assert names(store.sessions) == [f"{ID}.json"]
    assert names(store.folder / "damaged") == [f"{ID}.json"]


def test_a_copy_with_other_words_becomes_a_session_of_its_own(store: SessionStore) -> None:
    other = SESSION.with_(unit="Nyhuset")
    put(store, f"{ID}.json", file_of(other))
    put(store, f"{ID} - kopi.json", WHOLE)
    assert all(found.ok for found in repaired(store))
    rows = store.listing().rows
    assert {row.unit for row in rows} == {"Nyhuset", "Eksempelhuset"}
    assert store.read(ID) == other


def test_a_copy_with_the_same_words_is_only_set_aside(store: SessionStore) -> None:
    whole = put(store, f"{ID}.json", WHOLE)
    put(store, f"{ID} - kopi.json", WHOLE)
    assert [found.ok for found in repaired(store)] == [True]
    assert names(store.sessions) == [f"{ID}.json"]
    assert whole.read_bytes() == WHOLE
    assert (store.folder / "damaged" / f"{ID}.json").read_bytes() == WHOLE


def test_one_that_is_open_somewhere_is_left(store: SessionStore) -> None:
    with store.create(SESSION):
        path = put(store, f"{ID}.json", CUT)
        (found,) = repaired(store)
        assert found.damaged
        assert "åben hos" in found.sentence
        assert path.read_bytes() == CUT
    assert not (store.folder / "damaged").exists()


def test_newer_and_hopeless_files_are_left(store: SessionStore) -> None:
    put(store, "newer23456.json", WHOLE.replace(*NEWER))
    put(store, "empty23456.json", b"")
    before = everything(store.folder)
    assert repaired(store) == []
    assert everything(store.folder) == before
    sentences = "\n".join(f"{found.sentence} {found.todo}" for found in check.check(store))
    assert "nyere udgave af programmet opdater" in sentences
    assert "intet kan reddes; flyt den" in sentences, "why is not said a second time"
    with pytest.raises(NewerFormat):
        store.open("newer23456")


def test_a_folder_of_damaged_files_that_is_a_link_is_not_used(
    store: SessionStore, tmp_path: Path
) -> None:
    path = put(store, f"{ID}.json", CUT)
    (tmp_path / "elsewhere").mkdir()
    (store.folder / "damaged").symlink_to(tmp_path / "elsewhere")
    (found,) = repaired(store)
    assert "er et link" in found.sentence
    assert path.read_bytes() == CUT
    assert names(tmp_path / "elsewhere") == []


def test_private_notes_are_saved_and_kept_apart(store: SessionStore) -> None:
    store.create(SESSION).close()
    notes = PrivateNotes(session=ID).with_text("maal", "Træt", NOW)
    whole = encode(private.tables_of(notes))
    path = private.path_of(store.place, ID)
    path.parent.mkdir(mode=0o700)
    path.write_bytes(whole[:-20])
    assert any("private noter" in sentence for sentence in damaged(store))
    (found,) = repaired(store)
    assert "1 privat note" in found.sentence
    assert "Træt" not in found.sentence
    assert store.private_notes(ID) == notes
    assert path.stat().st_mode & 0o777 == 0o600
    assert (store.folder / "damaged" / f"{ID}.private.json").read_bytes() == whole[:-20]


# Killed, or out of room, at every step.

STEPS: list[tuple[Any, str]] = [
    (os, "open"), (os, "write"), (os, "fsync"), (os, "link"), (os, "replace"), (os, "unlink"),
    (os, "mkdir"), (Path, "unlink"), (Path, "mkdir"), (platform, "sync_folder"),
]  # fmt: skip
Stop = Callable[[], None]


def stopping_at(monkeypatch: pytest.MonkeyPatch, number: int, stop: Stop) -> list[int]:
    """Before the ``number``th step, ``stop``; the count of steps taken, renewed as it goes."""
    taken = [0]

    def counted(real: Callable[..., Any]) -> Callable[..., Any]:
        def step(*args: Any, **options: Any) -> Any:
            taken[0] += 1
            if taken[0] == number:
                stop()
            return real(*args, **options)

        return step

    for holder, name in STEPS:
        monkeypatch.setattr(holder, name, counted(getattr(holder, name)))
    return taken


def fresh(root: Path, name: str) -> SessionStore:
    store = SessionStore(root)
    put(store, name, CUT if name == f"{ID}.json" else WHOLE)
    store.listing()
    return store


def repair_until_killed(store: SessionStore, number: int) -> bool:
    """Repair in a process of its own that is gone before the step; whether it was."""
    child = os.fork()
    if child == 0:
        with pytest.MonkeyPatch.context() as patched:
            stopping_at(patched, number, lambda: os._exit(9))
            repaired(store)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.parametrize("name", [f"{ID}.json", "Anna Eksempel.json"])
def test_a_repair_killed_anywhere_is_finished_by_the_next(tmp_path: Path, name: str) -> None:
    for number in range(1, 200):
        store = fresh(tmp_path / f"data{number}", name)
        before = (store.sessions / name).read_bytes()
        was_killed = repair_until_killed(store, number)
        kept = store.folder / "damaged" / f"{ID}.json"
        path = store.sessions / name
        is_in_place = path.exists() and path.read_bytes() == before
        assert is_in_place or (kept.read_bytes() == before and saved_is_whole(store))
        assert all(found.ok for found in repaired(store))
        assert saved_is_whole(store)
        assert [path.name for path in store.sessions.glob("*.json")] == [f"{ID}.json"]
        assert list(kept.parent.glob("*.json")) == [kept]
        assert kept.read_bytes() == before
        if not was_killed:
            assert number > 10
            return
    pytest.fail("never came to the end")


def saved_is_whole(store: SessionStore) -> bool:
    session: Session = store.read(ID)
    return session.answers == SESSION.answers and len(session.plan.goals) == 1


@pytest.mark.parametrize("name", [f"{ID}.json", "Anna Eksempel.json"])
def test_a_full_disk_leaves_all_as_it_was(tmp_path: Path, name: str) -> None:
    def full() -> None:
        raise OSError(errno.ENOSPC, "full")

    for number in range(1, 200):
        store = fresh(tmp_path / f"data{number}", name)
        before = everything(store.folder)
        with pytest.MonkeyPatch.context() as patched:
            taken = stopping_at(patched, number, full)
            found = repaired(store)
        files.sweep_stale_temps(store.sessions)
        if taken[0] < number:
            assert number > 10
            return
        if found and "ikke rørt" in found[0].sentence:
            assert "disken er fuld" in found[0].sentence
            assert everything(store.folder) == before
        elif found:
            assert saved_is_whole(store)
        assert all(again.ok for again in repaired(store))
        assert saved_is_whole(store)
        assert before[f"sessions/{name}"] in everything(store.folder / "damaged").values()
    pytest.fail("never came to the end")
