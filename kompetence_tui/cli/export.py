"""``kompetence export``: a session as a document, without the screen."""

import argparse
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kompetence_tui.cli import places
from kompetence_tui.cli.opening import SESSION_HELP
from kompetence_tui.cli.options import Verbs, add_verb, place
from kompetence_tui.cli.output import say, say_bytes, tell
from kompetence_tui.cli.refusal import Code, Refusal
from kompetence_tui.export.forms import FORMS
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.session import Session
    from kompetence_tui.export.forms import Form
    from kompetence_tui.store.sessions import SessionStore

STDOUT = "-"


def add(verbs: Verbs) -> None:
    parser = add_verb(
        verbs,
        "export",
        run,
        summary=_("gem en samtales plan som et dokument"),
        about=_(
            "Gem udviklingsplanen fra en samtale, eller det, der ellers kommer ud af den, som et "
            "dokument (Markdown). Private noter følger aldrig med. Bagefter skrives, hvor filen "
            "ligger."
        ),
        examples=_(
            "  kompetence export 7k3m                   i mappen med dine dokumenter\n"
            "  kompetence export 7k3m -o ~/Skrivebord   i en anden mappe\n"
            "  kompetence export 7k3m -o plan.md        i en bestemt fil\n"
            "  kompetence export 7k3m -o -              på skærmen"
        ),
    )
    parser.add_argument("id", metavar=_("NUMMER"), help=SESSION_HELP)
    forms = "; ".join(f"{form.id}: {form.name}" for form in FORMS)
    parser.add_argument(
        "--form",
        choices=[form.id for form in FORMS],
        metavar=_("FORM"),
        help=_("hvad der kommer med, ellers det første, der passer til samtalen – {forms}").format(
            forms=forms
        ),
    )
    parser.add_argument("--format", choices=["md"], default="md", help=_("md: Markdown"))
    parser.add_argument(
        "-o",
        "--output",
        metavar=_("STED"),
        type=place,
        help=_("en fil, en mappe, eller - for skærmen (ellers dine dokumenter)"),
    )
    parser.add_argument("--force", action="store_true", help=_("overskriv en fil, der er der"))


def run(arguments: argparse.Namespace) -> int:
    from kompetence_tui.export.file_name import file_name
    from kompetence_tui.export.forms import export_warnings

    store = places.open_store(places.data_folder(arguments))
    session = store.read(store.resolve(arguments.id))
    chosen = _form(session, arguments.form)
    for warning in export_warnings(session, chosen):
        tell(warning)
    document = chosen.render(session, _others(store, session) if chosen.whole_course else ())
    if arguments.output == STDOUT:
        say_bytes(document.encode())
        return Code.DONE
    target = place_for(arguments.output, file_name(session, chosen.id, arguments.format))
    say(str(write(target, document, overwrite=arguments.force)))
    return Code.DONE


def place_for(output: str | None, name: str) -> Path:
    """The file to write: in the chosen folder or file, else in the usual folder."""
    if output is None:
        from kompetence_tui import paths

        return (places.read_config().export_folder or paths.documents_folder()) / name
    target = Path(output).expanduser().absolute()
    return target / name if target.is_dir() or output.endswith(("/", os.sep)) else target


def write(target: Path, document: str, *, overwrite: bool) -> Path:
    """Write the document. Raises Refusal or ExportRefused."""
    from kompetence_tui.store.errors import ExportExists
    from kompetence_tui.store.export_file import write_export

    try:
        return write_export(target, document, overwrite=overwrite)
    except ExportExists as error:
        raise Refusal(
            Code.REFUSED,
            _("{path} findes allerede. Vælg et andet sted med -o, eller overskriv med --force")
            .format(path=target),
        ) from error  # fmt: skip


def _form(session: "Session", form_id: str | None) -> "Form":
    """The form asked for. Raises Refusal where it does not fit the session."""
    from kompetence_tui.export.forms import UnknownForm, form_of

    try:
        return form_of(session, form_id)
    except UnknownForm as error:
        raise Refusal(Code.REFUSED, str(error)) from error


def _others(store: "SessionStore", session: "Session") -> "Sequence[Session]":
    from kompetence_tui.store.workshops import others_in_course

    return others_in_course(store, session)
