"""Where a document goes: to the screen, or to a file that is not overwritten unasked."""

import argparse
import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kompetence_tui.cli import places
from kompetence_tui.cli.options import place
from kompetence_tui.cli.output import say, say_document, tell
from kompetence_tui.cli.refusal import Code, Refusal
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.store.place import DataFolder

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


def check_one_or_all(arguments: argparse.Namespace, neither: str) -> None:
    """Raises Refusal where one talk and all are asked for at once, all with no folder to lie in,
    or neither, for which the words are given."""
    if arguments.all and arguments.id is not None:
        words = _("Skriv enten samtalens nummer eller --all, ikke begge dele")
    elif arguments.all and arguments.output in (None, STDOUT):
        words = _("--all skriver en fil for hver samtale: skriv også -o og en mappe")
    elif not arguments.all and arguments.id is None:
        words = neither
    else:
        return
    raise Refusal(Code.WRONG_USE, words)


def deliver(
    arguments: argparse.Namespace,
    data: bytes,
    name: str,
    sessions: Sequence[str] = (),
    *,
    of: str | None = None,
    number: str | None = None,
) -> None:
    """Print the document, or write it and say where it lies; ``name`` is that of a file in a
    folder. The file is remembered as made from the ``sessions``, by their ids, so that it can be
    erased with them, and as one ``of`` the first of them unless another is named: it is never put
    over the file of another talk, but called by the talk's number, or by another ``number``.
    Raises Refusal or ExportRefused."""
    if arguments.output == STDOUT:
        say_document(data.decode())
        return
    of = "".join(sessions[:1]) if of is None else of
    written = deliver_file(arguments, data, name, of, number)
    if sessions:
        remember_file(arguments, data, written, sessions, of)


def deliver_file(
    arguments: argparse.Namespace, data: bytes, name: str, of: str, number: str | None = None
) -> Path:
    """Write the file ``of`` the talk and say where it lies. Raises Refusal or ExportRefused."""
    from kompetence_tui.preparation.putting import path_in
    from kompetence_tui.store.whose_file import check_whose

    place = _data_place(arguments)
    in_folder = partial(path_in, place, name=name, of=of, number=number)
    target = target_of(arguments.output, in_folder, _export_folder)
    check_whose(place, target, of)
    written = _write(target, data, overwrite=arguments.force)
    say(str(written))
    return written


def remember_file(
    arguments: argparse.Namespace, data: bytes, written: Path, sessions: Sequence[str], of: str
) -> None:
    """Remember that the file was made from the sessions, or tell why that cannot be."""
    from kompetence_tui.store.known_exports import remember

    if not_remembered := remember(_data_place(arguments), sessions, written, data, of=of):
        tell(not_remembered)


def _data_place(arguments: argparse.Namespace) -> "DataFolder":
    return places.data_place(arguments.data_dir, places.read_config())


def _export_folder() -> Path:
    from kompetence_tui import paths

    return places.read_config().export_folder or paths.documents_folder()


def target_of(
    output: str | None, in_folder: Callable[[Path], Path], usual: Callable[[], Path]
) -> Path:
    """The file to write: in the chosen folder or file, else in the usual folder."""
    if output is None:
        return in_folder(usual())
    target = Path(output).expanduser().absolute()
    return in_folder(target) if is_folder(output) else target


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
