"""What stands before a sheet's first question is the program's; whatever else does is told."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kompetence_tui.export.notice import HEADING
from kompetence_tui.i18n import _
from kompetence_tui.preparation.markers import key
from kompetence_tui.preparation.sheet import FACTS, HOW, LAST_GOALS, REMARKS, TITLE

if TYPE_CHECKING:
    from kompetence_tui.banks.problems import Findings

_FACT = re.compile(rf"[\W_]*(?:{'|'.join(FACTS)})[\W_]*:", re.IGNORECASE)
_EMPHASISED = re.compile(r"\s*[*_][^\s*_]")
_NOTICE = key(HEADING)
_SECTIONS = {_NOTICE, key(HOW), key(LAST_GOALS)}


def check_beginning(lines: Sequence[str], findings: "Findings") -> None:
    """Find the paragraphs that somebody wrote there: they would belong to no question."""
    in_notice = False
    for number, line in _first_lines(lines):
        if line.lstrip().startswith("#") or key(line) in _SECTIONS:
            in_notice = key(line) == _NOTICE
        elif not in_notice and not _is_own(line):
            what = _("teksten står ikke under et spørgsmål")
            findings.add(number, 1, what, _("flyt den ned under et, eller slet den"))


def _first_lines(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The first line of each paragraph, and of each item of a list, counted from 1."""
    before = ""
    for number, line in enumerate(lines, 1):
        is_item = line.lstrip().startswith(("-", "*", "•", "#"))
        if line.strip() and (is_item or not before.strip()):
            yield number, line
        before = line


def _is_own(line: str) -> bool:
    """The title, a fact or a remark, with its marks or without."""
    if _FACT.match(line) or _EMPHASISED.match(line) or key(line).startswith(key(TITLE)):
        return True
    return any(key(remark).startswith(key(line)) for remark in REMARKS)
