"""What a workplace demands before a talk closes: more than the program, and never an answer."""

from datetime import date

import pytest

from kompetence_tui.domain.plan.action import Action
from kompetence_tui.domain.plan.next_follow_up import proposed as ready
from kompetence_tui.domain.plan.plan import Evaluation, Plan
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session.agenda import Agenda
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.closing import close, closing_findings
from kompetence_tui.domain.session.cutting import is_fixed, proposed
from kompetence_tui.domain.session.demands import come_to, findings
from kompetence_tui.domain.session.kinds import Interest
from kompetence_tui.domain.session.session import Session
from kompetence_tui.domain.ways import Demands
from tests.factories import NOW, agreed, make_bank, make_goal, make_session, when


def talk(**demands: object) -> Session:
    """A talk that the program itself lets close."""
    bank = make_bank()
    ways = bank.ways.with_(demands=Demands.model_validate(demands))
    session = agreed(make_session(goals=(make_goal(),)))
    return session.with_(bank=bank.with_(ways=ways))


def said(session: Session) -> str:
    return " ".join(finding.words for finding in findings(session) if finding.blocks)


def test_without_demands_it_closes() -> None:
    assert said(talk()) == ""
    assert close(talk(), NOW).is_closed


def test_a_question_is_talked_about_once_it_was_on_the_screen_or_answered() -> None:
    session = talk(questions=("trivsel", "maal"))
    assert "Hvordan har du det" in said(session)
    with pytest.raises(RuleBroken, match="et svar kræves ikke"):
        close(session, NOW)
    at = Agenda(session).at("trivsel")
    session = come_to(session, at)
    assert session.come_to == ("trivsel",)
    assert come_to(session, at) is session
    assert come_to(session, Agenda(session).at("laering")) is session
    session = session.with_answer("maal", Answer(text="Et møde"))
    assert said(session) == ""
    assert close(session, NOW).is_closed


def test_a_demanded_question_is_never_left_out() -> None:
    session = talk(questions=("siden-sidst",))
    theme = session.bank.themes[0]
    assert is_fixed(session, theme, theme.questions[0])
    assert "siden-sidst" not in proposed(session, 5)


def test_what_is_not_asked_is_not_demanded() -> None:
    session = talk(questions=("trivsel",)).with_(left_out=("trivsel",))
    assert said(session) == ""


def test_a_goal_serves_the_workplace() -> None:
    session = talk(workplace_goal=True)
    assert "arbejdspladsens mål" in said(session)
    for change in ({"serves": "Borgeren"}, {"interest": Interest.BOTH}):
        goal = session.plan.goals[0].with_(**change)
        assert said(session.with_(plan=session.plan.with_(goals=(goal,)))) == ""


@pytest.mark.parametrize("name", ["Eva Eksempel", "Eva", "lederen", "Anna og Eva"])
def test_the_leader_is_responsible_for_an_action(name: str) -> None:
    session = talk(leader_action=True)
    assert "lederen er ansvarlig" in said(session)
    goal = session.plan.goals[0]
    own = Action(id="h9", text="Giver tid", responsible=name)
    goal = goal.with_(actions=(*goal.actions, own))
    assert said(session.with_(plan=session.plan.with_(goals=(goal,)))) == ""


@pytest.mark.parametrize(
    ("day", "is_late"),
    [("31.5.2027", False), ("maj 2027", False), ("1.6.2027", True), ("uge 22 2027", True)],
)
def test_the_follow_up_is_within_the_months(day: str, is_late: bool) -> None:
    session = talk(months=6).with_(date=date(2026, 11, 21))
    follow_up = Evaluation(how="møde", when=when(day))
    session = session.with_(plan=session.plan.with_(next_follow_up=follow_up))
    assert ("inden 6 måneder" in said(session)) is is_late


def test_what_stands_ready_is_no_later_than_is_demanded() -> None:
    session = talk(months=3).with_(date=date(2026, 11, 21))
    assert ready(session).when.danish == "februar 2027"
    assert ready(talk(months=9).with_(date=date(2026, 11, 21))).when.danish == "maj 2027"


def test_the_reason_for_no_development_is_enough() -> None:
    demands = {"workplace_goal": True, "leader_action": True, "months": 1}
    session = talk(**demands).with_(plan=Plan(no_development_because="Orlov til maj"))
    assert said(session) == ""
    assert close(session, NOW).is_closed


def test_nothing_is_demanded_less() -> None:
    empty = talk(questions=()).with_(plan=Plan())
    assert any(finding.blocks for finding in closing_findings(empty))
