"""No test reads or writes the user's own folders."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of the test's own."""
    home = tmp_path / "home"
    home.mkdir()
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(home))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "config"))
    for name in ("KOMPETENCE_DATA_DIR", "KOMPETENCE_CONFIG", "KOMPETENCE_BANKS"):
        monkeypatch.delenv(name, raising=False)
    return home
