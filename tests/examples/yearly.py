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
from kompetence_tui.preparation.reports import publish_picture
from kompetence_tui.store.sessions import SessionStore
from tests.municipality import municipality

FOLDER = "aarets-billede"
"""Of its own: beside the sessions JSON is taken for one."""

PUBLISHED = dt.date(2027, 1, 12)


def yearly_report() -> Report:
    """The year 2026 of all units, with 2025 beside it."""
    with TemporaryDirectory() as folder:
        store = SessionStore(municipality(Path(folder)))
        opened = publish_picture(store, ReportPeriod(2026), PUBLISHED)
    return report_of(opened.picture, None, opened.before, opened.groups)


def write_year(folder: Path) -> None:
    """The report in the folder, as the program writes it."""
    report = yearly_report()
    document = report_document(report, PUBLISHED)
    folder.mkdir()
    for each in FORMATS:
        (folder / report_file_name(report, each.id)).write_bytes(each.write(document).data)
    for suffix, write in (("csv", report_csv), ("json", report_json)):
        (folder / report_file_name(report, suffix)).write_bytes(write(report).encode())
