"""What groups wrote for a higher level, and what of it is handed on (E20)."""

import pytest

from kompetence_tui.domain.bank import Bank, Question, Theme
from kompetence_tui.domain.board.board import Board
from kompetence_tui.domain.report.experiences import Sort, chosen, in_order, passages_of
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.domain.session.kinds import PlanTopic, SessionKind, ThemeForm
from kompetence_tui.domain.session.session import Session
from tests.told_sessions import EXPERIENCE, PROPOSAL, TOOL, five_phases, group, person, workshop

YEAR, NEXT = ReportPeriod(2026), ReportPeriod(2027)


def found(session: Session, period: ReportPeriod = YEAR) -> list[tuple[Sort, str]]:
    return [(one.sort, one.text) for one in passages_of(session, period)]


def test_proposals_experiences_and_words_on_the_tool_are_found_and_nothing_else() -> None:
    assert found(five_phases()) == [(Sort.PROPOSAL, PROPOSAL)]
    assert found(workshop()) == [(Sort.TOOL, TOOL)]


def test_experiences_belong_to_the_day_they_were_written() -> None:
    assert found(five_phases(), NEXT) == [(Sort.EXPERIENCE, EXPERIENCE)]
    assert found(five_phases(), ReportPeriod(2027, 2)) == []


def test_a_board_of_proposals_gives_what_they_agreed_on() -> None:
    card = Question(id="kort", text="Hvad vil vi foreslå?", topics=(PlanTopic.PROPOSAL,))
    theme = Theme(id="plade", title="Til dem over os", form=ThemeForm.BOARD, questions=(card,))
    bank = Bank(id="b", title="B", kinds=(SessionKind.GRUS,), version="1", themes=(theme,))
    talk = group("plade23456", SessionKind.GRUS, "grus", "").with_(bank=bank)
    assert found(talk) == []
    talk = talk.with_board("plade", Board(conclusion=f" {PROPOSAL}\n"))
    assert found(talk) == [(Sort.PROPOSAL, PROPOSAL)]


@pytest.mark.parametrize("kind", [kind for kind in SessionKind if kind.is_individual])
def test_nothing_of_an_individual_talk_is_found_whatever_it_was_asked(kind: SessionKind) -> None:
    assert found(person(kind)) == found(person(kind), NEXT) == []


def test_what_is_handed_on_says_whether_it_was_reworded() -> None:
    (one,) = passages_of(five_phases(), YEAR)
    assert not chosen(one, f"{PROPOSAL} ").is_reworded
    other = chosen(one, "Et forløb")
    assert (other.key, other.text, other.is_reworded) == (one.key, "Et forløb", True)
    (tool,) = (chosen(each, each.text) for each in passages_of(workshop(), YEAR))
    assert in_order((tool, other)) == ((Sort.PROPOSAL, (other,)), (Sort.TOOL, (tool,)))
