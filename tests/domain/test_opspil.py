"""Opspil: what a talk builds on in others, and that it can be held without them."""

import datetime as dt

from kompetence_tui.domain.direction.direction import Direction, FocusArea
from kompetence_tui.domain.direction.opspil import (
    inherited,
    link_to,
    offered_by,
    offered_to,
    renewed,
    sources_for,
    strategies_for,
)
from kompetence_tui.domain.people.said import Sayings
from kompetence_tui.domain.plan.plan import Goal, Plan
from kompetence_tui.domain.session.kinds import FEEDBACK_BANK, Role, SessionKind
from kompetence_tui.domain.session.listing import replaced
from kompetence_tui.domain.session.session import EventKind, Session
from kompetence_tui.domain.session.summary import row_of
from tests.domain.threads import CENTRE, NAMES, UNIT, VAGUE, group, member, strategy

DAY = dt.date(2026, 5, 1)


def employee(session_id: str, name: str, unit: str, year: int = 2026) -> Session:
    one = member(session_id, unit=unit)
    people = (p.with_(name=name) if p.role is Role.EMPLOYEE else p for p in one.participants)
    return one.with_(participants=tuple(people), date=one.date.replace(year=year))


def sources(talk: Session, *others: Session) -> tuple[str, ...]:
    return sources_for(row_of(talk), [row_of(session) for session in (talk, *others)])


def test_a_member_builds_on_the_newest_talk_of_the_group() -> None:
    old = group("gammel2345", date=dt.date(2025, 10, 8))
    assert sources(member(), old, group()) == (group().id,)


def test_nothing_later_than_the_talk_and_nothing_without_goals() -> None:
    later = group("senere2345", date=dt.date(2026, 12, 1))
    empty = group("tom2345678", plan=Plan(), date=dt.date(2026, 11, 1))
    assert sources(member(), later, empty) == ()


def test_a_committees_feedback_is_no_strategy_to_build_on_and_replaces_none() -> None:
    """It looks back on the year; the strategy goes on (H9)."""
    older = strategy(unit=UNIT)
    feedback = older.with_(id="tilbage234", date=dt.date(2026, 11, 1), direction=Direction())
    feedback = feedback.with_(bank=older.bank.with_(id=FEEDBACK_BANK))
    feedback = feedback.with_event(EventKind.CLOSED, dt.datetime(2026, 11, 1, tzinfo=dt.UTC))
    assert sources(member(), older, feedback) == (older.id,)
    rows = [row_of(older), row_of(feedback)]
    assert [row.id for row in strategies_for(row_of(group()), rows)] == [older.id]
    assert replaced(rows) == set()


def test_another_units_talk_is_none_of_ours() -> None:
    other = group(unit="Team Nord", participants=strategy().participants)
    assert sources(member(), other) == ()
    assert sources(member(unit=""), other.with_(unit="")) == ()


def test_who_sat_in_the_group_builds_on_it_whatever_the_unit_is_called() -> None:
    assert sources(member(unit="Eksempelhuset"), group()) == (group().id,)


def test_the_group_of_a_namesake_is_none_of_ours() -> None:
    mine, other = member(unit="Eksempelhuset"), member("anna3456ab")
    assert sources(mine, group(), other) == ()
    assert sources(other, group(), mine) == (group().id,)
    assert sources(mine, group(unit="Dagholdet"), other) == (group().id,)
    assert sources(mine.with_(unit=""), group(), other) == (group().id,)


def test_a_group_they_sat_in_by_an_earlier_name_is_theirs_when_that_is_said() -> None:
    new = employee("ny34567890", "Anna Nygift", "Havnen")
    old = employee("gammel2345", "Anna Eksempel", "Eksempelhuset", year=2025)
    other = employee("anden23456", "Anna Eksempel", "Kantinen")
    said = Sayings().with_same(("Anna Eksempel", "Eksempelhuset"), ("Anna Nygift", "Havnen"), DAY)
    rows = [row_of(each) for each in (new, old, other)]
    for unit, asked, unasked in (
        ("Eksempelhuset", (group().id,), ()),
        ("Dagholdet", (group().id,), ()),
        ("Kantinen", (), ()),
    ):
        its = row_of(group(unit=unit))
        assert sources_for(row_of(new), [*rows, its], said) == asked, unit
        assert sources_for(row_of(new), [*rows, its]) == unasked, unit
    assert sources_for(row_of(other), [*rows, row_of(group(unit="Eksempelhuset"))], said) == ()


def test_the_strategy_of_the_unit_is_a_source_too() -> None:
    own = strategy(unit=UNIT.upper())
    assert sources(member(), group(), own, strategy("anden23456")) == (group().id, own.id)


def test_strategies_of_one_unit_are_one_however_it_is_spaced() -> None:
    own = row_of(strategy("egen234567", unit=f"{UNIT.upper()} "))
    older = strategy("gammel2345", unit=UNIT.replace(" ", "  "))
    older = older.with_(date=older.date.replace(year=2024))
    found = strategies_for(row_of(group()), [row_of(older), row_of(strategy()), own])
    assert [row.id for row in found] == [own.id, strategy().id, older.id]


def test_a_group_has_no_opspil() -> None:
    assert sources(group("grus999999"), group(), strategy(unit=UNIT)) == ()


def test_goals_and_own_areas_are_offered_in_their_words() -> None:
    area = FocusArea(id="i1", vision="Alle er med.")
    taken = inherited(strategy())[0].with_(id="i2")
    talk = group(direction=Direction(areas=(area, taken, FocusArea(id="i3"))))
    talk = talk.with_(plan=talk.plan.with_goal(Goal(id="m3", aim="  ")))
    links = offered_by(talk)
    assert [link.words for link in links] == [
        "Samle op på tværs", "Holde bedre møder", "Alle er med.",
    ]  # fmt: skip
    assert {link.source for link in links} == {"GRUS 8.10.2026"}


def test_no_link_carries_a_participants_name() -> None:
    for session in (group(unit=""), group(), strategy(unit="")):
        kept = "".join(link.model_dump_json() for link in offered_by(session))
        kept += "".join(area.model_dump_json() for area in inherited(session))
        assert not [name for name in session.names() if name in kept]
    assert NAMES[0] in group(unit="").who


def test_areas_are_taken_over_to_be_read_with_their_level_and_dialogue() -> None:
    (centre, _vague) = inherited(strategy())
    assert centre.is_inherited
    assert (centre.title, centre.needs) == (CENTRE.title, CENTRE.needs)
    assert centre.dialogue.danish == "10.1.2027"
    assert centre.origin is not None
    assert (centre.origin.session, centre.origin.item) == (strategy().id, CENTRE.id)
    below = strategy("lokal23456", direction=Direction(areas=(centre,)))
    assert inherited(below) == ()


def test_a_group_goal_can_build_on_own_and_inherited_areas() -> None:
    centre = inherited(strategy())[0].with_(id="i7")
    talk = group(direction=Direction(areas=(VAGUE, centre, FocusArea(id="i9"))))
    own, above = offered_to(talk)
    assert own == link_to(talk, VAGUE.id, VAGUE.title)
    assert above == centre.origin


def test_opspil_follow_what_the_source_says_now() -> None:
    before = renewed((), (group(),), {group().id})
    reworded = group(plan=Plan(goals=(Goal(id="m1", aim="Samle op hver uge"),)))
    after = renewed(before, (reworded,), {group().id})
    assert [link.words for link in after] == ["Samle op hver uge"]


def test_a_source_that_is_gone_leaves_what_was_there() -> None:
    own = strategy(unit=UNIT)
    before = renewed((), (group(), own), {group().id, own.id})
    assert renewed(before, (own,), {own.id}) == (*before[2:], *before[:2])
    assert renewed(before, (), set()) == before


def test_a_newer_source_takes_the_place_of_one_that_is_gone() -> None:
    before = renewed((), (group(),), {group().id})
    new = group("ny23456789", kind=SessionKind.PLUS_TEAM)
    assert renewed(before, (new,), {new.id}) == offered_by(new)


def test_a_source_that_is_there_but_no_longer_ours_is_left() -> None:
    before = renewed((), (group(),), {group().id})
    assert renewed(before, (), {group().id}) == ()
