"""Rød tråd as a tree: indsatsområde > the groups' goals > individual goals (K11).

Free of pydantic.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.thread.facts import source_words
from kompetence_tui.i18n import _, plural

NONE_YET = _("ingen endnu")


class Gone(StrEnum):
    """Why only the words of a link are left of what it leads to."""

    SESSION = _("samtalen findes ikke mere")
    ITEM = _("står ikke mere i samtalen")
    UNREADABLE = _("samtalen kan ikke læses")


@dataclass(frozen=True, slots=True, repr=False)
class Origin:
    """The session that a part of the tree stands in."""

    who: str
    kind: SessionKind
    date: dt.date
    gone: Gone | None = None

    @property
    def source(self) -> str:
        """»GRUS 12.10.2026«, as it was when the link was made if it is gone."""
        return source_words(self.kind, self.date)

    @property
    def mark(self) -> str:
        """What stands in brackets after its words: where they stand, or that they no longer do."""
        return self.gone.value if self.gone else self.source


@dataclass(frozen=True, slots=True, repr=False)
class PersonGoal:
    """One goal of one person: only whose it is, and in what kind of talk."""

    who: str
    kind: SessionKind


@dataclass(frozen=True, slots=True, repr=False)
class GroupGoal:
    """A group's goal, and the individual goals that build on it."""

    aim: str
    origin: Origin
    goals: tuple[PersonGoal, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class Area:
    """An indsatsområde, or a goal of a strategy that others build on."""

    words: str
    origin: Origin
    goals: tuple[GroupGoal, ...] = ()
    """By the name of the group."""
    waiting: tuple[str, ...] = ()
    """Groups that have taken it over and have no goal for it yet."""
    direct: tuple[PersonGoal, ...] = ()
    """Individual goals that build on it without a group's goal between."""

    @property
    def is_empty(self) -> bool:
        return not (self.goals or self.waiting or self.direct)


@dataclass(frozen=True, slots=True, repr=False)
class Thread:
    """The whole tree."""

    place: str
    """The unit it is about, when there is only one."""
    areas: tuple[Area, ...]
    loose_groups: tuple[GroupGoal, ...]
    """The groups' goals that no indsatsområde is at the end of."""
    loose: tuple[PersonGoal, ...]
    """Individual goals that build on nothing."""
    unread: int
    """Sessions that could not be read."""

    @property
    def is_empty(self) -> bool:
        return not (self.areas or self.loose_groups or self.loose)

    @property
    def loose_count(self) -> int:
        """Goals without a parent, the groups' and the individual ones."""
        return len(self.loose_groups) + len(self.loose)


def counted(goals: Sequence[PersonGoal]) -> str:
    """»4 mål i MUS«, or that there are none."""
    if not goals:
        return NONE_YET
    kinds = ", ".join(sorted({_(goal.kind.value) for goal in goals}))
    return _("{n} mål i {kinds}").format(n=len(goals), kinds=kinds)


def unread_words(count: int) -> str:
    """What is said of files that count for nothing because they cannot be read."""
    return plural(
        "{n} samtale kan ikke læses og er ikke talt med",
        "{n} samtaler kan ikke læses og er ikke talt med",
        count,
    )


def unread_told(count: int) -> str:
    """The same, with what says why."""
    return _("{what}; »kompetence doctor« siger hvorfor").format(what=unread_words(count))


def by_person(goals: Iterable[PersonGoal]) -> list[tuple[str, list[PersonGoal]]]:
    """The goals of each person, by name."""
    found: dict[str, list[PersonGoal]] = defaultdict(list)
    for goal in goals:
        found[goal.who or _("(uden navn)")].append(goal)
    return sorted(found.items(), key=lambda pair: pair[0].casefold())
