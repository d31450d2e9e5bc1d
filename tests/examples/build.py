"""Making the example sessions with the program's own rules."""

import datetime as dt
from dataclasses import dataclass
from functools import cache

from kompetence_tui import paths
from kompetence_tui.banks.library import BankLibrary
from kompetence_tui.domain.bank import Bank
from kompetence_tui.domain.creation import create
from kompetence_tui.domain.draft import NewSession
from kompetence_tui.domain.plan import (
    Action,
    Evaluation,
    Goal,
    GoalOrigin,
    Plan,
    Timeline,
    When,
)
from kompetence_tui.domain.session import Answer, Session


@dataclass(frozen=True)
class Example:
    """A session as it was last saved, and the forms it was exported in."""

    session: Session
    revision: int
    saved_at: dt.datetime
    exports: tuple[str, ...] = ()


@cache
def shipped_bank(bank_id: str) -> Bank:
    return BankLibrary((paths.shipped("question_banks"),)).load(bank_id)


def at(iso: str) -> dt.datetime:
    """A moment in the clock of Denmark, with its offset."""
    return dt.datetime.fromisoformat(iso)


def begin(session_id: str, wish: NewSession, created: str) -> Session:
    """The session just created, with its copy of the shipped bank."""
    assert wish.bank_id
    return create(wish, shipped_bank(wish.bank_id), session_id, at(created))


def noted(*paragraphs: str) -> Answer:
    return Answer(text="\n\n".join(paragraphs))


def rated(step: int, text: str = "") -> Answer:
    return Answer(text=text, step=step)


def chose(*options: str, text: str = "") -> Answer:
    return Answer(text=text, chosen=options)


def with_answers(session: Session, answers: dict[str, Answer]) -> Session:
    """The session with the answers; each must be one its question can have."""
    for question_id, answer in answers.items():
        question = session.bank.question(question_id)
        assert question, f"no question {question_id}"
        assert set(answer.chosen) <= set(question.options), question_id
        assert answer.step is None or question.scale, question_id
        session = session.with_answer(question_id, answer)
    return session


def with_place(session: Session, question_id: str) -> Session:
    assert session.bank.question(question_id), f"no question {question_id}"
    return session.with_(place=question_id)


def when(session: Session, written: str) -> When:
    """A date field as it was filled in on the day of the talk."""
    return When.read(written, session.date)


def with_goal(
    session: Session,
    aim: str,
    *,
    competence_type: str = "",
    actions: tuple[tuple[str, str, str], ...] = (),
    start: str = "",
    end: str = "",
    responsible: str,
    how: str = "",
    judged: str = "",
    origin: str = "",
) -> Session:
    """The session with one goal more; an action is its text, its responsible and its dates."""
    goal = Goal(
        id=session.plan.new_goal_id(),
        aim=aim,
        competence_type=competence_type,
        actions=tuple(
            Action(text=text, responsible=who, timeline=Timeline.read(dates, session.date))
            for text, who, dates in actions
        ),
        timeline=Timeline(start=when(session, start), end=when(session, end)),
        responsible=responsible,
        evaluation=Evaluation(how=how, when=when(session, judged)),
        origin=_origin(session, origin),
    )
    assert not competence_type or competence_type in session.bank.competence_types
    return session.with_(plan=session.plan.with_goal(goal))


def without_goals(session: Session, because: str) -> Session:
    """The session with the decision to have no goals this year (N8)."""
    return session.with_(plan=Plan(no_development_because=because))


def _origin(session: Session, question_id: str) -> GoalOrigin | None:
    if not question_id:
        return None
    words = session.answer(question_id).text
    assert words, f"nothing was written at {question_id}"
    return GoalOrigin(question_id=question_id, words=words)
