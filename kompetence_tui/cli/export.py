"""``kompetence export``: a session as a document, without the screen."""

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kompetence_tui.cli import places
from kompetence_tui.cli.delivery import add_delivery
from kompetence_tui.cli.export_all import add_all, check_choice, run_all
from kompetence_tui.cli.formats import add_format, chosen_format, deliver_document
from kompetence_tui.cli.opening import SESSION_HELP
from kompetence_tui.cli.options import Verbs, add_verb
from kompetence_tui.cli.output import tell
from kompetence_tui.cli.refusal import Code, Refusal
from kompetence_tui.export.forms import FORMS
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.form import FormFile
    from kompetence_tui.domain.session.session import Session
    from kompetence_tui.export.form import Form
    from kompetence_tui.store.sessions import SessionStore


def add(verbs: Verbs) -> None:
    parser = add_verb(
        verbs,
        "export",
        run,
        summary=_("gem en samtales plan som et dokument"),
        about=_(
            "Gem udviklingsplanen fra en samtale, eller det, der ellers kommer ud af den, som et "
            "dokument: Markdown, eller det, I ellers vælger. Private noter følger aldrig med. "
            "Bagefter skrives, hvor filen ligger."
        ),
        examples=_(
            "  kompetence export 7k3m                   i mappen til eksport\n"
            "  kompetence export 7k3m -o ~/Skrivebord   i en anden mappe\n"
            "  kompetence export 7k3m -o plan.pdf       i en bestemt fil, her en PDF\n"
            "  kompetence export 7k3m -o -              på skærmen\n"
            "  kompetence export --all --since 1.1.2026 --format pdf -o planer"
        ),
    )
    parser.add_argument("id", metavar=_("NUMMER"), nargs="?", help=SESSION_HELP)
    forms = "; ".join(f"{form.id}: {form.name}" for form in FORMS)
    words = _(
        "hvad der kommer med, ellers det første, der passer til samtalen – {forms}; og skemaerne "
        "fra »kompetence forms list«"
    )
    parser.add_argument("--form", metavar=_("FORM"), help=words.format(forms=forms))
    add_format(parser)
    add_delivery(parser, otherwise=_("mappen til eksport"))
    add_all(parser)


def run(arguments: argparse.Namespace) -> int:
    check_choice(arguments)
    files = _files(arguments)
    return run_all(arguments, files) if arguments.all else _run_one(arguments, files)


def _files(arguments: argparse.Namespace) -> "tuple[FormFile, ...]":
    """The forms that are files; what is wrong in others is told. Raises Refusal: none of all
    forms is called what was asked for."""
    from kompetence_tui.export.forms import UnknownForm, form

    library = places.open_library(arguments)
    files = library.forms()
    for problem in library.form_problems():
        tell(str(problem))
    try:
        if arguments.form is not None:
            form(arguments.form, files)
    except UnknownForm as error:
        raise Refusal(Code.WRONG_USE, str(error)) from error
    return files


def _run_one(arguments: argparse.Namespace, files: "Sequence[FormFile]") -> int:
    from kompetence_tui.export.file_name import file_name
    from kompetence_tui.export.warnings import export_warnings

    store = places.open_store(arguments)
    session = store.read(store.resolve(arguments.id))
    chosen, written_as = _form(session, arguments.form, files), chosen_format(arguments)
    for warning in export_warnings(session, chosen):
        tell(warning)
    others = _others(store, session) if chosen.whole_course else ()
    document = chosen.document(session, others, notice=places.read_config().notice)
    made_from = [each.id for each in (session, *others)]
    name = file_name(session, chosen, written_as.id)
    deliver_document(arguments, document, written_as, name, made_from, number=chosen.number)
    return Code.DONE


def _form(session: "Session", form_id: str | None, files: "Sequence[FormFile]") -> "Form":
    """The form asked for. Raises Refusal where it does not fit the session."""
    from kompetence_tui.export.forms import UnknownForm, form_of

    try:
        return form_of(session, form_id, files)
    except UnknownForm as error:
        raise Refusal(Code.REFUSED, str(error)) from error


def _others(store: "SessionStore", session: "Session") -> "Sequence[Session]":
    from kompetence_tui.store.related import others_in_course

    return others_in_course(store, session)
