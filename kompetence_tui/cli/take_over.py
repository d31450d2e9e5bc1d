"""``kompetence take-over``: take in the talks that an earlier leader handed over."""

import argparse
from pathlib import Path

from kompetence_tui.cli import places
from kompetence_tui.cli.options import Verbs, add_verb, place
from kompetence_tui.cli.output import say, tell
from kompetence_tui.cli.refusal import Code
from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.i18n import _


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
    from kompetence_tui.store.hand_over import in_words, read_hand_over, take_in

    handed = read_hand_over(Path(arguments.file).expanduser())
    new = take_in(places.open_store(arguments), handed)
    say(*in_words(handed, new))
    say(*(f"  {one.id}  {one.called}, {danish_day(one.date)}" for one in new))
    tell(_("Slet filen, når du har set, at samtalerne er her: alt fra samtalerne står i den."))
    return Code.DONE
