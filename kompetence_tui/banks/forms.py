"""The form files at hand: each folder of banks may have a folder of them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kompetence_tui.banks.files import MAX_FILES, ReadOnce, read_bytes, too_many, unreadable
from kompetence_tui.banks.misnamed import SUFFIX, foreign, misnamed_files
from kompetence_tui.banks.problems import Problem
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.banks.form_reader import FormReading
    from kompetence_tui.domain.form import FormFile

FOLDER = "skemaer"
"""The folder in a folder of banks that holds forms."""


def read_form_file(path: Path) -> "FormReading":
    """The form in the file; what cannot be opened is a problem too, never an exception."""
    from kompetence_tui.banks.form_reader import FormReading, read_form

    data = read_bytes(path)
    if isinstance(data, Problem):
        return FormReading(None, (data,))
    if problem := foreign(path, data):
        return FormReading(None, (_as_form(problem),))
    return read_form(data, str(path))


def _as_form(problem: Problem) -> Problem:
    """What to do about a file of another program; a form is not made of it, as a bank can be."""
    todo = _("skriv skemaet som ren tekst i UTF-8 i en fil, hvis navn ender på .md")
    return replace(problem, todo=todo)


class FormShelf:
    """The forms of some folders; of two with the same id, the one in the first folder counts.

    A file with problems gives no form, and hides none of another file.
    """

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = tuple(folder / FOLDER for folder in folders)
        self._read = ReadOnce(read_form_file)

    def by_file(self) -> "list[tuple[Path, FormFile]]":
        """Each form in use with its file, first folder first."""
        found: dict[str, tuple[Path, FormFile]] = {}
        for path, reading in self._readings():
            if reading.form is not None:
                found.setdefault(reading.form.id, (path, reading.form))
        return list(found.values())

    def problems(self) -> tuple[Problem, ...]:
        """What keeps files from being used."""
        found = [problem for _path, reading in self._readings() for problem in reading.problems]
        return (*found, *self._twins(), *self._others())

    def _readings(self) -> "Iterator[tuple[Path, FormReading]]":
        for folder in self._folders:
            for path in _form_files(folder)[:MAX_FILES]:
                yield path, self._read(path)

    def _twins(self) -> Iterator[Problem]:
        """A second file of one folder with the same id would never be used."""
        taken: dict[str, Path] = {}
        for path, reading in self._readings():
            first = taken.setdefault(reading.id, path) if reading.form else path
            if first != path and first.parent == path.parent:
                what = _("id »{id}« bruges også af {other}").format(id=reading.id, other=first.name)
                todo = _("giv det ene skema et andet id, eller slet den ene fil")
                yield Problem(str(path), 1, 1, what, todo)

    def _others(self) -> Iterator[Problem]:
        """What lies in the folders and is read as no form."""
        for folder in self._folders:
            try:
                number = sum(1 for _path in folder.iterdir())
            except (FileNotFoundError, NotADirectoryError):
                continue
            except OSError as error:
                yield unreadable(folder, error)
                continue
            if number > MAX_FILES:
                yield too_many(folder, number)
            for path, problem in misnamed_files(folder):
                yield _as_form(problem) if foreign(path) else problem


def _form_files(folder: Path) -> list[Path]:
    """By name; hidden ones are left alone, and a folder that is not there holds none."""
    try:
        names = [path for path in folder.iterdir() if path.suffix.lower() == SUFFIX]
    except OSError:
        return []
    return sorted((path for path in names if path.name[:1] != "."), key=lambda path: path.name)
