"""Reading what the red thread needs from all session files, without the models.

Only the parts named here are touched. A file that could not be opened in the program either counts
as unread; one of an older schema has no links, so its goals build on nothing.
"""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

from kompetence_tui.domain.base.text import quote
from kompetence_tui.domain.session.kinds import Role, SessionKind
from kompetence_tui.domain.thread.facts import AreaFact, GoalFact, Talk, ThreadFacts
from kompetence_tui.store import scan
from kompetence_tui.store.raw import UNREADABLE, lead_of, line_of, list_of, session_in, text_of

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
            talks.append(talk_of(session_in(path)))
        except FileNotFoundError:
            pass  # deleted meanwhile
        except UNREADABLE:
            unread.append(path.stem)
        if progress is not None:
            progress(number, len(paths))
    return ThreadFacts(tuple(talks), tuple(unread))


def talk_of(session: dict[str, Any]) -> Talk:
    """The facts of one. Raises ``raw.UNREADABLE``."""
    kind = SessionKind(session["kind"])
    unit = line_of(session.get("unit", ""))
    direction = session.get("direction", {})
    return Talk(
        id=session["id"],
        kind=kind,
        date=dt.date.fromisoformat(session["date"]),
        who=_who(kind, unit, session["participants"]),
        unit=unit,
        level=line_of(direction.get("level") or ""),
        areas=() if kind.is_individual else tuple(map(_area, list_of(direction.get("areas", [])))),
        goals=_goals(kind, list_of(session.get("plan", {}).get("goals", []))),
    )


def _who(kind: SessionKind, unit: str, participants: object) -> str:
    """As ``Session.who``; no other names leave the file."""
    if unit and not kind.is_individual:
        return unit
    names = [
        line_of(person["name"])
        for person in list_of(participants)
        if Role(person["role"]) is Role.EMPLOYEE
    ]
    return ", ".join(dict.fromkeys(names)) or unit


def _area(stored: dict[str, Any]) -> AreaFact:
    title = line_of(stored.get("title", ""))
    words = title or quote(text_of(stored.get("vision", "")), _VISION_WIDTH)
    return AreaFact(text_of(stored["id"]), words, lead_of(stored.get("origin")))


def _goals(kind: SessionKind, stored: list[Any]) -> tuple[GoalFact, ...]:
    """The goals with words in them; whatever a person's goal says stays in the file."""
    found = []
    for goal in stored:
        aim = line_of(goal.get("aim", ""))
        if aim:
            lead = lead_of(goal.get("builds_on"))
            found.append(GoalFact(text_of(goal["id"]), "" if kind.is_individual else aim, lead))
    return tuple(found)
