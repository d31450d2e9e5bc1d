"""Words that are a date only on the day that they are written: om 3 måneder, næste fredag."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from kompetence_tui.domain.dates.dates import PartialDate
from kompetence_tui.domain.dates.precision import LENGTHS, WEEKDAYS, Precision

_DAYS = {
    "i dag": 0, "idag": 0, "dags dato": 0, "d.d.": 0, "dd": 0, "i morgen": 1, "imorgen": 1,
    "i overmorgen": 2, "i går": -1, "igår": -1, "i forgårs": -2,
}  # fmt: skip
_COUNTS = {
    "en": 1, "et": 1, "én": 1, "ét": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6,
    "syv": 7, "otte": 8, "ni": 9, "ti": 10, "elleve": 11, "tolv": 12, "fjorten": 14,
    "½": 0.5, "et halvt": 0.5, "et kvart": 0.25, "halvandet": 1.5, "et og et halvt": 1.5,
}  # fmt: skip
_UNIT_DAYS = {"dag": 1, "døgn": 1, "uge": 7}
_UNIT_MONTHS = {"måned": 1, "mdr": 1, "md": 1, "kvartal": 3, "halvår": 6, "år": 12}
_TURNS = {
    "denne": 0, "dette": 0, "indeværende": 0, "næste": 1, "kommende": 1, "førstkommende": 1,
    "sidste": -1, "forrige": -1,
}  # fmt: skip
_PARTS = {
    "måned": Precision.MONTH, "kvartal": Precision.QUARTER, "halvår": Precision.HALF,
}  # fmt: skip

_NAMED_COUNT = "|".join(sorted(_COUNTS, key=len, reverse=True))
_COUNT = rf"(?:(?P<number>\d{{1,3}})\s*(?P<half>½|[,.]5)?|(?P<name>{_NAMED_COUNT}))"
_UNIT = r"(?P<unit>dag|døgn|uge|måned|mdr|md|kvartal|halvår|år)(?:e?r|e)?\.?"
_AHEAD = r"(?:om|inden\s?for|inden|i løbet af|her i løbet af)\s+(?:de\s+)?(?:næste\s+|kommende\s+)?"
_WITHIN = re.compile(rf"{_AHEAD}{_COUNT}\s*{_UNIT}(?:s?\s+tid)?")
_AGO = re.compile(rf"for\s+{_COUNT}\s*{_UNIT}\s+siden")
_WEEKDAY = rf"(?P<weekday>{'|'.join(WEEKDAYS)})"
_COMING_DAY = re.compile(rf"(?:(?:nu\s+)?på\s+|(?:først)?kommende\s+)?{_WEEKDAY}")
_PAST_DAY = re.compile(rf"(?:sidste\s+|forrige\s+){_WEEKDAY}|i\s+(?P<s>{'|'.join(WEEKDAYS)})s")
_NEXT_DAY = re.compile(
    rf"næste\s+{_WEEKDAY}"
    rf"|(?P<day>{'|'.join(WEEKDAYS)})\s+(?:i\s+)?(?P<turn>næste|denne)\s+uge"
)
_TURN = rf"(?P<turn>{'|'.join(_TURNS)})"
_THIS_PART = re.compile(rf"(?:i\s+)?{_TURN}\s+(?P<unit>uge|måned|kvartal|halvår)")
_YEARS_END = re.compile(r"\bårets udgang$")
_YEAR_WORDS = re.compile(rf"(?:(?:til|i)\s+)?{_TURN}\s+år$|\bi\s+år$|\båret$")


def with_its_year(written: str, today: date) -> str:
    """»maj næste år« with the year as a number."""

    def number(found: re.Match[str]) -> str:
        return str(today.year + _TURNS.get(found["turn"] or "", 0))

    return _YEAR_WORDS.sub(number, _YEARS_END.sub("udgangen af året", written))


def relative(written: str, today: date) -> PartialDate | None:
    """The date that the words are on the day; None for all else.

    Raises OverflowError past the first or the last date there is.
    """
    if written in _DAYS:
        return PartialDate.day(today + timedelta(days=_DAYS[written]))
    for pattern, reader in _READERS:
        if found := pattern.fullmatch(written):
            return reader(found, today)
    return None


def _ahead(found: re.Match[str], today: date) -> PartialDate | None:
    return _counted(found, today, 1)


def _ago(found: re.Match[str], today: date) -> PartialDate | None:
    return _counted(found, today, -1)


def _counted(found: re.Match[str], today: date, sign: int) -> PartialDate | None:
    """So many whole days or months from the day; a month that is shorter ends it."""
    name, number = found["name"], int(found["number"] or 0) + (0.5 if found["half"] else 0)
    count, unit = _COUNTS[name] if name else number, found["unit"]
    amount = count * (_UNIT_DAYS.get(unit) or _UNIT_MONTHS[unit])
    if amount != int(amount):
        return None
    if unit in _UNIT_DAYS:
        return PartialDate.day(today + timedelta(days=sign * int(amount)))
    year, month = divmod(today.year * 12 + today.month - 1 + sign * int(amount), 12)
    if not date.min.year <= year < date.max.year:
        raise OverflowError
    last = PartialDate.month(year, month + 1).last
    return PartialDate.day(last.replace(day=min(today.day, last.day)))


def _coming_day(found: re.Match[str], today: date) -> PartialDate:
    """The first such day after today."""
    ahead = (WEEKDAYS.index(found["weekday"]) - today.weekday() - 1) % 7 + 1
    return PartialDate.day(today + timedelta(days=ahead))


def _past_day(found: re.Match[str], today: date) -> PartialDate:
    """The last such day before today."""
    back = (today.weekday() - WEEKDAYS.index(found["weekday"] or found["s"]) - 1) % 7 + 1
    return PartialDate.day(today - timedelta(days=back))


def _day_of_week(found: re.Match[str], today: date) -> PartialDate:
    """Of the week after this: »næste fredag« is another day than »på fredag« until Sunday."""
    name, weeks = found["weekday"] or found["day"], _TURNS[found["turn"] or "næste"]
    ahead = WEEKDAYS.index(name) - today.weekday() + 7 * weeks
    return PartialDate.day(today + timedelta(days=ahead))


def _this_part(found: re.Match[str], today: date) -> PartialDate:
    turn = _TURNS[found["turn"]]
    if found["unit"] == "uge":
        iso = (today + timedelta(days=7 * turn)).isocalendar()
        return PartialDate.week(iso.year, iso.week)
    precision = _PARTS[found["unit"]]
    length = LENGTHS[precision]
    since_year_0 = (today.year * 12 + today.month - 1) // length + turn
    year, number = divmod(since_year_0, 12 // length)
    return PartialDate.part(precision, year, number + 1)


_READERS: tuple[
    tuple[re.Pattern[str], Callable[[re.Match[str], date], PartialDate | None]], ...
] = (
    (_WITHIN, _ahead),
    (_AGO, _ago),
    (_COMING_DAY, _coming_day),
    (_PAST_DAY, _past_day),
    (_NEXT_DAY, _day_of_week),
    (_THIS_PART, _this_part),
)
