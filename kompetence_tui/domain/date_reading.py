"""Reading a date as a person types it (H5): 15.3.2027, 15/3-2027, uge 12 2027, marts 2027 ..."""

import re
from collections.abc import Callable, Iterable
from datetime import MAXYEAR, date, timedelta

from kompetence_tui.domain.dates import FIRST_YEAR, LAST_YEAR, MONTHS, WEEKDAYS, PartialDate
from kompetence_tui.domain.text import one_line
from kompetence_tui.i18n import _


class DateNotUnderstood(ValueError):
    """The text is no date; ``str()`` is a Danish sentence saying why and what to write."""


_MONTH = "|".join(f"{name[:3]}(?:{name[3:]})?\\.?" for name in MONTHS)
_WEEKDAY = "|".join(WEEKDAYS)
_DAY = rf"(?:(?P<weekday>{_WEEKDAY})\s+)?(?:d(?:en|\.)\s+)?(?P<day>\d{{1,2}})"
_YEAR = r"(?P<year>\d{4}|\d{2})"
_FULL_YEAR = r"(?P<year>\d{4})"

_FORMS = {
    name: re.compile(pattern)
    for name, pattern in {
        "iso_day": r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})",
        "iso_week": r"(?P<year>\d{4})-?w(?P<week>\d{1,2})",
        "iso_month": r"(?P<year>\d{4})-(?P<month>\d{2})",
        "iso_quarter": r"(?P<year>\d{4})-?q(?P<quarter>[1-4])",
        "numbers": rf"{_DAY}\s*[./ -]\s*(?P<month>\d{{1,2}})(?:\s*[./ -]\s*{_YEAR}|\.?)",
        "words": rf"{_DAY}\.?\s*(?P<name>{_MONTH})(?:\s*{_YEAR})?",
        "week": rf"(?:uge|u)\.?\s*(?P<week>\d{{1,2}})(?:[\s,./-]+(?:i\s+)?{_FULL_YEAR})?",
        "month": rf"(?P<name>{_MONTH})(?:[\s,./-]*{_FULL_YEAR})?",
        "month_number": rf"(?P<month>\d{{1,2}})\s*[./-]\s*{_FULL_YEAR}",
        "quarter": rf"(?P<quarter>[1-4])\.?\s*(?:kvartal|kvt\.?)(?:[\s,./-]+{_FULL_YEAR})?",
        "quarter_q": rf"(?:q|kvartal\s*)(?P<quarter>[1-4])(?:[\s,./-]+{_FULL_YEAR})?",
        "year": _FULL_YEAR,
    }.items()
}
_LEAP_YEAR = 2028
_NAMED_DAYS = {"i dag": 0, "idag": 0, "i morgen": 1, "imorgen": 1, "i går": -1, "igår": -1}


def read_date(text: str, today: date) -> PartialDate:
    """The date a person meant.

    A date without a year is the first such date that is not over on ``today``.

    Raises:
        DateNotUnderstood: with a sentence for the screen.
    """
    written = one_line(text).casefold()
    if written in _NAMED_DAYS:
        return PartialDate.day(today + timedelta(days=_NAMED_DAYS[written]))
    for name, pattern in _FORMS.items():
        if found := pattern.fullmatch(written):
            parts = {key: value for key, value in found.groupdict().items() if value}
            return _READERS[name](parts, today)
    raise DateNotUnderstood(
        _("»{text}« kan ikke læses som en dato; skriv fx 15.3.2027, uge 12 2027 eller marts 2027")
        .format(text=one_line(text)[:40])
    )  # fmt: skip


def _read_day(parts: dict[str, str], today: date) -> PartialDate:
    day, month = int(parts["day"]), _month_of(parts)
    if not 1 <= month <= 12:
        raise DateNotUnderstood(_("Måned {n} findes ikke").format(n=month))
    if "year" in parts:
        found = PartialDate.day(_day(_year_of(parts), month, day))
    else:
        # 29 February comes within eight years.
        years = range(today.year, today.year + 9)
        found = _first_not_over(
            (
                PartialDate.day(date(year, month, day))
                for year in years
                if _exists(year, month, day)
            ),
            today,
            lambda: _no_such_day(day, month),
        )
    _check_weekday(parts, found.first)
    return found


def _read_week(parts: dict[str, str], today: date) -> PartialDate:
    week = int(parts["week"])
    if "year" in parts:
        return _week(_year_of(parts), week)
    years = range(today.year - 1, today.year + 8)
    return _first_not_over(
        (PartialDate.week(year, week) for year in years if 1 <= week <= _weeks_in(year)),
        today,
        lambda: _week(today.year, week),
    )


def _read_month(parts: dict[str, str], today: date) -> PartialDate:
    month = _month_of(parts)
    if not 1 <= month <= 12:
        raise DateNotUnderstood(_("Måned {n} findes ikke").format(n=month))
    if "year" in parts:
        return PartialDate.month(_year_of(parts), month)
    this_year = PartialDate.month(today.year, month)
    return this_year if this_year.last >= today else PartialDate.month(today.year + 1, month)


def _read_quarter(parts: dict[str, str], today: date) -> PartialDate:
    quarter = int(parts["quarter"])
    if "year" in parts:
        return PartialDate.quarter(_year_of(parts), quarter)
    this_year = PartialDate.quarter(today.year, quarter)
    return this_year if this_year.last >= today else PartialDate.quarter(today.year + 1, quarter)


def _read_year(parts: dict[str, str], today: date) -> PartialDate:
    return PartialDate.year(_year_of(parts))


_READERS: dict[str, Callable[[dict[str, str], date], PartialDate]] = {
    "iso_day": _read_day,
    "iso_week": _read_week,
    "iso_month": _read_month,
    "iso_quarter": _read_quarter,
    "numbers": _read_day,
    "words": _read_day,
    "week": _read_week,
    "month": _read_month,
    "month_number": _read_month,
    "quarter": _read_quarter,
    "quarter_q": _read_quarter,
    "year": _read_year,
}


def _first_not_over(
    candidates: Iterable[PartialDate], today: date, otherwise: Callable[[], PartialDate]
) -> PartialDate:
    for candidate in candidates:
        if candidate.last >= today:
            return candidate
    return otherwise()


def _month_of(parts: dict[str, str]) -> int:
    if "month" in parts:
        return int(parts["month"])
    return next(n for n, name in enumerate(MONTHS, 1) if name[:3] == parts["name"][:3])


def _year_of(parts: dict[str, str]) -> int:
    written = parts["year"]
    year = int(written) + 2000 if len(written) == 2 else int(written)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise DateNotUnderstood(_("Året {year} ser forkert ud").format(year=written))
    return year


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return year < MAXYEAR


def _day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise DateNotUnderstood(
            _("{day}.{month}.{year} findes ikke; {name} {year} slutter den {last}.").format(
                day=day,
                month=month,
                year=year,
                name=MONTHS[month - 1],
                last=PartialDate.month(year, month).last.day,
            )
        ) from None


def _no_such_day(day: int, month: int) -> PartialDate:
    last = PartialDate.month(_LEAP_YEAR, month).last.day
    words = _("{day}.{month}. findes ikke; {name} slutter den {last}.")
    raise DateNotUnderstood(words.format(day=day, month=month, name=MONTHS[month - 1], last=last))


def _week(year: int, week: int) -> PartialDate:
    if 1 <= week <= _weeks_in(year):
        return PartialDate.week(year, week)
    raise DateNotUnderstood(
        _("Uge {week} findes ikke; {year} har {weeks} uger").format(
            week=week, year=year, weeks=_weeks_in(year)
        )
    )


def _weeks_in(year: int) -> int:
    return date(year, 12, 28).isocalendar().week


def _check_weekday(parts: dict[str, str], day: date) -> None:
    said, real = parts.get("weekday"), WEEKDAYS[day.weekday()]
    if said and said != real:
        raise DateNotUnderstood(
            _("{date} er en {real}, ikke en {said}").format(
                date=PartialDate.day(day).danish, real=real, said=said
            )
        )
