"""``kompetence forms``: which forms there are, what they hold, whether they are right."""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kompetence_tui.cli import places
from kompetence_tui.cli.delivery import STDOUT, add_delivery
from kompetence_tui.cli.file_check import check_files, say_found, say_in_order, say_notice
from kompetence_tui.cli.formats import add_format, chosen_format, deliver_document
from kompetence_tui.cli.options import Verbs, add_verb
from kompetence_tui.cli.output import say, say_document, tell
from kompetence_tui.cli.refusal import Code, Refusal
from kompetence_tui.cli.table import table
from kompetence_tui.domain.base.text import nearest
from kompetence_tui.i18n import _, plural

if TYPE_CHECKING:
    from kompetence_tui.banks.library import BankLibrary
    from kompetence_tui.domain.bank import Bank
    from kompetence_tui.domain.form import FormFile


def add(verbs: Verbs) -> None:
    parser = add_verb(
        verbs,
        "forms",
        run_list,
        summary=_("se, efterse og udskriv skemaer til eksport"),
        about=_(
            "Se, hvilke skemaer en samtale kan eksporteres i, og efterse jeres egne. Et skema er "
            "en fil i mappen »skemaer« ved siden af spørgsmålsbankerne."
        ),
        examples=_(
            "  kompetence forms list\n"
            "  kompetence forms show aftaleskema > vores-aftale.md\n"
            "  kompetence forms check vores-aftale.md\n"
            "  kompetence forms blank herlev -o skema.pdf"
        ),
    )
    deeper = parser.add_subparsers(
        title=_("kommandoer"), metavar=_("KOMMANDO"), prog="kompetence forms"
    )
    add_verb(deeper, "list", run_list, summary=_("skriv listen over skemaer"))
    checking = add_verb(
        deeper, "check", run_check, summary=_("efterse filer: hvad er forkert, og hvor")
    )
    checking.add_argument("files", metavar=_("FIL"), nargs="+", help=_("et skema"))
    showing = add_verb(
        deeper, "show", run_show, summary=_("vis et skemas fil, som I kan skrive videre på")
    )
    blank = add_verb(deeper, "blank", run_blank, summary=_("skriv et skema tomt til at skrive ud"))
    for each in (showing, blank):
        each.add_argument("form", metavar=_("SKEMA"), help=_("skemaets navn fra »forms list«"))
    add_format(blank)
    add_delivery(blank, otherwise=_("skærmen"), default=STDOUT)


def run_list(arguments: argparse.Namespace) -> int:
    from kompetence_tui.export.forms import FORMS

    library = places.open_library(arguments, places.read_config(tell))
    files = [
        [form.id, form.name, ", ".join(form.kinds) or "–", str(path)]
        for path, form in library.forms_by_file()
    ]
    others = [[form.id, form.name, "–", _("programmet")] for form in FORMS]
    say(*table([_("Skema"), _("Navn"), _("Til"), _("Fil")], [*files, *others]))
    for problem in library.form_problems():
        tell(str(problem))
    return Code.REFUSED if library.missing() else Code.DONE


def run_check(arguments: argparse.Namespace) -> int:
    banks = places.open_library(arguments).banks()
    return check_files(arguments.files, lambda name: _check(name, banks))


def _check(name: str, banks: "Sequence[Bank]") -> bool:
    """Say what is wrong in a form file, or what it holds; True when it can be used.

    What is only worth looking at changes nothing of that.
    """
    from kompetence_tui.banks.forms import read_form_file

    reading = read_form_file(Path(name))
    if reading.form is not None:
        say_in_order(name, plural("{n} afsnit", "{n} afsnit", len(reading.form.sections)))
        for notice in _strangers(reading.form, banks):
            say_notice(name, notice)
    say_found(reading.problems, reading.advice)
    return reading.form is not None


def _strangers(form: "FormFile", banks: "Sequence[Bank]") -> Iterator[str]:
    """A sentence on each id of questions and banks that no bank here has."""
    from kompetence_tui.domain.form import AnswersPart

    places_in = {theme.id for bank in banks for theme in bank.themes}
    places_in |= {question.id for bank in banks for question in bank.questions}
    answers = [part.id for part in form.every_part() if isinstance(part, AnswersPart)]
    for words, asked, known in (
        (_("intet spørgsmål og intet tema har id »{id}«"), answers, places_in),
        (_("ingen bank har id »{id}«"), form.banks, {bank.id for bank in banks}),
    ):
        for name in (name for name in asked if name not in known):
            near = nearest(name, sorted(known), 0.6)
            told = words.format(id=name)
            yield _("{what}; mente du »{near}«?").format(what=told, near=near) if near else told


def run_show(arguments: argparse.Namespace) -> int:
    from kompetence_tui.banks.files import read_bytes

    path, _form = _file_of(places.open_library(arguments), arguments.form)
    data = read_bytes(path)
    if not isinstance(data, bytes):
        raise Refusal(Code.REFUSED, str(data))
    say_document(data.decode("utf-8-sig").replace("\r\n", "\n"))
    return Code.DONE


def run_blank(arguments: argparse.Namespace) -> int:
    from kompetence_tui.export.form_blank import blank_of_form

    chosen = chosen_format(arguments)
    _path, form = _file_of(places.open_library(arguments), arguments.form)
    deliver_document(arguments, blank_of_form(form), chosen, f"{form.id}.{chosen.id}")
    return Code.DONE


def _file_of(library: "BankLibrary", form_id: str) -> "tuple[Path, FormFile]":
    """The form of that id, with its file. Raises Refusal: no file holds it."""
    from kompetence_tui.export.forms import FORMS, OLD_NAMES

    files = {form.id: (path, form) for path, form in library.forms_by_file()}
    wanted = OLD_NAMES.get(form_id, form_id)
    if wanted in files:
        return files[wanted]
    if any(form.id == form_id for form in FORMS):
        words = _("»{id}« skriver programmet selv: der er ingen fil at vise eller skrive tom")
        raise Refusal(Code.REFUSED, words.format(id=form_id))
    for problem in library.form_problems():
        tell(str(problem))
    words = _("Der er intet skema »{id}«; mente du »{near}«? »kompetence forms list« viser dem")
    raise Refusal(Code.REFUSED, words.format(id=form_id, near=nearest(form_id, sorted(files))))
