"""From the bytes of a damaged session file to a valid session and an account of what is in it."""

import copy
import datetime as dt
import hashlib
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass

from kompetence_tui.domain.bank import Bank
from kompetence_tui.domain.parts.parts import parts
from kompetence_tui.domain.parts.table import MODELS
from kompetence_tui.domain.session.kinds import Role, SessionKind
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _
from kompetence_tui.store import ids
from kompetence_tui.store.errors import NewerFormat
from kompetence_tui.store.format import (
    FAMILY,
    FORMAT,
    LAST_REVISION,
    MIGRATIONS,
    SCHEMA,
    StoredDocument,
    says_newer,
)
from kompetence_tui.store.rescue.account import Account, Raw, account_of
from kompetence_tui.store.rescue.bank import bank_of, slug_of, with_questions_for
from kompetence_tui.store.rescue.pruning import Pruned, Standins, fit
from kompetence_tui.store.rescue.salvage import NothingToSave, read

_ENOUGH, _DEEPEST = 4, 4
"""Names of parts that tell a session whose document is lost; how deep it is looked for."""

_ALIKE = 2
"""Letters in which a damaged id may differ from its file's name."""

_SLUG = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")


@dataclass(frozen=True)
class Rescued:
    """A session saved from a damaged file."""

    session: Session
    revision: int
    """What it is to be saved as."""
    account: Account

    def __repr__(self) -> str:
        return f"<Rescued {self.session.id}>"


def rescue(data: bytes, stem: str, day: dt.date, is_free: Callable[[str], bool]) -> Rescued:
    """The session in the bytes of the file named ``stem``, last written on ``day``.

    It is called after the file, or as is written in it where a copied or renamed file says
    something else that ``is_free``; else it gets an id that is always the same for these bytes.

    Raises:
        NothingToSave: with the reason.
        NewerFormat: a newer version of the program can read it.
    """
    reading = read(data)
    alone = {name: part for name, part in reading.parts.items() if name in Session.model_fields}
    document, raw = _found(reading.value, alone, f"{stem}.json")
    raw = raw | alone
    if not any(raw.get(name) for name, part in parts().items() if part.is_saved):
        raise NothingToSave(_("der er intet tilbage af det, der blev skrevet"))
    done = Pruned()
    session_id = _id_of(raw.get("id"), stem, is_free) or _id_made_of(data)
    session = _session_of(_migrated(document, raw), session_id, day, done)
    account = account_of(raw, session, done, reading.losses)
    return Rescued(session, _revision(document) + 1, account)


def _found(value: object, alone: Raw, name: str) -> tuple[StoredDocument, Raw]:
    """The session's document and what it holds, whatever became of the tables around them."""
    for holder, inner in _dicts({}, value, _DEEPEST):
        if says_newer(inner, SCHEMA):
            raise NewerFormat(name)
        known = Session.model_fields.keys() & inner.keys()
        form = holder.get("format")
        is_ours = isinstance(form, str) and form.startswith(FAMILY) and "id" in known
        if is_ours or ("participants" in known and len(known) >= _ENOUGH):
            return holder, inner
    if len(alone) >= _ENOUGH:
        return {}, {}
    raise NothingToSave(_("den er ikke en samtale fra dette program"))


def _dicts(
    holder: StoredDocument, value: object, depth: int
) -> Iterator[tuple[StoredDocument, Raw]]:
    if isinstance(value, dict) and depth:
        yield holder, value
        for inner in value.values():
            yield from _dicts(value, inner, depth - 1)


def _migrated(document: StoredDocument, raw: Raw) -> Raw:
    """A copy of the session's parts, in the form of this version as far as that goes."""
    schema = document.get("schema")
    stored: StoredDocument = {"format": FORMAT, "schema": schema, "session": copy.deepcopy(raw)}
    if type(schema) is int and schema > 0:
        with suppress(Exception):  # a step may need what was lost
            for step in range(schema, SCHEMA):
                stored = MIGRATIONS[step](stored)
    session: Raw = stored["session"]
    return session


def _session_of(raw: Raw, session_id: str, day: dt.date, done: Pruned) -> Session:
    kind = _kind_of(raw)
    bank = bank_of(raw.get("bank"), kind, done)
    for name, part in parts().items():
        if part.stop and isinstance(raw.get(name), dict):
            raw[name] = _with_slugs(raw[name])
    if isinstance(raw.get("boards"), dict):
        _keep_hidden(raw["boards"])
    raw |= {"id": session_id, "bank": with_questions_for(bank, {}, {})}
    standins = _standins(kind, session_id, day)
    session = fit(Session, raw, standins, done)
    if session is None:
        raise NothingToSave(_("dens dele passer ikke sammen"))
    return _with_all_questions(session, bank)


def _with_all_questions(session: Session, bank: Bank) -> Session:
    return session.with_(bank=with_questions_for(bank, session.answers, session.boards))


def _standins(kind: SessionKind, session_id: str, day: dt.date) -> Standins:
    known = {"kind": kind.value, "day": day.isoformat(), "id": session_id}
    found: dict[tuple[str, ...], object] = {
        ("", "participants"): [{"name": _("Ukendt deltager"), "role": Role.EMPLOYEE.value}],
        ("goals", "link"): {"session": "", "item": "", "kind": kind.value, "date": day.isoformat()},
    }
    within = [(name, field.holds) for fields in MODELS.values() for name, field in fields.items()]
    for holder, model in [("", "Session"), *within]:
        for name, field in MODELS[model].items() if isinstance(model, str) else ():
            if field.standin is not None:
                found[holder, name] = field.standin.format(**known)
    return found


def _kind_of(raw: Raw) -> SessionKind:
    """What the session says; else the most private of what its bank is for."""
    with suppress(ValueError):
        return SessionKind(str(raw.get("kind")))
    bank = raw.get("bank")
    words = bank.get("kinds") if isinstance(bank, dict) else None
    kinds = [kind for kind in SessionKind if isinstance(words, list) and kind.value in words]
    return next((kind for kind in kinds if kind.is_individual), (*kinds, SessionKind.MUS)[0])


def _keep_hidden(boards: Raw) -> None:
    """A note of a round that has not been shown stays hidden though the word for it is lost."""
    for board in boards.values():
        notes = board.get("notes") if isinstance(board, dict) else None
        found = (
            [note for note in notes if isinstance(note, dict)] if isinstance(notes, list) else []
        )
        is_round = any(note.get("hidden") is True for note in found)
        for note in found:
            if type(note.get("hidden")) is not bool:
                note["hidden"] = is_round


def _with_slugs(stops: Raw) -> Raw:
    found: Raw = {}
    for key, value in stops.items():
        found[key if _SLUG.fullmatch(key) else slug_of(key, {*stops, *found})] = value
    return found


def _id_of(written: object, stem: str, is_free: Callable[[str], bool]) -> str:
    """The id that stands in the file or is its name; empty where neither will do."""
    said = written if isinstance(written, str) and ids.is_id(written) else ""
    if ids.is_id(stem) and (not said or _is_alike(said, stem)):
        return stem
    return said if said and is_free(said) else ""


def _is_alike(said: str, stem: str) -> bool:
    if len(said) != len(stem):
        return stem.startswith(said)
    return sum(a != b for a, b in zip(said, stem, strict=True)) <= _ALIKE


def _id_made_of(data: bytes) -> str:
    digest = hashlib.sha256(data).digest()[: ids.LENGTH]
    return "".join(ids.ALPHABET[byte % len(ids.ALPHABET)] for byte in digest)


def _revision(document: StoredDocument) -> int:
    revision = document.get("revision")
    return revision if type(revision) is int and 0 < revision < LAST_REVISION else 0
