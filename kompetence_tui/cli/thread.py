"""``kompetence thread``: the red thread as a document, without the screen."""

import argparse
import datetime as dt
from typing import TYPE_CHECKING

from kompetence_tui.cli import places
from kompetence_tui.cli.delivery import STDOUT, add_delivery, deliver
from kompetence_tui.cli.formats import (
    add_format,
    chosen_format,
    deliver_document,
    refuse_document,
)
from kompetence_tui.cli.json_text import add_json, json_text
from kompetence_tui.cli.options import Verbs, add_verb
from kompetence_tui.cli.output import tell
from kompetence_tui.cli.refusal import Code
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.thread.tree import Thread
    from kompetence_tui.export.formats import Format


def add(verbs: Verbs) -> None:
    parser = add_verb(
        verbs,
        "thread",
        run,
        summary=_("skriv den røde tråd fra strategi til den enkeltes mål"),
        about=_(
            "Skriv den røde tråd: indsatsområderne, gruppernes mål under dem, og hvor mange af de "
            "enkeltes mål der bygger på hvert af dem. Af samme persons samtaler af samme slags "
            "tæller kun den nyeste, der har mål. Navne på enkeltpersoner kommer kun med, når du "
            "beder om dem."
        ),
        examples=_(
            "  kompetence thread                   på skærmen, uden navne\n"
            "  kompetence thread -o ~/Skrivebord   som en fil i en mappe\n"
            "  kompetence thread --names           med navne\n"
            "  kompetence thread --json            til andre programmer, uden navne"
        ),
    )
    parser.add_argument("--names", action="store_true", help=_("tag navne på enkeltpersoner med"))
    written_as = parser.add_mutually_exclusive_group()
    add_format(written_as)
    add_json(written_as)
    add_delivery(parser, otherwise=_("skærmen"), default=STDOUT)


def today() -> dt.date:
    return dt.date.today()


def run(arguments: argparse.Namespace) -> int:
    from kompetence_tui.domain.thread.thread import thread_of
    from kompetence_tui.domain.thread.tree import unread_told

    day, written_as = today(), _written_as(arguments)
    thread = thread_of(places.open_store(arguments).thread_facts())
    if written_as is None:
        _deliver_json(arguments, thread, day)
    else:
        _deliver_document(arguments, thread, day, written_as)
    if thread.unread:
        tell(unread_told(thread.unread))
    return Code.DAMAGED if thread.unread else Code.DONE


def _written_as(arguments: argparse.Namespace) -> "Format | None":
    """The document's format; None for JSON. Raises Refusal, ConfigError."""
    if not arguments.json:
        return chosen_format(arguments)
    refuse_document(arguments, "--json")
    return None


def _deliver_document(
    arguments: argparse.Namespace, thread: "Thread", day: dt.date, chosen: "Format"
) -> None:
    from kompetence_tui.export.thread import thread_document, thread_file_name

    names, notice = arguments.names, places.read_config().notice
    document = thread_document(thread, day, names=names, notice=notice)
    deliver_document(arguments, document, chosen, thread_file_name(day, chosen.id, names=names))


def _deliver_json(arguments: argparse.Namespace, thread: "Thread", day: dt.date) -> None:
    from kompetence_tui.domain.thread.plain_thread import plain_thread
    from kompetence_tui.export.thread import thread_file_name

    names = arguments.names
    text = json_text(plain_thread(thread, day, names=names))
    deliver(arguments, f"{text}\n".encode(), thread_file_name(day, "json", names=names))
