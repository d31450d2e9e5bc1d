"""What stands before a sheet's first question is the program's; whatever else does is told."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kompetence_tui.export.first_page import ABOUT, CONFIDENTIAL, GOALS, INPUTS
from kompetence_tui.export.notice import HEADING
from kompetence_tui.i18n import _, speaking
from kompetence_tui.preparation.markers import BULLETS, key
from kompetence_tui.preparation.sheet import FACTS, HOW, LAST_GOALS
from kompetence_tui.preparation.sheet_words import LEADERS_TITLE, REMARKS, TITLE

if TYPE_CHECKING:
    from kompetence_tui.banks.problems import Findings
    from kompetence_tui.domain.session.session import Session
    from kompetence_tui.preparation.sheet_file import Sheet

_EMPHASISED = re.compile(r"\s*[*_][^\s*_]")


@dataclass(frozen=True)
class _Own:
    """What the program wrote there, in the words of the session's sheet."""

    titles: tuple[str, ...]
    told: frozenset[str]
    """Headings with the workplace's words below them."""
    sections: frozenset[str]
    stamp: str
    remarks: tuple[str, ...]
    facts: re.Pattern[str]


def _own_of(session: "Session") -> _Own:
    with speaking(session.bank.speech):
        told = frozenset(key(_(words)) for words in (HEADING, ABOUT, GOALS, INPUTS))
        return _Own(
            titles=(key(_(TITLE)), key(_(LEADERS_TITLE))),
            told=told,
            sections=told | {key(_(HOW)), key(_(LAST_GOALS))},
            stamp=key(_(CONFIDENTIAL)),
            remarks=tuple(key(_(remark)) for remark in REMARKS),
            facts=re.compile(
                rf"[\W_]*(?:{'|'.join(re.escape(_(fact)) for fact in FACTS)})[\W_]*:",
                re.IGNORECASE,
            ),
        )


def check_beginning(sheet: "Sheet", end: int, session: "Session", findings: "Findings") -> None:
    """Find the paragraphs that somebody wrote above the first question, which is at ``end``: they
    would belong to none."""
    own, is_told, lines = _own_of(session), False, sheet.lines[:end]
    for number, line in enumerate(lines, 1) if sheet.is_word else _first_lines(lines):
        if not line.strip():
            continue
        if line.lstrip().startswith("#") or key(line) in own.sections:
            is_told = key(line) in own.told
        elif not is_told and not _is_own(line, own):
            what = _("teksten står ikke under et spørgsmål")
            findings.add(number, 1, what, _("flyt den ned under et, eller slet den"))


def _first_lines(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The first line of each paragraph, and of each item of a list, counted from 1."""
    before = ""
    for number, line in enumerate(lines, 1):
        is_item = line.lstrip().startswith((*BULLETS, "#"))
        if line.strip() and (is_item or not before.strip()):
            yield number, line
        before = line


def _is_own(line: str, own: _Own) -> bool:
    """The title, a fact or a remark, with its marks or without."""
    if own.facts.match(line) or _EMPHASISED.match(line) or _begins(line, own):
        return True
    return any(remark.startswith(key(line)) for remark in own.remarks)


def _begins(line: str, own: _Own) -> bool:
    return key(line).startswith((*own.titles, own.stamp))
