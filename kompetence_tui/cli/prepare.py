"""``kompetence prepare``: a sheet that the employee fills in before the talk."""

import argparse

from kompetence_tui.cli import places
from kompetence_tui.cli.delivery import STDOUT, add_delivery
from kompetence_tui.cli.formats import add_format, chosen_format, deliver_document
from kompetence_tui.cli.opening import SESSION_HELP
from kompetence_tui.cli.options import Verbs, add_verb
from kompetence_tui.cli.output import tell
from kompetence_tui.cli.refusal import Code
from kompetence_tui.export.formats import MARKDOWN
from kompetence_tui.i18n import _


def add(verbs: Verbs) -> None:
    parser = add_verb(
        verbs,
        "prepare",
        run,
        summary=_("skriv et skema, medarbejderen kan forberede sig med"),
        about=_(
            "Skriv et skema med samtalens spørgsmål og målene fra sidst, som medarbejderen kan "
            "udfylde hjemme. Ingen svar eller private noter følger med. Er det Markdown, læses det "
            "udfyldte skema ind med »kompetence import-preparation«; ellers udfyldes det i hånden."
        ),
        examples=_(
            "  kompetence prepare 7k3m                   i mappen til eksport\n"
            "  kompetence prepare 7k3m -o skema.md       i en bestemt fil\n"
            "  kompetence prepare 7k3m --format pdf      til at udfylde i hånden"
        ),
    )
    parser.add_argument("id", metavar=_("NUMMER"), help=SESSION_HELP)
    add_format(parser, for_sheets=True)
    add_delivery(parser, otherwise=_("mappen til eksport"))


def run(arguments: argparse.Namespace) -> int:
    from kompetence_tui.preparation.sheets import check_format, is_read_back, sheet_of

    chosen = chosen_format(arguments, usual=MARKDOWN)
    check_format(chosen)
    store = places.open_store(arguments)
    made = sheet_of(store, store.resolve(arguments.id), places.read_config().notice, chosen)
    deliver_document(arguments, made.document, chosen, made.name, [made.session])
    if arguments.output != STDOUT:
        tell(
            _("Når skemaet er udfyldt: kompetence import-preparation FIL")
            if is_read_back(chosen)
            else _("Skemaet udfyldes i hånden: kun Markdown kan læses ind igen")
        )
    return Code.DONE
