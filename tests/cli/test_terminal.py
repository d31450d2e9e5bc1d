"""The real program in real surroundings: with and without a terminal, in any locale."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kompetence_tui.domain.session.session import Session
from tests.cli.conftest import Outcome, World
from tests.shipped_forms import form

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="drives a POSIX terminal")

PROGRAM = [sys.executable, "-m", "kompetence_tui"]
OURS = (
    "LC_ALL", "LC_CTYPE", "LANG", "PYTHONUTF8", "PYTHONIOENCODING", "PYTHONCOERCECLOCALE",
    "PYTHONUNBUFFERED", "TERM",
)  # fmt: skip
"""What a test sets, or leaves unset, itself."""

UTF8 = {"LC_ALL": "C.UTF-8"}


def _environment(world: World, changes: dict[str, str]) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in OURS}
    return kept | {"TERM": "xterm-256color"} | changes


def run_piped(world: World, *arguments: str, **changes: str) -> Outcome:
    """Without any terminal."""
    ended = subprocess.run(
        [*PROGRAM, *arguments],
        env=_environment(world, changes),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
        check=False,
    )
    return Outcome(ended.returncode, ended.stdout.decode(), ended.stderr.decode(errors="replace"))


def run_in_terminal(world: World, *arguments: str, **changes: str) -> Outcome:
    """On a pseudo-terminal; out and err come together."""
    import pty

    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [*PROGRAM, *arguments],
        env=_environment(world, changes),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    try:
        return Outcome(process.wait(60), _all_from(ours), "")
    finally:
        process.kill()
        os.close(ours)


def unbroken(told: str) -> str:
    """A sentence that was broken to the width of the terminal."""
    return " ".join(told.split())


def _all_from(descriptor: int) -> str:
    parts = []
    while True:
        try:
            part = os.read(descriptor, 65536)
        except OSError:  # how Linux says that the other end is closed
            break
        if not part:
            break
        parts.append(part)
    return b"".join(parts).decode(errors="replace").replace("\r\n", "\n")


@pytest.mark.parametrize("verb", [[], ["new"], ["open", "anna2345"]], ids=" ".join)
def test_without_a_terminal_one_sentence(world: World, anna: Session, verb: list[str]) -> None:
    ended = run_piped(world, *verb, **UTF8)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("Samtalen skal bruge en terminal")
    assert len(ended.err.splitlines()) == 1


@pytest.mark.parametrize("term", ["dumb", "", "unknown"])
def test_a_terminal_that_cannot_move_its_cursor(world: World, term: str) -> None:
    ended = run_in_terminal(world, TERM=term, **UTF8)
    assert ended.code == 2
    assert unbroken(ended.out).endswith("Skriv: export TERM=xterm-256color")
    assert max(map(len, ended.out.splitlines())) <= 80


@pytest.mark.parametrize(
    "changes",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "POSIX"},
        {"LANG": "C", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "C.UTF-8", "PYTHONIOENCODING": "latin-1"},
        {"LC_ALL": "da_DK.ISO8859-1"},
    ],
    ids=str,
)
def test_a_terminal_without_utf8(world: World, changes: dict[str, str]) -> None:
    ended = run_in_terminal(world, **changes)
    assert ended.code == 2
    forced = "PYTHONIOENCODING" in changes
    assert ("unset PYTHONIOENCODING" if forced else "export LC_ALL=C.UTF-8") in unbroken(ended.out)


@pytest.mark.parametrize(
    "changes",
    [
        UTF8,
        {"LANG": "C.UTF-8"},
        {"LANG": "C"},
        {},
        {"LANG": "da_DK.utf8"},
        {"LC_ALL": "xx_XX.UTF-8"},
        {"LC_ALL": "C", "PYTHONUTF8": "1"},
    ],
    ids=str,
)
def test_a_terminal_that_gets_utf8(world: World, changes: dict[str, str]) -> None:
    """Python makes C into C.UTF-8; a locale that only the user's own machine has is taken at its
    word."""
    assert "OK   Bogstaver: UTF-8" in run_in_terminal(world, "doctor", **changes).out


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_results_come_out_without_utf8_too(world: World, bo: Session, encoding: str) -> None:
    changes = {"LC_ALL": "C", "PYTHONIOENCODING": encoding}
    ended = run_piped(world, "export", bo.id, "-o", "-", **changes)
    assert (ended.code, ended.out) == (0, form("plan").render(bo))
    listed = subprocess.run(
        [*PROGRAM, "list"], env=_environment(world, changes), capture_output=True, check=True
    )
    assert "Bo Prøvesen".encode(encoding, errors="replace") in listed.stdout


def test_a_reader_that_goes_away_is_no_error(world: World, anna: Session) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    for verb in (["list"], ["export", anna.id, "-o", "-"], ["--help"], ["export", "--help"]):
        for changes in (UTF8, UTF8 | {"PYTHONUNBUFFERED": "1"}):
            ended = subprocess.run(
                [*PROGRAM, *verb],
                env=_environment(world, changes),
                stdout=writing,
                stderr=subprocess.PIPE,
                check=False,
            )
            assert b"Traceback" not in ended.stderr
            assert b"BrokenPipe" not in ended.stderr
            assert ended.returncode in (0, 141)
    os.close(writing)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("changes", [UTF8, UTF8 | {"PYTHONUNBUFFERED": "1"}], ids=str)
@pytest.mark.parametrize("verb", ["list", "banks", "export anna2345 -o -"])
def test_a_result_that_cannot_be_written_is_told(
    world: World, anna: Session, verb: str, changes: dict[str, str]
) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [*PROGRAM, *verb.split()],
            env=_environment(world, changes),
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert ended.returncode == 1
    assert ended.stderr.decode().endswith(
        "Det lykkedes ikke: disken er fuld; gør plads, og gem igen\n"
    )


@pytest.mark.parametrize("verb", ["list", "doctor", "banks", "--help"])
def test_closed_streams_are_no_error(world: World, verb: str) -> None:
    command = " ".join(PROGRAM) + f" {verb}"
    ended = subprocess.run(
        ["/bin/sh", "-c", f"{command} <&- >&- 2>&-"], env=_environment(world, UTF8), check=False
    )
    assert ended.returncode == 0


def test_a_folder_nobody_can_make_is_told(world: World) -> None:
    ended = run_in_terminal(world, "--data-dir", "/dev/null/x", **UTF8)
    assert ended.code == 1
    assert "er en fil" in ended.out
    assert run_piped(world, "--data-dir", "/dev/null/x", "list", **UTF8).code in (0, 1)


def test_python_m_is_the_same_program(world: World) -> None:
    assert run_piped(world, "--help", **UTF8).out.startswith("brug: kompetence ")


@pytest.mark.parametrize("arguments", [(), ("demo",), ("new",)])
def test_a_browser_bridge_is_told_that_it_takes_a_terminal(
    world: World, arguments: tuple[str, ...]
) -> None:
    bridge = {"TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver"}
    ended = run_piped(world, *arguments, **UTF8, **bridge)
    assert (ended.code, ended.out) == (2, "")
    (sentence,) = ended.err.splitlines()
    assert "ikke vises i en browser" in sentence
