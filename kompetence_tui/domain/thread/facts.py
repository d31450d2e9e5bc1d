"""What the red thread needs to know of each session, and nothing more. Free of pydantic.

Never answers, notes, actions or dates of goals; of an individual goal not even its words.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace

from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.people.namesakes import Whose
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
    same: Whose | None = None
    """Whose it is by what was said of the person; no part of the session."""

    @property
    def whose(self) -> Whose:
        """Whose it is; the same for all talks that were said to be one person's."""
        return self.same or (self.who, self.unit)


@dataclass(frozen=True, slots=True, repr=False)
class ThreadFacts:
    """All sessions of a data folder."""

    talks: tuple[Talk, ...]
    unread: tuple[str, ...] = ()
    """Ids of the sessions whose files could not be read; they count for nothing."""

    def known_as(self, same: Mapping[str, Whose | None]) -> "ThreadFacts":
        """The facts, each talk with whose it is by its id."""
        talks = (replace(talk, same=same.get(talk.id)) for talk in self.talks)
        return replace(self, talks=tuple(talks))


def source_words(kind: SessionKind, date: dt.date) -> str:
    """»GRUS 8.10.2026«: how a session is named without its people."""
    return f"{_(kind.value)} {danish_day(date)}"
