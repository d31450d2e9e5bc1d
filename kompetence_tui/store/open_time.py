"""How long a talk has stood open for writing today; it is kept beside the session in its file."""

import datetime as dt
from typing import Any

_KEY = "open"
_MINUTE, _MOST = 60, 24 * 60


class OpenTime:
    """The time of one day. It runs while the talk can be written in, whoever does."""

    def __init__(self, day: dt.date, minutes: int = 0) -> None:
        self._day, self._seconds = day, float(minutes * _MINUTE)
        self._since: dt.datetime | None = None

    @classmethod
    def of(cls, document: dict[str, Any] | None, today: dt.date) -> "OpenTime":
        """What the file says of today; a file that says nothing that can be read says none."""
        said = (document or {}).get(_KEY)
        if isinstance(said, dict) and said.get("day") == today.isoformat():
            minutes = said.get("minutes")
            if type(minutes) is int and 0 <= minutes <= _MOST:
                return cls(today, minutes)
        return cls(today)

    def run(self, at: dt.datetime, *, on: bool) -> None:
        """From now on it runs, or stands still."""
        self._take(at)
        self._since = at if on else None

    def minutes(self, at: dt.datetime) -> int:
        """Whole minutes of the day it is."""
        self._take(at)
        return min(int(self._seconds) // _MINUTE, _MOST)

    def entry(self, at: dt.datetime) -> dict[str, Any]:
        """What the file says of it; nothing before the first minute."""
        minutes = self.minutes(at)
        said = {"day": self._day.isoformat(), "minutes": minutes}
        return {_KEY: said} if minutes else {}

    def _take(self, at: dt.datetime) -> None:
        """Count what has passed; of another day only what is of this one."""
        if at.date() != self._day:
            midnight = dt.datetime.combine(at.date(), dt.time(), at.tzinfo)
            self._day, self._seconds = at.date(), 0.0
            self._since = max(self._since, midnight) if self._since else None
        if self._since is not None:
            self._seconds += max(0.0, (at - self._since).total_seconds())
            self._since = at
