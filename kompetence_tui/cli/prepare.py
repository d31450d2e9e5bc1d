"""``kompetence prepare``: a sheet that the employee fills in before the talk."""

import argparse
from typing import TYPE_CHECKING

from kompetence_tui.cli import places
from kompetence_tui.cli.delivery import STDOUT, add_delivery, deliver
from kompetence_tui.cli.opening import SESSION_HELP
from kompetence_tui.cli.options import Verbs, add_verb
from kompetence_tui.cli.output import tell
from kompetence_tui.cli.refusal import Code, Refusal
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.session.session import Session


def add(verbs: Verbs) -> None:
    parser = add_verb(
        verbs,
        "prepare",
        run,
        summary=_("skriv et skema, medarbejderen kan forberede sig med"),
        about=_(
            "Skriv et skema (Markdown) med samtalens spørgsmål og målene fra sidst, som "
            "medarbejderen kan udfylde hjemme. Ingen svar eller private noter følger med. Det "
            "udfyldte skema læses ind med »kompetence import-preparation«."
        ),
        examples=_(
            "  kompetence prepare 7k3m                   i mappen med dine dokumenter\n"
            "  kompetence prepare 7k3m -o skema.md       i en bestemt fil"
        ),
    )
    parser.add_argument("id", metavar=_("NUMMER"), help=SESSION_HELP)
    add_delivery(parser, otherwise=_("dine dokumenter"))


def run(arguments: argparse.Namespace) -> int:
    from kompetence_tui.export.file_name import sheet_file_name
    from kompetence_tui.preparation.sheet import write_sheet
    from kompetence_tui.store.related import renewed

    store = places.open_store(arguments)
    session = store.read(store.resolve(arguments.id))
    check_can_be_prepared(session)
    session = renewed(store, session)
    document = write_sheet(session, places.read_config().notice)
    deliver(arguments, document, sheet_file_name(session), [session.id])
    if arguments.output != STDOUT:
        tell(_("Når skemaet er udfyldt: kompetence import-preparation FIL"))
    return Code.DONE


def check_can_be_prepared(session: "Session") -> None:
    """Raises Refusal for a group's talk, and for one that is closed."""
    if not session.kind.is_individual:
        raise Refusal(
            Code.REFUSED, _("Et skema er til en samtale med én medarbejder; denne er en gruppes")
        )
    if session.is_closed:
        raise Refusal(Code.REFUSED, _("Samtalen er afsluttet: der er ikke mere at forberede"))
