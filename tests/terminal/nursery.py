"""A process that has imported the program, and forks to become it for each that is asked for.

Run with the number of a socket; on it come requests (``tests/terminal/starts.py``) until its
other end is closed.
"""

import gc
import json
import os
import select
import signal
import socket
import sys
from contextlib import suppress

from tests.terminal.starts import NUMBER, take_line

_MOST = 1 << 16
"""Bytes of a request."""


def import_all() -> None:
    """Import what the program has imported by the time a talk is on the screen."""
    gc.disable()  # as the program does
    from kompetence_tui.cli.terminal import prepare_environment
    from kompetence_tui.config import Config

    prepare_environment(Config().kitty_keys)

    import kompetence_tui.cli
    import kompetence_tui.store.format
    import kompetence_tui.store.storage
    import kompetence_tui.tui.start  # noqa: F401
    from kompetence_tui.tui.rooms.room import Room
    from kompetence_tui.tui.rooms.way import load

    for room in Room:
        if room.value.where:
            load(room)
    gc.freeze()


class Nursery:
    """Starts programs and tells how each has ended."""

    def __init__(self, asked: socket.socket) -> None:
        self._asked = asked
        self._told_of: dict[int, socket.socket] = {}
        self._ended, self._wakes = os.pipe()
        for end in (self._ended, self._wakes):
            os.set_blocking(end, False)
        signal.signal(signal.SIGCHLD, lambda *_what: None)
        signal.set_wakeup_fd(self._wakes)

    def run(self) -> None:
        """Until nobody can ask for more; it comes back in every program that is started, too."""
        while True:
            asked, ended = self._asked.fileno(), self._ended
            ready = select.select([asked, ended], [], [])[0]
            if ended in ready:
                os.read(ended, _MOST)
                self._tell()
            if asked in ready and not self._start_next():
                return

    def _start_next(self) -> bool:
        """Fork; False when no more is asked for. Raises SystemExit at the end of the program."""
        data, fds, _flags, _from = socket.recv_fds(self._asked, _MOST, 2)
        if not data:
            return False
        line, told = fds
        number = os.fork()
        if not number:
            self._leave()
            os.close(told)
            _become(line, **json.loads(data))
        os.close(line)
        self._told_of[number] = socket.socket(fileno=told)
        self._say(self._told_of[number], number)
        return True

    def _tell(self) -> None:
        while self._told_of:
            number, status = os.waitpid(-1, os.WNOHANG)
            if not number:
                return
            with self._told_of.pop(number) as told:
                self._say(told, os.waitstatus_to_exitcode(status))

    @staticmethod
    def _say(told: socket.socket, number: int) -> None:
        with suppress(OSError):  # whoever asked no longer listens
            told.send(NUMBER.pack(number))

    def _leave(self) -> None:
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        os.close(self._ended)
        os.close(self._wakes)
        for each in (self._asked, *self._told_of.values()):
            each.close()


def _become(
    line: int,
    arguments: list[str],
    environment: dict[str, str],
    folder: str,
    owned: bool,
    ignoring: list[int],
) -> None:
    """Be the program, as if it had been started so. Raises SystemExit."""
    from kompetence_tui import __main__ as program

    os.setsid()
    for stream in range(3):
        os.dup2(line, stream)
    os.close(line)
    take_line(owned, ignoring)
    if signal.SIGINT not in ignoring:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = [program.__file__, *arguments]
    program.main()


if __name__ == "__main__":
    import_all()
    Nursery(socket.socket(fileno=int(sys.argv[1]))).run()
