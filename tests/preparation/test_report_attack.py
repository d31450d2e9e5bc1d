"""An attack with all that a fictional municipality publishes in two years."""

from pathlib import Path

from kompetence_tui.domain.report.merging import merged
from kompetence_tui.domain.report.report import Report, report_of
from kompetence_tui.domain.report.tables import Side
from kompetence_tui.preparation.reports import publish_picture
from kompetence_tui.store.sessions import SessionStore
from tests.domain.report.attack import Attack, attacks, take
from tests.municipality import municipality
from tests.report_reading import AFTER, YEAR, read


def know(those: list[Attack], report: Report) -> None:
    """What the report of some units says, and of each year."""
    for table in report.tables:
        if table.spec.rows is Side.UNIT:
            units = [[("", line.label.key)] for line in table.lines]
            take(those, table, [*units, [place for line in units for place in line]])


def test_it_finds_no_figure_of_few_people(tmp_path: Path) -> None:
    folder = municipality(tmp_path)
    opened = publish_picture(SessionStore(folder), YEAR, AFTER)
    those = attacks({"": read(folder).counted})
    for attack in those:
        attack.knows(opened.picture)
    keys = [unit.key for unit in opened.picture.units]
    reports = [report_of(opened.picture, [key], opened.before, opened.groups) for key in keys]
    reports += [report_of(opened.picture, keys[:n], None, opened.groups) for n in (2, 3, 5)]
    for report in (*reports, *merged(reports[:6]).parts):
        know(those, report)
    assert [where for attack in those for where in attack.found()] == []
    assert opened.picture.tables.keys() == read(folder).counted.tables.keys()
