"""Exported files that are remembered, and removed only while they are what was written."""

import errno
import json
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kompetence_tui.store import known_exports, lock
from kompetence_tui.store.errors import SaveFailed
from kompetence_tui.store.export_file import write_export
from kompetence_tui.store.format import MAX_BYTES
from kompetence_tui.store.known_exports import ListDamaged, State, forget, read, remember
from kompetence_tui.store.place import DataFolder
from kompetence_tui.store.sessions import SessionStore
from tests.factories import make_session
from tests.store.helpers import names

ID = "anna2345ab"
TEXT = "# Plan for Anna Eksempel\n\nÆ, ø og å\n"


@pytest.fixture
def place(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path / "data")


def export(place: DataFolder, path: Path, text: str = TEXT) -> Path:
    data = text.encode()
    assert remember(place, [ID], write_export(path, data, overwrite=True), data) == ""
    return path


def test_a_file_is_remembered_privately_and_recognised(place: DataFolder, tmp_path: Path) -> None:
    path = export(place, tmp_path / "plan.md")
    (known,) = read(place, ID)
    assert known.look() == (State.AS_WRITTEN, TEXT.encode())
    assert "plan" not in repr(known)
    listed = known_exports.path_of(place, ID)
    assert listed.stat().st_mode & 0o777 == 0o600
    assert listed.parent.stat().st_mode & 0o777 == 0o700
    assert names(listed.parent) == [f"{ID}.json"]
    assert known.erase() is State.AS_WRITTEN
    assert not path.exists()
    assert known.erase() is State.GONE


def test_a_file_larger_than_any_talk_is_known(place: DataFolder, tmp_path: Path) -> None:
    export(place, tmp_path / "plan.pdf", "x" * (MAX_BYTES + 1))
    (known,) = read(place, ID)
    assert known.look()[0] is State.AS_WRITTEN


def test_a_file_written_anew_counts_once(place: DataFolder, tmp_path: Path) -> None:
    for text in (TEXT, "andet", TEXT):
        export(place, tmp_path / "plan.md", text)
    export(place, tmp_path / "andet.md")
    assert [known.path.name for known in read(place, ID)] == ["plan.md", "andet.md"]
    forget(place, ID, read(place, ID)[:1])
    assert [known.path.name for known in read(place, ID)] == ["andet.md"]
    forget(place, ID, read(place, ID))
    assert names(known_exports.folder(place)) == []


def test_what_is_something_else_now_is_left(place: DataFolder, tmp_path: Path) -> None:
    other = tmp_path / "other.md"
    other.write_text(TEXT, encoding="utf-8")
    folder, moved = tmp_path / "ud", tmp_path / "flyttet"
    folder.mkdir()
    paths = [tmp_path / f"{n}.md" for n in range(4)]
    for path in (*paths, folder / "plan.md"):
        export(place, path)
    paths[0].write_text(f"{TEXT}\nrettet", encoding="utf-8")
    for path in paths[1:]:
        path.unlink()
    paths[1].symlink_to(other)
    paths[2].mkdir()
    os.mkfifo(paths[3])
    folder.rename(moved)
    folder.symlink_to(moved)
    assert [known.erase() for known in read(place, ID)] == [State.CHANGED] * 5
    assert all(path.exists() for path in (*paths, other, moved / "plan.md"))


def test_failing_to_remember_is_said_and_nothing_else(place: DataFolder, tmp_path: Path) -> None:
    place.root.write_text("en fil")
    path = write_export(tmp_path / "plan.md", TEXT.encode())
    assert "huskes ikke" in remember(place, [ID], path, TEXT.encode())
    assert path.read_text(encoding="utf-8") == TEXT


def test_a_list_that_another_program_is_writing_in_is_left(
    place: DataFolder, tmp_path: Path
) -> None:
    export(place, tmp_path / "plan.md")
    right = lock.acquire(known_exports.path_of(place, ID).with_suffix(lock.LOCK))
    assert isinstance(right, lock.Lock)
    assert "huskes ikke" in remember(place, [ID], tmp_path / "andet.md", TEXT.encode())
    right.release()
    assert len(read(place, ID)) == 1


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b'{"exports": 7}',
        b'{"exports": [{"path": "plan.md", "sha256": "x"}]}',
        b'{"exports": [["a", "b"]]}',
        b"\xff",
        b"[" * 100_000,
    ],
)
def test_a_damaged_list_is_said_and_not_written_over(
    place: DataFolder, tmp_path: Path, data: bytes
) -> None:
    export(place, tmp_path / "plan.md")
    path = known_exports.path_of(place, ID)
    path.write_bytes(data)
    with pytest.raises(ListDamaged, match=ID):
        read(place, ID)
    assert "huskes ikke" in remember(place, [ID], tmp_path / "plan.md", TEXT.encode())
    assert path.read_bytes() == data


def test_a_name_that_is_no_text_is_remembered(place: DataFolder, tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"pl\xe5n.md")
    try:
        path.touch()
    except OSError:
        pytest.skip("the file system holds text only")
    export(place, path)
    assert [known.erase() for known in read(place, ID)] == [State.AS_WRITTEN]


@settings(
    deadline=None, max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(max_size=200))
def test_any_text_is_recognised(place: DataFolder, tmp_path: Path, text: str) -> None:
    export(place, tmp_path / "plan.md", text)
    assert read(place, ID)[0].erase() is State.AS_WRITTEN


def test_a_session_that_could_not_be_deleted_keeps_its_list(
    tmp_path: Path, place: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = SessionStore(place.root)
    store.create(make_session(ID)).close()
    export(place, tmp_path / "plan.md")
    real = os.unlink

    def unlink(path: str, *rest: object, **more: object) -> None:
        if Path(path) == store.sessions / f"{ID}.json":
            raise OSError(errno.EIO, "io")
        real(path, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "unlink", unlink)
    with pytest.raises(SaveFailed):
        store.delete(ID)
    assert store.read(ID) == make_session(ID)
    assert [known.path.name for known in read(place, ID)] == ["plan.md"]


def test_a_deleted_session_takes_its_list_along_and_brings_it_back(
    tmp_path: Path, place: DataFolder
) -> None:
    store = SessionStore(place.root)
    store.create(make_session(ID)).close()
    path = export(place, tmp_path / "plan.md")
    before = json.loads(known_exports.path_of(place, ID).read_bytes())
    gone = store.delete(ID)
    assert names(known_exports.folder(place)) == []
    assert path.exists()
    store.bring_back(gone)
    assert json.loads(known_exports.path_of(place, ID).read_bytes()) == before
    assert known_exports.path_of(place, ID).stat().st_mode & 0o777 == 0o600
