"""A list of talks to plan, from a spreadsheet: employee and date, a line each (xlsx or CSV)."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kompetence_tui.domain.base.text import LINE_LIMIT, REPLACEMENT, quote
from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.dates.hours import (
    Hours,
    HoursNotUnderstood,
    joined,
    length_in,
    read_hours,
)
from kompetence_tui.domain.dates.not_understood import DateNotUnderstood
from kompetence_tui.domain.dates.precision import Precision
from kompetence_tui.domain.dates.reading import read_date
from kompetence_tui.domain.dates.which_year import held
from kompetence_tui.domain.people.names import folded, turned
from kompetence_tui.domain.people.namesakes import may_be_one
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.i18n import _
from kompetence_tui.preparation.given import findings_in
from kompetence_tui.preparation.lists import columns as c
from kompetence_tui.preparation.lists.cells import ListedRow, read_rows
from kompetence_tui.preparation.lists.days import (
    WrittenDay,
    written_day,
    written_hours,
    written_length,
)

if TYPE_CHECKING:
    from kompetence_tui.banks.problems import Findings

_DAY_WANTED = _("skriv samtalens dag, fx 15.3.2027")
_WIDTH = 40


@dataclass(frozen=True, slots=True)
class PlannedTalk:
    """A line of the list."""

    line: int
    """From 1."""
    employee: str
    date: dt.date
    unit: str = ""
    leader: str = ""
    turned: tuple[tuple[str, str], ...] = ()
    """Names that stand in the list with the last name first, and as they were read."""
    kind: SessionKind | None = None
    bank: str = ""
    """As the list calls it."""
    hours: Hours = field(default_factory=Hours)

    def __repr__(self) -> str:
        return f"<PlannedTalk {self.line}>"

    @property
    def own_kind(self) -> str:
        """What the list says of kind and bank: »PLUS, plus-leder«; mostly nothing."""
        return ", ".join(filter(None, (self.kind.value if self.kind else "", self.bank)))

    def is_with(self, employee: str, date: dt.date, unit: str) -> bool:
        """It is the talk with them that day; where both name a unit, it must be the same too."""
        return self.date == date and may_be_one((self.employee, self.unit), (employee, unit))


@dataclass(frozen=True, slots=True)
class TalkList:
    """A list, read whole."""

    talks: tuple[PlannedTalk, ...]
    """In its order; at least one."""
    notes: tuple[str, ...] = ()
    """Danish sentences: what was guessed, and what was passed over."""

    def __repr__(self) -> str:
        return "<TalkList>"


def read_talks(
    data: bytes, file: str, today: dt.date, is_known: Callable[[PlannedTalk], bool] | None = None
) -> TalkList:
    """The talks of the list. A day that has gone is wrong, unless the talk is known.

    Raises FileHasProblems, with all that is wrong.
    """
    reader = _Taking(today, is_known)
    with findings_in(file) as findings:
        rows = read_rows(data, c.is_heading, findings, reader.notes)
        if rows:
            names, rows_below = c.part_off(rows, findings, reader.notes)
            for row in rows_below:
                reader.take(row, names, findings)
        if not reader.talks and not len(findings):
            todo = _("skriv en linje til hver medarbejder, fx »Anna Eksempel;15.3.2027«")
            findings.add(1, 1, _("der står ingen samtaler i filen"), todo)
    return TalkList(tuple(reader.talks), tuple(dict.fromkeys(reader.notes)))


class _Taking:
    """Takes the rows of a list one by one."""

    def __init__(self, today: dt.date, is_known: Callable[[PlannedTalk], bool] | None) -> None:
        self.talks: list[PlannedTalk] = []
        self.notes: list[str] = []
        self._today, self._is_known = today, is_known
        self._by_name: dict[str, list[PlannedTalk]] = {}

    def take(self, row: ListedRow, columns: Sequence[str], findings: "Findings") -> None:
        """Take the row's talk, or say what is wrong with it."""
        said = _said(row, columns, findings)
        talk = self._talk(row.line, said, findings) if said is not None else None
        if talk is None or self._is_doubled(talk, findings):
            return
        if talk.date < self._today and not (self._is_known and self._is_known(talk)):
            what = _("{date} er allerede gået").format(date=danish_day(talk.date))
            findings.add(talk.line, 1, what, _DAY_WANTED)
            return
        self.talks.append(talk)
        self._by_name.setdefault(folded(talk.employee), []).append(talk)

    def _talk(self, line: int, said: dict[str, str], findings: "Findings") -> PlannedTalk | None:
        names = _employee(said), said.get(c.LEADER, "")
        employee, leader = map(turned, names)
        if not employee:
            findings.add(line, 1, _("der mangler et navn"), _("skriv medarbejderens navn"))
        day = written_day(said.get(c.DATE, ""))
        date = self._date(day, said.get(c.DATE, ""), line, findings)
        hours = _hours(said, day, line, findings)
        kind = _kind(said.get(c.KIND, ""), line, findings)
        is_clear = _is_clear(employee, line, findings) and _is_clear(leader, line, findings)
        if not (employee and is_clear) or date is None or hours is None:
            return None
        around = tuple((w, n) for w, n in zip(names, (employee, leader), strict=True) if w != n)
        unit, bank = said.get(c.UNIT, ""), said.get(c.BANK, "")
        return PlannedTalk(line, employee, date, unit, leader, around, kind, bank, hours)

    def _date(self, day: WrittenDay, cell: str, line: int, findings: "Findings") -> dt.date | None:
        if not cell:
            findings.add(line, 1, _("der mangler en dato"), _DAY_WANTED)
            return None
        try:
            when = read_date(day.text, self._today, held)
        except DateNotUnderstood as error:
            what, _sign, _other_forms = str(error).rstrip(".").partition(_("; skriv"))
            findings.add(line, 1, what, _DAY_WANTED)
            return None
        if when.precision is not Precision.DAY:
            what = _("»{date}« er ikke en bestemt dag").format(date=when.danish)
            findings.add(line, 1, what, _DAY_WANTED)
            return None
        if day.is_number:
            words = _("Linje {line}: tallet {cell} er læst som {date}.")
            self.notes.append(words.format(line=line, cell=cell, date=danish_day(when.first)))
        return when.first

    def _is_doubled(self, talk: PlannedTalk, findings: "Findings") -> bool:
        namesakes = self._by_name.get(folded(talk.employee), ())
        same = (one for one in namesakes if talk.is_with(one.employee, one.date, one.unit))
        first = next(same, None)
        if first is None:
            return False
        what = _("samme medarbejder og dato står i linje {line}").format(line=first.line)
        findings.add(talk.line, 1, what, _("slet den ene linje"))
        return True


def _said(row: ListedRow, columns: Sequence[str], findings: "Findings") -> dict[str, str] | None:
    """What the row says, by column; None when it cannot be told."""
    if len(row.cells) > len(columns):
        what = _("der er {n} felter på linjen, men kun {m} kolonner").format(
            n=len(row.cells), m=len(columns)
        )
        todo = _('slet det, der er for meget; et navn med komma i skal stå i "anførselstegn"')
        findings.add(row.line, 1, what, todo)
        return None
    said = {name: cell for name, cell in zip(columns, row.cells, strict=False) if name}
    for name, cell in said.items():
        if len(cell) > LINE_LIMIT or REPLACEMENT in cell:
            what = _("feltet {name} er for langt eller har tegn, der ikke kan læses")
            findings.add(row.line, 1, what.format(name=name), _("skriv det forfra"))
            return None
    return said


def _employee(said: dict[str, str]) -> str:
    both = said.get(c.FIRST, ""), said.get(c.LAST, "")
    return said.get(c.EMPLOYEE, "") or " ".join(filter(None, both))


def _hours(said: dict[str, str], day: WrittenDay, line: int, findings: "Findings") -> Hours | None:
    """When on the day, by the columns for it or else by what stands after the date."""
    start, end = (written_hours(said.get(name, "")) for name in (c.TIME, c.END))
    text = "-".join(filter(None, (start or day.hours, end)))
    try:
        if end and not (start or day.hours):
            raise HoursNotUnderstood(_("der mangler et tidspunkt: skriv, hvornår den begynder"))
        return joined(read_hours(text), length_in(written_length(said.get(c.LENGTH, ""))))
    except HoursNotUnderstood as error:
        what, _sign, todo = str(error).partition(": ")
        findings.add(line, 1, what, todo)
        return None


def _kind(cell: str, line: int, findings: "Findings") -> SessionKind | None:
    """The kind of the talk, where the list says it."""
    if not cell:
        return None
    kinds = {kind.value.casefold(): kind for kind in SessionKind if kind.is_individual}
    if cell.casefold() not in kinds:
        what = _("»{text}« er ingen samtaletype for én medarbejder")
        todo = _("skriv en af dem: {kinds}")
        names = ", ".join(kind.value for kind in kinds.values())
        findings.add(line, 1, what.format(text=quote(cell, _WIDTH)), todo.format(kinds=names))
    return kinds.get(cell.casefold())


def _is_clear(name: str, line: int, findings: "Findings") -> bool:
    """It is plain which of the names comes first; else it is said."""
    if "," not in name:
        return True
    what = _("navnet »{name}« har komma i").format(name=quote(name, _WIDTH))
    findings.add(line, 1, what, _("skriv fornavn og så efternavn, uden komma og titel"))
    return False
