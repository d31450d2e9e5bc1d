"""The kompetencestrategi of the Hoved-MED, closed: the uppermost end of the red thread."""

import datetime as dt

from kompetence_tui.domain.direction.direction import (
    Direction,
    FocusArea,
    GoalLevel,
    Level,
    Need,
    NeedSource,
    Purpose,
    StrategicGoal,
)
from kompetence_tui.domain.session.draft import NewSession
from kompetence_tui.domain.session.kinds import Horizon, SessionKind
from kompetence_tui.domain.session.session import Session
from tests.examples.build import Example, at, begin, closed, done, when, with_goal, with_place
from tests.examples.hoved_med_boards import with_boards
from tests.examples.people import LIV, POUL, RITA, SOFUS, TOVE, ULLA

UNDERSTOOD, DIGITAL, TEACHING = "i1", "i2", "i3"
"""Its three indsatsområder."""


def hoved_med() -> Example:
    wish = NewSession(
        kind=SessionKind.STRATEGY,
        bank_id="kompetencestrategi",
        leader=RITA,
        management=(POUL,),
        staff=(SOFUS, TOVE, ULLA),
        facilitators=(LIV,),
        date=dt.date(2026, 1, 13),
        unit="Hoved-MED i Eksempelkommunen",
    )
    session = begin("3hm7q4vt9k", wish, "2026-01-06T11:20:47.118203+01:00")
    session = with_boards(session)
    session = session.with_(direction=_direction(session))
    session = with_place(_with_plan(session), "strategi-plan")
    session = closed(session, "2026-01-13T12:24:58.640019+01:00")
    session = done(session, (1, 1, "2026-02-10"))
    exports = ("strategi", "opspil")
    return Example(session, 286, at("2026-02-10T11:02:30.110000+01:00"), exports)


def _direction(session: Session) -> Direction:
    return Direction(
        level=Level.MAIN,
        dialogue=when(session, "12.1.2027"),
        goals=_goals(),
        areas=_areas(),
    )


def _goals() -> tuple[StrategicGoal, ...]:
    """From the whole to the part; the department, between the two last, has none of its own."""
    return (
        StrategicGoal(
            id="s1",
            level=GoalLevel.MUNICIPALITY,
            text="Flere klarer sig selv, og ingen står alene med skærmen",
            horizon=Horizon.LONG,
            purpose=Purpose.DEVELOPMENT,
        ),
        StrategicGoal(
            id="s2",
            level=GoalLevel.DIRECTORATE,
            text="Den nye borgerportal er i brug alle steder fra 1. marts",
            horizon=Horizon.SHORT,
            purpose=Purpose.DEVELOPMENT,
        ),
        StrategicGoal(
            id="s3",
            level=GoalLevel.AREA,
            text="Der er et menneske at spørge, hver dag vi har åbent",
            horizon=Horizon.SHORT,
            purpose=Purpose.OPERATION,
        ),
    )


def _areas() -> tuple[FocusArea, ...]:
    return (
        FocusArea(
            id=UNDERSTOOD,
            title="Forstået første gang",
            vision="Det, vi skriver og siger, kan forstås første gang – også når svaret er nej.",
            needs=(
                Need(
                    competence="At skrive et brev, som man ikke behøver at ringe om",
                    whom="alle, der skriver til borgere",
                    source=NeedSource.USERS,
                ),
                Need(
                    competence="At sige nej, så det bliver forstået og ikke bare hørt",
                    whom="vagter og skranker",
                    source=NeedSource.STAFF,
                ),
            ),
        ),
        FocusArea(
            id=DIGITAL,
            title="Digital med ro på",
            vision="Borgerne kommer i gang med selvbetjeningen i deres eget tempo. Den, der ikke "
            "kan, får hjælp af et menneske og ikke en telefonkø.",
            needs=(
                Need(
                    competence="At hjælpe en borger i gang uden selv at tage musen",
                    whom="alle med borgerkontakt",
                    source=NeedSource.TASKS,
                ),
                Need(
                    competence="At se, hvornår en borger er fritaget, og hvad man så gør",
                    whom="mindst to på hvert sted",
                    source=NeedSource.TASKS,
                ),
            ),
        ),
        FocusArea(
            id=TEACHING,
            title="Vi lærer fra os",
            vision="Ingen går på pension med det hele i hovedet.",
            needs=(
                Need(
                    competence="At lære en kollega op, mens arbejdet går sin gang",
                    whom="de erfarne; køkken og drift først",
                    source=NeedSource.STRATEGY,
                ),
            ),
        ),
    )


def _with_plan(session: Session) -> Session:
    return with_goal(
        session,
        "Alle udvalg og grupper kender de tre indsatsområder og har taget stilling til, hvad de "
        "betyder hos dem.",
        actions=(
            (
                "Skriver én side om de tre områder og tager den med rundt i de lokale udvalg",
                TOVE,
                "13.2.2026",
            ),
        ),
        start="januar 2026",
        end="december 2026",
        responsible=RITA,
        how="Vi beder udvalgene om ét tal: hvor mange grupper har et mål, der bygger på et af "
        "områderne? Ingen navne.",
        judged="12.1.2027",
        board="strategi-plan",
        origin="én side, ikke tolv",
    )
