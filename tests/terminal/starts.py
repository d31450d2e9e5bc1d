"""Two ways to have the program in a terminal: the command itself, or a fork of it once imported."""

import atexit
import functools
import json
import os
import select
import signal
import socket
import struct
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

if sys.platform != "win32":
    import fcntl
    import termios

NUMBER = struct.Struct("i")
"""What the nursery says of a program: its process number, later the exit code."""

_ROOT = Path(__file__).parents[2]
_SENT_BY_TERMINALS = (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP, signal.SIGTERM)
"""What the tests themselves may have been told to ignore, as a job in the background is."""


class Process(Protocol):
    """A program that was started, as ``subprocess.Popen`` has it."""

    pid: int
    returncode: int | None

    def poll(self) -> int | None: ...
    def wait(self) -> int: ...
    def kill(self) -> None: ...
    def send_signal(self, sig: int) -> None: ...


Start = Callable[[Sequence[str], Mapping[str, str], int, bool, Sequence[int]], Process]
"""Starts a command with an environment on a line, owned or not, with signals ignored."""


def take_line(owned: bool, ignoring: Sequence[int]) -> None:
    """Make the line that is open as stdin the session's own, and ignore only what is asked."""
    if owned:
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    signal.pthread_sigmask(signal.SIG_SETMASK, ())
    for sent in _SENT_BY_TERMINALS:
        signal.signal(sent, signal.SIG_DFL)
    for number in ignoring:
        signal.signal(number, signal.SIG_IGN)


def command(
    words: Sequence[str],
    environment: Mapping[str, str],
    line: int,
    owned: bool = True,
    ignoring: Sequence[int] = (),
) -> Process:
    """The words as a shell would start them."""
    return subprocess.Popen(
        words,
        env=environment,
        stdin=line,
        stdout=line,
        stderr=line,
        start_new_session=True,
        preexec_fn=lambda: take_line(owned, ignoring),
    )


def fork(
    words: Sequence[str],
    environment: Mapping[str, str],
    line: int,
    owned: bool = True,
    ignoring: Sequence[int] = (),
) -> Process:
    """The program of this package with the words after ``python -m kompetence_tui``."""
    request = {
        "arguments": list(words[3:]),
        "environment": dict(environment),
        "folder": str(Path.cwd()),
        "owned": owned,
        "ignoring": [int(number) for number in ignoring],
    }
    ours, theirs = socket.socketpair()
    with theirs:
        data = json.dumps(request).encode()
        socket.send_fds(_nursery(), [data], [line, theirs.fileno()])
    return _Forked(ours)


class _Forked:
    """A program that the nursery has become."""

    def __init__(self, told: socket.socket) -> None:
        self._told = told
        self.returncode: int | None = None
        self.pid = self._next()

    def poll(self) -> int | None:
        if self.returncode is None and select.select([self._told], [], [], 0)[0]:
            return self.wait()
        return self.returncode

    def wait(self) -> int:
        if self.returncode is None:
            self.returncode = self._next()
            self._told.close()
        return self.returncode

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)

    def send_signal(self, sig: int) -> None:
        if self.poll() is None:
            os.kill(self.pid, sig)

    def _next(self) -> int:
        data = self._told.recv(NUMBER.size, socket.MSG_WAITALL)
        assert data, "the nursery has ended"
        (number,) = NUMBER.unpack(data)
        return int(number)


@functools.cache
def _nursery() -> socket.socket:
    """Where to ask for a program; it is started at the first, and ends when this is closed."""
    ours, theirs = socket.socketpair()
    _watching, line = os.openpty()  # so that Python makes it the streams that a terminal gets
    environment = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TERM": "xterm-256color"}
    with theirs:
        process = subprocess.Popen(
            (sys.executable, "-m", "tests.terminal.nursery", str(theirs.fileno())),
            cwd=_ROOT,
            env=environment,
            stdin=line,
            stdout=line,
            stderr=line,
            pass_fds=(theirs.fileno(),),
        )
    os.close(line)

    @atexit.register
    def end() -> None:
        ours.close()
        process.wait()

    return ours
