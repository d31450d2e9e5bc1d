"""The time of day of a talk and its length, as people write and read them."""

import datetime as dt
import re
from dataclasses import dataclass

from kompetence_tui.domain.base.text import one_line, quote
from kompetence_tui.domain.dates.durations import duration, read_duration
from kompetence_tui.i18n import _

LEAST, MOST = 5, 720
"""Minutes that a talk can be said to take."""
_DAY, _QUARTER = 24 * 60, 15
_WIDTH = 40

_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))
_CLOCK = r"(?:kl(?:okken|\.)?\s*)?([0-9]{1,2}(?:[.:][0-9]{2}){1,2}|[0-9]{4}|[0-9]{1,2})"
_START = re.compile(
    rf"(?:fra\s+)?{_CLOCK}(?:\s*(?:-|til)\s*{_CLOCK})?(?=$|[\s,;(])[\s,;(]*(?:(?:i|og)\s+)?"
)
_AFTER_DAY = re.compile(
    r"(?:^|[\s,;]+)(?=kl(?:okken\b|\.|\b))|(?<=[0-9])[\s,;]+(?=[0-9]{1,2}:[0-9]{2})"
    r"|(?<=[0-9]{4})[\s,;]+(?=[0-9]{1,2}(?:[.:][0-9]{2})?\s*(?:$|-|til))"
)
_UNIT = re.compile(r"[^\W\d_]")


class HoursNotUnderstood(ValueError):
    """No time of day or length was understood; ``str()`` is a Danish sentence for the screen."""


@dataclass(frozen=True, slots=True)
class Hours:
    """When on its day a talk begins, and for how long it is; either may be unknown."""

    start: dt.time | None = None
    minutes: int | None = None

    @property
    def is_within_day(self) -> bool:
        """It ends on the day it begins on, as far as is known."""
        return self.start is None or _since_midnight(self.start) + (self.minutes or 0) < _DAY

    @property
    def clock(self) -> str:
        """»10.00-11.30«, or its beginning alone; empty without a time of day."""
        if self.start is None:
            return ""
        times = [self.start]
        if self.minutes:
            times.append(_at(_since_midnight(self.start) + self.minutes))
        return "-".join(map(_printed, times))

    @property
    def said(self) -> str:
        """»kl. 10.00-11.30«; empty without a time of day."""
        return _("kl. {clock}").format(clock=self.clock) if self.start else ""

    @property
    def explained(self) -> str:
        """What was understood: »kl. 10.00-11.30, 1 t 30 min«."""
        length = duration(self.minutes) if self.minutes else ""
        return ", ".join(filter(None, (self.said, length)))

    def lasting(self, proposed: int) -> "Hours":
        """With what is proposed for a length, where there is a beginning, no length, and room."""
        longer = Hours(self.start, proposed)
        fits = self.start and not self.minutes and proposed and longer.is_within_day
        return longer if fits else self

    @property
    def written(self) -> str:
        """As it stands in a field, where ``read_hours`` reads it again."""
        return self.clock or (duration(self.minutes) if self.minutes else "")


def quarters(minutes: int) -> int:
    """The minutes as whole quarters of an hour, at least one."""
    return max(_QUARTER, -(-minutes // _QUARTER) * _QUARTER)


def read_hours(text: str) -> Hours:
    """What was meant with »kl. 10-11.30«, »9«, »10.30, 90 min« or »1½ time«; nothing of nothing.

    Raises HoursNotUnderstood, with a sentence, for all else.
    """
    words = one_line(text).casefold().translate(_DASHES).strip().rstrip(".,;)")
    length = _length(words)
    found = None if length else _START.match(words)
    if found is None:
        if words and not length:
            raise _not_understood(text)
        return _checked(Hours(None, length))
    start, end = _time(found[1]), _time(found[2] or "")
    rest = words[found.end() :]
    length = _length(rest)
    if start is None or (found[2] and end is None) or (rest and not length):
        raise _not_understood(text)
    return joined(Hours(start, _between(start, end) if end else None), length)


def _length(text: str) -> int | None:
    """Minutes; None for all else, and for a number without its unit."""
    return read_duration(text) if _UNIT.search(text) else None


def apart(text: str) -> tuple[str, str]:
    """»14.4.2027 kl. 10-11.30« as the day and the hours that were written; mostly no hours."""
    if found := _AFTER_DAY.search(text.casefold()):
        return text[: found.start()].strip(), text[found.end() :].strip()
    return text, ""


def length_in(text: str) -> int | None:
    """The length that was written, a number alone in minutes; None of nothing.

    Raises HoursNotUnderstood.
    """
    minutes = read_duration(text)
    if minutes is None and text.strip():
        words = _("»{text}« er ingen længde: skriv fx 90 min eller 1½ time")
        raise HoursNotUnderstood(words.format(text=quote(one_line(text), _WIDTH)))
    return _checked(Hours(None, minutes)).minutes


def joined(start: Hours, length: int | None) -> Hours:
    """The hours with a length that was written beside them.

    Raises HoursNotUnderstood where they differ, and for a talk that is too long or ends too late.
    """
    if length and start.minutes not in (None, length):
        words = _("{clock} er ikke {length}: skriv kun sluttiden eller længden")
        raise HoursNotUnderstood(words.format(clock=start.clock, length=duration(length)))
    return _checked(Hours(start.start, length or start.minutes))


def _checked(hours: Hours) -> Hours:
    """Raises HoursNotUnderstood for a talk that is too long or goes on past midnight."""
    if hours.minutes is not None and not LEAST <= hours.minutes <= MOST:
        words = _("En samtale varer fra {least} til {most}: ret længden")
        raise HoursNotUnderstood(words.format(least=duration(LEAST), most=duration(MOST)))
    if not hours.is_within_day:
        raise HoursNotUnderstood(_("Samtalen skal slutte samme dag: ret tidspunktet eller længden"))
    return hours


def _between(start: dt.time, end: dt.time) -> int:
    """Raises HoursNotUnderstood."""
    if end <= start:
        words = _("{end} ligger ikke efter {start}: skriv starten først, fx 10-11.30")
        raise HoursNotUnderstood(words.format(end=_printed(end), start=_printed(start)))
    return _since_midnight(end) - _since_midnight(start)


def _time(clock: str) -> dt.time | None:
    """»9«, »9.30«, »09:30:00« or »0930«; None for a time there is not."""
    if not clock:
        return None
    digits = f"{clock[:2]}.{clock[2:]}" if len(clock) == 4 and clock.isdecimal() else clock
    hour, minute, *_seconds = [int(part) for part in re.split("[.:]", digits)] + [0]
    try:
        return dt.time(hour, minute)
    except ValueError:
        return None


def _printed(time: dt.time) -> str:
    return f"{time.hour}.{time.minute:02}"


def _since_midnight(time: dt.time) -> int:
    return time.hour * 60 + time.minute


def _at(minutes: int) -> dt.time:
    hour, minute = divmod(minutes % _DAY, 60)
    return dt.time(hour, minute)


def _not_understood(text: str) -> HoursNotUnderstood:
    words = _("»{text}« er intet tidspunkt: skriv fx 10-11.30, eller kl. 9 og 1½ time")
    return HoursNotUnderstood(words.format(text=quote(one_line(text), _WIDTH)))
