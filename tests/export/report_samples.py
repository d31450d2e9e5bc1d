"""Reports of made-up years: six units and three committees, with words that mean something to
formats and spreadsheets."""

import datetime as dt
from dataclasses import replace
from functools import cache

from kompetence_tui.domain.report import columns
from kompetence_tui.domain.report.counted import Counted, CountedTable, Label
from kompetence_tui.domain.report.groups import GroupFacts, GroupWork, YearlyForm
from kompetence_tui.domain.report.picture import Picture
from kompetence_tui.domain.report.protecting import protect
from kompetence_tui.domain.report.report import Report, report_of
from kompetence_tui.domain.report.report_period import ReportPeriod
from tests.domain.report.people import YEAR, Thing, counted_of, year_of

PUBLISHED_BEFORE = dt.date(2026, 1, 12)
PUBLISHED = dt.date(2027, 1, 12)
TODAY = dt.date(2027, 2, 3)

UNITS = {
    "eksempelhuset": 34, "prøvegården": 28, "eksempelskolen": 24, "prøvebiblioteket": 18,
    "team eksempelnord": 12, "eksempelcaféen": 4,
}  # fmt: skip
TYPES = ("faglig", "social", "personlig", "fagligt", "organisatorisk")
GROUPS = dict.fromkeys(TYPES[:3], "MUS kort") | dict.fromkeys(TYPES[3:], "PLUS")
AREAS = ("sætte borgeren i centrum", "digital i hverdagen", "vi lærer fra os")
HOSTILE = (
    "=1+2|<b>fed</b> *og* [væk](x)",
    '-@Æbler; "ørred" og å, שלום',
    "et indsatsområde med en lang titel som ingen har forkortet endnu fordi alle er enige " * 2,
)
METHODS = {
    "informal": ("sidemandsoplæring", "sparring", "jobbytte", "føl", "mentor"),
    "internal": ("internt kursus", "temadag"),
    "external": ("kurser og uddannelse", "konference"),
}


def report(
    *units: str, areas: tuple[str, ...] = AREAS, share: float = 1.0, has_before: bool = True
) -> Report:
    """The published report of these units, all where there are none."""
    picture = replace(_picture(YEAR, areas, share), published=PUBLISHED)
    last = replace(_picture(YEAR.before, areas, share * 0.9), published=PUBLISHED_BEFORE)
    return report_of(picture, units or None, last if has_before else None, group_facts())


@cache
def _picture(period: ReportPeriod, areas: tuple[str, ...], share: float) -> Picture:
    return protect(counted(period, areas, share))


def counted(period: ReportPeriod, areas: tuple[str, ...], share: float) -> Counted:
    people = dict(year_of(period, UNITS, areas, TYPES, METHODS, share))
    people["leader"] = [
        Thing(n, {"unit": unit, "in_time": "in-time"}) for n, unit in enumerate(UNITS)
    ]
    return _called(counted_of(people, period))


def _called(made: Counted) -> Counted:
    """With the words that columns have everywhere; others are called by their key."""
    fixed = [label for labels in columns.FIXED.values() for label in labels]
    fixed += [columns.WORKPLACE, columns.NO_AREA, columns.NO_TYPE]
    words = {label.key: label.words for label in fixed}

    def called(label: Label) -> Label:
        return Label(label.key, words.get(label.key, label.key), GROUPS.get(label.key, ""))

    def table_of(table: CountedTable) -> CountedTable:
        rows, heads = (tuple(map(called, labels)) for labels in (table.rows, table.columns))
        return replace(table, rows=rows, columns=heads)

    tables = {which: table_of(table) for which, table in made.tables.items()}
    units = tuple(Label(unit.key, unit.key) for unit in made.units)
    return replace(made, tables=tables, units=units)


def group_facts() -> GroupFacts:
    top = YearlyForm(
        "Hoved-MED i Eksempelkommunen", "", dt.date(2026, 1, 13), "Hoved-MED", "12.1.2027"
    )
    local = YearlyForm("Lokal-MED | *Eksempel*", "", dt.date(2026, 3, 10), "Lokal-MED")
    phased = YearlyForm(
        "Eksempelcaféen", "eksempelcaféen", dt.date(2026, 2, 24), "", "uge 9 2027", "1.12.2026"
    )
    work = tuple(
        GroupWork(Label(unit, unit), n, n - 1, n % 2, 3 * n, {"reached": n, "partly": 1})
        for n, unit in enumerate(sorted(UNITS), 1)
    )
    return GroupFacts(YEAR, (top, local), (phased,), work)
