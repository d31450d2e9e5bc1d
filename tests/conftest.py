"""How the tests are spread over the cores, and where they leave nothing."""

import os

import pytest

from kompetence_tui import paths


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores: those that drive a terminal mostly wait for it."""
    return 1 + (os.cpu_count() or 1)


@pytest.fixture(autouse=True)
def _nowhere_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """What cannot be saved is kept in the data folder, never in the tester's own folders."""
    monkeypatch.setattr(paths, "apart_from_data", lambda: ())
