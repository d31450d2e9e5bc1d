"""A session with a plan in depth that was followed up, acknowledged and lived with."""

from datetime import UTC, date, datetime

from kompetence_tui.domain.dates.when import Timeline
from kompetence_tui.domain.direction.link import Link
from kompetence_tui.domain.follow_up.follow_up import FollowedGoal, FollowUp, Outcome, Verdict
from kompetence_tui.domain.follow_up.progress import AFTER, Progress
from kompetence_tui.domain.plan.action import (
    Action,
    Challenge,
    ChosenMethod,
    PromptAnswer,
    Transfer,
    TransferPoint,
    Zone,
)
from kompetence_tui.domain.plan.agreed import Acknowledgement, Addendum
from kompetence_tui.domain.plan.method import LearningForm, PromptKind
from kompetence_tui.domain.plan.plan import Evaluation, Goal, Plan
from kompetence_tui.domain.plan.plan_text import NEWEST_TEXT
from kompetence_tui.domain.profile.profile import Profile, Rating
from kompetence_tui.domain.session.kinds import Horizon, Interest, Role, SessionKind
from kompetence_tui.domain.session.preparation import Preparation
from kompetence_tui.domain.session.session import EventKind, Session
from kompetence_tui.export.agreed import checksum
from tests.factories import make_goal, make_session, when

CLOSED_AT = datetime(2026, 11, 21, 15, tzinfo=UTC)
AT = datetime(2026, 11, 21, 15, 4, tzinfo=UTC)
BEST = "Helst i eget tempo og aldrig på kursus"
"""How the employee learns best."""


def link(item: str, words: str) -> Link:
    """A goal of the last talk."""
    day = date(2026, 2, 3)
    return Link(session="sidst23456", item=item, kind=SessionKind.MUS, date=day, words=words)


def lived_session() -> Session:
    """Closed, with everything that can be said of a plan; the profile is not let out."""
    session = make_session().with_(
        plan=Plan(
            goals=(carried(), deep(), make_goal("m3", "Undervise de nye")),
            next_follow_up=Evaluation(how="opfølgningssamtale", when=when("maj 2027")),
        ),
        follow_up=follow_up(),
        preparation=Preparation(
            imported=date(2026, 11, 18),
            answers={"maal": "Jeg vil gerne lede mødet.\n- og lære det fra mig"},
            goals={"f1": "Det gik bedre, end jeg troede."},
        ),
        addenda=(
            Addendum(date=date(2027, 1, 12), goal=make_goal("t1", "Nyt journalsystem i maj")),
        ),
        progress=progress(),
        learns_best=BEST,
        profile=Profile(
            ratings=(Rating(id="k1", competence="Mødeledelse", employee=2, leader=4),),
            employee_done=True, leader_done=True, employee_allows=True,
        ),
    ).with_event(EventKind.CLOSED, CLOSED_AT)  # fmt: skip
    acknowledged = (
        Acknowledgement(name=name, role=role, at=AT, checksum=checksum(session), text=NEWEST_TEXT)
        for name, role in (("Anna Eksempel", Role.EMPLOYEE), ("Eva Eksempel", Role.LEADER))
    )
    return session.with_(acknowledgements=tuple(acknowledged))


def carried() -> Goal:
    """A goal of the last plan that goes on."""
    return make_goal("m1").with_(
        follows=link("m1", "Blive tryg ved journalsystemet"),
        horizon=Horizon.SHORT,
        interest=Interest.WORKPLACE,
        serves="Én indgang for familien",
    )


def deep() -> Goal:
    """A goal of which all is said."""
    return make_goal("m2", "Lede det tværfaglige møde").with_(
        competence_type="social",
        horizon=Horizon.LONG,
        interest=Interest.BOTH,
        needed_from=when("1.8.2027"),
        leader_ensures="Tid til forberedelse.\nEn vikar den dag.",
        employee_does="Spørger, når det brænder på.",
        prerequisite_for="rollen som koordinator",
        no_right_to="højere løn",
        actions=(action(), Action(text="Lede to møder", responsible="Anna Eksempel")),
    )


def action() -> Action:
    """An action with methods, zones and what comes before, during and after."""
    return Action(
        id="h1",
        text="Følge Bo på to møder",
        responsible="Anna Eksempel",
        timeline=Timeline(start=when("1.2.2027"), end=when("1.4.2027")),
        told="teamet",
        use="Leder mødet hver anden gang.",
        methods=(
            ChosenMethod(
                id="sidemand",
                name="Sidemandsoplæring",
                form=LearningForm.INFORMAL,
                on_the_job=True,
                answers=(
                    PromptAnswer(
                        kind=PromptKind.PERSON, question="Hvem lærer fra sig?", text="Bo Prøvesen"
                    ),
                    PromptAnswer(
                        kind=PromptKind.DATES, question="Status", text="1.3.2027",
                        dates=(when("1.3.2027"),),
                    ),
                ),
            ),
        ),
        challenge=Challenge(
            employee=Zone.ALARM, leader=Zone.STRETCH, support="En fast plan at gå efter"
        ),
        transfer=Transfer(
            agreed={
                TransferPoint.MOTIVATION: "Tale med Bo om hvorfor",
                TransferPoint.TRYING: "Lede ét punkt selv",
            },
            follow_up=when("1.5.2027"),
        ),
    )  # fmt: skip


def follow_up() -> FollowUp:
    """Three goals of the last plan: one carried on, one reached, one nothing was said of."""
    aims = ("Blive tryg ved journalsystemet", "Skrive tydeligere", "Køre bil")
    goals = [
        FollowedGoal(id=f"f{n}", goal=make_goal(f"m{n}", aim), link=link(f"m{n}", aim))
        for n, aim in enumerate(aims, 1)
    ]
    note = Progress(id="n1", goal="f1", date=date(2026, 6, 1), text="Halvvejs")
    goals[0] = goals[0].with_(
        verdict=Verdict.CARRIED,
        outcome=Outcome(benefit="Finder selv rundt.", adjustment="Mere tid sammen med Bo."),
        progress=(note,),
    )
    goals[1] = goals[1].with_(
        verdict=Verdict.REACHED,
        outcome=Outcome(applied="Skriver alle referater.", shared="Hele teamet, på tavlen."),
    )
    return FollowUp(
        session="sidst23456",
        kind=SessionKind.MUS,
        date=date(2026, 2, 3),
        agreed=Evaluation(how="opfølgningssamtale", when=when("august 2026")),
        goals=tuple(goals),
    )


def progress() -> tuple[Progress, ...]:
    """Points and an action that are done, and a note on an addendum."""
    return (
        Progress(
            id="n1", goal="m2", action="h1", point=TransferPoint.MOTIVATION.value, done=True,
            date=date(2027, 1, 20),
        ),
        Progress(
            id="n2", goal="m2", action="h1", point="2027-03-01", done=True,
            date=date(2027, 3, 1), text="Det svære er at slutte til tiden.",
        ),
        Progress(id="n3", goal="t1", date=date(2027, 3, 2), text="Kurset er bestilt."),
        Progress(
            id="n4", goal="m2", action="h1", point=AFTER, done=True, date=date(2027, 5, 3),
            text="Leder mødet nu.",
        ),
        Progress(id="n5", goal="m2", done=True, date=date(2027, 5, 3)),
    )  # fmt: skip
