"""Which talks are a person's, and how they are taken out of a group's."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.board.board import Board
from kompetence_tui.domain.course.course import Course, Task
from kompetence_tui.domain.direction.direction import Direction, FocusArea, Need
from kompetence_tui.domain.direction.link import Link
from kompetence_tui.domain.follow_up.follow_up import FollowedGoal, FollowUp
from kompetence_tui.domain.people.names import names_in
from kompetence_tui.domain.people.person import Tie, mentions, tie_of, without_person
from kompetence_tui.domain.plan.action import Action, ChosenMethod, PromptAnswer
from kompetence_tui.domain.plan.agreed import Acknowledgement, Addendum
from kompetence_tui.domain.plan.method import PromptKind
from kompetence_tui.domain.plan.plan import Goal, Plan
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.drafts import BY, DETAILS, PROPOSAL
from kompetence_tui.domain.session.kinds import Role, SessionKind
from kompetence_tui.domain.session.proposals import with_question, with_theme
from kompetence_tui.domain.session.session import Participant, Session
from tests.boards import NEEDS, SKILLS, grus
from tests.factories import NOW, make_session

ANNA, BO = "Anna Eksempel", "Bo Prøvesen"
GONE = "slettet deltager"


def everywhere() -> Session:
    """A group's talk with Anna wherever a name can stand, and nowhere in free text."""
    session, _question = with_question(grus(), 0, "Hvad så?", ANNA)
    session, _question = with_theme(session, 0, "Vagter", "Hvad slider?", ANNA)
    board = Board().with_note("rolig hånd", author=ANNA).with_note("smil", author=BO)
    board = board.dotted("n1", BO, 1).dotted("n2", ANNA, 2)
    board, group = board.with_group("Godt")
    board = board.dotted(group, ANNA, 1).with_(turn=ANNA)
    side = PromptAnswer(kind=PromptKind.PERSON, question="Hvem?", text=ANNA)
    method = ChosenMethod(id="side", name="Sidemandsoplæring", answers=(side,))
    action = Action(text="Øve", responsible=f"{ANNA} og {BO}", told=ANNA, methods=(method,))
    goal = Goal(id="m1", aim="Mere ro", responsible=ANNA, actions=(action,))
    before = Link(session="y", item="m1", kind=SessionKind.GRUS, date=session.date)
    followed = FollowedGoal(id="f1", goal=goal, link=before)
    need = Need(competence="Svære samtaler", whom=ANNA)
    return session.with_(
        boards={SKILLS: board, NEEDS: Board(turn="anna  EKSEMPEL")},
        plan=Plan(goals=(goal,), replaces=(ANNA, BO)),
        follow_up=FollowUp(
            session="y", kind=SessionKind.GRUS, date=session.date, goals=(followed,)
        ),
        addenda=(Addendum(date=session.date, goal=goal.with_(id="t1")),),
        acknowledgements=(
            Acknowledgement(name=ANNA, role=Role.EMPLOYEE, at=NOW, checksum="0" * 64),
        ),
        direction=Direction(areas=(FocusArea(id="i1", needs=(need,)),)),
        answers={f"{SKILLS}-1": Answer(needs=(need,))},
        course=Course(
            id="x",
            tasks=(Task(id="o1", responsible=ANNA),),
            earlier=(Task(id="o2", responsible=ANNA),),
        ),
        drafts={PROPOSAL: {BY: ANNA}, DETAILS: {"employees": f"{BO}, {ANNA}"}},
    )


def strings(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [*value, *(text for inner in value.values() for text in strings(inner))]
    if isinstance(value, list):
        return [text for inner in value for text in strings(inner)]
    return [value] if isinstance(value, str) else []


def test_the_name_goes_from_everywhere_it_stands_as_a_name() -> None:
    before = everywhere()
    after = without_person(before, "ANNA  eksempel ")
    stored = strings(after.model_dump(mode="json"))
    assert not [text for text in stored if "anna e" in text.casefold()]
    assert not mentions(after, ANNA, first_name=True)
    assert after.names(Role.EMPLOYEE) == (GONE, BO, "Cille Prøvesen")
    assert after.boards[SKILLS].notes[1].dots == {GONE: 2}
    assert after.plan.goals[0].actions[0].responsible == f"{GONE} og {BO}"
    assert after.plan.replaces == (GONE, BO)
    assert after.drafts == {PROPOSAL: {BY: GONE}, DETAILS: {"employees": f"{BO}, {GONE}"}}
    assert len(stored) == len(strings(before.model_dump(mode="json")))


def test_two_who_are_taken_out_stay_two() -> None:
    after = without_person(without_person(everywhere(), ANNA), BO)
    assert after.names(Role.EMPLOYEE) == (GONE, f"{GONE} 2", "Cille Prøvesen")
    notes = after.boards[SKILLS].notes
    assert [note.dots for note in notes] == [{f"{GONE} 2": 1}, {GONE: 2}]


def test_others_with_a_name_like_it_are_left_alone() -> None:
    people = ("Anna", "Anna Eksempel Prøvesen", "Hanna Eksempel")
    action = Action(responsible="Anna Eksempel Prøvesen, Hanna Eksempel", told="Anna")
    session = grus().with_(
        participants=tuple(Participant(name=name, role=Role.EMPLOYEE) for name in people),
        plan=Plan(goals=(Goal(id="m1", actions=(action,)),)),
    )
    assert without_person(session, ANNA) == session
    assert tie_of(session, ANNA) is Tie.MENTIONED


def with_role(name: str, role: Role, kind: SessionKind) -> Session:
    return grus(kind=kind).with_(participants=(Participant(name=name, role=role),))


@pytest.mark.parametrize(
    ("session", "name", "part"),
    [
        (make_session(), "anna eksempel", Tie.OWN),
        (make_session(), "Eva Eksempel", Tie.LEADS),
        (make_session(), "Anna", Tie.MENTIONED),
        (make_session(), "Ursula Fremmed", Tie.NONE),
        (grus(), ANNA, Tie.MEMBER),
        (grus(), "Liv Prøvesen", Tie.LEADS),
        (with_role(ANNA, Role.EMPLOYEE_REPRESENTATIVE, SessionKind.STRATEGY), ANNA, Tie.MEMBER),
        (with_role(ANNA, Role.EMPLOYEE, SessionKind.LUS), ANNA, Tie.OWN),
        (grus().with_board(SKILLS, Board(turn="Ursula Fremmed")), "Ursula Fremmed", Tie.MEMBER),
        (grus().with_board(SKILLS, Board(conclusion="Ursula siger nej")), "Ursula", Tie.MENTIONED),
        (make_session().with_(plan=Plan(support="Tak, Bo  Prøvesens ro")), BO, Tie.MENTIONED),
    ],
)
def test_what_a_person_has_to_do_with_a_talk(session: Session, name: str, part: Tie) -> None:
    assert tie_of(session, name) is part


def test_a_first_name_in_free_text_is_seen_but_not_a_word_like_it() -> None:
    board = Board(conclusion="Bo og Liv taler om, hvor vi skal bo, og om liv og død")
    session = grus().with_(participants=grus().participants[2:]).with_board(SKILLS, board)
    assert mentions(session, BO, first_name=True)
    assert not mentions(session, BO)
    quiet = session.with_board(SKILLS, Board(conclusion="hvor vi skal bo; liv og død; Bosse"))
    assert not mentions(quiet, BO, first_name=True)


@settings(max_examples=100, deadline=None)
@given(
    name=st.text(min_size=1, max_size=30), before=st.text(max_size=10), after=st.text(max_size=10)
)
def test_any_name_between_other_words_is_found(name: str, before: str, after: str) -> None:
    from kompetence_tui.domain.base.text import one_line

    line = one_line(name)
    assert bool(line) == names_in(f"{before} {name} {after}", name)
