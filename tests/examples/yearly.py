"""*Årets billede* of the fictional municipality, in every kind of file."""

import datetime as dt
from pathlib import Path
from tempfile import TemporaryDirectory

from kompetence_tui.domain.report.playing_back import attached
from kompetence_tui.domain.report.report import Report, report_of
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.export.file_name import file_name, report_file_name
from kompetence_tui.export.formats import FORMATS
from kompetence_tui.export.report import report_document
from kompetence_tui.export.report_files import report_csv, report_json
from kompetence_tui.preparation.playbacks import published_playback
from kompetence_tui.preparation.reports import Opened, publish_picture
from kompetence_tui.store.sessions import SessionStore
from tests.examples.med import write_sheets
from tests.municipality import municipality
from tests.shipped_forms import form

FOLDER = "aarets-billede"
"""Of its own: beside the sessions JSON is taken for one."""

STRATEGY = "Hoved-MED i Eksempelkommunen"
PUBLISHED = dt.date(2027, 1, 12)


def of_all(opened: Opened) -> Report:
    return report_of(opened.picture, None, opened.before, opened.groups)


def write_year(folder: Path) -> None:
    """The report, two sheets of MED committees and a tilbagespil in the folder, as the program
    writes them."""
    with TemporaryDirectory() as town:
        store = SessionStore(municipality(Path(town)))
        opened = publish_picture(store, ReportPeriod(2026), PUBLISHED)
        folder.mkdir()
        _write_playback(folder, store)
    report = of_all(opened)
    document = report_document(report, PUBLISHED)
    for each in FORMATS:
        (folder / report_file_name(report, each.id)).write_bytes(each.write(document).data)
    for suffix, write in (("csv", report_csv), ("json", report_json)):
        (folder / report_file_name(report, suffix)).write_bytes(write(report).encode())
    write_sheets(folder, opened, PUBLISHED)


def _write_playback(folder: Path, store: SessionStore) -> None:
    """What the year showed of the areas of the uppermost committee's strategy."""
    row = next(row for row in store.rows() if row.who == STRATEGY and row.date.year == 2026)
    session = store.read(row.id)
    made = published_playback(store, session, ReportPeriod(2026), PUBLISHED)
    session, written = attached(session, made), form("tilbagespil")
    for each in FORMATS:
        if each.id in ("md", "pdf"):
            data = each.write(written.document(session)).data
            (folder / file_name(session, written, each.id)).write_bytes(data)
