"""Who has a session open for writing."""

import datetime as dt
import os
from dataclasses import dataclass

from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.i18n import _
from kompetence_tui.store import platform


@dataclass(frozen=True)
class Holder:
    """Who has a session open, where, and since when (with time zone)."""

    user: str
    host: str
    since: dt.datetime
    pid: int

    @classmethod
    def this_process(cls) -> "Holder":
        now = dt.datetime.now().astimezone()
        return cls(platform.user_name(), platform.host_name(), now, os.getpid())

    @property
    def sentence(self) -> str:
        """»Samtalen er åben hos eva på server1 siden 14:32 …«."""
        since = self.since.astimezone()
        when = f"{since:%H:%M}"
        if since.date() != dt.datetime.now().astimezone().date():
            when = f"{danish_day(since.date())} {when}"
        return _(
            "Samtalen er åben hos {user} på {host} siden {when}. "
            "Her kan den kun læses, til den er lukket dér; åbn den så igen"
        ).format(user=self.user or "?", host=self.host or "?", when=when)
