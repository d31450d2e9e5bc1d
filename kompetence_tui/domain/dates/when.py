"""Date fields: what was written in them, and the dates it was understood as."""

import datetime as dt

from kompetence_tui.domain.base.model import IsoDate, Line, Model
from kompetence_tui.domain.base.text import one_line
from kompetence_tui.domain.dates.not_understood import DateNotUnderstood
from kompetence_tui.domain.dates.pairs import pairs
from kompetence_tui.domain.dates.reading import read_date, says_its_year
from kompetence_tui.domain.dates.which_year import Which, coming, latest
from kompetence_tui.i18n import _


class When(Model):
    """A date field: what was written, and the date it was understood as, if any."""

    text: Line = ""
    date: IsoDate | None = None

    @classmethod
    def read(
        cls, text: str, today: dt.date, which: Which = coming, *, about: dt.date | None = None
    ) -> "When":
        """Keep what was written whether or not it can be understood; see ``read_date``."""
        if not text.strip():
            return cls(text=text)
        try:
            return cls(text=text, date=read_date(text, today, which, about=about))
        except DateNotUnderstood:
            return cls(text=text)

    @property
    def is_empty(self) -> bool:
        return not self.text and self.date is None

    def problem(self, today: dt.date, which: Which = coming) -> str:
        """Why what was written is no date; empty when it is one, or nothing was written."""
        if self.date is not None or self.is_empty:
            return ""
        try:
            read_date(self.text, today, which)
        except DateNotUnderstood as error:
            return str(error)
        # An older program did not understand it, and nobody knows which day it was written on.
        words = _("»{text}« er skrevet en anden dag; skriv datoen, fx 15.3.2027")
        return words.format(text=self.text[:40])

    def again(self) -> "When":
        """What an older program did not understand, where it is the same date on every day."""
        if self.date is not None or not says_its_year(self.text):
            return self
        return When.read(self.text, dt.date(2000, 1, 1))

    @property
    def danish(self) -> str:
        """The date as Danes write it, or the text that was not understood."""
        return self.date.danish if self.date else self.text


class Timeline(Model):
    """Tidsplan: when it starts and when it is to be reached."""

    start: When = When()
    end: When = When()

    @property
    def ends_before_start(self) -> bool:
        """Both are dates, and the end lies wholly before the start: refused (H5)."""
        start, end = self.start.date, self.end.date
        return start is not None and end is not None and end.is_before(start)

    def problem(self, today: dt.date) -> str:
        """Why the one or the other is no date; empty where nothing is wrong."""
        return self.start.problem(today) or self.end.problem(today)

    def again(self) -> "Timeline":
        """Both ends as ``When.again``."""
        return Timeline(start=self.start.again(), end=self.end.again())

    @property
    def danish(self) -> str:
        """»15.3.2027 – uge 24 2027«, »fra 15.3.2027«, or the end alone."""
        if self.end.is_empty:
            return "" if self.start.is_empty else _("fra {date}").format(date=self.start.danish)
        ends = [when.danish for when in (self.start, self.end) if not when.is_empty]
        return " – ".join(ends)

    @classmethod
    def between(cls, start: "str | When", end: "str | When", today: dt.date) -> "Timeline":
        """The two ends, each as written or as it was understood before.

        A start without a year is the last that has begun by the end: it may be running already.
        An end without one is the first that is not over, today or at a start that has its year.
        """
        if isinstance(end, str):
            end = When.read(end, today, about=_year_given(start))
        if isinstance(start, str):
            about = end.date.last if end.date else None
            start = When.read(start, today, latest if about else coming, about=about)
        return cls(start=start, end=end)

    @classmethod
    def read(cls, text: str, today: dt.date) -> "Timeline":
        """One date is the end; two with »–« or »til« between are start and end."""
        line = one_line(text)
        whole = When.read(line, today).date
        if whole and whole.ends:
            first, last = (When(text=one.danish, date=one) for one in whole.ends)
            return cls(start=first, end=last)
        if whole is None:
            for start, end in pairs(line):
                found = cls.between(start, end, today)
                if found.start.date and found.end.date:
                    return found
        return cls._read_in_part(line, today)

    @classmethod
    def _read_in_part(cls, line: str, today: dt.date) -> "Timeline":
        """One date, or a pair of which at least one says nothing that is understood."""
        for separator in (" – ", " til ", " - "):
            start, found, end = line.partition(separator)
            if found:
                return cls.between(start.removeprefix("fra "), end, today)
        if line.startswith("fra "):
            return cls(start=When.read(line.removeprefix("fra "), today))
        return cls(end=When.read(line.removeprefix("til "), today))


def _year_given(start: "str | When") -> dt.date | None:
    """The day that the end is seen from, where the start says its year."""
    if isinstance(start, When):
        return start.date.first if start.date else None
    return read_date(start, dt.date.min).first if says_its_year(start) else None
