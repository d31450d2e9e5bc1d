"""The phrases of ``phrases.txt``, and what each of them is."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from kompetence_tui.domain.dates.dates import PartialDate
from kompetence_tui.domain.dates.not_understood import DateNotUnderstood
from kompetence_tui.domain.dates.precision import WEEKDAYS, Precision
from kompetence_tui.domain.dates.reading import read_date
from kompetence_tui.domain.dates.when import Timeline, When

_FILE = Path(__file__).with_name("phrases.txt")


class Phrase(NamedTuple):
    """A line of the file."""

    today: date
    text: str
    iso: str
    refused: str
    """Words of the refusal; empty for a date."""


def phrases() -> Iterator[Phrase]:
    today = date.min
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("@ "):
            today = date.fromisoformat(line.split()[1])
            assert WEEKDAYS[today.weekday()] == line.split()[2]
        elif line and not line.startswith("#"):
            text, sign, said = line.partition(" ! ")
            if not sign:
                text, _sign, said = line.partition(" = ")
            yield Phrase(today, text, "" if sign else said, said if sign else "")


ALL = tuple(phrases())
DATES = tuple(phrase for phrase in ALL if phrase.iso)


def test_there_are_enough() -> None:
    assert len({(phrase.today, phrase.text) for phrase in ALL}) == len(ALL) >= 400


def wrong(phrase: Phrase) -> str:
    """What it is read as instead; nothing where it is right."""
    try:
        found, refused = read_date(phrase.text, phrase.today).iso, ""
    except DateNotUnderstood as refusal:
        found, refused = "", str(refusal)
    is_right = found == phrase.iso and (bool(phrase.iso) or phrase.refused in refused)
    return "" if is_right else f"{phrase.text} ({phrase.today}): {found or refused}"


def test_each_is_its_date_or_refused_with_a_reason() -> None:
    assert not list(filter(None, map(wrong, ALL)))


def test_each_date_is_printed_as_it_is_read_whenever_that_is() -> None:
    for phrase in DATES:
        found = PartialDate.from_iso(phrase.iso)
        for today in (phrase.today, date(2031, 8, 2)):
            assert read_date(found.danish, today) == found, phrase
            assert read_date(found.iso, today) == found, phrase


def test_words_of_today_are_kept_as_the_date_they_were() -> None:
    for phrase in DATES:
        kept = When.model_validate_json(When.read(phrase.text, phrase.today).model_dump_json())
        assert kept.date is not None
        assert kept.date.iso == phrase.iso


def test_in_a_line_for_two_dates_a_span_is_its_two_ends() -> None:
    for phrase in DATES:
        whole, found = PartialDate.from_iso(phrase.iso), Timeline.read(phrase.text, phrase.today)
        ends = (found.start.date, found.end.date)
        assert ends == (whole.ends or (None, whole)), phrase


def test_every_precision_is_among_them() -> None:
    assert {PartialDate.from_iso(phrase.iso).precision for phrase in DATES} == set(Precision)
