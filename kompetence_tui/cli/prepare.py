"""``kompetence prepare``: sheets that are filled in before the talk."""

import argparse
import datetime as dt
from typing import TYPE_CHECKING

from kompetence_tui.cli import places
from kompetence_tui.cli.delivery import STDOUT, add_delivery, check_one_or_all
from kompetence_tui.cli.export_all import folder_of
from kompetence_tui.cli.formats import add_format, chosen_format, deliver_document
from kompetence_tui.cli.opening import SESSION_HELP
from kompetence_tui.cli.options import Verbs, add_verb
from kompetence_tui.cli.output import say, tell
from kompetence_tui.cli.progress import ProgressLine, ending_between
from kompetence_tui.cli.refusal import Code, Refusal
from kompetence_tui.export.formats import MARKDOWN
from kompetence_tui.i18n import _, plural

if TYPE_CHECKING:
    from pathlib import Path

    from kompetence_tui.preparation.sheets import PutSheets, WantedSheet


def add(verbs: Verbs) -> None:
    parser = add_verb(
        verbs,
        "prepare",
        run,
        summary=_("skriv et skema til at forberede sig med"),
        about=_(
            "Skriv et skema med samtalens spørgsmål og målene fra sidst, som medarbejderen, "
            "gruppen eller du selv kan udfylde før samtalen. Ingen svar eller private noter følger "
            "med. En Word-fil (.docx) eller Markdown læses ind med »kompetence "
            "import-preparation«; andre formater udfyldes i hånden."
        ),
        examples=_(
            "  kompetence prepare 7k3m                   i mappen til eksport\n"
            "  kompetence prepare 7k3m --format docx     med felter at skrive i\n"
            "  kompetence prepare 7k3m --leader          til dig selv, som private noter\n"
            "  kompetence prepare 7k3m --format pdf      til at udfylde i hånden\n"
            "  kompetence prepare --all -o skemaer       til alle planlagte samtaler"
        ),
    )
    parser.add_argument("id", metavar=_("NUMMER"), nargs="?", help=SESSION_HELP)
    parser.add_argument(
        "--all", action="store_true", help=_("alle planlagte samtaler, i mappen efter -o")
    )
    parser.add_argument(
        "--leader",
        action="store_true",
        help=_("et skema til den, der holder samtalen: ordene bliver private noter"),
    )
    add_format(parser)
    add_delivery(parser, otherwise=_("mappen til eksport"))


def today() -> dt.date:
    return dt.date.today()


def run(arguments: argparse.Namespace) -> int:
    from kompetence_tui.preparation.sheets import WantedSheet

    neither = _("Skriv samtalens nummer fra »kompetence list«, eller --all for alle planlagte")
    check_one_or_all(arguments, neither)
    wanted = WantedSheet(chosen_format(arguments, usual=MARKDOWN), arguments.leader)
    if arguments.all:
        return _run_all(arguments, folder_of(arguments.output), wanted)
    return _run_one(arguments, wanted)


def _run_one(arguments: argparse.Namespace, wanted: "WantedSheet") -> int:
    from kompetence_tui.preparation.sheets import sheet_of

    store = places.open_store(arguments)
    made = sheet_of(store, store.resolve(arguments.id), places.read_config().notice, wanted)
    deliver_document(arguments, made.document, made.format, made.name, [made.session])
    if arguments.output != STDOUT:
        _tell_how(wanted)
    return Code.DONE


def _run_all(arguments: argparse.Namespace, folder: "Path", wanted: "WantedSheet") -> int:
    from kompetence_tui.preparation.sheets import PutSheets, put_sheets, to_prepare

    store = places.open_store(arguments)
    listing = store.listing()
    ids = [row.id for row in to_prepare(listing.rows, today())]
    for damaged in listing.damaged:
        tell(damaged.sentence)
    if not ids:
        raise Refusal(Code.REFUSED, _("Der er ingen planlagt samtale at skrive et skema til."))
    came, progress = PutSheets(), ProgressLine(_("Skriver skemaer"), len(ids))
    notice, force = places.read_config().notice, arguments.force
    steps = put_sheets(store, ids, folder, notice, came, wanted, overwrite=force)
    with ending_between() as is_to_end:
        for seen, _step in enumerate(steps, 1):
            progress.show(seen)
            if is_to_end():
                break
        progress.clear()
    _say_what_came(came, folder)
    if came.written:
        _tell_how(wanted)
    if listing.damaged:
        return Code.DAMAGED
    return Code.REFUSED if came.there or came.troubles else Code.DONE


def _say_what_came(came: "PutSheets", folder: "Path") -> None:
    words = plural("{n} skema er skrevet i {{folder}}", "{n} skemaer er skrevet i {{folder}}",
                   len(came.written))  # fmt: skip
    say(words.format(folder=folder))
    if came.there:
        tell(
            plural(
                "{n} var der allerede, kan være udfyldt og er ikke rørt; --force overskriver",
                "{n} var der allerede, kan være udfyldt og er ikke rørt; --force overskriver",
                len(came.there),
            )
        )
    tell(*came.troubles)


def _tell_how(wanted: "WantedSheet") -> None:
    from kompetence_tui.preparation.sheet_words import Filling, filling_of

    if filling_of(wanted.format) is Filling.PAPER:
        tell(_("Skemaet udfyldes i hånden: kun en Word-fil eller Markdown kan læses ind igen"))
    else:
        tell(_("Når skemaet er udfyldt: kompetence import-preparation FIL"))
