"""A short MUS with gaps: a goal that lacks something, and a date nobody can read."""

import datetime as dt

from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.draft import NewSession
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.session import Session
from tests.examples.build import (
    Example,
    at,
    begin,
    chose,
    noted,
    rated,
    when,
    with_answers,
    with_goal,
    with_place,
)
from tests.examples.people import CILLE, EVA


def cille() -> Example:
    wish = NewSession(
        kind=SessionKind.MUS,
        bank_id="mus-kort",
        employees=(CILLE,),
        leader=EVA,
        date=dt.date(2026, 10, 27),
        unit="Eksempelhuset, værkstederne",
    )
    session = begin("5s5t4dnzu7", wish, "2026-10-27T12:58:03.117640+01:00")
    session = with_place(with_answers(session, _answers(session)), "kort-naeste-gang")
    session = _with_second_goal(_with_first_goal(session))
    return Example(session, 141, at("2026-10-27T13:44:51.830000+01:00"), ("plan",))


def _answers(session: Session) -> dict[str, Answer]:
    return {
        "kort-aftaler": noted(
            "Kontaktlisten er på plads. Målet om at tage imod nye frivillige stryger vi, for det "
            "kører nu hver måned."
        ),
        "kort-gaaet-godt": noted(
            "Reparationsdagen i september. 14 frivillige og så mange cykler, at vi måtte sætte "
            "telt op. Cille havde givet hver af dem én ting at have ansvar for, og det kunne "
            "mærkes."
        ),
        "kort-drillet": noted(
            "Kalenderen. De frivillige skriver sig på tre forskellige steder, og Cille samler det "
            "i hånden."
        ),
        "kort-fylder": noted(
            "Telefonen. Halvdelen af opkaldene handler om det samme: Hvornår er der åbent, og skal "
            "man selv have værktøj med?"
        ),
        "trivsel": rated(4, "Et femtal, hvis kalenderen var løst."),
        "os-to": noted(
            "Når svaret er klart. Lige nu mangler der et ja eller et nej til én fælles kalender. "
            "Eva finder ud af, om bookingsystemet kan bruges, og svarer senest den 4.12."
        ),
        "kort-vil-kunne": noted(
            "Byde nye frivillige velkommen, så de får lyst til at blive. Og sige noget, når en "
            "frivillig ikke holder en aftale, i stedet for selv at gøre arbejdet."
        ),
        "kort-laere": chose("Følges med en kollega", "Prøve en ny opgave", "Få sparring undervejs"),
        "kort-bruge": noted(
            "Introduktionsaftenen i februar. Anna sidder med den første gang og siger bagefter, "
            "hvad hun hørte."
        ),
        "kort-aftale": noted("To mål. Det første er klar. Det andet skal vi tale færdig om."),
        "kort-naeste-gang": Answer(text="Vi gør mål 2 færdigt.", when=when(session, "uge 48")),
    }


def _with_first_goal(session: Session) -> Session:
    return with_goal(
        session,
        "Cille kan holde en velkomst på ti minutter for nye frivillige, så de ved, hvad de går ind "
        "til, og får lyst til at være med.",
        competence_type="social",
        actions=(
            (
                "Går med Fie på to rundvisninger og skriver ned, hvad folk spørger om",
                CILLE,
                "november 2026",
            ),
            (
                "Holder velkomsten på introduktionsaftenen med Anna på bageste række",
                CILLE,
                "uge 6 2027",
            ),
            ("Holder den igen i marts, denne gang uden papir", CILLE, "marts 2027"),
            (
                "Sætter aftenerne i husets kalender og finder en afløser for Anna til den første",
                EVA,
                "13.11.",
            ),
        ),
        start="november 2026",
        end="marts 2027",
        responsible=CILLE,
        how="Efter hver aften spørger Cille to af de nye, hvad de skal lave næste gang. Kan de "
        "svare på det, har velkomsten virket. I april tæller vi, hvor mange der stadig er med.",
        judged="april 2027",
        origin="kort-vil-kunne",
    )


def _with_second_goal(session: Session) -> Session:
    return with_goal(
        session,
        "Cille kan tale med en frivillig om en aftale, der ikke er holdt, så de begge går derfra "
        "med en ny.",
        competence_type="personlig",
        actions=(
            (
                "Taler en konkret situation igennem med Eva, inden hun tager samtalen",
                CILLE,
                "januar 2027",
            ),
            ("Øver to samtaler med Gorm og bytter roller undervejs", CILLE, "efter sommerferien"),
        ),
        start="januar 2027",
        responsible=CILLE,
        origin="kort-vil-kunne",
    )
