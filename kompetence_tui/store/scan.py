"""What lies in the folder of sessions now, each file read only when the index does not know it."""

import errno
import os
from contextlib import suppress
from pathlib import Path

from kompetence_tui.domain.base.text import one_line
from kompetence_tui.i18n import _
from kompetence_tui.store import files, platform
from kompetence_tui.store.errors import DamagedSession, FolderUnusable, NewerFormat, explain
from kompetence_tui.store.files import Signature
from kompetence_tui.store.index import DamagedFile, Entries, Known

SUFFIX = ".json"


def names(folder: Path) -> list[str]:
    """What lies in the folder, in order; nothing in a missing one. Raises FolderUnusable."""
    try:
        return sorted(path.name for path in folder.iterdir())
    except FileNotFoundError:
        return []
    except OSError as error:
        raise unreachable(folder, error) from error


def paths(folder: Path) -> list[Path]:
    """The session files in the order of their names; none in a missing folder.

    Raises:
        FolderUnusable: the folder is there but cannot be read.
    """
    return [folder / name for name in sorted(_signatures(folder))]


def known_now(folder: Path, known: Entries, *, sweeps: bool = True) -> tuple[Entries, list[Known]]:
    """Of every session file its row or damage, then those that may be readable next time.

    Removes what killed writers left, unless told to change no byte. Raises as ``paths``.
    """
    found: Entries = {}
    passing: list[Known] = []
    for name, signature in sorted(_signatures(folder, sweeps=sweeps).items()):
        entry = known.get(name)
        if entry and entry[0] == signature:
            found[name] = entry
            continue
        try:
            found[name] = _read(folder / name, signature)
        except FileNotFoundError:
            continue
        except OSError as error:
            passing.append(DamagedFile(name, str(unreachable(folder / name, error))))
    return found, passing


def unreachable(path: Path, error: OSError) -> FolderUnusable:
    """The error for a file or folder that the system will not let us read."""
    words, why = _("{path} kan ikke læses: {why}"), why_unreadable(error)
    with suppress(OSError):
        if is_closed(error) and not platform.is_mine(status := path.lstat()):
            owner = platform.user_called(status.st_uid)
            why = _("{why}, som ejes af {owner}").format(why=why, owner=owner)
    return FolderUnusable(words.format(path=one_line(str(path)), why=why))


def is_closed(error: Exception) -> bool:
    """The user has no right to what is there: nothing is known to be wrong with it."""
    return isinstance(error, OSError) and error.errno in (errno.EACCES, errno.EPERM)


def why_unreadable(error: OSError) -> str:
    """Why the system will not let us read, in a few words."""
    if is_closed(error):
        return _("du har ikke ret til at læse den")
    return explain(error)[0]


def _signatures(folder: Path, *, sweeps: bool = True) -> dict[str, Signature]:
    found: dict[str, Signature] = {}
    has_temps = False
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.endswith(SUFFIX) and not entry.name.startswith("."):
                    with suppress(FileNotFoundError):  # deleted meanwhile
                        found[entry.name] = Signature.of(entry.stat(follow_symlinks=False))
                has_temps |= entry.name.endswith(files.TEMP_SUFFIX)
    except FileNotFoundError:
        return found
    except OSError as error:
        raise unreachable(folder, error) from error
    if has_temps and sweeps:
        files.sweep_stale_temps(folder)
    return found


def _read(path: Path, signature: Signature) -> tuple[Signature, Known]:
    from kompetence_tui.domain.session.summary import row_of
    from kompetence_tui.store.format import read_file

    try:
        loaded = read_file(path)
    except (DamagedSession, NewerFormat) as error:
        return signature, DamagedFile(path.name, str(error))
    return loaded.signature, row_of(loaded.session)
