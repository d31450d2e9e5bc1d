"""A real SSH line that drops: what was typed is on the disk, and nothing is left behind (D3)."""

import os
import shlex
import shutil
import signal
import socket
import stat
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, Self

import pytest

from tests.factories import make_session
from tests.terminal.driver import PATIENCE, Terminal
from tests.terminal.steps import write
from tests.terminal.world import PROGRAM, World

SSHD = shutil.which("sshd", path=os.pathsep.join([os.environ["PATH"], "/usr/sbin", "/sbin"]))
MISSING = [
    name
    for name, found in {
        "sshd": SSHD,
        "ssh": shutil.which("ssh"),
        "ssh-keygen": shutil.which("ssh-keygen"),
        "/proc": Path("/proc/self/stat").exists(),
    }.items()
    if not found
]
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"needs {', '.join(MISSING)}")

ID = "fjern23456"
TYPED = "Æblegrød på øen, og så blev linjen afbrudt midt i et o"
ROOT = Path(__file__).parents[2]


class Remote(NamedTuple):
    """The program at the far end, the process of sshd that holds its terminal, and the size."""

    program: int
    line: int
    rows: int
    columns: int


class Line:
    """An SSH server of its own on this computer, and connections to it."""

    def __init__(self, world: World, folder: Path) -> None:
        self._world, self._folder = world, folder
        self._port = free_port()
        self._begun: list[Remote] = []
        for name in ("host", "user"):
            make_key(folder / name)
        host = (folder / "host.pub").read_text()
        (folder / "known").write_text(f"[127.0.0.1]:{self._port} {host}")
        (folder / "config").write_text("\n".join(self._settings()) + "\n")
        if os.geteuid() == 0:
            Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
        with (folder / "log").open("wb") as log:
            command = [SSHD or "sshd", "-D", "-e", "-f", str(folder / "config")]
            self._server = subprocess.Popen(command, stderr=log, stdin=subprocess.DEVNULL)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_details: object) -> None:
        self._server.kill()
        self._server.wait()
        for process in (number for remote in self._begun for number in remote[:2]):
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)

    def connect(self, *, term: str = "xterm-256color") -> tuple[Terminal, Remote]:
        """The session opened through ``ssh``, ready to be typed into."""
        wait_for(lambda: b"listening" in self._log or not self._is_up, "the server")
        assert self._is_up, self._log
        note = self._folder / f"begun{len(self._begun)}"
        terminal = self._world.start(program=self._client(note), changes={"TERM": term})
        terminal.wait_until(lambda: "F4 Næste" in terminal.text, f"the program: {self._log!r}")
        self._begun.append(Remote(*map(int, note.read_text().split())))
        return terminal, self._begun[-1]

    def _client(self, note: Path) -> list[str]:
        told = {
            "BatchMode": "yes",
            "IdentitiesOnly": "yes",
            "LogLevel": "ERROR",
            "SendEnv": "LANG",
            "StrictHostKeyChecking": "yes",
            "GlobalKnownHostsFile": "/dev/null",
            "UserKnownHostsFile": str(self._folder / "known"),
        }
        options = [part for name, value in told.items() for part in ("-o", f"{name}={value}")]
        key = ["-i", str(self._folder / "user"), "-p", str(self._port)]
        return ["ssh", "-tt", "-F", "none", *options, *key, "127.0.0.1", remote_command(note)]

    def _settings(self) -> Iterator[str]:
        """Nothing of this computer's own server, and no way in but the key."""
        folder = self._folder
        yield f"Port {self._port}"
        yield "ListenAddress 127.0.0.1"
        yield f'HostKey "{folder / "host"}"'
        yield f'AuthorizedKeysFile "{folder / "user.pub"}"'
        yield f'PidFile "{folder / "pid"}"'
        yield from ("StrictModes no", "UsePAM no", "PermitRootLogin prohibit-password")
        yield from ("PasswordAuthentication no", "KbdInteractiveAuthentication no")
        yield from ("PrintMotd no", "PrintLastLog no", "PermitUserRC no", "AcceptEnv LANG")
        given = self._world.environment(LANG="", TERM="")
        yield "SetEnv " + " ".join(f'{name}="{value}"' for name, value in given.items())

    @property
    def _log(self) -> bytes:
        return (self._folder / "log").read_bytes()

    @property
    def _is_up(self) -> bool:
        return self._server.poll() is None


def remote_command(note: Path) -> str:
    """What a login would run, noting its processes; the mask is the most open one there is."""
    program = shlex.join([*PROGRAM, "open", ID])
    root, kept = shlex.quote(str(ROOT)), shlex.quote(str(note))
    return f"umask 0; cd {root} && echo $$ $PPID $(stty size) > {kept} && exec {program}"


def make_key(path: Path) -> None:
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", path], check=True)


def free_port() -> int:
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        return int(tried.getsockname()[1])


def wait_for(condition: Callable[[], object], what: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, f"waited for {what}"
        time.sleep(0.02)


def is_gone(process: int) -> bool:
    """It has ended; one that nobody has asked after has ended too."""
    try:
        status = Path(f"/proc/{process}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return True
    return status.rpartition(")")[2].split()[0] == "Z"


def kept(world: World) -> str:
    return world.store.read(ID).answer("siden-sidst").text


def modes(folder: Path) -> dict[str, int]:
    """The mode of the folder and of all in it, the lock's own files aside."""
    found = [folder, *folder.rglob("*")]
    return {str(path.relative_to(folder)): stat.S_IMODE(path.stat().st_mode) for path in found}


@pytest.fixture
def line(world: World, tmp_path: Path) -> Iterator[Line]:
    world.keep(make_session(ID))
    folder = tmp_path / "ssh"
    folder.mkdir()
    with Line(world, folder) as made:
        yield made


def client_killed(terminal: Terminal, _remote: Remote) -> None:
    terminal.process.kill()


def server_killed(_terminal: Terminal, remote: Remote) -> None:
    os.kill(remote.line, signal.SIGKILL)


def frozen_then_killed(terminal: Terminal, remote: Remote) -> None:
    """The line stands still for as long as it takes to save, and then it is gone."""
    terminal.signal(signal.SIGSTOP)
    os.kill(remote.line, signal.SIGSTOP)
    terminal.process.kill()
    os.kill(remote.line, signal.SIGKILL)


@pytest.mark.parametrize("drop", [client_killed, server_killed, frozen_then_killed])
def test_a_dropped_line_loses_nothing_that_was_seen(
    world: World, line: Line, drop: Callable[[Terminal, Remote], None]
) -> None:
    terminal, first = line.connect()
    write(terminal, TYPED)
    drop(terminal, first)
    terminal.wait_exit()
    wait_for(lambda: is_gone(first.program), "the first program to end")
    assert kept(world).endswith(TYPED)
    again, second = line.connect()
    assert TYPED in again.prose
    assert "kun læsning" not in again.text
    write(again, "rd")
    again.press("ctrl+q")
    assert again.wait_exit() == 0
    wait_for(lambda: is_gone(second.program), "the second program to end")
    assert kept(world).endswith(TYPED + "rd")


def test_a_frozen_line_holds_up_neither_saving_nor_the_next(world: World, line: Line) -> None:
    terminal, first = line.connect()
    write(terminal, TYPED)
    os.kill(first.line, signal.SIGSTOP)
    wait_for(lambda: kept(world).endswith(TYPED), "it to be saved while the line stands still")
    again, _second = line.connect()
    again.wait("kun læsning", TYPED[-20:])
    os.kill(first.line, signal.SIGKILL)
    terminal.wait_exit()
    wait_for(lambda: is_gone(first.program), "the first program to end")
    with world.store.open(ID) as opened:
        assert not opened.read_only, opened.notice


@pytest.mark.parametrize("term", ["xterm-256color", "xterm-16color", "vt100"])
def test_a_screen_of_80_by_24_in_any_colours(world: World, line: Line, term: str) -> None:
    terminal, remote = line.connect(term=term)
    assert (remote.rows, remote.columns) == (24, 80)
    write(terminal, "ÆØÅ æøå – »så«")
    assert "F4 Næste" in terminal.screen[-1]
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0
    assert kept(world).endswith("ÆØÅ æøå – »så«")


def test_whatever_the_servers_mask_nobody_else_may_read(world: World, line: Line) -> None:
    terminal, remote = line.connect()
    write(terminal, TYPED)
    open_modes = modes(world.data)
    os.kill(remote.line, signal.SIGKILL)
    terminal.wait_exit()
    wait_for(lambda: is_gone(remote.program), "the program to end")
    for found in (open_modes, modes(world.data)):
        assert {mode & 0o077 for mode in found.values()} == {0}, found
    assert stat.S_IMODE((world.data / "sessions" / f"{ID}.json").stat().st_mode) == 0o600
