"""``kompetence insight``: all that is held about one person, as a document."""

import argparse
import datetime as dt
from typing import TYPE_CHECKING

from kompetence_tui.cli import places
from kompetence_tui.cli.ask import ASKED_FOR, name_from
from kompetence_tui.cli.delivery import add_delivery
from kompetence_tui.cli.formats import add_format, chosen_format, deliver_document
from kompetence_tui.cli.namesakes import add_unit, namesakes_of
from kompetence_tui.cli.options import Verbs, add_verb
from kompetence_tui.cli.output import tell
from kompetence_tui.cli.refusal import Code, Refusal
from kompetence_tui.i18n import _, plural

if TYPE_CHECKING:
    from kompetence_tui.export.insight_found import Held


def add(verbs: Verbs) -> None:
    parser = add_verb(
        verbs,
        "insight",
        run,
        summary=_("saml alt, der står om én person"),
        about=_(
            "Saml alt, der står om én person, i ét dokument: personens egne samtaler, "
            "personens del af gruppers samtaler og de steder, hvor navnet ellers står. Lederens "
            "private noter er med. Andre kan være nævnt: læs dokumentet igennem, før det gives til "
            "nogen."
        ),
        examples=_(
            "  kompetence insight                   spørger om navnet; i mappen til eksport\n"
            "  kompetence insight -o ~/Skrivebord   i en anden mappe\n"
            "  kompetence insight - < navn.txt      navnet fra en fil"
        ),
    )
    parser.add_argument(
        "name",
        metavar=_("NAVN"),
        nargs="?",
        default=ASKED_FOR,
        help=_("hele navnet; udelad det på en delt maskine, så bliver der spurgt"),
    )
    add_unit(parser)
    add_format(parser)
    add_delivery(parser, otherwise=_("mappen til eksport"))


def today() -> dt.date:
    return dt.date.today()


def run(arguments: argparse.Namespace) -> int:
    from kompetence_tui.cli.held import read_all
    from kompetence_tui.domain.people.said import KnownPeople
    from kompetence_tui.export.file_name import insight_file_name
    from kompetence_tui.export.insight import NothingHeld, insight

    chosen, notice = chosen_format(arguments), places.read_config().notice
    name = name_from(arguments.name)
    store = places.open_store(arguments)
    rows = store.rows()
    meant = namesakes_of(rows, name, arguments.unit)
    held = read_all(store)
    asked, *also = KnownPeople(held.said, rows).called(name, meant)
    try:
        found = insight(asked, today(), held, notice, also)
    except NothingHeld:
        raise Refusal(Code.REFUSED, _nobody(held)) from None
    number = "".join(found.sessions[:1])
    file = insight_file_name(found.name, today(), number, chosen.id)
    deliver_document(arguments, found.document, chosen, file, found.sessions, of=found.of)
    tell(_("Læs dokumentet igennem, før det gives til nogen: andre kan være nævnt i det"))
    if not found.is_participant:
        tell(
            _(
                "Ingen deltager hedder præcis det: var det ikke hele navnet, så kan det handle om "
                "andre, og noget mangler; skriv da hele navnet, som »kompetence list« viser det"
            )
        )
    if words := _unread_words(held):
        tell(_("{what}; »kompetence doctor« siger hvorfor").format(what=words))
    return Code.DAMAGED if words else Code.DONE


def _nobody(held: "Held") -> str:
    words = _(
        "Der står intet om nogen af det navn: skriv hele navnet, som det står i samtalerne; "
        "»kompetence list« viser dem"
    )
    return "; ".join(filter(None, (words, _unread_words(held))))


def _unread_words(held: "Held") -> str:
    unread = held.unread_files
    words = plural("{n} fil kunne ikke læses", "{n} filer kunne ikke læses", unread)
    return words if unread else ""
