"""A store in a folder of its own, and a second program beside it."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from kompetence_tui.store.sessions import OpenSession, SessionStore
from tests.factories import make_session
from tests.store.helpers import Program
from tests.store.team import loaded, world

__all__ = ["loaded", "world"]


@pytest.fixture
def store(tmp_path: Path) -> SessionStore:
    return SessionStore(tmp_path / "data")


@pytest.fixture
def open_session(store: SessionStore) -> Iterator[OpenSession]:
    """A session of its own, open for writing while the test runs."""
    with store.create(make_session()) as made:
        yield made


@pytest.fixture
def program() -> Iterator[Program]:
    """Start ``tests.store.program`` with some words; it is ended with the test."""
    started: list[subprocess.Popen[str]] = []

    def start(*words: object) -> "subprocess.Popen[str]":
        command = [sys.executable, "-m", "tests.store.program", *map(str, words)]
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


@pytest.fixture
def quick(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory, where there is one: nothing here asks for a disk."""
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if memory.is_dir() else tmp_path) as folder:
        yield Path(folder)


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """A folder for exported files, outside the data folder."""
    folder = tmp_path / "ud"
    folder.mkdir()
    return folder
