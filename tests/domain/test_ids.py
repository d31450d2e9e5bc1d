"""Ids that a file changed by hand holds: nothing is lost by them, and all can be saved."""

import orjson
import pytest

from kompetence_tui.domain.base.ids import new_id, number_of
from kompetence_tui.domain.board.board import Board, Note, NoteGroup
from kompetence_tui.domain.course.course import Course, Task
from kompetence_tui.domain.direction.direction import Direction, FocusArea, StrategicGoal
from kompetence_tui.domain.plan.plan import Goal, Plan
from tests.factories import make_goal

HUGE = 2**64 - 1
ODD = ("", "m", "x7", "m-1", "m٣", "m9999999999", "m" + "9" * 5_000)


def test_an_id_has_a_number_only_if_it_could_be_made_here() -> None:
    assert [number_of(item) for item in ODD] == [0, 0, 7, 0, 0, 0, 0]


@pytest.mark.parametrize("begun", [0, 1_000_000_000])
def test_a_new_id_is_never_one_that_is_taken(begun: int) -> None:
    taken = list(ODD)
    for _turn in range(3):
        made = new_id("m", begun, taken)
        assert made not in taken
        taken.append(made)


def test_of_two_notes_with_one_id_both_stay_when_one_is_moved_or_changed() -> None:
    notes = (Note(id="n1", text="en"), Note(id="n1", text="to"), Note(id="", text="tre"))
    groups = (NoteGroup(id="g1", title="A"), NoteGroup(id="g1", title="B"), NoteGroup(id="n1"))
    board = Board(notes=notes, groups=groups)
    assert len({*(note.id for note in board.notes), *(group.id for group in board.groups)}) == 6
    board = board.put("n1", "g1").changed(board.notes[0].with_(text="rettet"))
    assert {note.text for note in board.notes} == {"rettet", "to", "tre"}
    assert len(board.without(board.notes[0].id).notes) == 2


def test_of_two_goals_with_one_id_only_one_is_changed() -> None:
    plan = Plan(goals=(make_goal("m1"), make_goal("m1"), make_goal("")))
    assert [goal.id for goal in plan.goals] == ["m1", "m2", "m3"]
    assert len(plan.without_goal("m1").goals) == 2


def test_goals_and_areas_of_one_id_are_told_apart() -> None:
    goals = (StrategicGoal(id="i1", text="mål"), StrategicGoal(id="i1", text="andet"))
    direction = Direction(goals=goals, areas=(FocusArea(id="i1"), FocusArea(id="i2")))
    assert len({*(goal.id for goal in direction.goals), *(a.id for a in direction.areas)}) == 4
    assert direction.areas[1].id == "i2"


def test_tasks_of_one_id_are_told_apart_and_alike_each_time() -> None:
    course = Course(id="f", tasks=(Task(id="o1", text="a"), Task(id="o1", text="b")))
    assert [task.id for task in course.tasks] == ["o1", "o2"]
    again = Course.model_validate_json(course.model_dump_json())
    assert again == course


@pytest.mark.parametrize("number", [HUGE, -HUGE, -1])
def test_numbers_nobody_meant_can_be_saved_and_counted_on(number: int) -> None:
    note = Note(id="n1", text="en", dots={"Anna Eksempel": number})
    board = Board(notes=(note,), groups=(NoteGroup(id="g1", dots={"Bo": number}),), seconds=number)
    board = board.with_(seconds=board.seconds + 5).dotted("n1", "Anna Eksempel", -1)
    for model in (
        board,
        Plan(begun=number).with_goal(Goal(id="m1")),
        Direction(begun=number).with_area(FocusArea(id="i1")),
        Course(id="f", number=number),
    ):
        assert orjson.dumps(model.model_dump(mode="json"))
    assert board.notes[0].sum >= 0
