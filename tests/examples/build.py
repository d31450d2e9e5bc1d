"""Making the example sessions with the program's own rules."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from kompetence_tui.domain.bank import Bank
from kompetence_tui.domain.dates.when import Timeline, When
from kompetence_tui.domain.direction.link import Link
from kompetence_tui.domain.direction.opspil import (
    inherited,
    link_to,
    offered_to,
    renewed,
    sources_for,
)
from kompetence_tui.domain.follow_up.follow_up import Outcome, Verdict
from kompetence_tui.domain.follow_up.following import judged
from kompetence_tui.domain.plan.action import Action, ChosenMethod
from kompetence_tui.domain.plan.method import Method
from kompetence_tui.domain.plan.method_rules import chosen, with_answer
from kompetence_tui.domain.plan.next_follow_up import needs_follow_up, proposed
from kompetence_tui.domain.plan.plan import Evaluation, Goal, GoalOrigin, Plan
from kompetence_tui.domain.plan.transfer import ticked
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.closing import close
from kompetence_tui.domain.session.creation import create
from kompetence_tui.domain.session.draft import NewSession
from kompetence_tui.domain.session.private import PrivateNotes
from kompetence_tui.domain.session.session import Session
from kompetence_tui.domain.session.summary import row_of
from tests import shipped_banks


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
def shipped_methods() -> dict[str, Method]:
    return {m.id: m for m in shipped_banks.LIBRARY.methods()}


@cache
def shipped_bank(bank_id: str) -> Bank:
    return shipped_banks.bank(bank_id)


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
            action(text, who, dates, session.date).with_(told="".join(told))
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


def action(text: str, who: str, dates: str, day: dt.date) -> Action:
    """A line of the handlingsplan, its dates as they were written on the day."""
    return Action(text=text, responsible=who, timeline=Timeline.read(dates, day))


def deeper(session: Session, number: int, **more: object) -> Session:
    """The session with more said of the goal of that number: what stands one key deeper."""
    goal = session.plan.goals[number - 1]
    return session.with_(plan=session.plan.with_goal(goal.with_(**more)))


def deeper_in(session: Session, number: int, line: int, **more: object) -> Session:
    """The session with more said of an action, by its goal's number and its line."""
    goal = session.plan.goals[number - 1]
    action = goal.actions[line - 1].with_(**more)
    return session.with_(plan=session.plan.with_goal(goal.with_action(action)))


def learning_by(session: Session, method_id: str, *answers: str) -> ChosenMethod:
    """A method as it was chosen from the shipped ones, with what was said to its questions."""
    found = chosen(shipped_methods()[method_id])
    for number, text in enumerate(answers):
        found = with_answer(found, number, text, session.date)
    return found


def judged_as(session: Session, number: int, verdict: Verdict | None, **outcome: str) -> Session:
    """The session with what became of the goal of that number in the last plan."""
    follow_up = session.follow_up
    assert follow_up
    followed = follow_up.goals[number - 1].with_(outcome=Outcome(**outcome))
    session = session.with_(follow_up=follow_up.with_followed(followed))
    return judged(session, followed.id, verdict) if verdict else session


def closed(session: Session, moment: str, *, how: str = "", follow_up: str = "") -> Session:
    """The session closed, its plan to be followed up as proposed or as was agreed instead."""
    if needs_follow_up(session):
        ready = proposed(session)
        if follow_up:
            ready = Evaluation(how=how or ready.how, when=when(session, follow_up))
        session = session.with_(plan=session.plan.with_(next_follow_up=ready))
    return close(session, at(moment))


def done(session: Session, *said: tuple[int, int, str]) -> Session:
    """The session with actions noted as done: the goal's number, the action's line and the day."""
    for number, line, iso in said:
        goal = session.plan.goals[number - 1]
        action_id, day = goal.actions[line - 1].id, dt.date.fromisoformat(iso)
        session = ticked(session, goal.id, action_id, "", day)
    return session


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
