import errno
import os
import stat
from pathlib import Path

import pytest

from kompetence_tui.store.errors import ExportExists, ExportRefused
from kompetence_tui.store.export_file import write_export
from tests.store.helpers import names


def refuse_links(*_args: object, **_options: object) -> None:
    raise OSError(errno.EPERM, "no hard links here")


@pytest.mark.parametrize("hard_links", [True, False])
def test_an_export_is_private_and_exact(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hard_links: bool
) -> None:
    if not hard_links:
        monkeypatch.setattr(os, "link", refuse_links)
    path = write_export(tmp_path / "plan.md", "# Plan\n\næøå\n".encode())
    assert path.read_bytes() == "# Plan\n\næøå\n".encode()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.stat().st_nlink == 1
    assert names(tmp_path) == ["plan.md"]


@pytest.mark.parametrize("hard_links", [True, False])
def test_an_existing_file_is_kept_unless_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hard_links: bool
) -> None:
    if not hard_links:
        monkeypatch.setattr(os, "link", refuse_links)
    path = write_export(tmp_path / "plan.md", b"old")
    with pytest.raises(ExportExists, match="findes allerede"):
        write_export(path, b"new")
    assert path.read_text() == "old"
    write_export(path, b"new", overwrite=True)
    assert path.read_text() == "new"
    assert names(tmp_path) == ["plan.md"]


@pytest.mark.parametrize("hard_links", [True, False])
def test_a_file_that_comes_at_the_last_moment_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hard_links: bool
) -> None:
    real_link, path = os.link, tmp_path / "plan.md"

    def link(source: Path, target: Path, *, follow_symlinks: bool) -> None:
        target.write_text("theirs")
        if not hard_links:
            raise OSError(errno.EPERM, "no hard links here")
        real_link(source, target, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(os, "link", link)
    with pytest.raises(ExportExists):
        write_export(path, b"ours")
    assert path.read_text() == "theirs"
    assert names(tmp_path) == ["plan.md"]


@pytest.mark.parametrize("overwrite", [True, False])
def test_links_folders_devices_and_missing_folders_are_refused(
    tmp_path: Path, overwrite: bool
) -> None:
    target = tmp_path / "target"
    target.write_text("theirs")
    (tmp_path / "link").symlink_to(target)
    (tmp_path / "dangling").symlink_to(tmp_path / "nothing")
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    before = names(tmp_path)
    bad = {"link": "link", "dangling": "link", "folder": "en mappe", "pipe": "almindelig fil"}
    bad |= {"none/plan.md": "findes ikke", "n" * 300: "for langt", "nul\0": "kan ikke bruges"}
    for name, reason in bad.items():
        with pytest.raises(ExportRefused, match=reason):
            write_export(tmp_path / name, b"ours", overwrite=overwrite)
    with pytest.raises(ExportRefused, match="almindelig fil"):
        write_export(Path("/dev/null"), b"ours", overwrite=overwrite)
    assert target.read_text() == "theirs"
    assert names(tmp_path) == before


def test_a_full_disk_is_said_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(ExportRefused, match="disken er fuld"):
        write_export(tmp_path / "plan.md", b"ours")
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    ("name", "lock", "program"),
    [
        ("2026-11-21-mus-anna-eksempel-udviklingsplan.docx",
         "~$26-11-21-mus-anna-eksempel-udviklingsplan.docx", "Word"),
        ("planen2.docx", "~$lanen2.docx", "Word"),
        ("planen.docx", "~$planen.docx", "Word"),
        ("plan.pdf", ".~lock.plan.pdf#", "LibreOffice"),
    ],
)  # fmt: skip
def test_a_file_that_is_open_in_an_office_program_is_left_and_said(
    tmp_path: Path, name: str, lock: str, program: str
) -> None:
    path = write_export(tmp_path / name, b"old")
    (tmp_path / lock).touch()
    with pytest.raises(ExportRefused, match=f"den er åben i {program}; luk den dér"):
        write_export(path, b"new", overwrite=True)
    assert (path.read_bytes(), names(tmp_path)) == (b"old", sorted([name, lock]))
    (tmp_path / lock).unlink()
    write_export(path, b"new", overwrite=True)
    path.unlink()
    (tmp_path / lock).touch()
    assert write_export(path, b"anew").read_bytes() == b"anew"  # what a crash left locks nothing


@pytest.mark.parametrize("code", [errno.EACCES, errno.EPERM, errno.EBUSY, errno.ETXTBSY])
def test_a_file_that_a_share_holds_on_to_is_left_and_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    path = write_export(tmp_path / "plan.docx", b"old")

    def hold(*_paths: object) -> None:
        raise OSError(code, "sharing violation")

    monkeypatch.setattr(os, "replace", hold)
    with pytest.raises(ExportRefused, match="åben i et andet program, eller") as told:
        write_export(path, b"new", overwrite=True)
    assert "plan.docx" in str(told.value)
    assert "mappen" not in str(told.value)
    assert (path.read_bytes(), names(tmp_path)) == (b"old", ["plan.docx"])
