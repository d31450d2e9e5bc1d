"""Several units' reports in one, for Hovedudvalget (H9): never more than the parts hold.

Free of pydantic.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kompetence_tui.domain.report.counted import ALL, Label
from kompetence_tui.domain.report.figures import Figure, figure_sum
from kompetence_tui.domain.report.picture import labels_of
from kompetence_tui.domain.report.report import (
    Report,
    ReportCell,
    ReportLine,
    ReportTable,
)
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.domain.report.tables import SPECS, TableSpec
from kompetence_tui.i18n import _


@dataclass(frozen=True, slots=True)
class MergedReport:
    """The reports that are in it, and their tables side by side with a sum."""

    period: ReportPeriod
    threshold: int
    """The highest of theirs."""
    parts: tuple[Report, ...]
    tables: tuple[ReportTable, ...]
    """The lines of all parts, and the sum of the parts' sums."""
    remarks: tuple[str, ...]
    """What is left out or missing, as sentences in Danish."""


def merged(reports: Sequence[Report], asked: Sequence[str] = ()) -> MergedReport:
    """The reports (one at least) in one; ``asked`` are the units there should be, in words.

    One of another period than the first is left out, and so is one with a unit that another has.
    """
    parts = _without_doubles([r for r in reports if r.period == reports[0].period])
    tables = tuple(table for spec in SPECS if (table := _merged_table(spec, parts)) is not None)
    return MergedReport(
        reports[0].period,
        max(part.threshold for part in parts),
        tuple(parts),
        tables,
        tuple(_remarks(reports, parts, asked)),
    )


def _without_doubles(reports: Iterable[Report]) -> list[Report]:
    parts: list[Report] = []
    for report in reports:
        if not _units(report) & {key for part in parts for key in _units(part)}:
            parts.append(report)
    return parts


def _units(report: Report) -> set[str]:
    return {unit.key for unit in report.units}


def _remarks(reports: Sequence[Report], parts: list[Report], asked: Sequence[str]) -> Iterator[str]:
    period = reports[0].period
    for report in reports:
        if report.period != period:
            yield _("Filen om {units} er af {other} og er ikke med; arket er af {period}.").format(
                units=_named(report), other=report.period.danish, period=period.danish
            )
        elif not any(report is part for part in parts):
            yield _("En senere fil om {units} er ikke med: en enhed står kun ét sted.").format(
                units=_named(report)
            )
    if len({part.threshold for part in parts}) > 1:
        yield _("Filerne skjuler ikke det samme: nogle tal under {n}, andre under {m}.").format(
            n=min(part.threshold for part in parts), m=max(part.threshold for part in parts)
        )
    if missing := _missing(parts, asked):
        yield _("Mangler: {units}.").format(units=", ".join(missing))


def _named(report: Report) -> str:
    return ", ".join(unit.words for unit in report.units)


def _missing(parts: Iterable[Report], asked: Sequence[str]) -> list[str]:
    there = {unit.words.casefold() for part in parts for unit in part.units}
    return [unit for unit in asked if unit.casefold() not in there]


def _merged_table(spec: TableSpec, parts: Iterable[Report]) -> ReportTable | None:
    tables = [table for part in parts for table in part.tables if table.spec.id is spec.id]
    if not tables:
        return None
    columns = labels_of(table.columns for table in tables)
    rows = labels_of([line.label for line in table.lines] for table in tables)
    lines = [(table, line) for table in tables for line in table.lines]
    return ReportTable(
        spec,
        columns,
        tuple(
            _sum_line(row, columns, [(t, line) for t, line in lines if line.label.key == row.key])
            for row in rows
        ),
        _sum_line(Label(ALL, _("I alt")), columns, [(table, table.total) for table in tables]),
    )


def _sum_line(
    label: Label, columns: Sequence[Label], lines: Sequence[tuple[ReportTable, ReportLine]]
) -> ReportLine:
    found: list[dict[str, ReportCell]] = [
        {c.key: cell for c, cell in zip(table.columns, line.cells, strict=True)}
        for table, line in lines
    ]
    return ReportLine(
        label,
        tuple(_sum_cell([f[c.key] for f in found if c.key in f]) for c in columns),
        _sum_cell([line.total for _table, line in lines]),
    )


def _sum_cell(cells: Sequence[ReportCell]) -> ReportCell:
    """Last year's stands beside only where all parts have it."""
    before: list[Figure] = [cell.before for cell in cells if cell.before is not None]
    return ReportCell(
        figure_sum(cell.now for cell in cells),
        figure_sum(before) if before and len(before) == len(cells) else None,
    )
