"""What the red thread needs to know of each session, and nothing more. Free of pydantic.

Never answers, notes, actions or dates of goals; of an individual goal not even its words.
"""

import datetime as dt
from dataclasses import dataclass

from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.i18n import _

FactKey = tuple[str, str]
"""Id of a session, and of a goal or an indsatsområde in it."""


@dataclass(frozen=True, slots=True, repr=False)
class Lead:
    """A link as it stands in a session: what it leads to, and how that was called."""

    key: FactKey
    kind: SessionKind
    date: dt.date
    who: str
    words: str


@dataclass(frozen=True, slots=True, repr=False)
class AreaFact:
    """An indsatsområde, the session's own or taken over from ``origin``."""

    id: str
    words: str
    """Its title; the beginning of its vision when it has none."""
    origin: Lead | None = None


@dataclass(frozen=True, slots=True, repr=False)
class GoalFact:
    """A goal with words in it. ``aim`` is empty for a goal of one person."""

    id: str
    aim: str = ""
    builds_on: Lead | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Talk:
    """One session."""

    id: str
    kind: SessionKind
    date: dt.date
    who: str
    """The employee's name, or the group's or committee's."""
    unit: str
    level: str = ""
    """The committee's level, for a strategy."""
    areas: tuple[AreaFact, ...] = ()
    goals: tuple[GoalFact, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class ThreadFacts:
    """All sessions of a data folder."""

    talks: tuple[Talk, ...]
    unread: tuple[str, ...] = ()
    """Ids of the sessions whose files could not be read; they count for nothing."""


def source_words(kind: SessionKind, date: dt.date) -> str:
    """»GRUS 8.10.2026«: how a session is named without its people."""
    return f"{_(kind.value)} {danish_day(date)}"
