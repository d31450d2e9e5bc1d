"""The file of a filled sheet as lines, whatever program it was filled in."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kompetence_tui.domain.base.text import clean
from kompetence_tui.i18n import in_all_languages
from kompetence_tui.preparation.given import findings_in, text_of
from kompetence_tui.preparation.markers import key, label_of
from kompetence_tui.preparation.outline import SheetLabel
from kompetence_tui.preparation.sheet import NUMBER
from kompetence_tui.preparation.sheet_words import LEADERS_TITLE

if TYPE_CHECKING:
    from kompetence_tui.banks.problems import Findings
    from kompetence_tui.written.lines import WrittenText

MAX_BYTES = 10_000_000
"""Of an office file, with the pictures that somebody put in it."""

MAX_LINES = 5_000
_ZIP = b"PK\x03\x04"
_NOTES = (SheetLabel.GOAL_NOTE, SheetLabel.QUESTION_NOTE)
_QUOTED_HEADING = re.compile(r">[> ]*#")
_QUOTE = re.compile(r"^> ?")
_FIRST_LINES = 40
"""Lines in which the sheet says what it belongs to."""


@dataclass(frozen=True)
class Sheet:
    """A file's lines, and the session it says it belongs to."""

    file: str
    lines: tuple[str, ...]
    """Cleaned."""
    is_word: bool = False
    """From an office program: each line is a paragraph."""
    heads: frozenset[int] = frozenset()
    """There: the lines that are headings by their style, from 0."""
    fields: Mapping[str, int] = field(default_factory=dict)
    """There: the first line of each field that is still one, by its id."""
    remarks: tuple[str, ...] = ()
    """There: what was taken, and what was left out, in Danish sentences."""

    def __repr__(self) -> str:
        return "<Sheet>"

    @property
    def session_id(self) -> str:
        """As it stands in the sheet; empty when it does not."""
        found = self.fact(*in_all_languages(NUMBER))
        return found[1].strip("*_` ").lower() if found else ""

    @property
    def is_leaders(self) -> bool:
        """It says so in its title; or, where that is gone, has only headings for notes."""
        titles = tuple(map(key, in_all_languages(LEADERS_TITLE)))
        if any(key(line).startswith(titles) for line in self.lines[:_FIRST_LINES]):
            return True
        labels = {label for line in self.lines if (label := label_of(line))}
        return any(label in labels for label in _NOTES) and SheetLabel.QUESTION not in labels

    def fact(self, *names: str) -> tuple[int, str] | None:
        """The line, from 0, and value of a fact below the title that is called one of these."""
        named = "|".join(map(re.escape, names))
        pattern = re.compile(rf"[\W_]*(?:{named})[\W_]*:(.*)", re.IGNORECASE)
        for number, line in enumerate(self.lines[:_FIRST_LINES]):
            if found := pattern.match(line):
                return number, found[1].strip()
        return None


def read_sheet(data: bytes, file: str) -> Sheet:
    """The file as lines. Raises FileHasProblems."""
    with findings_in(file) as findings:
        if data.startswith(_ZIP):
            return _read_word(data, file, findings)
        text = text_of(data, MAX_LINES, findings)
    return Sheet(file, tuple(_unquoted(clean(text or ""))))


def _unquoted(text: str) -> list[str]:
    """The lines without the > of a mail program, where it stands before the headings."""
    lines = text.split("\n")
    quoted = sum(bool(_QUOTED_HEADING.match(line)) for line in lines)
    if quoted * 2 <= sum(line.startswith("#") for line in lines):
        return lines
    return [_QUOTE.sub("", line) for line in lines]


def _read_word(data: bytes, file: str, findings: "Findings") -> Sheet:
    from kompetence_tui.preparation.given import add_sentence, too_many_lines
    from kompetence_tui.written.kinds import read_written
    from kompetence_tui.written.package import NotWord, too_large
    from kompetence_tui.written.plain import MAX_TEXT

    try:
        written = read_written(data, is_framed=True)
    except NotWord as error:
        add_sentence(findings, str(error))
        return Sheet(file, ())
    if sum(len(line.text) for line in written.lines) > MAX_TEXT:
        add_sentence(findings, str(too_large()))
    elif len(written.lines) > MAX_LINES:
        too_many_lines(findings, MAX_LINES)
    return word_sheet(written, file)


def word_sheet(written: "WrittenText", file: str) -> Sheet:
    """The paragraphs as the lines that they would be in a text."""
    from kompetence_tui.written.lines import ListMark

    lines, fields, number = list[str](), dict[str, int](), 0
    for at, line in enumerate(written.lines):
        number = number + 1 if line.mark is ListMark.NUMBER else 0
        mark = {ListMark.BULLET: "- ", ListMark.NUMBER: f"{number}. "}.get(line.mark, "")
        level = 1 if line.is_title else line.level
        lead = f"{'#' * level} " if level and line.text else "  " * line.depth + mark
        lines.append(lead + line.text if line.text else "")
        if line.field:
            fields.setdefault(line.field, at)
    heads = frozenset(at for at, line in enumerate(lines) if written.lines[at].level and line)
    return Sheet(file, tuple(lines), True, heads, fields, written.remarks)
