"""A document of ours as plain text for a terminal: no marks, no pictures, lines that fit."""

import re
import textwrap
from collections.abc import Iterator, Sequence

from kompetence_tui.cli.output import fitted
from kompetence_tui.cli.table import table

_WIDEST = 100
"""Columns beyond which a line is hard to read."""

_ITEM = re.compile(r"( *)([-*]|\d+\.) +")
_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_BARS = re.compile(r"(?<!\\)\|")


def readable(markdown: str, columns: int) -> str:
    """The document, in lines of so many columns where words allow it."""
    width = max(min(columns, _WIDEST) - 1, 20)
    lines = [line for block in _blocks(markdown) for line in _shown(block, width)]
    text = "\n".join(lines).strip("\n") + "\n"
    return re.sub("\n{3,}", "\n\n", text)


def _blocks(markdown: str) -> Iterator[list[str]]:
    """Lines that belong together: of one paragraph, one item, one table, one fenced example."""
    block: list[str] = []
    for line in markdown.splitlines():
        if _is_fenced(block):
            block.append(line)
            if not line.strip().startswith("```"):
                continue
        elif block and not _begins(line, block):
            block.append(line)
            continue
        else:
            if block:
                yield block
            block = [line]
            continue
        yield block
        block = []
    yield block


def _is_fenced(block: Sequence[str]) -> bool:
    return bool(block) and block[0].strip().startswith("```")


def _begins(line: str, block: Sequence[str]) -> bool:
    """The line is no more of the block's."""
    return (
        not line.strip()
        or not block[0].strip()
        or line.startswith(("#", "```"))
        or block[0].startswith("#")
        or bool(_ITEM.match(line))
        or line.startswith("|") != block[0].startswith("|")
    )


def _shown(block: Sequence[str], width: int) -> Iterator[str]:
    text = " ".join(line.strip() for line in block)
    if _is_fenced(block):
        yield from (f"    {line}" for line in block[1:-1])
    elif not text or text.startswith("<!--") or not _PICTURE.sub("", text).strip():
        yield ""
    elif text.startswith("#"):
        yield from _heading(text, width)
    elif text.startswith("|"):
        yield from _table([_cells(line) for line in block], width)
    else:
        item = _ITEM.match(block[0])
        first = item[0] if item else block[0][: len(block[0]) - len(block[0].lstrip())]
        words = _plain(text[len(first.lstrip()) :])
        yield from textwrap.wrap(
            words,
            width,
            initial_indent=first,
            subsequent_indent=" " * len(first),
            break_long_words=False,
            break_on_hyphens=False,
        )


def _heading(text: str, width: int) -> Iterator[str]:
    marks, _blank, words = text.partition(" ")
    lines = fitted(_plain(words), width).splitlines()
    yield from lines
    yield {1: "═", 2: "─"}.get(len(marks), "") * max(map(len, lines))


def _table(rows: Sequence[list[str]], width: int) -> Iterator[str]:
    """In columns where they fit; else each row as its first cell and the others below it, after
    what they are called."""
    heads, _rule, *others = rows
    lines = table(heads, others)
    if max(map(len, lines)) <= width:
        yield from lines
        return
    yield from (*fitted(f"({' · '.join(filter(None, heads))})", width).splitlines(), "")
    for first, *cells in others:
        yield from fitted(first, width).splitlines()
        for cell in filter(None, cells):
            yield from (f"    {line}" for line in fitted(cell, width - 4).splitlines())


def _cells(line: str) -> list[str]:
    return [_plain(cell.strip()) for cell in _BARS.split(line.strip())[1:-1]]


def _plain(words: str) -> str:
    """Without what only a browser needs: addresses of links, bold, escapes."""
    words = _LINK.sub(r"\1", _PICTURE.sub("", words)).replace("**", "")
    return re.sub(r"\\([^\w\s])", r"\1", words)
