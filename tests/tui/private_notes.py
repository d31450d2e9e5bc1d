"""What private notes are tried with."""

from pathlib import Path
from time import monotonic

import pytest

from kompetence_tui.domain.session.private import PrivateNotes
from kompetence_tui.store import private as stored
from kompetence_tui.store.errors import SaveFailed
from kompetence_tui.store.opened import OpenSession
from kompetence_tui.store.sessions import SessionStore
from kompetence_tui.tui.screens.private.private import IDLE, Private
from tests.factories import NOW
from tests.tui.stage import ID, Stage

SECRET = "Hemmeligheden"
WHO = "Noten er kun til dig"
SHARED = "Vagtplanen – den holdt!"
"""Stands in the answer to the first question."""


def noted(store: SessionStore, stop: str = "siden-sidst") -> str:
    """What is on the disk."""
    return store.private_notes(ID).text(stop)


def note(store: SessionStore, text: str = SECRET, stop: str = "siden-sidst") -> None:
    """Put a private note on the disk."""
    notes = PrivateNotes(session=ID).with_text(stop, text, NOW)
    stored.write(store.place, notes)


def private_file(store: SessionStore) -> Path:
    return stored.path_of(store.place, ID)


async def left_alone(stage: Stage) -> None:
    """Let the note's screen find that no key came for so long."""
    screen = next(screen for screen in stage.app.screen_stack if isinstance(screen, Private))
    screen._last_key = monotonic() - IDLE
    screen.call_next(screen._look)
    await stage.settle()


class Disk:
    """Saves no private notes while it is full."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.is_full = False
        write = OpenSession.save_private
        disk = self

        def save_private(opened: OpenSession, notes: PrivateNotes) -> None:
            if disk.is_full:
                raise SaveFailed("Ikke gemt: disken er fuld (/data/private)", "disken er fuld")
            write(opened, notes)

        monkeypatch.setattr(OpenSession, "save_private", save_private)
