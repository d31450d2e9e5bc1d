"""Reading a date as a person types it (H5): 15.3.2027, 15/3-2027, uge 12 2027, marts 2027 ..."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from kompetence_tui.domain.base.text import one_line
from kompetence_tui.domain.dates.dates import FIRST_YEAR, LAST_YEAR, MONTHS, WEEKDAYS, PartialDate
from kompetence_tui.domain.dates.which_year import Of, Which, coming
from kompetence_tui.i18n import _


class DateNotUnderstood(ValueError):
    """The text is no date; ``str()`` is a Danish sentence saying why and what to write."""


_MONTH = "|".join(
    # »jul« is Christmas.
    name if name == "juli" else f"{name[:3]}(?:{name[3:]})?\\.?"
    for name in MONTHS
)
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


def read_date(
    text: str, today: date, which: Which = coming, *, about: date | None = None
) -> PartialDate:
    """The date a person meant.

    ``which`` decides of what year one without a year is, seen from ``about`` or else ``today``.

    Raises:
        DateNotUnderstood: with a sentence for the screen.
    """
    written = one_line(text).casefold()
    if written in _NAMED_DAYS:
        return PartialDate.day(today + timedelta(days=_NAMED_DAYS[written]))
    for name, pattern in _FORMS.items():
        if found := pattern.fullmatch(written):
            parts = {key: value for key, value in found.groupdict().items() if value}
            return _READERS[name](parts, which, about or today)
    raise DateNotUnderstood(
        _("»{text}« kan ikke læses som en dato; skriv fx 15.3.2027, uge 12 2027 eller marts 2027")
        .format(text=one_line(text)[:40])
    )  # fmt: skip


def says_its_year(text: str) -> bool:
    """It is a date, and the same one whenever it is read."""
    try:
        found, later = (read_date(text, day) for day in (date(2000, 1, 1), date(2012, 7, 1)))
    except DateNotUnderstood:
        return False
    return found == later


def _read_day(parts: dict[str, str], which: Which, day: date) -> PartialDate:
    number, month = int(parts["day"]), _month_of(parts)
    if not 1 <= month <= 12:
        raise DateNotUnderstood(_("Måned {n} findes ikke").format(n=month))

    def of(year: int) -> PartialDate | None:
        exists = _exists(year, month, number)
        return PartialDate.day(date(year, month, number)) if exists else None

    if "year" in parts:
        found = PartialDate.day(_day(_year_of(parts), month, number))
    else:
        found = _on_its_weekday(parts, of, day) or which(of, day) or _no_such_day(number, month)
    _check_weekday(parts, found.first)
    return found


def _on_its_weekday(parts: dict[str, str], of: Of, day: date) -> PartialDate | None:
    """The one of this, the last and the next year that falls on the weekday that was said."""
    near = (of(year) for year in (day.year - 1, day.year, day.year + 1))
    said = parts.get("weekday")
    fitting = [one for one in near if one and WEEKDAYS[one.first.weekday()] == said]
    return fitting[0] if len(fitting) == 1 else None


def _read_week(parts: dict[str, str], which: Which, day: date) -> PartialDate:
    week = int(parts["week"])
    if "year" in parts:
        return _week(_year_of(parts), week)

    def of(year: int) -> PartialDate | None:
        return PartialDate.week(year, week) if 1 <= week <= _weeks_in(year) else None

    return which(of, day) or _week(day.year, week)


def _read_month(parts: dict[str, str], which: Which, day: date) -> PartialDate:
    month = _month_of(parts)
    if not 1 <= month <= 12:
        raise DateNotUnderstood(_("Måned {n} findes ikke").format(n=month))
    return _read_part(parts, which, day, lambda year: PartialDate.month(year, month))


def _read_quarter(parts: dict[str, str], which: Which, day: date) -> PartialDate:
    quarter = int(parts["quarter"])
    return _read_part(parts, which, day, lambda year: PartialDate.quarter(year, quarter))


def _read_part(
    parts: dict[str, str], which: Which, day: date, of: Callable[[int], PartialDate]
) -> PartialDate:
    """A part that every year has."""
    if "year" in parts:
        return of(_year_of(parts))
    return which(of, day) or of(day.year)


def _read_year(parts: dict[str, str], _which: Which, _day: date) -> PartialDate:
    return PartialDate.year(_year_of(parts))


_READERS: dict[str, Callable[[dict[str, str], Which, date], PartialDate]] = {
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
    return FIRST_YEAR <= year <= LAST_YEAR


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
