"""Whose a file is that lies where an export is to go: none is written over for another talk."""

import os
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from kompetence_tui.domain.base.text import quote
from kompetence_tui.i18n import _
from kompetence_tui.store import known_exports, scan
from kompetence_tui.store.errors import ExportRefused, FolderUnusable
from kompetence_tui.store.known_exports import KnownExport, ListDamaged, State
from kompetence_tui.store.place import DataFolder

_PATH_WIDTH = 120


class ExportOfAnother(ExportRefused):
    """The file that is there was exported from another talk; it is never overwritten."""


def check_whose(place: DataFolder, path: Path, of: str) -> None:
    """Raises ExportOfAnother where a file lies that is known to be of another talk than ``of``, and
    ExportRefused among the files that the program keeps for itself."""
    if _is_kept_for_itself(place, path):
        words = _(
            "Filen blev ikke skrevet, for i den mappe har programmet sine egne filer; "
            "vælg en anden: {path}"
        )
        raise ExportRefused(words.format(path=quote(str(path), _PATH_WIDTH)))
    if is_another_s(place, path, of):
        why = _("er fra en anden samtale") if of else _("kan handle om en anden")
        words = _(
            "Filen blev ikke skrevet, for den, der ligger der, {why} og bliver ikke overskrevet; "
            "vælg et andet navn: {path}"
        )
        raise ExportOfAnother(words.format(why=why, path=quote(str(path), _PATH_WIDTH)))


def is_another_s(place: DataFolder, path: Path, of: str) -> bool:
    """A file lies at the path that is known to be of another talk than ``of``, an id.

    With an empty ``of`` the document is of no talk alone, and any file that is known is another's.
    One that is on no list is nobody's: whoever asks to overwrite it is asked.
    """
    with suppress(OSError, ValueError):  # no file is called so, or nothing can be known of it
        if os.path.lexists(path):
            return _is_on_another_s_list(place, known_exports.where(path), of)
    return False


def _is_kept_for_itself(place: DataFolder, path: Path) -> bool:
    """It would lie among the talks, the private notes or the lists of exports, or be what the
    program remembers: a talk that is written over is lost."""
    folder, *own = map(
        os.path.realpath,  # never raises
        (path.parent, place.sessions, place.private, known_exports.folder(place)),
    )
    return folder in own or (
        path.suffix == scan.SUFFIX and folder in map(os.path.realpath, (place.root, place.own))
    )


def _is_on_another_s_list(place: DataFolder, path: Path, of: str) -> bool:
    own = [known for known in _of_list(known_exports.path_of(place, of)) if known.of == of]
    if of and any(_is_as_written(known) for known in own if _is_at(known, path)):
        return False
    return any(known.of != of or not of for known in _all(place) if _is_at(known, path))


def _all(place: DataFolder) -> Iterator[KnownExport]:
    """What stands on all lists that can be read."""
    folders = [known_exports.folder(place)]
    if place.shared:
        folders.append(known_exports.path_before(place, "").parent)
    for folder in folders:
        with suppress(FolderUnusable):
            for name in scan.names(folder):
                if name.endswith(scan.SUFFIX):
                    yield from _of_list(folder / name)


def _of_list(path: Path) -> tuple[KnownExport, ...]:
    with suppress(ListDamaged, OSError):
        return known_exports.read_list(path)
    return ()


def _is_at(known: KnownExport, path: Path) -> bool:
    """The same file, also where the system takes two names for one."""
    if known.path == path:
        return True
    with suppress(OSError, ValueError):
        return _alike(known.path) == _alike(path) and known.path.samefile(path)
    return False


def _alike(path: Path) -> str:
    return unicodedata.normalize("NFC", path.name).casefold()


def _is_as_written(known: KnownExport) -> bool:
    with suppress(OSError):
        return known.look()[0] is State.AS_WRITTEN
    return False
