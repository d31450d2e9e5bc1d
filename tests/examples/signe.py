"""Three years with one employee: a plan, its follow-up half a year later, the goal that goes on,
a plan changed after both had acknowledged it, an acute need, and the third year's talk."""

import datetime as dt

from kompetence_tui.domain.follow_up.follow_up import Verdict
from kompetence_tui.domain.follow_up.following import with_follow_up
from kompetence_tui.domain.session.kinds import Horizon, Interest, SessionKind
from kompetence_tui.domain.session.session import Session
from tests.examples.build import (
    Example,
    at,
    closed,
    deeper,
    deeper_in,
    judged_as,
    learning_by,
    noted,
    rated,
    with_answers,
    with_goal,
)
from tests.examples.people import EVA, SIGNE, THEA
from tests.examples.signe_begun import begun
from tests.examples.signe_now import third_year
from tests.examples.signe_second import second_year


def signe() -> tuple[Example, ...]:
    """Her talks, oldest first."""
    first = _first_year()
    half_year = _half_a_year_later(first.session)
    second = second_year(half_year.session)
    return first, half_year, second, third_year(second.session)


def _first_year() -> Example:
    session = begun("d4kq7wz3mp", dt.date(2024, 11, 12), "2024-11-12T09:01:14.208110+01:00")
    session = with_answers(
        session,
        {
            "kort-aftaler": noted("Det er vores første samtale."),
            "kort-gaaet-godt": noted(
                "Aftenvagterne. Signe kender borgerne og når ruten uden at løbe."
            ),
            "kort-drillet": noted("Notaterne. De bliver skrevet sidst, når det hele er glemt."),
            "trivsel": rated(4),
            "kort-vil-kunne": noted(
                "Skrive, så dagvagten kan gå lige ind til borgeren. Og på sigt: lære nye kolleger "
                "op."
            ),
            "kort-tegn": noted("Dagvagten ringer ikke og spørger."),
        },
    )
    session = with_goal(
        session,
        "Skrive notater, som den næste kan handle ud fra",
        competence_type="faglig",
        actions=(
            ("Skrive tre notater om ugen sammen med Thea", THEA, "uge 50 2024"),
            ("Halv dags internt kursus i journalsystemet", EVA, "februar 2025"),
        ),
        start="18.11.2024",
        end="1. kvartal 2025",
        responsible=SIGNE,
        how="Thea læser fem notater og siger, om hun kunne handle ud fra dem",
        judged="maj 2025",
        origin="kort-vil-kunne",
    )
    session = with_goal(
        session,
        "Lære nye kolleger op på aftenruten",
        competence_type="social",
        actions=(("Have en ny kollega med på fire vagter", SIGNE, "oktober 2025"),),
        start="maj 2025",
        end="november 2025",
        responsible=SIGNE,
        how="De nye fortæller, hvad der hjalp, og hvad de manglede",
        judged="november 2025",
        origin="kort-vil-kunne",
    )
    session = deeper(session, 1, horizon=Horizon.SHORT, interest=Interest.BOTH)
    session = deeper(session, 2, horizon=Horizon.LONG, interest=Interest.WISH)
    side = learning_by(session, "sidemandsoplaering", THEA, "mandag og torsdag efter vagten")
    session = deeper_in(session, 1, 1, methods=(side,), use="Notatet bliver skrevet i bilen")
    session = closed(session, "2024-11-12T09:58:40.117000+01:00", follow_up="20.5.2025")
    return Example(session, 96, at("2024-11-12T09:58:40.118000+01:00"), ("plan",))


def _half_a_year_later(first: Session) -> Example:
    session = begun(
        "g8vt2xn6rc",
        dt.date(2025, 5, 20),
        "2025-05-20T13:00:02.551900+02:00",
        kind=SessionKind.FOLLOW_UP,
        bank_id="opfoelgning",
    )
    session = with_follow_up(session, first)
    session = judged_as(
        session,
        1,
        Verdict.REACHED,
        benefit="Signe skriver kortere og begynder med det, der er ændret",
        applied="Notatet bliver skrevet hos borgeren, ikke sidst på vagten",
        shared="Vist på teammødet i april, med to eksempler uden navne",
    )
    session = judged_as(
        session, 2, None, adjustment="De nye kommer først til oktober. Målet går videre."
    )
    session = closed(session, "2025-05-20T13:31:09.700000+02:00")
    return Example(session, 31, at("2025-05-20T13:31:09.701000+02:00"), ("plan",))
