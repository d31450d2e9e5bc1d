"""Files that were meant as banks and are none: another program's, or of another name."""

import os
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from kompetence_tui.banks.problems import Problem, shown
from kompetence_tui.i18n import _

SUFFIX = ".md"
MOST_TOLD = 20
"""Of one folder: banks lie in it, not somebody's documents."""

_PROGRAMS = {
    ".docx": "et Word-dokument",
    ".docm": "et Word-dokument",
    ".doc": "et gammelt Word-dokument",
    ".odt": "et dokument fra LibreOffice",
    ".rtf": "et RTF-dokument",
    ".pdf": "en PDF",
    ".pages": "et dokument fra Pages",
    ".xlsx": "et regneark",
    ".html": "en webside",
}
"""What a file of the name is called; message ids."""

_LISTS = {".docx", ".docm"}
"""What a bank can be made of."""

_CLOSE = re.compile(r"\.(?:md\.[a-z]{2,5}|markdown|mdown|mkd)$", re.IGNORECASE)
_ZIP = b"PK\x03\x04"
_BEGINNINGS = {
    b"%pdf-": ".pdf",
    b"{\\rtf": ".rtf",
    b"\xd0\xcf\x11\xe0": ".doc",
    b"<!doctype html": ".html",
    b"<html": ".html",
}
_IN_ZIP = {b"word/": ".docx", b"opendocument.text": ".odt", b"xl/": ".xlsx"}


def foreign(path: Path, data: bytes = b"") -> Problem | None:
    """Why the file is no bank: another program's document, by what it holds.

    Where that does not say it, or is not known, its name decides.
    """
    suffix = path.suffix.casefold() if not data or data.startswith(_ZIP) else ""
    suffix = _kind_of(data) or suffix
    if suffix not in _PROGRAMS:
        return None
    what = _("det er {kind} og ikke en tekstfil").format(kind=_(_PROGRAMS[suffix]))
    todo = _(
        "gem det som ren tekst i UTF-8 med et navn, der ender på .md, og sæt # foran overskrifter"
    )
    if suffix in _LISTS:
        todo = _("lav en bank af det med »kompetence banks import FIL«, eller {todo}").format(
            todo=todo
        )
    return Problem(shown(path), 1, 1, what, todo)


def misnamed(path: Path) -> Problem | None:
    """Why a file that lies among banks is not read as one; None for what nobody meant as one."""
    if problem := foreign(path):
        return problem
    if _CLOSE.search(path.name):
        what = _("filen er ikke læst: dens navn ender ikke på .md")
        todo = _("giv den navnet {name}; slå visning af filtypenavne til, hvis du ikke ser det")
        return Problem(shown(path), 1, 1, what, todo.format(name=bank_name(path)))
    return None


def bank_name(path: Path) -> str:
    """What the file ought to be called to be found among banks, as it can be shown."""
    close = _CLOSE.search(path.name)
    stem = path.name[: close.start()] if close else path.stem
    return shown(Path(stem + SUFFIX))


def misnamed_files(folder: Path) -> list[tuple[Path, Problem]]:
    """What lies in a folder of banks and is read as none, by name; nothing where it is no folder.

    Hidden files are left alone, and so are those that Word makes beside an open document, and a
    document beside the bank that was made of it.
    """
    try:
        names = os.listdir(folder)  # noqa: PTH208 - paths take long to make
    except OSError:
        return []
    return list(islice(_told(folder, names), MOST_TOLD))


def _told(folder: Path, names: Sequence[str]) -> Iterator[tuple[Path, Problem]]:
    banks = {name.casefold() for name in names if name.casefold().endswith(SUFFIX)}
    others = (name for name in names if not name.startswith((".", "~$")))
    for path in sorted(folder / name for name in others if name.casefold() not in banks):
        if foreign(path) and bank_name(path).casefold() in banks:
            continue
        problem = misnamed(path)
        if problem and os.path.isfile(path):  # noqa: PTH113 - does not raise
            yield path, problem


def _kind_of(data: bytes) -> str | None:
    """The suffix that a file with this content ought to have; None for text."""
    begins = data[:20].lstrip().lower()
    for beginning, suffix in _BEGINNINGS.items():
        if begins.startswith(beginning):
            return suffix
    if data.startswith(_ZIP):
        return next((suffix for part, suffix in _IN_ZIP.items() if part in data), None)
    return None
