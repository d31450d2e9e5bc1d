"""The rows of the year: each employee, how far it has come, and when."""

from collections.abc import Sequence
from datetime import date

from kompetence_tui.domain.dates.dates import PartialDate, danish_day, near
from kompetence_tui.domain.due.year import Employee, Standing
from kompetence_tui.i18n import _
from kompetence_tui.tui.screens.overview.rows import who
from kompetence_tui.tui.widgets.row_list import Span, column, spaced

_UNIT, _STANDING, _DATE = 22, 18, 12
_ROOM_FOR_UNIT, _ROOM_FOR_DATE = 70, 46
_ROLES = {Standing.NOTHING: "warn", Standing.WRITTEN: "muted", Standing.HELD: ""}


def spans(employee: Employee, width: int, *, today: date, covered: bool) -> Sequence[Span]:
    """One employee's row."""
    unit = _UNIT if width >= _ROOM_FOR_UNIT and not covered else 0
    talk = employee.decides
    when = _DATE if width >= _ROOM_FOR_DATE else 0
    return [
        spaced(who(employee.newest, covered=covered), width - unit - _STANDING - when, "strong"),
        spaced(employee.unit, unit, "muted"),
        column(employee.standing.words, _STANDING, _ROLES.get(employee.standing, "")),
        column(near(PartialDate.day(talk.date), today, _DATE) if talk else "–", when),
    ]


def detail(employee: Employee, today: date, *, covered: bool) -> str:
    """Which talk says so, and what is odd about it."""
    name, talk = who(employee.newest, covered=covered), employee.decides
    if talk is None:
        last = danish_day(employee.newest.date)
        return _("{who}: sidste samtale {date}").format(who=name, date=last)
    day = " ".join(filter(None, (danish_day(talk.date), talk.hours.said)))
    which = day if covered else f"{talk.talk} {day}"
    words = _("{who}: {talk}, {standing}")
    if employee.standing is Standing.PLANNED and talk.date < today:
        words = _("{who}: {talk}, {standing}, men dagen er gået")
    return words.format(who=name, talk=which, standing=employee.standing.words)
