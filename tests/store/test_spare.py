"""What cannot be saved is kept in a file of its own, and becomes a talk of its own again."""

import errno
from pathlib import Path

import pytest

from kompetence_tui import paths
from kompetence_tui.domain.session.private import PrivateNotes
from kompetence_tui.domain.session.session import Session
from kompetence_tui.store import files, platform, private, spare, traces
from kompetence_tui.store.place import DataFolder
from kompetence_tui.store.sessions import SessionStore
from kompetence_tui.store.spare import Spare
from kompetence_tui.store.spare_back import bring_back
from tests.factories import NOW, make_session
from tests.store.helpers import names

ID = "anna2345ab"
SESSION = make_session(ID)
NEWER = SESSION.with_(unit="Prøvehuset")
NOTES = PrivateNotes(session=ID).with_text("siden-sidst", "Kun til mig.", NOW)


@pytest.fixture
def kept(store: SessionStore) -> Spare:
    store.create(SESSION).close()
    return Spare(store.place, ID)


def copy_in(store: SessionStore) -> Session:
    (row,) = [row for row in store.listing().rows if row.id != ID]
    return store.read(row.id)


def test_it_is_the_leader_s_alone_and_says_no_name(store: SessionStore, kept: Spare) -> None:
    kept.keep(NEWER)
    kept.keep_notes(NOTES)
    folder = store.folder / spare.FOLDER
    assert folder.stat().st_mode & 0o777 == 0o700
    assert len(names(folder)) == 2
    for path in folder.iterdir():
        assert path.stat().st_mode & 0o777 == 0o600
        assert path.name.startswith(f"{ID}.")
        assert "Eksempel" not in path.name
    kept.remove()
    kept.remove_notes()
    assert not folder.exists()


def test_on_a_full_disk_it_is_kept_on_another(
    store: SessionStore, kept: Spare, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = files.write_atomic

    def full(path: Path, data: bytes) -> files.Signature:
        if path.is_relative_to(store.folder):
            raise OSError(errno.ENOSPC, "")
        return write(path, data)

    monkeypatch.setattr(paths, "apart_from_data", lambda: (tmp_path / "andet",))
    monkeypatch.setattr(files, "write_atomic", full)
    kept.keep(NEWER)
    assert len(names(tmp_path / "andet" / spare.FOLDER)) == 1
    monkeypatch.setattr(files, "write_atomic", write)
    kept.keep(NEWER)
    assert len(list(spare.left_in(store.place))) == 1
    assert not (tmp_path / "andet" / spare.FOLDER).exists()


@pytest.mark.parametrize("as_link", [False, True])
def test_a_folder_that_others_can_write_in_is_not_used(
    store: SessionStore, kept: Spare, tmp_path: Path, as_link: bool
) -> None:
    folder = store.folder / spare.FOLDER
    if as_link:
        (tmp_path / "andres").mkdir(mode=0o700)
        folder.symlink_to(tmp_path / "andres")
    else:
        folder.mkdir()
        folder.chmod(0o777)
    kept.keep(NEWER)
    assert names(folder) == []
    assert not spare.is_any(store.place)


def test_it_becomes_a_talk_of_its_own_with_its_notes(store: SessionStore, kept: Spare) -> None:
    kept.keep(NEWER)
    kept.keep_notes(NOTES)
    (left,) = spare.left_in(store.place)
    back = bring_back(store, left)
    assert back.done
    copy = copy_in(store)
    assert copy == NEWER.with_(id=copy.id)
    assert copy.id in back.sentence
    assert store.private_notes(copy.id) == NOTES.with_(session=copy.id)
    assert store.read(ID) == SESSION
    assert not spare.is_any(store.place)


def test_a_talk_of_the_leader_s_own_never_becomes_the_team_s(
    store: SessionStore, kept: Spare, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "apart_from_data", lambda: (store.folder, tmp_path / "andet"))
    kept.keep(NEWER)
    (tmp_path / "ledelse").mkdir()
    team = DataFolder(tmp_path / "ledelse", shared=True)
    assert not spare.is_any(team)
    assert not traces.beside(team)
    assert spare.is_any(store.place)
    theirs = SESSION.with_(id="boxx2345ab")
    SessionStore(team.root).create(theirs).close()
    Spare(team, theirs.id).keep(theirs, elsewhere=True)
    assert [left.session_id for left in spare.left_in(team)] == [theirs.id]


def test_notes_alone_come_back_beside_what_is_stored(store: SessionStore, kept: Spare) -> None:
    kept.keep_notes(NOTES)
    (left,) = spare.left_in(store.place)
    assert bring_back(store, left).done
    copy = copy_in(store)
    assert copy == SESSION.with_(id=copy.id)
    assert store.private_notes(copy.id).text("siden-sidst") == "Kun til mig."


def test_it_comes_back_when_the_talk_itself_is_gone(store: SessionStore, kept: Spare) -> None:
    kept.keep(NEWER)
    store.delete(ID)
    (left,) = spare.left_in(store.place)
    assert bring_back(store, left).done
    assert copy_in(store).unit == "Prøvehuset"


def test_what_was_saved_after_all_only_goes(store: SessionStore, kept: Spare) -> None:
    kept.keep(SESSION)
    (left,) = spare.left_in(store.place)
    back = bring_back(store, left)
    assert back.done
    assert back.sentence == f"Nødkopien af samtale {ID} er fjernet: alt i den er gemt"
    assert [row.id for row in store.listing().rows] == [ID]
    assert not spare.is_any(store.place)


def test_while_the_talk_is_open_it_is_left(store: SessionStore, kept: Spare) -> None:
    kept.keep(NEWER)
    (left,) = spare.left_in(store.place)
    with store.open(ID):
        assert not bring_back(store, left).done
    assert spare.is_any(store.place)


def test_a_damaged_one_is_left_and_told(store: SessionStore, kept: Spare) -> None:
    kept.keep(NEWER)
    (path,) = spare.files_in(store.place)
    path.write_bytes(b"{")
    (left,) = spare.left_in(store.place)
    back = bring_back(store, left)
    assert not back.done
    assert "ikke rørt" in back.sentence
    assert path.read_bytes() == b"{"


def test_what_fails_late_is_not_kept_once_it_is_saved_somewhere_else(
    store: SessionStore, kept: Spare
) -> None:
    kept.keep(NEWER)
    kept.end()
    kept.keep(NEWER)
    kept.keep_notes(NOTES)
    assert not spare.is_any(store.place)


def test_what_a_killed_program_left_half_written_of_it_goes(
    store: SessionStore, kept: Spare, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept.keep(NEWER)
    (path,) = spare.files_in(store.place)
    half = path.parent / files._temp_name(path.name)
    half.write_bytes(b"{")
    store.listing()
    assert half.exists()
    monkeypatch.setattr(platform, "is_alive", lambda _pid: False)
    store.listing()
    assert names(path.parent) == [path.name]


def test_it_belongs_to_the_talk(store: SessionStore, kept: Spare) -> None:
    private.write(store.place, NOTES)
    kept.keep(NEWER)
    kept.keep_notes(NOTES)
    both = spare.files_in(store.place)
    assert {*both} <= {*traces.files_of(store.place, ID)}
    alone = traces.private_files_of(store.place, ID)
    assert {path.name for path in alone} == {f"{ID}.json", both[1].name}
    assert both[1].name.endswith(".private.json")
