"""What is wrong in a bank file: where, what, and what to do about it."""

from dataclasses import dataclass


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


class Findings:
    """The problems of one file, gathered while it is read."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._found: set[Problem] = set()

    def __len__(self) -> int:
        return len(self._found)

    def add(self, line: int, column: int, what: str, todo: str) -> None:
        self._found.add(Problem(self._file, line, column, what, todo))

    def in_order(self) -> tuple[Problem, ...]:
        return tuple(sorted(self._found))
