"""A filled sheet, read back: each answer under its question, or what is wrong by line.

Lines are read as they are, not as Markdown: an employee may write »# …«, »- …« or »```« and mean
just that. What is written belongs to the heading of the sheet above it.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kompetence_tui.domain.base.text import FIELD_LIMIT, quote
from kompetence_tui.export.blocks import PROMPT
from kompetence_tui.i18n import _, in_all_languages, speaking
from kompetence_tui.preparation.given import FileHasProblems, findings_in
from kompetence_tui.preparation.headings import check_marks
from kompetence_tui.preparation.markers import HeadingMark, find_marks, key, lines_of
from kompetence_tui.preparation.outline import SheetHeading, SheetLabel, outline
from kompetence_tui.preparation.preamble import check_beginning
from kompetence_tui.preparation.renamed import with_renamed
from kompetence_tui.preparation.sheet import BANK, bank_name, hint_lines, hint_words
from kompetence_tui.preparation.sheet_file import Sheet
from kompetence_tui.preparation.sheet_words import preparer_of, whose

if TYPE_CHECKING:
    from kompetence_tui.banks.problems import Findings, Problem
    from kompetence_tui.domain.session.session import Session

_SIGNS = re.compile(r"»#+ ")
_WIDTH = 50
"""Characters that are told of a paragraph."""

_PROMPTS = (
    *in_all_languages(PROMPT),
    "Klik eller tryk her for at skrive tekst.", "Klik her for at angive tekst.",
    "Click or tap here to enter text.", "Click here to enter text.",
)  # fmt: skip
"""What we, and Word where something was deleted again, put in a field that is empty."""


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


def answers_in(sheet: Sheet, session: "Session", names: Sequence[str] = ()) -> Filled:
    """What was written in the session's sheet. Raises FileHasProblems.

    ``names`` are what its employee is called in other talks.
    """
    preparer = preparer_of(session, for_leader=sheet.is_leaders)
    parts, filled = outline(session, preparer), Filled()
    with _placed(sheet), findings_in(sheet.file) as findings:
        if not _is_for(session, sheet, names, findings):
            return filled
        marks = with_renamed(find_marks(sheet.lines, parts), parts, sheet)
        marks = check_marks(marks, parts, sheet.lines, findings)
        if len(findings):
            return filled  # what stands where can only be told when all headings are there
        check_beginning(sheet, marks[0].line, session, findings)
        for mark, end in _with_ends(marks, len(sheet.lines)):
            if mark.part:
                _take(sheet.lines, mark, end, mark.part, filled, findings)
    return filled


@contextmanager
def _placed(sheet: Sheet) -> Iterator[None]:
    """An office program shows neither numbers of lines nor #: what is wrong is told with the words
    that stand there."""
    try:
        yield
    except FileHasProblems as error:
        if not sheet.is_word:
            raise
        raise FileHasProblems(tuple(_with_words(each, sheet) for each in error.problems)) from None


def _with_words(problem: "Problem", sheet: Sheet) -> "Problem":
    problem = replace(problem, what=_bare(problem.what), todo=_bare(problem.todo))
    words = quote(sheet.lines[problem.line - 1].lstrip("# -"), _WIDTH)
    if not words or words in problem.what:
        return problem
    return replace(problem, what=_("{what} (ved »{words}«)").format(what=problem.what, words=words))


def _bare(words: str) -> str:
    return _SIGNS.sub("»", words)


def _is_for(session: "Session", sheet: Sheet, names: Sequence[str], findings: "Findings") -> bool:
    """Whether it was made from the questions that the session has, and for its employee."""
    with speaking(session.bank.speech):
        bank, who = sheet.fact(_(BANK)), sheet.fact(_(preparer_of(session, for_leader=False).value))
    if bank and key(bank[1]) != key(bank_name(session)):
        what = _("skemaet er lavet til andre spørgsmål, end samtalen har ({bank})")
        todo = _("lav et nyt skema, og flyt svarene over i det")
        findings.add(bank[0] + 1, 1, what.format(bank=bank_name(session)), todo)
        return False
    is_its_own = sheet.session_id == session.id  # a name may have been corrected since
    if who and not is_its_own and key(who[1]) not in map(key, (whose(session), *names)):
        what = _("skemaet er lavet til en anden medarbejder, end samtalen er med")
        todo = _("find den samtale, skemaet er til")
        findings.add(who[0] + 1, 1, what, todo)
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
    hints = hint_lines(part)
    hints += [words for words in hint_words(part) if f"- {words}" not in hints]
    first, text = _written(lines[mark.end : end], hints)
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
        taken = filled.goals if part.label.is_of_goal else filled.answers
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
            kept.append((at, _unprompted(lines[at])))
        at += count or 1
    while kept and not kept[0][1].strip():
        kept.pop(0)
    while kept and not kept[-1][1].strip():
        kept.pop()
    return (kept[0][0] if kept else 0), "\n".join(line for _at, line in kept)


def _unprompted(line: str) -> str:
    """The line without the words that asked for it, which may stand before it or after."""
    for prompt in _PROMPTS:
        bare = line.strip()
        if bare.startswith(prompt) or bare.endswith(prompt):
            return bare.removeprefix(prompt).removesuffix(prompt).strip()
    return line
