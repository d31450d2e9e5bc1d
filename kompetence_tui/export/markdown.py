"""Markdown of a document: headings, paragraphs and lists, LF, one line end last.

People's text is escaped here and can only become a paragraph, the value of a list item or part of
a heading the program writes.
"""

from collections.abc import Iterable, Iterator

from kompetence_tui.export import escape
from kompetence_tui.export.blocks import (
    FILL_WIDTH,
    NOT_FILLED,
    STATUS,
    AnswerRoom,
    Block,
    FillLine,
    Item,
    Items,
    Paragraph,
    RuledLines,
    SectionHeading,
    ShellLine,
    Signatures,
    SpiderWeb,
)
from kompetence_tui.export.figure_table import FigureTable
from kompetence_tui.i18n import _

_FILL = "_" * FILL_WIDTH
_NARROWEST = 3
"""Characters of a column."""


def markdown(blocks: Iterable[Block]) -> str:
    """The blocks as one Markdown file."""
    return "\n\n".join(part for block in blocks for part in _parts(block)) + "\n"


def _parts(block: Block) -> Iterable[str]:
    """What stands between empty lines."""
    match block:
        case SectionHeading():
            return [_heading(block)]
        case Paragraph():
            return _paragraphs(block)
        case Items():
            return [_list(block)]
        case SpiderWeb():
            return [_list(block.items)]
        case FigureTable():
            return [_table(block)]
        case ShellLine():
            return [f"```sh\n{block.line}\n```"]
        case _:
            return _by_hand(block)


def _by_hand(block: FillLine | Signatures | RuledLines | AnswerRoom) -> Iterable[str]:
    """What is to be written in by hand."""
    match block:
        case FillLine():
            return [_fill_line(block)]
        case Signatures():
            return map(_fill_line, block.lines)
        case RuledLines():
            return [_FILL] * block.lines
        case AnswerRoom():
            return [""]


def _heading(block: SectionHeading) -> str:
    words = block.words or escape.heading(block.label)
    if block.text is not None:
        words = f"{words} {escape.heading(block.text) or _not_filled()}".lstrip(" ")
    return f"{'#' * block.level} {words}"


def _paragraphs(block: Paragraph) -> list[str]:
    if block.is_typeset_only:
        return []
    if block.is_hint:
        return [_emphasised(escape.inline(block.text or ""))]
    words = _emphasised(block.words) if block.is_remark else block.words
    if block.text is None:
        return [words]
    first, *rest = escape.paragraphs(block.text) or [_not_filled()]
    return [f"{words} {first}" if words else first, *rest]


def _fill_line(line: FillLine) -> str:
    return f"{escape.item(line.label)} {_FILL} {escape.inline(line.name)}".rstrip()


def _list(block: Items) -> str:
    return "\n".join(_lines(block.items, indent=""))


def _lines(items: Iterable[Item], indent: str) -> Iterator[str]:
    for entry in items:
        box = "[ ] " if entry.box else ""
        content = _content(entry)
        if not indent and not entry.key and content.startswith(f"{STATUS}:"):
            # Not taken for a status: those are left out of what is acknowledged.
            content = content.replace(":", "\\:", 1)
        yield f"{indent}- {box}{content}"
        yield from _lines(entry.inner, indent + "  ")


def _table(table: FigureTable) -> str:
    """In GitHub's dialect, with columns that are straight as it stands too."""
    rows = [[escape.inline(cell) for cell in table.heads]]
    rows += [[escape.inline(cell) for cell in (row.label, *row.cells)] for row in table.rows]
    widths = [max(_NARROWEST, *map(len, column)) for column in zip(*rows, strict=True)]
    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    rows.insert(1, rule)
    return "\n".join(f"| {' | '.join(_padded(row, widths))} |" for row in rows)


def _padded(row: list[str], widths: list[int]) -> Iterator[str]:
    for at, (cell, width) in enumerate(zip(row, widths, strict=True)):
        yield cell.rjust(width) if at else cell.ljust(width)


def _content(entry: Item) -> str:
    if entry.key:
        return f"{escape.inline(entry.key)}: {escape.inline(entry.text) or _not_filled()}"
    return escape.item(entry.text) or _not_filled()


def _not_filled() -> str:
    return _emphasised(_(NOT_FILLED))


def _emphasised(words: str) -> str:
    return f"*{words}*"
