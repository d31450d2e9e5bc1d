"""What ``kompetence doctor`` says of a data folder, and what it repairs there."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kompetence_tui.domain.base.text import one_line, quote, shell
from kompetence_tui.i18n import _, plural
from kompetence_tui.store import access, files, lock, platform, scan
from kompetence_tui.store.errors import NAME_WIDTH, StoreError

if TYPE_CHECKING:
    from kompetence_tui.store.place import DataFolder
    from kompetence_tui.store.rescue.case import Case
    from kompetence_tui.store.sessions import SessionStore


@dataclass(frozen=True)
class StoreFinding:
    """One sentence about the store, whether all is well with it, and what to do if not."""

    ok: bool
    sentence: str
    todo: str = ""
    damaged: bool = False
    """It is of a file that cannot be read."""
    blocked: bool = False
    """Something is closed to the user, though nothing is damaged."""


def check(store: SessionStore) -> list[StoreFinding]:
    """Folders, their modes, every session file, locks and leftovers.

    Note:
        Removes the leftovers of killed writers and renews the index, and nothing else.
    """
    place = store.place
    if not os.path.lexists(place.root):
        return [_not_there(place), *_unsaved(place)]
    findings = [*_folders(place)]
    leftovers = [temp for folder in _existing(place) for temp in files.stale_temps(folder)]
    if leftovers:
        findings.append(StoreFinding(False, _leftovers(len(leftovers))))
        for temp in leftovers:
            files.discard(temp)
    try:
        listing = store.listing()
        count = len(listing.rows)
        cases = list(damaged_files(store))
        left = [*_unsaved(place), *_left_behind(place), *_left_from_before(place)]
    except StoreError as error:
        return [*findings, StoreFinding(False, str(error), blocked=True)]
    words = plural("{n} samtale kan læses", "{n} samtaler kan læses", count)
    findings.append(StoreFinding(True, words))
    findings += [
        StoreFinding(False, file.sentence, damaged=True)
        for file in listing.damaged
        if file not in listing.damaged_talks
    ]
    findings += [_of_case(case) for case in cases if not case.is_closed]
    return [*findings, *left, *_rights(place), *_entries(place)]


def repair(store: SessionStore) -> Iterator[StoreFinding]:
    """Save what can be saved in each damaged file; what was done, one after the other.

    Raises:
        FolderUnusable: the folder is there but cannot be read.
    """
    from kompetence_tui.store import spare
    from kompetence_tui.store.rescue.repair import repair
    from kompetence_tui.store.spare_back import bring_back

    for case in list(damaged_files(store)):
        if case.account is not None:
            outcome = repair(store.place, case)
            yield StoreFinding(outcome.done, outcome.sentence, damaged=not outcome.done)
    for left in list(spare.left_in(store.place)):
        back = bring_back(store, left)
        yield StoreFinding(back.done, back.sentence)


def damaged_files(store: SessionStore) -> Iterator[Case]:
    """The sessions and private notes that cannot be read. Raises FolderUnusable."""
    from kompetence_tui.store.rescue.case import private_cases, session_cases

    names = [file.name for file in store.listing().damaged_talks]
    yield from session_cases(store.place, names)
    yield from private_cases(store.place)


def _of_case(case: Case) -> StoreFinding:
    if case.is_newer:
        words = _("Filen {name} er gemt af en nyere udgave af programmet")
        todo = _("opdater programmet for at åbne den; filen røres ikke")
        return StoreFinding(False, words.format(name=case.name), todo)
    what = _("Filen {name} med private noter kan ikke læses: {reason}")
    words = what if case.is_private else _("Filen {name} kan ikke læses: {reason}")
    sentence = words.format(name=case.name, reason=case.reason)
    return StoreFinding(False, sentence, _what_can_be_saved(case), damaged=True)


def _what_can_be_saved(case: Case) -> str:
    if case.account is None and case.obstacle == case.reason:
        return _("intet kan reddes; flyt den ud af mappen, hvis ingen savner den")
    if case.account is None:
        words = _("intet kan reddes: {why}; flyt den ud af mappen, hvis ingen savner den")
        return words.format(why=case.obstacle)
    saved = ", ".join(case.account.saved) or _("samtalens ramme")
    lost = ", ".join(case.account.lost)
    missing = _("; det mangler: {lost}").format(lost=lost) if lost else ""
    return _("kan reddes med »kompetence doctor --repair«: {saved}{missing}").format(
        saved=saved, missing=missing
    )


def _not_there(place: DataFolder) -> StoreFinding:
    if missing := access.missing_team_folder(place):
        return StoreFinding(False, missing, blocked=True)
    if hindrance := access.hindrance(place.root):
        todo = _("få adgang til den, eller vælg en anden mappe med --data-dir")
        return StoreFinding(False, hindrance, todo, blocked=True)
    sentence = _("Datamappen {path} findes ikke endnu; den laves ved den første samtale")
    return StoreFinding(True, sentence.format(path=one_line(str(place.root))))


def _existing(place: DataFolder) -> list[Path]:
    from kompetence_tui.store.traces import folders

    there = dict.fromkeys((place.root, place.own, *folders(place)))
    return [f for f in there if os.path.isdir(f)]  # noqa: PTH112 - never raises


def _folders(place: DataFolder) -> Iterator[StoreFinding]:
    for folder, is_own in access.folders_of(place):
        if not os.path.lexists(folder):
            continue
        if problem := access.problem_of(folder, place, own=is_own):
            yield StoreFinding(False, problem)
        elif not os.access(folder, os.W_OK | os.X_OK):
            sentence = _("Mappen {path} kan ikke skrives i: samtaler kan kun læses")
            yield StoreFinding(False, sentence.format(path=one_line(str(folder))))
        else:
            yield StoreFinding(True, _well(folder, is_own=is_own))


def _well(folder: Path, *, is_own: bool) -> str:
    if is_own:
        sentence = _("Mappen {path} er kun åben for dig")
        return sentence.format(path=one_line(str(folder)))
    sentence = _("Mappen {path} er kun åben for gruppen »{group}«")
    group = platform.group_name(folder)
    return sentence.format(path=one_line(str(folder)), group=quote(group, NAME_WIDTH))


def _leftovers(count: int) -> str:
    what = plural(
        "{n} halvskrevet fil er efterladt af et program, der blev afbrudt",
        "{n} halvskrevne filer er efterladt af programmer, der blev afbrudt",
        count,
    )
    return _("{what}; de gemte samtaler er hele, og resterne er nu fjernet").format(what=what)


def _rights(place: DataFolder) -> Iterator[StoreFinding]:
    from kompetence_tui.store.rights import Fault, wrong_files

    for wrong in wrong_files(place):
        is_closed = wrong.fault is Fault.CLOSED
        yield StoreFinding(False, wrong.sentence, wrong.todo(place), blocked=is_closed)


def _entries(place: DataFolder) -> Iterator[StoreFinding]:
    try:
        with os.scandir(place.sessions) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return
    for entry in found:
        try:
            status = entry.stat(follow_symlinks=False)
        except OSError:
            continue
        yield from _entry(Path(entry.path), status)


def _entry(path: Path, status: os.stat_result) -> Iterator[StoreFinding]:
    is_told = path.suffix == scan.SUFFIX  # as a session that cannot be read
    if stat.S_ISLNK(status.st_mode) and not is_told:
        sentence = _("{name} er et link; links følges ikke, så fjern det")
        yield StoreFinding(False, sentence.format(name=quote(path.name, NAME_WIDTH)))
    if path.suffix == lock.LOCK and stat.S_ISREG(status.st_mode) and lock.is_held(path):
        yield StoreFinding(True, _held(path))


def _unsaved(place: DataFolder) -> Iterator[StoreFinding]:
    """What could not be saved of talks, and was kept beside them."""
    from kompetence_tui.store import spare

    words = _("Noget i samtale {id} blev ikke gemt, men ligger i en nødkopi: {path}")
    todo = _("gør den til en samtale for sig med »kompetence doctor --repair«")
    for left in spare.left_in(place):
        path = one_line(str(left.paths[0]))
        yield StoreFinding(False, words.format(id=left.session_id, path=path), todo)


def _left_behind(place: DataFolder) -> Iterator[StoreFinding]:
    """What is left of talks that are gone. Raises FolderUnusable."""
    from kompetence_tui.store.deletion_log import counted
    from kompetence_tui.store.erase.finding import orphans
    from kompetence_tui.store.traces import traces_of

    for session_id in orphans(place):
        there = traces_of(place, session_id)
        files_left = len(there.exports) + len(there.changed)
        what = counted(sessions=0, notes=there.notes, files=files_left)
        what = what or _("listen over dens eksporterede filer")
        sentence = _("Samtale {id} er væk, men der er noget tilbage: {what}")
        todo = _(
            "slet det med »kompetence erase {id}«; burde samtalen være her, så hent den først fra "
            "en sikkerhedskopi"
        )
        yield StoreFinding(
            False, sentence.format(id=session_id, what=what), todo.format(id=session_id)
        )


def _left_from_before(place: DataFolder) -> Iterator[StoreFinding]:
    """What earlier versions left in a team's folder, and cannot be moved. Raises FolderUnusable."""
    from kompetence_tui.store.taking_home import lists_before
    from kompetence_tui.store.traces import stems

    if place.shared and os.path.lexists(place.own_before):
        path = place.own_before
        sentence = _("Dine private ting fra en ældre udgave kunne ikke flyttes: {path}")
        todo = _(
            "luk dem for andre med »{command}«, og kør doctor igen; ligger de der så endnu, er der "
            "en anden fil af samme navn i {own}: se selv, hvilken der gælder"
        ).format(command=shell("chmod", "-R", "go=", path), own=one_line(str(place.own)))
        yield StoreFinding(False, sentence.format(path=one_line(str(path))), todo)
    there = set(stems(place.sessions))
    for path in lists_before(place):
        if path.stem not in there:
            sentence = _(
                "Samtale {id} er væk, men en liste fra en ældre udgave nævner filer, der er "
                "eksporteret fra den"
            )
            todo = _(
                "lad først de andre ledere starte programmet, så hver får sine filer på sin egen "
                "liste; se så, hvad der er tilbage, og slet listen med »{command}«"
            ).format(command=shell("rm", path))
            yield StoreFinding(False, sentence.format(id=quote(path.stem, NAME_WIDTH)), todo)


def _held(path: Path) -> str:
    name = quote(path.stem, NAME_WIDTH)
    holder = lock.holder_of(path)
    if holder:
        return f"{name}: {holder.sentence}"
    return _("{id}: samtalen er åben et sted").format(id=name)
