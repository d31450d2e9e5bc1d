"""Whatever stands under a file's name, checking it ends with a sentence."""

import os
from pathlib import Path

import pytest

from kompetence_tui.banks.files import read_file
from tests.banks.example import EXAMPLE, damaged


def test_a_good_file_has_no_problems(tmp_path: Path) -> None:
    path = tmp_path / "bank.md"
    path.write_text(EXAMPLE, encoding="utf-8")
    assert read_file(path).problems == ()


def test_the_problems_carry_the_path(tmp_path: Path) -> None:
    path = tmp_path / "bank.md"
    path.write_text(damaged(25, "- Svar: skale 1-5"), encoding="utf-8")
    (problem,) = read_file(path).problems
    assert str(problem).startswith(f"{path}:25:9: »skale 1-5«")


def test_a_missing_file(tmp_path: Path) -> None:
    (problem,) = read_file(tmp_path / "nej.md").problems
    assert "findes ikke" in problem.what


def test_a_folder(tmp_path: Path) -> None:
    (problem,) = read_file(tmp_path).problems
    assert "mappe" in problem.what


def test_a_name_that_is_too_long(tmp_path: Path) -> None:
    (problem,) = read_file(tmp_path / ("x" * 5000)).problems
    assert problem.todo


def test_a_large_file_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "stor.md"
    with path.open("wb") as file:
        file.truncate(10**10)
    (problem,) = read_file(path).problems
    assert "250 kB" in problem.what


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    (problem,) = read_file(tmp_path / "pipe.md").problems
    assert "ikke en almindelig fil" in problem.what


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no devices with names here")
def test_a_device_is_not_read() -> None:
    (problem,) = read_file(Path("/dev/zero")).problems
    assert "ikke en almindelig fil" in problem.what


def test_links_that_lead_nowhere(tmp_path: Path) -> None:
    try:
        (tmp_path / "a.md").symlink_to(tmp_path / "b.md")
        (tmp_path / "b.md").symlink_to(tmp_path / "a.md")
        (tmp_path / "c.md").symlink_to(tmp_path / "nej")
    except OSError:
        pytest.skip("links cannot be made here")
    for name in ("a.md", "b.md", "c.md"):
        (problem,) = read_file(tmp_path / name).problems
        assert "linket" in problem.what


def test_a_file_one_may_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "bank.md"
    path.write_text(EXAMPLE, encoding="utf-8")

    def refuse(*_args: object, **_options: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    (problem,) = read_file(path).problems
    assert "lov" in problem.what
