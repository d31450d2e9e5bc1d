import errno
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kompetence_tui.store import access, files, platform
from kompetence_tui.store.errors import FolderUnusable
from kompetence_tui.store.place import DataFolder
from tests.store.helpers import names


@pytest.fixture(params=[0o022, 0o077, 0o777])
def _umask(request: pytest.FixtureRequest) -> Iterator[None]:
    before = os.umask(request.param)
    yield
    os.umask(before)


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.usefixtures("_umask")
def test_files_and_folders_are_private_under_any_umask(tmp_path: Path) -> None:
    access.ensure_folder(tmp_path / "a" / "b")
    files.write_atomic(tmp_path / "a" / "b" / "f", b"x")
    assert mode_of(tmp_path / "a") == mode_of(tmp_path / "a" / "b") == 0o700
    assert mode_of(tmp_path / "a" / "b" / "f") == 0o600


def test_a_write_replaces_a_link_and_leaves_its_target_alone(tmp_path: Path) -> None:
    target = tmp_path / "elsewhere"
    target.write_bytes(b"theirs")
    (tmp_path / "f").symlink_to(target)
    files.write_atomic(tmp_path / "f", b"ours")
    assert target.read_bytes() == b"theirs"
    assert not (tmp_path / "f").is_symlink()


def test_the_signature_changes_with_every_write(tmp_path: Path) -> None:
    written = [files.write_atomic(tmp_path / "f", b"same size") for _again in range(50)]
    assert len(set(written)) == 50
    assert files.signature_of(tmp_path / "f") == written[-1]


def test_a_short_write_is_continued(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: real(fd, data[:3]))
    files.write_atomic(tmp_path / "f", b"0123456789")
    assert (tmp_path / "f").read_bytes() == b"0123456789"


@pytest.mark.parametrize("step", ["write", "fsync", "replace", "open", "fstat"])
def test_a_failure_at_any_step_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    files.write_atomic(tmp_path / "f", b"old")

    def fail(*_args: object, **_options: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr(os, step, fail)
        with pytest.raises(OSError, match="full"):
            files.write_atomic(tmp_path / "f", b"new")
    assert (tmp_path / "f").read_bytes() == b"old"
    assert names(tmp_path) == ["f"]


def test_a_file_in_the_folders_place_is_said(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    with pytest.raises(FolderUnusable, match="ikke en mappe"):
        access.ensure_folder(tmp_path / "data")


def test_an_open_folder_is_reported_and_not_changed(tmp_path: Path) -> None:
    folder = tmp_path / "open"
    folder.mkdir(mode=0o755)
    access.ensure_folder(folder)
    assert mode_of(folder) == 0o755
    assert "åben for andre" in (access.problem_of(folder, DataFolder(tmp_path)) or "")
    folder.chmod(0o700)
    assert access.problem_of(folder, DataFolder(tmp_path)) is None
    (tmp_path / "link").symlink_to(folder)
    assert "link" in (access.problem_of(tmp_path / "link", DataFolder(tmp_path)) or "")
    assert "er væk" in (access.problem_of(tmp_path / "none", DataFolder(tmp_path)) or "")


def temp_of(process: int, folder: Path) -> Path:
    name = files._temp_name("a1b2c3d4e5.json")
    temp = folder / name.replace(f".{os.getpid()}.", f".{process}.")
    temp.write_bytes(b"half")
    return temp


def test_only_temps_of_dead_writers_are_swept(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
    dead, living = temp_of(process.pid, tmp_path), temp_of(os.getpid(), tmp_path)
    foreign = tmp_path / ".other.tmp"
    foreign.write_bytes(b"not ours")
    assert files.stale_temps(tmp_path) == [dead]
    assert files.sweep_stale_temps(tmp_path) == 1
    assert sorted(tmp_path.iterdir()) == sorted([living, foreign])
    assert files.temps_of(tmp_path / "a1b2c3d4e5.json") == [living]


def test_a_temp_of_another_computer_is_swept_when_it_is_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(platform, "host_name", lambda: "server2")
    temp = temp_of(2**22 + 1, tmp_path)
    monkeypatch.undo()
    assert files.stale_temps(tmp_path) == []
    os.utime(temp, (0, 0))
    assert files.stale_temps(tmp_path) == [temp]
