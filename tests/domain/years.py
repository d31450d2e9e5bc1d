"""Talks of one employee through the years, plainly invented."""

import datetime as dt

from kompetence_tui.domain.dates.when import Timeline
from kompetence_tui.domain.plan.action import (
    Action,
    ChosenMethod,
    PromptAnswer,
    Transfer,
    TransferPoint,
)
from kompetence_tui.domain.plan.method import PromptKind
from kompetence_tui.domain.plan.plan import Goal, Plan
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.session import EventKind, Session
from tests.factories import NOW, make_goal, make_session, when

FIRST, HALF, SECOND, THIRD = "aar2345aaa", "aar2345aab", "aar2345aac", "aar2345aad"
DAYS = {
    FIRST: dt.date(2024, 11, 4),
    HALF: dt.date(2025, 5, 5),
    SECOND: dt.date(2025, 11, 3),
    THIRD: dt.date(2026, 11, 2),
}
JOURNAL, MEETING, NEW = "Blive tryg ved journalen", "Lede mødet", "Oplære en ny kollega"


def year(session_id: str, *goals: Goal, closed: bool = False, **changes: object) -> Session:
    """One of Anna's talks; a half-yearly one is an opfølgningssamtale."""
    kind = SessionKind.FOLLOW_UP if session_id == HALF else SessionKind.MUS
    session = make_session(session_id).with_(
        kind=kind, date=DAYS[session_id], answers={}, place="", plan=Plan(goals=goals)
    )
    session = session.with_(**changes)
    return session.with_event(EventKind.CLOSED, NOW) if closed else session


def first_year(**changes: object) -> Session:
    """Closed, with two goals; the first asks for a status and has points before and after."""
    goals = (in_depth("m1", JOURNAL), make_goal("m2", MEETING))
    return year(FIRST, *goals, closed=True, **changes)


def in_depth(goal_id: str, aim: str) -> Goal:
    """A goal with all that can be said of its one action."""
    dates = PromptAnswer(
        kind=PromptKind.DATES, question="Hvornår siges, hvad der er lært?",
        text="1.3.2025, 1.6.2025", dates=(when("1.3.2025"), when("1.6.2025")),
    )  # fmt: skip
    shares = PromptAnswer(
        kind=PromptKind.TEXT, question="Hvem deler hvad på hvilket møde?",
        text="Anna viser skabelonen på teammødet",
    )  # fmt: skip
    action = Action(
        id="h1", text="Følge Bo i to dage", responsible="Anna Eksempel",
        timeline=Timeline(end=when("15.1.2025")),
        methods=(ChosenMethod(id="projekt", name="Projekt", answers=(dates, shares)),),
        transfer=Transfer(
            agreed={TransferPoint.TRYING: "på egne borgere", TransferPoint.RELEVANCE: "tales om"},
            follow_up=when("1.7.2025"),
        ),
    )  # fmt: skip
    goal = make_goal(goal_id, aim)
    return goal.with_(
        actions=(action,),
        leader_ensures="tid til to dage om måneden",
        employee_does="skriver ned, hvad der drillede",
    )
