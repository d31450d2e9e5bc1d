"""The method files at hand: each folder of banks may have one, and they add up (N26)."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kompetence_tui.banks.files import ReadOnce, method_files, read_bytes
from kompetence_tui.banks.problems import Problem

if TYPE_CHECKING:
    from kompetence_tui.banks.method_reader import MethodFile
    from kompetence_tui.domain.plan.method import Method


def read_method_file(path: Path) -> "MethodFile":
    """The methods in the file; what cannot be opened is a problem too, never an exception."""
    from kompetence_tui.banks.method_reader import MethodFile, read_methods

    data = read_bytes(path)
    if isinstance(data, Problem):
        return MethodFile((), (data,))
    return read_methods(data, str(path))


class MethodShelf:
    """The methods of some folders; of two with the same id, the one in the first folder counts.

    A file with problems gives no methods, and hides none of another file.
    """

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = tuple(folders)
        self._read = ReadOnce(read_method_file)

    def files(self) -> "Iterator[tuple[Path, MethodFile]]":
        """Each method file with what stands in it, first folder first."""
        for folder in self._folders:
            for path in method_files(folder):
                yield path, self._read(path)

    def by_file(self) -> "Iterator[tuple[Path, tuple[Method, ...]]]":
        """The methods in use that each file gives."""
        taken: set[str] = set()
        for path, file in self.files():
            new = tuple(method for method in file.methods if method.id not in taken)
            taken |= {method.id for method in new}
            yield path, new

    def methods(self) -> "tuple[Method, ...]":
        """Every method in use: those of the job itself first (N9), else in the files' order."""
        every = [method for _path, methods in self.by_file() for method in methods]
        return tuple(sorted(every, key=lambda method: not method.on_the_job))

    def problems(self) -> tuple[Problem, ...]:
        """What keeps files from being used."""
        return tuple(problem for _path, file in self.files() for problem in file.problems)
