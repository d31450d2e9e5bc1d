"""What the program leaves in files and in the system, outside what it is there to write."""

import os
import stat
import sys
from pathlib import Path

import pytest

from tests.factories import make_goal, make_session
from tests.terminal import crashing
from tests.terminal.steps import follow, write_and_save
from tests.terminal.test_traces import ID, TYPED, assert_nothing_is_left, talking
from tests.terminal.world import PROGRAM, World

pytestmark = pytest.mark.real_start

linux = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")


SETTINGS = {
    "TEXTUAL": "debug,devtools",
    "TEXTUAL_DEBUG": "1",
    "TEXTUAL_LOG": "log",
    "TEXTUAL_DEVTOOLS_PORT": "8081",
    "TEXTUAL_SCREENSHOT": "1",
    "TEXTUAL_SCREENSHOT_LOCATION": ".",
    "TEXTUAL_SCREENSHOT_FILENAME": "billede.svg",
    "TEXTUAL_PRESS": "x",
    "TEXTUAL_SHOW_RETURN": "1",
    "TEXTUAL_DRIVER": "os:nothing",
    "PYTHONDEVMODE": "1",
    "PYTHONASYNCIODEBUG": "1",
}
"""Of Textual and Python: what would log keys, show values or make pictures of the screen."""


def test_no_setting_of_the_surroundings_writes_the_talk_anywhere(
    world: World, tmp_path: Path
) -> None:
    here = tmp_path / "her"
    here.mkdir()
    terminal = talking(world, "sh", "-c", 'cd "$0" && exec "$@"', str(here), **SETTINGS)
    terminal.written_within(1.2)  # a picture would be taken after a second
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0
    assert_nothing_is_left(terminal)
    assert not list(here.iterdir())
    assert not list(world.temp.iterdir())
    assert not list(world.documents.iterdir())
    holding = {path for path in files_under(tmp_path) if TYPED.encode() in path.read_bytes()}
    assert holding == {world.store.sessions / f"{ID}.json"}


def files_under(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_everything_written_is_private_whatever_the_umask(world: World) -> None:
    new = ("new", "--bank", "mus-kort", "--employee", "Anna Eksempel", "--leader", "Eva Eksempel")
    terminal = world.start(*new, program=("sh", "-c", 'umask 0; exec "$@"', "sh", *PROGRAM))
    terminal.wait("spørgsmål 1 af", "F4 Næste")
    write_and_save(terminal, TYPED)
    follow(terminal, "f6", "Enter viser noten")
    follow(terminal, "enter", "PRIVAT")
    write_and_save(terminal, "Kun for lederen")
    follow(terminal, "escape", TYPED)
    follow(terminal, "f9", "Eksport ·", "Enter gemmer filen")
    follow(terminal, "enter", "Gemt som")
    terminal.press("ctrl+q")
    terminal.wait_exit()
    written = [*files_under(world.data), *files_under(world.documents)]
    assert {"private", "exports", "sessions", "Dokumenter"} <= {p.parent.name for p in written}
    folders = [path for path in (world.data, *world.data.rglob("*")) if path.is_dir()]
    assert {mode(path) for path in written} == {0o600}, written
    assert {mode(path) for path in folders} == {0o700}, folders


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_record_of_a_crash_is_private_whatever_the_umask(world: World) -> None:
    world.keep(make_session(ID))
    program = ("sh", "-c", 'umask 0; exec "$@"', "sh", sys.executable, crashing.__file__)
    place = "kompetence_tui.tui.screens.conversation.conversation:Conversation.action_advice"
    terminal = world.start(place, "open", ID, program=program)
    terminal.wait("Æ, ø og å.", "F4 Næste")
    terminal.press("f12")
    assert terminal.wait_exit() == 1
    (record,) = (world.data / "crash").iterdir()
    assert (mode(record), mode(record.parent)) == (0o600, 0o700)


def test_names_of_files_tell_nothing_but_in_the_folder_for_exports(world: World) -> None:
    terminal = talking(world)
    follow(terminal, "f9", "Eksport ·", "Enter gemmer filen")
    follow(terminal, "enter", "Gemt som")
    terminal.press("ctrl+q")
    terminal.wait_exit()
    names = " ".join(str(path) for path in (*world.data.rglob("*"), *world.temp.rglob("*")))
    assert "anna" not in names.casefold()
    (exported,) = world.documents.iterdir()
    assert "anna-eksempel" in exported.name


def test_what_a_killed_program_leaves_is_private(world: World) -> None:
    terminal = talking(world)
    terminal.type(" og mere til")
    terminal.process.kill()
    terminal.wait_exit()
    assert not list(world.temp.iterdir())
    for path in files_under(world.data):
        assert mode(path) == 0o600
        assert "anna" not in path.name.casefold()


@linux
def test_no_name_is_among_what_others_see_of_a_process(world: World) -> None:
    world.keep(make_session(ID))
    terminal = world.overview()
    terminal.wait("Anna Eksempel")
    follow(terminal, "enter", "MUS · Anna Eksempel")
    seen = b"".join(
        (Path("/proc") / str(terminal.process.pid) / name).read_bytes()
        for name in ("cmdline", "comm", "environ", "status")
    )
    assert b"kompetence" in seen
    assert b"anna" not in seen.lower().replace(os.fsencode(world.home.parent).lower(), b"")


@linux
def test_the_memory_is_never_written_to_a_core_file(world: World) -> None:
    terminal = talking(world)
    limits = (Path("/proc") / str(terminal.process.pid) / "limits").read_text(encoding="utf-8")
    (core,) = (line for line in limits.splitlines() if line.startswith("Max core file size"))
    assert core.split()[4:6] == ["0", "0"]


WATCHED = """
import sys

log = open(sys.argv.pop(1), "w")
events = ("socket.connect", "socket.bind", "socket.getaddrinfo", "subprocess.Popen", "os.system",
          "os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "pty.spawn")

def watch(event, _arguments):
    if event in events and not log.closed:
        print(event, file=log, flush=True)

sys.addaudithook(watch)
from kompetence_tui.__main__ import main
main()
"""


def test_no_connection_is_made_and_no_program_started(world: World, tmp_path: Path) -> None:
    world.keep(make_session(ID, goals=(make_goal(),)))
    log = tmp_path / "set.txt"
    terminal = world.start(str(log), program=(sys.executable, "-c", WATCHED))
    terminal.wait("Oversigt", "F1 Hjælp")
    follow(terminal, "enter", "Æ, ø og å.", "F4 Næste")
    write_and_save(terminal, TYPED)
    follow(terminal, "f9", "Eksport ·", "Enter gemmer filen")
    follow(terminal, "enter", "Gemt som")
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0
    assert not log.read_text(encoding="utf-8")
