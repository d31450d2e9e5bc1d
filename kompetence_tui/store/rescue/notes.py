"""What can be saved of a damaged file of private notes."""

import copy
import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from kompetence_tui.domain.session.private import PrivateNotes
from kompetence_tui.i18n import _, plural
from kompetence_tui.store import ids, private
from kompetence_tui.store.errors import NewerFormat
from kompetence_tui.store.format import says_newer
from kompetence_tui.store.rescue.account import Account, of_pruning
from kompetence_tui.store.rescue.pruning import Pruned, fit
from kompetence_tui.store.rescue.salvage import NothingToSave, read

_DEEPEST = 4


@dataclass(frozen=True)
class RescuedNotes:
    """Private notes saved from a damaged file."""

    notes: PrivateNotes
    account: Account

    def __repr__(self) -> str:
        return f"<RescuedNotes {self.notes.session}>"


def rescue_notes(data: bytes, stem: str, when: dt.datetime) -> RescuedNotes:
    """The private notes to the session the file is named for, last written at ``when``.

    Raises:
        NothingToSave: with the reason.
        NewerFormat: a newer version of the program can read them.
    """
    if not ids.is_id(stem):
        raise NothingToSave(_("dens navn er ikke en samtales nummer"))
    reading = read(data)
    found = next(_notes_in(reading.value, f"{stem}.json", _DEEPEST), reading.parts.get("notes"))
    if not isinstance(found, dict) or not found:
        raise NothingToSave(_("der er ingen private noter i den"))
    done = Pruned()
    raw = {"session": stem, "notes": copy.deepcopy(found)}
    notes = fit(PrivateNotes, raw, {("at",): when.isoformat()}, done)
    if notes is None or notes.is_empty:
        raise NothingToSave(_("der er ingen private noter i den"))
    return RescuedNotes(notes, _account(len(found), len(notes.notes), done, reading.losses))


def _notes_in(value: object, name: str, depth: int) -> Iterator[dict[str, Any]]:
    if not isinstance(value, dict) or not depth:
        return
    if says_newer(value, private.SCHEMA):
        raise NewerFormat(name)
    if isinstance(value.get("notes"), dict):
        yield value["notes"]
    for inner in value.values():
        yield from _notes_in(inner, name, depth - 1)


def _account(before: int, after: int, done: Pruned, losses: tuple[str, ...]) -> Account:
    one, many = _("{n} privat note"), _("{n} private noter")
    missing = [plural(one, many, before - after)] if after < before else []
    return Account((plural(one, many, after),), (*losses, *missing, *of_pruning(done)))
