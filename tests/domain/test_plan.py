"""Date fields, timelines, goals and plans."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from kompetence_tui.domain.base.text import FIELD_LIMIT, LINE_LIMIT
from kompetence_tui.domain.dates.when import Timeline, When
from kompetence_tui.domain.plan.action import Action
from kompetence_tui.domain.plan.plan import Goal, GoalOrigin, Plan
from tests.factories import TODAY, make_goal, when


def test_a_date_field_keeps_what_was_written() -> None:
    read = When.read("15/3-2027", TODAY)
    assert (read.text, read.danish) == ("15/3-2027", "15.3.2027")
    unread = When.read("efter sommer", TODAY)
    assert (unread.text, unread.date, unread.danish) == ("efter sommer", None, "efter sommer")
    assert When.read("  ", TODAY).is_empty


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("15.1.2027", "", "15.1.2027"),
        ("1.2.2027 – 1.3.2027", "1.2.2027", "1.3.2027"),
        ("1.2.2027 - 1.3.2027", "1.2.2027", "1.3.2027"),
        ("uge 12 2027 til uge 14 2027", "uge 12 2027", "uge 14 2027"),
        ("marts 2027 til efter sommer", "marts 2027", "efter sommer"),
        ("snart", "", "snart"),
        ("", "", ""),
    ],
)
def test_an_actions_dates(text: str, start: str, end: str) -> None:
    timeline = Timeline.read(text, TODAY)
    assert (timeline.start.danish, timeline.end.danish) == (start, end)


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="abc til–-. 0123456789uge", max_size=30))
def test_reading_dates_of_an_action_never_fails(text: str) -> None:
    shown = Timeline.read(text, TODAY).danish
    assert Timeline.read(shown, TODAY).danish == shown


@pytest.mark.parametrize(
    ("start", "end", "broken"),
    [
        ("1.3.2027", "28.2.2027", True),
        ("1.3.2027", "1.3.2027", False),
        ("15.3.2027", "marts 2027", False),
        ("uge 14 2027", "marts 2027", True),
        ("2028", "2027", True),
        ("1.3.2027", "", False),
    ],
)
def test_end_before_start(start: str, end: str, broken: bool) -> None:
    timeline = Timeline(start=when(start), end=when(end) if end else When())
    assert timeline.ends_before_start is broken


def test_an_unreadable_end_is_not_before_the_start() -> None:
    assert not Timeline(start=when("1.3.2027"), end=When(text="snart")).ends_before_start


def test_a_goal_is_untouched_until_something_is_written() -> None:
    ready = Goal(id="m1", responsible="Anna Eksempel", origin=GoalOrigin(question_id="maal"))
    assert ready.is_untouched("Anna Eksempel")
    assert not ready.is_untouched("")
    assert Goal(id="m1").is_untouched("Anna Eksempel")
    for written in (
        ready.with_(aim="x"),
        ready.with_(competence_type="faglig"),
        ready.with_(actions=(Action(text="x"),)),
        ready.with_(timeline=Timeline(end=When(text="snart"))),
    ):
        assert not written.is_untouched("Anna Eksempel")


def test_a_plan_keeps_its_goals_apart_and_in_order() -> None:
    plan = Plan()
    for aim in ("første", "anden", "tredje"):
        plan = plan.with_goal(Goal(id=plan.new_goal_id(), aim=aim))
    plan = plan.with_goal(plan.goals[1].with_(aim="rettet"))
    assert [goal.aim for goal in plan.goals] == ["første", "rettet", "tredje"]
    without = plan.without_goal("m2")
    assert [goal.id for goal in without.goals] == ["m1", "m3"]
    assert without.without_goal("m3").new_goal_id() == "m4"
    assert without.goal("m2") is None


@pytest.mark.parametrize(
    "change", [{"aim": "x" * (FIELD_LIMIT + 1)}, {"responsible": "x" * (LINE_LIMIT + 1)}]
)
def test_what_has_no_room_is_refused_without_quoting_it(change: dict[str, str]) -> None:
    with pytest.raises(ValidationError) as refusal:
        make_goal().with_(**change)
    assert "xxx" not in str(refusal.value)


def test_a_printed_model_says_nothing_of_its_content() -> None:
    goal = make_goal()
    assert "journal" not in f"{goal!r} {goal} {Plan(goals=(goal,))!r}"
