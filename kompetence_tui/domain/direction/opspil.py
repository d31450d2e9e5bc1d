"""Opspil: what a talk can build on in the group's talk and in the strategies above it (K2)."""

import datetime as dt
from collections.abc import Collection, Iterable

from kompetence_tui.domain.direction.direction import FocusArea
from kompetence_tui.domain.direction.link import Link
from kompetence_tui.domain.people.names import folded
from kompetence_tui.domain.people.namesakes import unit_key
from kompetence_tui.domain.people.said import NOTHING_SAID, Called, KnownPeople, Sayings
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.listing import SessionRow
from kompetence_tui.domain.session.session import Session


def sources_for(
    talk: SessionRow, rows: Iterable[SessionRow], said: Sayings = NOTHING_SAID
) -> tuple[str, ...]:
    """Ids of the sessions an individual talk can build on: the newest of its group, and the
    newest strategy of its unit, none of them later than the talk."""
    if not talk.kind.is_individual:
        return ()
    others = [row for row in rows if row.id != talk.id]
    called = KnownPeople(said, [*others, talk]).called_in(talk)
    ours = [row for row in others if row.date <= talk.date and _belongs(talk, row, called)]
    groups = [row for row in ours if row.kind.may_replace and row.goals]
    strategies = [row for row in ours if _is_strategy(row)]
    return tuple(max(found, key=_age).id for found in (groups, strategies) if found)


def strategies_for(talk: SessionRow, rows: Iterable[SessionRow]) -> list[SessionRow]:
    """The newest strategy of each unit, the talk's own unit's first; then the older ones."""
    newest: list[SessionRow] = []
    older: list[SessionRow] = []
    units: set[str] = set()
    found = (row for row in rows if _is_strategy(row) and row.id != talk.id)
    for row in sorted(found, key=_age, reverse=True):
        (older if unit_key(row.unit) in units else newest).append(row)
        units.add(unit_key(row.unit))
    own = unit_key(talk.unit)
    return sorted(newest, key=lambda row: not own or unit_key(row.unit) != own) + older


def renewed(
    before: Iterable[Link], found: Iterable[Session], existing: Collection[str]
) -> tuple[Link, ...]:
    """The opspil of a talk by what its sources say now.

    What came from a session that is not among the ``existing`` stays, unless another of its sort
    has taken its place: a talk keeps what it was built on.
    """
    links = [link for session in found for link in offered_by(session)]
    sorts = {link.kind.may_replace for link in links}
    kept = (
        link
        for link in before
        if link.session not in existing and link.kind.may_replace not in sorts
    )
    return (*links, *kept)


def offered_to(session: Session) -> tuple[Link, ...]:
    """What goals in the session can build on: its opspil, and its indsatsområder."""
    areas = [link_to_area(session, area) for area in session.direction.areas if not area.is_empty]
    return (*session.inputs, *areas)


def linkable(session: Session, goal: Goal) -> tuple[Link, ...]:
    """What the goal can build on, and what it builds on now though that is gone."""
    offered, now = offered_to(session), goal.builds_on
    if now is None or any(now.is_same(link) for link in offered):
        return offered
    return (*offered, now)


def offered_by(session: Session) -> tuple[Link, ...]:
    """What others can build on in the session: its goals, and the indsatsområder of its own."""
    goals = [goal for goal in session.plan.goals if goal.aim.strip()]
    return (
        *(link_to(session, goal.id, goal.aim) for goal in goals),
        *(link_to_area(session, area) for area in _own_areas(session)),
    )


def link_to_area(session: Session, area: FocusArea) -> Link:
    """A link to an indsatsområde of the session, or to where it was taken over from."""
    return area.origin or link_to(session, area.id, area.name)


def link_to(session: Session, item: str, words: str) -> Link:
    return Link(
        session=session.id,
        item=item,
        kind=session.kind,
        date=session.date,
        who=session.unit,  # never the participants' names, which stand in for a missing unit
        words=words,
    )


def inherited(session: Session) -> tuple[FocusArea, ...]:
    """The session's indsatsområder as those below take them over: to be read, not changed (E10)."""
    return tuple(
        area.with_(
            origin=link_to_area(session, area),
            level=session.direction.level,
            dialogue=session.direction.dialogue,
        )
        for area in _own_areas(session)
    )


def _own_areas(session: Session) -> list[FocusArea]:
    areas = session.direction.areas
    return [area for area in areas if not area.is_inherited and not area.is_empty]


def _is_strategy(row: SessionRow) -> bool:
    return row.kind is SessionKind.STRATEGY and not row.is_feedback


def _belongs(talk: SessionRow, group: SessionRow, called: Iterable[Called]) -> bool:
    """The person, by any of their names, and none of the same name, sat in the group's talk, or it
    is the same unit's."""
    if talk.unit and unit_key(talk.unit) == unit_key(group.unit):
        return True
    members = set(map(folded, group.persons))
    mine = (one for one in called if folded(one.name) in members)
    return any(one.namesakes.is_meant(group.unit) is not False for one in mine)


def _age(row: SessionRow) -> tuple[dt.date, str]:
    return row.date, row.id
