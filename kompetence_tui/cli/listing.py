"""``kompetence list``: the sessions on stdout, as a table for people or as JSON for programs."""

import argparse
import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kompetence_tui.cli import places
from kompetence_tui.cli.ask import ASKED_FOR, name_from
from kompetence_tui.cli.options import Verbs, add_verb
from kompetence_tui.cli.output import say, tell
from kompetence_tui.cli.refusal import Code
from kompetence_tui.cli.table import table
from kompetence_tui.domain.dates import danish_day
from kompetence_tui.domain.kinds import Status
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kompetence_tui.domain.listing import Due, SessionRow


_WHAT = {
    "evaluering": _("mål {n} »{goal}« evalueres"),
    "handling": _("mål {n} »{goal}«: handling"),
    "mål": _("mål {n} »{goal}« er nået"),
}


def add(verbs: Verbs) -> None:
    parser = add_verb(
        verbs,
        "list",
        run,
        summary=_("skriv listen over samtaler"),
        about=_("Skriv listen over samtaler, dem der venter på noget først."),
        examples=_(
            "  kompetence list\n"
            "  kompetence list --due              det, der har en frist, ældste frist først\n"
            "  kompetence list --person           kun en persons; navnet bliver der spurgt om\n"
            "  kompetence list --json             til andre programmer"
        ),
    )
    parser.add_argument("--json", action="store_true", help=_("skriv JSON, til andre programmer"))
    parser.add_argument(
        "--person",
        nargs="?",
        const=ASKED_FOR,
        metavar=_("NAVN"),
        help=_("kun samtaler med dette navn eller en del af det; uden navn bliver der spurgt"),
    )
    parser.add_argument(
        "--due", action="store_true", help=_("kun det, der har en frist, ældste frist først")
    )


@dataclass(frozen=True)
class Entry:
    """A session with what is next in its plan."""

    row: "SessionRow"
    due: "Due | None"
    """What is overdue, else what comes next."""
    is_overdue: bool

    def __repr__(self) -> str:
        return "<Entry>"


def today() -> dt.date:
    return dt.date.today()


def run(arguments: argparse.Namespace) -> int:
    day, person = today(), arguments.person
    if person is not None:
        person = name_from(person, _("Navnet eller en del af det: "))
    listing = places.open_store(arguments).listing()
    entries = chosen(entries_of(listing.rows, day), person=person, only_due=arguments.due)
    if arguments.json:
        say(*_json([_record(entry, day) for entry in entries]).splitlines())
    elif entries:
        say(*table(*(_due_lines(entries) if arguments.due else _lines(entries, day))))
    else:
        tell(_nothing(arguments, anything=bool(listing.rows)))
    for damaged in listing.damaged:
        tell(damaged.sentence)
    return Code.DAMAGED if listing.damaged else Code.DONE


def entries_of(rows: "Iterable[SessionRow]", today: dt.date) -> list[Entry]:
    """All sessions in the overview's order."""
    from kompetence_tui.domain.listing import arrange

    entries = []
    for placed in arrange(rows, today):
        row, overdue = placed.row, placed.overdue
        if overdue is None and row.status(today) is Status.IN_PROGRESS:
            overdue = row.overdue(today)
        entries.append(Entry(row, overdue or row.next_due(today), overdue is not None))
    return entries


def chosen(entries: list[Entry], *, person: str | None, only_due: bool) -> list[Entry]:
    """The entries of a person, and those with a date to keep, earliest first."""
    if person is not None:
        wanted = person.casefold()
        entries = [entry for entry in entries if _is_about(entry.row, wanted)]
    if only_due:
        dated = [(entry.due.when.last, entry) for entry in entries if entry.due is not None]
        entries = [entry for _last, entry in sorted(dated, key=lambda pair: pair[0])]
    return entries


def _is_about(row: "SessionRow", wanted: str) -> bool:
    return any(wanted in name.casefold() for name in (*row.persons, row.who))


def _lines(entries: list[Entry], today: dt.date) -> tuple[list[str], list[list[str]]]:
    heads = [
        _("Nummer"), _("Dato"), _("Samtale"), _("Hvem"), _("Status"), _("Mål"), _("Næste"),
    ]  # fmt: skip
    lines = []
    for entry in entries:
        row = entry.row
        lines.append(
            [
                row.id,
                danish_day(row.date),
                row.kind.value,
                row.who,
                row.status(today).value,
                f"{row.complete}/{row.goals}" if row.goals else "–",
                _when(entry),
            ]
        )
    return heads, lines


def _due_lines(entries: list[Entry]) -> tuple[list[str], list[list[str]]]:
    heads = [_("Frist"), _("Hvem"), _("Hvad"), _("Nummer")]
    lines = []
    for entry in entries:
        if entry.due is not None:
            what = _WHAT[entry.due.what].format(n=entry.due.number, goal=entry.due.goal)
            lines.append([_when(entry), entry.row.who, what, entry.row.id])
    return heads, lines


def _when(entry: Entry) -> str:
    if entry.due is None:
        return "–"
    when = entry.due.when.danish
    return _("{date} overskredet").format(date=when) if entry.is_overdue else when


def _record(entry: Entry, today: dt.date) -> dict[str, object]:
    """What other programs read; dates are ISO days, a period's last day standing for it."""
    row = entry.row
    return {
        "id": row.id,
        "date": row.date.isoformat(),
        "kind": row.kind.value,
        "who": row.who,
        "persons": list(row.persons),
        "leaders": list(row.leaders),
        "unit": row.unit,
        "bank": row.bank,
        "status": row.status(today).value,
        "goals": row.goals,
        "complete_goals": row.complete,
        "open_goals": row.open_goals,
        "next_date": entry.due.when.last.isoformat() if entry.due else None,
        "next_what": entry.due.what if entry.due else None,
        "overdue": entry.is_overdue,
    }


def _json(records: list[dict[str, object]]) -> str:
    import json

    # ASCII with escapes is the same JSON in every terminal encoding.
    return json.dumps(records, indent=2)


def _nothing(arguments: argparse.Namespace, *, anything: bool) -> str:
    if not anything:
        return _("Ingen samtaler endnu. Begynd med: kompetence new (eller prøv: kompetence demo)")
    if arguments.due:
        return _("Intet har en frist.")
    return _("Ingen samtaler passer til det, der blev spurgt om.")
