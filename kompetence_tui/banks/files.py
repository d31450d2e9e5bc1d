"""Bank files on the disk: one file read and checked, whatever stands under its name."""

from pathlib import Path
from typing import TYPE_CHECKING

from kompetence_tui.banks.problems import Problem
from kompetence_tui.banks.source import MAX_BYTES
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.banks.reader import Reading

SUFFIX = ".md"


def read_file(path: Path) -> "Reading":
    """The bank in the file; what cannot be opened is a problem too, never an exception."""
    from kompetence_tui.banks.reader import Reading, read_bank

    data = read_bytes(path)
    if isinstance(data, Problem):
        return Reading(None, (data,))
    return read_bank(data, str(path))


def read_bytes(path: Path) -> bytes | Problem:
    """The file's bytes, as many as a bank may have, or why there are none."""
    try:
        if not path.is_file():
            return _not_a_file(path)
        with path.open("rb") as file:
            return file.read(MAX_BYTES)
    except OSError as error:
        return unreadable(path, error)


def bank_files(folder: Path) -> list[Path]:
    """The folder's bank files by name; hidden ones are left alone. Raises OSError."""
    names = (path for path in folder.iterdir() if path.suffix.lower() == SUFFIX)
    return sorted(path for path in names if not path.name.startswith("."))


def unreadable(path: Path, error: OSError) -> Problem:
    """A file or folder that the system will not open."""
    if isinstance(error, PermissionError):
        what = _("du har ikke lov til at læse den")
        return Problem(str(path), 1, 1, what, _("bed den, der ejer den, om at give dig lov"))
    what = _("den kan ikke læses ({reason})").format(reason=error.strerror or type(error).__name__)
    return Problem(str(path), 1, 1, what, _("se efter, om navnet og disken er i orden"))


def _not_a_file(path: Path) -> Problem:
    if path.is_dir():
        what, todo = _("det er en mappe"), _("skriv navnet på en fil i mappen")
    elif path.exists():
        what, todo = _("det er ikke en almindelig fil"), _("gem banken som en .md-fil")
    elif path.is_symlink():
        what, todo = _("linket fører ingen steder hen"), _("ret linket, eller slet det")
    else:
        what, todo = _("filen findes ikke"), _("se efter, om navnet er skrevet rigtigt")
    return Problem(str(path), 1, 1, what, todo)
