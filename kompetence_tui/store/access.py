"""Making the folders of a data folder, and who else can read them."""

import stat
from contextlib import suppress
from pathlib import Path

from kompetence_tui.i18n import _
from kompetence_tui.store import platform
from kompetence_tui.store.errors import FolderUnusable, explain
from kompetence_tui.store.place import PRIVATE_FOLDER, TEAM_FOLDER, DataFolder


def ensure_sessions(place: DataFolder) -> None:
    """Make the folder of sessions. A team's data folder must be there: its group is the access.

    Raises:
        FolderUnusable: something else has the name, or the team's folder is missing.
        OSError: it cannot be made.
    """
    if place.shared and not place.root.is_dir():
        raise FolderUnusable(
            _(
                "Ledelsens fælles mappe {path} findes ikke: bed den, der driver maskinen, om at "
                "oprette den med gruppens navn på (chmod 2770)"
            ).format(path=place.root)
        )
    ensure_folder(place.sessions, place.folder_mode)


def ensure_own(place: DataFolder) -> None:
    """Make the folder that is never shared. Raises as ``ensure_sessions``."""
    if place.shared:
        ensure_folder(place.own.parent, TEAM_FOLDER)
    ensure_folder(place.own)


def ensure_folder(path: Path, mode: int = PRIVATE_FOLDER) -> None:
    """Make the folder with the mode, and its missing parents 0700. One that is there is left.

    Raises:
        FolderUnusable: something else has the name.
        OSError: it cannot be made.
    """
    if path.is_dir():
        return
    if path.parent != path:
        ensure_folder(path.parent)
    try:
        platform.make_folder(path, mode)
    except FileExistsError:
        if not path.is_dir():
            raise FolderUnusable(
                _("{path} er ikke en mappe: vælg en anden med --data-dir").format(path=path)
            ) from None
        return
    with suppress(PermissionError):
        platform.sync_folder(path.parent)


def is_trusted(path: Path, place: DataFolder) -> bool:
    """A real folder of the user's own or of their team, not a link. Raises OSError."""
    status = path.lstat()
    ours = platform.is_mine(status) or (place.shared and platform.is_in_my_group(status))
    return stat.S_ISDIR(status.st_mode) and ours


def problem_of(path: Path, place: DataFolder) -> str | None:
    """Why an existing folder cannot be trusted with confidential files, as a sentence."""
    try:
        status = path.lstat()
    except OSError as error:
        return _("Mappen {path} kan ikke bruges: {why}").format(path=path, why=explain(error)[0])
    if stat.S_ISLNK(status.st_mode):
        return _("Mappen {path} er et link til et andet sted: brug selve mappen").format(path=path)
    if not stat.S_ISDIR(status.st_mode):
        return _("{path} er ikke en mappe: flyt den, der ligger der").format(path=path)
    if place.shared:
        return _problem_of_shared(path, status.st_mode, platform.is_in_my_group(status))
    if not platform.is_mine(status):
        return _("Mappen {path} ejes af en anden bruger: brug din egen").format(path=path)
    if platform.is_open_to_others(status):
        return _("Mappen {path} er åben for andre: luk den med »chmod 700 {path}«").format(
            path=path
        )
    return None


def _problem_of_shared(path: Path, mode: int, is_in_group: bool) -> str | None:
    if not is_in_group:
        words = _("Mappen {path} ejes af en gruppe, du ikke er med i: bed om at komme med i den")
        return words.format(path=path)
    if stat.S_IMODE(mode) & 0o7777 != TEAM_FOLDER:
        words = _(
            "Mappen {path} skal være gruppens og kun gruppens: ret den med »chmod 2770 {path}«"
        )
        return words.format(path=path)
    return None


def exposure(place: DataFolder) -> str:
    """Who else can get at the sessions, as a sentence; empty when nobody can."""
    for folder in (place.root, place.sessions):
        is_there = folder.is_symlink() or folder.exists()
        if is_there and (problem := problem_of(folder, place)):
            return problem
    return ""
