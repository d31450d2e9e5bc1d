"""Writing an export: private, whole, and only where it was asked for."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from kompetence_tui.domain.base.text import quote
from kompetence_tui.i18n import _
from kompetence_tui.regular import NotAFile, TooLarge
from kompetence_tui.store import files, platform
from kompetence_tui.store.errors import ExportExists, ExportRefused, explain

_PATH_WIDTH = 120
_HELD = {errno.EACCES, errno.EPERM, errno.EBUSY, errno.ETXTBSY}


def write_export(path: Path, data: bytes, *, overwrite: bool = False) -> Path:
    """Write the file with mode 0600, its content on the disk on return; the path.

    Raises:
        ExportExists: a file is there and ``overwrite`` is not set.
        ExportRefused: the target is a link, folder or device, its folder is missing, or the
            system refuses. Nothing has been written then.
    """
    try:
        _check_target(path, overwrite=overwrite)
        files.sweep_stale_temps(path.parent)
        temp, _signature = files.write_temp(path, data)
        _name_it(temp, path, overwrite=overwrite)
        # The file is whole and has its name: a folder that cannot be synced takes neither away.
        with suppress(OSError):
            platform.sync_folder(path.parent)
    except FileExistsError:
        raise _exists(path) from None
    except OSError as error:
        raise _refused(path, *explain(error)) from error
    except ValueError:
        raise ExportRefused(_("Filnavnet kan ikke bruges: vælg et andet")) from None
    return path


def is_there(path: Path, data: bytes) -> bool:
    """A regular file with just this content is there."""
    try:
        return files.read_regular(path, len(data))[0] == data
    except (OSError, ValueError, NotAFile, TooLarge):
        return False


def _check_target(path: Path, *, overwrite: bool) -> None:
    if not path.parent.is_dir():
        raise ExportRefused(
            _("Mappen {folder} findes ikke: opret den, eller vælg en anden").format(
                folder=path.parent
            )
        )
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return
    if problem := _problem(mode):
        raise ExportRefused(
            _("{path} er {what}: vælg et filnavn, der er frit").format(path=path, what=problem)
        )
    if not overwrite:
        raise _exists(path)
    if program := next((name for name, lock in _locks(path) if os.path.lexists(lock)), ""):
        why, remedy = _("den er åben i {program}"), _("luk den dér, og prøv igen")
        raise _refused(path, why.format(program=program), remedy)


def _locks(path: Path) -> Iterator[tuple[str, Path]]:
    """What office programs put beside a file while it is open in them, on a share for all to see.

    A file that was put in its place meanwhile is lost when they save.
    """
    cut = min(max(len(path.stem) - 6, 0), 2)  # so Word names it
    yield "Word", path.with_name(f"~${path.name[cut:]}")
    yield "LibreOffice", path.with_name(f".~lock.{path.name}#")


def _problem(mode: int) -> str:
    if stat.S_ISLNK(mode):
        return _("et link til et andet sted")
    if stat.S_ISDIR(mode):
        return _("en mappe")
    return "" if stat.S_ISREG(mode) else _("ikke en almindelig fil")


def _refused(path: Path, why: str, remedy: str) -> ExportRefused:
    words = _("Filen blev ikke skrevet, for {why}; {remedy}: {path}")
    path_words = quote(str(path), _PATH_WIDTH)
    return ExportRefused(words.format(path=path_words, why=why, remedy=remedy))


def _exists(path: Path) -> ExportExists:
    words = _("Filen {path} findes allerede: vælg et andet navn, eller bed om at overskrive den")
    return ExportExists(words.format(path=path), path)


def _name_it(temp: Path, path: Path, *, overwrite: bool) -> None:
    try:
        if overwrite:
            _replace(temp, path)
        else:
            platform.publish(temp, path)
    finally:
        files.abandon(temp)


def _replace(temp: Path, path: Path) -> None:
    """Raises ExportRefused where the folder takes files, as it took the temporary one, but the
    system holds on to this one: on Windows and its shares whatever a program has open."""
    try:
        platform.replace(temp, path)
    except OSError as error:
        if error.errno not in _HELD or not os.path.lexists(path):
            raise
        why = _("den er åben i et andet program, eller du må ikke ændre den")
        raise _refused(path, why, _("luk den dér, eller vælg et andet navn")) from error
