"""Spans of years and months as people write them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.dates.period import period, read_period


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("5år", 60),
        (" 5  ÅR ", 60),
        ("5", 60),
        ("5 aar", 60),
        ("1½ år", 18),
        ("2,5", 30),
        ("18mdr", 18),
        ("18 mdr.", 18),
        ("6 måneder", 6),
        ("1 måned", 1),
        ("1 år og 6 måneder", 18),
        ("1 år 6 mdr", 18),
        ("100 år", 1200),
    ],
)
def test_what_is_understood(text: str, months: int) -> None:
    assert read_period(text) == months


@pytest.mark.parametrize(
    "text", ["", "år", "0", "0 år", "0 mdr", "-5", "+5", "5 uger", "12 6", "101", "1201 mdr", "５"]
)
def test_what_is_not(text: str) -> None:
    assert read_period(text) is None


@settings(max_examples=100, deadline=None)
@given(text=st.text(max_size=20) | st.from_regex(r"[0-9½,. ]{1,5}(år|mdr| og )?[0-9 md.]{0,5}"))
def test_nothing_is_ever_understood_as_no_time_or_as_ages(text: str) -> None:
    months = read_period(text)
    assert months is None or 1 <= months <= 1200


@settings(max_examples=100, deadline=None)
@given(months=st.integers(1, 1200))
def test_what_is_said_is_understood_again(months: int) -> None:
    assert read_period(period(months)) == months
