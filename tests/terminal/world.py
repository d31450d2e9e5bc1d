"""A home of its own for the program: data, configuration, documents, and nothing of the user's."""

import os
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Self

from kompetence_tui.domain.session.session import Session
from kompetence_tui.store.sessions import SessionStore
from tests.terminal import starts
from tests.terminal.driver import Terminal

PROGRAM = (sys.executable, "-m", "kompetence_tui")


class World:
    """A context manager: the programs started in it are ended with it.

    The usual program ``forks`` from one that is imported; anything else is started as it is.
    """

    def __init__(self, root: Path, *, forks: bool = True) -> None:
        self._forks = forks
        self.home, self.temp = root / "home", root / "tmp"
        self.documents, self.data = self.home / "Dokumenter", root / "data"
        for folder in (self.documents, self.temp):
            folder.mkdir(parents=True)
        self._running = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_details: object) -> None:
        self._running.close()

    @property
    def store(self) -> SessionStore:
        """The same sessions, seen from beside the program."""
        return SessionStore(self.data)

    def keep(self, session: Session) -> Session:
        """Store a session."""
        self.store.create(session).close()
        return session

    def configure(self, text: str) -> None:
        """Write the configuration the program reads."""
        self._config.parent.mkdir(parents=True, exist_ok=True)
        self._config.write_text(text + "\n", encoding="utf-8")

    @property
    def _config(self) -> Path:
        return self.home / ".config" / "config.toml"

    def environment(self, **changes: str) -> dict[str, str]:
        """What a login would set, pointing here; an empty value takes a variable away."""
        home = self.home
        found = {
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "USER": "eva",
            "LANG": "C.UTF-8",
            "TERM": "xterm-256color",
            "TMPDIR": str(self.temp),
            "XDG_CONFIG_HOME": str(home / ".config"),
            "XDG_DATA_HOME": str(home / ".local" / "share"),
            "XDG_CONFIG_DIRS": os.environ.get("XDG_CONFIG_DIRS", ""),
            "XDG_DOCUMENTS_DIR": str(self.documents),
            "KOMPETENCE_CONFIG": str(self._config) if self._config.exists() else "",
            "KOMPETENCE_DATA_DIR": str(self.data),
        } | changes
        return {name: value for name, value in found.items() if value}

    def start(
        self,
        *arguments: str,
        program: Sequence[str] = PROGRAM,
        changes: dict[str, str] | None = None,
        **terminal: Any,
    ) -> Terminal:
        """The program in a new terminal; ``changes`` are to the environment."""
        usual = self._forks and program == PROGRAM and not changes and not self._config.exists()
        started = Terminal(
            (*program, *arguments),
            self.environment(**(changes or {})),
            start=starts.fork if usual else starts.command,
            **terminal,
        )
        return self._running.enter_context(started)

    def overview(self, **terminal: Any) -> Terminal:
        """The program with its overview on the screen."""
        started = self.start(**terminal)
        started.wait("Oversigt", "F1 Hjælp")
        return started
