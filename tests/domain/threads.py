"""Sessions of a strategy, a group and a member, for what one builds on in another."""

import datetime as dt

from kompetence_tui.domain.direction.direction import Direction, FocusArea, Level, Need
from kompetence_tui.domain.plan.plan import Plan
from kompetence_tui.domain.session.kinds import Role, SessionKind
from kompetence_tui.domain.session.session import Participant, Session
from tests.factories import make_bank, make_goal, make_session, when

UNIT = "Team Eksempelhavn"
NAMES = ("Anna Eksempel", "Bo Prøvesen", "Cille Prøvesen")

CENTRE = FocusArea(
    id="i1",
    title="Sætte borgeren i centrum",
    vision="Borgeren møder én indgang.",
    needs=(Need(competence="Motiverende samtale", whom="hjemmeplejen"),),
)
VAGUE = FocusArea(id="i2", title="Digital i hverdagen", vision="Alle er med.")


def strategy(session_id: str = "strategi01", **changes: object) -> Session:
    """A Hoved-MED's strategy with two indsatsområder."""
    session = Session(
        id=session_id,
        kind=SessionKind.STRATEGY,
        date=dt.date(2026, 1, 10),
        unit="Eksempelkommune",
        participants=(
            Participant(name="Eva Eksempel", role=Role.LEADER),
            Participant(name="Svend Prøvesen", role=Role.EMPLOYEE_REPRESENTATIVE),
        ),
        bank=make_bank(),
        direction=Direction(level=Level.MAIN, dialogue=when("10.1.2027"), areas=(CENTRE, VAGUE)),
    )
    return session.with_(**changes)


def group(session_id: str = "grus234567", **changes: object) -> Session:
    """A team's GRUS with two goals."""
    members = (Participant(name=name, role=Role.EMPLOYEE) for name in NAMES)
    session = Session(
        id=session_id,
        kind=SessionKind.GRUS,
        date=dt.date(2026, 10, 8),
        unit=UNIT,
        participants=(*members, Participant(name="Eva Eksempel", role=Role.LEADER)),
        bank=make_bank(),
        plan=Plan(
            goals=(make_goal("m1", "Samle op på tværs"), make_goal("m2", "Holde bedre møder"))
        ),
    )
    return session.with_(**changes)


def member(session_id: str = "anna2345ab", **changes: object) -> Session:
    """A member's MUS, in November."""
    return make_session(session_id).with_(unit=UNIT).with_(**changes)
