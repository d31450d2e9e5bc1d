"""The one guarded place for calls that only POSIX has; harmless on Windows."""

import errno
import os
import stat
import sys
import time
from contextlib import suppress
from pathlib import Path

NO_FOLLOW: int = getattr(os, "O_NOFOLLOW", 0)
_BINARY: int = getattr(os, "O_BINARY", 0)

NEW_FILE_FLAGS: int = os.O_WRONLY | os.O_CREAT | os.O_EXCL | NO_FOLLOW | _BINARY
"""For a file that must not exist yet."""

APPEND_FLAGS: int = (
    os.O_WRONLY | os.O_CREAT | os.O_APPEND | NO_FOLLOW | getattr(os, "O_NONBLOCK", 0) | _BINARY
)
"""For adding to a file that may turn out to be a link, a pipe or a device."""

_NO_HARD_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}
_NO_FOLDER_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP}
_REPLACE_TRIES, _REPLACE_WAIT = 20, 0.01


def set_mode(descriptor: int, mode: int) -> None:
    """Give an open file exactly this mode, whatever the umask."""
    if hasattr(os, "fchmod") and stat.S_IMODE(os.fstat(descriptor).st_mode) != mode:
        os.fchmod(descriptor, mode)


def keep_owner(made: int | Path, path: Path) -> None:
    """What root makes at a path belongs to whoever what was there did, else to the folder's owner.

    Anybody else owns what they make, and cannot give it away.
    """
    if sys.platform == "win32" or os.geteuid() != 0:
        return
    with suppress(OSError):
        whose = path.parent.stat()
        with suppress(FileNotFoundError):
            before = path.lstat()
            whose = before if before.st_uid and made != path else whose
        if whose.st_uid:
            os.chown(made, whose.st_uid, whose.st_gid)


def make_folder(path: Path, mode: int) -> None:
    """Make one folder with exactly this mode. Raises OSError, FileExistsError among them."""
    path.mkdir(mode=mode)
    keep_owner(path, path)
    if sys.platform != "win32":
        path.chmod(mode)


def stamp(descriptor: int) -> None:
    """Set the file's times to the nanosecond, where that can be done: the kernel's are coarser."""
    if os.utime in os.supports_fd:
        now = time.time_ns()
        with suppress(OSError):
            os.utime(descriptor, ns=(now, now))


def sync_file(descriptor: int) -> None:
    """Return when the file's content is on the disk."""
    if sys.platform == "darwin":
        import fcntl

        with suppress(OSError):
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            return
    os.fsync(descriptor)


def sync_folder(path: Path) -> None:
    """Return when the folder's names are on the disk, where the file system can promise that."""
    if sys.platform == "win32":
        return
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise
    finally:
        os.close(descriptor)


def open_folder(name: Path | str, within: int | None = None) -> int:
    """A descriptor of a real folder, no link, in the one that ``within`` is of. Raises OSError."""
    if sys.platform == "win32":
        raise OSError(errno.ENOTSUP, "no descriptors of folders")
    return os.open(name, os.O_RDONLY | os.O_DIRECTORY | NO_FOLLOW, dir_fd=within)


def replace(source: Path, target: Path) -> None:
    """``os.replace``; on Windows tried again for a while when a reader holds the target open."""
    if sys.platform == "win32":
        for _attempt in range(_REPLACE_TRIES):
            with suppress(PermissionError):
                os.replace(source, target)  # noqa: PTH105
                return
            time.sleep(_REPLACE_WAIT)
    os.replace(source, target)  # noqa: PTH105


def publish(source: Path, target: Path) -> None:
    """Give a finished file its name, never in place of another; its old name may stay.

    Raises FileExistsError, and any other OSError when it did not get the name.
    """
    if sys.platform == "win32":
        source.rename(target)
        return
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError as error:
        if error.errno in _NO_HARD_LINKS:
            _publish_over_own(source, target)
        # Over a network a link can be made and still be answered with an error.
        elif not _is_one_file(source, target):
            raise


def _is_one_file(one: Path, other: Path) -> bool:
    try:
        return one.lstat().st_ino == other.lstat().st_ino
    except OSError:
        return False


def _publish_over_own(source: Path, target: Path) -> None:
    descriptor = os.open(target, NEW_FILE_FLAGS, 0o600)
    try:
        os.close(descriptor)
        os.replace(source, target)  # noqa: PTH105
    except OSError:
        with suppress(OSError):
            target.unlink()
        raise


def device_of(path: Path) -> int:
    """The file system that the path lies on, or what of it exists. Raises OSError."""
    while True:
        try:
            return path.stat().st_dev
        except (FileNotFoundError, NotADirectoryError):
            if path.parent == path:
                raise
            path = path.parent


def takes_no_more_files(path: str | Path | None) -> bool:
    """There is room on the path's drive, but not for one more file; False where none can tell."""
    if sys.platform == "win32" or not path:
        return False
    try:
        free = os.statvfs(Path(path).parent)
    except (OSError, TypeError):
        return False
    return bool(free.f_files and not free.f_favail and free.f_bavail)


def is_mine(status: os.stat_result) -> bool:
    """The file or folder belongs to whoever runs the program."""
    return sys.platform == "win32" or status.st_uid == os.geteuid()


def is_mine_alone(status: os.stat_result) -> bool:
    """The file or folder is the user's, and nobody else can have written in it."""
    return is_mine(status) and not is_open_to_others(status)


def is_in_my_group(status: os.stat_result) -> bool:
    """The file or folder belongs to a group that whoever runs the program is in."""
    if sys.platform == "win32":
        return False
    return status.st_gid in {os.getegid(), *os.getgroups()}


def group_name(path: Path) -> str:
    """The name of the group that owns the file or folder, or its number. Raises OSError."""
    try:
        return path.group()
    except (KeyError, NotImplementedError):
        return str(path.lstat().st_gid)


def is_open_to_others(status: os.stat_result) -> bool:
    """Others than the owner may read, write or enter."""
    return sys.platform != "win32" and bool(stat.S_IMODE(status.st_mode) & 0o077)


def is_changed_by_anyone(status: os.stat_result) -> bool:
    """Every account of the computer may write there."""
    return sys.platform != "win32" and bool(status.st_mode & stat.S_IWOTH)


def is_alive(pid: int) -> bool:
    """A process of this number runs on this computer; True where that cannot be asked."""
    if sys.platform == "win32":
        return True
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


def user_mark() -> str:
    """What tells this user from the others of the computer; safe as a file name."""
    return "0" if sys.platform == "win32" else str(os.geteuid())


def user_number() -> int:
    """The number of the user who runs the program."""
    return 0 if sys.platform == "win32" else os.geteuid()


def user_called(number: int) -> str:
    """The name of the account with the number, or the number."""
    if sys.platform == "win32":
        return str(number)
    import pwd

    try:
        return pwd.getpwuid(number).pw_name
    except (KeyError, OSError):
        return str(number)


def user_name() -> str:
    """The account's name, or an empty string."""
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def host_name() -> str:
    """The computer's name, or an empty string."""
    import socket

    try:
        return socket.gethostname()
    except OSError:
        return ""
