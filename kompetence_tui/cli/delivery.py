"""Where a document goes: to the screen, or to a file that is not overwritten unasked."""

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

from kompetence_tui.cli import places
from kompetence_tui.cli.options import place
from kompetence_tui.cli.output import say, say_document, tell
from kompetence_tui.cli.refusal import Code, Refusal
from kompetence_tui.i18n import _

STDOUT = "-"


def add_delivery(
    parser: argparse.ArgumentParser, *, otherwise: str, default: str | None = None
) -> None:
    """The options that ``deliver`` reads; ``otherwise`` says in words what the default is."""
    parser.add_argument(
        "-o",
        "--output",
        metavar=_("STED"),
        type=place,
        default=default,
        help=_("en fil, en mappe, eller - for skærmen (ellers {otherwise})").format(
            otherwise=otherwise
        ),
    )
    parser.add_argument("--force", action="store_true", help=_("overskriv en fil, der er der"))


def deliver(
    arguments: argparse.Namespace, data: bytes, name: str, sessions: Sequence[str] = ()
) -> None:
    """Print the document, or write it and say where it lies; ``name`` is that of a file in a
    folder. The file is remembered as made from the ``sessions``, by their ids, so that it can be
    erased with them. Raises Refusal or ExportRefused."""
    if arguments.output == STDOUT:
        say_document(data.decode())
        return
    written = deliver_file(arguments, data, name)
    if sessions:
        remember_file(arguments, data, written, sessions)


def deliver_file(arguments: argparse.Namespace, data: bytes, name: str) -> Path:
    """Write the file and say where it lies. Raises Refusal or ExportRefused."""
    target = _place_for(arguments.output, name)
    written = _write(target, data, overwrite=arguments.force)
    say(str(written))
    return written


def remember_file(
    arguments: argparse.Namespace, data: bytes, written: Path, sessions: Sequence[str]
) -> None:
    """Remember that the file was made from the sessions, or tell why that cannot be."""
    from kompetence_tui.store.known_exports import remember

    place = places.data_place(arguments.data_dir, places.read_config())
    if not_remembered := remember(place, sessions, written, data):
        tell(not_remembered)


def _place_for(output: str | None, name: str) -> Path:
    """The file to write: in the chosen folder or file, else in the usual folder."""
    if output is None:
        from kompetence_tui import paths

        return (places.read_config().export_folder or paths.documents_folder()) / name
    target = Path(output).expanduser().absolute()
    return target / name if is_folder(output) else target


def is_folder(output: str) -> bool:
    """A folder is meant, not a file."""
    return output.endswith(("/", os.sep)) or os.path.isdir(Path(output).expanduser())  # noqa: PTH112 - never raises


def _write(target: Path, data: bytes, *, overwrite: bool) -> Path:
    from kompetence_tui.store.errors import ExportExists
    from kompetence_tui.store.export_file import write_export

    try:
        return write_export(target, data, overwrite=overwrite)
    except ExportExists as error:
        raise Refusal(
            Code.REFUSED,
            _("{path} findes allerede. Vælg et andet sted med -o, eller overskriv med --force")
            .format(path=target),
        ) from error  # fmt: skip
