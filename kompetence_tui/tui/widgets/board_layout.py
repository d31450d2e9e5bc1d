"""Where the notes of a board stand: groups side by side, and below them what lies in no group."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from kompetence_tui.domain.board.board import Board, Note, NoteGroup
from kompetence_tui.i18n import _, plural
from kompetence_tui.tui.text import folded
from kompetence_tui.tui.widgets.row_list import Span

COLUMN = 36
"""Cells a column of notes needs to be read with ease."""
MOST_COLUMNS = 4
GAP = 2
DOTS_DRAWN = 6
"""Dots that are drawn one by one; more are counted."""

_BY = 4
"""Cells for the initials before a note."""


@dataclass(frozen=True)
class ColumnLine:
    """One line of one column: what it shows, and the note or group it belongs to."""

    item: str = ""
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True)
class ItemPlace:
    """Where an item begins, and how many lines it has."""

    column: int
    top: int
    height: int


@dataclass(frozen=True)
class Layout:
    """The whole board, line by line, each line with one entry a column."""

    lines: Sequence[Sequence[ColumnLine]]
    places: Mapping[str, ItemPlace]
    """By id of note or group, in reading order."""
    columns: int
    width: int
    """Cells of a column."""


def lay_out(board: Board, width: int, initials: Mapping[str, str]) -> Layout:
    """The board within ``width`` cells."""
    columns = max(1, min(MOST_COLUMNS, width // COLUMN))
    wide = max(8, (width - GAP * (columns - 1)) // columns)
    lines: list[list[ColumnLine]] = []
    cells = [_group(board, group, wide, initials) for group in board.groups]
    for start in range(0, len(cells), columns):
        _add_band(lines, cells[start : start + columns], columns)
    loose = [_note(note, wide, initials) for note in board.in_group("")]
    if loose and board.groups:
        lines.append(
            [ColumnLine(spans=((_("Uden gruppe"), "muted"),)), *[ColumnLine()] * (columns - 1)]
        )
    for start in range(0, len(loose), columns):
        _add_band(lines, loose[start : start + columns], columns, spaced=False)
    return Layout(lines, _places(lines, columns), columns, wide)


def _group(
    board: Board, group: NoteGroup, width: int, initials: Mapping[str, str]
) -> list[ColumnLine]:
    title = group.title or _("(uden overskrift)")
    total = board.sum_of_group(group.id)
    dots = plural("{n} prik", "{n} prikker", total) if total else ""
    lines = _wrapped(group.id, title, width, "strong", dots)
    for note in board.in_group(group.id):
        lines += _note(note, width, initials)
    return lines


def _note(note: Note, width: int, initials: Mapping[str, str]) -> list[ColumnLine]:
    by = initials.get(note.author, note.author[:3]) if note.author else "–"
    lines = _wrapped(note.id, note.text, width - _BY, "", drawn_dots(note.sum))
    first, *rest = lines
    lead = ColumnLine(note.id, ((f"{by:<{_BY - 1}} ", "muted"), *first.spans))
    return [lead, *(ColumnLine(note.id, ((" " * _BY, ""), *line.spans)) for line in rest)]


def drawn_dots(number: int) -> str:
    """»●●●«, or »● × 9« where there are many."""
    return "●" * number if number <= DOTS_DRAWN else f"● × {number}"


def _wrapped(item: str, text: str, width: int, role: str, after: str) -> list[ColumnLine]:
    """The text in lines, what comes after it on the last one where there is room."""
    parts = folded(text, max(width, 8))
    lines = [ColumnLine(item, ((part, role),)) for part in parts]
    if not after:
        return lines
    if cell_len(parts[-1]) + 2 + cell_len(after) <= width:
        lines[-1] = ColumnLine(item, (*lines[-1].spans, ("  ", ""), (after, "accent")))
    else:
        lines.append(ColumnLine(item, ((after, "accent"),)))
    return lines


def _add_band(
    lines: list[list[ColumnLine]],
    cells: Sequence[list[ColumnLine]],
    columns: int,
    *,
    spaced: bool = True,
) -> None:
    """Cells side by side, the shorter ones filled up, and an empty line below."""
    height = max(len(cell) for cell in cells) + int(spaced)
    filled = [cell + [ColumnLine()] * (height - len(cell)) for cell in cells]
    filled += [[ColumnLine()] * height] * (columns - len(cells))
    lines += [list(row) for row in zip(*filled, strict=True)]


def _places(lines: Sequence[Sequence[ColumnLine]], columns: int) -> dict[str, ItemPlace]:
    found: dict[str, ItemPlace] = {}
    for column in range(columns):
        for top, row in enumerate(lines):
            item = row[column].item
            if not item:
                continue
            known = found.get(item)
            place = (
                ItemPlace(column, known.top, known.height + 1)
                if known
                else ItemPlace(column, top, 1)
            )
            found[item] = place
    return dict(sorted(found.items(), key=lambda kv: (kv[1].top, kv[1].column)))
