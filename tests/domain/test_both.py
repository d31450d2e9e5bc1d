"""A question that both answer: whose turn it is, and what may be seen."""

import pytest

from kompetence_tui.domain.bank import Question
from kompetence_tui.domain.parts.removed import removed_between
from kompetence_tui.domain.plan.ways_ticked import ways_ticked
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.both import (
    Turn,
    asked_again,
    by_whom,
    handed_on,
    leaders_of,
    said_in,
    turn_at,
    with_said,
)
from kompetence_tui.domain.session.closing import closing_findings
from kompetence_tui.domain.session.kinds import Answerer, AnswerKind, PlanTopic
from kompetence_tui.domain.session.session import EventKind, Session
from kompetence_tui.export.document import Document
from kompetence_tui.export.insight_own import write_own
from tests.factories import NOW, make_session
from tests.shipped_forms import session_document

QUESTION = "siden-sidst"


def both() -> Session:
    """A talk whose first question both answer."""
    session = make_session().with_(answers={})
    first, *others = session.bank.themes
    asked, *rest = first.questions
    theme = first.with_(questions=(asked.with_(answered_by=Answerer.BOTH), *rest))
    return session.with_(bank=session.bank.with_(themes=(theme, *others)))


def question_of(session: Session) -> Question:
    found = session.bank.question(QUESTION)
    assert found
    return found


def said(session: Session, text: str, *, done: bool = True) -> Session:
    """The session when the one whose turn it is has said that."""
    turn = turn_at(session, question_of(session))
    assert turn
    answer = with_said(session.answer(QUESTION), turn, Answer(text=text))
    return session.with_answer(QUESTION, handed_on(answer, turn) if done else answer)


def test_the_employee_first_then_the_leader_then_both() -> None:
    session = both()
    turns = [turn_at(session, question_of(session))]
    for text in ("Godt", "Travlt"):
        session = said(session, text)
        turns.append(turn_at(session, question_of(session)))
    assert turns == [Turn.EMPLOYEE, Turn.LEADER, Turn.TOGETHER]
    answer = session.answer(QUESTION)
    assert (answer.text, leaders_of(answer).text) == ("Godt", "Travlt")


def test_in_the_leaders_turn_nothing_of_the_employees_stands_in_the_fields() -> None:
    session = said(both(), "Godt")
    assert said_in(session.answer(QUESTION), Turn.LEADER) == Answer()
    session = said(session, "Tra", done=False)
    assert said_in(session.answer(QUESTION), Turn.LEADER) == Answer(text="Tra")
    assert said_in(session.answer(QUESTION), Turn.EMPLOYEE) == Answer(text="Godt")
    emptied = with_said(session.answer(QUESTION), Turn.LEADER, Answer())
    assert emptied.leader is None


def test_together_nothing_is_written() -> None:
    answer = said(said(both(), "Godt"), "Travlt").answer(QUESTION)
    assert with_said(answer, Turn.TOGETHER, Answer(text="x")) is answer


def test_again_each_puts_their_own_right_unseen() -> None:
    session = said(said(both(), "Godt"), "Travlt")
    session = session.with_answer(QUESTION, asked_again(session.answer(QUESTION)))
    assert turn_at(session, question_of(session)) is Turn.EMPLOYEE
    assert said_in(session.answer(QUESTION), Turn.EMPLOYEE) == Answer(text="Godt")
    assert leaders_of(session.answer(QUESTION)).text == "Travlt"


def test_a_talk_closed_half_way_shows_nothing() -> None:
    session = said(both(), "Hemmeligt").with_event(EventKind.CLOSED, NOW)
    assert turn_at(session, question_of(session)) is Turn.LEADER
    assert "Ingen svar bliver vist" in by_whom(session, question_of(session))
    assert "Hemmeligt" not in str(session_document(session))


def test_closing_says_that_an_answer_will_not_be_shown() -> None:
    half = said(both(), "Godt")
    (told,) = [f for f in closing_findings(half) if "ikke begge svaret færdig" in f.words]
    assert not told.blocks
    done = said(half, "Travlt")
    assert not any("ikke begge svaret færdig" in f.words for f in closing_findings(done))


def test_an_insight_holds_what_is_hidden_from_the_other() -> None:
    doc = Document()
    write_own(doc, said(both(), "Hemmeligt"), None, 2)
    written = str(doc)
    assert "- Skjult svar: Hemmeligt\n" in written
    assert "  - Af: Anna Eksempel\n" in written


def test_it_is_said_who_answers() -> None:
    session = both()
    assert "Anna Eksempel først; Eva Eksempel ser væk" in by_whom(session, question_of(session))
    assert by_whom(session, session.bank.themes[1].questions[0]) == ""
    leaders = Question(id="x", text="?", answered_by=Answerer.LEADER)
    assert by_whom(session, leaders) == "Eva Eksempel svarer"
    assert by_whom(session.with_(participants=session.participants[1:]), leaders.with_(
        answered_by=Answerer.EMPLOYEE
    )) == "Medarbejderen svarer"  # fmt: skip


def test_what_the_leader_said_comes_back_when_it_was_emptied() -> None:
    full = said(said(both(), "Godt"), "Travlt", done=False)
    empty = full.with_answer(QUESTION, full.answer(QUESTION).with_(leader=None))
    (removed,) = removed_between(full, empty)
    back = removed.put_back(empty).session
    assert back.answer(QUESTION) == full.answer(QUESTION)


def test_what_the_employee_withdrew_comes_back_in_their_own_turn_alone() -> None:
    written = both().with_answer(QUESTION, Answer(text="Hemmeligt", step=1))
    emptied = both().with_answer(QUESTION, Answer(step=1))
    (removed,) = removed_between(written, emptied)
    assert removed.put_back(emptied).session.answer(QUESTION).text == "Hemmeligt"
    handed = emptied.with_answer(QUESTION, Answer(step=1, employee_done=True))
    together = said(handed, "Travlt")
    for session in (handed, together):
        with pytest.raises(RuleBroken, match="hvis tur det er"):
            removed.put_back(session)


def test_a_question_that_only_the_leader_answered_is_answered() -> None:
    answer = with_said(Answer(), Turn.LEADER, Answer(step=0))
    assert not answer.is_empty
    assert both().with_answer(QUESTION, answer).answered == 1
    assert QUESTION not in both().with_answer(QUESTION, Answer(employee_done=True)).answers


def test_a_scale_is_answered_by_both_too() -> None:
    scale = Question(
        id="x", text="?", answer=AnswerKind.SCALE, scale=(1, 5), answered_by=Answerer.BOTH
    )
    assert turn_at(both(), scale) is Turn.EMPLOYEE


def test_beside_the_methods_nothing_ticked_stands_before_both_are_done() -> None:
    options = ("Ved at læse", "Ved at gøre")
    question = Question(
        id=QUESTION,
        text="Hvordan lærer du bedst?",
        answer=AnswerKind.CHOICE,
        options=options,
        topics=(PlanTopic.ACTIVITIES,),
        answered_by=Answerer.BOTH,
    )
    first, *others = both().bank.themes
    themes = (first.with_(questions=(question,)), *others)
    session = both().with_(bank=both().bank.with_(themes=themes))
    half = Answer(chosen=options[:1], employee_done=True)
    assert ways_ticked(session.with_answer(QUESTION, half)) == ()
    assert ways_ticked(session.with_answer(QUESTION, half.with_(leader_done=True))) == options[:1]
