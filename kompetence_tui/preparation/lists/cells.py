"""The rows of a list, whatever kind of file it is: a workbook (xlsx) or lines of text (CSV)."""

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kompetence_tui.domain.base.text import one_line
from kompetence_tui.i18n import _
from kompetence_tui.preparation.lists.kinds import ZIP, other_kind
from kompetence_tui.preparation.lists.text import list_text

if TYPE_CHECKING:
    from kompetence_tui.banks.problems import Findings

MAX_BYTES = 10_000_000
"""Of the file: a workbook may have pictures in it."""

FIRST_LINES = 10
"""Lines with content among which the headings are looked for."""

_SEPARATORS = (";", "\t", ",")
_SEPARATOR_LINE = re.compile(r"sep=(?P<sign>.)\s*", re.IGNORECASE)
"""What some spreadsheets write first."""
_QUOTED = re.compile(r'"[^"]*"')


@dataclass(frozen=True, slots=True)
class ListedRow:
    """A line's cells, each on one line and cleaned, without the empty ones last."""

    line: int
    """From 1, as the spreadsheet numbers it."""
    cells: tuple[str, ...]


IsHeading = Callable[[Sequence[str]], bool]
"""Whether these cells are the headings of a list."""


def read_rows(
    data: bytes, is_heading: IsHeading, findings: "Findings", notes: list[str]
) -> list[ListedRow]:
    """The rows that hold something; what kept it from being read is a finding, and what is worth
    knowing is put in ``notes``."""
    if other := other_kind(data):
        findings.add(1, 1, *other)
        return []
    if data.startswith(ZIP):
        from kompetence_tui.preparation.lists.workbook import workbook_rows

        found = (row_of(*row) for row in workbook_rows(data, findings, notes))
        return [row for row in found if row]
    text = list_text(data, findings, notes)
    return list(_of_text(text.split("\n"), is_heading, findings)) if text else []


def row_of(line: int, cells: Sequence[str]) -> ListedRow | None:
    """The row; None where all the cells are empty."""
    kept = [one_line(cell) for cell in cells]
    while kept and not kept[-1]:
        kept.pop()
    return ListedRow(line, tuple(kept)) if kept else None


def _of_text(
    lines: Sequence[str], is_heading: IsHeading, findings: "Findings"
) -> Iterator[ListedRow]:
    """A cell never goes on in the next line: a quotation mark that is forgotten must not swallow
    the rest."""
    said = _SEPARATOR_LINE.fullmatch(lines[0])
    numbered = list(enumerate(lines, 1))[1 if said else 0 :]
    written = [(number, line) for number, line in numbered if line.strip()]
    first = [line for _number, line in written[:FIRST_LINES]]
    separator = said["sign"] if said else _separator(first, is_heading)
    for number, line in written:
        cells = _cells(line, separator)
        if cells is None:
            what = _("anførselstegnene passer ikke sammen")
            findings.add(number, 1, what, _("slet dem, eller sæt det, der mangler"))
        elif row := row_of(number, cells):
            yield row


def _separator(first: Sequence[str], is_heading: IsHeading) -> str:
    """The sign that parts the headings; without any, one that the first line with one has."""
    for sign in _SEPARATORS:
        if any(is_heading(list(map(one_line, _cells(line, sign) or ()))) for line in first):
            return sign
    bare = (_QUOTED.sub("", line) for line in first)
    found = (sign for line in bare for sign in _SEPARATORS[:2] if sign in line)
    return next(found, ",")


def _cells(line: str, separator: str) -> list[str] | None:
    """None where the quotation marks do not fit together."""
    try:
        (cells,) = csv.reader([line], delimiter=separator, strict=True, skipinitialspace=True)
    except (csv.Error, ValueError, TypeError):  # the last for what cannot part anything
        return None
    return cells
