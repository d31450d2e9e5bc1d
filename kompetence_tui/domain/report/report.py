"""*Årets billede* of the units somebody chose: a view of a picture. Free of pydantic.

Screens and documents show what stands here and count nothing themselves.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.report.counted import ALL, Label
from kompetence_tui.domain.report.experiences import Chosen
from kompetence_tui.domain.report.feedback import Feedback
from kompetence_tui.domain.report.figures import Cover, Figure, ProtectedTable, figure_sum
from kompetence_tui.domain.report.groups import GroupFacts
from kompetence_tui.domain.report.picture import Picture, keys
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.domain.report.tables import SPECS, Side, TableSpec
from kompetence_tui.i18n import _

NOTHING = Figure(None, Cover.NOBODY)


@dataclass(frozen=True, slots=True)
class ReportCell:
    """A figure, and last year's beside it where there is one."""

    now: Figure
    before: Figure | None = None


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A row: a cell for each column of its table, and their total."""

    label: Label
    cells: tuple[ReportCell, ...]
    total: ReportCell


@dataclass(frozen=True, slots=True)
class ReportTable:
    """A table: its rows of the chosen units (or areas, forms), and their sum."""

    spec: TableSpec
    columns: tuple[Label, ...]
    lines: tuple[ReportLine, ...]
    total: ReportLine
    """The sum of the lines; the same as the line where there is one."""
    all_words: str = _("I alt")
    """What the sum of all columns is called; some of them may stand in another place."""


@dataclass(frozen=True, slots=True)
class Report:
    """All that a report shows."""

    period: ReportPeriod
    threshold: int
    units: tuple[Label, ...]
    """Those it is of."""
    is_all: bool
    """Whether it is of all units of the picture."""
    published: dt.date | None
    tables: tuple[ReportTable, ...]
    """Those it has something of, in the order of ``SPECS``."""
    groups: GroupFacts
    remarks: tuple[str, ...] = ()
    """Sentences in Danish to be shown with it."""
    unread: int = 0
    texts: tuple[Chosen, ...] = ()
    """What groups wrote for a higher level, and somebody read and ticked."""
    feedback: Feedback | None = None
    """What a MED committee wrote of the period; then it is their sheet."""

    @property
    def is_preliminary(self) -> bool:
        """Then it may be on the screen of the one who holds the talks, and never in a file."""
        return self.published is None


def report_of(
    picture: Picture,
    units: Sequence[str] | None,
    before: Picture | None,
    groups: GroupFacts,
) -> Report:
    """A report of the units with these keys, all where it is None; ``before`` is last year's.

    Beside what is published stands only what is: a half of a year that was published whole is not.
    """
    if picture.published and not (before and before.published):
        before = None
    chosen = tuple(unit for unit in picture.units if units is None or unit.key in units)
    is_all = len(chosen) == len(picture.units)
    tables = tuple(
        _table(spec, picture, before, chosen, is_all)
        for spec in SPECS
        if chosen and spec.id in picture.tables and (is_all or spec.rows is Side.UNIT)
    )
    return Report(
        picture.period,
        picture.threshold,
        chosen,
        is_all,
        picture.published,
        tables,
        groups if is_all else groups.of([unit.key for unit in chosen]),
        tuple(remarks_of(picture, chosen, tables)),
        picture.unread,
    )


def remarks_of(
    picture: Picture, chosen: Sequence[Label], tables: Sequence[ReportTable]
) -> Iterator[str]:
    """What a reader must know before the figures."""
    if picture.published is None:
        yield _("Foreløbig: kun på din skærm. Tallene kan ændre sig, til perioden er udgivet.")
    else:
        yield _("Som udgivet {day}; hvad der er skrevet siden, er ikke med.").format(
            day=danish_day(picture.published)
        )
    if picture.later:
        yield _("Kom til senere og er ikke med i tabeller på tværs af enheder: {units}.").format(
            units=", ".join(unit.words for unit in picture.later)
        )
    if picture.unread:
        yield _("Filer, der ikke kunne læses og ikke er med: {n}.").format(n=picture.unread)
    if not chosen:
        words = _("Der er ingen samtaler med medarbejdere fra {period} endnu.")
        yield words.format(period=picture.period.danish)
    if is_mostly_hidden(tables):
        is_all = len(chosen) == len(picture.units)
        is_one = len(picture.units) == 1
        yield _most_hidden(is_all=is_all, is_year=not picture.period.half, is_one=is_one)


def _most_hidden(*, is_all: bool, is_year: bool, is_one: bool) -> str:
    """That most is hidden, and what would show more."""
    words = _("De fleste tal er skjult, fordi for få mennesker står bag dem.")
    if not is_all:
        return f"{words} {_('Vælg flere enheder, eller alle.')}"
    if not is_year:
        return f"{words} {_('Lav billedet af et helt år.')}"
    if is_one:
        return f"{words} {_('Her er kun én enhed; et billede af flere sammen viser mere.')}"
    return f"{words} {_('Summerne af alle enheder siger mest.')}"


def is_mostly_hidden(tables: Sequence[ReportTable]) -> bool:
    """Whether more than half of what somebody could be in is hidden."""
    figures = [
        cell.now
        for table in tables
        for line in (*table.lines, table.total)
        for cell in (*line.cells, line.total)
        if cell.now.cover is not Cover.NOBODY
    ]
    return sum(figure.n is None for figure in figures) * 2 > len(figures)


def _table(
    spec: TableSpec,
    picture: Picture,
    before: Picture | None,
    chosen: Sequence[Label],
    is_all: bool,
) -> ReportTable:
    now, then = picture.tables[spec.id], before.tables.get(spec.id) if before else None
    labels = chosen if spec.rows is Side.UNIT else now.rows
    rows = [label for label in labels if label in now.rows]
    total_of = [ALL] if is_all else [row.key for row in rows]
    return ReportTable(
        spec,
        now.columns,
        tuple(_line(row, [row.key], now, then) for row in rows),
        _line(Label(ALL, _("I alt")), total_of, now, then),
    )


def _line(
    label: Label, rows: Sequence[str], now: ProtectedTable, then: ProtectedTable | None
) -> ReportLine:
    """The sum of the rows with these keys."""
    *cells, total = [
        ReportCell(_sum(now, rows, column) or NOTHING, _sum(then, rows, column) if then else None)
        for column in keys(now.columns)
    ]
    return ReportLine(label, tuple(cells), total)


def _sum(table: ProtectedTable, rows: Sequence[str], column: str) -> Figure | None:
    """None where the table has none of the rows, or not the column."""
    figures = [table.figures[row, column] for row in rows if (row, column) in table.figures]
    return figure_sum(figures) if figures else None
