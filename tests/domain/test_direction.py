"""Goals from the whole to the part, and indsatsområder with what they take."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.direction.direction import (
    Direction,
    FocusArea,
    GoalLevel,
    Need,
    NeedSource,
    Purpose,
    StrategicGoal,
)
from kompetence_tui.domain.session.kinds import Horizon

WORKPLACE = StrategicGoal(
    id="s1", text="Færre skift", horizon=Horizon.SHORT, purpose=Purpose.OPERATION
)
COUNCIL = StrategicGoal(
    id="s2",
    level=GoalLevel.MUNICIPALITY,
    text="Tæt på borgeren",
    horizon=Horizon.LONG,
    purpose=Purpose.DEVELOPMENT,
)
BLANK = StrategicGoal(id="s3", level=GoalLevel.DEPARTMENT)
DIRECTION = Direction(goals=(WORKPLACE, BLANK, COUNCIL))


def test_the_chain_goes_from_the_whole_to_the_part_without_blanks() -> None:
    assert DIRECTION.chain == (COUNCIL, WORKPLACE)


def test_the_chain_in_order_has_the_blanks_too() -> None:
    assert DIRECTION.goals_in_order == (COUNCIL, BLANK, WORKPLACE)


def test_an_area_is_concrete_with_a_competence_and_for_whom() -> None:
    both = Need(competence="Dokumentere", whom="alle", source=NeedSource.USERS)
    assert not FocusArea(
        id="i1", needs=(both.with_(whom=""), both.with_(competence=""))
    ).is_concrete
    assert FocusArea(id="i1", needs=(Need(), both)).is_concrete


def test_needs_keep_their_order_through_a_file() -> None:
    needs = tuple(Need(competence=f"kompetence {n}", whom="alle") for n in (3, 1, 2))
    area = FocusArea(id="i1", needs=needs)
    assert FocusArea.model_validate_json(area.model_dump_json()).needs == needs


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from(["area", "goal", "drop"]), max_size=12))
def test_ids_are_never_shared(steps: list[str]) -> None:
    direction = Direction()
    for step in steps:
        if step == "area":
            direction = direction.with_area(FocusArea(id=direction.new_id("i")))
        elif step == "goal":
            direction = direction.with_goal(StrategicGoal(id=direction.new_id("s")))
        elif direction.areas:
            direction = direction.without_area(direction.areas[0].id)
        ids = [area.id for area in direction.areas] + [goal.id for goal in direction.goals]
        assert len(set(ids)) == len(ids)


def test_what_is_changed_stays_in_its_place() -> None:
    one, two = FocusArea(id="i1", title="en"), FocusArea(id="i2", title="to")
    changed = Direction(areas=(one, two)).with_area(one.with_(title="ny"))
    assert [area.title for area in changed.areas] == ["ny", "to"]
    assert changed.without_area("i1").areas == (two,)
    assert changed.without_area("findes ikke") == changed
