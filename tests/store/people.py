"""What only another user or an administrator can do: run as nobody, and mount a small disk."""

import os
import shutil
import subprocess
import tempfile
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from kompetence_tui.store.sessions import SessionStore
from tests.factories import make_session

NOBODY = 65534


def as_nobody(live: Callable[[Path], None]) -> None:
    """Run it in a folder of its own as a user whom the system can refuse something."""
    with tempfile.TemporaryDirectory() as folder:
        if os.geteuid():
            live(Path(folder))
            return
        _load_all(Path(folder) / "load")
        Path(folder).chmod(0o711)
        home = Path(folder) / "nobody"
        home.mkdir(mode=0o700)
        os.chown(home, NOBODY, NOBODY)
        _in_a_child(home, live)


def _load_all(folder: Path) -> None:
    # Afterwards nobody may perhaps not read the program's own files.
    store = SessionStore(folder)
    store.create(make_session()).close()
    with store.open(make_session().id) as opened:
        opened.save(opened.session.with_(unit="Nyhuset"))
    store.listing()
    store.delete(make_session().id)


def _in_a_child(home: Path, live: Callable[[Path], None]) -> None:
    ours, theirs = os.pipe()
    child = os.fork()
    if not child:
        try:
            os.setgroups([])
            os.setresgid(NOBODY, NOBODY, NOBODY)
            os.setresuid(NOBODY, NOBODY, NOBODY)
            live(home)
        except BaseException:
            os.write(theirs, traceback.format_exc().encode())
        finally:
            os._exit(0)
    os.close(theirs)
    with os.fdopen(ours, encoding="utf-8") as told:
        failure = told.read()
    os.waitpid(child, 0)
    assert not failure, failure


@dataclass
class Disk:
    """A small file system in memory."""

    path: Path

    def free(self) -> int:
        """Bytes that can still be written."""
        status = os.statvfs(self.path)
        return status.f_bavail * status.f_frsize

    @contextmanager
    def at(self, place: Path) -> Iterator[None]:
        """Seen at another place too, which can be taken away."""
        place.mkdir()
        self.put_back(place)
        try:
            yield
        finally:
            self.take_away(place)

    def put_back(self, place: Path) -> None:
        subprocess.run(["mount", "--bind", self.path, place], check=True)

    def take_away(self, place: Path) -> None:
        subprocess.run(["umount", "--lazy", place], check=True)


@contextmanager
def mounted(path: Path, size: str = "1m") -> Iterator[Disk]:
    """A disk of that size. Skips the test where it cannot be made."""
    if os.geteuid() or not shutil.which("mount"):
        pytest.skip("only an administrator can mount a small disk")
    path.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(path)]
    with suppress(OSError):
        if subprocess.run(command, check=False, capture_output=True).returncode:
            pytest.skip("no disk can be mounted here")
    try:
        yield Disk(path)
    finally:
        subprocess.run(["umount", "--lazy", path], check=True)
