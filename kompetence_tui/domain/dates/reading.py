"""Reading a date as a person types it (H5): 15.3.2027, uge 12 2027, forår 2027, om 3 måneder ..."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from kompetence_tui.domain.base.text import one_line
from kompetence_tui.domain.dates.dates import FIRST_YEAR, LAST_YEAR, PartialDate
from kompetence_tui.domain.dates.forms import FORMS
from kompetence_tui.domain.dates.not_understood import DateNotUnderstood, refusal
from kompetence_tui.domain.dates.pairs import pairs
from kompetence_tui.domain.dates.relative import relative, with_its_year
from kompetence_tui.domain.dates.which_year import Which, coming, latest
from kompetence_tui.i18n import _

_UNTIL_ITS_END = re.compile(r"(?:senest\s+)?(?:(?:inden|ved|til|med)\s+)?udgangen\s+af\s+")
_BEFORE = re.compile(r"(?:senest\s+)?(?:inden|før)\s+")
_NO_MORE = re.compile(r"(?:senest\s+)?(?:(?:her\s+)?i\s+løbet\s+af|i|til|på|ved)\s+|senest\s+")
"""The latest day of what follows is its last, as of every date; these words say nothing more."""


def read_date(
    text: str, today: date, which: Which = coming, *, about: date | None = None
) -> PartialDate:
    """The date a person meant.

    ``which`` decides of what year one without a year is, seen from ``about`` or else ``today``.

    Raises:
        DateNotUnderstood: with a sentence for the screen.
    """
    written = with_its_year(one_line(text).casefold(), today)
    for one in dict.fromkeys((written, written.removesuffix("."))):
        try:
            found = _read(one, today, which, about or today)
        except OverflowError:
            break
        if found:
            return _within_reach(found)
    raise refusal(written, one_line(text))


def says_its_year(text: str) -> bool:
    """It is a date, and the same one whenever it is read."""
    return _on_any_day(lambda day: read_date(text, day)) is not None


def _on_any_day(read: Callable[[date], PartialDate | None]) -> PartialDate | None:
    """What is read, where it is the same whenever it is."""
    try:
        found, later = (read(day) for day in (date(2000, 1, 1), date(2012, 7, 1)))
    except DateNotUnderstood:
        return None
    return found if found == later else None


def _read(written: str, today: date, which: Which, about: date) -> PartialDate | None:
    """Raises DateNotUnderstood, or OverflowError past the last date there is."""
    if found := _plain(written, today, which, about) or _span(written, today, which, about):
        return found
    if lead := _UNTIL_ITS_END.match(written):
        whole = _plain(written[lead.end() :], today, which, about)
        return PartialDate.day(whole.last) if whole else None
    if lead := _BEFORE.match(written):
        return _day_before(written[lead.end() :], today, which, about)
    if lead := _NO_MORE.match(written):
        rest = written[lead.end() :]
        return _plain(rest, today, which, about) or _span(rest, today, which, about)
    return None


def _plain(written: str, today: date, which: Which, about: date) -> PartialDate | None:
    """One date alone."""
    if found := relative(written, today):
        return found
    for pattern, reader in FORMS:
        if form := pattern.fullmatch(written):
            parts = {key: value for key, value in form.groupdict().items() if value}
            return reader(parts, which, about)
    try:
        return PartialDate.from_iso(written.upper())
    except ValueError:
        return None


def _day_before(rest: str, today: date, which: Which, about: date) -> PartialDate | None:
    """The last day before it begins; before the next, where no year is said and this one has."""
    found = _plain(rest, today, which, about)
    if found and found.first <= about and not says_its_year(rest):
        found = _plain(rest, today, which, found.last + timedelta(days=1))
    return PartialDate.day(found.first - timedelta(days=1)) if found else None


def _span(written: str, today: date, which: Which, about: date) -> PartialDate | None:
    """Two dates; why one of them is none is said only when no other cut is better."""
    problem: DateNotUnderstood | None = None
    for start, end in pairs(written):
        try:
            if found := _from_to(start, end, today, which, about):
                return found
        except DateNotUnderstood as error:
            problem = problem or error
    if problem:
        raise problem
    return None


def _from_to(start: str, end: str, today: date, which: Which, about: date) -> PartialDate | None:
    """The end is seen from a start that says its year, and else the start from the end."""
    given = _on_any_day(lambda day: _plain(start, day, coming, day))
    last = _plain(end, today, which, given.first if given else about)
    first = _plain(start, today, latest, last.last) if last else None
    if first is None or last is None or first.ends or last.ends:
        return None
    if last.last < first.first:
        words = _("{end} ligger før {start}; skriv den tidligste først")
        raise DateNotUnderstood(words.format(start=first.danish, end=last.danish))
    return PartialDate.span(first, last)


def _within_reach(found: PartialDate) -> PartialDate:
    for one in found.ends or (found,):
        if not FIRST_YEAR <= one.first.year <= LAST_YEAR:
            words = _("Året {year} ser forkert ud")
            raise DateNotUnderstood(words.format(year=one.first.year))
    return found
