"""The house's own strategy, closed: it takes over two indsatsområder from above and adds one."""

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
from tests.examples.boards import laid
from tests.examples.build import (
    Example,
    at,
    begin,
    closed,
    done,
    when,
    with_area_of,
    with_goal,
    with_place,
)
from tests.examples.hoved_med import TEACHING, UNDERSTOOD
from tests.examples.people import EVA, GORM, HANNE, NADIA, VIBE


def lokal_med(above: Session) -> Example:
    """``above`` is the strategy of the committee above."""
    wish = NewSession(
        kind=SessionKind.STRATEGY,
        bank_id="kompetencestrategi",
        leader=EVA,
        management=(VIBE,),
        staff=(GORM, HANNE, NADIA),
        date=dt.date(2026, 3, 10),
        unit="Lokal-MED i Eksempelhuset",
    )
    session = begin("k8w2ne5xju", wish, "2026-03-04T15:02:36.770912+01:00")
    session = session.with_(direction=_direction(session))
    for area in (UNDERSTOOD, TEACHING):
        session = with_area_of(session, above, area)
    session = session.with_(direction=session.direction.with_area(_young(session)))
    session = _with_boards(session)
    session = with_place(_with_plan(session), "strategi-indsats")
    session = closed(session, "2026-03-10T15:41:12.305582+01:00")
    session = done(session, (1, 1, "2026-03-27"), (1, 2, "2026-03-24"))
    return Example(session, 171, at("2026-03-27T08:44:09.350000+01:00"), ("strategi",))


def _direction(session: Session) -> Direction:
    return Direction(
        level=Level.LOCAL,
        dialogue=when(session, "marts 2027"),
        goals=(
            StrategicGoal(
                id="s1",
                level=GoalLevel.MUNICIPALITY,
                text="Flere klarer sig selv, og ingen står alene med skærmen",
            ),
            StrategicGoal(
                id="s2",
                level=GoalLevel.WORKPLACE,
                text="Huset er åbent 68 timer om ugen, og nogen kan svare i dem alle",
                horizon=Horizon.SHORT,
                purpose=Purpose.OPERATION,
            ),
            StrategicGoal(
                id="s3",
                level=GoalLevel.WORKPLACE,
                text="Flere unge bruger huset, uden at vi har inviteret dem til noget",
                horizon=Horizon.LONG,
                purpose=Purpose.DEVELOPMENT,
            ),
        ),
    )


def _young(session: Session) -> FocusArea:
    return FocusArea(
        id=session.direction.new_id("i"),
        title="Huset er også de unges",
        vision="De unge bestemmer noget, som kan ses.",
        needs=(
            Need(
                competence="At planlægge noget sammen med unge og lade dem få ret",
                whom="alle, der laver arrangementer",
                source=NeedSource.USERS,
            ),
        ),
    )


def _with_boards(session: Session) -> Session:
    """Two of the six boards: a short meeting with much decided beforehand."""
    session = laid(
        session,
        "strategi-vilkaar",
        """
saerligt
  GP  68 timer, 19 mennesker
  NF  vi i nord ser jer andre til jul
  HP  frivillige, der kan mere end os
svaert
  VF  vagtplanen
  GP  vagtplanen
  NF  bussen
""",
        spent="17:20",
        conclusion="Vi er 19 til 68 åbningstimer på to adresser. Det, der skal læres, skal kunne "
        "læres to og to i vagten.",
    )
    return laid(
        session,
        "strategi-indsats",
        """
sammen
  EE  »Forstået første gang« passer på os
  GP  skiltene! foreningsbrevet! toiletterne!  * GP HP
  VF  oplæring i køkken og drift
foerst
  HP  de unge spurgte selv, hvorfor de aldrig må bestemme  * HP NF GP HP
  NF  digital tager vi i nord, I har jo ingen borgerservice  * NF
faelles
  EE  hvert team vælger selv ét, højst to
""",
        spent="41:07",
        conclusion="Vi tager to områder ned fra Hoved-MED og lægger vores eget om de unge til. "
        "»Digital med ro på« er mest for filialen, og den henter det selv.",
    )


def _with_plan(session: Session) -> Session:
    return with_goal(
        session,
        "Alle teams har holdt GRUS og valgt ét eller to områder.",
        actions=(
            ("Sætter GRUS i kalenderen for alle fire teams", EVA, "1. april"),
            ("Fortæller om de unges område på personalemødet", HANNE, "24.3.2026"),
        ),
        start="marts 2026",
        end="oktober 2026",
        responsible=EVA,
        how="Vi tæller på mødet i december. Er et team ikke nået frem, spørger vi, hvad der "
        "kom i vejen.",
        judged="10.12.2026",
    )
