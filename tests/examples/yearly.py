"""*Årets billede* of the fictional municipality, in every kind of file."""

import datetime as dt
from pathlib import Path
from tempfile import TemporaryDirectory

from kompetence_tui.domain.report.report import Report, report_of
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.export.file_name import report_file_name
from kompetence_tui.export.formats import FORMATS
from kompetence_tui.export.report import report_document
from kompetence_tui.export.report_files import report_csv, report_json
from kompetence_tui.preparation.reports import Opened, publish_picture
from kompetence_tui.store.sessions import SessionStore
from tests.examples.med import write_sheets
from tests.municipality import municipality

FOLDER = "aarets-billede"
"""Of its own: beside the sessions JSON is taken for one."""

PUBLISHED = dt.date(2027, 1, 12)


def opened_year() -> Opened:
    """The year 2026, with 2025 beside it."""
    with TemporaryDirectory() as folder:
        store = SessionStore(municipality(Path(folder)))
        return publish_picture(store, ReportPeriod(2026), PUBLISHED)


def of_all(opened: Opened) -> Report:
    return report_of(opened.picture, None, opened.before, opened.groups)


def write_year(folder: Path) -> None:
    """The report and two sheets of MED committees in the folder, as the program writes them."""
    opened = opened_year()
    report = of_all(opened)
    document = report_document(report, PUBLISHED)
    folder.mkdir()
    for each in FORMATS:
        (folder / report_file_name(report, each.id)).write_bytes(each.write(document).data)
    for suffix, write in (("csv", report_csv), ("json", report_json)):
        (folder / report_file_name(report, suffix)).write_bytes(write(report).encode())
    write_sheets(folder, opened, PUBLISHED)
