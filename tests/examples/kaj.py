"""A closed MUS after a GRUS: one goal builds on the group's goal, one on nothing."""

import datetime as dt
from collections.abc import Sequence

from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.draft import NewSession
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.session import Session
from tests.examples.build import (
    Example,
    at,
    begin,
    chose,
    closed,
    noted,
    offered,
    rated,
    when,
    with_answers,
    with_goal,
    with_inputs,
    with_place,
)
from tests.examples.nord import TEAM
from tests.examples.people import EVA, KAJ


def kaj(others: Sequence[Session]) -> Example:
    """``others`` are the sessions the talk may find its opspil in."""
    wish = NewSession(
        kind=SessionKind.MUS,
        bank_id="mus-kort",
        employees=(KAJ,),
        leader=EVA,
        date=dt.date(2026, 10, 20),
        unit=TEAM,
    )
    session = begin("qd9sh3y6wb", wish, "2026-10-13T09:35:18.004417+02:00")
    session = with_inputs(session, others)
    session = with_place(with_answers(session, _answers(session)), "kort-naeste-gang")
    session = _with_own_goal(_with_shared_goal(session))
    session = closed(session, "2026-10-20T13:52:40.190736+02:00")
    return Example(session, 96, at("2026-10-20T13:52:40.193000+02:00"), ("plan",))


def _answers(session: Session) -> dict[str, Answer]:
    return {
        "kort-aftaler": noted("Nøglerne er talt. Der var 61."),
        "kort-gaaet-godt": noted(
            "Fotograferingen af alle skilte. 114 stykker, heraf fire til et rum, der ikke findes "
            "mere. Kaj har hængt dem op i personalerummet, og nu griner folk ad dem, før de "
            "skriver nye."
        ),
        "kort-drillet": noted(
            "Skærmen. Han kan godt selv, men at vise andre det … »så går mine fingre bare.«"
        ),
        "kort-fylder": noted("At alle spørger Kaj. Også når han har fri."),
        "trivsel": rated(4),
        "os-to": noted(
            "Når Eva siger nej på hans vegne til mandagsopgaverne i hovedhuset. Det gør hun fra nu."
        ),
        "kort-vil-kunne": noted(
            "Hjælpe ved portalen uden at tage over, som vi talte om i september.\n\n"
            "Og lære at svejse. Det har ikke noget med portalen at gøre, men cykelstativet har "
            "været i stykker siden påske."
        ),
        "kort-laere": chose("Følges med en kollega", "Prøve en ny opgave"),
        "kort-bruge": noted("Formiddagsvagten om mandagen, sammen med Nadia."),
        "kort-aftale": noted("To mål. Det ene er teamets, det andet er Kajs."),
        "kort-naeste-gang": Answer(text="Ti minutter, stående.", when=when(session, "uge 3 2027")),
    }


def _with_shared_goal(session: Session) -> Session:
    return with_goal(
        session,
        "Kaj kan hjælpe en borger gennem de fire mest brugte sider i portalen med hænderne i "
        "lommen.",
        competence_type="faglig",
        actions=(
            (
                "Sidder ved siden af Nadia i tre mandagsvagter og bytter plads efter den første",
                KAJ,
                "uge 44 2026 – uge 46 2026",
                "Nadia og Jens",
            ),
            ("Har portalvagten alene om fredagen", KAJ, "december 2026 – januar 2027"),
            ("Flytter mandagsopgaverne i hovedhuset til en anden", EVA, "26.10."),
        ),
        start="uge 44 2026",
        end="januar 2027",
        responsible=KAJ,
        how="Lones optælling i uge 7. Og Kajs egen fornemmelse af, om han kan lade være.",
        judged="uge 8 2027",
        origin="kort-vil-kunne",
        builds_on=offered(session, "Vi kan alle fem"),
    )


def _with_own_goal(session: Session) -> Session:
    return with_goal(
        session,
        "Kaj kan svejse så godt, at han kan reparere inventaret selv.",
        competence_type="faglig",
        actions=(
            ("Går med Bo i værkstedet tre eftermiddage", KAJ, "januar 2027"),
            ("Reparerer cykelstativet, mens Bo ser på", KAJ, "marts 2027"),
        ),
        start="januar 2027",
        end="marts 2027",
        responsible=KAJ,
        how="Stativet holder til en ladcykel.",
        judged="april 2027",
        origin="kort-vil-kunne",
    )
