"""What is wrong in a bank file: where, what, and what to do about it."""

from dataclasses import dataclass
from pathlib import Path

from kompetence_tui.i18n import _

MOST = 200
"""Mistakes told of one file: with more it is no bank, and nobody reads them."""


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One mistake in one file. Sorts by file, line and column, both counted from 1."""

    file: str
    line: int
    column: int
    what: str
    todo: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.what} → {self.todo}"


@dataclass(frozen=True, order=True, slots=True)
class Remark(Problem):
    """What is worth looking at in a file that can be used all the same."""

    def __str__(self) -> str:
        note = _("bemærk")
        return f"{self.file}:{self.line}:{self.column}: {note}: {self.what} → {self.todo}"


def shown(path: Path) -> str:
    """The path as it can be shown: file names may hold what a terminal obeys."""
    return "".join(
        char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in str(path)
    )


class TooManyFindings(Exception):
    """There are more mistakes than are told; reading on would only take time."""


class Findings:
    """The problems of one file, gathered while it is read."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._found: set[Problem] = set()
        self._advice: set[Remark] = set()
        self._is_cut = False

    def __len__(self) -> int:
        return len(self._found)

    def add(self, line: int, column: int, what: str, todo: str) -> None:
        """Raises TooManyFindings when there are ``MOST`` already."""
        if len(self._found) >= MOST:
            self._is_cut = True
            raise TooManyFindings
        self._found.add(Problem(self._file, line, column, what, todo))

    def advise(self, line: int, column: int, what: str, todo: str) -> None:
        """What is no mistake, but was hardly meant so."""
        if len(self._advice) < MOST:
            self._advice.add(Remark(self._file, line, column, what, todo))

    def advice_in_order(self) -> tuple[Remark, ...]:
        """By line and column, without those of a line that has a mistake."""
        wrong = {problem.line for problem in self._found}
        return tuple(sorted(advice for advice in self._advice if advice.line not in wrong))

    def in_order(self) -> tuple[Problem, ...]:
        """By line and column; last, if so, that there are more."""
        found = sorted(self._found)
        if self._is_cut:
            what = _("der er flere fejl end de {n}, der står her").format(n=MOST)
            todo = _("ret dem først, og efterse så filen igen")
            found.append(Problem(self._file, found[-1].line, found[-1].column, what, todo))
        return tuple(found)
