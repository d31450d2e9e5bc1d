"""``--format``: what kind of file a document is written as."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kompetence_tui.cli import places
from kompetence_tui.cli.delivery import STDOUT, deliver, is_folder
from kompetence_tui.cli.output import say_data, tell
from kompetence_tui.cli.refusal import Code, Refusal
from kompetence_tui.cli.terminal import is_terminal
from kompetence_tui.export.formats import (
    FORMATS,
    MARKDOWN,
    Format,
    format_by_name,
    format_called,
    why_not_called,
)
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.export.document import Document


def add_format(parser: "argparse._ActionsContainer") -> None:
    """The option that ``chosen_format`` reads."""
    names = "; ".join(f"{each.id}: {each.name}" for each in FORMATS)
    words = _("hvad filen skrives som, ellers det, dens navn ender på – {formats}")
    parser.add_argument(
        "--format",
        choices=[each.id for each in FORMATS],
        type=str.lower,
        metavar=_("FORMAT"),
        help=words.format(formats=names),
    )


def chosen_format(arguments: argparse.Namespace, usual: Format | None = None) -> Format:
    """The format asked for, by ``--format`` or the end of the file's name; else the ``usual`` one.

    What is usual for a file stands in the configuration; on stdout it is Markdown.
    Raises Refusal: name and format disagree, the name says a format that is not written, or a
    terminal cannot show it. Raises ConfigError.
    """
    output = arguments.output
    asked, name = format_called(arguments.format or ""), _name_of_file(output)
    by_name = format_by_name(name)
    if asked and by_name and asked is not by_name:
        words = _("Filen ender på .{ending}, men --format siger {format}: ret det ene af dem")
        raise Refusal(Code.WRONG_USE, words.format(ending=by_name.id, format=asked.id))
    if not asked and (words := why_not_called(name)):
        raise Refusal(Code.WRONG_USE, words)
    chosen = asked or by_name or usual or (MARKDOWN if output == STDOUT else usual_format())
    if output == STDOUT and not chosen.is_text and is_terminal(sys.stdout):
        words = _(
            "{format} kan ikke vises i terminalen, det kan kun Markdown: gem det i en fil med "
            "»-o FIL«, eller send det videre med > eller |"
        )
        raise Refusal(Code.WRONG_USE, words.format(format=chosen.name))
    return chosen


def refuse_document(arguments: argparse.Namespace, option: str) -> None:
    """Where the option says that no document is written. Raises Refusal: the file's name does."""
    if by_name := format_by_name(_name_of_file(arguments.output)):
        words = _("Filen ender på .{ending}, men {option} skriver noget andet: ret det ene af dem")
        raise Refusal(Code.WRONG_USE, words.format(ending=by_name.id, option=option))


def usual_format() -> Format:
    """What files are written as unless something else is asked for. Raises ConfigError."""
    return format_called(places.read_config().export_format) or MARKDOWN


def deliver_document(
    arguments: argparse.Namespace,
    document: "Document",
    chosen: Format,
    name: str,
    sessions: Sequence[str] = (),
    *,
    of: str | None = None,
    number: str | None = None,
) -> None:
    """Write the document in the format, and tell what is worth knowing of it; as ``deliver``."""
    content = chosen.write(document)
    if content.remark:
        tell(content.remark)
    if arguments.output == STDOUT and not chosen.is_text:
        say_data(content.data)
    else:
        deliver(arguments, content.data, name, sessions, of=of, number=number)


def _name_of_file(output: str | None) -> str:
    """The name of the file, where one is named; else empty."""
    if output is None or output == STDOUT or is_folder(output):
        return ""
    return Path(output).name
