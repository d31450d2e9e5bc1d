"""The disk, the folder, the file or the lock fails while someone types: told, kept, saved later."""

import re
import shutil
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kompetence_tui.store import files
from tests.factories import make_session
from tests.store.people import mounted
from tests.terminal import lockless
from tests.terminal.driver import Terminal
from tests.terminal.steps import SAVED, follow, write, write_and_save
from tests.terminal.world import World

if sys.platform != "win32":
    import resource

ID = "fejl234567"
FILE = f"{ID}.json"
BEFORE = make_session(ID).answer("siden-sidst").text


@contextmanager
def no_room(terminal: Terminal) -> Iterator[None]:
    """No file the program writes can be larger than a few bytes."""
    if not hasattr(resource, "prlimit"):
        pytest.skip("the limit of another process can only be set on Linux")
    limit = resource.RLIMIT_FSIZE
    before = resource.prlimit(terminal.process.pid, limit, (100, resource.RLIM_INFINITY))
    yield
    resource.prlimit(terminal.process.pid, limit, before)


def typing(world: World, *arguments: str, words: str = "") -> Terminal:
    """In a talk that is stored, with something typed and saved."""
    world.keep(make_session(ID))
    terminal = world.start("open", ID, *arguments)
    terminal.wait("Æ, ø og å.", "F4 Næste")
    if words:
        write_and_save(terminal, words)
    return terminal


def kept(world: World) -> str:
    return world.store.read(ID).answer("siden-sidst").text


def left_in(world: World) -> list[str]:
    return sorted(path.name for path in world.data.rglob("*") if path.is_file())


def save_again(terminal: Terminal) -> None:
    """Ask for what the program also tries by itself every few seconds."""
    terminal.press("ctrl+s")
    terminal.wait_until(lambda: re.search(SAVED, terminal.text), "it to be saved")


def quit_and_look(world: World, terminal: Terminal, words: str) -> None:
    """What was typed is on the disk, and nothing is left that should not be."""
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0
    assert terminal.restored()
    assert kept(world).endswith(words)
    assert left_in(world) == [FILE, "index.json"]
    with world.store.open(ID) as opened:
        assert not opened.read_only


def test_no_room_for_what_is_typed(world: World) -> None:
    terminal = typing(world, words="Før.")
    with no_room(terminal):
        write(terminal, " Mens der ikke er plads.")
        terminal.wait("IKKE GEMT", "filen er større, end drevet tillader")
        write(terminal, " Og der skrives videre.")
        assert kept(world).endswith("Før.")
        assert ".tmp" not in "".join(left_in(world))
        follow(terminal, "ctrl+q", "Slut alligevel?")
        follow(terminal, "escape", "IKKE GEMT")
    terminal.wait_until(lambda: re.search(SAVED, terminal.text), "it to be saved by itself")
    terminal.wait_until(lambda: "Ikke gemt" not in terminal.prose, "nothing more to tell")
    quit_and_look(world, terminal, "Før. Mens der ikke er plads. Og der skrives videre.")


def test_a_full_disk(world: World) -> None:
    with mounted(world.data, "400k") as disk:
        terminal = typing(world, words="Før.")
        fill = disk.path / "fyld"
        fill.write_bytes(b"x" * disk.free())
        write(terminal, " På en fuld disk.")
        terminal.wait("IKKE GEMT", "disken er fuld")
        assert kept(world).endswith("Før.")
        fill.unlink()
        save_again(terminal)
        quit_and_look(world, terminal, "Før. På en fuld disk.")


def test_a_full_disk_and_a_copy_on_another(world: World) -> None:
    with mounted(world.data, "400k") as disk:
        terminal = typing(world, words="Før.")
        fill = disk.path / "fyld"
        fill.write_bytes(b"x" * disk.free())
        write(terminal, " På en fuld disk.")
        terminal.wait("IKKE GEMT", "disken er fuld", "Ctrl+S Gem kopi")
        follow(terminal, "ctrl+s", "skal kopien ligge?")
        terminal.press("ctrl+u")
        terminal.type("~/kopi")
        terminal.press("enter")
        terminal.wait_until(lambda: re.search(SAVED, terminal.text), "the copy to be saved")
        write_and_save(terminal, " Og videre.")
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
        assert kept(world).endswith("Før.")
    (copy,) = (Path(world.environment()["HOME"]) / "kopi" / "sessions").glob("*.json")
    assert b"F\xc3\xb8r. P\xc3\xa5 en fuld disk. Og videre." in copy.read_bytes()


def test_no_room_for_a_private_note(world: World) -> None:
    terminal = typing(world, words="Før.")
    follow(terminal, "f6", "Enter viser noten")
    follow(terminal, "enter", "PRIVAT · kun leder")
    with no_room(terminal):
        write(terminal, "Kun til mig.")
        terminal.wait("IKKE GEMT", "filen er større, end drevet tillader")
        follow(terminal, "escape", "Det sidste er ikke gemt", "F4 Næste")
        assert "Kun til mig" not in terminal.text
        assert world.store.private_notes(ID).is_empty
        follow(terminal, "f6", "Enter viser noten")
        follow(terminal, "enter", "Kun til mig.")
    terminal.wait_until(lambda: re.search(SAVED, terminal.text), "it to be saved by itself")
    follow(terminal, "escape", "F4 Næste")
    terminal.wait_gone("Det sidste er ikke gemt")
    assert world.store.private_notes(ID).text("siden-sidst") == "Kun til mig."
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0


@pytest.mark.parametrize("whole", [True, False], ids=["data", "sessions"])
def test_a_folder_that_is_removed_is_made_anew(world: World, whole: bool) -> None:
    terminal = typing(world, words="Før.")
    shutil.rmtree(world.data if whole else world.store.sessions)
    write_and_save(terminal, " Efter.")
    assert world.store.sessions.stat().st_mode & 0o777 == 0o700
    quit_and_look(world, terminal, "Før. Efter.")


def test_a_folder_that_something_else_stands_in_place_of(world: World) -> None:
    terminal = typing(world, words="Før.")
    away = world.data.with_name("væk")
    world.data.rename(away)
    world.data.write_text("ikke en mappe")
    write(terminal, " Imens.")
    terminal.wait("IKKE GEMT")
    terminal.settle()
    assert "Ikke gemt" in terminal.prose or "ikke en mappe" in terminal.prose
    world.data.unlink()
    away.rename(world.data)
    save_again(terminal)
    quit_and_look(world, terminal, "Før. Imens.")


def test_a_file_that_another_program_replaced(world: World) -> None:
    terminal = typing(world, words="Før.")
    path = world.store.sessions / FILE
    ours = path.read_bytes()
    theirs = ours.replace(b"Eksempelhuset", b"Andetsteds hus")
    files.write_atomic(path, theirs)
    write(terminal, " Mit eget.")
    terminal.wait("IKKE GEMT", "ændret af et andet program")
    follow(terminal, "ctrl+s", "som en kopi med nyt nummer")
    follow(terminal, "escape", "Før. Mit eget.", "Ctrl+S Gem kopi")
    assert path.read_bytes() == theirs
    export_all(terminal)
    (exported,) = world.documents.iterdir()
    assert "Før. Mit eget." in exported.read_text(encoding="utf-8")
    follow(terminal, "ctrl+q", "Slut alligevel?")
    follow(terminal, "escape", "IKKE GEMT")
    files.write_atomic(path, ours)
    save_again(terminal)
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0
    assert kept(world).endswith("Før. Mit eget.")


def export_all(terminal: Terminal) -> None:
    follow(terminal, "f9", "Eksport ·", "~/Dokumenter/")
    follow(terminal, "shift+tab")
    follow(terminal, "shift+tab")
    follow(terminal, "2", "▸● hele samtalen")
    follow(terminal, "tab")
    follow(terminal, "tab")
    follow(terminal, "enter", "Gemt som ~/Dokumenter/")
    follow(terminal, "escape", "F4 Næste")


def test_a_file_made_empty_is_written_again(world: World) -> None:
    terminal = typing(world, words="Før.")
    (world.store.sessions / FILE).write_bytes(b"")
    write_and_save(terminal, " Efter.")
    quit_and_look(world, terminal, "Før. Efter.")


def test_a_system_that_cannot_lock(world: World) -> None:
    world.keep(make_session(ID))
    script = str(Path(lockless.__file__))
    terminal = world.start("open", ID, program=(sys.executable, script))
    terminal.wait("kun læsning", "Æ, ø og å.")
    terminal.settle()
    assert "kan ikke låses mod andre: netværksdrevet svarer ikke" in terminal.prose
    terminal.type("Det her kommer ikke med")
    terminal.settle()
    assert "kommer ikke med" not in terminal.text
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0
    assert kept(world) == BEFORE


def test_a_program_that_stands_still_and_goes_on(world: World) -> None:
    first = typing(world, words="Før.")
    write(first, " Lige inden.")
    first.signal(signal.SIGSTOP)
    second = world.start("open", ID)
    second.wait("kun læsning", "Æ, ø og å.")
    second.press("ctrl+q")
    assert second.wait_exit() == 0
    first.display.feed(b"\x1b[2Jprompt $")
    first.type(" Imens.")
    first.signal(signal.SIGCONT)
    first.wait("Anna Eksempel", "Lige inden. Imens.", "F4 Næste")
    assert "prompt $" not in first.text
    more = " Og videre, så langt at hver anden tast ikke kan være gået tabt."
    write(first, more)
    quit_and_look(world, first, f"Før. Lige inden. Imens.{more}")


def test_a_program_killed_while_it_stands_still_is_taken_over(world: World) -> None:
    first = typing(world, words="Før.")
    first.signal(signal.SIGSTOP)
    first.process.kill()
    first.process.wait()
    second = world.start("open", ID)
    second.wait("Før.", "F5 Nyt mål")
    write_and_save(second, " Overtaget.")
    quit_and_look(world, second, "Før. Overtaget.")


def test_a_lock_file_that_was_removed_and_taken(world: World) -> None:
    first = typing(world, words="Før.")
    (world.store.sessions / f"{ID}.lock").unlink()
    second = world.start("open", ID)
    second.wait("Før.", "F5 Nyt mål")
    write(first, " Fra den første.")
    first.wait("IKKE GEMT")
    first.wait_until(lambda: "åben hos eva" in first.prose, "who has it")
    second.press("ctrl+q")
    assert second.wait_exit() == 0
    save_again(first)
    quit_and_look(world, first, "Før. Fra den første.")
