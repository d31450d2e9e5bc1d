"""What the system answers becomes the right sentence."""

import errno
import os
from types import SimpleNamespace

import pytest

from kompetence_tui.store.errors import explain


@pytest.mark.parametrize(
    ("files_left", "blocks_left", "words"),
    [(0, 7, "ikke plads til flere filer"), (1, 0, "disken er fuld"), (0, 0, "disken er fuld")],
)
def test_no_room_for_a_file_is_not_a_full_disk(
    files_left: int, blocks_left: int, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    drive = SimpleNamespace(f_files=9, f_favail=files_left, f_bavail=blocks_left)
    monkeypatch.setattr(os, "statvfs", lambda _path: drive)
    assert words in explain(OSError(errno.ENOSPC, "", "/mappe/fil"))[0]
    assert "disken er fuld" in explain(OSError(errno.ENOSPC, ""))[0]
