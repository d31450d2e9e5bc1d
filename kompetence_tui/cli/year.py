"""``kompetence overview``: who has had a talk in a year, and who has a written plan."""

import argparse
import datetime as dt
from typing import TYPE_CHECKING

from kompetence_tui.cli import places
from kompetence_tui.cli.json_text import add_json, say_json
from kompetence_tui.cli.options import Verbs, add_verb
from kompetence_tui.cli.output import say, tell
from kompetence_tui.cli.refusal import Code
from kompetence_tui.cli.table import table
from kompetence_tui.domain.dates.dates import FIRST_YEAR, LAST_YEAR, danish_day
from kompetence_tui.i18n import _, plural

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kompetence_tui.domain.due.year import Employee

SCHEMA = "kompetence-overview-1"


def add(verbs: Verbs) -> None:
    parser = add_verb(
        verbs,
        "overview",
        run,
        summary=_("skriv, hvem der har haft en samtale i år"),
        about=_(
            "Skriv, hvor langt hver enkelt medarbejders samtale er nået i et år: tilbudt, "
            "planlagt, afholdt, plan skriftlig eller afslået, og hvor mange der står hvor. "
            "Medarbejdere, der har en samtale i det år eller de to år før, er med."
        ),
        examples=_("  kompetence overview        i år\n  kompetence overview 2026   i et andet år"),
    )
    parser.add_argument(
        "year", nargs="?", type=year_given, metavar=_("ÅR"), help=_("et årstal (ellers i år)")
    )
    add_json(parser)


def year_given(text: str) -> int:
    """What stands for a year on the command line."""
    if not (text.isascii() and text.isdecimal() and FIRST_YEAR <= int(text[:5]) <= LAST_YEAR):
        raise argparse.ArgumentTypeError(_("»{text}« er ikke et årstal").format(text=text))
    return int(text)


def today() -> dt.date:
    return dt.date.today()


def run(arguments: argparse.Namespace) -> int:
    from kompetence_tui.domain.due.year import employees

    day = today()
    year = arguments.year or day.year
    listing = places.open_store(arguments).listing()
    found = employees(listing.rows, year, day)
    if arguments.json:
        say_json(_record(found, year, day))
    elif found:
        _say_table(found, year)
    else:
        words = _("Ingen medarbejdere har en samtale i {year} eller de to år før.")
        tell(words.format(year=year))
    for damaged in listing.damaged:
        tell(damaged.sentence)
    return Code.DAMAGED if listing.damaged else Code.DONE


def _say_table(found: "Sequence[Employee]", year: int) -> None:
    from kompetence_tui.domain.due.year import totals_said

    heads = [_("Medarbejder"), _("Enhed"), str(year), _("Samtale")]
    lines = [
        [
            one.name,
            one.unit or "–",
            one.standing.words,
            danish_day(one.decides.date) if one.decides else "–",
        ]
        for one in found
    ]
    say(*table(heads, lines), "")
    people = plural("{n} medarbejder", "{n} medarbejdere", len(found))
    totals = totals_said(found, all_of_them=True)
    say(_("{people}: {totals}").format(people=people, totals=totals))


def _record(found: "Sequence[Employee]", year: int, today: dt.date) -> dict[str, object]:
    """What other programs read: the same as the table, with ISO days."""
    from kompetence_tui.domain.due.year import totals

    return {
        "schema": SCHEMA,
        "year": year,
        "date": today.isoformat(),
        "employees": [
            {
                "name": one.name,
                "unit": one.unit or None,
                "standing": one.standing.words,
                "talk": one.decides.date.isoformat() if one.decides else None,
            }
            for one in found
        ],
        "totals": {standing.words: count for standing, count in totals(found).items()},
    }
