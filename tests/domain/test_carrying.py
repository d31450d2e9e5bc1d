"""The goal to go on with has no date that was over on the day of the talk, 21.11.2026 (H2)."""

from collections.abc import Iterator
from datetime import date

import pytest

from kompetence_tui.domain.dates.when import Timeline, When
from kompetence_tui.domain.direction.link import Link
from kompetence_tui.domain.follow_up.carrying import copy_of
from kompetence_tui.domain.follow_up.follow_up import FollowedGoal
from kompetence_tui.domain.plan.action import Action, ChosenMethod, PromptAnswer, Transfer
from kompetence_tui.domain.plan.method import PromptKind
from kompetence_tui.domain.plan.plan import Evaluation, Goal, GoalOrigin
from kompetence_tui.domain.session.kinds import SessionKind
from tests.factories import TODAY, make_goal, when

LAST = Link(session="sidste2345", item="m3", kind=SessionKind.MUS, date=date(2025, 11, 3))
NONE = When()


def copied(goal: Goal) -> Goal:
    return copy_of(FollowedGoal(id="f1", goal=goal, link=LAST), "m1", TODAY)


def dated(on: When) -> Goal:
    """A goal with the date in each of its fields."""
    line = Timeline(start=on, end=on)
    dates = PromptAnswer(kind=PromptKind.DATES, question="Hvornår?", text=on.text, dates=(on,))
    method = ChosenMethod(id="projekt", name="Projekt", answers=(dates,))
    action = Action(
        id="h1", text="Følge Bo", timeline=line, methods=(method,), transfer=Transfer(follow_up=on)
    )
    return make_goal("m3").with_(
        timeline=line,
        needed_from=on,
        evaluation=Evaluation(how="Vi ser på det", when=on),
        actions=(action,),
    )


def dates_in(goal: Goal) -> Iterator[When]:
    """All its dates, the start of the goal itself first."""
    yield from (goal.timeline.start, goal.timeline.end, goal.needed_from, goal.evaluation.when)
    for action in goal.actions:
        assert action.transfer
        yield from (action.timeline.start, action.timeline.end, action.transfer.follow_up)
        for answer in action.methods[0].answers:
            yield When(text=answer.text, date=answer.dates[0].date if answer.dates else None)


@pytest.mark.parametrize("text", ["21.11.2026", "uge 47 2026", "november 2026", "2026", "1.1.2027"])
def test_dates_that_are_not_over_go_on(text: str) -> None:
    copy = copied(dated(when(text)))
    assert set(dates_in(copy)) == {when(text)}
    assert copy.since == NONE


@pytest.mark.parametrize("text", ["20.11.2026", "uge 46 2026", "oktober 2026", "2025"])
def test_dates_that_are_over_are_left_and_it_begins_today(text: str) -> None:
    copy = copied(dated(when(text)))
    start, *others = dates_in(copy)
    assert start == when("21.11.2026")
    assert set(others) == {NONE}
    assert (copy.since, copy.evaluation.how) == (when(text), "Vi ser på det")


def test_what_was_not_understood_as_a_date_goes_on() -> None:
    soon = When(text="når Bo er tilbage")
    goal = make_goal().with_(timeline=Timeline(start=soon, end=soon), needed_from=soon)
    copy = copied(goal)
    assert (copy.timeline, copy.needed_from, copy.since) == (goal.timeline, soon, NONE)


def test_it_comes_from_the_last_plan_and_from_no_question_of_that_talk() -> None:
    copy = copied(make_goal("m3").with_(origin=GoalOrigin(question_id="maal", words="Møder")))
    assert (copy.id, copy.follows, copy.origin) == ("m1", LAST, None)
