"""A forløb of workshops, plainly invented."""

from kompetence_tui.domain.bank import Bank, Question, Theme
from kompetence_tui.domain.course.course import Course, Decision, Task
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.closing import close
from kompetence_tui.domain.session.kinds import Aspect, Role, SessionKind
from kompetence_tui.domain.session.session import Event, EventKind, Participant, Session
from tests.factories import NOW, TODAY, when

FIRST, SECOND = "vaerk2345a", "vaerk2345b"

BYTTE = Task(id="o1", text="Bytte en vagt med Nord", responsible="Anna Eksempel",
             due=when("1.12.2026"))  # fmt: skip
SPOERGE = Task(id="o2", text="Spørge borgerne", responsible="Bo Prøvesen", due=when("8.12.2026"))


def workshop_bank(number: int = 1) -> Bank:
    """Two questions, each with an aspect of the forløb."""
    return Bank(
        id=f"vaerksted-{number}",
        title=f"Værksted {number}",
        kinds=(SessionKind.WORKSHOP,),
        version="1.0",
        themes=(
            Theme(title="Behov", aspect=Aspect.NEEDS,
                  questions=(Question(id="behov", text="Hvad skal vi kunne?"),)),
            Theme(title="Mål", aspect=Aspect.GOALS,
                  questions=(Question(id="maal", text="Hvad vil vi nå?"),)),
        ),
    )  # fmt: skip


def first_workshop(*tasks: Task) -> Session:
    """Open, with one answer."""
    return Session(
        id=FIRST,
        kind=SessionKind.WORKSHOP,
        date=TODAY,
        unit="Team Eksempelhavn",
        participants=(
            Participant(name="Anna Eksempel", role=Role.EMPLOYEE),
            Participant(name="Bo Prøvesen", role=Role.EMPLOYEE),
            Participant(name="Eva Eksempel", role=Role.LEADER),
            Participant(name="Dan Eksempel", role=Role.FACILITATOR),
        ),
        bank=workshop_bank(),
        answers={"behov": Answer(text="Tale med pårørende")},
        course=Course(id=FIRST, title="Team Eksempelhavn", tasks=tasks),
        place="behov",
        events=(Event(kind=EventKind.CREATED, at=NOW),),
    )


def closed_workshop() -> Session:
    """The first, closed, with two tasks and a date for the next."""
    session = first_workshop(BYTTE, SPOERGE)
    assert session.course
    course = session.course.with_(next_date=when("9.12.2026"))
    return close(session.with_(course=course), NOW)


def second_workshop() -> Session:
    """It begins with what the first decided."""
    course = Course(
        id=FIRST, title="Team Eksempelhavn", number=2, follows=FIRST, earlier=(BYTTE, SPOERGE),
        decided=(Decision(board="Behov", words="Vi øver samtaler med pårørende."),),
    )  # fmt: skip
    return first_workshop().with_(
        id=SECOND, bank=workshop_bank(2), answers={}, course=course, place=""
    )
