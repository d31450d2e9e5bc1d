"""The doctor's look at the data folder: modes, damaged files, locks, room on the disk."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kompetence_tui.cli.health.finding import Finding, Level
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.store.sessions import SessionStore

LITTLE_ROOM, HARDLY_ROOM = 200_000_000, 10_000_000
"""Free bytes under which the disk is a worry, and under which saves may fail at any moment."""


def findings(store: "SessionStore") -> Iterator[Finding]:
    """What the store says of its folder, then the room that is left."""
    from kompetence_tui.store.errors import StoreError

    try:
        damaged = {file.sentence for file in store.listing().damaged}
    except StoreError:
        # The check says the same in its own sentence.
        damaged = set()
    for finding in store.check():
        level = Level.OK if finding.ok else Level.WATCH
        if finding.sentence in damaged:
            level = Level.DAMAGED
        yield Finding(level, _("Samtaler"), finding.sentence)
    folder = store.folder
    yield _room(next(place for place in (folder, *folder.parents) if place.exists()))


def _room(place: Path) -> Finding:
    subject = _("Plads")
    try:
        free = shutil.disk_usage(place).free
    except OSError:
        return Finding(Level.OK, subject, _("kan ikke måles her"))
    words = _("{size} fri på drevet").format(size=_size(free))
    if free >= LITTLE_ROOM:
        return Finding(Level.OK, subject, words)
    level = Level.WATCH if free >= HARDLY_ROOM else Level.WRONG
    return Finding(level, subject, words, _("gør plads: er drevet fuldt, kan intet gemmes"))


def _size(count: int) -> str:
    """»12 GB«, »340 MB«: whole units, the largest that fits."""
    for unit, size in (("TB", 10**12), ("GB", 10**9), ("MB", 10**6)):
        if count >= size:
            return f"{count // size} {unit}"
    return "0 MB"
