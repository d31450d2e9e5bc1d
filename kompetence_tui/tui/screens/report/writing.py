"""Writing Årets billede as a file: what it is written as, and the question that comes once."""

from typing import Any

from kompetence_tui import paths
from kompetence_tui.domain.report.publishing import publishing_words
from kompetence_tui.domain.report.report import Report
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.export.file_name import report_file_name
from kompetence_tui.export.formats import FORMATS, Written, format_called
from kompetence_tui.export.report_feedback import written_report
from kompetence_tui.export.report_files import DATA
from kompetence_tui.i18n import _
from kompetence_tui.preparation.feedback import with_feedback, with_texts
from kompetence_tui.store.errors import StoreError
from kompetence_tui.tui.dialogs.ask import Ask
from kompetence_tui.tui.dialogs.choose_line import ChooseLine
from kompetence_tui.tui.frame import Frame
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.talk.file_formats import content_in, first_format, remember_format
from kompetence_tui.tui.talk.file_saving import save_file

_DATA_WORDS = {
    "csv": _("CSV, til et regneark"),
    "json": _("JSON, til andre programmer"),
}


def ask_to_publish(period: ReportPeriod, *, with_last: bool) -> Ask:
    """Before the first file of a period: from then on its figures stand fast, and those of last
    year that stand beside them."""
    detail = _(
        "Den første fil af en periode udgiver den for alle enheder: tallene står fast fra nu af, "
        "også når der siden bliver skrevet i samtalerne. Ellers kunne en ny fil trækkes fra en "
        "gammel, så tal om få mennesker kom frem."
    )
    if with_last:
        words = _("{before} står ved siden af og bliver udgivet med.")
        detail = f"{detail} {words.format(before=period.before.danish)}"
    periods = publishing_words(period, with_last=with_last)
    question = _("Udgiv {period}?").format(period=periods)
    return Ask(question, detail, yes=_("Udgiv"), no=_("Nej, ikke endnu"))


def ask_how(services: Services) -> ChooseLine:
    """The kinds of file there are; the one of the last time is marked."""
    lines = [(each.id, each.name) for each in FORMATS]
    lines += _DATA_WORDS.items()
    return ChooseLine(_("Hvad skal filen være?"), lines, first_format(services).id)


async def write_report(frame: Frame[Any], report: Report, kind: str, talk: str = "") -> None:
    """Write what is shown, with the ticked texts, and as a committee's sheet where their talk is
    given; only what is published comes here."""
    services = frame.services
    try:
        report = with_texts(services.store, report)
        report = with_feedback(services.store, report, talk) if talk else report
    except (StoreError, RuleBroken) as error:
        frame.say(str(error), alarm=True)
        return
    folder = services.config.export_folder or paths.documents_folder()
    content: Written | None
    if chosen := format_called(kind):
        remember_format(services, chosen)
        content = await content_in(frame, chosen, written_report(report, services.today))
    else:
        content = Written(DATA[kind](report).encode())
    if content:
        path = folder / report_file_name(report, kind)
        await save_file(frame, path, content, sessions=[talk] if talk else [])
