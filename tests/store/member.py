"""The program as another user runs it; loaded first, for they may not even read its files."""

import os
import shutil
import signal
import sys
import tempfile
import traceback
from contextlib import redirect_stderr, redirect_stdout, suppress
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import IO

from kompetence_tui import crash
from kompetence_tui.cli import main, places
from kompetence_tui.cli.screen import check_writable
from kompetence_tui.domain.session.private import PrivateNotes
from kompetence_tui.store import remembered
from kompetence_tui.store.errors import StoreError
from kompetence_tui.store.sessions import SessionStore
from tests.factories import NOW, make_session

SECRET = "Hemmelig vurdering"


def tell(words: object) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def create(store: SessionStore, session_id: str) -> None:
    """A session, private notes to it, what the form remembers, and the record of a crash."""
    with store.create(make_session(session_id)) as opened:
        opened.save_private(PrivateNotes(session=session_id).with_text("maal", SECRET, NOW))
    remembered.remember(store.place, remembered.Remembered("Eva Eksempel", "Eksempelhuset"))
    crash.report(ValueError(), store.place.own)
    store.listing()
    tell("oprettet")


def save(store: SessionStore, session_id: str) -> None:
    with store.open(session_id) as opened:
        opened.save(opened.session.with_(unit=f"Hus {os.geteuid()}"))
    store.listing()
    tell("gemt")


def hold(store: SessionStore, session_id: str) -> None:
    """Keep the session open until stdin closes."""
    with store.open(session_id) as opened:
        tell(f"læser: {opened.notice}" if opened.read_only else "skriver")
        sys.stdin.read()


def look(store: SessionStore, _what: str) -> None:
    """Every file that can be read, and every folder whose names can be."""
    for folder, _folders, names in os.walk(store.folder):
        tell(Path(folder).relative_to(store.folder))
        for name in names:
            with suppress(OSError):
                Path(folder, name).read_bytes()
                tell(Path(folder, name).relative_to(store.folder))
    for known in ("sessions", "index.json"):
        with suppress(OSError):
            path = store.folder / known
            tell(list(path.iterdir()) if path.is_dir() else path.read_bytes())


def command(_store: SessionStore, line: str) -> None:
    tell(main(line.split()))


def begin(store: SessionStore, _what: str) -> None:
    """What stands before the screen."""
    check_writable(places.data_place(str(store.folder), places.read_config()))
    tell("begyndt")


def report(store: SessionStore, _what: str) -> None:
    crash.report(ValueError(), store.place.own)


ACTIONS = {action.__name__: action for action in (create, save, hold, look, command, begin, report)}


def load_all() -> None:
    """Do everything once, so that nothing is left to be loaded."""
    folder = Path(tempfile.mkdtemp())
    keep = os.environ.copy()
    os.environ["KOMPETENCE_DATA_DIR"] = str(folder / "data")
    store = SessionStore(folder / "data")
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        create(store, "begin23456")
        save(store, "begin23456")
        (store.sessions / "broken3456.json").write_text('{"')
        with store.open("begin23456"):
            lines = ("list", "doctor", "thread", "export begin23456 -o -", "doctor --repair")
            for line in (*lines, "open begin23456", "open nowhere2"):
                main(line.split())
        with suppress(StoreError):
            store.open("nowhere234")
    os.environ.clear()
    os.environ.update(keep)
    shutil.rmtree(folder)


@dataclass
class Member:
    """A child of this process that has become another user."""

    pid: int
    said: IO[str]
    asked: IO[str]
    is_over: bool = False

    def finish(self) -> str:
        """All it has still to say; it is over then."""
        self.asked.close()
        words = self.said.read()
        self._wait()
        return words

    def kill(self) -> None:
        """End it as the system does, with no chance to tidy up."""
        if not self.is_over:
            os.kill(self.pid, signal.SIGKILL)
            self._wait()

    def _wait(self) -> None:
        os.waitpid(self.pid, 0)
        self.is_over = True


def start(
    uid: int, groups: list[int], umask: int, environment: dict[str, str], store: SessionStore,
    action: str, argument: str,
) -> Member:  # fmt: skip
    """Let the user run an action in a process of its own."""
    asked, ask = os.pipe()
    hear, said = os.pipe()
    pid = os.fork()
    if pid:
        os.close(asked)
        os.close(said)
        return Member(pid, os.fdopen(hear, encoding="utf-8"), os.fdopen(ask, "w"))
    os.close(ask)
    sys.stdin = os.fdopen(asked)
    sys.stdout = sys.stderr = os.fdopen(said, "w", encoding="utf-8")
    try:
        os.setgroups(groups)
        os.setresgid(uid, uid, uid)
        os.setresuid(uid, uid, uid)
        os.umask(umask)
        os.environ.clear()
        os.environ.update(environment)
        ACTIONS[action](store, argument)
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        os._exit(0)
