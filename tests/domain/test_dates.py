"""Dates with the precision they were given."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.dates.dates import FIRST_YEAR, LAST_YEAR, PartialDate, near
from kompetence_tui.domain.dates.precision import Precision
from kompetence_tui.domain.dates.reading import read_date
from tests.factories import TODAY

YEARS = st.integers(FIRST_YEAR, LAST_YEAR)
WHOLE = st.one_of(
    st.builds(PartialDate.day, st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))),
    st.builds(PartialDate.week, YEARS, st.integers(1, 52)),
    st.builds(PartialDate.month, YEARS, st.integers(1, 12)),
    st.builds(PartialDate.part, st.just(Precision.QUARTER), YEARS, st.integers(1, 4)),
    st.builds(PartialDate.part, st.just(Precision.SEASON), YEARS, st.integers(1, 4)),
    st.builds(PartialDate.part, st.just(Precision.HALF), YEARS, st.integers(1, 2)),
    st.builds(PartialDate.third, YEARS, st.integers(1, 12), st.integers(1, 3)),
    st.builds(PartialDate.year, YEARS),
)
PARTIAL = WHOLE | st.tuples(WHOLE, WHOLE).filter(lambda two: two[0].first <= two[1].last).map(
    lambda two: PartialDate.span(*two)
)

KINDS = [
    (
        PartialDate.day(date(2027, 3, 15)),
        ("2027-03-15", "15.3.2027", "mandag 15.3.2027", date(2027, 3, 15)),
    ),
    (
        PartialDate.week(2027, 12),
        ("2027-W12", "uge 12 2027", "uge 12 2027 = 22.–28.3.2027", date(2027, 3, 28)),
    ),
    (
        PartialDate.week(2026, 53),
        ("2026-W53", "uge 53 2026", "uge 53 2026 = 28.12.2026–3.1.2027", date(2027, 1, 3)),
    ),
    (
        PartialDate.month(2027, 3),
        ("2027-03", "marts 2027", "marts 2027 = 1.–31.3.2027", date(2027, 3, 31)),
    ),
    (
        PartialDate.month(2028, 2),
        ("2028-02", "februar 2028", "februar 2028 = 1.–29.2.2028", date(2028, 2, 29)),
    ),
    (
        PartialDate.part(Precision.QUARTER, 2027, 4),
        ("2027-Q4", "4. kvartal 2027", "4. kvartal 2027 = 1.10.–31.12.2027", date(2027, 12, 31)),
    ),
    (
        PartialDate.year(2027),
        ("2027", "2027", "2027 = 1.1.–31.12.2027", date(2027, 12, 31)),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("when", "forms"), KINDS, ids=[forms[0] for _when, forms in KINDS])
def test_forms(when: PartialDate, forms: tuple[str, str, str, date]) -> None:
    assert (when.iso, when.danish, when.explained, when.last) == forms


@settings(max_examples=200, deadline=None)
@given(PARTIAL)
def test_iso_round_trip(when: PartialDate) -> None:
    assert PartialDate.from_iso(when.iso) == when


@settings(max_examples=200, deadline=None)
@given(PARTIAL)
def test_what_is_printed_can_be_read_again(when: PartialDate) -> None:
    assert read_date(when.danish, TODAY) == when
    assert read_date(when.iso, TODAY) == when


@settings(max_examples=200, deadline=None)
@given(PARTIAL)
def test_a_period_holds_its_own_days(when: PartialDate) -> None:
    assert when.first <= when.last
    assert not when.is_before(when)
    assert when.explained.startswith(when.danish) or when.explained.endswith(when.danish)


@pytest.mark.parametrize(
    "iso",
    ["2027-S5", "2027-H3", "2027-S0", "2027-05-T0", "2027-05-T4", "2027-X1", "2027-05/2027-03",
     "2027/2027", "2027/2028/2029", "/", "/2027", "2027/", "/" * 5_000, "9999-S4",
     "", "x", "2027-3-15", "2027-W54", "2027-13", "2027-Q5", "15.3.2027", "2027-02-30",
     "9" * 11, "9" * 5_000, f"2027-{'9' * 20}", f"2027-Q{'9' * 20}", "9999-W52"],
)  # fmt: skip
def test_other_text_is_no_iso_date(iso: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        PartialDate.from_iso(iso)


def test_before_means_wholly_before() -> None:
    march, week = PartialDate.month(2027, 3), PartialDate.week(2027, 12)
    assert not march.is_before(week)
    assert not week.is_before(march)
    assert PartialDate.day(date(2027, 2, 28)).is_before(march)


@pytest.mark.parametrize(
    ("when", "short"),
    [
        (PartialDate.day(TODAY), "i dag"),
        (PartialDate.day(date(2026, 12, 8)), "8.12."),
        (PartialDate.day(date(2027, 1, 8)), "8.1.2027"),
        (PartialDate.month(2026, 12), "december 2026"),
        (PartialDate.part(Precision.SEASON, 2026, 4), "vinter 2026/27"),
        (PartialDate.part(Precision.QUARTER, 2027, 1), "til 31.3.2027"),
        (PartialDate.third(2027, 9, 1), "til 10.9.2027"),
    ],
)
def test_near(when: PartialDate, short: str) -> None:
    assert near(when, TODAY, 14) == short
