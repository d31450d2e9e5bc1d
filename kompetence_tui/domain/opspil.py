"""Opspil: what a talk can build on in the group's talk and in the strategies above it (K2, K3)."""

import datetime as dt
from collections.abc import Iterable

from kompetence_tui.domain.direction import FocusArea
from kompetence_tui.domain.kinds import SessionKind
from kompetence_tui.domain.link import Link
from kompetence_tui.domain.listing import SessionRow
from kompetence_tui.domain.session import Session

_GROUPS = (SessionKind.GRUS, SessionKind.PLUS_TEAM)


def sources_for(talk: SessionRow, rows: Iterable[SessionRow]) -> tuple[str, ...]:
    """Ids of the sessions an individual talk can build on: the newest of its group, and the
    newest strategy of its unit, none of them later than the talk."""
    if not talk.kind.is_individual:
        return ()
    earlier = [row for row in rows if row.id != talk.id and row.date <= talk.date]
    groups = [row for row in earlier if row.kind in _GROUPS and row.goals and _belongs(talk, row)]
    strategies = [r for r in earlier if r.kind is SessionKind.STRATEGY and _belongs(talk, r)]
    newest = (
        max(found, key=lambda row: (row.date, row.id)) for found in (groups, strategies) if found
    )
    return tuple(row.id for row in newest)


def _age(row: SessionRow) -> tuple[dt.date, str]:
    return row.date, row.id


def offered_by(session: Session) -> tuple[Link, ...]:
    """What others can build on in the session: its goals, and the indsatsområder of its own."""
    goals = [(goal.id, goal.aim) for goal in session.plan.goals if goal.aim.strip()]
    areas = [
        (area.id, area.title or area.vision)
        for area in session.direction.areas
        if not area.is_inherited and not area.is_empty
    ]
    return tuple(link_to(session, item, words) for item, words in (*goals, *areas))


def link_to(session: Session, item: str, words: str) -> Link:
    """A link to a goal or an indsatsområde of the session."""
    return Link(
        session=session.id,
        item=item,
        kind=session.kind,
        date=session.date,
        who=session.who,
        words=words,
    )


def inherited(session: Session) -> tuple[FocusArea, ...]:
    """The session's indsatsområder as those below take them over: to be read, not changed (E10)."""
    return tuple(
        area.with_(
            origin=link_to(session, area.id, area.title or area.vision),
            level=session.direction.level,
            dialogue=session.direction.dialogue,
        )
        for area in session.direction.areas
        if not area.is_inherited and not area.is_empty
    )


def _belongs(talk: SessionRow, group: SessionRow) -> bool:
    """The person sat in the group's talk, or it is the same unit's."""
    who, unit = talk.who.casefold(), talk.unit.casefold()
    members = {name.casefold() for name in group.persons}
    return who in members or bool(unit and unit == group.unit.casefold())
