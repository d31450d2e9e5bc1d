"""``kompetence report --attach-to``: the tilbagespil of a period, attached to a group's talk."""

import argparse
import datetime as dt
from typing import TYPE_CHECKING

from kompetence_tui.cli import places
from kompetence_tui.cli.formats import chosen_format, deliver_document
from kompetence_tui.cli.output import tell
from kompetence_tui.cli.refusal import Code, Refusal
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.session.session import Session
    from kompetence_tui.store.thread import ReadProgress

FORM = "tilbagespil"
"""Id of the form that is written."""


def add_attach(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--attach-to",
        metavar=_("NUMMER"),
        help=_(
            "vedlæg et tilbagespil til den strategi eller gruppes samtale, og skriv det: tal for "
            "dens indsatsområder"
        ),
    )


def attach(
    arguments: argparse.Namespace, period: ReportPeriod, day: dt.date, progress: "ReadProgress"
) -> int:
    """Attach it unless it is, and write what is attached to the talk.

    Raises Refusal, RuleBroken, StoreError: nothing is published or attached.
    """
    from kompetence_tui.export.file_name import file_name
    from kompetence_tui.export.forms import form

    _check(arguments)
    chosen = chosen_format(arguments)
    store = places.open_store(arguments)
    session_id = store.resolve(arguments.attach_to)
    with store.open(session_id) as opened:
        if opened.read_only:
            opened.save(opened.session)  # says why it cannot be
        session = _attached(arguments, opened.session, period, day, progress)
        opened.save(session)
    written = form(FORM)
    name = file_name(session, written, chosen.id)
    deliver_document(arguments, written.document(session), chosen, name, (session.id,))
    return Code.DONE


def _check(arguments: argparse.Namespace) -> None:
    """Raises Refusal: it is asked for together with what it has nothing to do with."""
    if arguments.unit or arguments.med is not None:
        words = _("--attach-to er et tilbagespil alene: skriv det uden --unit og --med")
        raise Refusal(Code.WRONG_USE, words)
    if arguments.format in ("csv", "json"):
        words = _("Et tilbagespil er et dokument: vælg md, docx, pdf eller html")
        raise Refusal(Code.WRONG_USE, words)


def _attached(
    arguments: argparse.Namespace,
    session: "Session",
    period: ReportPeriod,
    day: dt.date,
    progress: "ReadProgress",
) -> "Session":
    from kompetence_tui.domain.report.playing_back import attached, may_have, own_playbacks
    from kompetence_tui.preparation.playbacks import playback_to_show, published_playback

    if not may_have(session):
        words = _("Et tilbagespil hører til en strategi eller en gruppes samtale")
        raise Refusal(Code.REFUSED, words)
    if any(one.period == period for one in own_playbacks(session)):
        words = _("Tilbagespil fra {period} er vedlagt allerede; det skrives, som det er")
        tell(words.format(period=period.danish))
        return session
    store, least = places.open_store(arguments), places.read_config().report_threshold
    playback_to_show(store, session, period, day, progress, least)  # refuses before it publishes
    playback = published_playback(store, session, period, day, progress, least)
    tell(_("Tilbagespil fra {period} er vedlagt samtalen").format(period=period.danish))
    return attached(session, playback)
