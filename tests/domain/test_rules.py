"""What a goal lacks, and when a talk may start, close and be opened again."""

from typing import Any

import pytest

from kompetence_tui.domain.kinds import Role, SessionKind
from kompetence_tui.domain.plan import Action, Evaluation, Goal, Plan, Timeline, When
from kompetence_tui.domain.rules import (
    RuleBroken,
    check_may_start,
    close,
    closing_findings,
    is_complete,
    listed,
    missing_in,
    missing_words,
    reopen,
)
from kompetence_tui.domain.session import EventKind, Participant
from tests.factories import NOW, make_goal, make_session, when

FULL = make_goal()
JUST_AIM = Goal(id="m1", aim="Lede mødet")
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


def test_closing_without_goals_is_refused_in_words() -> None:
    session = make_session()
    assert any(finding.blocks for finding in closing_findings(session))
    with pytest.raises(RuleBroken, match="Planen er tom"):
        close(session, NOW)


def test_closing_with_no_full_goal_is_refused_and_each_lack_named() -> None:
    session = make_session(goals=(JUST_AIM,))
    with pytest.raises(RuleBroken, match="Intet mål er fuldt endnu"):
        close(session, NOW)
    words = [finding.words for finding in closing_findings(session)]
    assert words[1].startswith("Mål 1 »Lede mødet« mangler handlingsplan")


def test_one_full_goal_is_enough_and_the_other_is_told_of() -> None:
    session = make_session(goals=(FULL, JUST_AIM))
    assert close(session, NOW).is_closed
    assert [finding.blocks for finding in closing_findings(session)] == [False]


def test_a_recorded_reason_closes_without_goals() -> None:
    reason = Plan(no_development_because="hun går på orlov")
    assert close(make_session().with_(plan=reason), NOW).is_closed
    blank = Plan(no_development_because=" \n ")
    blocked = closing_findings(make_session().with_(plan=blank))
    assert any(finding.blocks for finding in blocked)


def test_a_reason_beside_full_goals_is_pointed_out() -> None:
    plan = Plan(goals=(FULL,), no_development_because="hun går på orlov")
    findings = closing_findings(make_session().with_(plan=plan))
    assert ["både mål og en begrundelse" in finding.words for finding in findings] == [True]


def test_closing_and_reopening_are_recorded() -> None:
    closed = close(make_session(goals=(FULL,)), NOW)
    with pytest.raises(RuleBroken, match="allerede afsluttet"):
        close(closed, NOW)
    again = reopen(closed, NOW)
    assert not again.is_closed
    assert [event.kind for event in again.events] == [
        EventKind.CREATED, EventKind.CLOSED, EventKind.REOPENED,
    ]  # fmt: skip
    assert again.events[-1].at == NOW
    with pytest.raises(RuleBroken, match="ikke afsluttet"):
        reopen(again, NOW)
