"""What the columns of a list hold, by the headings that people and systems give them."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kompetence_tui.domain.base.text import quote
from kompetence_tui.i18n import _, plural
from kompetence_tui.preparation.lists.cells import FIRST_LINES, ListedRow

if TYPE_CHECKING:
    from kompetence_tui.banks.problems import Findings

EMPLOYEE, DATE, UNIT, LEADER = _("medarbejder"), _("dato"), _("enhed"), _("leder")
KIND, BANK = _("samtaletype"), _("spørgsmålsbank")
FIRST, LAST = _("fornavn"), _("efternavn")
"""Together they are the employee."""
TIME, END, LENGTH = _("tidspunkt"), _("sluttidspunkt"), _("længde")
"""When on its day a talk begins and ends, or how long it is."""

USUAL = (EMPLOYEE, DATE, UNIT, LEADER)
"""What a list without headings holds, in this order; the last two can be left out."""

_CALLED = {
    EMPLOYEE: "medarbejder, medarbejderens navn, medarbejdernavn, navn, fulde navn, ansat, "
    "den ansatte, employee, employee name, name, full name",
    FIRST: "fornavn, fornavne, first name, given name, firstname",
    LAST: "efternavn, efternavne, last name, surname, family name, lastname",
    DATE: "dato, dag, samtaledato, samtaledag, dato for samtale, dato for samtalen, samtale dato, "
    "mødedato, mus dato, plus dato, date, day, meeting date",
    UNIT: "enhed, afdeling, team, sektion, kontor, center, afsnit, arbejdssted, unit, department",
    LEADER: "leder, lederens navn, ledernavn, nærmeste leder, chef, afdelingsleder, leader, "
    "manager, supervisor, line manager",
    KIND: "samtaletype, type, samtale, type samtale, slags, kind, type of talk, conversation type",
    BANK: "spørgsmålsbank, bank, spørgsmål, spørgeramme, question bank",
    TIME: "tid, tidspunkt, klokkeslæt, kl, klokken, start, starttid, starttidspunkt, mødetid, "
    "time, start time",
    END: "slut, sluttid, sluttidspunkt, end, end time",
    LENGTH: "varighed, længde, minutter, antal minutter, duration, length, minutes",
}
_NAMES = {called: name for name, all_of_it in _CALLED.items() for called in all_of_it.split(", ")}
_BETWEEN = re.compile(r"[\s_/-]+")
_ASIDE = re.compile(r"\([^()]*\)")
_WIDTH, _MOST_NAMED = 40, 8


def is_heading(cells: Sequence[str]) -> bool:
    """The cells say where the employee and the date stand."""
    return not set(_lacking(list(map(_name, cells))))


def part_off(
    rows: Sequence[ListedRow], findings: "Findings", notes: list[str]
) -> tuple[tuple[str, ...], Sequence[ListedRow]]:
    """What the columns hold, with nothing for one that is passed over, and the rows below the
    headings. What is passed over is put in ``notes``."""
    above = next((n for n, row in enumerate(rows[:FIRST_LINES]) if is_heading(row.cells)), None)
    if above is None:
        if not _is_meant_as_heading(rows[0]):
            return USUAL, rows
        above = 0
    if above:
        notes.append(_passed_over(rows[:above]))
    _check(rows[above], findings)
    return _columns(rows[above], rows[above + 1 :], notes), rows[above + 1 :]


def _is_meant_as_heading(row: ListedRow) -> bool:
    has_number = any(cell[:1].isdigit() for cell in row.cells)
    return not has_number and any(map(_name, row.cells))


def _name(cell: str) -> str:
    """What a column with this heading holds; empty for one that nobody knows."""
    bare = _BETWEEN.sub(" ", _ASIDE.sub("", cell).casefold()).strip(" .:*#")
    return _NAMES.get(bare, "")


def _lacking(names: Sequence[str]) -> Iterator[str]:
    if EMPLOYEE not in names and not {FIRST, LAST} <= set(names):
        yield EMPLOYEE
    if DATE not in names:
        yield DATE


def _check(row: ListedRow, findings: "Findings") -> None:
    names = list(map(_name, row.cells))
    for name in dict.fromkeys(names):
        if name and names.count(name) > 1:
            what = _("der er flere kolonner med {name}").format(name=name)
            findings.add(row.line, 1, what, _("slet alle på nær den ene"))
    for name in _lacking(names):
        what = _("der er ingen kolonne med {name}").format(name=name)
        findings.add(row.line, 1, what, _("tilføj den, eller slet linjen med overskrifter"))


def _columns(row: ListedRow, below: Sequence[ListedRow], notes: list[str]) -> tuple[str, ...]:
    names = list(map(_name, row.cells))
    if EMPLOYEE in names:
        names = ["" if name in (FIRST, LAST) else name for name in names]
    _say_passed_over(row.cells, names, below, notes)
    return tuple(names)


def _say_passed_over(
    called: Sequence[str], names: Sequence[str], below: Sequence[ListedRow], notes: list[str]
) -> None:
    unknown = [
        called[at] or _("nr. {n} (uden overskrift)").format(n=at + 1)
        for at in range(len(called))
        if not names[at] and (called[at] or any(row.cells[at : at + 1] > ("",) for row in below))
    ]
    if unknown:
        words = plural(
            "Kolonnen {{names}} er sprunget over: den bruges ikke.",
            "Kolonnerne {{names}} er sprunget over: de bruges ikke.",
            len(unknown),
        )
        notes.append(words.format(names=_listed(unknown)))


def _listed(names: Sequence[str]) -> str:
    shown = [f"»{quote(name, _WIDTH)}«" for name in names[:_MOST_NAMED]]
    if more := len(names) - len(shown):
        shown.append(plural("{n} til", "{n} til", more))
    return _(" og ").join(filter(None, (", ".join(shown[:-1]), shown[-1])))


def _passed_over(rows: Sequence[ListedRow]) -> str:
    """That what stands above the headings is not read, and what it begins with."""
    first, last = rows[0].line, rows[-1].line
    text = quote(" ".join(filter(None, rows[0].cells)), _WIDTH)
    if first == last:
        words = _("Linje {first} over overskrifterne er sprunget over: »{text}«.")
    else:
        words = _("Linje {first}-{last} over overskrifterne er sprunget over: »{text}« …")
    return words.format(first=first, last=last, text=text)
