from pathlib import Path

import pytest

from kompetence_tui.store.place import DataFolder
from kompetence_tui.store.remembered import NAME, Remembered, read_remembered, remember
from tests.store.helpers import names


def test_leader_and_unit_are_remembered_privately(tmp_path: Path) -> None:
    place = DataFolder(tmp_path / "data")
    remember(place, Remembered("Eva Eksempel", "Eksempelhuset", written_as="pdf"))
    assert read_remembered(place) == Remembered("Eva Eksempel", "Eksempelhuset", written_as="pdf")
    assert (tmp_path / "data" / NAME).stat().st_mode & 0o777 == 0o600
    assert "Eva" not in repr(read_remembered(place))


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"{}", b'{"leader": 1, "unit": 2}', b"\xff"])
def test_a_damaged_file_is_forgotten(tmp_path: Path, data: bytes) -> None:
    (tmp_path / NAME).write_bytes(data)
    assert read_remembered(DataFolder(tmp_path)) == Remembered()


def test_what_an_earlier_version_kept_is_read(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b'{"leader": "Eva Eksempel", "unit": ""}')
    assert read_remembered(DataFolder(tmp_path)) == Remembered("Eva Eksempel")


def test_failing_to_remember_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    remember(DataFolder(tmp_path / "file"), Remembered("Eva Eksempel", ""))
    (tmp_path / NAME).mkdir()
    remember(DataFolder(tmp_path), Remembered("Eva Eksempel", ""))
    assert read_remembered(DataFolder(tmp_path)) == Remembered()
    assert names(tmp_path) == ["file", NAME]
