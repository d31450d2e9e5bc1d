"""The overview's columns, and what is said under the list of the marked session.

Covered they say who only by initials, and neither kind of talk, unit, leader nor goal.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from kompetence_tui.domain.dates.dates import PartialDate, danish_day, near
from kompetence_tui.domain.dates.hours import Hours
from kompetence_tui.domain.due.due import Due, said
from kompetence_tui.domain.people.initials import initials_of
from kompetence_tui.domain.people.names import folded
from kompetence_tui.domain.people.namesakes import People, Whose
from kompetence_tui.domain.session.kinds import Status
from kompetence_tui.domain.session.listing import OverviewPart, Placed, SessionRow
from kompetence_tui.i18n import _, plural
from kompetence_tui.tui.widgets.row_list import Span, column, spaced

Shorts = Mapping[Whose, str]
"""Initials by whose a talk is."""

_KIND, _DATE, _STATUS, _GOALS, _NEXT, _MARK = 14, 11, 10, 6, 15, 2
_UNIT, _LEADER = 22, 20
_NAME, _INITIALS = 18, 8
"""The least that names have, and initials."""
_GO_FIRST = ("goals", "next", "status", "kind")
"""The columns that go where the least has no room. The line below the list says them too."""
_ROOM_FOR_MORE = 110
_GOAL = 34
"""Characters of a goal's text that leave room for its date on the line."""


def headings(width: int, *, covered: bool) -> list[Span]:
    """The names of the columns."""
    names = (
        _("Hvem"), _("Samtale"), _("Dato"), _("Status"), _("Mål"), _("Næste"), "",
        _("Enhed"), _("Leder"),
    )  # fmt: skip
    widths = _widths(width, covered=covered)
    return [column(name, wide) for name, wide in zip(names, widths, strict=True)]


def cells(entry: Placed, width: int, *, today: date, covered: bool, shorts: Shorts) -> list[Span]:
    """One session's row."""
    row = entry.row
    quiet = "muted" if entry.place is OverviewPart.CLOSED else ""
    point, calls = entry.point(today), entry.calls
    texts = (
        (_who(row, shorts, covered=covered), quiet or "strong"),
        (row.talk, quiet),
        (near(PartialDate.day(row.date), today, _DATE), quiet),
        (row.status(today).value, quiet),
        (f"{row.complete}/{row.goals}" if row.goals else "–", quiet),
        (_next(row, point, today), "warn" if calls else quiet),
        ("!" if calls else "", "warn"),
        (row.unit, "muted"),
        (", ".join(row.leaders), "muted"),
    )
    widths = _widths(width, covered=covered)
    return [
        (spaced if wide > _MARK else column)(text, wide, role)
        for (text, role), wide in zip(texts, widths, strict=True)
    ]


def _next(row: SessionRow, point: Due | None, today: date) -> str:
    """When something is to be done; before the talk the time of day that it begins at."""
    if row.time and row.status(today) is Status.PLANNED:
        return Hours(row.time).said
    return near(point.when, today, _NEXT - 1) if point else "–"


def who(row: SessionRow, *, covered: bool) -> str:
    """Whose talk it is, by name or only by initials."""
    if not row.who:
        return _("(uden navn)")
    return ", ".join(initials_of(row.who.split(", ")).values()) if covered else row.who


def short_names(rows: Iterable[SessionRow]) -> Shorts:
    """Initials by whose a talk is: »AE2« is another than »AE«, whatever their names."""
    whose = list(dict.fromkeys(sorted(row.whose for row in rows if row.who)))
    people, found, taken = People(whose), dict[Whose, str](), Counter[str]()
    for one in whose:
        if (key := people.key(one)) not in found:
            letters = ", ".join(initials_of(one[0].split(", ")).values())
            taken[letters] += 1
            found[key] = f"{letters}{taken[letters]}" if taken[letters] > 1 else letters
    return {one: found[people.key(one)] for one in whose}


def _who(row: SessionRow, shorts: Shorts, *, covered: bool) -> str:
    return (covered and shorts.get(row.whose)) or who(row, covered=covered)


def detail(entry: Placed, today: date, *, covered: bool, shorts: Shorts) -> str:
    """Two lines: which session, and in words why it stands where it does."""
    row, day = entry.row, PartialDate.day(entry.row.date).danish
    if covered:
        return f"{_who(row, shorts, covered=True)} · {day}\n{_why(entry, today, covered=True)}"
    parts = [row.who, f"{row.talk} {day}", *_as_said(row)]
    if row.leaders:
        parts.append(_("leder: {names}").format(names=", ".join(row.leaders)))
    if row.unit and row.unit != row.who:
        parts.append(row.unit)
    return " · ".join(part for part in parts if part) + "\n" + _why(entry, today, covered=False)


def _as_said(row: SessionRow) -> Iterator[str]:
    """What was said of the person, as far as the talk does not show it itself."""
    if row.same and folded(row.same[0]) != folded(row.who):
        yield _("samme person som {name}").format(name=row.same[0])
    if row.stopped:
        yield _("stoppet {date}").format(date=PartialDate.day(row.stopped).danish)


def _why(entry: Placed, today: date, *, covered: bool) -> str:
    row, status = entry.row, entry.row.status(today)
    if calling := entry.calling:
        return _point(calling, today, covered=covered)
    if status is Status.PLANNED:
        words = _("Planlagt til {date}")
        if row.date < today:
            words = _("Planlagt til {date}, men dagen er gået")
        words = words.format(date=" ".join(filter(None, (danish_day(row.date), row.hours.said))))
        return f"{words} · {row.invitation}" if row.invitation else words
    if status is Status.IN_PROGRESS:
        words = _("{n} af {all} spørgsmål besvaret")
        if not (row.kind.is_individual or covered):
            words = _("{n} af {all} kort og spørgsmål taget op")
        answered = words.format(n=row.answered, all=row.questions)
        return f"{answered} · {_goals(row)}"
    due = entry.point(today)
    return f"{_goals(row)} · {_point(due, today, covered=covered)}" if due else _goals(row)


def _goals(row: SessionRow) -> str:
    if not row.goals:
        return _("ingen mål i planen")
    words = plural("{n} mål i planen", "{n} mål i planen", row.goals)
    lacking = row.goals - row.complete
    return words if not lacking else _("{goals}, {n} mangler noget").format(goals=words, n=lacking)


def _point(due: Due, today: date, *, covered: bool) -> str:
    """»8.12.2026: evaluér »Lede mødet««, and whether the date is past."""
    words = _("{when}, overskredet: {what}") if due.is_over(today) else _("{when}: {what}")
    return words.format(when=due.when.danish, what=said(due, covered=covered, width=_GOAL))


def _widths(width: int, *, covered: bool) -> tuple[int, ...]:
    """Names come before columns: where they would be cut short, columns go, one after another."""
    has_more = width >= _ROOM_FOR_MORE and not covered
    rest = {
        "kind": 0 if covered else _KIND, "date": _DATE, "status": _STATUS, "goals": _GOALS,
        "next": _NEXT, "mark": _MARK, "unit": _UNIT * has_more, "leader": _LEADER * has_more,
    }  # fmt: skip
    least = _INITIALS if covered else _NAME
    for name in _GO_FIRST:
        if width - sum(rest.values()) < least:
            rest[name] = 0
    return (max(_INITIALS, width - sum(rest.values())), *rest.values())
