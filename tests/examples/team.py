"""A closed GRUS: a team's plan, its goals dated by week, month and quarter."""

import datetime as dt

from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.draft import NewSession
from kompetence_tui.domain.session.kinds import Role, SessionKind
from kompetence_tui.domain.session.session import Participant, Session
from tests.examples.build import (
    Example,
    at,
    begin,
    closed,
    noted,
    with_answers,
    with_goal,
    with_place,
)
from tests.examples.people import EVA, FIE, GORM, HANNE, IB, LIV


def team() -> Example:
    wish = NewSession(
        kind=SessionKind.GRUS,
        bank_id="herlev-inspiration",
        employees=(FIE, GORM, HANNE, IB),
        leader=EVA,
        date=dt.date(2026, 10, 8),
        unit="Team Eksempelhavn",
    )
    session = begin("cadyheycjj", wish, "2026-10-01T14:30:09.274551+02:00")
    facilitator = Participant(name=LIV, role=Role.FACILITATOR)
    session = session.with_(participants=(*session.participants, facilitator))
    session = with_place(with_answers(session, _answers()), "herlev-ressourcer")
    session = _with_youth_goal(_with_budget_goal(_with_cover_goal(session)))
    session = closed(session, "2026-10-08T15:27:45.006318+02:00")
    return Example(session, 203, at("2026-10-08T15:27:45.008000+02:00"), ("plan",))


def _answers() -> dict[str, Answer]:
    return {
        "herlev-kompetencer": noted(
            "Det kan vi: få en idé til at stå på gulvet tre uger senere. Foreningerne ringer til "
            "os, før de ringer til andre.",
            "Det får vi brug for:\n"
            "- at tage over for hinanden, når en af os er væk\n"
            "- at regne på, hvad noget koster, før vi siger ja\n"
            "- at lave arrangementer sammen med unge og ikke kun til dem",
        ),
        "herlev-maal": noted(
            "Tre mål kom igennem. Flest streger fik det om at tage over for hinanden. Det fælles "
            "billedarkiv lagde vi til side, for det er en opgave og ikke noget, vi skal lære."
        ),
        "herlev-handleplaner": noted(
            "Vi begynder i det små: to og to på de arrangementer, der alligevel står i kalenderen. "
            "Kun budgettet kræver hjælp udefra, og den kan vi få på en eftermiddag af husets egen "
            "økonomimedarbejder."
        ),
        "herlev-ressourcer": noted(
            "Otte timer til hver inden påske, som Eva lægger ind i planen. Der er ikke sat penge "
            "af til kurser, men ungegruppen skal have et beløb at råde over. Hvor stort det "
            "bliver, er ikke afgjort."
        ),
    }


def _with_cover_goal(session: Session) -> Session:
    return with_goal(
        session,
        "Vi kan tage over for hinanden på alle faste arrangementer, så intet bliver aflyst, fordi "
        "en af os er væk.",
        competence_type="faglig",
        actions=(
            (
                "Samler en side om hvert fast arrangement: hvem, hvad, hvornår og hvilke nøgler",
                FIE,
                "uge 50 2026",
            ),
            (
                "Lægger en plan for, hvem der følges ad, og hvem der bytter roller næste gang",
                GORM,
                "januar 2027 – februar 2027",
            ),
            (
                "Sørger for, at alle har stået for ét arrangement, som en anden plejer at tage",
                HANNE,
                "uge 11 2027",
            ),
            ("Lægger otte timer til hver ind i vagtplanen", EVA, "1.12.2026"),
        ),
        start="november 2026",
        end="uge 12 2027",
        responsible=FIE,
        how="I uge 13 trækker vi lod om et arrangement, og den, der plejer at stå for det, er ikke "
        "med. Det er lykkedes, hvis gæsterne ikke opdager det, og hvis ingen behøver at ringe.",
        judged="uge 14 2027",
        origin="herlev-maal",
    )


def _with_budget_goal(session: Session) -> Session:
    return with_goal(
        session,
        "Vi kan lægge et enkelt budget for et arrangement og holde øje med det undervejs.",
        competence_type="faglig",
        actions=(
            (
                "Aftaler en eftermiddag med økonomimedarbejderen om to af vores egne arrangementer",
                IB,
                "januar 2027",
            ),
            (
                "Sørger for, at alle forårets arrangementer får et budget i det fælles ark",
                IB,
                "februar 2027",
            ),
            (
                "Sætter budgettet først på dagsordenen til hvert teammøde",
                EVA,
                "januar 2027 – marts 2027",
            ),
        ),
        start="januar 2027",
        end="marts 2027",
        responsible=IB,
        how="Vi holder budget og regnskab for tre arrangementer op mod hinanden. Hver af os skal "
        "kunne vise, hvor pengene gik hen, og budgettet må højst være skredet med en tiendedel.",
        judged="april 2027",
    )


def _with_youth_goal(session: Session) -> Session:
    return with_goal(
        session,
        "Vi kan planlægge et arrangement sammen med unge, så det er deres idéer, der bliver til "
        "noget.",
        competence_type="social",
        actions=(
            ("Finder ud af, hvor stort et beløb ungegruppen kan råde over", EVA, "december 2026"),
            ("Inviterer fem-seks unge til at planlægge havnedagen med os", HANNE, "uge 8 2027"),
            (
                "Lader ungegruppen lede hvert andet planmøde, mens vi lytter og skriver",
                GORM,
                "marts 2027 – maj 2027",
            ),
        ),
        start="december 2026",
        end="2. kvartal 2027",
        responsible=HANNE,
        how="Efter havnedagen spørger vi de unge, hvad der var deres, og hvad der var vores. "
        "Mindst halvdelen af programmet skal være deres, og mindst tre af dem vil være med igen.",
        judged="juni 2027",
        origin="herlev-kompetencer",
    )
