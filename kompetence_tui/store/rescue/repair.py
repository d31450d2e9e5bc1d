"""Putting what was saved in a damaged file's place. At every moment one of the two is on the disk,
and a repair that was cut short is finished by the next."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from kompetence_tui.i18n import _
from kompetence_tui.store import files, lock, platform, private, scan
from kompetence_tui.store.errors import FolderUnusable, NewerFormat, explain
from kompetence_tui.store.format import document_of, tables_of
from kompetence_tui.store.place import PRIVATE_FILE, DataFolder
from kompetence_tui.store.rescue import aside
from kompetence_tui.store.rescue.case import Case, Saved, holds, save_from
from kompetence_tui.store.rescue.notes import RescuedNotes
from kompetence_tui.store.rescue.salvage import NothingToSave
from kompetence_tui.store.rescue.session import Rescued
from kompetence_tui.store.storage import encode


@dataclass(frozen=True)
class Repair:
    """What was done about a damaged file, as a sentence."""

    done: bool
    sentence: str


class _ChangedMeanwhile(Exception):
    """The file is no longer the one that was read."""


def repair(place: DataFolder, case: Case) -> Repair:
    """Write what can be saved as a new file, and keep the damaged one in a folder of its own.

    Whatever goes wrong, the damaged file is then where it was.
    """
    if case.account is None:
        return Repair(False, _("Filen {name} er ikke rørt").format(name=case.name))
    right = lock.acquire(_lock_of(place, case), place.file_mode)
    if isinstance(right, lock.Refused):
        return _untouched(case, right.sentence)
    try:
        return _repair(place, case)
    except _ChangedMeanwhile:
        return _untouched(case, _("den blev ændret imens; prøv igen"))
    except (NothingToSave, NewerFormat, FolderUnusable) as error:
        return _untouched(case, str(error))
    except OSError as error:
        return _untouched(case, "; ".join(explain(error)))
    finally:
        right.release()


def _repair(place: DataFolder, case: Case) -> Repair:
    before = files.signature_of(case.path)
    saved, data = save_from(place, case.path, is_private=case.is_private)
    target, content, mode = _file_of(place, case, saved)
    kept = aside.put(place, target.stem, case.path, data, is_private=case.is_private)
    try:
        if files.signature_of(case.path) != before:
            raise _ChangedMeanwhile
        if target == case.path:
            files.write_atomic(target, content, mode=mode)
        else:
            _move(case.path, target, content, mode, saved)
    except BaseException as error:
        if files.signature_of(case.path) == before:
            aside.take_back(kept)
        elif isinstance(error, OSError):
            return _unsure(case, error)
        raise
    return Repair(True, _sentence(case, saved, kept, place))


def _lock_of(place: DataFolder, case: Case) -> Path:
    return (place.sessions / case.path.name).with_suffix(lock.LOCK)


def _file_of(place: DataFolder, case: Case, saved: Saved) -> tuple[Path, bytes, int]:
    """Where the new file goes, what it holds, and its mode."""
    if isinstance(saved, RescuedNotes):
        return case.path, encode(private.tables_of(saved.notes)), PRIVATE_FILE
    now = dt.datetime.now().astimezone()
    document = document_of(saved.session, saved.revision, now)
    target = place.sessions / f"{saved.session.id}{scan.SUFFIX}"
    return target, encode(tables_of(document)), place.file_mode


def _move(path: Path, target: Path, content: bytes, mode: int, saved: Saved) -> None:
    """Write the new file under another name than the damaged one, which then goes."""
    is_new = _publish(target, content, mode, saved)
    try:
        platform.sync_folder(target.parent)
        path.unlink()
    except BaseException:
        if is_new:
            files.abandon(target)
        raise
    platform.sync_folder(target.parent)


def _publish(target: Path, content: bytes, mode: int, saved: Saved) -> bool:
    """Whether it was not there already, from a repair that was cut short."""
    temp, _signature = files.write_temp(target, content, mode=mode)
    try:
        platform.publish(temp, target)
    except FileExistsError:
        if not (isinstance(saved, Rescued) and holds(target, saved)):
            raise
        return False
    finally:
        files.abandon(temp)
    return True


def _sentence(case: Case, saved: Saved, kept: Path, place: DataFolder) -> str:
    words = _("Filen {name} er reddet: {saved}").format(
        name=case.name, saved=", ".join(saved.account.saved) or _("samtalens ramme")
    )
    if saved.account.lost:
        words += _(". Det mangler: {lost}").format(lost=", ".join(saved.account.lost))
    if isinstance(saved, Rescued) and saved.session.id != case.path.stem:
        words += _(". Samtalen har nummer {id}").format(id=saved.session.id)
    where = place.shown(kept)
    return words + _(". Den beskadigede fil ligger urørt i {where}").format(where=where)


def _unsure(case: Case, error: OSError) -> Repair:
    words = _(
        "Filen {name} er reddet, men drevet har ikke lovet, at alt er skrevet: {why}. Prøv igen"
    ).format(name=case.name, why=explain(error)[0])
    return Repair(False, words)


def _untouched(case: Case, why: str) -> Repair:
    words = _("Filen {name} er ikke rørt: {why}").format(name=case.name, why=why)
    return Repair(False, words)
