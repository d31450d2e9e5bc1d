"""Which year is meant where none was written: where a year begins or ends, and at a leap day."""

from datetime import date

import pytest

from kompetence_tui.domain.dates.reading import read_date
from kompetence_tui.domain.dates.which_year import Which, coming, held, latest


@pytest.mark.parametrize(
    ("text", "day", "which", "iso"),
    [
        # Week 53 of 2026 is 28.12.2026–3.1.2027: it is of the year before in January.
        ("uge 53", date(2027, 1, 3), coming, "2026-W53"),
        ("uge 53", date(2027, 1, 4), coming, "2032-W53"),
        # Week 1 of 2025 begins on 30.12.2024: it is of the year to come in December.
        ("uge 1", date(2024, 12, 30), latest, "2025-W01"),
        ("uge 1", date(2024, 12, 29), latest, "2024-W01"),
        ("uge 1", date(2024, 12, 30), held, "2025-W01"),
        # 2100 is no leap year.
        ("29.2.", date(2096, 3, 1), coming, "2104-02-29"),
        ("29.2.", date(2104, 2, 28), latest, "2096-02-29"),
    ],
)
def test_the_year_that_is_meant(text: str, day: date, which: Which, iso: str) -> None:
    assert read_date(text, day, which).iso == iso
