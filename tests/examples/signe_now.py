"""The third year: the goals of the second are judged, and the plan is gone into in depth."""

import datetime as dt

from kompetence_tui.domain.follow_up.follow_up import Verdict
from kompetence_tui.domain.follow_up.following import with_follow_up
from kompetence_tui.domain.follow_up.progress import Progress
from kompetence_tui.domain.plan.action import Challenge, Transfer, TransferPoint, Zone
from kompetence_tui.domain.profile.profile import Profile, Rating
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.kinds import Horizon, Interest
from kompetence_tui.domain.session.preparation import Preparation
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
    when,
    with_answers,
    with_goal,
)
from tests.examples.people import EVA, SIGNE, THEA
from tests.examples.signe_begun import begun


def third_year(second: Session) -> Example:
    """The talk of 2026; the before points of its course are due in January."""
    session = begun("r9hx4md7kw", dt.date(2026, 11, 10), "2026-11-02T08:40:11.770000+01:00")
    session = with_follow_up(session, second).with_(
        preparation=Preparation(imported=dt.date(2026, 11, 9), answers=_prepared()),
        profile=_profile(),
        learns_best="Ved at se det én gang og så prøve selv, mens nogen er i nærheden.",
    )
    session = with_answers(_followed_up(session), _answers())
    session = _with_goals(session)
    session = closed(session, "2026-11-10T10:11:52.450000+01:00", follow_up="18.5.2027")
    session = session.with_(progress=(_agreed_before(session),))
    return Example(session, 204, at("2026-11-17T15:02:33.120000+01:00"), ("plan", "full"))


def _prepared() -> dict[str, str]:
    return {
        "kort-gaaet-godt": "At de nye nu finder rundt på aftenruten uden at ringe til mig.",
        "kort-vil-kunne": "Jeg vil gerne være tovholder. Jeg ved ikke helt, hvad det kræver.",
    }


def _profile() -> Profile:
    said = (
        ("Tage imod nye borgere og pårørende", 4, 5),
        ("Skrive, så den næste kan handle", 4, 4),
        ("Lære fra sig", 2, 4),
        ("Planlægge en vagt med andre", 3, 2),
    )
    ratings = (
        Rating(id=f"k{n}", competence=words, employee=employee, leader=leader)
        for n, (words, employee, leader) in enumerate(said, 1)
    )
    return Profile(
        ratings=tuple(ratings),
        employee_done=True,
        leader_done=True,
        employee_allows=True,
        leader_allows=True,
    )


def _followed_up(session: Session) -> Session:
    session = judged_as(
        session,
        1,
        Verdict.REACHED,
        benefit="Tre nye er lært op, og Signe har fundet sin egen måde",
        applied="Mappen i bilen bliver brugt af alle på aftenholdet",
        shared="Fortalt på personalemødet i oktober",
    )
    session = judged_as(
        session,
        2,
        Verdict.PARTLY,
        benefit="Kurset gav ord for det, hun gjorde i forvejen",
        applied="Fast besøg på rute 3; det andet blev aflyst",
        adjustment="Et besøg mere sammen med Thea i februar",
    )
    return judged_as(session, 3, Verdict.REACHED, applied="Låsene bliver brugt hver dag")


def _answers() -> dict[str, Answer]:
    return {
        "kort-aftaler": noted("Vi har taget målene ét for ét. Det andet når vi i februar."),
        "kort-gaaet-godt": noted("De nye finder selv rundt. Signe bliver spurgt til råds."),
        "trivsel": rated(5),
        "kort-vil-kunne": noted(
            "Være tovholder for oplæringen: planlægge, hvem der er med hvem, og tale med de nye "
            "bagefter."
        ),
    }


def _with_goals(session: Session) -> Session:
    session = with_goal(
        session,
        "Være tovholder for oplæringen på aftenholdet",
        competence_type="social",
        actions=(
            ("Kursus for vejledere, fire dage", EVA, "18.1.2027 til 21.1.2027"),
            ("Planlægge oplæringen af to nye", SIGNE, "marts 2027", "aftenholdet"),
        ),
        start="11.1.2027",
        end="maj 2027",
        responsible=SIGNE,
        how="De nye og aftenholdet fortæller, hvad der virkede",
        judged="1.6.2027",
        origin="kort-vil-kunne",
    )
    session = deeper(
        session,
        1,
        horizon=Horizon.SHORT,
        interest=Interest.BOTH,
        serves="Nye kolleger bliver, fordi de bliver taget godt imod",
        needed_from=when(session, "1.6.2027"),
        leader_ensures="To timer om ugen uden borgere, mens det står på",
        employee_does="Laver en plan for hver ny og viser den til Eva",
        no_right_to="en anden stilling",
    )
    course = learning_by(session, "kurser")
    session = deeper_in(session, 1, 1, methods=(course,), transfer=_transfer(session))
    task = learning_by(session, "nye-opgaver")
    challenge = Challenge(
        employee=Zone.ALARM,
        leader=Zone.STRETCH,
        support=f"{THEA} er med den første uge, og Eva ringer hver fredag",
    )
    return deeper_in(
        session, 1, 2, methods=(task,), challenge=challenge, use="De to nye i februar er de første"
    )


def _transfer(session: Session) -> Transfer:
    return Transfer(
        agreed={
            TransferPoint.MOTIVATION: "Signe skriver tre ting, hun vil kunne bagefter",
            TransferPoint.RELEVANCE: "Eva fortæller aftenholdet, hvorfor det er Signe",
            TransferPoint.GOALS: "Vi aftaler, hvad der skal prøves af i februar",
            TransferPoint.EXAMPLES: "Tager to forløb fra aftenruten med",
            TransferPoint.TRYING: "Planen for de to nye",
            TransferPoint.SPARRING: "En halv time med Thea hver anden uge",
        },
        follow_up=when(session, "18.2.2027"),
    )


def _agreed_before(session: Session) -> Progress:
    goal = session.plan.goals[0]
    return Progress(
        id="n1",
        goal=goal.id,
        action=goal.actions[0].id,
        point=TransferPoint.MOTIVATION.value,
        done=True,
        date=dt.date(2026, 11, 17),
        text="De tre ting er skrevet og ligger hos Eva.",
    )
