"""What is wrong in a bank file: where, what, and what to do about it."""

from dataclasses import dataclass

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


class TooManyFindings(Exception):
    """There are more mistakes than are told; reading on would only take time."""


class Findings:
    """The problems of one file, gathered while it is read."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._found: set[Problem] = set()
        self._is_cut = False

    def __len__(self) -> int:
        return len(self._found)

    def add(self, line: int, column: int, what: str, todo: str) -> None:
        """Raises TooManyFindings when there are ``MOST`` already."""
        if len(self._found) >= MOST:
            self._is_cut = True
            raise TooManyFindings
        self._found.add(Problem(self._file, line, column, what, todo))

    def in_order(self) -> tuple[Problem, ...]:
        """By line and column; last, if so, that there are more."""
        found = sorted(self._found)
        if self._is_cut:
            what = _("der er flere fejl end de {n}, der står her").format(n=MOST)
            todo = _("ret dem først, og efterse så filen igen")
            found.append(Problem(self._file, found[-1].line, found[-1].column, what, todo))
        return tuple(found)
