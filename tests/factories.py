"""Fictional sessions for tests."""

from datetime import UTC, date, datetime

from kompetence_tui.domain.bank import Bank, Question, Theme
from kompetence_tui.domain.dates.reading import read_date
from kompetence_tui.domain.dates.when import Timeline, When
from kompetence_tui.domain.plan.action import Action
from kompetence_tui.domain.plan.plan import Evaluation, Goal, Plan
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.kinds import AnswerKind, PlanTopic, Role, SessionKind
from kompetence_tui.domain.session.session import Event, EventKind, Participant, Session

TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 14, 32, 5, tzinfo=UTC)


def when(text: str) -> When:
    """A date field as it is when the text can be read."""
    return When(text=text, date=read_date(text, TODAY))


def make_bank() -> Bank:
    """Two themes, one question of each common kind."""
    return Bank(
        id="proeve",
        title="Prøvebank",
        kinds=(SessionKind.MUS, SessionKind.GRUS),
        version="1.0",
        source="Eksempel",
        competence_types=("faglig", "personlig", "social"),
        themes=(
            Theme(
                title="Siden sidst",
                minutes=10,
                questions=(
                    Question(
                        id="siden-sidst",
                        text="Hvad er du mest tilfreds med fra det sidste år?",
                        help="Lyt færdig, før du spørger videre.",
                        follow_ups=("Hvem hjalp dig?", "Hvad gjorde det muligt?"),
                    ),
                    Question(
                        id="trivsel",
                        text="Hvordan har du det på arbejdet lige nu?",
                        answer=AnswerKind.SCALE,
                        scale=(1, 5),
                        low="skidt",
                        high="godt",
                    ),
                ),
            ),
            Theme(
                title="Udvikling",
                minutes=20,
                questions=(
                    Question(
                        id="laering",
                        text="Hvordan lærer du bedst?",
                        answer=AnswerKind.CHOICES,
                        options=("Kursus", "Sidemandsoplæring", "Ny opgave"),
                        topics=(PlanTopic.ACTIVITIES,),
                    ),
                    Question(
                        id="maal",
                        text="Hvad vil du gerne blive bedre til?",
                        topics=(PlanTopic.GOAL,),
                    ),
                ),
            ),
        ),
    )


def make_goal(goal_id: str = "g1", aim: str = "Blive tryg ved journalsystemet") -> Goal:
    """A goal with all five fields."""
    return Goal(
        id=goal_id,
        aim=aim,
        competence_type="faglig",
        actions=(
            Action(
                text="Følge Bo i to dage",
                responsible="Anna Eksempel",
                timeline=Timeline(end=when("15.1.2027")),
            ),
        ),
        timeline=Timeline(start=when("15.1.2027"), end=when("uge 24 2027")),
        responsible="Anna Eksempel",
        evaluation=Evaluation(how="Anna skriver selv en journal", when=when("1.9.2027")),
    )


AGREED = Evaluation(how="opfølgningssamtale", when=when("maj 2027"))
"""When and how a plan is followed up."""


def make_session(
    session_id: str = "a1b2c3d4e5", *, employee: str = "Anna Eksempel", goals: tuple[Goal, ...] = ()
) -> Session:
    """A MUS in progress with one answer."""
    return Session(
        id=session_id,
        kind=SessionKind.MUS,
        date=TODAY,
        unit="Eksempelhuset",
        participants=(
            Participant(name=employee, role=Role.EMPLOYEE),
            Participant(name="Eva Eksempel", role=Role.LEADER),
        ),
        bank=make_bank(),
        answers={"siden-sidst": Answer(text="Vagtplanen – den holdt!\nÆ, ø og å.")},
        plan=Plan(goals=goals),
        place="siden-sidst",
        events=(Event(kind=EventKind.CREATED, at=NOW),),
    )


def agreed(session: Session) -> Session:
    """The session with its follow-up agreed on, so that it can be closed with goals (E19)."""
    return session.with_(plan=session.plan.with_(next_follow_up=AGREED))
