"""Sessions that hang together: a strategy, a group's talk and its members' talks."""

from datetime import date

from kompetence_tui.domain.direction.direction import Direction, FocusArea, Level
from kompetence_tui.domain.direction.link import Link
from kompetence_tui.domain.direction.opspil import inherited, link_to
from kompetence_tui.domain.plan.plan import Goal, Plan
from kompetence_tui.domain.session.kinds import Role, SessionKind
from kompetence_tui.domain.session.session import Participant, Session
from tests.factories import make_session

STRATEGY, GROUP, ANNA, BO = "strat23456", "grupp23456", "anna234567", "boxx234567"


def strategy(*titles: str, session_id: str = STRATEGY, level: Level | None = None) -> Session:
    """A strategy of the SU, with an indsatsområde of each title: i1, i2 …"""
    areas = tuple(FocusArea(id=f"i{n}", title=title) for n, title in enumerate(titles, 1))
    return make_session(session_id).with_(
        kind=SessionKind.STRATEGY,
        date=date(2026, 1, 10),
        unit="SU i Eksempelhuset",
        direction=Direction(level=level, areas=areas),
    )


def group(*goals: Goal, above: Session | None = None, session_id: str = GROUP) -> Session:
    """A GRUS with two members, who took over the areas of the session above."""
    return make_session(session_id).with_(
        kind=SessionKind.GRUS,
        date=date(2026, 10, 12),
        unit="Team Eksempelhavn",
        participants=tuple(
            Participant(name=name, role=Role.EMPLOYEE) for name in ("Anna Eksempel", "Bo Prøvesen")
        ),
        direction=Direction(areas=inherited(above) if above else ()),
        plan=Plan(goals=goals),
    )


def person(session_id: str, name: str, *links: Link | None) -> Session:
    """A MUS with a goal for each link; None builds on nothing."""
    goals = tuple(goal(f"m{n}", f"Hemmeligt mål {n}", link) for n, link in enumerate(links, 1))
    return make_session(session_id, employee=name, goals=goals)


def goal(goal_id: str, aim: str, link: Link | None = None) -> Goal:
    return Goal(id=goal_id, aim=aim, builds_on=link)


def to_area(session: Session, area_id: str) -> Link:
    area = session.direction.area(area_id)
    assert area
    return link_to(session, area_id, area.title)


def to_goal(session: Session, goal_id: str) -> Link:
    found = session.plan.goal(goal_id)
    assert found
    return link_to(session, goal_id, found.aim)


def chain() -> tuple[Session, ...]:
    """Two areas; a goal under the first, on which three individual goals build; one on the area
    itself; and one goal of the group and two of its members that build on nothing."""
    top = strategy("Sætte borgeren i centrum", "Digital i hverdagen")
    team = group(
        goal("m1", "Samle op på tværs", to_area(top, "i1")),
        goal("m2", "Bytte vagter"),
        above=top,
    )
    first, area = to_goal(team, "m1"), to_area(top, "i1")
    anna = person(ANNA, "Anna Eksempel", first, first, area, None)
    bo = person(BO, "Bo Prøvesen", first, None)
    return top, team, anna, bo
