"""``kompetence thread``: the red thread as a document, without the screen."""

import argparse
import datetime as dt

from kompetence_tui.cli import places
from kompetence_tui.cli.delivery import STDOUT, add_delivery
from kompetence_tui.cli.formats import add_format, chosen_format, deliver_document
from kompetence_tui.cli.options import Verbs, add_verb
from kompetence_tui.cli.output import tell
from kompetence_tui.cli.refusal import Code
from kompetence_tui.i18n import _


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
            "  kompetence thread --names           med navne"
        ),
    )
    parser.add_argument("--names", action="store_true", help=_("tag navne på enkeltpersoner med"))
    add_format(parser)
    add_delivery(parser, otherwise=_("skærmen"), default=STDOUT)


def today() -> dt.date:
    return dt.date.today()


def run(arguments: argparse.Namespace) -> int:
    from kompetence_tui.domain.thread.thread import thread_of
    from kompetence_tui.domain.thread.tree import unread_words
    from kompetence_tui.export.thread import thread_document, thread_file_name

    day, names, chosen = today(), arguments.names, chosen_format(arguments)
    thread = thread_of(places.open_store(arguments).thread_facts())
    notice = places.read_config().notice
    document = thread_document(thread, day, names=names, notice=notice)
    deliver_document(arguments, document, chosen, thread_file_name(day, chosen.id, names=names))
    if thread.unread:
        tell(
            _("{what}; »kompetence doctor« siger hvorfor").format(what=unread_words(thread.unread))
        )
    return Code.DAMAGED if thread.unread else Code.DONE
