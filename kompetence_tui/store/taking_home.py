"""Taking home what is one leader's alone, and lies where it no longer belongs.

Earlier versions kept it in the team's folder. Others can write there, so no name in it is trusted:
folders are entered through no link, and only what nobody else can have written in is moved. What is
left is told by the doctor. What lies beside another name of the team's folder follows its talks.
"""

import os
from collections.abc import Collection, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from kompetence_tui import regular
from kompetence_tui.store import (
    access,
    files,
    known_exports,
    lock,
    platform,
    remembered,
    scan,
    spare,
    traces,
)
from kompetence_tui.store.errors import StoreError
from kompetence_tui.store.format import MAX_BYTES
from kompetence_tui.store.known_exports import KnownExport, State
from kompetence_tui.store.place import DataFolder

_BEFORE = ("private", traces.DAMAGED, "crash", ".")
_OF_TALKS = ("private", traces.DAMAGED, known_exports.NAME, spare.FOLDER)


def take_home(place: DataFolder) -> None:
    """Move it for a team's folder, all that can be; may be stopped and begun again. No error."""
    with suppress(OSError, StoreError):
        before = place.own_before
        _take(place, (place.root, before.parent.name, before.name), _BEFORE)
    with suppress(OSError, StoreError):
        for path in lists_before(place):
            _take_list(place, path)
    for emptied in (place.own_before.parent, place.root / known_exports.NAME):
        with suppress(OSError):
            emptied.rmdir()
    with suppress(OSError, StoreError):
        for other in set(scan.names(place.own.parent)) - {place.own.name}:
            talks = traces.stems(place.sessions)
            _take(place, (place.own.parent, other), _OF_TALKS, only=talks)


def lists_before(place: DataFolder) -> list[Path]:
    """The lists of exports in a team's folder, which all its members could write in.

    Raises FolderUnusable.
    """
    stems = traces.stems(place.root / known_exports.NAME) if place.shared else []
    return [known_exports.path_before(place, stem) for stem in stems]


def _take(
    place: DataFolder,
    where: tuple[Path | str, ...],
    kinds: tuple[str, ...],
    only: Collection[str] | None = None,
) -> None:
    """Move the files of these folders; with ``only``, those of these talks."""
    for kind in kinds:
        with suppress(OSError), _opened(*where, kind) as folder:
            for temp in files.stale_temps(folder):
                os.unlink(temp.name, dir_fd=folder)
            for name in sorted(os.listdir(folder)):  # noqa: PTH208 - a descriptor
                if only is None or name.partition(".")[0] in only:
                    with suppress(OSError, StoreError):
                        _move(place, folder, name, place.own / kind)
        with suppress(OSError), _opened(*where) as above:
            os.rmdir(kind, dir_fd=above)
    with suppress(OSError):
        Path(*where).rmdir()


@contextmanager
def _opened(*names: Path | str) -> Iterator[int]:
    """A descriptor of the user's own closed folder, reached through no link. Raises OSError."""
    with ExitStack() as opened:
        folder = os.open(names[0], os.O_RDONLY)
        opened.callback(os.close, folder)
        for name in names[1:]:
            folder = platform.open_folder(name, folder)
            opened.callback(os.close, folder)
        if not platform.is_mine_alone(os.fstat(folder)):
            raise PermissionError(names[-1])
        yield folder


def _move(place: DataFolder, folder: int, name: str, target: Path) -> None:
    """One file, never in place of another; it is gone from its old place when it is in the new."""
    with lock.holding(place.sessions / f"{name.partition('.')[0]}{lock.LOCK}", place.file_mode):
        descriptor = os.open(name, regular.FLAGS, dir_fd=folder)
        data, status = regular.read_opened(descriptor, Path(name), MAX_BYTES)
        if not platform.is_mine_alone(status):
            return
        access.ensure_own(place)
        access.ensure_folder(target)
        try:
            files.write_new(target / name, data, status)
        except FileExistsError:
            is_same = files.read_regular(target / name, MAX_BYTES)[0] == data
            if not is_same and name != remembered.NAME:
                return
        os.unlink(name, dir_fd=folder)


def _take_list(place: DataFolder, path: Path) -> None:
    """The user's own files on a list that others can write in, and those of them that are gone."""
    known = known_exports.read_list(path)
    mine = [each for each in known if _is_mine(each)]
    for each in mine:
        known_exports.add(place, path.stem, each)
    gone = [each for each in known if each.path.is_relative_to(Path.home()) and _is_gone(each)]
    if mine or gone:
        known_exports.forget_in(path, [*mine, *gone], place.file_mode)


def _is_mine(known: KnownExport) -> bool:
    """It is as it was written, and closed as the program closes what it writes."""
    with suppress(OSError):
        return platform.is_mine_alone(known.path.lstat()) and known.look()[0] is State.AS_WRITTEN
    return False


def _is_gone(known: KnownExport) -> bool:
    with suppress(OSError):
        return known.look()[0] is State.GONE
    return False
