"""``kompetence report merge``: several units' reports in one sheet for Hovedudvalget."""

import argparse
import datetime as dt
from pathlib import Path

from kompetence_tui.cli.delivery import STDOUT, add_delivery
from kompetence_tui.cli.formats import add_format, chosen_format, deliver_document
from kompetence_tui.cli.options import Verbs, add_verb, place
from kompetence_tui.cli.output import tell
from kompetence_tui.cli.refusal import Code, Refusal
from kompetence_tui.i18n import _


def add(verbs: Verbs) -> None:
    parser = add_verb(
        verbs,
        "merge",
        run,
        summary=_("saml flere enheders filer til ét ark til Hovedudvalget"),
        about=_(
            "Saml de filer, som »kompetence report --format json« har skrevet hos hver enhed, til "
            "ét ark: enhederne ved siden af hinanden, en sum, og det, udvalgene har skrevet under "
            "de tre overskrifter. Arket rummer aldrig mere end filerne. Kan én af dem ikke læses, "
            "bliver der ikke skrevet noget."
        ),
        examples=_(
            "  kompetence report merge nord.json syd.json -o hovedudvalg.pdf\n"
            "  kompetence report merge *.json --expect Nord --expect Køkkenet"
        ),
    )
    parser.add_argument(
        "files", metavar=_("FIL"), nargs="+", type=place, help=_("en fil fra en enhed")
    )
    parser.add_argument(
        "--expect",
        action="append",
        default=[],
        metavar=_("ENHED"),
        help=_("en enhed, der skal være med; mangler den, siges det. Kan skrives flere gange"),
    )
    add_format(parser)
    add_delivery(parser, otherwise=_("skærmen"), default=STDOUT)


def today() -> dt.date:
    return dt.date.today()


def run(arguments: argparse.Namespace) -> int:
    from kompetence_tui.export.file_name import merged_file_name
    from kompetence_tui.export.report_feedback import merged_document
    from kompetence_tui.preparation.merging import NotMerged, merge_files

    chosen = chosen_format(arguments)
    paths = [Path(file).expanduser() for file in arguments.files]
    try:
        report = merge_files(paths, arguments.expect)
    except NotMerged as error:
        tell(*error.sentences)
        raise Refusal(Code.DAMAGED, _("Intet er skrevet: ret eller udelad de filer.")) from None
    name = merged_file_name(report, chosen.id)
    deliver_document(arguments, merged_document(report, today()), chosen, name)
    tell(*report.remarks)
    return Code.DONE
