"""A bank more than a year old gives a notice."""

from datetime import date

import pytest

from kompetence_tui.banks.age import age_notice, age_words, validity_notice
from kompetence_tui.domain.dates.dates import PartialDate


@pytest.mark.parametrize(
    ("dated", "today", "old"),
    [
        ("2026-11-21", date(2026, 11, 21), False),
        ("2026-11-21", date(2027, 11, 21), False),
        ("2026-11-21", date(2027, 11, 22), True),
        ("2028-02-29", date(2029, 2, 28), False),
        ("2028-02-29", date(2029, 3, 1), True),
        ("2026-11", date(2027, 11, 30), False),
        ("2026-11", date(2027, 12, 1), True),
        ("2026", date(2027, 12, 31), False),
        ("9999-12-31", date(2027, 1, 1), False),
    ],
)
def test_over_twelve_months_gives_a_notice(dated: str, today: date, old: bool) -> None:
    assert bool(age_notice(PartialDate.from_iso(dated), today)) is old


def test_the_notice_names_the_date() -> None:
    notice = age_notice(PartialDate.from_iso("2025-03-15"), date(2026, 11, 21))
    assert notice
    assert "15.3.2025" in notice


def test_a_bank_without_a_date_is_not_old() -> None:
    assert age_notice(None, date(2026, 11, 21)) is None


@pytest.mark.parametrize(
    ("dated", "words"),
    [
        (None, "uden dato"),
        ("2026-11-21", ""),
        ("2026", ""),
        ("2026-11-20", "under en måned gammel"),
        ("2026-10-21", "1 måned gammel"),
        ("2026-10-22", "under en måned gammel"),
        ("2025-11", "11 måneder gammel"),
        ("2024-11-22", "23 måneder gammel"),
        ("2024-11-21", "2 år gammel"),
        ("2020-Q1", "6 år gammel"),
    ],
)
def test_how_old_a_bank_is(dated: str | None, words: str) -> None:
    when = PartialDate.from_iso(dated) if dated else None
    assert age_words(when, date(2026, 11, 21)) == words


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (date(2026, 2, 28), "gælder først fra marts 2026"),
        (date(2026, 3, 1), None),
        (date(2027, 12, 31), None),
        (date(2028, 1, 1), "gjaldt til 2027"),
    ],
)
def test_outside_the_time_a_bank_is_meant_for_it_is_told(today: date, words: str | None) -> None:
    found = validity_notice(PartialDate.month(2026, 3), PartialDate.year(2027), today)
    assert (words in found) if found and words else found == words
    assert validity_notice(None, None, today) is None
