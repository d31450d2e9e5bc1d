"""The time of day of a talk and its length, as people write them (E17)."""

import datetime as dt
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompetence_tui.domain.dates.hours import (
    LEAST,
    MOST,
    Hours,
    HoursNotUnderstood,
    apart,
    joined,
    length_in,
    read_hours,
)


@pytest.mark.parametrize(
    ("text", "understood"),
    [
        ("kl. 10-11.30", "kl. 10.00-11.30, 1 t 30 min"),
        ("kl. 9", "kl. 9.00"),
        ("10.30", "kl. 10.30"),
        ("1½ time", "1 t 30 min"),
        ("90 min", "1 t 30 min"),
        ("10", "kl. 10.00"),
        ("9 timer", "9 t"),
        ("halvanden time", "1 t 30 min"),
        ("0930-1100", "kl. 9.30-11.00, 1 t 30 min"),
        ("10:00:00", "kl. 10.00"),
        ("Kl. 10.00–11.00.", "kl. 10.00-11.00, 1 t"),
        ("fra kl. 10 til kl. 11.30", "kl. 10.00-11.30, 1 t 30 min"),
        ("klokken 9 og 1½ time", "kl. 9.00-10.30, 1 t 30 min"),
        ("kl 9, 1 1/2 time", "kl. 9.00-10.30, 1 t 30 min"),
        ("9 i tre kvarter", "kl. 9.00-9.45, 45 min"),
        ("10-11.30 (1 t 30 min)", "kl. 10.00-11.30, 1 t 30 min"),
        ("22-23.59", "kl. 22.00-23.59, 1 t 59 min"),
        (" ", ""),
    ],
)
def test_hours_as_people_write_them(text: str, understood: str) -> None:
    assert read_hours(text).explained == understood


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("25", "»25« er intet tidspunkt"),
        ("90", "»90« er intet tidspunkt"),
        ("kl. 24", "er intet tidspunkt"),
        ("10-", "er intet tidspunkt"),
        ("10-25", "er intet tidspunkt"),
        ("formiddag", "skriv fx 10-11.30, eller kl. 9 og 1½ time"),
        ("٩", "er intet tidspunkt"),
        ("11-10", "10.00 ligger ikke efter 11.00"),
        ("10-11.30, 60 min", "10.00-11.30 er ikke 1 t"),
        ("23.30, 1 time", "skal slutte samme dag"),
        ("13 timer", "varer fra 5 min til 12 t"),
    ],
)
def test_what_is_no_time_gets_a_sentence(text: str, said: str) -> None:
    with pytest.raises(HoursNotUnderstood, match=said):
        read_hours(text)


HOURS = st.builds(
    Hours, st.none() | st.times().map(lambda t: dt.time(t.hour, t.minute)),
    st.none() | st.integers(LEAST, MOST),
).filter(lambda hours: hours.is_within_day)  # fmt: skip


@given(HOURS)
def test_what_stands_in_the_field_is_read_as_it_was(hours: Hours) -> None:
    assert read_hours(hours.written) == hours
    assert read_hours(hours.said) == Hours(hours.start, hours.minutes if hours.start else None)


@given(st.text() | st.text("0123456789.:-–,; klotimn½"))
def test_any_text_is_hours_or_gets_a_sentence(text: str) -> None:
    with suppress(HoursNotUnderstood):
        assert read_hours(text).is_within_day
    day, rest = apart(text)
    assert day in text
    assert rest in text


@pytest.mark.parametrize(
    ("text", "day", "hours"),
    [
        ("14.4.2027 kl. 10-11.30", "14.4.2027", "kl. 10-11.30"),
        ("onsdag, klokken 9", "onsdag", "klokken 9"),
        ("2027-04-14 10:30:00", "2027-04-14", "10:30:00"),
        ("14.4.2027 10-11", "14.4.2027", "10-11"),
        ("uge 10-12 2027", "uge 10-12 2027", ""),
        ("29.-30. marts 2027", "29.-30. marts 2027", ""),
        ("1.3-30.6.2027", "1.3-30.6.2027", ""),
    ],
)
def test_a_day_with_hours_after_it_is_parted(text: str, day: str, hours: str) -> None:
    assert apart(text) == (day, hours)


def test_a_length_of_its_own_may_be_a_number_and_must_fit_the_hours() -> None:
    assert (length_in("90"), length_in("1½ time"), length_in(" ")) == (90, 90, None)
    assert joined(Hours(dt.time(10)), 90).said == "kl. 10.00-11.30"
    assert joined(Hours(dt.time(10), 60), 60).minutes == 60
    for broken in ("længe", "0", "2", "1000"):
        with pytest.raises(HoursNotUnderstood):
            length_in(broken)
    with pytest.raises(HoursNotUnderstood, match="er ikke 1 t 30 min"):
        joined(Hours(dt.time(10), 60), 90)
