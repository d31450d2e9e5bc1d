"""Making the example sessions with the program's own rules."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from kompetence_tui import paths
from kompetence_tui.banks.library import BankLibrary
from kompetence_tui.domain.bank import Bank
from kompetence_tui.domain.creation import create
from kompetence_tui.domain.draft import NewSession
from kompetence_tui.domain.link import Link
from kompetence_tui.domain.opspil import inherited, link_to, offered_to, renewed, sources_for
from kompetence_tui.domain.plan import (
    Action,
    Evaluation,
    Goal,
    GoalOrigin,
    Plan,
    Timeline,
    When,
)
from kompetence_tui.domain.private import PrivateNotes
from kompetence_tui.domain.session import Answer, Session
from kompetence_tui.domain.summary import row_of


@dataclass(frozen=True)
class Example:
    """A session as it was last saved, and the forms it was exported in."""

    session: Session
    revision: int
    saved_at: dt.datetime
    exports: tuple[str, ...] = ()
    private: PrivateNotes | None = None
    """The leader's private notes to it, last saved with the session."""


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


def private_notes(session: Session, *notes: tuple[str, str, str]) -> PrivateNotes:
    """The leader's own: where in the talk, what, and when it was written."""
    found = PrivateNotes(session=session.id)
    for stop, text, iso in notes:
        assert session.bank.question(stop), f"no question {stop}"
        found = found.with_text(stop, text, at(iso))
    return found


def with_place(session: Session, place: str) -> Session:
    """The session left at the question or the board."""
    assert session.bank.question(place) or session.bank.theme(place), f"no place {place}"
    return session.with_(place=place)


def when(session: Session, written: str) -> When:
    """A date field as it was filled in on the day of the talk."""
    return When.read(written, session.date)


def with_goal(
    session: Session,
    aim: str,
    *,
    competence_type: str = "",
    actions: tuple[tuple[str, ...], ...] = (),
    start: str = "",
    end: str = "",
    responsible: str,
    how: str = "",
    judged: str = "",
    origin: str = "",
    board: str = "",
    builds_on: Link | None = None,
) -> Session:
    """The session with one goal more; an action is its text, its responsible, its dates and, where
    that is agreed on, who is told. ``board`` is the theme, for a goal made from words on a board;
    ``origin`` is then those words, else the question."""
    goal = Goal(
        id=session.plan.new_goal_id(),
        aim=aim,
        competence_type=competence_type,
        actions=tuple(
            Action(
                text=text,
                responsible=who,
                timeline=Timeline.read(dates, session.date),
                told="".join(told),
            )
            for text, who, dates, *told in actions
        ),
        timeline=Timeline(start=when(session, start), end=when(session, end)),
        responsible=responsible,
        evaluation=Evaluation(how=how, when=when(session, judged)),
        origin=_from_board(session, board, origin) if board else _origin(session, origin),
        builds_on=builds_on,
    )
    assert not competence_type or competence_type in session.bank.competence_types
    return session.with_(plan=session.plan.with_goal(goal))


def with_area_of(session: Session, strategy: Session, area_id: str) -> Session:
    """The session with an indsatsområde fetched from the strategy."""
    found = link_to(strategy, area_id, "")
    area = next(area for area in inherited(strategy) if found.is_same(area.origin))
    direction = session.direction
    return session.with_(direction=direction.with_area(area.with_(id=direction.new_id("i"))))


def with_inputs(session: Session, others: Sequence[Session]) -> Session:
    """The session with its opspil, as it is put there when the talk is opened."""
    sources = sources_for(row_of(session), [row_of(other) for other in others])
    found = [other for source in sources for other in others if other.id == source]
    return session.with_(inputs=renewed((), found, ()))


def offered(session: Session, words: str) -> Link:
    """What a goal of the session can build on, by its words."""
    return next(link for link in offered_to(session) if link.words.startswith(words))


def without_goals(session: Session, because: str) -> Session:
    """The session with the decision to have no goals this year (N8)."""
    return session.with_(plan=Plan(no_development_because=because))


def _origin(session: Session, question_id: str) -> GoalOrigin | None:
    if not question_id:
        return None
    words = session.answer(question_id).text
    assert words, f"nothing was written at {question_id}"
    return GoalOrigin(question_id=question_id, words=words)


def _from_board(session: Session, theme_id: str, words: str) -> GoalOrigin:
    """A goal made from a note, or from a group with its notes."""
    board = session.board(theme_id)
    notes = {note.text: note.text for note in board.notes}
    groups = {
        group.title: "; ".join(note.text for note in board.in_group(group.id))
        for group in board.groups
    }
    found = notes.get(words) or f"{words}: {groups[words]}"
    return GoalOrigin(board=theme_id, words=found)
