"""Finding a sheet's headings again, whatever an editor or a mail program made of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from kompetence_tui.i18n import in_all_languages
from kompetence_tui.preparation.outline import SheetHeading, SheetLabel

_LABELS = {said.casefold(): label for label in SheetLabel for said in in_all_languages(label.value)}
_HEADING = re.compile(
    rf"(?P<signs>[\W_]*)(?P<label>{'|'.join(_LABELS)})\s*(?P<number>\d{{1,4}})\s*[:.)](?P<words>.*)",
    re.IGNORECASE,
)
BULLETS = "-*+•·◦▪–—−"
"""What programs put before the points of a list."""

_Known: TypeAlias = tuple[SheetHeading, tuple[str, str]]
"""A heading, and the words that it is known by."""

_MOST_LINES = 40
"""Lines that one heading or hint may have been broken into."""


@dataclass(frozen=True, slots=True)
class HeadingMark:
    """A line that looks like a heading of the sheet."""

    line: int
    """From 0."""
    end: int
    """The line after it: a long heading may have been broken."""
    label: SheetLabel
    said: str
    """The label as it stands there."""
    number: int
    part: SheetHeading | None
    """The heading it is; None for one that the sheet does not have."""
    is_heading: bool
    """It has the # of a heading, and is not merely words."""


def find_marks(lines: Sequence[str], parts: Sequence[SheetHeading]) -> list[HeadingMark]:
    """Every line that looks like a heading, in order. The lines are cleaned."""
    marks: list[HeadingMark] = []
    known = [(part, _keys(part)) for part in parts]
    at = 0
    while at < len(lines):
        mark = _mark_at(lines, at, known)
        if mark:
            marks.append(mark)
        at = mark.end if mark else at + 1
    for part in {mark.part for mark in marks if mark.part}:
        _tell_apart([mark for mark in marks if mark.part is part], parts, marks)
    return marks


def _tell_apart(
    same: list[HeadingMark], parts: Sequence[SheetHeading], marks: list[HeadingMark]
) -> None:
    """Where several headings have the same words: by number, or in order when numbers moved."""
    first = same[0].part
    if first is None:
        return
    alike = [part for part in parts if _is_alike(part, first)]
    if len(alike) == 1:
        return
    by_number = {part.number: part for part in alike}
    if sorted(by_number) == sorted(mark.number for mark in same):
        found = [by_number[mark.number] for mark in same]
    else:
        found = [*alike, *alike[-1:] * len(same)]
    for mark, part in zip(same, found, strict=False):
        marks[marks.index(mark)] = replace(mark, part=part)


def _is_alike(part: SheetHeading, other: SheetHeading) -> bool:
    return part.label is other.label and key(part.words) == key(other.words)


def label_of(line: str) -> SheetLabel | None:
    """What the line is a heading of, by its words."""
    found = _HEADING.match(line)
    return _LABELS[found["label"].casefold()] if found else None


def lines_of(wanted: str, lines: Sequence[str], at: int) -> int:
    """How many lines from there on are the wanted one, broken anew; 0 when they are not."""
    wanted, joined = _folded(wanted), ""
    for count, line in enumerate(lines[at : at + _MOST_LINES], 1):
        if not line.strip():
            return 0
        joined = _folded(f"{joined} {line}")
        if joined == wanted:
            return count
        if not wanted.startswith(joined):
            return 0
    return 0


def key(words: str) -> str:
    """The letters and digits alone: what no editor changes."""
    return "".join(filter(str.isalnum, words.casefold())) or "".join(words.split())


def _mark_at(lines: Sequence[str], at: int, known: Sequence[_Known]) -> HeadingMark | None:
    found = _HEADING.match(lines[at])
    if not found:
        return None
    label = _LABELS[found["label"].casefold()]
    candidates = [each for each in known if each[0].label is label]
    part, count = _named(found["words"], lines[at + 1 : at + _MOST_LINES], candidates)
    return HeadingMark(
        at, at + count, label, found["label"], int(found["number"]), part, "#" in found["signs"]
    )


def _named(
    words: str, after: Sequence[str], candidates: Sequence[_Known]
) -> tuple[SheetHeading | None, int]:
    """The first part of these words, which may go on in the lines after, and how many it takes."""
    for count, line in enumerate((*after, ""), 1):
        written = key(words)
        for part, keys in candidates:
            if written in keys:
                return part, count
        if not line.strip() or not _begins_one(written, candidates):
            break
        words = f"{words} {line}"
    return None, 1


def _begins_one(written: str, candidates: Sequence[_Known]) -> bool:
    return any(each.startswith(written) for _part, keys in candidates for each in keys)


def _keys(part: SheetHeading) -> tuple[str, str]:
    """With the escapes of Markdown, and without."""
    return key(part.words), key(part.text)


def _folded(line: str) -> str:
    """The line without the bullet and with single spaces."""
    return " ".join(line.split()).lstrip(f"{BULLETS}> ")
