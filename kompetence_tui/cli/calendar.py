"""``kompetence calendar``: talks and dates for a calendar program, with neutral titles."""

import argparse
import datetime as dt

from kompetence_tui.cli import places
from kompetence_tui.cli.delivery import add_delivery, deliver
from kompetence_tui.cli.options import Verbs, add_verb
from kompetence_tui.cli.output import tell
from kompetence_tui.cli.refusal import Code
from kompetence_tui.i18n import _


def add(verbs: Verbs) -> None:
    parser = add_verb(
        verbs,
        "calendar",
        run,
        summary=_("skriv en kalenderfil med samtaler og opfølgninger"),
        about=_(
            "Skriv en kalenderfil (.ics) med planlagte samtaler, evalueringer, opfølgninger og "
            "det, der skal ske før og efter en handling. I titlerne står hverken navn, enhed eller "
            "mål. Læs filen ind igen, når noget er ændret: så bliver aftalerne flyttet, ikke "
            "gentaget."
        ),
        examples=_(
            "  kompetence calendar                   i mappen til eksport\n"
            "  kompetence calendar -o kalender.ics   som en fil med det navn\n"
            "  kompetence calendar -o -              på skærmen"
        ),
    )
    add_delivery(parser, otherwise=_("mappen til eksport"))


def now() -> dt.datetime:
    return dt.datetime.now().astimezone()


def run(arguments: argparse.Namespace) -> int:
    from kompetence_tui.export.calendar import calendar, calendar_file_name

    time = now()
    listing = places.open_store(arguments).listing()
    document = calendar(listing.rows, time)
    deliver(arguments, document, calendar_file_name(time.date()))
    for damaged in listing.damaged:
        tell(damaged.sentence)
    return Code.DAMAGED if listing.damaged else Code.DONE
