"""Two dates in a line or in two fields (H5): the end lends the start its year."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.base.text import one_line
from kompetence_tui.domain.dates.pairs import pairs
from kompetence_tui.domain.dates.when import Timeline, When

TODAY = date(2026, 11, 28)

UNDERSTOOD = {
    "oktober til december 2026": ("2026-10", "2026-12"),
    "jan. - feb. 2028": ("2028-01", "2028-02"),
    "marts til juni 2028": ("2028-03", "2028-06"),
    "1.11 til 31.1": ("2026-11-01", "2027-01-31"),
    "uge 10 til uge 12 2028": ("2028-W10", "2028-W12"),
    "1.3. – 30.6.2028": ("2028-03-01", "2028-06-30"),
    # Over a new year, forwards and from a start that has its year.
    "december til februar": ("2026-12", "2027-02"),
    "15. dec. - 15. jan.": ("2026-12-15", "2027-01-15"),
    "uge 50 til uge 3": ("2026-W50", "2027-W03"),
    "1.11.2025 til 31.1": ("2025-11-01", "2026-01-31"),
    "uge 52 2026 – uge 2 2027": ("2026-W52", "2027-W02"),
    # A day that both ends share, and the days beside it.
    "28.11. til 28.11.": ("2026-11-28", "2026-11-28"),
    "29.11. til 30.11.": ("2026-11-29", "2026-11-30"),
    "26.11. til 27.11.": ("2027-11-26", "2027-11-27"),
    "i dag til 31.1": ("2026-11-28", "2027-01-31"),
    # What one end leaves out stands in the other; no spaces are needed.
    "1.–15. marts": ("2027-03-01", "2027-03-15"),
    "d. 1. - d. 15. marts 2028": ("2028-03-01", "2028-03-15"),
    "uge 10-12 2028": ("2028-W10", "2028-W12"),
    "uge 10–12": ("2027-W10", "2027-W12"),
    "marts-juni 2028": ("2028-03", "2028-06"),
    "15/3-30/6 2028": ("2028-03-15", "2028-06-30"),
    "2027-03-15 - 2027-04-15": ("2027-03-15", "2027-04-15"),
    "Fra 1.3 TIL 5.4": ("2027-03-01", "2027-04-05"),
    # One date alone.
    "15/3-2027": (None, "2027-03-15"),
    "til 15.3.2027": (None, "2027-03-15"),
    "fra 15.3.2027": ("2027-03-15", None),
    # The half that is understood is kept.
    "fra nu af - uge 12 2027": (None, "2027-W12"),
    "28. - 3. marts 2027": (None, "2027-03-03"),
    "til jul": (None, None),
}


def iso(when: When) -> str | None:
    return when.date.iso if when.date else None


@pytest.mark.parametrize(("text", "ends"), UNDERSTOOD.items(), ids=str)
def test_in_one_line(text: str, ends: tuple[str | None, str | None]) -> None:
    found = Timeline.read(text, TODAY)
    assert (iso(found.start), iso(found.end)) == ends


@pytest.mark.parametrize(("text", "ends"), UNDERSTOOD.items(), ids=str)
def test_in_two_fields(text: str, ends: tuple[str | None, str | None]) -> None:
    start, found, end = text.partition(" til ")
    if found and None not in ends:
        start = start.casefold().removeprefix("fra ")
        between = Timeline.between(start, end, TODAY)
        assert (iso(between.start), iso(between.end)) == ends


def test_an_end_that_is_understood_already_lends_its_year_too() -> None:
    known = When.read("december 2026", TODAY)
    assert iso(Timeline.between("oktober", known, TODAY).start) == "2026-10"
    assert iso(Timeline.between(When.read("1.11.2025", TODAY), "31.1", TODAY).end) == "2026-01-31"


def test_a_start_without_an_end_is_the_next() -> None:
    assert iso(Timeline.between("oktober", "", TODAY).start) == "2027-10"
    assert iso(Timeline.between("oktober", "snart", TODAY).start) == "2027-10"


@pytest.mark.parametrize("text", ["-" * 2_000, "1-" * 500, " til " * 400, "x" * 1_500 + " - 1.6."])
def test_a_long_paste_is_cut_nowhere(text: str) -> None:
    assert list(pairs(text)) == []
    assert Timeline.read(text, TODAY).start.date is None


DATES = st.dates(date(2020, 1, 1), date(2035, 12, 31))


@settings(max_examples=200, deadline=None)
@given(start=DATES, end=DATES)
def test_a_start_without_its_year_is_never_after_the_end(start: date, end: date) -> None:
    found = Timeline.between(f"{start.day}.{start.month}.", f"{end:%d.%m.%Y}", TODAY)
    assert found.start.date is not None
    assert found.start.date.first <= end
    assert (end - found.start.date.first).days < 4 * 366 + 1


@settings(max_examples=200, deadline=None)
@given(start=DATES, end=DATES)
def test_what_is_printed_is_read_again(start: date, end: date) -> None:
    found = Timeline.between(start.isoformat(), end.isoformat(), TODAY)
    assert Timeline.read(found.danish, TODAY).danish == found.danish


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=30) | st.from_regex(r"\A[0-9uge.d –-]{0,12}( til )?[0-9 .a-z]{0,9}\Z"))
def test_any_text_is_kept_or_understood(text: str) -> None:
    found = Timeline.read(text, TODAY)
    assert found.danish or not one_line(text).strip(" –-fratil")
