"""Reading what the red thread needs from all session files, without the models.

Only the parts named here are touched. A file that could not be opened in the program either counts
as unread; one of an older schema has no links, so its goals build on nothing.
"""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

from kompetence_tui.domain.base.text import one_line, quote
from kompetence_tui.domain.session.kinds import Role, SessionKind
from kompetence_tui.domain.thread.facts import AreaFact, GoalFact, Lead, Talk, ThreadFacts
from kompetence_tui.store import scan
from kompetence_tui.store.errors import StoreError
from kompetence_tui.store.format import read_document, schema_of

ReadProgress = Callable[[int, int], None]
"""Called after each file with how many are read, and how many there are."""

_VISION_WIDTH = 80
"""Characters of a vision that stand for the title an indsatsområde does not have."""


def facts_in(folder: Path, progress: ReadProgress | None = None) -> ThreadFacts:
    """The facts of every session in the folder.

    Raises:
        FolderUnusable: the folder is there but cannot be read.
        Whatever ``progress`` raises; that ends the reading.
    """
    talks, unread = [], []
    paths = scan.paths(folder)
    for number, path in enumerate(paths, 1):
        try:
            talks.append(_talk(path))
        except FileNotFoundError:
            pass  # deleted meanwhile
        except (StoreError, OSError, ValueError, TypeError, KeyError, AttributeError):
            unread.append(path.stem)
        if progress is not None:
            progress(number, len(paths))
    return ThreadFacts(tuple(talks), tuple(unread))


def _talk(path: Path) -> Talk:
    document, _signature = read_document(path)
    schema_of(document, path.name)
    session = document["session"]
    if session["id"] != path.stem:
        raise ValueError("not the session the file is named for")
    kind = SessionKind(session["kind"])
    unit = _line(session.get("unit", ""))
    direction = session.get("direction", {})
    return Talk(
        id=path.stem,
        kind=kind,
        date=dt.date.fromisoformat(session["date"]),
        who=_who(kind, unit, session["participants"]),
        unit=unit,
        level=_line(direction.get("level") or ""),
        areas=() if kind.is_individual else tuple(map(_area, _list(direction.get("areas", [])))),
        goals=_goals(kind, _list(session.get("plan", {}).get("goals", []))),
    )


def _who(kind: SessionKind, unit: str, participants: object) -> str:
    """As ``Session.who``; no other names leave the file."""
    if unit and not kind.is_individual:
        return unit
    names = [
        _line(person["name"])
        for person in _list(participants)
        if Role(person["role"]) is Role.EMPLOYEE
    ]
    return ", ".join(dict.fromkeys(names)) or unit


def _area(stored: dict[str, Any]) -> AreaFact:
    title = _line(stored.get("title", ""))
    words = title or quote(_text(stored.get("vision", "")), _VISION_WIDTH)
    return AreaFact(_text(stored["id"]), words, _lead(stored.get("origin")))


def _goals(kind: SessionKind, stored: list[Any]) -> tuple[GoalFact, ...]:
    """The goals with words in them; whatever a person's goal says stays in the file."""
    found = []
    for goal in stored:
        aim = _line(goal.get("aim", ""))
        if aim:
            lead = _lead(goal.get("builds_on"))
            found.append(GoalFact(_text(goal["id"]), "" if kind.is_individual else aim, lead))
    return tuple(found)


def _lead(stored: dict[str, Any] | None) -> Lead | None:
    if stored is None:
        return None
    return Lead(
        key=(_text(stored["session"]), _text(stored["item"])),
        kind=SessionKind(stored["kind"]),
        date=dt.date.fromisoformat(stored["date"]),
        who=_line(stored.get("who", "")),
        words=_line(stored.get("words", "")),
    )


def _list(value: object) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError("not a list")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not text")
    return value


def _line(value: object) -> str:
    return one_line(_text(value))
