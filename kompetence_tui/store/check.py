"""What ``kompetence doctor`` says of a data folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kompetence_tui.i18n import _, plural
from kompetence_tui.store import access, files, lock, platform
from kompetence_tui.store.errors import StoreError

if TYPE_CHECKING:
    from kompetence_tui.store.sessions import SessionStore


@dataclass(frozen=True)
class Finding:
    """One sentence about the store, and whether all is well with it."""

    ok: bool
    sentence: str


def check(store: SessionStore) -> list[Finding]:
    """Folders, their modes, every session file, locks and leftovers.

    Note:
        Removes the leftovers of killed writers and renews the index, and nothing else.
    """
    if not store.folder.exists():
        sentence = _("Datamappen {path} findes ikke endnu; den laves ved den første samtale")
        return [Finding(True, sentence.format(path=store.folder))]
    findings = [*_folders(store)]
    leftovers = [temp for folder in _existing(store) for temp in files.stale_temps(folder)]
    if leftovers:
        findings.append(Finding(False, _leftovers(len(leftovers))))
        for temp in leftovers:
            files.discard(temp)
    try:
        listing = store.listing()
    except StoreError as error:
        return [*findings, Finding(False, str(error))]
    count = plural("{n} samtale kan læses", "{n} samtaler kan læses", len(listing.rows))
    findings.append(Finding(True, count))
    findings += [Finding(False, damaged.sentence) for damaged in listing.damaged]
    return [*findings, *_entries(store.sessions)]


def _existing(store: SessionStore) -> list[Path]:
    return [folder for folder in (store.folder, store.sessions) if folder.is_dir()]


def _folders(store: SessionStore) -> Iterator[Finding]:
    for folder in (store.folder, store.sessions):
        if not folder.exists() and not folder.is_symlink():
            continue
        if problem := access.problem_of(folder, store.place):
            yield Finding(False, problem)
        elif not os.access(folder, os.W_OK):
            sentence = _("Mappen {path} kan ikke skrives i: samtaler kan kun læses")
            yield Finding(False, sentence.format(path=folder))
        else:
            sentence = _("Mappen {path} er kun åben for dig")
            yield Finding(True, sentence.format(path=folder))


def _leftovers(count: int) -> str:
    what = plural(
        "{n} halvskrevet fil er efterladt af et program, der blev afbrudt",
        "{n} halvskrevne filer er efterladt af programmer, der blev afbrudt",
        count,
    )
    return _("{what}; de gemte samtaler er hele, og resterne er nu fjernet").format(what=what)


def _entries(folder: Path) -> Iterator[Finding]:
    if not folder.is_dir():
        return
    for path in sorted(folder.iterdir()):
        try:
            status = path.lstat()
        except OSError:
            continue
        if path.is_symlink():
            sentence = _("{name} er et link; links følges ikke, så fjern det")
            yield Finding(False, sentence.format(name=path.name))
        elif path.is_file() and platform.is_open_to_others(status):
            sentence = _("Filen {path} er åben for andre: luk den med »chmod 600 {path}«")
            yield Finding(False, sentence.format(path=path))
        if path.suffix == lock.LOCK and lock.is_held(path):
            yield Finding(True, _held(path))


def _held(path: Path) -> str:
    holder = lock.holder_of(path)
    if holder:
        return f"{path.stem}: {holder.sentence}"
    return _("{id}: samtalen er åben et sted").format(id=path.stem)
