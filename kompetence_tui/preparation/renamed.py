"""Headings of a sheet whose words were changed in an office program."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kompetence_tui.preparation.markers import HeadingMark
from kompetence_tui.preparation.outline import SheetHeading, SheetLabel

if TYPE_CHECKING:
    from kompetence_tui.preparation.sheet_file import Sheet


def with_renamed(
    marks: Sequence[HeadingMark], parts: Sequence[SheetHeading], sheet: "Sheet"
) -> list[HeadingMark]:
    """With the headings whose words were changed in an office program: a question's is the last one
    above its field, a theme's the only one where the theme was."""
    known = {mark.part for mark in marks}
    taken = {mark.line for mark in marks if mark.part}
    found = [mark for mark in marks if mark.part]
    for part in parts:
        if part.is_asked and part not in known:
            line = _renamed(part, parts, found, sheet, taken)
            if line is not None:
                taken.add(line)
                found.append(
                    HeadingMark(line, line + 1, part.label, part.said, part.number, part, True)
                )
    return sorted(
        (*found, *(mark for mark in marks if mark.line not in taken)), key=lambda mark: mark.line
    )


def _renamed(
    part: SheetHeading,
    parts: Sequence[SheetHeading],
    found: Sequence[HeadingMark],
    sheet: "Sheet",
    taken: set[int],
) -> int | None:
    if part.label is SheetLabel.THEME:
        return _renamed_theme(part, parts, found, sheet, taken)
    field = sheet.fields.get(part.id, -1)
    above = max((line for line in sheet.fields.values() if line < field), default=-1)
    line = max((line for line in sheet.heads if above < line < field), default=None)
    return None if line in taken else line


def _renamed_theme(
    part: SheetHeading,
    parts: Sequence[SheetHeading],
    found: Sequence[HeadingMark],
    sheet: "Sheet",
    taken: set[int],
) -> int | None:
    """Between the headings that stood before it and after it."""
    at, order = {mark.part: mark.line for mark in found}, parts.index(part)
    first = max((at[other] for other in parts[:order] if other in at), default=-1)
    after = (at[other] for other in parts[order + 1 :] if other in at)
    last = min(after, default=len(sheet.lines))
    between = [line for line in sheet.heads if first < line < last and line not in taken]
    own = [line for line in between if sheet.lines[line].startswith("## ")]
    return own[0] if len(own) == 1 else None
