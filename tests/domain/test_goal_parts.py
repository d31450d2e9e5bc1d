"""A goal as a text: what is read, what is asked, and how it lies on a width."""

import pytest

from kompetence_tui.domain.dates.when import Timeline
from kompetence_tui.domain.plan.goal_parts import action_sentence, first_missing, goal_parts, moved
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.tui.widgets.part_lines import BESIDE, part_lines
from tests.factories import NOW, make_goal

FULL = make_goal()
TODAY = NOW.date()


def test_an_action_is_a_sentence_with_who_and_when_behind_it() -> None:
    (action,) = FULL.actions
    assert action_sentence(action) == "Følge Bo i to dage — Anna Eksempel, 15.1.2027"
    assert action_sentence(action.with_(responsible="")) == "Følge Bo i to dage — 15.1.2027"


def test_what_is_missing_is_a_question_in_its_place_and_only_where_one_can_write() -> None:
    empty = Goal(id="m1")
    parts = goal_parts(empty, TODAY, has_types=True, can_write=True)
    asked = {part.id: part.question for part in parts if part.question}
    assert list(asked) == ["aim", "action:", "timeline", "responsible", "how", "evaluated"]
    assert first_missing(parts) == "aim"
    assert [p.id for p in goal_parts(empty, TODAY, has_types=True, can_write=False)] == ["aim"]


def test_each_action_asks_for_what_it_lacks_itself() -> None:
    (one,) = FULL.actions
    nobody, late = (
        one.with_(id="h2", responsible=""),
        one.with_(id="h3", timeline=Timeline.read("engang", TODAY)),
    )
    goal = FULL.with_(actions=(nobody, one, late))
    parts = goal_parts(goal, TODAY, has_types=False, can_write=True)
    assert {part.id: part.question for part in parts if part.question} == {
        "action:h2": "hvem står for handling 1?",
        "action:h3": "»engang« kan ikke læses som en dato; skriv fx 15.3.2027, uge 12 2027 eller "
        "marts 2027",
    }


def test_a_goal_that_lacks_nothing_asks_nothing() -> None:
    parts = goal_parts(FULL, TODAY, has_types=True, can_write=True)
    assert not any(part.question for part in parts)
    assert first_missing(parts) == "aim"


def test_an_action_moves_between_the_others_and_stays_at_the_ends() -> None:
    (one,) = FULL.actions
    two = one.with_(id="h2")
    goal = FULL.with_(actions=(one, two))
    assert moved(goal, one.id, 1).actions == (two, one)
    assert moved(goal, one.id, -1) == goal
    assert moved(goal, "h9", 1) == goal


@pytest.mark.parametrize("width", [30, 57, BESIDE - 1, BESIDE, 127])
def test_nothing_is_cut_at_any_width(width: int) -> None:
    aim = "Anna kan lede husets onsdagsmøde, så alle kommer til orde.\n" + "æøå" * 60
    parts = goal_parts(FULL.with_(aim=aim), TODAY, has_types=True, can_write=True)
    lines = part_lines(parts, width)
    assert all(len(line.label) + len(line.words) <= width for line in lines)
    drawn = "".join("".join(line.words.split()) for line in lines)
    for part in parts:
        assert "".join(part.text.split()) in drawn


def test_labels_stand_beside_the_text_or_above_it() -> None:
    parts = goal_parts(FULL, TODAY, has_types=False, can_write=True)
    assert any(line.label.strip() and line.words for line in part_lines(parts, BESIDE))
    assert not any(line.label and line.words for line in part_lines(parts, BESIDE - 1))
