"""Før, under og efter: what stands ready, what is due before the start, and what is done (E4)."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.dates.dates import PartialDate
from kompetence_tui.domain.dates.when import Timeline, When
from kompetence_tui.domain.follow_up.progress import AFTER, Progress
from kompetence_tui.domain.plan.action import Action, Transfer, TransferPoint, TransferStage
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.domain.plan.transfer import (
    before_is_due,
    begun,
    is_before_missed,
    is_done,
    is_talked_over,
    ready_follow_up,
    ticked,
    unmet_before,
    unticked,
)
from kompetence_tui.domain.session.session import Session
from tests.factories import TODAY, make_session, when

BEFORE = (TransferPoint.MOTIVATION, TransferPoint.RELEVANCE, TransferPoint.GOALS)
COURSE = Action(id="h1", text="Kursus", transfer=Transfer())


def planned(action: Action, goal_starts: str = "") -> tuple[Session, Goal]:
    start = when(goal_starts) if goal_starts else When()
    goal = Goal(id="m1", aim="Excel", actions=(action,), timeline=Timeline(start=start))
    return make_session(goals=(goal,)), goal


def done(session: Session, *points: TransferPoint) -> Session:
    for point in points:
        session = ticked(session, "m1", "h1", point.value, TODAY)
    return session


def test_there_are_three_points_before_two_during_and_three_after() -> None:
    assert [len(stage.points) for stage in TransferStage] == [3, 2, 3]
    assert TransferStage.BEFORE.points == BEFORE


@pytest.mark.parametrize(
    ("end", "ready"),
    [("15.1.2027", "12.2.2027"), ("januar 2027", "1.3.2027"), ("", ""), ("30.12.2199", "")],
)
def test_the_talk_afterwards_stands_ready_four_weeks_after_the_end(end: str, ready: str) -> None:
    timeline = Timeline(end=when(end)) if end else Timeline()
    action = Action(id="h1", timeline=timeline)
    taken_up = begun(action)
    assert taken_up.transfer is not None
    assert taken_up.transfer.follow_up.danish == ready


def test_what_was_taken_up_stays_as_it_was_agreed() -> None:
    transfer = Transfer(agreed={TransferPoint.TRYING: "i marts"}, follow_up=When(text="i maj"))
    action = COURSE.with_(transfer=transfer, timeline=Timeline(end=when("15.1.2027")))
    assert begun(action) == action


def test_the_points_before_are_due_when_the_action_starts_or_else_the_goal() -> None:
    own = COURSE.with_(timeline=Timeline(start=when("1.2.2027")))
    for action, starts, due in (
        (own, "1.1.2027", "1.2.2027"), (COURSE, "1.1.2027", "1.1.2027"), (COURSE, "", None),
    ):  # fmt: skip
        found = before_is_due(planned(action, starts)[1], action)
        assert (found.danish if found else None) == due


def test_the_log_says_which_points_before_are_unmet() -> None:
    session, goal = planned(COURSE)
    assert unmet_before(session, goal, COURSE) == BEFORE
    session = done(session, TransferPoint.RELEVANCE, TransferPoint.TRYING)
    assert unmet_before(session, goal, COURSE) == (TransferPoint.MOTIVATION, TransferPoint.GOALS)
    assert unmet_before(done(session, *BEFORE), goal, COURSE) == ()


def test_nothing_is_unmet_where_it_was_not_taken_up_or_the_action_is_done() -> None:
    action = COURSE.with_(transfer=None)
    session, goal = planned(action)
    assert unmet_before(session, goal, action) == ()
    session, goal = planned(COURSE)
    finished = Progress(id="n1", goal="m1", action="h1", done=True, date=TODAY)
    assert unmet_before(session.with_(progress=(finished,)), goal, COURSE) == ()


def test_what_is_unmet_is_missed_from_the_day_of_the_start() -> None:
    session, goal = planned(COURSE, "uge 48 2026")  # begins 23.11.
    for day, missed in ((22, False), (23, True)):
        assert is_before_missed(session, goal, COURSE, dt.date(2026, 11, day)) is missed
    assert not is_before_missed(done(session, *BEFORE), goal, COURSE, dt.date(2027, 1, 1))
    session, goal = planned(COURSE)
    assert not is_before_missed(session, goal, COURSE, dt.date(2099, 1, 1))


def test_a_tick_is_one_dated_entry_and_taking_it_away_removes_it() -> None:
    session, _goal = planned(COURSE)
    once = ticked(session, "m1", "h1", "motivation", TODAY)
    (entry,) = once.progress
    assert (entry.goal, entry.action, entry.point) == ("m1", "h1", "motivation")
    assert (entry.done, entry.date) == (True, TODAY)
    assert ticked(once, "m1", "h1", "motivation", TODAY) is once
    assert is_done(once, "m1", "h1", TransferPoint.MOTIVATION)
    assert not is_done(once, "m1", "h2", TransferPoint.MOTIVATION)
    assert unticked(once, "m1", "h1", "motivation").progress == ()


def test_a_note_that_was_written_with_a_tick_stays() -> None:
    session, _goal = planned(COURSE)
    note = Progress(
        id="n1", goal="m1", action="h1", point=AFTER, done=True, date=TODAY, text="Det går godt."
    )
    other = note.with_(id="n2", action="h2")
    session = session.with_(progress=(note, other))
    assert is_talked_over(session, "m1", "h1")
    after = unticked(session, "m1", "h1", AFTER)
    assert not is_talked_over(after, "m1", "h1")
    assert set(after.progress) == {note.with_(done=False), other}


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(TransferPoint), st.booleans()), max_size=20))
def test_the_last_that_was_said_of_a_point_counts(said: list[tuple[TransferPoint, bool]]) -> None:
    session, _goal = planned(COURSE)
    for point, is_set in said:
        if is_set:
            session = ticked(session, "m1", "h1", point.value, TODAY)
        else:
            session = unticked(session, "m1", "h1", point.value)
    last = dict(said)
    for point in TransferPoint:
        assert is_done(session, "m1", "h1", point) is last.get(point, False)
    assert len(session.progress) == sum(last.values())


@settings(max_examples=100, deadline=None)
@given(st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)))
def test_every_end_can_be_taken_up(end: dt.date) -> None:
    day = When(text="x", date=PartialDate.day(end))
    action = Action(id="h1", timeline=Timeline(end=day))
    found = begun(action).transfer
    assert found is not None
    assert When.read(found.follow_up.danish, TODAY) == found.follow_up


@pytest.mark.parametrize(
    ("end", "ready"),
    [("16.1.2027", "15.2.2027"), ("17.1.2027", "15.2.2027"), ("15.1.2027", "12.2.2027")],
)
def test_the_talk_afterwards_is_never_proposed_for_a_weekend(end: str, ready: str) -> None:
    action = Action(text="Følge Bo", timeline=Timeline(end=when(end)))
    assert ready_follow_up(action).danish == ready
