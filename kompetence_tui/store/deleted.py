"""A deleted session, kept in memory so that it can be brought back while the program runs."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kompetence_tui.store import files, platform
from kompetence_tui.store.format import MAX_BYTES


@dataclass(frozen=True)
class KeptFile:
    """One file of a deleted session, as it was."""

    path: Path
    data: bytes
    mode: int


@dataclass(frozen=True)
class Deleted:
    """A deleted session with all that belonged to it. Nothing of it is left on the disk."""

    session_id: str
    files: tuple[KeptFile, ...]
    """In the order they are put back: the session itself last, so that it is whole when seen."""

    def __repr__(self) -> str:
        return f"<Deleted {self.session_id}>"


def keep(path: Path, mode: int) -> tuple[KeptFile, ...]:
    """The file in memory; nothing for one that is not there or cannot be read."""
    with suppress(OSError):
        data, _signature = files.read_regular(path, MAX_BYTES)
        return (KeptFile(path, data, mode),)
    return ()


def put_back(kept: KeptFile) -> None:
    """Write the file anew, never in place of another; one that is there as it was is left.

    Raises:
        FileExistsError: there is another file of the name.
        OSError: it cannot be written.
    """
    temp, _signature = files.write_temp(kept.path, kept.data, mode=kept.mode)
    try:
        platform.publish(temp, kept.path)
    except FileExistsError:
        files.discard(temp)
        if keep(kept.path, kept.mode) != (kept,):
            raise
    except BaseException:
        files.discard(temp)
        raise
    platform.sync_folder(kept.path.parent)
