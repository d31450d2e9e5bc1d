"""A private world for each test: data folder, configuration, banks and a command to run in it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from kompetence_tui.cli import main
from kompetence_tui.domain.session.session import Session
from kompetence_tui.store.sessions import SessionStore
from tests.cli.screen_double import Screen, put_up
from tests.factories import make_goal, make_session


@dataclass(frozen=True)
class World:
    """Where the commands of a test read and write."""

    root: Path

    @property
    def data(self) -> Path:
        return self.root / "data"

    @property
    def config(self) -> Path:
        return self.root / "config.toml"

    @property
    def documents(self) -> Path:
        return self.root / "Dokumenter"

    def keep(self, session: Session) -> Session:
        """Store a session."""
        SessionStore(self.data).create(session).close()
        return session


@dataclass(frozen=True)
class Outcome:
    """How a command ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    made = World(tmp_path)
    made.documents.mkdir()
    made.config.write_text(f'export_folder = "{made.documents}"\n', encoding="utf-8")
    monkeypatch.setenv("KOMPETENCE_DATA_DIR", str(made.data))
    monkeypatch.setenv("KOMPETENCE_CONFIG", str(made.config))
    monkeypatch.delenv("KOMPETENCE_BANKS", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    return made


@pytest.fixture
def kompetence(world: World, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in this process."""

    def run(*arguments: str) -> Outcome:
        capsys.readouterr()
        code = main(list(arguments))
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return run


@pytest.fixture
def anna(world: World) -> Session:
    """A stored session with one complete goal."""
    return world.keep(make_session("anna2345", goals=(make_goal(),)))


@pytest.fixture
def bo(world: World) -> Session:
    """A stored session without a plan."""
    return world.keep(make_session("boxx2345", employee="Bo Prøvesen"))


@pytest.fixture
def screen(world: World, monkeypatch: pytest.MonkeyPatch) -> Screen:
    """A terminal, with a stand-in for the screens."""
    return put_up(monkeypatch)
