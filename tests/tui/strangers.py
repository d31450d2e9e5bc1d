"""Others' talks, planted beside the one that is held: nothing of them may be seen in it."""

from kompetence_tui.domain.board.board import Board
from kompetence_tui.domain.course.course import Course
from kompetence_tui.domain.direction.direction import Direction, FocusArea, Need
from kompetence_tui.domain.plan.plan import Goal, Plan
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.kinds import Role, SessionKind
from kompetence_tui.domain.session.private import PrivateNotes
from kompetence_tui.domain.session.session import Participant, Session
from kompetence_tui.store import private
from kompetence_tui.store.sessions import SessionStore
from tests.boards import SKILLS, grus
from tests.factories import NOW, make_goal, make_session

STRANGER = "Ursula"
"""Whoever and whatever belongs to others' talks is named so; their goals' and areas' words are
not, for those are there to be seen."""

UNIT = "Team Eksempelhavn"
AREA, GOAL = "Borgeren i centrum", "Bytte vagter i tide"
ALONE = "alene23456"
"""Id of a person's talk."""

OWN_NOTE = "Kun-for-lederen"
"""Stands in the private notes to the talk that is held."""


def others(unit: str = UNIT) -> tuple[Session, ...]:
    """A strategy, a group's talk, a workshop and two persons' talks, all in the same unit."""
    people = tuple(
        Participant(name=f"{STRANGER} {role.name.title()}", role=role)
        for role in (*Role, Role.EMPLOYEE)
    )
    secret = f"{STRANGER} sagde det"
    board = Board(conclusion=secret, draft=secret).with_note(secret, author=people[0].name)
    plan = Plan(
        goals=(make_goal("m1", GOAL).with_(responsible=people[0].name),),
        support=secret, replaces=(people[0].name,),
    )  # fmt: skip
    base = grus().with_(
        unit=unit, participants=people, boards={SKILLS: board}, plan=plan,
        answers={"x": Answer(text=secret)},
    )  # fmt: skip
    area = FocusArea(id="i1", title=AREA, vision="Én indgang",
                     needs=(Need(competence="Lytte", whom="alle"),))  # fmt: skip
    course = Course(id="fremmed2345", title=secret)
    alone = make_session(ALONE, employee=f"{STRANGER} Alene")
    alone = alone.with_(
        unit=unit, answers={"siden-sidst": Answer(text=secret)},
        plan=Plan(goals=(Goal(id="m1", aim=secret),)),
    )  # fmt: skip
    strategy = base.with_(
        id="strat23456", kind=SessionKind.STRATEGY, direction=Direction(areas=(area,))
    )
    return (
        base.with_(id="andre23456"),
        strategy,
        base.with_(id="vaerkandre", kind=SessionKind.WORKSHOP, course=course),
        base.with_(id="vaerkfoer2", kind=SessionKind.WORKSHOP, unit=f"{STRANGER}s hus",
                   course=Course(id="vaerkfoer2", title=secret)),
        alone,
        alone.with_(id="udenenhed2", unit="", kind=SessionKind.PLUS),
    )  # fmt: skip


def plant_private_notes(store: SessionStore, mine: Session) -> None:
    """To all talks of the store; those to ``mine`` at every stop."""
    for row in store.listing().rows:
        words = OWN_NOTE if row.id == mine.id else f"{STRANGER} privat"
        notes = PrivateNotes(session=row.id)
        for stop in stops_of(store.read(row.id)):
            notes = notes.with_text(stop, words, NOW)
        private.write(store.place, notes)


def stops_of(session: Session) -> list[str]:
    """Ids of the questions, boards and phases."""
    themes = [theme.id for theme in session.bank.themes if theme.id]
    return themes + [question.id for question in session.bank.questions]
