"""The doctor's look at the data folder: modes, damaged files, locks, room on the disk."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kompetence_tui.cli.health.finding import HealthFinding, Severity
from kompetence_tui.i18n import _
from kompetence_tui.store import platform

if TYPE_CHECKING:
    from kompetence_tui.store import check as store_check
    from kompetence_tui.store.sessions import SessionStore

LITTLE_ROOM, HARDLY_ROOM = 200_000_000, 10_000_000
"""Free bytes under which the disk is a worry, and under which saves may fail at any moment."""


def findings(store: "SessionStore") -> Iterator[HealthFinding]:
    """What the store says of its folder, then the room that is left."""
    from kompetence_tui.store.check import check

    for finding in check(store):
        yield _finding(finding)
    folder = store.folder
    yield _room(next(place for place in (folder, *folder.parents) if os.path.exists(place)))  # noqa: PTH110 - never raises


def astray(sentence: str) -> HealthFinding:
    """The folder was asked for where nothing is."""
    return HealthFinding(Severity.WRONG, _("Samtaler"), sentence)


def repairs(store: "SessionStore") -> Iterator[HealthFinding]:
    """What was done about each damaged file, and what the folder then holds."""
    from kompetence_tui.store.check import check, repair
    from kompetence_tui.store.errors import StoreError

    done = 0
    try:
        for finding in repair(store):
            done += finding.ok
            yield _finding(finding, _("Redning"))
    except StoreError as error:
        yield HealthFinding(Severity.WRONG, _("Redning"), str(error))
    if not done:
        yield HealthFinding(Severity.OK, _("Redning"), _("der var intet, der kunne reddes"))
    yield from map(_finding, check(store))


def _finding(found: "store_check.StoreFinding", subject: str = "") -> HealthFinding:
    level = Severity.WATCH
    if found.ok or found.damaged or found.blocked:
        level = Severity.OK if found.ok else Severity.DAMAGED if found.damaged else Severity.WRONG
    return HealthFinding(level, subject or _("Samtaler"), found.sentence, found.todo)


def _room(place: Path) -> HealthFinding:
    subject = _("Plads")
    try:
        free = shutil.disk_usage(place).free
    except OSError:
        return HealthFinding(Severity.OK, subject, _("kan ikke måles her"))
    if platform.takes_no_more_files(place / "x"):
        words = _("der er ikke plads til flere filer på drevet")
        return HealthFinding(
            Severity.WRONG, subject, words, _("slet nogle filer: ellers kan intet gemmes")
        )
    words = _("{size} fri på drevet").format(size=_size(free))
    if free >= LITTLE_ROOM:
        return HealthFinding(Severity.OK, subject, words)
    level = Severity.WATCH if free >= HARDLY_ROOM else Severity.WRONG
    return HealthFinding(level, subject, words, _("gør plads: er drevet fuldt, kan intet gemmes"))


def _size(count: int) -> str:
    """»12 GB«, »340 MB«: whole units, the largest that fits."""
    for unit, size in (("TB", 10**12), ("GB", 10**9), ("MB", 10**6)):
        if count >= size:
            return f"{count // size} {unit}"
    return "0 MB"
