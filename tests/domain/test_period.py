"""Spans of years and months as people write them."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.period import held_before, period, read_period
from kompetence_tui.domain.summary import row_of
from tests.factories import TODAY, make_session


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


@settings(max_examples=100, deadline=None)
@given(
    months=st.integers(1, 1200),
    held=st.dates(date(1900, 1, 1), date(2199, 12, 31)),
    today=st.dates(date(1900, 1, 1), date(2199, 12, 31)),
)
def test_only_a_talk_held_longer_ago_is_older(months: int, held: date, today: date) -> None:
    row = row_of(make_session().with_(date=held))
    is_older = bool(held_before([row], months, today))
    passed = (today.year - held.year) * 12 + today.month - held.month
    if held >= today or passed < months:
        assert not is_older
    if passed > months:
        assert is_older
    if passed == months:
        assert is_older == (held.day < today.day)


def test_a_planned_talk_is_never_old() -> None:
    row = row_of(make_session().with_(date=date(2027, 1, 1)))
    assert held_before([row], 1, TODAY) == []
