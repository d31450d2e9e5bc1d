"""Faults of a file system: the n-th call that is made of it fails, once or until it is mended."""

import errno
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Self
from unittest.mock import patch

if sys.platform != "win32":
    import fcntl

GROWS = {"open to write", "write", "fsync", "link", "mkdir"}
"""What a full disk refuses."""
CHANGES = GROWS | {"replace", "rename", "unlink", "fchmod", "chmod", "utime"}
"""What a read-only drive or folder refuses."""
LOOKS = {"open to read", "read", "close", "fstat", "lstat", "stat", "scandir", "listdir", "flock"}
"""What only a failing drive or a lost network refuses too."""

REACH = {
    errno.ENOSPC: GROWS,
    errno.EDQUOT: GROWS,
    errno.EROFS: CHANGES,
    errno.EACCES: CHANGES,
    errno.EIO: CHANGES | LOOKS,
    errno.ESTALE: CHANGES | LOOKS,
}
"""What a cause refuses for as long as it lasts."""

LATE = {"write", "fsync", "replace", "rename", "link", "unlink", "mkdir", "utime", "fchmod"}
"""What can be done although it is answered with an error, as over a network."""


class Fault(NamedTuple):
    """What goes wrong, and at which call, counted from 1."""

    number: int
    code: int
    late: bool = False
    """The call has done its work, or half of a write, before it fails."""
    lasting: bool = False
    """The cause stays: all later calls that it reaches fail too."""


@dataclass
class FileSystem:
    """The calls of ``os`` that the store makes, counted, and failing as the fault says.

    A context manager: afterwards all works again. Nothing waits for the disk meanwhile.
    """

    fault: Fault | None = None
    links: bool = True
    """There are hard links."""
    dies_at: int = 0
    """The process is killed when it makes this call, counted from 1."""
    calls: list[str] = field(default_factory=list)
    """Every call that was made, by name."""
    failed: int = 0
    """Calls that were answered with an error."""

    def __enter__(self) -> Self:
        names = (CHANGES | LOOKS) - {"open to write", "open to read", "flock"} | {"open"}
        faulty = {name: self._faulty(name) for name in names}
        with ExitStack() as patches:
            for name, call in faulty.items():
                patches.enter_context(patch.object(os, name, call))
            patches.enter_context(patch.object(fcntl, "flock", self._faulty("flock", fcntl)))
            known = {*os.supports_fd, faulty["utime"]}
            patches.enter_context(patch.dict(os.__dict__, {"supports_fd": known}))
            self._patches = patches.pop_all()
        return self

    def __exit__(self, *_details: object) -> None:
        self._patches.close()

    def _faulty(self, name: str, module: Any = os) -> Callable[..., Any]:
        real = getattr(module, name)

        def call(*args: Any, **options: Any) -> Any:
            what = _what(name, args)
            self.calls.append(what)
            if len(self.calls) == self.dies_at:
                os.kill(os.getpid(), signal.SIGKILL)
            if name == "link" and not self.links:
                self.failed += 1
                raise OSError(errno.EPERM, "no links here")
            if not self._strikes(what):
                return None if name == "fsync" else real(*args, **options)
            self.failed += 1
            assert self.fault
            if name == "write" and self.fault.late:
                real(args[0], args[1][: max(1, len(args[1]) // 2)])
            elif (name in LATE and self.fault.late) or name == "close":
                real(*args, **options)
            raise OSError(self.fault.code, "injected")

        return call

    def _strikes(self, what: str) -> bool:
        if self.fault is None or len(self.calls) < self.fault.number:
            return False
        if len(self.calls) == self.fault.number:
            return True
        return self.fault.lasting and what in REACH[self.fault.code]


def _what(name: str, args: tuple[Any, ...]) -> str:
    if name != "open":
        return name
    return "open to write" if args[1] & (os.O_CREAT | os.O_WRONLY | os.O_RDWR) else "open to read"


def faults_at(calls: list[str], *, thorough: bool) -> Iterator[Fault]:
    """Faults to try on what makes these calls: at each of them one, or all if ``thorough``."""
    for number, what in enumerate(calls, 1):
        possible = [
            Fault(number, code, late, lasting)
            for code in REACH
            if what in REACH[code]
            for late in ((False, True) if what in LATE else (False,))
            for lasting in (True, False)
        ]
        yield from possible if thorough else [possible[number * 7 % len(possible)]]
