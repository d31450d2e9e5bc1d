"""A forløb of three workshops: two closed, the third in progress; one aspect is never reached."""

import datetime as dt

from kompetence_tui.domain.base.ids import new_id
from kompetence_tui.domain.course.course import Task, TaskStatus
from kompetence_tui.domain.course.rules import next_workshop
from kompetence_tui.domain.session.draft import NewSession
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.session import Session
from tests.examples.build import (
    Example,
    at,
    begin,
    closed,
    noted,
    rated,
    shipped_bank,
    when,
    with_answers,
    with_place,
)
from tests.examples.people import ANNA, BO, EVA, FIE, GORM, LIV
from tests.examples.workshop_boards import first_boards, second_boards, third_boards


def workshops() -> tuple[Example, Example, Example]:
    """Each next one begun from the one before."""
    first = _first()
    second = _second(first.session)
    return first, second, _third(second.session)


def _first() -> Example:
    wish = NewSession(
        kind=SessionKind.WORKSHOP,
        bank_id="vaerksted-1",
        employees=(ANNA, BO, FIE, GORM),
        leader=EVA,
        facilitators=(LIV,),
        date=dt.date(2026, 8, 27),
        unit="Modtagelsen",
    )
    session = begin("4kt7mdv2xs", wish, "2026-08-20T13:44:29.310655+02:00")
    session = with_answers(
        first_boards(session),
        {
            "vaerksted-1-vaerktoej-hjalp": rated(4),
            "vaerksted-1-vaerktoej-godt": noted(
                "At alle skrev, før nogen talte. Kortet »Er det kunnen, tid eller aftaler« sparede "
                "os for et kursus."
            ),
            "vaerksted-1-vaerktoej-svaert": noted("Sedlerne bliver små, når seks ser på én skærm"),
        },
    )
    session = _with_tasks(
        session,
        "1.10.2026",
        ("Tæller i uge 37, hvor mange der går igen uden at være kommet til", BO, "14.9."),
        ("Prøver fem minutters overlevering kl. 11.55, ti vagter i alt", ANNA, "25.9.2026"),
        ("Ringer til biblioteket i nabobyen og hører, hvad de gør ved kø", GORM, "uge 38"),
    )
    session = with_place(session, "vaerksted-1-vaerktoej-svaert")
    session = closed(session, "2026-08-27T12:08:14.902744+02:00")
    return Example(session, 377, at("2026-08-27T12:08:14.905000+02:00"))


def _second(before: Session) -> Example:
    session = next_workshop(
        before, shipped_bank("vaerksted-2"), "h6ywn3cp8e", at("2026-08-27T12:11:02.117390+02:00")
    )
    session = _judged(
        session,
        (TaskStatus.DONE, "31 på en uge. Flest mandag kl. 10-11. Tre kom tilbage."),
        (TaskStatus.PARTLY, "Seks af ti. Om onsdagen er der møde, og så er der ingen at sige det"
         " til."),
        (TaskStatus.NOT_DONE, "Ringede tre gange. Sad i kø."),
    )  # fmt: skip
    session = with_answers(
        second_boards(session),
        {
            "vaerksted-2-vaerktoej-hjalp": rated(3, "Målene blev gode. Tiden blev ikke."),
            "vaerksted-2-vaerktoej-ikke": noted(
                "Pladen om, hvordan vi lærer det. Vi nåede den ikke, og det er ikke kortenes skyld."
            ),
            "vaerksted-2-vaerktoej-manglede": noted("Et æggeur"),
        },
    )
    session = _with_tasks(
        session,
        "18.11.2026",
        ("Hænger skiltet »Vi kommer lige om lidt« op og ser, om nogen læser det", BO, "30.10."),
        ("Overlevering hver hverdag, også om onsdagen", ANNA, "uge 43 2026"),
        ("Øver det korte nej i to vagter og siger bagefter, hvordan det føltes", FIE, "13.11.2026"),
        ("Får telefonen stillet om til hovednummeret mandag kl. 10-11", EVA, "16.10."),
    )
    session = with_place(session, "vaerksted-2-fast")
    session = closed(session, "2026-10-01T12:33:41.276018+02:00")
    exports = ("formidling", "vaerktoej")
    return Example(session, 415, at("2026-10-01T12:33:41.279000+02:00"), exports)


def _third(before: Session) -> Example:
    session = next_workshop(
        before, shipped_bank("vaerksted-3"), "x2fe9kr5gt", at("2026-10-01T12:36:20.648871+02:00")
    )
    session = _judged(
        session,
        (TaskStatus.DONE, ""),
        (TaskStatus.PARTLY, "Fire dage om ugen. Onsdagsmødet er stærkere end os."),
    )
    session = with_place(third_boards(session), "vaerksted-3-proevet")
    return Example(session, 58, at("2026-11-18T09:41:55.304000+01:00"), ("forloeb",))


def _with_tasks(session: Session, next_date: str, *tasks: tuple[str, str, str]) -> Session:
    """The workshop with its date of the next one, and its tasks: what, who and by when."""
    course = session.course
    assert course
    for text, who, due in tasks:
        task_id = new_id("o", 0, (task.id for task in course.tasks))
        task = Task(id=task_id, text=text, responsible=who, due=when(session, due))
        course = course.with_(tasks=(*course.tasks, task))
    return session.with_(course=course.with_(next_date=when(session, next_date)))


def _judged(session: Session, *said: tuple[TaskStatus, str]) -> Session:
    """The workshop with what came of the first of the earlier tasks."""
    course = session.course
    assert course
    judged = [
        task.with_(status=status, note=note)
        for task, (status, note) in zip(course.earlier, said, strict=False)
    ]
    rest = course.earlier[len(judged) :]
    return session.with_(course=course.with_(earlier=(*judged, *rest)))
