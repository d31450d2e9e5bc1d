"""``kompetence man``: the manual page, made of the help itself."""

import argparse
import shutil

from kompetence_tui.cli.danish import danish_argparse
from kompetence_tui.cli.options import Verbs, add_verb
from kompetence_tui.cli.output import say_document
from kompetence_tui.cli.refusal import Code
from kompetence_tui.i18n import _


def add(verbs: Verbs) -> None:
    add_verb(
        verbs,
        "man",
        run,
        summary=_("skriv eller læs manualsiden"),
        about=_(
            "Vis manualsiden: alle kommandoer, slutkoder, filer og variabler. Sendt videre med > "
            "eller | er den en fil til man. Skriv den igen, når programmet er opdateret."
        ),
        examples=_(
            "  kompetence man\n"
            "  kompetence man > ~/.local/share/man/man1/kompetence.1\n"
            "  kompetence man > /usr/local/share/man/man1/kompetence.1"
        ),
    )


def run(arguments: argparse.Namespace) -> int:
    from kompetence_tui.cli import pager
    from kompetence_tui.cli.man_page import man_page

    with danish_argparse():
        page = man_page(arguments.root)
    reader = ["man", "-l", "/dev/stdin"]
    if not (pager.is_read_here() and shutil.which(reader[0]) and pager.shown_by(reader, page)):
        say_document(page)
    return Code.DONE
