"""Reading whatever stands under a name: only a regular file, and never more than is wanted."""

import os
from pathlib import Path

import pytest

from kompetence_tui.regular import NotAFile, TooLarge, read


def test_links_folders_pipes_and_devices_are_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"0123456789")
    (tmp_path / "link").symlink_to(tmp_path / "file")
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "link", tmp_path / "pipe", tmp_path, Path(os.devnull)):
        with pytest.raises(NotAFile):
            read(path, 100)
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "nothing", 100)


def test_a_file_is_read_up_to_the_limit_and_no_further(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"0123456789")
    data, status = read(tmp_path / "file", 10)
    assert (data, status.st_size) == (b"0123456789", 10)
    with pytest.raises(TooLarge):
        read(tmp_path / "file", 9)


def test_what_takes_the_files_place_before_it_is_opened_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pipe that nobody writes to would otherwise be waited for."""
    path, really_open = tmp_path / "file", os.open
    path.write_bytes(b"mine")

    def open_too_late(name: Path, flags: int) -> int:
        path.unlink()
        os.mkfifo(path)
        return really_open(name, flags)

    monkeypatch.setattr(os, "open", open_too_late)
    with pytest.raises(NotAFile):
        read(path, 100)
