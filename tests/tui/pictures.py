"""Made-up pictures of a year: 6 units, three years, without reading a file."""

from dataclasses import replace

from kompetence_tui.domain.report import columns
from kompetence_tui.domain.report.counted import Counted, CountedTable, Label, Tally
from kompetence_tui.domain.report.figures import Cover, Figure, ProtectedTable
from kompetence_tui.domain.report.picture import Picture, keys
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.domain.report.tables import TableId
from tests.domain.report.people import counted_of, year_of

UNITS = {"huset": 34, "gården": 28, "skolen": 24, "biblioteket": 18, "nord": 12, "caféen": 4}
AREAS = ("borgeren i centrum", "digital i hverdagen", "vi lærer fra os")
TYPES = ("faglig", "social", "personlig", "ledelse")
METHODS = {"informal": ("sidemandsoplæring", "sparring"), "external": ("kurser",)}


def picture_year(period: ReportPeriod, share: float = 1.0) -> Picture:
    """What such a share of the employees did; only what few are behind is hidden, to tell all
    apart."""
    counted = _called(counted_of(year_of(period, UNITS, AREAS, TYPES, METHODS, share), period))
    tables = {which: _simply_hidden(table) for which, table in counted.tables.items()}
    return Picture(period, 5, counted.units, tables)


def _simply_hidden(table: CountedTable) -> ProtectedTable:
    places = [(row, column) for row in keys(table.rows) for column in keys(table.columns)]
    tallies = {place: table.tallies.get(place, Tally()) for place in places}
    figures = {
        place: Figure(tally.n) if tally.people >= 5 else Figure(None, Cover.FEW)
        for place, tally in tallies.items()
    }
    return ProtectedTable(table.id, table.rows, table.columns, figures)


def _called(counted: Counted) -> Counted:
    """With the words that the columns have everywhere, in the order they stand in there."""
    known = {
        (which, each.key): each for which, each_of in columns.FIXED.items() for each in each_of
    }
    every = [columns.WORKPLACE, columns.NO_AREA, columns.NO_TYPE]
    known |= {(which, each.key): each for which in counted.tables for each in every}
    order = {label: place for place, label in enumerate(known.values())}

    def called(which: TableId, labels: tuple[Label, ...]) -> tuple[Label, ...]:
        found = (
            known.get((which, one.key), Label(one.key, one.key.capitalize())) for one in labels
        )
        return tuple(sorted(found, key=lambda label: order.get(label, -1)))

    tables = {
        which: replace(table, rows=called(which, table.rows), columns=called(which, table.columns))
        for which, table in counted.tables.items()
    }
    return replace(counted, tables=tables)
