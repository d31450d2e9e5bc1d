"""``kompetence list``: the sessions on stdout, as a table for people or as JSON for programs."""

import argparse
import datetime as dt
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from kompetence_tui.cli import places
from kompetence_tui.cli.ask import ASKED_FOR, name_from
from kompetence_tui.cli.json_text import add_json, json_text
from kompetence_tui.cli.options import Verbs, add_verb
from kompetence_tui.cli.output import say, tell
from kompetence_tui.cli.refusal import Code
from kompetence_tui.cli.table import table
from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.people.names import folded
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kompetence_tui.domain.due.deadlines import Deadline
    from kompetence_tui.domain.due.due import Due
    from kompetence_tui.domain.session.listing import SessionRow


def add(verbs: Verbs) -> None:
    parser = add_verb(
        verbs,
        "list",
        run,
        summary=_("skriv listen over samtaler"),
        about=_("Skriv listen over samtaler; de, der venter på noget, står først."),
        examples=_(
            "  kompetence list\n"
            "  kompetence list --due              alle frister, den ældste først\n"
            "  kompetence list --person           kun en persons; navnet bliver der spurgt om\n"
            "  kompetence list --json             til andre programmer"
        ),
    )
    add_json(parser)
    parser.add_argument(
        "--person",
        nargs="?",
        const=ASKED_FOR,
        metavar=_("NAVN"),
        help=_("kun samtaler med dette navn eller en del af det; uden navn bliver der spurgt"),
    )
    parser.add_argument(
        "--due", action="store_true", help=_("alt, der har en frist, den ældste først")
    )


SCHEMA = "kompetence-list-1"
"""Stands in each talk, for what is written is an array."""


class ListedTalk(NamedTuple):
    """A session, what is next in it, and all that is due."""

    row: "SessionRow"
    next: "Due | None"
    """What is due or past and calls for the two, else what comes next."""
    due: "tuple[Due, ...]"

    def __repr__(self) -> str:
        return "<ListedTalk>"


def today() -> dt.date:
    return dt.date.today()


def run(arguments: argparse.Namespace) -> int:
    day, person = today(), arguments.person
    if person is not None:
        person = name_from(person, _("Navnet eller en del af det: "))
    listing = places.open_store(arguments).listing()
    about = {row.id for row in listing.rows if person is None or _is_about(row, person)}
    lines = _written(arguments, listing.rows, about, day)
    say(*lines)
    if not lines:
        tell(_nothing(arguments, anything=bool(listing.rows)))
    for damaged in listing.damaged:
        tell(damaged.sentence)
    return Code.DAMAGED if listing.damaged else Code.DONE


def _written(
    arguments: argparse.Namespace, rows: "Sequence[SessionRow]", about: set[str], day: dt.date
) -> list[str]:
    """The lines of the result, on the talks whose ids are in ``about``; none without any."""
    if arguments.due and not arguments.json:
        from kompetence_tui.domain.due.deadlines import deadlines

        found = [deadline for deadline in deadlines(rows) if deadline.row.id in about]
        return table(*_due_lines(found, day)) if found else []
    entries = [entry for entry in entries_of(rows, day) if entry.row.id in about]
    if arguments.due:
        entries = sorted(filter(_has_due, entries), key=_earliest)
    if arguments.json:
        from kompetence_tui.domain.session.listing import open_goals

        still_open = open_goals(rows)
        records = [_record(entry, day, still_open[entry.row.id]) for entry in entries]
        return json_text(records).splitlines()
    return table(*_lines(entries, day)) if entries else []


def entries_of(rows: "Iterable[SessionRow]", today: dt.date) -> list[ListedTalk]:
    """All sessions in the overview's order."""
    from kompetence_tui.domain.session.listing import arrange

    entries = []
    for placed in arrange(rows, today):
        row = placed.row
        # A plan that was never closed is overdue too.
        is_called = row.is_called(today) and not placed.replaced
        point = row.calling if is_called else placed.point(today)
        entries.append(ListedTalk(row, point, () if placed.replaced else row.due))
    return entries


def _has_due(entry: ListedTalk) -> bool:
    return bool(entry.due)


def _earliest(entry: ListedTalk) -> dt.date:
    return entry.due[0].when.last


def _is_about(row: "SessionRow", wanted: str) -> bool:
    return any(folded(wanted) in folded(name) for name in (*row.persons, row.who))


def _lines(entries: list[ListedTalk], today: dt.date) -> tuple[list[str], list[list[str]]]:
    heads = [
        _("Nummer"), _("Dato"), _("Samtale"), _("Hvem"), _("Status"), _("Mål"), _("Næste"),
    ]  # fmt: skip
    lines = []
    for entry in entries:
        row = entry.row
        lines.append(
            [
                row.id,
                " ".join(filter(None, (danish_day(row.date), _clock(row, today)))),
                row.talk,
                row.who,
                row.status(today).value,
                f"{row.complete}/{row.goals}" if row.goals else "–",
                _when(entry.next, today),
            ]
        )
    return heads, lines


def _clock(row: "SessionRow", today: dt.date) -> str:
    """When a talk that lies ahead begins and ends, if that is known."""
    return row.hours.said if row.is_ahead(today) else ""


def _due_lines(
    deadlines: "Iterable[Deadline]", today: dt.date
) -> tuple[list[str], list[list[str]]]:
    from kompetence_tui.domain.due.due import said

    lines = []
    for _date, those in groupby(deadlines, attrgetter("due.when")):
        of_one_date = list(those)
        when = _when(of_one_date[0].due, today)
        lines += [[when, row.who, said(due), row.id] for row, due in of_one_date]
    return [_("Frist"), _("Hvem"), _("Hvad"), _("Nummer")], lines


def _when(due: "Due | None", today: dt.date) -> str:
    if due is None:
        return "–"
    when = due.when.danish
    return _("{date} overskredet").format(date=when) if due.is_over(today) else when


def _record(entry: ListedTalk, today: dt.date, still_open: int) -> dict[str, object]:
    """What other programs read; dates are ISO days, a period's last day standing for it."""
    row, point = entry.row, entry.next
    return {
        "schema": SCHEMA,
        "id": row.id,
        "date": row.date.isoformat(),
        "time": f"{row.time:%H:%M}" if row.time else None,
        "minutes": row.minutes or None,
        "kind": row.kind.value,
        "who": row.who,
        "persons": list(row.persons),
        "leaders": list(row.leaders),
        "unit": row.unit,
        "bank": row.bank,
        "status": row.status(today).value,
        "goals": row.goals,
        "complete_goals": row.complete,
        "open_goals": still_open,
        "next_date": point.when.last.isoformat() if point else None,
        "next_what": point.kind.value if point else None,
        "overdue": point is not None and point.is_over(today),
        "due": [_due_record(due, today) for due in entry.due],
    }


def _due_record(due: "Due", today: dt.date) -> dict[str, object]:
    return {
        "key": due.key,
        "what": due.kind.value,
        "date": due.when.last.isoformat(),
        "goal": due.number or None,
        "text": due.words,
        "responsible": due.responsible,
        "overdue": due.is_over(today),
    }


def _nothing(arguments: argparse.Namespace, *, anything: bool) -> str:
    if not anything:
        return _("Ingen samtaler endnu. Begynd med »kompetence new«, eller prøv »kompetence demo«")
    if arguments.due:
        return _("Der er ingen frister.")
    return _("Ingen samtaler passer til det, der blev spurgt om.")
