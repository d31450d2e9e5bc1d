"""Which talks are older than so many months. Today is 21.11.2026."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.listing import SessionRow
from kompetence_tui.domain.session.retention import older_than
from tests.factories import TODAY


def row(day: date) -> SessionRow:
    return SessionRow(
        id=day.isoformat(), kind=SessionKind.MUS, date=day, who="Anna Eksempel", persons=(),
        leaders=(), unit="", bank="mus", called="", closed=False, started=False, opened=False,
        written=False, time=None, minutes=0,
        answered=0, questions=4, goal_ids=(), settles=(), complete=0, carries=False,
        follows="", invitation="", calls=None,
        points="",
    )  # fmt: skip


def older(day: date, months: int, today: date = TODAY) -> bool:
    return older_than([row(day)], months, today) == [row(day)]


def test_a_talk_is_older_from_the_day_after_its_birthday() -> None:
    assert older(date(2021, 11, 20), 60)
    assert not older(date(2021, 11, 21), 60)
    assert not older(date(2021, 11, 22), 60)


def test_the_order_is_kept_and_the_planned_are_never_among_them() -> None:
    days = [date(2019, 1, 2), date(2027, 1, 2), date(2018, 1, 2), date(2026, 11, 20)]
    assert [found.date.year for found in older_than(map(row, days), 60, TODAY)] == [2019, 2018]
    assert [found.date.year for found in older_than(map(row, days), 0, TODAY)] == [2019, 2018, 2026]


@pytest.mark.parametrize(
    ("day", "today", "expected"),
    [
        (date(2020, 2, 29), date(2025, 2, 28), False),
        (date(2020, 2, 29), date(2025, 3, 1), True),
        (date(2023, 2, 28), date(2028, 2, 29), True),
        (date(2023, 3, 1), date(2028, 2, 29), False),
        (date(2020, 2, 29), date(2024, 2, 29), False),
        (date(2020, 2, 29), date(2024, 3, 1), True),
    ],
)
def test_leap_days(day: date, today: date, expected: bool) -> None:
    years = today.year - day.year
    assert older(day, 12 * years, today) is expected


def test_more_years_than_there_are_finds_nothing() -> None:
    assert older_than([row(date.min)], 12 * 9_999, TODAY) == []


@settings(max_examples=100, deadline=None)
@given(st.dates(), st.integers(0, 1200), st.dates(max_value=date(9990, 1, 1)))
def test_what_is_older_one_day_is_older_the_next(day: date, months: int, today: date) -> None:
    if older(day, months, today):
        assert day < today
        assert older(day, months, today + timedelta(days=1))


@settings(max_examples=100, deadline=None)
@given(
    months=st.integers(1, 1200),
    held=st.dates(date(1900, 1, 1), date(2199, 12, 31)),
    today=st.dates(date(1900, 1, 1), date(2199, 12, 31)),
)
def test_only_a_talk_held_longer_ago_is_older(months: int, held: date, today: date) -> None:
    is_older = older(held, months, today)
    passed = (today.year - held.year) * 12 + today.month - held.month
    if held >= today or passed < months:
        assert not is_older
    if passed > months:
        assert is_older
    if passed == months:
        assert is_older == (held.day < today.day)
