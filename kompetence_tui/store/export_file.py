"""Writing an export: private, whole, and only where it was asked for."""

import stat
from contextlib import suppress
from pathlib import Path

from kompetence_tui.domain.base.text import quote
from kompetence_tui.i18n import _
from kompetence_tui.regular import NotAFile, TooLarge
from kompetence_tui.store import files, platform
from kompetence_tui.store.errors import ExportExists, ExportRefused, explain

_PATH_WIDTH = 120


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
        why, remedy = explain(error)
        raise ExportRefused(
            _("Filen blev ikke skrevet, for {why}; {remedy}: {path}").format(
                path=quote(str(path), _PATH_WIDTH), why=why, remedy=remedy
            )
        ) from error
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


def _problem(mode: int) -> str:
    if stat.S_ISLNK(mode):
        return _("et link til et andet sted")
    if stat.S_ISDIR(mode):
        return _("en mappe")
    return "" if stat.S_ISREG(mode) else _("ikke en almindelig fil")


def _exists(path: Path) -> ExportExists:
    return ExportExists(
        _("Filen {path} findes allerede: vælg et andet navn, eller bed om at overskrive den")
        .format(path=path)
    )  # fmt: skip


def _name_it(temp: Path, path: Path, *, overwrite: bool) -> None:
    try:
        if overwrite:
            platform.replace(temp, path)
        else:
            platform.publish(temp, path)
    finally:
        files.abandon(temp)
