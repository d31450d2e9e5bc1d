"""A list of talks to plan, from a spreadsheet: employee and date, a line each (CSV)."""

import csv
import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kompetence_tui.domain.base.text import LINE_LIMIT, REPLACEMENT, one_line, quote
from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.dates.not_understood import DateNotUnderstood
from kompetence_tui.domain.dates.precision import Precision
from kompetence_tui.domain.dates.reading import read_date
from kompetence_tui.domain.dates.which_year import held
from kompetence_tui.domain.people.names import turned
from kompetence_tui.domain.people.namesakes import may_be_one
from kompetence_tui.i18n import _
from kompetence_tui.preparation.given import findings_in, text_of

if TYPE_CHECKING:
    from kompetence_tui.banks.problems import Findings

MAX_LINES = 1_000
"""Lines of a list; more are not one leader's."""

EMPLOYEE, DATE, UNIT, LEADER = _("medarbejder"), _("dato"), _("enhed"), _("leder")
COLUMNS = (EMPLOYEE, DATE, UNIT, LEADER)
"""What a list without headings holds, in this order; the last two can be left out."""

_NAMES = {name: name for name in COLUMNS} | {
    "navn": EMPLOYEE, "employee": EMPLOYEE, "name": EMPLOYEE, "date": DATE, "dag": DATE,
    "unit": UNIT, "afdeling": UNIT, "team": UNIT, "leader": LEADER, "manager": LEADER,
}  # fmt: skip
_SEPARATOR_LINE = re.compile(r"sep=.\s*", re.IGNORECASE)
"""What some spreadsheets write first."""
_QUOTED = re.compile(r'"[^"]*"')
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

    def __repr__(self) -> str:
        return f"<PlannedTalk {self.line}>"

    def is_with(self, employee: str, date: dt.date, unit: str) -> bool:
        """It is the talk with them that day; where both name a unit, it must be the same too."""
        return self.date == date and may_be_one((self.employee, self.unit), (employee, unit))


def read_talks(
    data: bytes, file: str, today: dt.date, is_known: Callable[[PlannedTalk], bool] | None = None
) -> tuple[PlannedTalk, ...]:
    """The talks of the list, in its order; at least one. A day that has gone is wrong, unless the
    talk is known.

    Raises FileHasProblems, with all that is wrong.
    """
    talks: list[PlannedTalk] = []
    with findings_in(file) as findings:
        text = text_of(data, MAX_LINES, findings)
        rows = list(_rows(text.split("\n"), findings)) if text else []
        columns = _columns(rows[0], findings) if rows else None
        for row in rows[1:] if columns else rows:
            talk = _talk(row, columns or COLUMNS, today, findings)
            if talk is None or _is_doubled(talk, talks, findings):
                continue
            if talk.date < today and not (is_known and is_known(talk)):
                what = _("{date} er allerede gået").format(date=danish_day(talk.date))
                findings.add(talk.line, 1, what, _DAY_WANTED)
                continue
            talks.append(talk)
        if not talks and not len(findings):
            todo = _("skriv en linje til hver medarbejder, fx »Anna Eksempel;15.3.2027«")
            findings.add(1, 1, _("der står ingen samtaler i filen"), todo)
    return tuple(talks)


@dataclass(frozen=True, slots=True)
class _Row:
    """A line's cells, without the empty ones last."""

    line: int
    cells: tuple[str, ...]


def _rows(lines: Sequence[str], findings: "Findings") -> Iterator[_Row]:
    """The lines that hold something. A cell never goes on in the next line: a quotation mark that
    is forgotten must not swallow the rest."""
    written = [
        (number, line)
        for number, line in enumerate(lines, 1)
        if line.strip() and not (number == 1 and _SEPARATOR_LINE.fullmatch(line))
    ]
    separator = _separator(written[0][1]) if written else ";"
    for number, line in written:
        try:
            (cells,) = csv.reader([line], delimiter=separator, strict=True, skipinitialspace=True)
        except (csv.Error, ValueError):
            what = _("anførselstegnene passer ikke sammen")
            findings.add(number, 1, what, _("slet dem, eller sæt det, der mangler"))
            continue
        cells = [one_line(cell) for cell in cells]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            yield _Row(number, tuple(cells))


def _separator(line: str) -> str:
    bare = _QUOTED.sub("", line)
    return next((sign for sign in (";", "\t") if sign in bare), ",")


def _columns(row: _Row, findings: "Findings") -> tuple[str, ...] | None:
    """What the columns hold, by the headings; None when the row is none of headings."""
    names = [_NAMES.get(cell.casefold(), "") for cell in row.cells]
    if not any(names):
        return None
    for cell, name in zip(row.cells, names, strict=True):
        if not name:
            what = _("kolonnen »{name}« kendes ikke").format(name=quote(cell, _WIDTH))
            todo = _("slet den; brug kun: {names}").format(names=", ".join(COLUMNS))
            findings.add(row.line, 1, what, todo)
        elif names.count(name) > 1:
            what = _("der er flere kolonner med {name}").format(name=name)
            findings.add(row.line, 1, what, _("slet alle på nær den ene"))
    for name in (EMPLOYEE, DATE):
        if name not in names:
            what = _("der er ingen kolonne med {name}").format(name=name)
            findings.add(row.line, 1, what, _("tilføj den, eller slet linjen med overskrifter"))
    return tuple(names)


def _talk(
    row: _Row, columns: Sequence[str], today: dt.date, findings: "Findings"
) -> PlannedTalk | None:
    """The row's talk, or None when something is wrong with it."""
    if len(row.cells) > len(columns):
        what = _("der er {n} felter på linjen, men kun {m} kolonner").format(
            n=len(row.cells), m=len(columns)
        )
        todo = _('slet det, der er for meget; et navn med komma i skal stå i "anførselstegn"')
        findings.add(row.line, 1, what, todo)
        return None
    said = dict(zip(columns, row.cells, strict=False))
    for name, cell in said.items():
        if len(cell) > LINE_LIMIT or REPLACEMENT in cell:
            what = _("feltet {name} er for langt eller har tegn, der ikke kan læses")
            findings.add(row.line, 1, what.format(name=name), _("skriv det forfra"))
            return None
    names = said.get(EMPLOYEE, ""), said.get(LEADER, "")
    employee, leader = map(turned, names)
    if not employee:
        findings.add(row.line, 1, _("der mangler et navn"), _("skriv medarbejderens navn"))
    date = _date(said.get(DATE, ""), row.line, today, findings)
    is_clear = _is_clear(employee, row.line, findings) and _is_clear(leader, row.line, findings)
    if not (employee and is_clear) or date is None:
        return None
    around = tuple((w, n) for w, n in zip(names, (employee, leader), strict=True) if w != n)
    return PlannedTalk(row.line, employee, date, said.get(UNIT, ""), leader, around)


def _is_clear(name: str, line: int, findings: "Findings") -> bool:
    """It is plain which of the names comes first; else it is said."""
    if "," not in name:
        return True
    what = _("navnet »{name}« har komma i").format(name=quote(name, _WIDTH))
    findings.add(line, 1, what, _("skriv fornavn og så efternavn, uden komma og titel"))
    return False


def _date(text: str, line: int, today: dt.date, findings: "Findings") -> dt.date | None:
    if not text:
        findings.add(line, 1, _("der mangler en dato"), _DAY_WANTED)
        return None
    try:
        when = read_date(text, today, held)
    except DateNotUnderstood as error:
        what, _sign, _other_forms = str(error).rstrip(".").partition(_("; skriv"))
        findings.add(line, 1, what, _DAY_WANTED)
        return None
    if when.precision is not Precision.DAY:
        what = _("»{date}« er ikke en bestemt dag").format(date=when.danish)
        findings.add(line, 1, what, _DAY_WANTED)
        return None
    return when.first


def _is_doubled(talk: PlannedTalk, talks: Sequence[PlannedTalk], findings: "Findings") -> bool:
    same = (other for other in talks if talk.is_with(other.employee, other.date, other.unit))
    first = next(same, None)
    if first is None:
        return False
    what = _("samme medarbejder og dato står i linje {line}").format(line=first.line)
    findings.add(talk.line, 1, what, _("slet den ene linje"))
    return True
