"""Date fields: what was written in them, and the dates it was understood as."""

import datetime as dt

from kompetence_tui.domain.date_reading import DateNotUnderstood, read_date
from kompetence_tui.domain.model import IsoDate, Line, Model
from kompetence_tui.domain.text import one_line
from kompetence_tui.i18n import _


class When(Model):
    """A date field: what was written, and the date it was understood as, if any."""

    text: Line = ""
    date: IsoDate | None = None

    @classmethod
    def read(cls, text: str, today: dt.date) -> "When":
        """Keep what was written whether or not it can be understood."""
        try:
            return cls(text=text, date=read_date(text, today) if text.strip() else None)
        except DateNotUnderstood:
            return cls(text=text)

    @property
    def is_empty(self) -> bool:
        return not self.text and self.date is None

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
        """Both are dates, and the end lies wholly before the start (refused, H5)."""
        start, end = self.start.date, self.end.date
        return start is not None and end is not None and end.is_before(start)

    @property
    def danish(self) -> str:
        """»15.3.2027 – uge 24 2027«, »fra 15.3.2027«, or the end alone."""
        if self.end.is_empty:
            return "" if self.start.is_empty else _("fra {date}").format(date=self.start.danish)
        ends = [when.danish for when in (self.start, self.end) if not when.is_empty]
        return " – ".join(ends)

    @classmethod
    def read(cls, text: str, today: dt.date) -> "Timeline":
        """One date is the end; two with »–« or »til« between are start and end."""
        line = one_line(text)
        for separator in (" – ", " til ", " - "):
            start, found, end = line.partition(separator)
            if found:
                start = start.removeprefix("fra ")
                return cls(start=When.read(start, today), end=When.read(end, today))
        if line.startswith("fra "):
            return cls(start=When.read(line.removeprefix("fra "), today))
        return cls(end=When.read(line.removeprefix("til "), today))
