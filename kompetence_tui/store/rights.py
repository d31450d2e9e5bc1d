"""Files of a data folder that too many or too few can read: a sentence for each kind of fault, and
one command that mends all its files."""

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from kompetence_tui.domain.base.text import one_line, shell
from kompetence_tui.i18n import _
from kompetence_tui.store import (
    deletion_log,
    index,
    known_exports,
    platform,
    remembered,
    said,
    spare,
    traces,
)
from kompetence_tui.store.place import TEAM_FILE, DataFolder

_IN_ROOT = {index.NAME, deletion_log.NAME, remembered.NAME, said.NAME}
"""Files of the data folder itself that are the program's: it can be any folder."""


class Fault(Enum):
    """What is wrong with who can read a file."""

    OPEN = auto()
    CLOSED = auto()
    """The user cannot read it; nothing else is known to be wrong with it."""
    GROUP = auto()
    MODE = auto()


@dataclass(frozen=True)
class Wrong:
    """All files of one owner with one fault."""

    fault: Fault
    owner: int
    paths: tuple[Path, ...]

    @property
    def sentence(self) -> str:
        """How many they are, or which it is, and what is wrong."""
        one, many = _WORDS[self.fault]
        if len(self.paths) == 1:
            words, where = one, self.paths[0]
        else:
            words, where = many, Path(os.path.commonpath(self.paths))
        owner = platform.user_called(self.owner)
        return words.format(n=len(self.paths), path=one_line(str(where)), owner=owner)

    def todo(self, place: DataFolder) -> str:
        """The command that mends them, and who can give it."""
        command = self._command(place)
        if self.owner == platform.user_number():
            return _("skriv »{command}«").format(command=command)
        if self.fault is Fault.CLOSED:
            return _("lad den, der driver maskinen, skrive »sudo {command}«").format(
                command=command
            )
        return _("bed {owner} om at skrive »{command}«").format(
            owner=platform.user_called(self.owner), command=command
        )

    def _command(self, place: DataFolder) -> str:
        words = self._mended_by(place)
        if len(self.paths) == 1:
            return shell(*words, *self.paths)
        # Its own folders whole, but of the data folder no more than these: it can be anything.
        where = dict.fromkeys(p if p.parent == place.root else p.parent for p in self.paths)
        # The folders are closed with their files; a team's are to stay as they are.
        what = () if self.fault is Fault.OPEN else ("-type", "f")
        mine = (*what, "-user", platform.user_called(self.owner))
        return shell("find", *where, *mine, "-exec", *words, "{}", "+")

    def _mended_by(self, place: DataFolder) -> tuple[str, ...]:
        match self.fault:
            case Fault.OPEN:
                return "chmod", "go="
            case Fault.GROUP:
                return "chgrp", platform.group_name(place.root)
            case Fault.MODE:
                return "chmod", "660"
            case Fault.CLOSED if self.owner == platform.user_number():
                return "chmod", "u+rw"
            case _:
                return "chown", platform.user_called(platform.user_number())


_WORDS = {
    Fault.OPEN: (
        _("Filen {path} er åben for andre"),
        _("{n} filer i {path} er åbne for andre"),
    ),
    Fault.CLOSED: (
        _("Filen {path} ejes af {owner} og er lukket for dig; den er ikke beskadiget"),
        _("{n} filer i {path} ejes af {owner} og er lukket for dig; de er ikke beskadigede"),
    ),
    Fault.GROUP: (
        _("Filen {path} hører ikke til gruppen"),
        _("{n} filer i {path} hører ikke til gruppen"),
    ),
    Fault.MODE: (
        _("Filen {path} skal kunne læses og skrives af gruppen og kun af den"),
        _("{n} filer i {path} skal kunne læses og skrives af gruppen og kun af den"),
    ),
}


def wrong_files(place: DataFolder) -> list[Wrong]:
    """The files whose owner, group or mode is wrong, together by fault and owner."""
    found: dict[tuple[Fault, int], list[Path]] = {}
    for path, status in _files(place):
        if fault := _fault_of(path, status, place):
            found.setdefault((fault, status.st_uid), []).append(path)
    return [Wrong(fault, owner, tuple(paths)) for (fault, owner), paths in found.items()]


def _files(place: DataFolder) -> Iterator[tuple[Path, os.stat_result]]:
    own = (place.own / name for name in ("private", known_exports.NAME, spare.FOLDER, "crash"))
    for folder in dict.fromkeys(
        (place.root, place.sessions, place.reports, *traces.aside_folders(place), *own)
    ):
        with suppress(OSError), os.scandir(folder) as entries:  # told where folders are
            for entry in sorted(entries, key=lambda entry: entry.name):
                if folder != place.root or entry.name in _IN_ROOT:
                    yield from _regular(entry)


def _regular(entry: "os.DirEntry[str]") -> Iterator[tuple[Path, os.stat_result]]:
    with suppress(OSError):
        status = entry.stat(follow_symlinks=False)
        if stat.S_ISREG(status.st_mode):
            yield Path(entry.path), status


def _fault_of(path: Path, status: os.stat_result, place: DataFolder) -> Fault | None:
    mode = stat.S_IMODE(status.st_mode)
    if place.shared and path.is_relative_to(place.root):
        if not platform.is_in_my_group(status):
            return Fault.GROUP
        if mode & 0o007 or mode & TEAM_FILE != TEAM_FILE:
            return Fault.MODE
    elif platform.is_open_to_others(status) and platform.is_mine(status):
        return Fault.OPEN
    return None if os.access(path, os.R_OK) else Fault.CLOSED
