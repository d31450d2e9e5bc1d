"""What a goal lacks, and when a talk may start."""

from typing import Any

import pytest

from kompetence_tui.domain.dates.when import Timeline, When
from kompetence_tui.domain.plan.action import Action
from kompetence_tui.domain.plan.plan import Evaluation, Goal
from kompetence_tui.domain.rules import (
    RuleBroken,
    check_may_start,
    is_complete,
    listed,
    missing_in,
    missing_words,
)
from kompetence_tui.domain.session.kinds import Role, SessionKind
from kompetence_tui.domain.session.session import Participant
from tests.factories import make_goal, when

FULL = make_goal()
SOON = When(text="snart")
BACKWARDS = {"start": when("2028"), "end": when("2027")}


def action(**dates: When) -> Action:
    return Action(text="Kursus", responsible="Bo Prøvesen", timeline=Timeline(**dates))


def test_a_full_goal_lacks_nothing() -> None:
    assert is_complete(FULL)
    assert missing_words(FULL) == ""


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"aim": "  "}, "mangler udviklingsmål"),
        ({"actions": ()}, "mangler handlingsplan"),
        ({"actions": (Action(responsible="Bo Prøvesen"),)}, "mangler handlingsplan"),
        (
            {"actions": (*FULL.actions, Action(text="Kursus"))},
            "mangler ansvarlig for handling 2",
        ),
        ({"actions": (action(end=SOON),)}, "mangler en læselig dato for handling 1"),
        (
            {"actions": (action(**BACKWARDS),)},
            "mangler en slutdato efter startdatoen for handling 1",
        ),
        ({"timeline": Timeline(end=when("2028"))}, "mangler startdato"),
        ({"timeline": Timeline(start=when("2027"))}, "mangler slutdato"),
        ({"timeline": Timeline(start=when("2027"), end=SOON)}, "mangler en læselig slutdato"),
        ({"timeline": Timeline(**BACKWARDS)}, "mangler en slutdato efter startdatoen"),
        ({"timeline": Timeline()}, "mangler startdato og slutdato"),
        ({"responsible": ""}, "mangler ansvarlig"),
        ({"evaluation": Evaluation()}, "mangler evaluering"),
        (
            {"evaluation": Evaluation(when=SOON)},
            "mangler evaluering og en læselig evalueringsdato",
        ),
        ({"evaluation": Evaluation(when=when("2028"))}, "mangler hvordan der evalueres"),
        ({"evaluation": Evaluation(how="Prøve")}, "mangler evalueringsdato"),
        ({"evaluation": Evaluation(how="Prøve", when=SOON)}, "mangler en læselig evalueringsdato"),
        (
            {"evaluation": Evaluation(), "timeline": Timeline(start=when("2027"))},
            "mangler slutdato og evaluering",
        ),
    ],
)  # fmt: skip
def test_each_lack_has_its_words(change: dict[str, Any], words: str) -> None:
    goal = FULL.with_(**change)
    assert missing_words(goal) == words
    assert all(missing.question.endswith("?") for missing in missing_in(goal))


def test_lacks_stand_in_the_order_of_the_form() -> None:
    assert missing_words(Goal(id="m1")) == (
        "mangler udviklingsmål, handlingsplan, startdato, slutdato, ansvarlig og evaluering"
    )


def test_listed() -> None:
    assert [listed([]), listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])] == [
        "", "a", "a og b", "a, b og c",
    ]  # fmt: skip


LEADER = Participant(name="Eva Eksempel", role=Role.LEADER)
EMPLOYEE = Participant(name="Anna Eksempel", role=Role.EMPLOYEE)
FACILITATOR = Participant(name="Bo Prøvesen", role=Role.FACILITATOR)


@pytest.mark.parametrize(
    ("kind", "participants", "words"),
    [
        (SessionKind.MUS, (EMPLOYEE,), "uden en leder"),
        (SessionKind.MUS, (EMPLOYEE, FACILITATOR), "uden en leder"),
        (SessionKind.GRUS, (), "uden en leder"),
        (SessionKind.MUS, (LEADER,), "skriv medarbejderens navn"),
        (SessionKind.MUS, (LEADER, FACILITATOR), "skriv medarbejderens navn"),
        (SessionKind.MUS, (EMPLOYEE, Participant(name=" ", role=Role.LEADER)), "uden en leder"),
    ],
)
def test_who_must_be_there(
    kind: SessionKind, participants: tuple[Participant, ...], words: str
) -> None:
    with pytest.raises(RuleBroken, match=words):
        check_may_start(kind, participants)


def test_a_team_needs_no_named_member() -> None:
    check_may_start(SessionKind.GRUS, (LEADER,))
    check_may_start(SessionKind.MUS, (EMPLOYEE, LEADER))
