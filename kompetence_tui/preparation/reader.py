"""A filled sheet, read back: each answer under its question, or what is wrong by line.

Lines are read as they are, not as Markdown: an employee may write »# …«, »- …« or »```« and mean
just that. What is written belongs to the heading of the sheet above it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kompetence_tui.domain.base.text import FIELD_LIMIT, clean
from kompetence_tui.domain.session.kinds import Role
from kompetence_tui.i18n import _, in_all_languages, speaking
from kompetence_tui.preparation.given import findings_in, text_of
from kompetence_tui.preparation.headings import check_marks
from kompetence_tui.preparation.markers import HeadingMark, find_marks, key, lines_of
from kompetence_tui.preparation.outline import SheetHeading, SheetLabel, outline
from kompetence_tui.preparation.preamble import check_beginning
from kompetence_tui.preparation.sheet import BANK, EMPLOYEE, NUMBER, bank_name, hint_lines

if TYPE_CHECKING:
    from kompetence_tui.banks.problems import Findings
    from kompetence_tui.domain.session.session import Session

MAX_LINES = 5_000
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

    def __repr__(self) -> str:
        return "<Sheet>"

    @property
    def session_id(self) -> str:
        """As it stands in the sheet; empty when it does not."""
        found = self.fact(*in_all_languages(NUMBER))
        return found[1].strip("*_` ").lower() if found else ""

    def fact(self, *names: str) -> tuple[int, str] | None:
        """The line, from 0, and value of a fact below the title that is called one of these."""
        named = "|".join(map(re.escape, names))
        pattern = re.compile(rf"[\W_]*(?:{named})[\W_]*:(.*)", re.IGNORECASE)
        for number, line in enumerate(self.lines[:_FIRST_LINES]):
            if found := pattern.match(line):
                return number, found[1].strip()
        return None


@dataclass
class Filled:
    """What was written: by question id, and by the followed goal's id. Empty answers are none."""

    answers: dict[str, str] = field(default_factory=dict)
    goals: dict[str, str] = field(default_factory=dict)

    def __repr__(self) -> str:
        return "<Filled>"

    @property
    def is_empty(self) -> bool:
        return not (self.answers or self.goals)


def read_sheet(data: bytes, file: str) -> Sheet:
    """The file as text. Raises FileHasProblems."""
    with findings_in(file) as findings:
        text = text_of(data, MAX_LINES, findings)
    return Sheet(file, tuple(_unquoted(clean(text or ""))))


def _unquoted(text: str) -> list[str]:
    """The lines without the > of a mail program, where it stands before the headings."""
    lines = text.split("\n")
    quoted = sum(bool(_QUOTED_HEADING.match(line)) for line in lines)
    if quoted * 2 <= sum(line.startswith("#") for line in lines):
        return lines
    return [_QUOTE.sub("", line) for line in lines]


def answers_in(sheet: Sheet, session: "Session", names: Sequence[str] = ()) -> Filled:
    """What was written in the session's sheet. Raises FileHasProblems.

    ``names`` are what its employee is called in other talks.
    """
    parts = outline(session)
    filled = Filled()
    with findings_in(sheet.file) as findings:
        if not _is_for(session, sheet, names, findings):
            return filled
        marks = check_marks(find_marks(sheet.lines, parts), parts, sheet.lines, findings)
        if len(findings):
            return filled  # what stands where can only be told when all headings are there
        check_beginning(sheet.lines[: marks[0].line], session, findings)
        for mark, end in _with_ends(marks, len(sheet.lines)):
            if mark.part:
                _take(sheet.lines, mark, end, mark.part, filled, findings)
    return filled


def _is_for(session: "Session", sheet: Sheet, names: Sequence[str], findings: "Findings") -> bool:
    """Whether it was made from the questions that the session has, and for its employee."""
    with speaking(session.bank.speech):
        bank, employee = sheet.fact(_(BANK)), sheet.fact(_(EMPLOYEE))
    if bank and key(bank[1]) != key(bank_name(session)):
        what = _("skemaet er lavet til andre spørgsmål, end samtalen har ({bank})")
        todo = _("lav et nyt skema, og flyt svarene over i det")
        findings.add(bank[0] + 1, 1, what.format(bank=bank_name(session)), todo)
        return False
    is_its_own = sheet.session_id == session.id  # a name may have been corrected since
    own = ", ".join(session.names(Role.EMPLOYEE))
    if employee and not is_its_own and key(employee[1]) not in map(key, (own, *names)):
        what = _("skemaet er lavet til en anden medarbejder, end samtalen er med")
        todo = _("find den samtale, skemaet er til")
        findings.add(employee[0] + 1, 1, what, todo)
        return False
    return True


def _with_ends(marks: Sequence[HeadingMark], last: int) -> Iterator[tuple[HeadingMark, int]]:
    """Each heading, and where the next begins."""
    ends = [*(mark.line for mark in marks[1:]), last]
    return zip(marks, ends, strict=True)


def _take(
    lines: Sequence[str],
    mark: HeadingMark,
    end: int,
    part: SheetHeading,
    filled: Filled,
    findings: "Findings",
) -> None:
    first, text = _written(lines[mark.end : end], hint_lines(part))
    if not text:
        return
    line = mark.end + first + 1
    if part.label is SheetLabel.THEME:
        what = _("teksten står ikke under et spørgsmål")
        findings.add(line, 1, what, _("flyt den ned under et, eller slet den"))
    elif len(text) > FIELD_LIMIT:
        what = _("svaret er på mere end {n} tegn").format(n=FIELD_LIMIT)
        findings.add(line, 1, what, _("kort det ned"))
    else:
        taken = filled.goals if part.label is SheetLabel.GOAL else filled.answers
        taken[part.id] = text


def _written(lines: Sequence[str], hints: Sequence[str]) -> tuple[int, str]:
    """Which line is the first that was written, and the text, without the sheet's own hints."""
    left, kept = list(hints), []
    at = 0
    while at < len(lines):
        hint, count = next(
            ((hint, found) for hint in left if (found := lines_of(hint, lines, at))), ("", 0)
        )
        if count:
            left.remove(hint)
        else:
            kept.append((at, lines[at]))
        at += count or 1
    while kept and not kept[0][1].strip():
        kept.pop(0)
    while kept and not kept[-1][1].strip():
        kept.pop()
    return (kept[0][0] if kept else 0), "\n".join(line for _at, line in kept)
