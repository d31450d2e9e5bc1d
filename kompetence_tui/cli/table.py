"""Plain columns for stdout: no frames, no colour, cut nowhere."""

import re
import unicodedata
from collections.abc import Sequence

_ODD = re.compile("[^\x00-\xac\xae-\u02ff\u2010-\u2027]")
"""What can take other than one column: all but Latin letters, dashes and quotation marks."""


def table(heads: list[str], lines: list[list[str]]) -> list[str]:
    """The lines under their headings, each column as wide as its widest cell."""
    columns = [_column(cells) for cells in zip(heads, *lines, strict=True)]
    return [line.rstrip() for line in map("  ".join, zip(*columns, strict=True))]


def _column(cells: Sequence[str]) -> list[str]:
    """The cells filled to the width of the widest."""
    if not _ODD.search("".join(cells)):  # nearly all text
        widest = max(map(len, cells))
        return [cell.ljust(widest) for cell in cells]
    widths = [_width(cell) for cell in cells]
    widest = max(widths)
    return [cell + " " * (widest - width) for cell, width in zip(cells, widths, strict=True)]


def _width(text: str) -> int:
    """Terminal columns: marks and joiners take none, East Asian wide letters two."""
    return sum(
        0 if unicodedata.category(ch) in ("Mn", "Me", "Cf")
        else 2 if unicodedata.east_asian_width(ch) in "WF"
        else 1
        for ch in text
    )  # fmt: skip
