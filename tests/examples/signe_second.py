"""The second year: a goal goes on, the plan is changed after both had acknowledged it, and an acute
need comes in spring."""

import datetime as dt

from kompetence_tui.domain.dates.when import Timeline
from kompetence_tui.domain.follow_up.follow_up import Verdict
from kompetence_tui.domain.follow_up.following import with_follow_up
from kompetence_tui.domain.follow_up.progress import Progress
from kompetence_tui.domain.plan.agreed import Acknowledgement, Addendum
from kompetence_tui.domain.plan.plan import Evaluation, Goal
from kompetence_tui.domain.plan.plan_text import NEWEST_TEXT
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.closing import reopen
from kompetence_tui.domain.session.kinds import Horizon, Interest, Role
from kompetence_tui.domain.session.session import Session
from kompetence_tui.export.agreed import checksum
from tests.examples.build import (
    Example,
    action,
    at,
    closed,
    deeper,
    deeper_in,
    judged_as,
    learning_by,
    noted,
    rated,
    when,
    with_answers,
    with_goal,
)
from tests.examples.people import EVA, SIGNE, THEA
from tests.examples.signe_begun import begun


def second_year(half_year: Session) -> Example:
    """The talk of 2025, as it stood when all that came after it was written down."""
    session = begun("k5nw9bt4hq", dt.date(2025, 11, 11), "2025-11-11T09:00:31.004700+01:00")
    session = with_follow_up(session, half_year)
    session = judged_as(
        session,
        1,
        Verdict.CARRIED,
        benefit="Én ny kollega har været med på to vagter",
        adjustment="Vi tager én ad gangen og skriver ruten ned først",
    )
    session = with_answers(session, _answers())
    session = _with_goals(session)
    session = _acknowledged(closed(session, "2025-11-11T10:04:12.300000+01:00"), "10:06")
    session = _changed_a_fortnight_later(session)
    session = _since(session)
    return Example(session, 171, at("2026-09-24T08:15:20.910000+02:00"), ("plan", "opgaver"))


def _answers() -> dict[str, Answer]:
    return {
        "kort-gaaet-godt": noted("Notaterne. Dagvagten ringer næsten aldrig mere."),
        "kort-drillet": noted("At lære fra sig, når der ikke er tid til at forklare."),
        "trivsel": rated(4, "Fem på de dage, hvor vagten er besat."),
        "kort-vil-kunne": noted(
            "Møde borgere med demens, så de er trygge, også når det er en ny, der kommer."
        ),
        "kort-bruge": noted("På de tre ruter, hvor der flytter nye borgere ind."),
    }


def _with_goals(session: Session) -> Session:
    number = len(session.plan.goals)
    assert number == 1, "the goal that goes on comes first"
    session = deeper(
        session,
        1,
        timeline=Timeline(start=when(session, "1.12.2025"), end=when(session, "oktober 2026")),
        evaluation=Evaluation(
            how="De nye fortæller, hvad der hjalp, og hvad de manglede",
            when=when(session, "2.11.2026"),
        ),
        leader_ensures="At der er to på vagten de dage, en ny er med",
        employee_does="Skriver ruten ned, før den nye kommer",
        prerequisite_for="at blive tovholder for oplæringen på aftenholdet",
        no_right_to="et funktionstillæg",
    )
    session = deeper_in(session, 1, 1, timeline=Timeline(end=when(session, "juni 2026")))
    session = with_goal(
        session,
        "Gøre borgere med demens trygge ved nye ansigter",
        competence_type="faglig",
        actions=(
            ("To dages kursus om demens", EVA, "17.3.2026 til 18.3.2026"),
            ("Prøve det af på to besøg sammen med Thea", SIGNE, "maj 2026", "aftenholdet"),
        ),
        start="1.2.2026",
        end="juni 2026",
        responsible=SIGNE,
        how="Thea og de pårørende siger, hvad de har lagt mærke til",
        judged="15.9.2026",
        origin="kort-vil-kunne",
    )
    session = deeper(
        session,
        2,
        horizon=Horizon.SHORT,
        interest=Interest.WORKPLACE,
        serves="Flere borgere med demens kan blive boende hjemme",
        needed_from=when(session, "1.6.2026"),
    )
    session = deeper_in(session, 2, 1, methods=(learning_by(session, "kurser"),))
    side = learning_by(session, "sidemandsoplaering", THEA, "to besøg i maj")
    return deeper_in(session, 2, 2, methods=(side,), use="Fast besøg på rute 3 om torsdagen")


def _acknowledged(session: Session, clock: str, day: str = "2025-11-11") -> Session:
    moments = at(f"{day}T{clock}:21+01:00"), at(f"{day}T{clock}:58+01:00")
    people = zip(((SIGNE, Role.EMPLOYEE), (EVA, Role.LEADER)), moments, strict=True)
    digest = checksum(session)
    new = (
        Acknowledgement(name=name, role=role, at=moment, checksum=digest, text=NEWEST_TEXT)
        for (name, role), moment in people
    )
    return session.with_(acknowledgements=(*session.acknowledgements, *new))


def _changed_a_fortnight_later(session: Session) -> Session:
    """The course was moved: the talk is reopened, changed, closed and acknowledged anew."""
    session = reopen(session, at("2025-11-25T14:20:05.118000+01:00"))
    dates = Timeline.read("14.4.2026 til 15.4.2026", session.date)
    session = deeper_in(session, 2, 1, timeline=dates)
    session = closed(session, "2025-11-25T14:22:47.600000+01:00")
    return _acknowledged(session, "14:23", "2025-11-25")


def _since(session: Session) -> Session:
    """An acute need in spring, and what was noted on the way."""
    session = session.with_(addenda=(Addendum(date=dt.date(2026, 3, 3), goal=_locks(session)),))
    course = session.plan.goals[1]
    notes = (
        Progress(
            id="n1",
            goal=course.id,
            action=course.actions[0].id,
            done=True,
            date=dt.date(2026, 4, 16),
            text="Kurset var godt. Øvelsen med at sige sit navn ved døren er taget i brug.",
        ),
        Progress(
            id="n2",
            goal=session.plan.goals[0].id,
            date=dt.date(2026, 9, 24),
            text="To nye har været med. Ruten ligger nu i en mappe i bilen.",
        ),
    )
    return session.with_(progress=notes)


def _locks(session: Session) -> Goal:
    day = dt.date(2026, 3, 3)
    return Goal(
        id="t1",
        aim="Bruge de nye elektroniske låse",
        actions=(action("Prøve dem af med leverandøren", EVA, "26.3.2026", day),),
        timeline=Timeline.read("10.3.2026 til 1.4.2026", day),
        responsible=SIGNE,
        evaluation=Evaluation(
            how="Ingen borger venter ved døren", when=Timeline.read("30.4.2026", day).end
        ),
    )
