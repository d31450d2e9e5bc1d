"""The rows of what is due: headings by date or by person, and the points under them."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial

from kompetence_tui.domain.dates.dates import danish_day, short
from kompetence_tui.domain.due.deadlines import Deadline, DuePeriod, by_part
from kompetence_tui.domain.due.due import said
from kompetence_tui.domain.people.alphabet import in_order
from kompetence_tui.domain.people.namesakes import People, Whose
from kompetence_tui.domain.session.listing import SessionRow
from kompetence_tui.i18n import _
from kompetence_tui.tui.screens.overview.rows import who
from kompetence_tui.tui.widgets.row_list import Row, Span, column, spaced

_HEADINGS = {
    DuePeriod.OVERDUE: _("Overskredet"),
    DuePeriod.THIS_MONTH: _("Denne måned"),
    DuePeriod.LATER: _("Senere"),
}
_MARK, _WHEN, _WHO, _RESPONSIBLE = 2, 16, 18, 22
_ROOM_FOR_WORDS, _ROOM_FOR_MORE = 50, 110
_ALL = 1_000
"""Characters of a sentence: the column cuts it."""


class DueRows:
    """Headings and the points under them. There may be very many: a row is made when asked for."""

    def __init__(
        self, groups: Iterable[tuple[str, Iterable[Deadline]]], row: Callable[[Deadline], Row]
    ) -> None:
        self._entries: list[str | Deadline] = []
        for heading, points in groups:
            self._entries += (heading, *points)
        self._row = row

    def __len__(self) -> int:
        return len(self._entries)

    def __getitem__(self, index: int) -> Row:
        entry = self._entries[index]
        return _heading(entry) if isinstance(entry, str) else self._row(entry)

    def point(self, index: int) -> Deadline | None:
        """What the row says, unless it is a heading or there is no such row."""
        entry = self._entries[index] if 0 <= index < len(self) else ""
        return None if isinstance(entry, str) else entry


def rows_by_date(found: Sequence[Deadline], today: date, *, covered: bool) -> DueRows:
    """What is overdue, what comes this month, and what comes later."""
    parts = ((_HEADINGS[part], points) for part, points in by_part(found, today).items() if points)
    return DueRows(parts, partial(_row, today=today, covered=covered, named=True))


def rows_by_person(found: Sequence[Deadline], today: date, *, covered: bool) -> DueRows:
    """Everybody in the order of their names, each with what is due, earliest first."""
    people = People(deadline.row.whose for deadline in found)
    points: dict[Whose, list[Deadline]] = {}
    for deadline in found:
        points.setdefault(people.key(deadline.row.whose), []).append(deadline)
    ordered = sorted(points.items(), key=lambda theirs: [in_order(words) for words in theirs[0]])

    def heading(row: SessionRow) -> str:
        name = who(row, covered=covered)
        is_unit_needed = people.has_namesakes(row.whose) and not covered
        return f"{name}, {row.unit or _('uden enhed')}" if is_unit_needed else name

    named = ((heading(theirs[0].row), theirs) for _whose, theirs in ordered)
    return DueRows(named, partial(_row, today=today, covered=covered, named=False))


def _heading(words: str) -> Row:
    return Row("", partial(_heading_spans, words), selectable=False)


def _heading_spans(words: str, width: int) -> Sequence[Span]:
    return [column(words, width, "muted")]


def _row(deadline: Deadline, today: date, *, covered: bool, named: bool) -> Row:
    return Row(deadline.id, partial(_spans, deadline, today=today, covered=covered, named=named))


def _spans(
    deadline: Deadline, width: int, *, today: date, covered: bool, named: bool
) -> Sequence[Span]:
    row, due = deadline
    is_over = due.is_over(today)
    responsible = _RESPONSIBLE if width >= _ROOM_FOR_MORE and not covered else 0
    has_room = width >= _ROOM_FOR_WORDS or not named
    name = (_WHO if has_room else width - _MARK - _WHEN) if named else 0
    words = width - _MARK - _WHEN - name - responsible
    return [
        column("!" if is_over else "", _MARK, "warn"),
        column(short(due.when, _WHEN - 1), _WHEN, "warn" if is_over else ""),
        spaced(who(row, covered=covered), name, "strong"),
        column(said(due, covered=covered, width=_ALL), words),
        column(due.responsible, responsible, "muted"),
    ]


def detail(deadline: Deadline, today: date, *, covered: bool) -> tuple[str, str]:
    """Which talk it was agreed on in, and all the words of the point."""
    row, due = deadline
    words = said(due, covered=covered, width=_ALL)
    when = due.when.explained
    if due.is_over(today):
        when = _("{when}, overskredet").format(when=when)
    talk = danish_day(row.date) if covered else f"{row.talk} {danish_day(row.date)}"
    parts = [who(row, covered=covered), talk]
    if due.responsible and not covered:
        parts.append(_("ansvarlig: {name}").format(name=due.responsible))
    return " · ".join(parts), _("{when}: {what}").format(when=when, what=words)
