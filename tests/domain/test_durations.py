"""How long something takes, as people write and read it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompetence_tui.domain.dates.durations import duration, of_today, read_duration


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("210", 210),
        ("210 min", 210),
        ("210min.", 210),
        ("45 minutter", 45),
        ("1 minut", 1),
        ("3 timer", 180),
        ("1 time", 60),
        ("3 t", 180),
        ("3 T. 30 Min.", 210),
        ("3t30", 210),
        ("3 timer og 30 minutter", 210),
        ("3½ time", 210),
        ("3 ½ time", 210),
        ("3,5 timer", 210),
        ("  3  t  30  min ", 210),
        ("1 1/2 time", 90),
        ("½ time", 30),
        ("Halvanden time", 90),
        ("5 kvarter", 75),
        ("ca. 90 min", 90),
    ],
)
def test_people_write_it_in_many_ways(text: str, minutes: int) -> None:
    assert read_duration(text) == minutes


@pytest.mark.parametrize(
    "text", ["", " ", "snart", "3 og 30", "t", "min", "3 tons", "-5", "½", "٣"]
)
def test_all_else_is_no_duration(text: str) -> None:
    assert read_duration(text) is None


@given(st.integers(0, 5000))
def test_what_is_shown_can_be_written(minutes: int) -> None:
    assert read_duration(duration(minutes)) == minutes


def test_whole_hours_have_no_minutes() -> None:
    assert [duration(n) for n in (0, 45, 180, 210)] == ["0 min", "45 min", "3 t", "3 t 30 min"]


@pytest.mark.parametrize(
    ("minutes", "planned", "words"),
    [
        (42, 88, "42 min · planlagt 1 t 28"),
        (125, 120, "2 t 5 · planlagt 2 t"),
        (0, 20, "planlagt 20 min"),
        (9, None, "9 min"),
    ],
)
def test_the_time_of_today_stands_beside_the_planned(
    minutes: int, planned: int | None, words: str
) -> None:
    assert of_today(minutes, planned) == words
