"""What a folder offers to whoever chooses in it."""

import unicodedata
from pathlib import Path

import pytest

from kompetence_tui.store.folders import InFolder, beginning, entries, named, place_of


def test_folders_come_first_and_files_only_of_the_kind_that_is_asked_for(tmp_path: Path) -> None:
    for name in ("Ånd", "Bo", ".gemt"):
        (tmp_path / name).mkdir()
    for name in ("liste.csv", "LISTE2.CSV", "anna-eksempel.md", "b\x1b.csv"):
        (tmp_path / name).touch()
    names = [entry.name for entry in entries(tmp_path, (".csv",))]
    assert names == [".gemt/", "Bo/", "Ånd/", "liste.csv", "LISTE2.CSV"]
    assert [entry.name for entry in entries(tmp_path)] == [".gemt/", "Bo/", "Ånd/"]
    with pytest.raises(OSError, match="liste"):
        entries(tmp_path / "liste.csv")


def test_a_name_is_found_by_its_beginning_whatever_case_and_composition(tmp_path: Path) -> None:
    (tmp_path / unicodedata.normalize("NFD", "Ånd")).mkdir()
    (tmp_path / ".gemt").mkdir()
    found = entries(tmp_path)
    assert [entry.name for entry in beginning(found, "å")] == ["Ånd/"]
    assert beginning(found, "å")[0].path.is_dir()
    assert [entry.name for entry in beginning(found, "")] == ["Ånd/"]
    assert [entry.name for entry in beginning(found, ".")] == [".gemt/"]


def test_a_path_begins_where_it_says(tmp_path: Path) -> None:
    assert place_of("/a/b/c", tmp_path) == (Path("/a/b"), "c")
    assert place_of("a/", tmp_path) == (tmp_path / "a", "")
    assert place_of("li", tmp_path) == (tmp_path, "li")
    assert place_of("~/li", tmp_path) == (Path.home(), "li")
    assert place_of("~findes-ikke-her/x", tmp_path)[0].name == "~findes-ikke-her"


def test_what_is_named_in_full_is_found_whatever_else_lies_there(tmp_path: Path) -> None:
    (tmp_path / "Bo").mkdir()
    (tmp_path / "liste.csv").touch()
    assert named(tmp_path / "Bo") == [InFolder(tmp_path / "Bo", True)]
    assert named(tmp_path / "liste.csv", (".csv",)) == [InFolder(tmp_path / "liste.csv", False)]
    assert named(tmp_path / "liste.csv") == []
    for name in ("B", "nul\0", "x" * 999):
        assert named(tmp_path / name, (".csv",)) == []
