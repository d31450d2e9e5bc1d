"""Who acknowledges a plan, and what becomes of an addendum (H12, V6, N17)."""

from datetime import timedelta

import pytest

from kompetence_tui.domain.follow_up.progress import Progress
from kompetence_tui.domain.plan.agreed import Addendum
from kompetence_tui.domain.plan.agreed_rules import (
    acknowledgement_of,
    has_plan,
    is_awaited,
    may_change,
    new_addendum,
    parties,
    party_called,
    with_acknowledgement,
    with_addendum,
    without_addendum,
)
from kompetence_tui.domain.plan.plan import Plan
from kompetence_tui.domain.plan.plan_text import NEWEST_TEXT
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session.kinds import Role, SessionKind
from kompetence_tui.domain.session.session import Participant, Session
from tests.factories import NOW, TODAY, make_goal, make_session

SUM, OTHER = "a" * 64, "b" * 64


def with_people(*people: tuple[str, Role], kind: SessionKind = SessionKind.MUS) -> Session:
    participants = tuple(Participant(name=name, role=role) for name, role in people)
    return make_session(goals=(make_goal(),)).with_(participants=participants, kind=kind)


def test_a_facilitator_is_no_party() -> None:
    session = with_people(("Eva Eksempel", Role.LEADER), ("Bo Prøvesen", Role.FACILITATOR))
    assert [party.name for party in parties(session)] == ["Eva Eksempel"]
    with pytest.raises(RuleBroken, match="»bo prøvesen« er facilitator"):
        party_called(session, "bo prøvesen")


def test_in_a_group_only_the_leader_is_waited_for() -> None:
    people = (("Eva Eksempel", Role.LEADER), ("Hans Fiktiv", Role.EMPLOYEE_REPRESENTATIVE))
    group = with_people(*people, kind=SessionKind.GRUS)
    assert [is_awaited(group, party) for party in parties(group)] == [True, False]
    one = with_people(*people)
    assert all(is_awaited(one, party) for party in parties(one))


@pytest.mark.parametrize("typed", ["Åse Ærø", "  åse   ÆRØ ", "A\u030ase Ærø"])
def test_capitals_spaces_and_accents_are_forgiven(typed: str) -> None:
    session = with_people(("Åse Ærø", Role.EMPLOYEE))
    changed, new = with_acknowledgement(session, typed, SUM, NOW, text=NEWEST_TEXT)
    assert (new.name, new.role, new.at, new.checksum) == ("Åse Ærø", Role.EMPLOYEE, NOW, SUM)
    assert changed.acknowledgements == (new,)


@pytest.mark.parametrize("typed", ["", "  ", "Åse", "Åse Ærøe", "Åse Ærø Åse Ærø"])
def test_another_name_is_refused(typed: str) -> None:
    with pytest.raises(RuleBroken, match=r"Skriv dit navn|står ikke på listen"):
        with_acknowledgement(
            with_people(("Åse Ærø", Role.EMPLOYEE)), typed, SUM, NOW, text=NEWEST_TEXT
        )


def test_each_does_so_once_for_each_plan() -> None:
    session = with_people(("Eva Eksempel", Role.LEADER))
    session, first = with_acknowledgement(session, "Eva Eksempel", SUM, NOW, text=NEWEST_TEXT)
    with pytest.raises(RuleBroken, match="har allerede godkendt"):
        with_acknowledgement(session, "Eva Eksempel", SUM, NOW, text=NEWEST_TEXT)
    session, again = with_acknowledgement(session, "Eva Eksempel", OTHER, NOW, text=NEWEST_TEXT)
    assert session.acknowledgements == (first, again)
    (party,) = parties(session)
    assert acknowledgement_of(session, party) == again


def test_who_has_two_parts_acknowledges_for_each() -> None:
    session = with_people(("Eva Eksempel", Role.LEADER), ("Eva Eksempel", Role.EMPLOYEE))
    for _time in range(2):
        session, _new = with_acknowledgement(session, "Eva Eksempel", SUM, NOW, text=NEWEST_TEXT)
    assert [one.role for one in session.acknowledgements] == [Role.LEADER, Role.EMPLOYEE]


def test_without_a_plan_there_is_nothing_to_acknowledge() -> None:
    session = make_session().with_(plan=Plan(begun=2))
    assert not has_plan(session)
    with pytest.raises(RuleBroken, match="ingen plan"):
        with_acknowledgement(session, "Anna Eksempel", SUM, NOW, text=NEWEST_TEXT)
    assert has_plan(session.with_(plan=Plan(no_development_because="orlov")))


def test_an_addendum_gets_an_id_nothing_else_has() -> None:
    note = Progress(id="n1", goal="t3", date=TODAY, text="om et slettet tillæg")
    session = make_session(goals=(make_goal("m1"),)).with_(progress=(note,))
    first = new_addendum(session, TODAY)
    assert (first.goal.id, first.date) == ("t4", TODAY)
    session = with_addendum(session, first.with_(goal=make_goal("t4")))
    assert new_addendum(session, TODAY).goal.id == "t5"
    assert session.plan == make_session(goals=(make_goal("m1"),)).plan


def test_an_addendum_that_says_nothing_leaves_no_trace() -> None:
    session = make_session()
    begun = new_addendum(session, TODAY)
    assert with_addendum(session, begun) is session
    written = with_addendum(session, begun.with_(goal=make_goal(begun.goal.id)))
    assert len(written.addenda) == 1
    assert with_addendum(written, begun).addenda == ()


def test_it_can_be_changed_the_same_day_only() -> None:
    added = Addendum(date=TODAY, goal=make_goal("t1"))
    assert may_change(added, TODAY)
    assert not may_change(added, TODAY + timedelta(days=1))


def test_what_was_noted_of_it_goes_with_it() -> None:
    notes = tuple(Progress(id=f"n{g}", goal=g, date=TODAY, text="x") for g in ("t1", "m1"))
    session = make_session().with_(
        addenda=(Addendum(date=TODAY, goal=make_goal("t1")),), progress=notes
    )
    left = without_addendum(session, "t1")
    assert (left.addenda, left.progress) == ((), notes[1:])
