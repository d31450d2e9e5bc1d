"""A leadership team's folder that several real users reach, and the programs they run."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kompetence_tui.store.place import DataFolder
from kompetence_tui.store.sessions import SessionStore
from tests.store.member import Member, load_all, start

only_as_root = pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() != 0, reason="only root can become other users"
)

EVA, LIV, STRANGER = 30001, 30002, 30003
TEAM = 20001
ID, OTHER = "anna2345ab", "boxx2345ab"


@dataclass
class World:
    """A folder that every user can reach, and the programs they run."""

    root: Path
    umask: int = 0o077
    started: list[Member] = field(default_factory=list)

    @property
    def team(self) -> Path:
        return self.root / "ledelse"

    @property
    def config(self) -> Path:
        return self.root / "config.toml"

    def home(self, uid: int) -> Path:
        """The user's home folder."""
        home = self.root / f"home{uid}"
        if not home.exists():
            home.mkdir(mode=0o700)
            os.chown(home, uid, uid)
        return home

    def own(self, uid: int) -> Path:
        """What is the user's alone of the team's folder."""
        name = DataFolder(self.team, shared=True).own.name
        return self.home(uid) / ".local/share/kompetence/teams" / name

    def start(
        self, uid: int, action: str, argument: str = ID, *, folder: Path | None = None
    ) -> Member:
        groups = [TEAM] if uid in (EVA, LIV) else []
        home = self.home(uid)
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "LC_ALL": "C.UTF-8",
            "KOMPETENCE_CONFIG": str(self.config),
            "XDG_CONFIG_DIRS": os.environ["XDG_CONFIG_DIRS"],
            "USER": f"bruger{uid}",
        }
        store = SessionStore(folder or self.team, shared=folder is None)
        started = start(uid, groups, self.umask, environment, store, action, argument)
        self.started.append(started)
        return started

    def run(self, uid: int, action: str, argument: str = ID, *, folder: Path | None = None) -> str:
        """What the user's program says."""
        return self.start(uid, action, argument, folder=folder).finish()

    def modes(self) -> dict[str, tuple[str, int]]:
        """Mode and group of all that lies in the team's folder."""
        found = {}
        for path in sorted(self.team.rglob("*")):
            status = path.stat()
            found[str(path.relative_to(self.team))] = (
                f"{status.st_mode & 0o7777:o}",
                status.st_gid,
            )
        return found


@pytest.fixture(scope="session")
def loaded() -> None:
    """All that a user's program needs is in memory."""
    load_all()


@pytest.fixture
def world(loaded: None) -> Iterator[World]:
    made = World(Path(tempfile.mkdtemp()))
    made.root.chmod(0o755)
    made.team.mkdir()
    os.chown(made.team, 0, TEAM)
    made.team.chmod(0o2770)
    made.config.write_text(f'shared_folder = "{made.team}"\n')
    made.config.chmod(0o644)
    yield made
    for process in made.started:
        process.kill()
    shutil.rmtree(made.root)
