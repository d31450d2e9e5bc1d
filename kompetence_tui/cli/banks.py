"""``kompetence banks``: which question banks there are, what they say, whether they are right."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kompetence_tui.cli import bank_check, import_bank, own_banks, places
from kompetence_tui.cli.delivery import STDOUT, add_delivery
from kompetence_tui.cli.formats import add_format, chosen_format, deliver_document
from kompetence_tui.cli.json_text import add_json, say_json
from kompetence_tui.cli.options import Verbs, add_verb
from kompetence_tui.cli.output import say, say_document, tell
from kompetence_tui.cli.refusal import Code
from kompetence_tui.cli.table import table
from kompetence_tui.i18n import _, plural

if TYPE_CHECKING:
    from kompetence_tui.banks.library import BankSummary


SCHEMA = "kompetence-banks-1"


def add(verbs: Verbs) -> None:
    parser = add_verb(
        verbs,
        "banks",
        run_list,
        summary=_("se, lav og efterse spørgsmålsbanker"),
        about=_("Se, hvilke spørgsmålsbanker der er, lav jeres egne, og efterse dem."),
        examples=_(
            "  kompetence banks list\n"
            "  kompetence banks show mus-kort\n"
            "  kompetence banks copy mus-kort vores-mus\n"
            "  kompetence banks check vores-mus.md\n"
            "  kompetence banks blank mus -o skema.pdf"
        ),
    )
    parser.set_defaults(json=False)
    deeper = parser.add_subparsers(
        title=_("kommandoer"), metavar=_("KOMMANDO"), prog="kompetence banks"
    )
    _add_reading(deeper)
    own_banks.add(deeper)
    import_bank.add(deeper)


def _add_reading(deeper: Verbs) -> None:
    """The commands that make no bank."""
    add_json(add_verb(deeper, "list", run_list, summary=_("skriv listen over spørgsmålsbanker")))
    checking = add_verb(
        deeper,
        "check",
        bank_check.run,
        summary=_("efterse filer: hvad er forkert, og hvor"),
        examples=_(
            "  kompetence banks check vores-mus.md   én bank\n"
            "  kompetence banks check metoder.md     metoderne; filen skal hedde sådan\n"
            "  kompetence banks check *.md           alle i mappen"
        ),
    )
    checking.add_argument(
        "files", metavar=_("FIL"), nargs="+", help=_("en spørgsmålsbank eller metoder.md")
    )
    checking.add_argument(
        "--strict", action="store_true", help=_("lad også det, der kun er bemærket, tælle som fejl")
    )
    showing = add_verb(deeper, "show", run_show, summary=_("vis en banks temaer og spørgsmål"))
    blank = add_verb(
        deeper, "blank", run_blank, summary=_("skriv en bank som et tomt skema til at skrive ud")
    )
    policies = add_verb(
        deeper,
        "policies",
        run_policies,
        summary=_("skriv arbejdspladsens politikker som en liste"),
        about=_("Skriv de politikker, opsætningen og bankerne nævner, som én liste."),
        examples=_("  kompetence banks policies -o politikker.pdf"),
    )
    add_format(policies)
    add_delivery(policies, otherwise=_("skærmen"), default=STDOUT)
    for each in (showing, blank):
        each.add_argument("bank", metavar=_("BANK"), help=_("bankens navn fra »banks list«"))
    add_format(blank)
    add_delivery(blank, otherwise=_("skærmen"), default=STDOUT)


def run_list(arguments: argparse.Namespace) -> int:
    library = places.open_library(arguments, places.read_config(tell))
    summaries = library.summaries()
    sound = [bank for bank in summaries if not bank.problems]
    methods = [(path, len(several)) for path, several in library.methods_by_file() if several]
    if arguments.json:
        say_json(_record(sound, methods))
    else:
        _say_table(sound, methods)
    for problem in (problem for bank in summaries for problem in bank.problems):
        tell(str(problem))
    for problem in library.method_problems():
        tell(str(problem))
    return Code.REFUSED if library.missing() else Code.DONE


def _say_table(banks: "Sequence[BankSummary]", methods: "Sequence[tuple[Path, int]]") -> None:
    heads = [_("Bank"), _("Titel"), _("Til"), _("Spørgsmål"), _("Minutter"), _("Fil")]
    say(
        *table(
            heads,
            [
                [
                    bank.id,
                    bank.title,
                    ", ".join(bank.kinds),
                    str(bank.questions),
                    str(bank.minutes or "–"),
                    str(bank.path),
                ]
                for bank in banks
            ],
        )
    )
    for path, several in methods:
        count = plural("{n} metode", "{n} metoder", several)
        say(_("{count} fra {file}").format(count=count, file=path))


def _record(
    banks: "Sequence[BankSummary]", methods: "Sequence[tuple[Path, int]]"
) -> dict[str, object]:
    """What other programs read: the same as the table."""
    return {
        "schema": SCHEMA,
        "banks": [
            {
                "id": bank.id,
                "title": bank.title,
                "kinds": [kind.value for kind in bank.kinds],
                "questions": bank.questions,
                "minutes": bank.minutes or None,
                "file": str(bank.path),
            }
            for bank in banks
        ],
        "methods": [{"file": str(path), "methods": several} for path, several in methods],
    }


def run_show(arguments: argparse.Namespace) -> int:
    from kompetence_tui.cli.bank_text import bank_text

    say_document(f"{bank_text(places.load_bank(arguments, arguments.bank))}\n")
    return Code.DONE


def run_blank(arguments: argparse.Namespace) -> int:
    from kompetence_tui.export.blank import blank_form

    chosen = chosen_format(arguments)
    bank = places.load_bank(arguments, arguments.bank)
    deliver_document(arguments, blank_form(bank), chosen, f"{bank.id}.{chosen.id}")
    return Code.DONE


def run_policies(arguments: argparse.Namespace) -> int:
    from kompetence_tui.export.policies import policies_document

    chosen, config = chosen_format(arguments), places.read_config(tell)
    banks = places.open_library(arguments, config).banks()
    lists = [("", config.policies), *((bank.title, bank.ways.policies) for bank in banks)]
    name = f"{_('politikker')}.{chosen.id}"
    deliver_document(arguments, policies_document(lists), chosen, name)
    return Code.DONE
