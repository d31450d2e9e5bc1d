"""What others do to folder, files and lock beneath an open session: told, nothing lost, mended."""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kompetence_tui.store import files
from kompetence_tui.store.errors import ChangedElsewhere, SaveFailed, StoreError
from kompetence_tui.store.sessions import OpenSession, SessionStore
from tests.factories import NOW, make_session
from tests.store.beneath import FILE, ID, NOTES, text_in, write
from tests.store.helpers import names
from tests.store.people import as_nobody, mounted

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="asks for POSIX")

# Folders.


def test_a_folder_that_may_only_be_read(tmp_path: Path) -> None:
    def live(folder: Path) -> None:
        store = SessionStore(folder / "data")
        with store.create(make_session()) as opened:
            store.sessions.chmod(0o500)
            with pytest.raises(SaveFailed, match="må ikke skrive i mappen"):
                write(opened, "venter")
            assert len(store.listing().rows) == 1
            store.sessions.chmod(0o700)
            write(opened, "venter")
        store.sessions.chmod(0o500)
        with store.open(ID) as opened:
            assert opened.read_only
            assert "må ikke skrive i mappen" in opened.notice
        with pytest.raises(SaveFailed, match="må ikke skrive"):
            store.delete(ID)
        with pytest.raises(SaveFailed, match="må ikke skrive"):
            store.create(make_session("zzzzzzzzzz"))
        store.sessions.chmod(0o700)
        assert text_in(store) == "venter"
        assert names(store.sessions) == [FILE]

    as_nobody(live)


def test_a_folder_that_may_not_be_entered() -> None:
    def live(folder: Path) -> None:
        store = SessionStore(folder / "data")
        with store.create(make_session()) as opened:
            store.folder.chmod(0)
            with pytest.raises(SaveFailed, match="må ikke"):
                write(opened, "venter")
            with pytest.raises(StoreError, match="kan ikke læses"):
                store.listing()
            with pytest.raises(StoreError, match="kan ikke læses"):
                store.read(ID)
            with pytest.raises(StoreError, match="kan ikke læses"):
                store.open(ID)
            store.exposure()
            store.folder.chmod(0o700)
            write(opened, "venter")
        assert text_in(store) == "venter"

    as_nobody(live)


def test_a_lock_file_of_someone_else(tmp_path: Path) -> None:
    def live(folder: Path) -> None:
        store = SessionStore(folder / "data")
        store.create(make_session()).close()
        (store.sessions / f"{ID}.lock").touch(mode=0o400)
        with store.open(ID) as opened:
            assert opened.read_only
            assert "kan ikke låses mod andre" in opened.notice
        (store.sessions / f"{ID}.lock").unlink()
        with store.open(ID) as opened:
            assert not opened.read_only

    as_nobody(live)


@pytest.mark.parametrize("what", ["sessions", "data"])
def test_a_file_in_the_folder_s_place(
    store: SessionStore, open_session: OpenSession, what: str
) -> None:
    folder = store.sessions if what == "sessions" else store.folder
    folder.rename(folder.with_name("væk"))
    folder.write_text("ikke en mappe")
    with pytest.raises(SaveFailed, match=r"Ikke gemt|ikke en mappe"):
        write(open_session, "venter")
    with pytest.raises(SaveFailed):
        open_session.save_private(NOTES)
    assert folder.read_text() == "ikke en mappe"
    folder.unlink()
    folder.with_name("væk").rename(folder)
    write(open_session, "tilbage")
    assert text_in(store) == "tilbage"


def test_a_folder_that_went_away_and_came_back(
    store: SessionStore, open_session: OpenSession
) -> None:
    store.folder.rename(store.folder.with_name("væk"))
    store.folder.with_name("væk").rename(store.folder)
    write(open_session, "uden at vide det")
    assert text_in(store) == "uden at vide det"


def test_a_drive_that_went_away_and_came_back(tmp_path: Path) -> None:
    place = tmp_path / "drev"
    with mounted(tmp_path / "disk") as disk, disk.at(place):
        store = SessionStore(place / "data")
        with store.create(make_session()) as opened:
            disk.take_away(place)
            with pytest.raises(SaveFailed, match="mappen er væk"):
                write(opened, "venter")
            assert names(place) == []
            disk.put_back(place)
            write(opened, "venter")
        assert text_in(store) == "venter"


def test_a_full_disk(tmp_path: Path) -> None:
    with mounted(tmp_path / "disk", "200k") as disk:
        store = SessionStore(disk.path / "data")
        with store.create(make_session()) as opened:
            write(opened, "før")
            opened.save_private(NOTES)
            (disk.path / "fyld").write_bytes(b"x" * (disk.free() - 4096))
            for _again in range(3):
                with pytest.raises(SaveFailed, match="disken er fuld"):
                    write(opened, "langt " * 2000)
                with pytest.raises(SaveFailed, match="disken er fuld"):
                    opened.save_private(NOTES.with_text("siden-sidst", "langt " * 2000, NOW))
            assert text_in(store) == "før"
            assert store.private_notes(ID) == NOTES
            assert names(store.sessions) == [f"{ID}.holder", FILE, f"{ID}.lock"]
            (disk.path / "fyld").unlink()
            write(opened, "langt " * 2000)
        gone = store.delete(ID)
        (disk.path / "fyld").write_bytes(b"x" * disk.free())
        with pytest.raises(SaveFailed, match="disken er fuld"):
            store.bring_back(gone)
        assert names(store.place.private) == names(store.sessions) == []
        (disk.path / "fyld").unlink()
        store.bring_back(gone)
        (disk.path / "fyld").write_bytes(b"x" * disk.free())
        store.delete(ID)  # to make room is why one deletes
        assert names(store.place.private) == names(store.sessions) == []


# The session's own file.


def test_a_file_made_empty_is_written_again(store: SessionStore, open_session: OpenSession) -> None:
    os.truncate(store.sessions / FILE, 0)
    write(open_session, "her er det hele")
    assert text_in(store) == "her er det hele"


@pytest.mark.parametrize("what", ["pipe", "folder", "half", "theirs", "link"])
def test_something_else_in_the_file_s_place(
    store: SessionStore, open_session: OpenSession, tmp_path: Path, what: str
) -> None:
    path = store.sessions / FILE
    path.rename(tmp_path / "ours")
    put: dict[str, Callable[[], object]] = {
        "pipe": lambda: os.mkfifo(path),
        "folder": lambda: path.mkdir(),
        "half": lambda: path.write_bytes((tmp_path / "ours").read_bytes()[:200]),
        "theirs": lambda: path.write_bytes(
            (tmp_path / "ours").read_bytes().replace(b"Eksempelhuset", b"Andetsteds hus")
        ),
        "link": lambda: path.symlink_to(tmp_path / "ours"),
    }
    put[what]()
    before = files.signature_of(path)
    for _again in range(2):
        with pytest.raises(ChangedElsewhere):
            write(open_session, "venter")
    assert files.signature_of(path) == before
    path.rmdir() if what == "folder" else path.unlink()
    shutil.move(tmp_path / "ours", path)
    write(open_session, "venter")
    assert text_in(store) == "venter"
