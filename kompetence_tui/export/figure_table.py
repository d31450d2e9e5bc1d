"""A table of figures: in each row a label and short cells, drawn as bars too where that is asked.

All text in it is text, whoever wrote it.
"""

from dataclasses import dataclass
from math import ceil

from kompetence_tui.domain.base.text import one_line
from kompetence_tui.i18n import _

BARS_MM = 42
"""How wide the column of bars is on paper."""

_PAGE_MM = 166
_LABEL_MM, _SHORT_LABEL_MM = 42.0, 26.0
"""The least that the labels have, long ones and short ones."""
_CELL_MM, _LETTER_MM, _PADDING_MM = 15.0, 1.75, 4.0
"""The least that a column has, a letter of its head in small type, and the room beside it."""
_LINES_OF_HEAD = 2
"""So many it has, where there is room."""
_WHOLE = 15
"""Rows that stand on one page."""


@dataclass(frozen=True)
class Bar:
    """A figure as it is drawn."""

    n: int
    is_open: bool = False
    """It is this at the least: the bar has no end."""


@dataclass(frozen=True)
class FigureRow:
    """One row."""

    label: str
    cells: tuple[str, ...]
    """Numbers, or the words that stand in place of one."""
    bars: tuple[Bar | None, ...] = ()
    """Of the first cell, and of the second with what it is held against; None where a number is not
    shown. Without any nothing is drawn in the row."""
    is_sum: bool = False
    """Of the rows above it: it stands apart from them."""

    @property
    def is_drawn(self) -> bool:
        return any(bar and bar.n for bar in self.bars)


@dataclass(frozen=True)
class FigureTable:
    """The whole, never without rows; every row has a cell for each column."""

    heads: tuple[str, ...]
    """What the labels are, and what each column of cells is."""
    rows: tuple[FigureRow, ...]

    @property
    def has_bars(self) -> bool:
        return any(row.is_drawn for row in self.rows)

    @property
    def is_whole(self) -> bool:
        """It is not broken over two pages."""
        return len(self.rows) <= _WHOLE

    @property
    def longest(self) -> int:
        """What the longest bar stands for."""
        return max(bar.n for row in self.rows for bar in row.bars if bar)

    @property
    def is_held_against(self) -> bool:
        """Each row has two bars, one above the other."""
        return any(len(row.bars) > 1 for row in self.rows)

    @property
    def head_of_bars(self) -> str:
        """Which bar is which, in words."""
        if not self.is_held_against:
            return _("Søjler")
        now, before = self.heads[1:3]
        return one_line(_("Fyldt: {now} · hul: {before}").format(now=now, before=before))

    @property
    def widths_mm(self) -> tuple[float, ...]:
        """Of the columns on a page: the labels have what the others leave, and no column of cells
        less than a number takes or more than its share."""
        bars = BARS_MM if self.has_bars else 0
        columns = list(zip(self.heads, *(("", *row.cells) for row in self.rows), strict=True))[1:]
        most = (_PAGE_MM - self._label_mm - bars) / max(len(columns), 1)
        widths = [min(_least(head, cells), most) for head, *cells in columns]
        label = _PAGE_MM - bars - sum(widths)
        return (label, *widths, *([bars] if bars else ()))

    @property
    def _label_mm(self) -> float:
        longest = max(len(label) for label in (self.heads[0], *(row.label for row in self.rows)))
        return min(max(longest * _LETTER_MM + _PADDING_MM, _SHORT_LABEL_MM), _LABEL_MM)


def _least(head: str, cells: list[str]) -> float:
    """Room for each cell on one line, and for the longest word of the head, which has few lines."""
    longest = max(map(len, (*head.split(), *cells)), default=0)
    longest = max(longest, ceil(len(head) / _LINES_OF_HEAD))
    return max(longest * _LETTER_MM + _PADDING_MM, _CELL_MM)
