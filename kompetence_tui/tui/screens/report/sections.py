"""What of a report stands in which section of the screen, and what its lines are the sum of."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kompetence_tui.domain.report.counted import Label
from kompetence_tui.domain.report.experiences import in_order
from kompetence_tui.domain.report.figures import Figure, has_number, is_possible
from kompetence_tui.domain.report.kept_in_time import KeptInTime
from kompetence_tui.domain.report.report import Report, ReportCell, ReportTable
from kompetence_tui.domain.report.tables import Side, TableId
from kompetence_tui.i18n import _
from kompetence_tui.tui.screens.report.group_sections import group_sections, numbered
from kompetence_tui.tui.screens.report.report_rows import BarLine, BarSection


def sections_of(report: Report, *, covered: bool) -> Iterator[BarSection]:
    """What to know first, the tables in their order with those that are all hidden after the others
    in one sentence, and last what groups and committees did and
    what of their words goes on to a higher level."""
    names = [unit.words for unit in report.units] if covered else []
    yield BarSection("", told=tuple(_without(report.remarks, names)))
    silent = []
    for table in report.tables:
        if covered:
            table = _covered(table)
        by_unit = table.spec.rows is Side.UNIT
        lines = tuple(_by_column(table) if by_unit else _by_row(table))
        if any(map(_says_something, lines)):
            yield BarSection(_(table.spec.words), lines)
        else:
            silent.append(_(table.spec.words))
    if silent:
        told = _("Alle tal er skjult i: {tables}.").format(tables=", ".join(silent))
        yield BarSection("", told=(told,))
    if not report.is_all:
        words = _("Indsatsområder og metoder på tværs vises kun for alle enheder sammen.")
        yield BarSection("", told=(words,))
    yield from group_sections(report.groups, covered=covered)
    for sort, texts in () if covered else in_order(report.texts):
        yield BarSection(_(sort.words), told=tuple(one.text for one in texts))


def own_section(own: KeptInTime) -> BarSection:
    """What is about the leader alone: it is in no file, and on nobody else's screen."""
    words = _("{kept} af {due} aftalte opfølgninger er holdt til tiden.")
    told = words.format(kept=own.kept, due=own.due)
    return BarSection(_("Kun på din skærm"), told=(told,))


def figures_of(report: Report) -> dict[str, Figure]:
    """What each line of the tables says, by its id."""
    lines = [line for section in sections_of(report, covered=False) for line in section.lines]
    return {one.id: one.now for line in lines for one in (line, *line.inner)}


def _without(remarks: Iterable[str], names: Sequence[str]) -> Iterator[str]:
    """Those that name none of them."""
    return (remark for remark in remarks if not any(name in remark for name in names))


def _by_column(table: ReportTable) -> Iterator[BarLine]:
    """A line for each column: the sum, and below it what each unit is of it; the total last."""
    several = table.lines if len(table.lines) > 1 else ()
    for at, column in enumerate(table.columns):
        inner = [_line(table, line.cells[at], column, line.label) for line in several]
        line = _line(table, table.total.cells[at], column, inner=inner)
        if is_possible((line.now, line.before)):
            yield line
    inner = [_line(table, line.total, table.total.label, line.label) for line in several]
    total = _line(table, table.total.total, table.total.label, inner=inner)
    words = _("{counts} i alt").format(counts=_(table.spec.counts))
    yield replace(total, words=words, is_total=True)


def _by_row(table: ReportTable) -> Iterator[BarLine]:
    """A line for each area or form, and below it its columns."""
    for line in table.lines:
        cells = zip(table.columns, line.cells, strict=True)
        inner = [_line(table, cell, line.label, column) for column, cell in cells]
        yield _line(table, line.total, line.label, inner=inner)


def _line(
    table: ReportTable,
    cell: ReportCell,
    of: Label,
    by: Label | None = None,
    inner: Iterable[BarLine] = (),
) -> BarLine:
    """What the cell shows; inside another it is called what divides that."""
    label = by or of
    place = "\n".join((table.spec.id, of.key, by.key if by else ""))
    told = tuple(one for one in inner if is_possible((one.now, one.before)))
    return BarLine(place, label.words, cell.now, cell.before, told, label.group)


def _says_something(line: BarLine) -> bool:
    """It, or what it is made of, has a number, now or the year before."""
    return has_number(figure for one in (line, *line.inner) for figure in (one.now, one.before))


# While the screen is covered.


def _covered(table: ReportTable) -> ReportTable:
    """Units and indsatsområder by number only: they are what one could be known by."""
    called = {Side.UNIT: _("enhed"), Side.AREA: _("indsatsområde")}
    lines, columns = table.lines, table.columns
    if words := called.get(table.spec.rows):
        labels = numbered((line.label for line in lines), words)
        lines = tuple(map(lambda line, label: replace(line, label=label), lines, labels))
    if table.spec.id is TableId.AREAS:
        columns = numbered(columns, called[Side.AREA])
    return replace(table, lines=lines, columns=columns)
