"""Answers, names and status of a session."""

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from kompetence_tui.domain.board.board import Board
from kompetence_tui.domain.course.course import Course, Task
from kompetence_tui.domain.dates.when import When
from kompetence_tui.domain.direction.link import Link
from kompetence_tui.domain.follow_up.follow_up import FollowedGoal, FollowUp, Verdict
from kompetence_tui.domain.follow_up.progress import Progress
from kompetence_tui.domain.plan.plan import Plan
from kompetence_tui.domain.profile.profile import Profile, Rating
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.kinds import Role, SessionKind, Status
from kompetence_tui.domain.session.session import Participant
from tests.factories import TODAY, make_goal, make_session

LAST = Link(session="sidste2345", item="m1", kind=SessionKind.MUS, date=date(2025, 11, 3))
JUDGED = FollowUp(
    session=LAST.session, kind=LAST.kind, date=LAST.date,
    goals=(FollowedGoal(id="f1", goal=make_goal(), link=LAST, verdict=Verdict.PARTLY),),
)  # fmt: skip


def test_an_empty_answer_leaves_no_trace() -> None:
    session = make_session()
    for empty in (Answer(), Answer(text=" \n"), Answer(when=When(text=" "))):
        assert "siden-sidst" not in session.with_answer("siden-sidst", empty).answers


def test_answers_stand_in_the_order_of_the_bank() -> None:
    session = make_session().with_answer("maal", Answer(text="a"))
    session = session.with_answer("trivsel", Answer(step=4))
    assert list(session.answers) == ["siden-sidst", "trivsel", "maal"]
    assert session.answered == 3


def test_a_session_given_out_is_never_changed() -> None:
    session = make_session()
    session.with_answer("maal", Answer(text="a"))
    assert list(session.answers) == ["siden-sidst"]


def test_whose_talk_it_is() -> None:
    mus = make_session()
    assert mus.who == "Anna Eksempel"
    grus = mus.with_(kind=SessionKind.GRUS)
    assert grus.who == "Eksempelhuset"
    assert grus.with_(unit="").who == "Anna Eksempel"


def test_a_name_in_two_roles_is_named_once() -> None:
    session = make_session()
    again = Participant(name="Eva Eksempel", role=Role.FACILITATOR)
    session = session.with_(participants=(*session.participants, again))
    assert session.names() == ("Anna Eksempel", "Eva Eksempel")


def test_status() -> None:
    begun = make_session()
    bare = begun.with_(answers={}, place="")
    ahead = date(2026, 12, 1)
    assert bare.status(TODAY) is Status.PLANNED
    assert bare.with_(place="siden-sidst").status(TODAY) is Status.IN_PROGRESS
    assert bare.with_(place="siden-sidst", date=ahead).status(TODAY) is Status.PLANNED
    assert bare.with_(date=ahead).status(TODAY) is Status.PLANNED
    assert begun.with_(date=ahead).status(TODAY) is Status.IN_PROGRESS
    planned = bare.with_(date=ahead, plan=Plan(goals=(make_goal(),)))
    assert planned.status(TODAY) is Status.IN_PROGRESS


@pytest.mark.parametrize(
    "written",
    [
        {"answers": {"maal": Answer(text="Møder")}},
        {"boards": {"det-vi-kan": Board(used=("kort",))}},
        {"course": Course(id="forloeb", tasks=(Task(id="o1", text="Prøve det af"),))},
        {"follow_up": JUDGED},
        {"progress": (Progress(id="n1", goal="m1", date=TODAY, text="Første møde"),)},
        {"profile": Profile(ratings=(Rating(id="k1", competence="Møder", leader=1),))},
        {"plan": Plan(no_development_because="hun går på orlov")},
    ],
    ids=lambda written: next(iter(written)),
)
def test_one_thing_written_is_enough_to_have_begun(written: dict[str, Any]) -> None:
    bare = make_session().with_(answers={}, place="")
    assert not bare.is_started
    assert bare.with_(**written).is_started


def test_there_is_no_talk_without_a_question() -> None:
    session = make_session()
    for themes in ((), (session.bank.themes[0].with_(questions=()),)):
        with pytest.raises(ValidationError):
            session.with_(bank=session.bank.with_(themes=themes))
