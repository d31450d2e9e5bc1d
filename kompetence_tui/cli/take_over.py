"""``kompetence take-over``: take in the talks that an earlier leader handed over."""

import argparse
from pathlib import Path

from kompetence_tui.cli import places
from kompetence_tui.cli.options import Verbs, add_verb, place
from kompetence_tui.cli.output import say, tell
from kompetence_tui.cli.refusal import Code
from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.people.said import said_of
from kompetence_tui.i18n import _, plural


def add(verbs: Verbs) -> None:
    parser = add_verb(
        verbs,
        "take-over",
        run,
        summary=_("tag imod samtaler fra en tidligere leder"),
        about=_(
            "Tag imod de samtaler, som en tidligere leder har skrevet i en fil med »kompetence "
            "hand-over«. En fil, der er ændret undervejs, bliver ikke brugt, og en samtale, der "
            "er her i forvejen, bliver, som den er."
        ),
        examples="  kompetence take-over ~/Hentet/2026-11-29-overdragelse-anna-eksempel.json",
    )
    parser.add_argument(
        "file", metavar=_("FIL"), type=place, help=_("filen fra den tidligere leder")
    )


def run(arguments: argparse.Namespace) -> int:
    from kompetence_tui.cli.all_or_none import create_all
    from kompetence_tui.store.hand_over import not_there, note_yes, read_hand_over

    handed = read_hand_over(Path(arguments.file).expanduser())
    store = places.open_store(arguments)
    new = not_there(store, handed)
    create_all(store, new, _("Ingen af samtalerne er taget ind."))
    note_yes(store, handed)
    words = _("{who} sagde den {date} ja til, at samtalerne blev givet videre.")
    say(words.format(who=said_of(handed.who), date=danish_day(handed.yes_on)))
    say(*(f"  {one.id}  {one.kind.value}, {danish_day(one.date)}" for one in new))
    taken = plural("{n} samtale er taget ind.", "{n} samtaler er taget ind.", len(new))
    there = len(handed.sessions) - len(new)
    kept = plural(
        "{n} er her i forvejen og er, som den var.",
        "{n} er her i forvejen og er, som de var.",
        there,
    )
    say(f"{taken} {kept}" if there else taken)
    tell(_("Slet filen, når du har set, at samtalerne er her: hele samtalerne står i den."))
    return Code.DONE
