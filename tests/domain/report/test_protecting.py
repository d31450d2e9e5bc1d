"""Nothing of few people is shown, and nothing shown lets it be worked out."""

from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.report import covering, protecting, shape
from kompetence_tui.domain.report.counted import ALL, Counted, CountedTable
from kompetence_tui.domain.report.figures import Cover, Figure
from kompetence_tui.domain.report.protecting import protect
from kompetence_tui.domain.report.tables import HELD, TableId
from tests.domain.report.attack import attacks, found_in
from tests.domain.report.people import (
    YEAR,
    Thing,
    counted_of,
    nobody,
    some_people,
    talks,
)

WIDE = {"plan": 20, "none": 10}


def plans(**units: dict[str, int]) -> dict[tuple[str, str], str]:
    """The figures of the plans of those units, and of one with many of each."""
    table = protect(counted_of(talks(**units, øst=WIDE))).tables[TableId.PLANS]
    return {place: figure.danish(5) for place, figure in table.figures.items()}


@pytest.mark.parametrize(("people", "shown"), [(4, "<5"), (5, "5")])
def test_five_people_are_shown_and_four_are_not(people: int, shown: str) -> None:
    assert plans(nord={"plan": 15, "none": people})["nord", "none"] == shown


def test_nobody_is_as_few_as_four() -> None:
    assert plans(nord={"plan": 15})["nord", "none"] == "<5"


def test_where_nobody_could_have_been_that_is_told() -> None:
    counted = counted_of(talks(nord={"plan": 15}, øst=WIDE))
    table = counted.tables[TableId.PLANS]
    closed = CountedTable(
        table.id, table.rows, table.columns, table.tallies, frozenset({("nord", "none")})
    )
    figures = protect(Counted(YEAR, counted.units, {table.id: closed})).tables[table.id].figures
    assert figures["nord", "none"] == Figure(None, Cover.NOBODY)
    assert figures["nord", "plan"] == Figure(15)


def test_where_all_of_a_unit_are_judged_alike_that_is_hidden_too() -> None:
    assert plans(nord={"plan": 15})["nord", "plan"] == "skjult"


def test_what_would_give_a_hidden_one_away_is_hidden_and_no_more() -> None:
    shown = plans(nord={"plan": 15, "none": 3}, syd={"plan": 12, "none": 8})
    assert [shown[unit, "plan"] for unit in ("nord", "syd", "øst")].count("skjult") == 2
    assert shown[ALL, ALL] == "68"


@pytest.mark.parametrize(("most", "shown"), [(10, "20"), (11, "skjult")])
def test_one_who_stands_for_more_than_half_is_hidden(most: int, shown: str) -> None:
    things = [
        Thing(0 if n < most else n, {"unit": "nord", "type": "a", "area": "x"}) for n in range(20)
    ]
    others = [
        Thing(1000 + n, {"unit": unit, "type": word, "area": "x"})
        for unit, word in (("nord", "b"), ("syd", "a"), ("syd", "b"))
        for n in range(60)
    ]
    counted = counted_of({"action": [*things, *others]})
    picture = protect(counted)
    assert picture.tables[TableId.TYPES].figure("nord", "a").danish(5) == shown
    for attack in attacks({"": counted}):
        attack.knows(picture)
        half_off = attack.keeps(("", TableId.TYPES, ("nord", "a")), 10, 30)
        assert half_off == (shown == "skjult")


def test_many_goals_of_few_people_are_few() -> None:
    things = [Thing(n % 4, {"unit": "nord", "area": "x"}) for n in range(40)]
    table = protect(counted_of({"goal": things})).tables[TableId.AREAS]
    assert table.figure("nord", "x").cover is Cover.FEW


def test_the_threshold_can_be_raised_but_not_lowered() -> None:
    counted = counted_of(talks(nord={"plan": 15, "none": 7}, syd={"plan": 15, "none": 7}))
    assert protect(counted, 3) == protect(counted)
    assert protect(counted).tables[TableId.PLANS].figure("nord", "none") == Figure(7)
    assert protect(counted, 8).threshold == 8
    assert protect(counted, 8).tables[TableId.PLANS].figure("nord", "none").n is None


def test_a_unit_with_few_talks_shows_nothing_of_them() -> None:
    shown = plans(nord={"plan": 3, "none": 1}, syd=WIDE)
    assert {shown["nord", column] for column in ("plan", "none", ALL)} == {"<5"}


def test_the_talks_held_are_hidden_after_all_else() -> None:
    table = protect(counted_of(talks(nord=WIDE, syd=WIDE))).tables[TableId.TALKS]
    assert table.figure("nord", HELD) == Figure(30)


def test_nobody_is_told_the_sum_of_hidden_ones_if_it_is_few_people() -> None:
    units = {f"u{n}": {"plan": 20, "none": 4} for n in range(3)}
    units |= {"v": {"plan": 20, "none": 0, "never": 4}}
    table = protect(counted_of(talks(**units))).tables[TableId.PLANS]
    for unit in units:
        hidden = [c for c in ("plan", "none", "never") if table.figure(unit, c).n is None]
        assert "plan" in hidden or not table.figure(unit).is_shown


def test_what_is_chosen_to_hide_it_does_not_tell_what_it_was() -> None:
    chosen = set()
    for few in range(5):
        rows = [few, 7, 32 - few], [35 - few, 5, 18 + few], [34, 36, 22]
        words = [
            {"unit": unit, "type": kind, "area": "x"}
            for unit, row in zip("abc", rows, strict=True)
            for kind, n in zip("klm", row, strict=True)
            for _ in range(n)
        ]
        things = [Thing(person, word) for person, word in enumerate(words)]
        table = protect(counted_of({"action": things})).tables[TableId.TYPES]
        chosen.add(tuple(table.figures.items()))
    assert len(chosen) == 1


@example(seed=9, units=4, most=20)
@given(seed=st.integers(0, 10**6), units=st.integers(1, 5), most=st.sampled_from([6, 20, 30]))
@settings(max_examples=1, deadline=None, derandomize=True)
def test_an_attack_with_all_tables_finds_nothing(seed: int, units: int, most: int) -> None:
    counted = nobody(counted_of(some_people(Random(seed), units, most)))
    assert found_in(counted, protect(counted)) == []


@pytest.mark.long
@pytest.mark.timeout(1800)
@given(
    seed=st.integers(0, 10**9),
    units=st.integers(1, 8),
    most=st.integers(4, 60),
    own=st.integers(1, 8),
)
@settings(max_examples=150, deadline=None)
def test_a_long_attack_finds_nothing(seed: int, units: int, most: int, own: int) -> None:
    counted = nobody(counted_of(some_people(Random(seed), units, most, own=own)))
    for threshold in (5, 8):
        assert found_in(counted, protect(counted, threshold), threshold) == []


def test_what_no_table_shows_is_not_known_exactly_either() -> None:
    counted = nobody(counted_of(some_people(Random(1), 2, 8)))
    picture = protect(counted)
    for attack in attacks({"": counted}):
        if set(attack.populations) & {"action", "method", "followed"}:
            attack.knows(picture)
            assert list(attack.narrow(4)) == []


BROKEN: dict[str, tuple[list[tuple[object, str, object]], tuple[int, int, int], set[str]]] = {
    "secondary suppression": (
        [(covering.Covering, "_secure", lambda _self, _spot: None)],
        (0, 2, 12), {"talk", "held"},
    ),
    "pooling": (
        [(protecting, "_known", lambda *_all: True), (protecting, "_pooled", lambda *_all: {})],
        (4, 3, 25), {"talk", "held"},
    ),
    "room for all of a pooled row": (
        [(shape.Shape, "crowded", lambda _self, _spot, _threshold: 0)],
        (2, 4, 12), {"talk", "held"},
    ),
    "silence on areas of one unit": (
        [(protecting, "_closed", lambda _counted, _threshold: frozenset())],
        (112, 3, 25), {"goal", "action"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("part", BROKEN)
def test_the_attack_finds_what_each_part_of_the_rule_is_for(
    monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    broken, (seed, units, most), wanted = BROKEN[part]
    people = some_people(Random(seed), units, most, own=7)
    counted = nobody(counted_of({one: people[one] for one in wanted}))
    assert found_in(counted, protect(counted)) == []
    for where, what, instead in broken:
        monkeypatch.setattr(where, what, instead)
    assert found_in(counted, protect(counted))
