"""The rows of Årets billede: tables as bars, last year's thin below, and text between them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from rich.cells import cell_len

from kompetence_tui.domain.report.figures import Cover, Figure
from kompetence_tui.tui.text import cut, folded
from kompetence_tui.tui.widgets.bars import Signs, bar, thin_bar
from kompetence_tui.tui.widgets.row_list import Row, Span, column

_INDENT = 2
_GAP = 2
_LEAST_BAR = 4
"""Cells of a bar below which its room is the words'."""


@dataclass(frozen=True, slots=True, repr=False)
class BarLine:
    """One bar with what is called what, and those it is the sum of."""

    id: str
    words: str
    now: Figure
    before: Figure | None = None
    """The same of the year before, where that is kept."""
    inner: tuple["BarLine", ...] = ()
    group: str = ""
    """What it belongs to, told above the first that does."""
    is_total: bool = False
    """It is the sum of the others, and has no bar."""


@dataclass(frozen=True, slots=True, repr=False)
class BarSection:
    """One table, or something told in words."""

    words: str
    lines: tuple[BarLine, ...] = ()
    told: tuple[str, ...] = ()
    """Sentences below its heading."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """How all bars of a report are drawn."""

    signs: Signs
    now: str
    """What the first bar is of: »2026«."""
    before: str
    """What the thin one is of; empty where there is none."""
    threshold: int


@dataclass(frozen=True, slots=True)
class _Columns:
    """What the bars of one section share: the greatest number, and the widest words."""

    most: int
    words: int
    numbers: int


def rows_of(
    sections: Iterable[BarSection], unfolded: Iterable[str], drawn: Drawn, width: int
) -> tuple[list[Row], dict[str, BarLine]]:
    """The rows in order, and the line of each by its id. ``width`` is what sentences fold in."""
    rows: list[Row] = []
    shown: dict[str, BarLine] = {}
    opened = frozenset(unfolded)
    for section in sections:
        if rows:
            rows.append(Row("", _nothing, selectable=False))
        if section.words:
            rows.append(Row("", partial(_heading, section, drawn), selectable=False))
        rows += _told(section, width)
        for line, row in _bars(section, opened, drawn):
            rows.append(row)
            if line:
                shown[line.id] = line
    return rows, shown


def _bars(
    section: BarSection, opened: frozenset[str], drawn: Drawn
) -> Iterator[tuple[BarLine | None, Row]]:
    """The rows of its lines, with the line where one can be marked."""
    found = list(_walk(section.lines, opened, 0))
    columns, group = _columns(found, drawn.threshold), ""
    for line, depth in found:
        if line.group != group and not depth:
            group = line.group  # what belongs to none stands apart from those that do
            yield None, Row("", partial(_sentence, group, 0), selectable=False)
        yield line, Row(line.id, partial(_first, line, depth, columns, drawn))
        before = line.before
        if before and (before.n is not None or line.now.n is not None):  # else all is said
            second = partial(_second, line, before, columns, drawn)
            yield None, Row("", second, selectable=False)


def _told(section: BarSection, width: int) -> Iterator[Row]:
    """Its sentences; below a heading they are moved in."""
    indent = _INDENT if section.words else 0
    for words in section.told:
        for line in folded(words, max(1, width - indent)):
            yield Row("", partial(_sentence, line, indent), selectable=False)


def _walk(
    lines: Sequence[BarLine], opened: frozenset[str], depth: int
) -> Iterator[tuple[BarLine, int]]:
    for line in lines:
        yield line, depth
        if line.id in opened:
            yield from _walk(line.inner, opened, depth + 1)


def _columns(found: Sequence[tuple[BarLine, int]], threshold: int) -> _Columns:
    figures = [each for line, _depth in found for each in (line.now, line.before) if each]
    return _Columns(
        most=max((f.n or 0 for line, _depth in found for f in _drawn_of(line)), default=0),
        words=max((cell_len(line.words) + depth * _INDENT for line, depth in found), default=0),
        numbers=max((cell_len(figure.danish(threshold)) for figure in figures), default=0),
    )


def _drawn_of(line: BarLine) -> tuple[Figure, ...]:
    """What of it has a bar."""
    both = (line.now, line.before) if line.before else (line.now,)
    return () if line.is_total else both


def _widths(columns: _Columns, width: int) -> tuple[int, int]:
    """Cells of the words and of the bar; where there is little room the words have it."""
    room = max(0, width - columns.numbers - 2 * _GAP)
    words = min(columns.words, max(room // 2, room - 40))
    return (words, room - words) if room - words >= _LEAST_BAR else (room, 0)


def _first(
    line: BarLine, depth: int, columns: _Columns, drawn: Drawn, width: int
) -> Sequence[Span]:
    words, room = _widths(columns, width)
    indent = min(depth * _INDENT, words)
    drawn_bar = _bar(line, columns, drawn.signs, room)
    role = "strong" if line.now.is_shown else "muted"
    return [
        (" " * indent, ""),
        column(cut(line.words, words - indent), words - indent, "" if depth else "strong"),
        (" " * _GAP, ""),
        column(drawn_bar, room, "accent"),
        _number(line.now, columns, drawn, role),
    ]


def _bar(line: BarLine, columns: _Columns, signs: Signs, room: int) -> str:
    """What is at least so much is open at its end."""
    if line.is_total or line.now.n is None:
        return ""
    end = signs.more if line.now.cover is Cover.AT_LEAST else ""
    return bar(line.now.n, columns.most, room - len(end), signs) + end


def _second(
    line: BarLine, before: Figure, columns: _Columns, drawn: Drawn, width: int
) -> Sequence[Span]:
    words, room = _widths(columns, width)
    drawn_bar = thin_bar(0 if line.is_total else before.n or 0, columns.most, room, drawn.signs)
    return [
        (" " * (words + _GAP), ""),
        column(drawn_bar, room, "muted"),
        _number(before, columns, drawn, "muted"),
    ]


def _number(figure: Figure, columns: _Columns, drawn: Drawn, role: str) -> Span:
    return figure.danish(drawn.threshold).rjust(columns.numbers + _GAP), role


def _heading(section: BarSection, drawn: Drawn, width: int) -> Sequence[Span]:
    """What the section is, and at the right end which bar is which, where there is room for it."""
    thick, thin = drawn.signs.parts[-1] * 2, drawn.signs.thin * 2
    legend = [(thick, "accent"), (f" {drawn.now}  {thin} {drawn.before}", "muted")]
    room = width - sum(cell_len(words) for words, _role in legend) - _GAP
    is_said = any(line.before for line in section.lines)
    if not is_said or room < min(cell_len(section.words), width // 2):
        return [column(section.words, width, "accent")]
    return [column(section.words, room, "accent"), (" " * _GAP, ""), *legend]


def _sentence(words: str, indent: int, width: int) -> Sequence[Span]:
    return [(" " * indent, ""), column(words, width - indent, "muted")]


def _nothing(_width: int) -> Sequence[Span]:
    return []
