"""``kompetence banks new`` and ``copy``: a bank of one's own."""

import argparse
import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from kompetence_tui import paths
from kompetence_tui.cli import places
from kompetence_tui.cli.delivery import STDOUT, add_delivery, target_of
from kompetence_tui.cli.new import add_kind
from kompetence_tui.cli.options import Verbs, add_verb
from kompetence_tui.cli.output import say, say_document, tell
from kompetence_tui.cli.refusal import Code, Refusal
from kompetence_tui.domain.base.text import one_line, shell
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.i18n import _


def add(verbs: Verbs) -> None:
    new = add_verb(
        verbs,
        "new",
        run_new,
        summary=_("begynd en bank, I selv skriver videre på"),
        about=_(
            "Skriv en lille bank, der kan bruges, som den er, og som I retter og skriver videre "
            "på i et program til almindelig tekst."
        ),
        examples=_(
            "  kompetence banks new vores-mus\n"
            '  kompetence banks new "GRUS i Eksempelhuset" --kind GRUS'
        ),
    )
    new.add_argument("name", metavar=_("NAVN"), help=_NAME_HELP)
    add_kind(new, otherwise=SessionKind.MUS)
    copy = add_verb(
        verbs,
        "copy",
        run_copy,
        summary=_("lav jeres egen kopi af en bank"),
        about=_(
            "Skriv en kopi af en bank, som I retter til. Spørgsmålene beholder deres id, og "
            "»Kilde« siger, hvilken bank og version de er fra. Den, der kopieres, bliver ikke "
            "ændret."
        ),
        examples=_(
            "  kompetence banks copy mus                 bliver til vores-mus\n"
            "  kompetence banks copy mus-kort vores-mus"
        ),
    )
    copy.add_argument("bank", metavar=_("BANK"), help=_("bankens navn fra »banks list«"))
    copy.add_argument("name", metavar=_("NAVN"), nargs="?", default="", help=_COPY_HELP)
    for each in (new, copy):
        add_place(each)


def add_place(parser: argparse.ArgumentParser) -> None:
    """The options that ``keep`` reads."""
    add_delivery(parser, otherwise=_("din egen mappe med banker"))


def run_new(arguments: argparse.Namespace) -> int:
    from kompetence_tui.banks.making import begun_bank
    from kompetence_tui.banks.writer import write_bank

    bank = begun_bank(checked_name(arguments.name), arguments.kind, today())
    return keep(arguments, write_bank(bank), bank.id)


def run_copy(arguments: argparse.Namespace) -> int:
    from kompetence_tui.banks.making import copied_bank
    from kompetence_tui.banks.writer import write_bank

    name = checked_name(arguments.name) if arguments.name else ""
    bank = copied_bank(places.load_bank(arguments, arguments.bank), name)
    return keep(arguments, write_bank(bank), bank.id)


def today() -> dt.date:
    return dt.date.today()


def checked_name(name: str) -> str:
    """A name that says something. Raises Refusal."""
    if not any(letter.isalnum() for letter in one_line(name)):
        raise Refusal(Code.WRONG_USE, _("NAVN er tomt: skriv, hvad banken skal hedde"))
    return name


def keep(
    arguments: argparse.Namespace, text: str, bank_id: str, remarks: Sequence[str] = ()
) -> int:
    """Print the bank, or write it and say where it lies, the remarks, and what to do now.

    Raises:
        Refusal: a file is there already.
        ExportRefused, BankNotWritable: for one that must not, or cannot, be written.
    """
    if arguments.output == STDOUT:
        say_document(text)
        tell(*remarks)
        return Code.DONE
    target = target_of(
        arguments.output, lambda folder: folder / f"{bank_id}.md", paths.own_banks_folder
    )
    before = _elsewhere(arguments, bank_id, target)
    say(str(_written(target, text, overwrite=arguments.force)))
    tell(*remarks)
    if before:
        words = _("Banken {path} har det samme id; den i den mappe, der kommer først, gælder.")
        tell(words.format(path=before))
    words = _("Ret den i et program til almindelig tekst, og efterse den: »{command}«")
    tell(words.format(command=f"kompetence {shell('banks', 'check', target)}"))
    return Code.DONE


def _elsewhere(arguments: argparse.Namespace, bank_id: str, target: Path) -> Path | None:
    """Another file with a bank of that id."""
    from kompetence_tui.preparation.own_bank import standing_before

    places.read_config()  # one's own banks lie beside it
    before = standing_before(places.open_library(arguments), bank_id)
    return before.path if before and before.path != target else None


def _written(target: Path, text: str, *, overwrite: bool) -> Path:
    from kompetence_tui.preparation.own_bank import keep_bank
    from kompetence_tui.store.errors import ExportExists

    try:
        return keep_bank(target, text, overwrite=overwrite)
    except ExportExists as error:
        words = _(
            "{path} findes allerede. Vælg et andet navn eller et andet sted med -o, eller "
            "overskriv med --force"
        )
        raise Refusal(Code.REFUSED, words.format(path=target)) from error


_NAME_HELP = _("bankens navn, fx vores-mus; dens id og filens navn bliver lavet af det")
_COPY_HELP = _("kopiens navn; dens id og filens navn bliver lavet af det (ellers »vores-BANK«)")
