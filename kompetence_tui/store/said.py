"""What was said of people (``domain/people/said.py``), in a small file that is the user's alone."""

import datetime as dt
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import orjson

from kompetence_tui.domain.base.text import one_line
from kompetence_tui.domain.people.namesakes import Whose
from kompetence_tui.domain.people.said import HandedOver, Same, Sayings, Stopped
from kompetence_tui.i18n import _
from kompetence_tui.store import access, files, platform
from kompetence_tui.store.alone import TRIES, alone
from kompetence_tui.store.errors import SaveFailed, StoreError, explain
from kompetence_tui.store.place import DataFolder
from kompetence_tui.store.versioned import DAMAGED, stored_in

NAME = "people.json"
VERSION = 1
_LIMIT = 10_000_000
_TRIES = TRIES


class SayingsDamaged(StoreError):
    """The file cannot be read as what was said."""


def path_of(place: DataFolder) -> Path:
    return place.own / NAME


def read(place: DataFolder) -> Sayings:
    """What was said; nothing where there is no file.

    Raises SayingsDamaged, NewerFormat, FolderUnusable.
    """
    try:
        stored = stored_in(path_of(place), _LIMIT, VERSION)
        return Sayings() if stored is None else from_json(stored)
    except DAMAGED:
        raise SayingsDamaged(_told(_("Filen {name} kan ikke læses"))) from None


def set_aside(place: DataFolder) -> str:
    """Lay the damaged file aside, so that nothing of it is lost; a sentence on that."""
    from kompetence_tui.store.rescue import aside

    path = path_of(place)
    try:
        with alone(path_of(place), tries=_TRIES), suppress(FileNotFoundError):
            if _is_damaged(place):  # another program can have set it aside, and written a new one
                data, _signature = files.read_regular(path, _LIMIT)
                aside.put(place, path.stem, path, data, is_private=True)
                path.unlink()
    except (OSError, StoreError):
        return _told(_("Filen {name} kan ikke læses"))
    return _told(_("Filen {name} kunne ikke læses og er lagt til side i mappen damaged"))


def change(place: DataFolder, to: Callable[[Sayings], Sayings]) -> None:
    """Make what was said into something else, durable on return; no file is left of nothing.

    Raises SayingsDamaged, NewerFormat, FolderUnusable, SaveFailed; all is then as it was.
    """
    before = read(place)
    if to(before) == before:
        return
    try:
        access.ensure_own(place)
        with alone(path_of(place), tries=_TRIES):
            _write(place, to(read(place)))
    except OSError as error:
        why, remedy = explain(error)
        words = _("Det blev ikke gemt: {why}; {remedy}").format(why=why, remedy=remedy)
        raise SaveFailed(words, why) from error


def _write(place: DataFolder, after: Sayings) -> None:
    if after:
        files.write_atomic(path_of(place), _stored(after))
    else:
        path_of(place).unlink(missing_ok=True)
        platform.sync_folder(place.own)


def _is_damaged(place: DataFolder) -> bool:
    try:
        read(place)
    except SayingsDamaged:
        return True
    return False


def _told(words: str) -> str:
    what = _("{file}: sig igen, hvem der er samme person, og hvem der er stoppet")
    return what.format(file=words.format(name=NAME))


def from_json(stored: dict[str, Any]) -> Sayings:
    """What was said, as it stands in a file. Raises ValueError, TypeError, KeyError."""
    return Sayings(
        tuple(Same(tuple(map(_whose, one["people"])), _day(one["on"])) for one in stored["same"]),
        tuple(Stopped(_whose(one["who"]), _day(one["on"])) for one in stored["stopped"]),
        tuple(
            HandedOver(_whose(one["who"]), _day(one["on"])) for one in stored.get("handed_over", ())
        ),
    )


def as_json(said: Sayings) -> dict[str, object]:
    """The same for a file."""
    return {
        "same": [{"people": one.people, "on": one.on} for one in said.same],
        "stopped": [{"who": one.who, "on": one.on} for one in said.stopped],
        "handed_over": [{"who": one.who, "on": one.on} for one in said.handed_over],
    }


def _whose(stored: list[str]) -> Whose:
    name, unit = map(one_line, stored)
    if not name:
        raise ValueError("nobody")
    return name, unit


def _day(stored: str) -> dt.date:
    return dt.date.fromisoformat(stored)


def _stored(said: Sayings) -> bytes:
    return orjson.dumps({"version": VERSION} | as_json(said))
