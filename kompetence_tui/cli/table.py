"""Plain columns for stdout: no frames, no colour, cut nowhere."""

import unicodedata


def table(heads: list[str], lines: list[list[str]]) -> list[str]:
    """The lines under their headings, each column as wide as its widest cell."""
    widths = [max(map(_width, column)) for column in zip(heads, *lines, strict=True)]
    return [_line(cells, widths) for cells in (heads, *lines)]


def _line(cells: list[str], widths: list[int]) -> str:
    padded = (
        cell + " " * (width - _width(cell)) for cell, width in zip(cells, widths, strict=True)
    )
    return "  ".join(padded).rstrip()


def _width(text: str) -> int:
    """Terminal columns: marks and joiners take none, East Asian wide letters two."""
    return sum(
        0 if unicodedata.category(ch) in ("Mn", "Me", "Cf")
        else 2 if unicodedata.east_asian_width(ch) in "WF"
        else 1
        for ch in text
    )  # fmt: skip
