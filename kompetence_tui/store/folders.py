"""What lies in a folder, for whoever chooses a file or a folder by its name."""

import os
import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from kompetence_tui.domain.people.alphabet import in_order

MOST = 2_000
"""Names of a folder that are looked at: in one with more, the name is written."""


@dataclass(frozen=True, slots=True)
class InFolder:
    """A folder, or a file of the kind that is looked for."""

    path: Path
    is_folder: bool

    def __repr__(self) -> str:
        return "<InFolder>"

    @property
    def name(self) -> str:
        """As it is written: that of a folder ends in a slash."""
        return _composed(self.path.name) + ("/" if self.is_folder else "")


def entries(folder: Path, suffixes: Iterable[str] = ()) -> list[InFolder]:
    """The folders in it, and after them the files that end in one of the suffixes; by name.

    Names with signs that cannot be seen are left out. Raises OSError.
    """
    wanted = tuple(suffixes)
    with os.scandir(folder) as scanned:
        found = [_entry(one) for one in islice(scanned, MOST) if one.name.isprintable()]
    kept = (e for e in found if e.is_folder or e.path.suffix.lower() in wanted)
    return sorted(kept, key=lambda e: (not e.is_folder, in_order(e.name)))


def named(path: Path, suffixes: Iterable[str] = ()) -> list[InFolder]:
    """What is called just so, where it is a folder or a file of the kind: in a folder that holds
    more than are looked at it can be written all the same."""
    with suppress(OSError, ValueError):
        if path.is_dir():
            return [InFolder(path, True)]
        if path.suffix.lower() in tuple(suffixes) and path.is_file():
            return [InFolder(path, False)]
    return []


def place_of(written: str, beside: Path) -> tuple[Path, str]:
    """The folder that a path leads to as far as it is written, and what is begun of a name in it.

    A path that begins nowhere begins ``beside``.
    """
    head, slash, begun = written.strip().rpartition("/")
    try:
        folder = Path(head + slash).expanduser()
    except RuntimeError:  # ~somebody who has no home here
        folder = Path(head + slash)
    return beside / folder, begun


def beginning(found: Iterable[InFolder], begun: str) -> list[InFolder]:
    """Those whose name begins so, whatever the case; hidden ones where the dot is written."""
    start = _composed(begun).casefold()
    return [
        entry
        for entry in found
        if entry.name.casefold().startswith(start)
        and (start.startswith(".") or not entry.name.startswith("."))
    ]


def _entry(scanned: "os.DirEntry[str]") -> InFolder:
    try:
        return InFolder(Path(scanned.path), scanned.is_dir())
    except OSError:  # a link in a circle
        return InFolder(Path(scanned.path), False)


def _composed(name: str) -> str:
    """Some systems keep »å« as two signs."""
    return unicodedata.normalize("NFC", name)
