"""``kompetence demo``: the program on a throw-away copy of the example sessions."""

import argparse
from pathlib import Path

from kompetence_tui.cli import demo_folder, places, terminal
from kompetence_tui.cli.options import Verbs, add_verb
from kompetence_tui.cli.output import say_document, tell
from kompetence_tui.cli.refusal import Code, Refusal
from kompetence_tui.i18n import _

EXAMPLE_ID = "6ue39tyz2s"
"""The example session whose plan is printed when there is no terminal."""


def add(verbs: Verbs) -> None:
    add_verb(
        verbs,
        "demo",
        run,
        summary=_("prøv programmet med opdigtede samtaler"),
        about=_(
            "Prøv programmet på en kopi af nogle opdigtede samtaler. Alt kan ændres og slettes; "
            "det, I skriver, er væk bagefter, og dine egne samtaler bliver ikke rørt."
        ),
        examples="  kompetence demo",
    )


def run(arguments: argparse.Namespace) -> int:
    if not (terminal.is_there() or terminal.is_bridged()):
        return _print_example()
    if sentence := terminal.obstacle():
        raise Refusal(Code.WRONG_USE, sentence)
    from kompetence_tui.cli.screen import run as run_screen
    from kompetence_tui.store.place import DataFolder

    with demo_folder.throw_away() as data:
        return run_screen(arguments, DataFolder(data), places.read_config(), demo=True)


def _print_example() -> int:
    with demo_folder.throw_away() as data:
        plan = _plan_of_example(data)
    tell(
        _("Her er ingen terminal at vise skærmen på. Dette er udviklingsplanen fra en opdigtet"),
        _("samtale, som programmet skriver den til personalesagen:"),
    )
    say_document(plan)
    return Code.DONE


def _plan_of_example(data: Path) -> str:
    from kompetence_tui.export.forms import form
    from kompetence_tui.store.sessions import SessionStore

    return form("plan").render(SessionStore(data).read(EXAMPLE_ID))
