"""A merged sheet holds no more than its parts: every figure of it follows from theirs (H9)."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.report.figures import Cover, Figure
from kompetence_tui.domain.report.merging import merged
from kompetence_tui.domain.report.report import Report, ReportCell, ReportLine
from tests.export.report_samples import report

UNITS = ("eksempelhuset", "prøvegården", "eksempelskolen")
PARTS = [replace(one, tables=one.tables[:2]) for one in map(report, UNITS)]

covers = st.sampled_from([Cover.FEW, Cover.COVERED, Cover.WITHHELD, Cover.NOBODY])
figures = st.one_of(
    st.integers(5, 90).map(Figure),
    covers.map(lambda cover: Figure(None, cover)),
    st.integers(5, 90).map(lambda n: Figure(n, Cover.AT_LEAST)),
)


@st.composite
def parts(draw: st.DrawFn) -> list[Report]:
    """The parts with any figures."""

    def line(one: ReportLine) -> ReportLine:
        cells = tuple(ReportCell(draw(figures)) for _cell in one.cells)
        return replace(one, cells=cells, total=ReportCell(draw(figures)))

    found = []
    for part in PARTS[: draw(st.integers(1, 3))]:
        tables = []
        for table in part.tables:
            own = line(table.lines[0])  # of one unit: its row and its sum are the same
            total = replace(table.total, cells=own.cells, total=own.total)
            tables.append(replace(table, lines=(own,), total=total))
        found.append(replace(part, tables=tuple(tables)))
    return found


def follows(sums: Figure, own: list[Figure]) -> bool:
    """Counted anew: exact only where all parts are, and else no more than what they show."""
    if len(own) == 1:
        return sums == own[0]
    shown = sum(one.n for one in own if one.n is not None)
    are_exact = all(one.cover in (Cover.NONE, Cover.NOBODY) for one in own)
    if all(one.cover is Cover.NOBODY for one in own):
        return sums.cover is Cover.NOBODY
    if are_exact:
        return sums == Figure(shown)
    return sums == (Figure(shown, Cover.AT_LEAST) if shown else Figure(None, Cover.WITHHELD))


@settings(max_examples=30)
@given(parts())
def test_every_figure_follows_from_what_the_parts_show(parts: list[Report]) -> None:
    sheet = merged(parts)
    assert sheet.parts == tuple(parts)
    for number, table in enumerate(sheet.tables):
        own = [part.tables[number] for part in parts]
        assert [line.cells for line in table.lines] == [one.lines[0].cells for one in own]
        for at, cell in enumerate((*table.total.cells, table.total.total)):
            each = [(*one.total.cells, one.total.total)[at].now for one in own]
            assert follows(cell.now, each)
