"""``kompetence open``: a session that is already there."""

import argparse

from kompetence_tui.cli import places
from kompetence_tui.cli.options import Verbs, add_verb
from kompetence_tui.cli.screen import show
from kompetence_tui.i18n import _


def add(verbs: Verbs) -> None:
    parser = add_verb(
        verbs,
        "open",
        run,
        summary=_("åbn en samtale, der er begyndt"),
        about=_("Åbn en samtale dér, hvor I slap. Er den afsluttet, kan den kun læses."),
        examples="  kompetence open 7k3m",
    )
    parser.add_argument("id", metavar=_("NUMMER"), help=SESSION_HELP)


SESSION_HELP = _("samtalens nummer fra »kompetence list«; de første tegn er nok")


def run(arguments: argparse.Namespace) -> int:
    store = places.open_store(arguments)
    return show(arguments, open_id=store.resolve(arguments.id))
