"""Bank files on the disk: one file read and checked, whatever stands under its name."""

import errno
import os
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from kompetence_tui.banks.misnamed import SUFFIX, foreign
from kompetence_tui.banks.problems import Problem, shown
from kompetence_tui.banks.source import MAX_BYTES, too_large
from kompetence_tui.i18n import _
from kompetence_tui.regular import NotAFile, TooLarge, read

if TYPE_CHECKING:
    from kompetence_tui.banks.reader import BankReading

METHODS = "metoder.md"
"""The file of a folder of banks that holds ways of learning instead."""

Read = TypeVar("Read")

MAX_FILES = 200
"""Bank files of one folder that are read."""


def read_file(path: Path, *, strict: bool = False) -> "BankReading":
    """The bank in the file; what cannot be opened is a problem too, never an exception.

    ``strict`` is as of ``read_bank``.
    """
    from kompetence_tui.banks.reader import BankReading, read_bank

    data = read_bytes(path)
    if isinstance(data, Problem):
        is_there = os.path.isfile(path)  # noqa: PTH113 - does not raise
        return BankReading(None, ((foreign(path) if is_there else None) or data,))
    if problem := foreign(path, data):
        return BankReading(None, (problem,))
    return read_bank(data, str(path), strict=strict)


def read_bytes(path: Path, limit: int = MAX_BYTES) -> bytes | Problem:
    """The file's bytes, or why there are none that can be a bank, or another file of that size.

    A link is followed within its own folder only: a folder from others must not point out what
    of the reader's own is to be read.
    """
    if shown(path) != str(path):
        what = _("der er usynlige tegn i filens navn")
        return Problem(shown(path), 1, 1, what, _("giv filen et andet navn"))
    try:
        real = path.resolve(strict=True)
        if path.is_symlink() and not real.is_relative_to(path.parent.resolve()):
            what = _("det er et link til noget uden for sin egen mappe, og det følges ikke")
            return Problem(str(path), 1, 1, what, _("læg en kopi af filen i stedet for linket"))
        return read(real, limit)[0]
    except TooLarge:
        return Problem(str(path), 1, 1, *too_large(limit))
    except (NotAFile, RuntimeError):  # the latter for a circle of links, until Python 3.13
        return _not_a_file(path)
    except OSError as error:
        return unreadable(path, error)


def bank_files(folder: Path) -> list[Path]:
    """The folder's bank files by name; hidden ones are left alone. Raises OSError."""
    names = sorted(name for name in os.listdir(folder) if name.lower().endswith(SUFFIX))  # noqa: PTH208
    seen = (name for name in names if not (name.startswith(".") or name.casefold() == METHODS))
    return [_path(folder, name) for name in seen]


@lru_cache(maxsize=4 * MAX_FILES)
def _path(folder: Path, name: str) -> Path:
    """The same path each time: it takes longer to make and to compare one than to ask the disk."""
    return folder / name


def method_files(folder: Path) -> list[Path]:
    """The folder's method file, or files where only the size of letters tells them apart.

    None in a folder that cannot be read: that is told where its banks are.
    """
    try:
        return sorted(path for path in folder.iterdir() if is_method_file(path))
    except NotADirectoryError:
        return [folder] if is_method_file(folder) else []
    except OSError:
        return []


def is_method_file(path: Path) -> bool:
    """Whether a file of that name holds methods."""
    return path.name.casefold() == METHODS


class ReadOnce(Generic[Read]):
    """Reads a file again only when its time or size has changed."""

    def __init__(self, read: Callable[[Path], Read]) -> None:
        self._read = read
        self._known: dict[Path, tuple[tuple[int, ...], Read]] = {}

    def known(self, path: Path) -> Read | None:
        """What was read, if the file is still the same."""
        known = self._known.get(path)
        return known[1] if known and known[0] == _stamp(path) else None

    def __call__(self, path: Path) -> Read:
        stamp = _stamp(path)
        known = self._known.get(path)
        if known and stamp and known[0] == stamp:
            return known[1]
        found = self._read(path)
        if stamp:
            self._known[path] = stamp, found
        return found


def _stamp(path: Path) -> tuple[int, ...] | None:
    """Changes when the file does."""
    try:
        status = os.stat(path)  # noqa: PTH116 - twice as fast
    except OSError:
        return None
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size


def unreadable(path: Path, error: OSError) -> Problem:
    """A file or folder that the system will not open."""
    match error.errno:
        case errno.EACCES | errno.EPERM:
            what = _("du har ikke lov til at læse den")
            todo = _("bed den, der ejer den, om at give dig lov")
        case errno.ENOENT | errno.ENOTDIR | errno.ELOOP | errno.EISDIR:
            return _not_a_file(path)
        case errno.ENAMETOOLONG:
            what, todo = _("navnet er for langt"), _("giv filen et kortere navn")
        case code:
            name = errno.errorcode.get(code or 0, "?")
            what = _("den kan ikke læses (systemet svarer {code})").format(code=name)
            todo = _("se efter, om disken er i orden, og prøv igen")
    return Problem(shown(path), 1, 1, what, todo)


def missing(folder: Path) -> Problem:
    """A folder that somebody asked for."""
    what = _("mappen med spørgsmålsbanker findes ikke")
    return Problem(shown(folder), 1, 1, what, _("ret --banks eller KOMPETENCE_BANKS"))


def too_many(folder: Path, number: int) -> Problem:
    """A folder with more bank files than are read."""
    what = _("mappen har {n} bankfiler; kun de første {most} efter navn er læst").format(
        n=number, most=MAX_FILES
    )
    return Problem(shown(folder), 1, 1, what, _("flyt dem, I ikke bruger, til en anden mappe"))


def _not_a_file(path: Path) -> Problem:
    if os.path.isdir(path):  # noqa: PTH112 - none of these raises
        what, todo = _("det er en mappe"), _("skriv navnet på en fil i mappen")
    elif os.path.exists(path):  # noqa: PTH110
        what, todo = _("det er ikke en almindelig fil"), _("gem den som en ren tekstfil")
    elif os.path.islink(path):  # noqa: PTH114
        what, todo = _("linket fører ingen steder hen"), _("ret linket, eller slet det")
    else:
        what, todo = _("filen findes ikke"), _("se efter, om navnet er skrevet rigtigt")
    return Problem(shown(path), 1, 1, what, todo)
