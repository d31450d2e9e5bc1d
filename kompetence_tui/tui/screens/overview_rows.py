"""The overview's columns, and what is said under the list of the marked session."""

from datetime import date

from kompetence_tui.domain.dates import PartialDate, near
from kompetence_tui.domain.kinds import Status
from kompetence_tui.domain.listing import Due, Place, Placed, SessionRow
from kompetence_tui.domain.text import quote
from kompetence_tui.i18n import _, plural
from kompetence_tui.tui.widgets.row_list import Span, column

_KIND, _DATE, _STATUS, _GOALS, _NEXT, _MARK = 14, 11, 11, 6, 14, 2
_FIXED = _KIND + _DATE + _STATUS + _GOALS + _NEXT + _MARK
_UNIT, _LEADER = 22, 20
_ROOM_FOR_MORE = 110
_GOAL = 34
"""Characters of a goal's text that leave room for its date on the line."""


def headings(width: int) -> list[Span]:
    """The names of the columns."""
    names = (
        _("Hvem"), _("Samtale"), _("Dato"), _("Status"), _("Mål"), _("Næste"), "",
        _("Enhed"), _("Leder"),
    )  # fmt: skip
    return [column(name, wide) for name, wide in zip(names, _widths(width), strict=True)]


def cells(entry: Placed, width: int, *, today: date) -> list[Span]:
    """One session's row."""
    row = entry.row
    quiet = "muted" if entry.place is Place.CLOSED else ""
    point = entry.overdue or row.next_due(today)
    texts = (
        (row.who or _("(uden navn)"), quiet or "strong"),
        (row.kind.value, quiet),
        (near(PartialDate.day(row.date), today), quiet),
        (row.status(today).value, quiet),
        (f"{row.complete}/{row.goals}" if row.goals else "–", quiet),
        (near(point.when, today) if point else "–", "warn" if entry.overdue else quiet),
        ("!" if entry.overdue else "", "warn"),
        (row.unit, "muted"),
        (", ".join(row.leaders), "muted"),
    )
    return [
        column(text, wide, role) for (text, role), wide in zip(texts, _widths(width), strict=True)
    ]


def detail(entry: Placed, today: date) -> str:
    """Two lines: which session, and in words why it stands where it does."""
    row = entry.row
    parts = [row.who, f"{row.kind.value} {PartialDate.day(row.date).danish}"]
    if row.leaders:
        parts.append(_("leder: {names}").format(names=", ".join(row.leaders)))
    if row.unit and row.unit != row.who:
        parts.append(row.unit)
    return " · ".join(part for part in parts if part) + "\n" + _why(entry, today)


def _why(entry: Placed, today: date) -> str:
    row, status = entry.row, entry.row.status(today)
    if entry.overdue:
        return _("Mål {n} »{goal}« skulle evalueres {when}").format(
            n=entry.overdue.number,
            goal=quote(entry.overdue.goal, _GOAL),
            when=entry.overdue.when.danish,
        )
    if status is Status.PLANNED:
        return _("Planlagt til {date}").format(date=PartialDate.day(row.date).danish)
    if status is Status.IN_PROGRESS:
        words = _("{n} af {all} spørgsmål besvaret")
        if not row.kind.is_individual:
            words = _("{n} af {all} kort og spørgsmål taget op")
        answered = words.format(n=row.answered, all=row.questions)
        return f"{answered} · {_goals(row)}"
    due = row.next_due(today)
    return f"{_goals(row)} · {_coming(due)}" if due else _goals(row)


def _goals(row: SessionRow) -> str:
    if not row.goals:
        return _("ingen mål i planen")
    words = plural("{n} mål i planen", "{n} mål i planen", row.goals)
    lacking = row.goals - row.complete
    return words if not lacking else _("{goals}, {n} mangler noget").format(goals=words, n=lacking)


def _coming(due: Due) -> str:
    words = {
        "evaluering": _("{when} evalueres mål {n} »{goal}«"),
        "handling": _("{when} handling i mål {n} »{goal}«"),
        "mål": _("{when} skal mål {n} være nået »{goal}«"),
    }[due.what]
    return words.format(n=due.number, goal=quote(due.goal, _GOAL), when=due.when.danish)


def _widths(width: int) -> tuple[int, ...]:
    more = (_UNIT, _LEADER) if width >= _ROOM_FOR_MORE else (0, 0)
    who = max(8, width - _FIXED - sum(more))
    return (who, _KIND, _DATE, _STATUS, _GOALS, _NEXT, _MARK, *more)
