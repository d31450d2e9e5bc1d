"""Dates as people type them (H5). Today is 21.11.2026, a Saturday."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.dates.not_understood import DateNotUnderstood
from kompetence_tui.domain.dates.reading import read_date, says_its_year
from kompetence_tui.domain.dates.which_year import held
from tests.factories import TODAY

UNDERSTOOD = {
    # The five forms (H5).
    "15.3.2027": "2027-03-15",
    "15/3-2027": "2027-03-15",
    "2027-03-15": "2027-03-15",
    "uge 12 2027": "2027-W12",
    "marts 2027": "2027-03",
    # Days.
    "15.03.2027": "2027-03-15",
    "15-3-2027": "2027-03-15",
    "15/3/2027": "2027-03-15",
    "15/3 2027": "2027-03-15",
    "15 3 2027": "2027-03-15",
    "15. 3. 2027": "2027-03-15",
    "15.3.27": "2027-03-15",
    "2027-3-5": "2027-03-05",
    " 15.3.2027 ": "2027-03-15",
    "15. marts 2027": "2027-03-15",
    "15 marts 2027": "2027-03-15",
    "15.marts 2027": "2027-03-15",
    "15. mar. 2027": "2027-03-15",
    "d. 15. marts 2027": "2027-03-15",
    "den 15. marts 2027": "2027-03-15",
    "mandag den 15. marts 2027": "2027-03-15",
    "MANDAG D. 15.3.2027": "2027-03-15",
    "29.2.2028": "2028-02-29",
    # Without a year: the first that is not over.
    "21.11.": "2026-11-21",
    "20.11.": "2027-11-20",
    "22/11": "2026-11-22",
    "15/3": "2027-03-15",
    "29.2.": "2028-02-29",
    "1. november": "2027-11-01",
    "i dag": "2026-11-21",
    "I morgen": "2026-11-22",
    "i går": "2026-11-20",
    # Weeks.
    "uge 12": "2027-W12",
    "Uge 47": "2026-W47",
    "uge 46": "2027-W46",
    "u. 12 2027": "2027-W12",
    "u12": "2027-W12",
    "uge 12, 2027": "2027-W12",
    "uge 12-2027": "2027-W12",
    "uge 12 i 2027": "2027-W12",
    "2027-W12": "2027-W12",
    "uge 53": "2026-W53",
    # Months, quarters and years.
    "marts": "2027-03",
    "november": "2026-11",
    "Marts, 2027": "2027-03",
    "mar 2027": "2027-03",
    "3/2027": "2027-03",
    "03-2027": "2027-03",
    "2027-03": "2027-03",
    "1. kvartal 2027": "2027-Q1",
    "1 kvartal": "2027-Q1",
    "4. kvt. 2027": "2027-Q4",
    "q2 2027": "2027-Q2",
    "kvartal 2 2027": "2027-Q2",
    "2027-Q2": "2027-Q2",
    "2027": "2027",
}

REFUSED = {
    "efter sommerferien": "kan ikke læses som en dato",
    "snart": "skriv den seneste dag",
    "31.2.2027": "februar 2027 slutter den 28.",
    "29.2.2027": "findes ikke",
    "31.4.": "april slutter den 30.",
    "0.3.2027": "findes ikke",
    "15.13.2027": "Måned 13 findes ikke",
    "13/2027": "Måned 13 findes ikke",
    "0/2027": "Måned 0 findes ikke",
    "uge 53 2027": "2027 har 52 uger",
    "uge 60": "Uge 60 findes ikke",
    "uge 0 2027": "Uge 0 findes ikke",
    "tirsdag 15.3.2027": "15.3.2027 er en mandag, ikke en tirsdag",
    "15.3.1027": "Året 1027 ser forkert ud",
    "15.3.20277": "kan ikke læses",
    "5. kvartal 2027": "kan ikke læses",
    "jul": "kan ikke læses",
    "jul 2027": "kan ikke læses",
    "24. jul": "kan ikke læses",
    "": "kan ikke læses",
    "²/³-2027": "kan ikke læses",
    "-1.1.2027": "kan ikke læses",
}


@pytest.mark.parametrize(("text", "iso"), UNDERSTOOD.items(), ids=str)
def test_understood(text: str, iso: str) -> None:
    assert read_date(text, TODAY).iso == iso


@pytest.mark.parametrize(("text", "words"), REFUSED.items(), ids=str)
def test_refused_with_a_reason(text: str, words: str) -> None:
    with pytest.raises(DateNotUnderstood) as refusal:
        read_date(text, TODAY)
    assert words in str(refusal.value)


@pytest.mark.parametrize(
    ("text", "today", "iso"),
    [
        # A weekday that fits one year only decides, in what is past and what is to come.
        ("fredag d. 27. november", date(2026, 11, 28), "2026-11-27"),
        ("lørdag d. 27. november", date(2026, 11, 28), "2027-11-27"),
        ("onsdag 30.12.", date(2027, 1, 4), "2026-12-30"),
        ("torsdag 30.12.", date(2027, 1, 4), "2027-12-30"),
        ("søndag 29.2.", date(2027, 1, 4), None),
        ("tirsdag 29.2.", date(2027, 1, 4), "2028-02-29"),
        ("mandag 27. november", date(2026, 11, 28), None),
    ],
)
def test_a_weekday_tells_the_year(text: str, today: date, iso: str | None) -> None:
    if iso is None:
        with pytest.raises(DateNotUnderstood, match="er en"):
            read_date(text, today)
    else:
        assert read_date(text, today).iso == iso


@pytest.mark.parametrize(
    ("text", "today", "iso"),
    [
        ("20.11", date(2026, 11, 28), "2026-11-20"),
        ("28.11", date(2026, 11, 28), "2026-11-28"),
        ("29.11", date(2026, 11, 28), "2026-11-29"),
        ("29.9", date(2026, 11, 28), "2026-09-29"),  # 60 days back
        ("28.9", date(2026, 11, 28), "2027-09-28"),  # 61
        ("30.12", date(2027, 1, 4), "2026-12-30"),
        ("29.2", date(2028, 3, 1), "2028-02-29"),
        ("29.2", date(2027, 3, 1), "2028-02-29"),
        ("20.11.2027", date(2026, 11, 28), "2027-11-20"),
        ("i går", date(2026, 11, 28), "2026-11-27"),
    ],
)
def test_a_talk_s_day_may_be_just_past(text: str, today: date, iso: str) -> None:
    assert read_date(text, today, held).iso == iso


@pytest.mark.parametrize(
    ("text", "says"),
    [("20.11.2027", True), ("uge 3 2027", True), ("2027", True), ("20.11", False),
     ("i dag", False), ("marts", False), ("fredag 27. november", False), ("snart", False)],
)  # fmt: skip
def test_whether_the_year_was_written(text: str, says: bool) -> None:
    assert says_its_year(text) is says


@settings(max_examples=200, deadline=None)
@given(
    st.one_of(
        st.text(max_size=40),
        st.from_regex(r"\A[0-9uge./ -]{0,14}\Z"),
        st.from_regex(
            r"\A(senest |inden |om |næste )?(fredag|1\.|uge 1|et|primo|forår|vinter|i)[ -]?"
            r"(halvår|år|maj|2 måneder|dag|til|27)?([ /-](næste år|2027|28|juni))?\Z"
        ),
        st.from_regex(r"\A(uge |q|d\. |mandag )?\d{1,4}[./ -]{0,2}(\d{1,4}|marts|kvartal)?\Z"),
    )
)
def test_any_text_is_read_or_refused_in_words(text: str) -> None:
    try:
        found = read_date(text, TODAY)
    except DateNotUnderstood as refusal:
        words = str(refusal)
    else:
        assert read_date(found.danish, TODAY) == found
        words = found.explained
    assert words


def test_a_long_text_is_quoted_short() -> None:
    with pytest.raises(DateNotUnderstood) as refusal:
        read_date("x" * 5_000, TODAY)
    assert len(str(refusal.value)) < 200
