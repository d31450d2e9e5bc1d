"""Writing Årets billede as a file: what it is written as, and the question that comes once."""

from typing import Any

from kompetence_tui import paths
from kompetence_tui.domain.report.report import Report
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.export.file_name import report_file_name
from kompetence_tui.export.formats import FORMATS, Written, format_called
from kompetence_tui.export.report import report_document
from kompetence_tui.export.report_files import report_csv, report_json
from kompetence_tui.i18n import _
from kompetence_tui.tui.dialogs.ask import Ask
from kompetence_tui.tui.frame import Frame
from kompetence_tui.tui.screens.report.choose import ChooseLine
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.talk.file_formats import content_in, first_format, remember_format
from kompetence_tui.tui.talk.file_saving import save_file

_SHEETS = {
    "csv": (_("CSV, til et regneark"), report_csv),
    "json": (_("JSON, til andre programmer"), report_json),
}


def ask_to_publish(period: ReportPeriod) -> Ask:
    """Before the first file of a period: from then on its figures stand fast."""
    detail = _(
        "Den første fil af en periode udgiver den for alle enheder: tallene står fast fra nu af, "
        "også når der siden bliver skrevet i samtalerne. Ellers kunne en ny fil trækkes fra en "
        "gammel, så tal om få mennesker kom frem."
    )
    question = _("Udgiv {period}?").format(period=period.danish)
    return Ask(question, detail, yes=_("Udgiv"), no=_("Nej, ikke endnu"))


def ask_how(services: Services) -> ChooseLine:
    """The kinds of file there are; the one of the last time is marked."""
    lines = [(each.id, each.name) for each in FORMATS]
    lines += [(kind, words) for kind, (words, _make) in _SHEETS.items()]
    return ChooseLine(_("Hvad skal filen være?"), lines, first_format(services).id)


async def write_report(frame: Frame[Any], report: Report, kind: str) -> None:
    """Write what is shown; only what is published comes here."""
    services = frame.services
    folder = services.config.export_folder or paths.documents_folder()
    content: Written | None
    if chosen := format_called(kind):
        remember_format(services, chosen)
        content = await content_in(frame, chosen, report_document(report, services.today))
    else:
        content = Written(_SHEETS[kind][1](report).encode())
    if content:
        await save_file(frame, folder / report_file_name(report, kind), content)
