"""Making the folders of a data folder, and who else can read them."""

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from kompetence_tui.domain.base.text import one_line, shell
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
    require_team_folder(place)
    ensure_folder(place.sessions, place.folder_mode)


def require_team_folder(place: DataFolder) -> None:
    """Refuse to go on without a team's folder, which may lie on a drive that is not there now.

    Raises FolderUnusable.
    """
    if missing := missing_team_folder(place):
        raise FolderUnusable(missing)


def missing_team_folder(place: DataFolder) -> str:
    """What is said of a team's folder that is not there; empty when it is."""
    if not place.shared or os.path.lexists(place.root):
        return ""
    return _(
        "Ledelsens fælles mappe {path} findes ikke, eller du kan ikke komme til den. Ligger den på "
        "et netværksdrev, så se efter, om drevet er forbundet. Ellers bed den, der driver "
        "maskinen, om at oprette den med gruppens navn på (chmod 2770)"
    ).format(path=one_line(str(place.root)))


def ensure_own(place: DataFolder) -> None:
    """Make the folder of what is one leader's alone. Raises as ``ensure_folder``."""
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


def is_trusted(path: Path, place: DataFolder, *, own: bool = False) -> bool:
    """A real folder of the user's own or of their team, not a link. Raises OSError."""
    status, is_teams = path.lstat(), place.shared and not own
    ours = platform.is_mine(status) or (is_teams and platform.is_in_my_group(status))
    return stat.S_ISDIR(status.st_mode) and ours


def folders_of(place: DataFolder) -> Iterator[tuple[Path, bool]]:
    """The folders with people's words in them, and whether each is to be the user's alone."""
    yield place.root, not place.shared
    yield place.sessions, not place.shared
    yield place.reports, not place.shared
    if place.shared:
        yield place.own, True
    yield place.private, True


def problem_of(path: Path, place: DataFolder, *, own: bool = False) -> str | None:
    """Why an existing folder cannot be trusted with confidential files, as a sentence.

    ``own``: it is to be the user's alone, also in a team's data folder.
    """
    name = one_line(str(path))
    try:
        status = path.lstat()
    except OSError as error:
        return _("Mappen {path} kan ikke bruges: {why}").format(path=name, why=explain(error)[0])
    if stat.S_ISLNK(status.st_mode):
        return _("Mappen {path} er et link til et andet sted: brug selve mappen").format(path=name)
    if not stat.S_ISDIR(status.st_mode):
        return _("{path} er ikke en mappe: flyt den, der ligger der").format(path=name)
    if place.shared and not own:
        return _problem_of_shared(path, status)
    if not platform.is_mine(status):
        return _of_another(path, status)
    if platform.is_open_to_others(status):
        words = _("Mappen {path} er åben for andre: luk den med »{command}«")
        return words.format(path=name, command=shell("chmod", "700", path))
    return None


def _problem_of_shared(path: Path, status: os.stat_result) -> str | None:
    name = one_line(str(path))
    if not platform.is_in_my_group(status):
        words = _("Mappen {path} ejes af en gruppe, du ikke er med i: bed om at komme med i den")
        return words.format(path=name)
    if stat.S_IMODE(status.st_mode) != TEAM_FOLDER:
        words = _("Mappen {path} skal være gruppens og kun gruppens: {todo}")
        return words.format(path=name, todo=_mended_by(shell("chmod", "2770", path), status))
    return None


def _mended_by(command: str, status: os.stat_result) -> str:
    """Only the owner can change modes and groups."""
    if platform.is_mine(status):
        return _("ret den med »{command}«").format(command=command)
    return _("bed den, der ejer den, om at skrive »{command}«").format(command=command)


def hindrance(folder: Path) -> str:
    """Why nothing can be put in a folder that is there or is to be made; empty when it can."""
    for there in (folder, *folder.parents):
        try:
            mode = there.stat().st_mode
        except OSError:
            continue  # not there, or behind what is closed
        path = one_line(str(there))
        if not stat.S_ISDIR(mode):
            return _("{path} er en fil og ikke en mappe").format(path=path)
        if not os.access(there, os.W_OK | os.X_OK):
            owner = platform.user_called(there.stat().st_uid)
            return _("Der kan ikke skrives i {path}, som ejes af {owner}").format(
                path=path, owner=owner
            )
        return ""
    return ""


def strangers(place: DataFolder) -> str:
    """A sentence for whoever works in another's data folder, root too; empty in one's own."""
    try:
        status = place.root.stat()
    except OSError:
        return ""
    if place.shared or platform.is_mine(status):
        return ""
    return _of_another(place.root, status)


def _of_another(path: Path, status: os.stat_result) -> str:
    me, owner = platform.user_called(platform.user_number()), platform.user_called(status.st_uid)
    words = _("Mappen {path} ejes af {owner}, og du er {me}: {todo}")
    todo = _("log ind som {owner}, eller vælg din egen mappe med --data-dir").format(owner=owner)
    if status.st_uid == 0:
        todo = _("er den din, så lad den, der driver maskinen, skrive »{command}«").format(
            command=shell("sudo", "chown", "-R", me, path)
        )
    return words.format(path=one_line(str(path)), owner=owner, me=me, todo=todo)


def exposure(place: DataFolder) -> str:
    """Who else can get at the sessions, as a sentence; empty when nobody can."""
    for folder, own in folders_of(place):
        if os.path.lexists(folder) and (problem := problem_of(folder, place, own=own)):
            return problem
    return ""
