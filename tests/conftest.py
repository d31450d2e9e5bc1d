"""How the tests are spread over the cores, what they share, and where they leave nothing."""

import gc
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from kompetence_tui import paths
from kompetence_tui.i18n import AS_WRITTEN, speak_on_screens
from tests import recalled


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores: those that drive a terminal mostly wait for it."""
    return 1 + (os.cpu_count() or 1)


_SITE = Path(tempfile.mkdtemp(prefix="kompetence-site-"))
"""Holds the empty folder of an organisation that has decided nothing."""


def pytest_configure() -> None:
    """No test, and no program that one starts, reads what the computer's own organisation says."""
    (_SITE / paths.APP).mkdir(exist_ok=True)
    _SITE.chmod(0o755)  # some tests are other accounts
    os.environ["XDG_CONFIG_DIRS"] = str(_SITE)
    recalled.read_once()


def pytest_unconfigure() -> None:
    shutil.rmtree(_SITE, ignore_errors=True)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Those that mostly wait for a terminal go first, beside others that compute; at the end
    nothing would be left to do meanwhile."""
    items.sort(key=lambda item: item.path.parent.name != "terminal")


_MUCH_GARBAGE = 1_000_000
"""New objects after which what a test leaves is cleared away."""


def pytest_collection_finish() -> None:
    """A program in use is not searched for garbage."""
    _clear_away()
    gc.set_threshold(2 * _MUCH_GARBAGE)


def pytest_runtest_logfinish() -> None:
    """Between two tests most is garbage: it is found at once, not over and over."""
    if gc.get_count()[0] > _MUCH_GARBAGE:
        _clear_away()


def _clear_away() -> None:
    gc.collect()
    gc.freeze()  # what is left is shared by the tests to come, and never searched again


@pytest.fixture(autouse=True)
def _nowhere_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """What cannot be saved is kept in the data folder, never in the tester's own folders."""
    monkeypatch.setattr(paths, "apart_from_data", lambda: ())


@pytest.fixture(autouse=True)
def _as_written() -> Iterator[None]:
    """A talk left open speaks with its workplace's names; the next test does not."""
    yield
    speak_on_screens(AS_WRITTEN)
