"""When a talk may be closed and opened again, and what is said first."""

from datetime import date

import pytest

from kompetence_tui.domain.bank import Question, Theme
from kompetence_tui.domain.dates.when import When
from kompetence_tui.domain.direction.link import Link
from kompetence_tui.domain.follow_up.follow_up import FollowedGoal, FollowUp, Verdict
from kompetence_tui.domain.plan.action import Action, Challenge, Zone
from kompetence_tui.domain.plan.next_follow_up import needs_follow_up, proposed
from kompetence_tui.domain.plan.plan import Evaluation, Goal, Plan
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.closing import asks_for_reason, close, closing_findings, reopen
from kompetence_tui.domain.session.kinds import AnswerKind, PlanTopic, SessionKind, ThemeForm
from kompetence_tui.domain.session.session import EventKind, Session
from tests.factories import AGREED, NOW, TODAY, agreed, make_goal, make_session, when

FULL = make_goal()
JUST_AIM = Goal(id="m1", aim="Lede mødet")
LAST = Link(session="sidste2345", item="m1", kind=SessionKind.MUS, date=date(2026, 2, 3))


def blocks(session: Session) -> list[str]:
    return [finding.words for finding in closing_findings(session) if finding.blocks]


def followed(*verdicts: Verdict | None) -> FollowUp:
    """A last plan with a goal for each verdict."""
    goals = tuple(
        FollowedGoal(id=f"f{n}", goal=JUST_AIM, link=LAST.with_(item=f"m{n}"), verdict=verdict)
        for n, verdict in enumerate(verdicts, 1)
    )
    return FollowUp(session=LAST.session, kind=LAST.kind, date=LAST.date, goals=goals)


def test_closing_without_goals_is_refused_in_words() -> None:
    session = make_session()
    assert any(finding.blocks for finding in closing_findings(session))
    with pytest.raises(RuleBroken, match="Planen er tom"):
        close(session, NOW)


def test_closing_with_no_full_goal_is_refused_and_each_lack_named() -> None:
    session = agreed(make_session(goals=(JUST_AIM,)))
    with pytest.raises(RuleBroken, match="Intet mål er færdigt endnu"):
        close(session, NOW)
    words = [finding.words for finding in closing_findings(session)]
    assert words[1].startswith("Mål 1 »Lede mødet« mangler handlingsplan")


def test_one_full_goal_is_enough_and_the_other_is_told_of() -> None:
    session = agreed(make_session(goals=(FULL, JUST_AIM)))
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
    closed = close(agreed(make_session(goals=(FULL,))), NOW)
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


@pytest.mark.parametrize(
    ("follow_up", "said"),
    [
        (Evaluation(), "ikke aftalt, hvornår og hvordan"),
        (AGREED.with_(how=" "), "ikke aftalt, hvornår og hvordan"),
        (AGREED.with_(when=When()), "ikke aftalt, hvornår og hvordan"),
        (AGREED.with_(when=When(text="engang")), "kan ikke læses"),
    ],
)
def test_goals_are_left_only_with_a_follow_up(follow_up: Evaluation, said: str) -> None:
    session = make_session(goals=(FULL,))
    session = session.with_(plan=session.plan.with_(next_follow_up=follow_up))
    assert [said in words for words in blocks(session)] == [True]
    with pytest.raises(RuleBroken, match=said):
        close(session, NOW)


def test_what_stands_ready_is_half_a_year_ahead_and_closes() -> None:
    session = make_session(goals=(FULL,))
    assert (proposed(session).when.danish, proposed(session).how) == (
        "maj 2027", "opfølgningssamtale",
    )  # fmt: skip
    plan = session.plan.with_(next_follow_up=proposed(session))
    assert close(session.with_(plan=plan), NOW).is_closed
    late = session.with_(date=date(2199, 12, 31))
    assert proposed(late).when.date is not None


def asking_when(*forms: ThemeForm) -> Session:
    """A talk with a theme of each form, and in each the question of when it is followed up."""
    question = Question(
        id="hvornaar", text="Hvornår?", answer=AnswerKind.DATE, topics=(PlanTopic.FOLLOW_UP,)
    )
    themes = tuple(
        Theme(title="Til sidst", form=form, questions=(question.with_(id=f"hvornaar-{n}"),))
        for n, form in enumerate(forms, 1)
    )
    session = make_session(goals=(FULL,))
    return session.with_(bank=session.bank.with_(themes=themes))


def test_the_day_that_was_answered_in_the_talk_stands_ready() -> None:
    session = asking_when(ThemeForm.QUESTIONS, ThemeForm.PHASE)
    assert proposed(session).when.danish == "maj 2027"
    session = session.with_answer("hvornaar-1", Answer(when=when("3.3.2027"), text="kl. 10"))
    assert proposed(session) == AGREED.with_(when=when("3.3.2027"))
    later = session.with_answer("hvornaar-2", Answer(when=when("uge 14 2027")))
    assert proposed(later).when == when("uge 14 2027")
    follow_up = session.with_(kind=SessionKind.FOLLOW_UP, follow_up=followed(None))
    assert proposed(follow_up).when == when("3.3.2027")


def test_what_was_answered_is_not_swapped_for_a_month_because_it_is_no_date() -> None:
    session = asking_when(ThemeForm.QUESTIONS)
    session = session.with_answer("hvornaar-1", Answer(when=When(text="når hun er tilbage")))
    assert proposed(session).when.danish == "når hun er tilbage"
    plan = session.plan.with_(next_follow_up=proposed(session))
    assert any("kan ikke læses" in words for words in blocks(session.with_(plan=plan)))


def test_the_day_of_the_experiences_is_no_day_to_come() -> None:
    session = asking_when(ThemeForm.EXPERIENCE)
    session = session.with_answer("hvornaar-1", Answer(when=when("3.3.2027")))
    assert proposed(session).when.danish == "maj 2027"


@pytest.mark.parametrize(
    ("text", "is_early"),
    [
        ("20.11.2026", True), ("uge 46 2026", True), ("oktober 2026", True),
        ("21.11.2026", False), ("uge 47 2026", False), ("november 2026", False),
    ],
)  # fmt: skip
def test_a_follow_up_wholly_before_the_talk_is_pointed_out(text: str, is_early: bool) -> None:
    session = make_session(goals=(FULL,))
    follow_up = AGREED.with_(when=when(text))
    session = session.with_(plan=session.plan.with_(next_follow_up=follow_up))
    assert not blocks(session)
    found = [finding.words for finding in closing_findings(session)]
    assert any("før samtalen" in words for words in found) is is_early


@pytest.mark.parametrize(
    ("kind", "needs"),
    [
        (SessionKind.MUS, True), (SessionKind.LUS, True), (SessionKind.GRUS, True),
        (SessionKind.PLUS_TEAM, True), (SessionKind.STRATEGY, False),
        (SessionKind.WORKSHOP, False),
    ],
)  # fmt: skip
def test_which_talks_are_followed_up(kind: SessionKind, needs: bool) -> None:
    session = make_session(goals=(FULL,)).with_(kind=kind)
    assert needs_follow_up(session) is needs
    assert not needs_follow_up(session.with_(plan=Plan()))
    reason = session.plan.with_(no_development_because="hun går på orlov")
    assert not needs_follow_up(session.with_(plan=reason))


def test_goals_that_go_on_are_followed_up_though_the_talk_has_none_itself() -> None:
    session = make_session().with_(kind=SessionKind.FOLLOW_UP)
    assert needs_follow_up(session.with_(follow_up=followed(Verdict.REACHED, None)))
    assert not needs_follow_up(session.with_(follow_up=followed(Verdict.REACHED)))


def test_an_opfoelgningssamtale_ends_in_what_it_says_of_the_goals() -> None:
    session = make_session().with_(kind=SessionKind.FOLLOW_UP, date=TODAY)
    silent = session.with_(follow_up=followed(None))
    assert "ikke sagt noget om målene" in blocks(silent)[0]
    assert not asks_for_reason(silent)
    judged = session.with_(follow_up=followed(Verdict.REACHED, None))
    assert blocks(judged) == ["Det er ikke aftalt, hvornår og hvordan I følger op på planen"]
    assert close(agreed(judged), NOW).is_closed
    assert proposed(judged).how == "ny MUS"
    assert "Planen er tom" in blocks(session)[0]  # nothing to follow up: as any other talk


@pytest.mark.parametrize("is_leader", [True, False])
def test_alarm_closes_only_with_support(is_leader: bool) -> None:
    placed = Challenge(leader=Zone.ALARM) if is_leader else Challenge(employee=Zone.ALARM)
    action = Action(text="Holde oplæg", responsible="Anna Eksempel", challenge=placed)
    goal = FULL.with_(actions=(*FULL.actions, action))
    session = agreed(make_session(goals=(JUST_AIM, goal)))
    (words,) = blocks(session)
    assert "Handling 2 under mål 2 »Blive tryg ved journalsystemet« er i alarmzonen" in words
    helped = goal.with_action(goal.actions[1].with_(challenge=placed.with_(support="Bo er med")))
    assert not blocks(session.with_(plan=session.plan.with_goal(helped)))
