"""The forms that a date is written in, and how each of them is read."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from kompetence_tui.domain.dates.dates import FIRST_YEAR, LAST_YEAR, PartialDate
from kompetence_tui.domain.dates.not_understood import DateNotUnderstood
from kompetence_tui.domain.dates.precision import MONTHS, SEASONS, WEEKDAYS, Precision
from kompetence_tui.domain.dates.which_year import Of, Which
from kompetence_tui.i18n import _

Parts = dict[str, str]
"""What a form found, by the name of its group."""

_MONTH = "|".join(
    # »jul« is Christmas.
    name if name == "juli" else f"{name[:3]}(?:{name[3:]})?\\.?"
    for name in MONTHS
)
_WEEKDAY = "|".join(
    f"{name[:4] if name[0] == 't' else name[:3]}(?:{name[4 if name[0] == 't' else 3 :]}|\\.)?"
    for name in WEEKDAYS
)
_SAID_WEEKDAY = rf"(?P<weekday>{_WEEKDAY})"
_DAY = rf"(?:{_SAID_WEEKDAY},?\s+)?(?:d(?:en|\.)\s*)?(?P<day>\d{{1,2}})"
_YEAR = r"(?P<year>\d{4}|\d{2})"
_ITS_YEAR = r"(?:[\s,./-]+(?:i\s+|af\s+)?(?P<year>\d{4}))?"
_ITS_SHORT_YEAR = r"(?:[\s,./-]*(?:i\s+|af\s+)?'?(?P<year>\d{4}|\d{2}))?"
_WEEK = rf"(?:uge|u)\.?\s*(?P<week>\d{{1,2}}){_ITS_YEAR}"

_ORDINALS = {"første": 1, "andet": 2, "tredje": 3, "fjerde": 4}
_THIRD_WORDS = {
    "primo": 1, "starten af": 1, "begyndelsen af": 1, "først i": 1, "start": 1,
    "medio": 2, "midten af": 2, "midt i": 2, "midt": 2,
    "ultimo": 3, "slutningen af": 3, "sidst i": 3, "slut": 3,
}  # fmt: skip
"""With the words that mean the same."""
_THIRD = rf"(?P<third>{'|'.join(_THIRD_WORDS)})"


def _ordinal(name: str, most: int) -> str:
    words = "|".join(list(_ORDINALS)[:most])
    return rf"(?:(?P<{name}>[1-{most}]|{words})\.?)"


def _read_day(parts: Parts, which: Which, day: date) -> PartialDate:
    number, month = int(parts["day"]), _month_of(parts)

    def of(year: int) -> PartialDate | None:
        exists = _exists(year, month, number)
        return PartialDate.day(date(year, month, number)) if exists else None

    if "year" in parts:
        found = PartialDate.day(_day(_year_of(parts), month, number))
    else:
        found = _on_its_weekday(parts, of, day) or which(of, day) or _no_such_day(number, month)
    _check_weekday(parts, found.first)
    return found


def _on_its_weekday(parts: Parts, of: Of, day: date) -> PartialDate | None:
    """The one of this, the last and the next year that falls on the weekday that was said."""
    near = (of(year) for year in (day.year - 1, day.year, day.year + 1))
    said = _weekday_of(parts)
    fitting = [one for one in near if one and one.first.weekday() == said]
    return fitting[0] if len(fitting) == 1 else None


def _read_week(parts: Parts, which: Which, day: date) -> PartialDate:
    week = int(parts["week"])
    if "year" in parts:
        return _week(_year_of(parts), week)

    def of(year: int) -> PartialDate | None:
        return PartialDate.week(year, week) if 1 <= week <= _weeks_in(year) else None

    return which(of, day) or _week(day.year, week)


def _read_day_of_week(parts: Parts, which: Which, day: date) -> PartialDate:
    """»mandag i uge 12«: with the year that the day itself is meant in."""
    ahead = timedelta(days=_weekday_of(parts) or 0)
    return PartialDate.day(_read_week(parts, which, day).first + ahead)


def _read_month(parts: Parts, which: Which, day: date) -> PartialDate:
    month = _month_of(parts)
    return _read_part(parts, which, day, lambda year: PartialDate.month(year, month))


def _read_third(parts: Parts, which: Which, day: date) -> PartialDate:
    month, third = _month_of(parts), _THIRD_WORDS[parts["third"]]
    return _read_part(parts, which, day, lambda year: PartialDate.third(year, month, third))


def _read_season(parts: Parts, which: Which, day: date) -> PartialDate:
    season = SEASONS.index(parts["season"]) + 1
    return _numbered(Precision.SEASON, season, parts, which, day)


def _read_winter(parts: Parts, which: Which, day: date) -> PartialDate:
    """It lies in two years, which both are said, or none."""
    if "year" in parts and int(parts["next"]) % 100 != (int(parts["year"]) + 1) % 100:
        words = _("Vinter {year}/{next} ligger ikke i to år efter hinanden")
        raise DateNotUnderstood(words.format(**parts))
    return _numbered(Precision.SEASON, len(SEASONS), parts, which, day)


def _read_half(parts: Parts, which: Which, day: date) -> PartialDate:
    return _numbered(Precision.HALF, _number_of(parts["half"]), parts, which, day)


def _read_quarter(parts: Parts, which: Which, day: date) -> PartialDate:
    return _numbered(Precision.QUARTER, _number_of(parts["quarter"]), parts, which, day)


def _numbered(
    precision: Precision, number: int, parts: Parts, which: Which, day: date
) -> PartialDate:
    return _read_part(parts, which, day, lambda year: PartialDate.part(precision, year, number))


def _read_part(
    parts: Parts, which: Which, day: date, of: Callable[[int], PartialDate]
) -> PartialDate:
    """A part that every year has."""
    if "year" in parts:
        return of(_year_of(parts))
    return which(of, day) or of(day.year)


def _read_year(parts: Parts, _which: Which, _day: date) -> PartialDate:
    return PartialDate.year(_year_of(parts))


FORMS: tuple[tuple[re.Pattern[str], Callable[[Parts, Which, date], PartialDate]], ...] = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (r"(?P<year>\d{4})[-/](?P<month>\d{1,2})[-/](?P<day>\d{1,2})", _read_day),
        (r"(?P<year>\d{4})-?w(?P<week>\d{1,2})", _read_week),
        (r"(?P<year>\d{4})-(?P<month>\d{2})", _read_month),
        (r"(?P<year>\d{4})-?q(?P<quarter>[1-4])", _read_quarter),
        (rf"{_DAY}\s*[./ -]\s*(?P<month>\d{{1,2}})(?:\s*[./ -]\s*{_YEAR}|\.?)", _read_day),
        (rf"{_DAY}\.?\s*(?P<name>{_MONTH})(?:\s*{_YEAR})?", _read_day),
        (_WEEK, _read_week),
        (rf"{_SAID_WEEKDAY}\s+(?:i\s+)?{_WEEK}", _read_day_of_week),
        (rf"(?P<name>{_MONTH}){_ITS_SHORT_YEAR}", _read_month),
        (r"(?P<month>\d{1,2})\s*[./-]\s*(?P<year>\d{4})", _read_month),
        (rf"{_THIRD}\s+(?P<name>{_MONTH}){_ITS_SHORT_YEAR}", _read_third),
        (rf"(?P<season>forår|sommer|efterår)(?:et|en)?{_ITS_SHORT_YEAR}", _read_season),
        (rf"vinter(?:en)?(?:\s*{_YEAR}\s*[/–-]\s*(?P<next>\d{{4}}|\d{{2}}))?", _read_winter),
        (rf"{_ordinal('half', 2)}\s*halvår{_ITS_SHORT_YEAR}", _read_half),
        (rf"(?:h|halvår\s*)(?P<half>[12]){_ITS_YEAR}", _read_half),
        (rf"{_ordinal('quarter', 4)}\s*(?:kvartal|kvt\.?){_ITS_SHORT_YEAR}", _read_quarter),
        (rf"(?:q|kvartal\s*)(?P<quarter>[1-4]){_ITS_YEAR}", _read_quarter),
        (r"(?P<year>\d{4})", _read_year),
    )
)  # fmt: skip
"""What a date looks like in small letters; the first that fits decides."""

_LEAP_YEAR = 2028


def _number_of(word: str) -> int:
    return _ORDINALS.get(word) or int(word)


def _month_of(parts: Parts) -> int:
    if "name" in parts:
        return next(n for n, name in enumerate(MONTHS, 1) if name[:3] == parts["name"][:3])
    month = int(parts["month"])
    if not 1 <= month <= len(MONTHS):
        raise DateNotUnderstood(_("Måned {n} findes ikke").format(n=month))
    return month


def _weekday_of(parts: Parts) -> int | None:
    said = parts.get("weekday")
    return next((n for n, day in enumerate(WEEKDAYS) if said and day[:3] == said[:3]), None)


def _year_of(parts: Parts) -> int:
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


def _check_weekday(parts: Parts, day: date) -> None:
    said = _weekday_of(parts)
    if said is not None and said != day.weekday():
        raise DateNotUnderstood(
            _("{date} er en {real}, ikke en {said}").format(
                date=PartialDate.day(day).danish, real=WEEKDAYS[day.weekday()], said=WEEKDAYS[said]
            )
        )
