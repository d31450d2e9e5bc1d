"""The derived index: rows of the overview by file, kept so that a start need not read sessions.

Never the truth: each entry counts only while its file's signature is the same.
"""

import datetime as dt
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import orjson

from kompetence_tui import __version__
from kompetence_tui.domain.base.text import one_line
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.listing import SessionRow
from kompetence_tui.regular import NotAFile
from kompetence_tui.store import files
from kompetence_tui.store.files import Signature
from kompetence_tui.store.place import DataFolder

VERSION = f"5/{__version__}"
"""An index of any other version is rebuilt."""

NAME = "index.json"
_LIMIT = 200_000_000
_TEXTS = ("id", "called", "who", "unit", "bank", "follows", "invitation")
_LISTS = ("persons", "leaders", "goal_ids", "settles")
_NUMBERS = ("answered", "questions", "complete", "minutes")
_FLAGS = ("closed", "started", "opened", "written", "carries")
_FIELDS = (*_TEXTS, *_NUMBERS, *_LISTS, *_FLAGS, "kind", "date", "time", "calls", "points")


@dataclass(frozen=True, slots=True)
class DamagedFile:
    """A file among the sessions that cannot be read as one, and the sentence about it."""

    name: str
    sentence: str


Known = SessionRow | DamagedFile
Entries = dict[str, tuple[Signature, Known]]


def read_index(place: DataFolder) -> Entries:
    """What the index holds that can be understood; nothing at all is an answer, not an error."""
    try:
        data, _signature = files.read_regular(place.root / NAME, _LIMIT)
        stored = orjson.loads(data)
        if stored["version"] != VERSION:
            return {}
        items = stored["files"].items()
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}
    entries: Entries = {}
    for name, value in items:
        with suppress(ValueError, TypeError, KeyError, AttributeError):
            entries[name] = _entry(name, value)
    return entries


def write_index(place: DataFolder, entries: Mapping[str, tuple[Signature, Known]]) -> None:
    """Replace the index if that can be done; a missing one only costs time."""
    stored = {
        name: (*signature, _packed(known))
        for name, (signature, known) in entries.items()
        if name.isprintable()  # another's file may have a name that is no text
    }
    with suppress(OSError):
        files.sweep_stale_temps(place.root)
        data = orjson.dumps({"version": VERSION, "files": stored})
        files.write_atomic(place.root / NAME, data, mode=place.file_mode, durable=False)


def remember(place: DataFolder, name: str, signature: Signature, row: SessionRow) -> None:
    """Put one row in the index, so that the next start finds it."""
    write_index(place, read_index(place) | {name: (signature, row)})


def forget(place: DataFolder, name: str) -> None:
    """Take one row out of the index."""
    entries = read_index(place)
    if entries.pop(name, None):
        write_index(place, entries)


def holds(place: DataFolder, name: str) -> bool:
    """The index tells of the file, or cannot be read for what it tells of."""
    try:
        data, _signature = files.read_regular(place.root / NAME, _LIMIT)
    except (FileNotFoundError, NotAFile):
        return False
    except OSError:
        return True
    return name.encode() in data


def _entry(name: str, value: Any) -> tuple[Signature, Known]:  # noqa: ANN401 - JSON
    mtime_ns, size, inode, known = value
    _check_numbers(mtime_ns, size, inode)
    signature = Signature(mtime_ns, size, inode)
    if isinstance(known, str):
        _check_texts([known])
        return signature, DamagedFile(name, known)
    return signature, _row(known)


def _packed(known: Known) -> object:
    if isinstance(known, DamagedFile):
        return known.sentence
    return [getattr(known, name) for name in _FIELDS]


def _row(packed: list[Any]) -> SessionRow:
    row = dict(zip(_FIELDS, packed, strict=True))
    lists, points = [row[name] for name in _LISTS], row["points"]
    if not all(type(texts) is list for texts in lists):
        raise ValueError("not lists of texts")
    # What the points hold is looked at when they are taken apart: there are many.
    if type(points) is not str:
        raise ValueError("not the text of points")
    _check_texts([row[name] for name in _TEXTS] + [text for texts in lists for text in texts])
    _check_numbers(*(row[name] for name in _NUMBERS))
    row |= zip(_LISTS, map(tuple, lists), strict=True)
    row["kind"], row["date"] = _kind(row["kind"]), _day(row["date"])
    row["time"] = None if row["time"] is None else _time(row["time"])
    row["calls"] = None if row["calls"] is None else _day(row["calls"])
    for name in _FLAGS:
        row[name] = row[name] is True
    return SessionRow(**row)


_kind = lru_cache(maxsize=64)(SessionKind)
_day = lru_cache(maxsize=4096)(dt.date.fromisoformat)
_time = lru_cache(maxsize=256)(dt.time.fromisoformat)


def _check_texts(texts: list[str]) -> None:
    # Printable text is clean already, and most text is printable.
    if not "".join(texts).isprintable() and any(one_line(text) != text for text in texts):
        raise ValueError("not the text of a row")


def _check_numbers(*numbers: int) -> None:
    if not all(type(number) is int for number in numbers):
        raise ValueError("not a number")
