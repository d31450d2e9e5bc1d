"""``kompetence banks import``: a list of questions from Word or a text becomes a bank."""

import argparse
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from kompetence_tui.cli.new import add_kind
from kompetence_tui.cli.options import Verbs, add_verb, place
from kompetence_tui.cli.own_banks import add_place, checked_name, keep, today
from kompetence_tui.cli.refusal import Code, Refusal
from kompetence_tui.domain.base.text import shell
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.banks.guessing.marking import GuessedBank


def add(verbs: Verbs) -> None:
    parser = add_verb(
        verbs,
        "import",
        run,
        summary=_("lav en bank af en liste med spørgsmål fra Word eller en tekst"),
        about=_(
            "Lav en bank af en liste med spørgsmål: et Word-dokument (.docx), en tekst (.txt) "
            "eller Markdown (.md). Overskrifter og korte linjer bliver temaer, linjer med "
            "spørgsmålstegn og punkter bliver spørgsmål. Det, der er gættet, siges med linje og "
            "er mærket »gættet« i filen. Uden --kind bliver banken til MUS. Listen selv bliver "
            "ikke ændret."
        ),
        examples=_(
            "  kompetence banks import spørgsmål.docx vores-mus\n"
            "  kompetence banks import grus.txt --kind GRUS\n"
            "  kompetence banks import spørgsmål.docx -o -      se den først"
        ),
    )
    parser.add_argument("file", metavar=_("FIL"), type=place, help=_("listen med spørgsmål"))
    parser.add_argument("name", metavar=_("NAVN"), nargs="?", default="", help=_NAME_HELP)
    add_kind(parser)
    add_place(parser)


def run(arguments: argparse.Namespace) -> int:
    name = checked_name(arguments.name) if arguments.name else ""
    guessed = _guessed(arguments, name, today())
    said = _("Sådan blev listen til en bank; linjerne er dem i den nye fil:")
    return keep(arguments, guessed.text, guessed.id, (said, *guessed.remarks))


def _guessed(arguments: argparse.Namespace, name: str, day: dt.date) -> "GuessedBank":
    """The bank made from the file. Raises Refusal."""
    from kompetence_tui.banks.guessing.building import NoList
    from kompetence_tui.banks.guessing.marking import guess_bank
    from kompetence_tui.cli.given_file import bytes_of
    from kompetence_tui.written.kinds import read_written
    from kompetence_tui.written.package import MAX_BYTES, NotWord

    data = bytes_of(arguments.file, MAX_BYTES)
    file = Path(arguments.file).name
    _refuse_bank(data, arguments.file)
    try:
        return guess_bank(read_written(data), name, file, arguments.kind, day)
    except (NotWord, NoList) as error:
        words = _("{file} blev ikke til en bank: {why}")
        raise Refusal(Code.REFUSED, words.format(file=arguments.file, why=error)) from None


def _refuse_bank(data: bytes, file: str) -> None:
    """What is a bank already is not guessed at. Raises Refusal."""
    from kompetence_tui.banks.reader import read_bank

    if read_bank(data, file).id:
        words = _("{file} er allerede en spørgsmålsbank: efterse den med »{command}«")
        command = f"kompetence {shell('banks', 'check', file)}"
        raise Refusal(Code.REFUSED, words.format(file=file, command=command))


_NAME_HELP = _("bankens navn, fx vores-mus (ellers lavet af filens navn)")
