"""A stand-in for the screen: records what the command line asked it to show."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from kompetence_tui.cli import terminal
from kompetence_tui.domain.session.draft import NewSession


@dataclass
class Shown:
    """One start of the screen."""

    data: Path
    open_id: str | None
    new: NewSession | None
    demo: bool
    config: Any
    banks: Any


@dataclass
class Screen:
    """What was shown, and what happens when something is."""

    shown: list[Shown] = field(default_factory=list)
    during: Callable[[Shown], int] = lambda _shown: 0

    def run_app(
        self,
        store: Any,
        banks: Any,
        config: Any,
        *,
        open_id: str | None = None,
        new: NewSession | None = None,
        demo: bool = False,
    ) -> int:
        self.shown.append(Shown(store.folder, open_id, new, demo, config, banks))
        return self.during(self.shown[-1])


def put_up(monkeypatch: pytest.MonkeyPatch) -> Screen:
    """A terminal that is fine, and the stand-in where the screens would be loaded."""
    screen = Screen()
    module = ModuleType("kompetence_tui.tui.start")
    vars(module)["run_app"] = screen.run_app
    monkeypatch.setitem(sys.modules, "kompetence_tui.tui.start", module)
    monkeypatch.setattr(terminal, "is_there", lambda: True)
    monkeypatch.setattr(terminal, "obstacle", lambda: None)
    return screen
