"""When a talk may be closed and opened again, and what is said first."""

import pytest

from kompetence_tui.domain.closing import close, closing_findings, reopen
from kompetence_tui.domain.plan import Goal, Plan
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session import EventKind
from tests.factories import NOW, make_goal, make_session

FULL = make_goal()
JUST_AIM = Goal(id="m1", aim="Lede mødet")


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
