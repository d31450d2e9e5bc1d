"""``kompetence calendar``: talks and dates for a calendar program, with neutral titles."""

import argparse
import datetime as dt

from kompetence_tui.cli import places
from kompetence_tui.cli.delivery import add_delivery, deliver
from kompetence_tui.cli.opening import SESSION_HELP
from kompetence_tui.cli.options import Verbs, add_verb
from kompetence_tui.cli.output import tell
from kompetence_tui.cli.refusal import Code, Refusal
from kompetence_tui.i18n import _


def add(verbs: Verbs) -> None:
    parser = add_verb(
        verbs,
        "calendar",
        run,
        summary=_("skriv en kalenderfil med samtaler og opfølgninger"),
        about=_(
            "Skriv en kalenderfil (.ics) med planlagte samtaler, evalueringer, opfølgninger og "
            "det, der skal ske før og efter en handling, for alle samtaler eller for én. En "
            "samtale med et tidspunkt optager tiden. I titlerne står hverken navn, enhed eller "
            "mål. Læs filen ind igen, når noget er ændret: så bliver aftalerne flyttet, ikke "
            "gentaget."
        ),
        examples=_(
            "  kompetence calendar                   i mappen til eksport\n"
            "  kompetence calendar 7k3m              kun den ene samtale\n"
            "  kompetence calendar -o kalender.ics   som en fil med det navn\n"
            "  kompetence calendar -o -              på skærmen"
        ),
    )
    parser.add_argument("id", metavar=_("NUMMER"), nargs="?", help=SESSION_HELP)
    add_delivery(parser, otherwise=_("mappen til eksport"))


def now() -> dt.datetime:
    return dt.datetime.now().astimezone()


def run(arguments: argparse.Namespace) -> int:
    from kompetence_tui.export.calendar import appointments, calendar, calendar_file_name

    store, time = places.open_store(arguments), now()
    alone = store.resolve(arguments.id) if arguments.id else ""
    listing = store.listing()
    numbers = places.read_config().calendar_numbers
    found = appointments(listing.rows, time.date(), numbers=numbers)
    if alone:
        found = [one for one in found if one.session == alone]
        if not found:
            raise Refusal(Code.REFUSED, _("Samtalen har intet, der skal stå i en kalender"))
    name = calendar_file_name(time.date(), alone)
    deliver(arguments, calendar(found, time), name, (alone,) if alone else ())
    for damaged in listing.damaged:
        tell(damaged.sentence)
    return Code.DAMAGED if listing.damaged else Code.DONE
