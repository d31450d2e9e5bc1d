"""Who does what: each person's tasks, the participants' own names first."""

from datetime import date

import pytest

from kompetence_tui.domain.direction.link import Link
from kompetence_tui.domain.follow_up.follow_up import FollowedGoal, FollowUp, Verdict
from kompetence_tui.domain.follow_up.progress import Progress
from kompetence_tui.domain.plan.action import Action
from kompetence_tui.domain.plan.agreed import Addendum
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.domain.plan.tasks_by_person import responsible_people, tasks_by_person
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.session import Session
from tests.factories import TODAY, make_session

ANNA, EVA = "Anna Eksempel", "Eva Eksempel"


def goal(goal_id: str, *actions: tuple[str, str], responsible: str = "") -> Goal:
    return Goal(
        id=goal_id,
        aim="Lede mødet",
        responsible=responsible,
        actions=tuple(Action(text=text, responsible=who) for text, who in actions),
    )


def told(session: Session) -> list[tuple[str, list[str]]]:
    return [
        (person.name, [f"{task.source}: {task.text}" for task in person.tasks])
        for person in tasks_by_person(session)
    ]


@pytest.mark.parametrize(
    ("written", "people"),
    [
        ("Anna Eksempel", (ANNA,)),
        ("anna", (ANNA,)),
        ("Anna  Eksempel", (ANNA,)),
        ("Eksempel, Anna", (ANNA,)),
        ("Lederen", (EVA,)),
        ("Eva og Anna", (EVA, ANNA)),
        ("lederen, HR", (EVA, "HR")),
        ("Anna Eksempel/Anna", (ANNA,)),
        ("Team Nord og Syd", ("Team Nord og Syd",)),
        ("Bo Prøvesen", ("Bo Prøvesen",)),
        (" ", ()),
    ],
)
def test_who_is_meant(written: str, people: tuple[str, ...]) -> None:
    assert responsible_people(written, make_session()) == people


def test_each_has_their_own_and_what_is_nobodys_comes_last() -> None:
    first = goal("m1", ("Følge Bo", "Bo Prøvesen"), ("Finde tid", "lederen"), responsible=ANNA)
    second = goal("m2", ("Øve sig", ""), ("", ANNA), responsible=ANNA)
    third = goal("m3", ("Læse", ""))
    assert told(make_session(goals=(first, second, third))) == [
        (ANNA, ["Mål 2: Øve sig"]),
        (EVA, ["Mål 1: Finde tid"]),
        ("Bo Prøvesen", ["Mål 1: Følge Bo"]),
        ("", ["Mål 3: Læse"]),
    ]


def test_promises_are_tasks_of_those_who_make_them() -> None:
    promised = Goal(id="m1", aim="Lede", leader_ensures="Fri hver fredag", employee_does="Øver sig")
    assert told(make_session(goals=(promised,))) == [
        (ANNA, ["Mål 1: Øver sig"]), (EVA, ["Mål 1: Fri hver fredag"]),
    ]  # fmt: skip


def test_addenda_and_what_goes_on_from_the_last_plan_count_too() -> None:
    link = Link(session="sidste2345", item="m1", kind=SessionKind.MUS, date=date(2026, 2, 3))
    going_on = FollowedGoal(id="f1", goal=goal("m1", ("Gå med", ANNA)), link=link)
    over = FollowedGoal(
        id="f2", goal=goal("m2", ("Gå fra", ANNA)), link=link, verdict=Verdict.REACHED
    )
    last = FollowUp(session="s", kind=SessionKind.MUS, date=TODAY, goals=(going_on, over))
    addendum = Addendum(date=TODAY, goal=goal("t1", ("Straks", EVA)))
    session = make_session().with_(addenda=(addendum,), follow_up=last)
    assert told(session) == [(ANNA, ["Fra sidst: Gå med"]), (EVA, ["Tillæg: Straks"])]


def test_what_the_log_calls_done_is_done() -> None:
    session = make_session(goals=(goal("m1", ("Et", ANNA), ("To", ANNA)),))
    done = Progress(id="n1", goal="m1", action="h1", done=True, date=TODAY)
    point = Progress(id="n2", goal="m1", action="h2", point="efter", done=True, date=TODAY)
    (anna,) = tasks_by_person(session.with_(progress=(done, point)))
    assert [task.done for task in anna.tasks] == [True, False]
    whole = Progress(id="n1", goal="m1", done=True, date=TODAY)
    (anna,) = tasks_by_person(session.with_(progress=(whole,)))
    assert all(task.done for task in anna.tasks)
