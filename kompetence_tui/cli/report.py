"""``kompetence report``: what a year or half a year showed, and nobody is named."""

import argparse
import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from kompetence_tui.cli import places, report_merge, report_playback
from kompetence_tui.cli.delivery import STDOUT, add_delivery, deliver
from kompetence_tui.cli.formats import chosen_format, deliver_document
from kompetence_tui.cli.options import Verbs, add_verb
from kompetence_tui.cli.output import say_document, tell
from kompetence_tui.cli.progress import ProgressLine
from kompetence_tui.cli.refusal import Code
from kompetence_tui.cli.report_words import check_names, talk_of_feedback, with_words
from kompetence_tui.cli.year import year_given
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.export.formats import FORMATS
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.report.report import Report
    from kompetence_tui.preparation.reports import Opened
    from kompetence_tui.store.thread import ReadProgress

_SHEETS = ("csv", "json")


def add(verbs: Verbs) -> None:
    parser = add_verb(
        verbs,
        "report",
        run,
        summary=_("skriv årets billede, hvor ingen er nævnt"),
        about=_(
            "Skriv, hvad samtalerne i et år eller et halvår kom til, i tal: samtaler, planer, mål, "
            "handlinger og opfølgning. Tal om færre end fem mennesker står der ikke, og de kan "
            "heller ikke regnes ud. Perioden skal være slut. Første gang bliver den udgivet for "
            "alle enheder, og så står tallene fast, hvad der end bliver skrevet siden."
        ),
        examples=_(
            "  kompetence report                             sidste år\n"
            "  kompetence report --year 2026 -o 2026.pdf     et år som en fil\n"
            "  kompetence report --year 2026 --half 1        et halvt år\n"
            "  kompetence report --unit Nord --unit Syd      kun de enheder\n"
            "  kompetence report --format csv -o tal.csv     til et regneark\n"
            "  kompetence report --med -o ark.pdf            med MED-udvalgets ord\n"
            "  kompetence report --attach-to 7k3m            tilbagespil til strategien\n"
            "  kompetence report merge nord.json syd.json    flere enheder i ét ark"
        ),
    )
    _add_choices(parser)
    report_playback.add_attach(parser)
    _add_formats(parser)
    add_delivery(parser, otherwise=_("skærmen"), default=STDOUT)
    deeper = parser.add_subparsers(
        title=_("kommandoer"), metavar=_("KOMMANDO"), prog="kompetence report"
    )
    report_merge.add(deeper)


def _add_choices(parser: argparse.ArgumentParser) -> None:
    """Of what period and whom, and with whose words."""
    parser.add_argument(
        "--year", type=year_given, metavar=_("ÅR"), help=_("et år, der er slut (ellers det sidste)")
    )
    parser.add_argument(
        "--half", type=int, choices=(1, 2), metavar=_("1|2"), help=_("kun det halvår af året")
    )
    parser.add_argument(
        "--unit",
        action="append",
        default=[],
        metavar=_("ENHED"),
        help=_("kun den enhed; kan skrives flere gange"),
    )
    parser.add_argument(
        "--med",
        nargs="?",
        const="",
        metavar=_("NUMMER"),
        help=_(
            "skriv det som MED-tilbagemelding: tallene under de tre overskrifter, med udvalgets "
            "ord fra den samtale, ellers fra den nyeste om perioden"
        ),
    )


def _add_formats(parser: argparse.ArgumentParser) -> None:
    words = _("hvad filen skrives som, ellers det, dens navn ender på: {formats}")
    formats = [*(each.id for each in FORMATS), *_SHEETS]
    parser.add_argument(
        "--format",
        choices=formats,
        type=str.lower,
        metavar=_("FORMAT"),
        help=words.format(formats=", ".join(formats)),
    )


def today() -> dt.date:
    return dt.date.today()


def run(arguments: argparse.Namespace) -> int:
    from kompetence_tui.domain.report.picture import unit_called
    from kompetence_tui.domain.report.publishing import publishing_words
    from kompetence_tui.domain.report.report import report_of
    from kompetence_tui.domain.thread.tree import unread_told

    if arguments.attach_to:
        with _told() as show:
            return report_playback.attach(arguments, _period(arguments), today(), show)
    _check_format(arguments)
    if talk := talk_of_feedback(arguments, _period(arguments)):
        check_names(arguments, talk)
    opened = _published(arguments)
    picture = opened.picture
    keys = [unit_called(name, picture.units) for name in arguments.unit] or None
    report = report_of(picture, keys, opened.before, opened.groups)
    _deliver(arguments, with_words(arguments, report, talk))
    if opened.is_new:
        words = _("{period} er udgivet nu: tallene står fast, hvad der end bliver skrevet siden")
        tell(words.format(period=publishing_words(picture.period, with_last=opened.takes_along)))
    if picture.unread:
        tell(unread_told(picture.unread))
    return Code.DAMAGED if picture.unread else Code.DONE


def _published(arguments: argparse.Namespace) -> "Opened":
    """The period asked for, else the last year that is over; published now if it was not.

    Raises RuleBroken, StoreError: nothing is published.
    """
    from kompetence_tui.preparation.reports import publish_picture

    period = _period(arguments)
    store, threshold = places.open_store(arguments), places.read_config().report_threshold
    with _told() as show:
        return publish_picture(store, period, today(), show, threshold, arguments.unit)


@contextmanager
def _told() -> "Iterator[ReadProgress]":
    """Inside it can be told how far the reading has come."""
    progress = ProgressLine(_("Læser samtaler"), 0)

    def show(done: int, total: int) -> None:
        progress.total = total
        progress.show(done)

    try:
        yield show
    finally:
        progress.clear()


def _period(arguments: argparse.Namespace) -> ReportPeriod:
    return ReportPeriod(arguments.year or today().year - 1, arguments.half or 0)


def _check_format(arguments: argparse.Namespace) -> None:
    """Raises Refusal before anything is read or published: the file cannot be written so."""
    if _sheet(arguments) is None:
        chosen_format(arguments)


def _sheet(arguments: argparse.Namespace) -> str | None:
    """The format that is no document, if it is one."""
    _name, _dot, ending = (arguments.output or "").rpartition(".")
    asked = arguments.format or ending.lower()
    return asked if asked in _SHEETS else None


def _deliver(arguments: argparse.Namespace, report: "Report") -> None:
    from kompetence_tui.export.file_name import report_file_name
    from kompetence_tui.export.report_feedback import written_report
    from kompetence_tui.export.report_files import DATA

    made_from = (report.feedback.session,) if report.feedback else ()
    if kind := _sheet(arguments):
        text = DATA[kind](report)
        if arguments.output == STDOUT:
            say_document(text)
        else:
            name = report_file_name(report, kind)
            deliver(arguments, text.encode(), name, made_from, number="")
    else:
        chosen = chosen_format(arguments)
        document, name = written_report(report, today()), report_file_name(report, chosen.id)
        deliver_document(arguments, document, chosen, name, made_from, number="")
