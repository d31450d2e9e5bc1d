"""``kompetence demo``: a private copy, gone afterwards."""

import os
import shutil
import stat
import tempfile
from pathlib import Path

import pytest
from filelock import FileLock

from kompetence_tui.cli import demo, demo_folder, terminal
from kompetence_tui.cli.demo_folder import PREFIX, throw_away
from kompetence_tui.domain.session.private import PrivateNotes
from kompetence_tui.store import private
from kompetence_tui.store.place import DataFolder
from kompetence_tui.store.sessions import SessionStore
from tests.cli.conftest import Run, World
from tests.cli.screen_double import Screen, Shown
from tests.factories import NOW, make_goal, make_session
from tests.shipped_forms import form


@pytest.fixture(autouse=True)
def temp(world: World, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Example sessions of our own, and a place for temporary folders that can be looked into."""
    shipped = world.root / "shipped"
    example = make_session(demo.EXAMPLE_ID, goals=(make_goal(),))
    SessionStore(shipped).create(example).close()
    SessionStore(shipped).create(make_session("other2345")).close()
    monkeypatch.setattr("kompetence_tui.paths.shipped", lambda name: shipped / name)
    folder = world.root / "tmp"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def _left(temp: Path) -> list[str]:
    return sorted(path.name for path in temp.iterdir())


def test_the_screen_gets_a_private_copy(world: World, kompetence: Run, screen: Screen) -> None:
    def look(shown: Shown) -> int:
        assert stat.S_IMODE(shown.data.stat().st_mode) == 0o700
        assert stat.S_IMODE((shown.data / "sessions").stat().st_mode) == 0o700
        files = sorted((shown.data / "sessions").iterdir())
        assert [file.name for file in files] == [f"{demo.EXAMPLE_ID}.json", "other2345.json"]
        assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
        assert SessionStore(shown.data).listing().damaged == ()
        return 7

    screen.during = look
    assert kompetence("demo").code == 7
    (shown,) = screen.shown
    assert shown.demo
    assert not shown.data.is_relative_to(world.data)
    assert shown.config.export_folder == world.documents


def test_private_notes_come_along_for_the_user_alone(
    world: World, kompetence: Run, screen: Screen
) -> None:
    notes = PrivateNotes(session="other2345").with_text("trivsel", "Min egen", NOW)
    private.write(DataFolder(world.root / "shipped"), notes)
    (world.root / "shipped" / "private").rename(world.root / "shipped" / "sessions" / "private")

    def look(shown: Shown) -> int:
        folder = shown.data / "private"
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()} == {0o600}
        assert SessionStore(shown.data).private_notes("other2345") == notes
        return 7

    screen.during = look
    assert kompetence("demo").code == 7


def test_everything_is_gone_afterwards(kompetence: Run, screen: Screen, temp: Path) -> None:
    def write(shown: Shown) -> int:
        with SessionStore(shown.data).create(make_session("nyt12345")):
            (shown.data / "rest").mkdir()
        return 0

    screen.during = write
    kompetence("demo")
    assert _left(temp) == []


@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit, RuntimeError])
def test_gone_also_when_it_ends_badly(
    kompetence: Run, screen: Screen, temp: Path, error: type[BaseException]
) -> None:
    def fail(_shown: Shown) -> int:
        raise error

    screen.during = fail
    kompetence("demo")
    assert _left(temp) == []


def test_the_user_s_own_sessions_are_not_touched(
    world: World, kompetence: Run, screen: Screen
) -> None:
    kompetence("demo")
    assert not world.data.exists()


def test_without_a_terminal_it_prints_the_plan_of_an_example(kompetence: Run, temp: Path) -> None:
    ended = kompetence("demo")
    assert ended.code == 0
    example = make_session(demo.EXAMPLE_ID, goals=(make_goal(),))
    assert ended.out == form("plan").render(example)
    assert "ingen terminal" in ended.err
    assert _left(temp) == []


def test_a_terminal_that_cannot_show_it_is_told(
    kompetence: Run, screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(terminal, "obstacle", lambda: "Nej.")
    ended = kompetence("demo")
    assert (ended.code, ended.out, ended.err) == (2, "", "Nej.\n")


def test_missing_examples_are_told(kompetence: Run, world: World) -> None:
    shutil.rmtree(world.root / "shipped")
    ended = kompetence("demo")
    assert (ended.code, ended.out) == (1, "")
    assert "installér" in ended.err


def test_what_a_killed_demo_left_is_swept(temp: Path) -> None:
    dead = temp / f"{PREFIX}dead"
    (dead / "sessions").mkdir(parents=True)
    (dead / "in-use.lock").touch()
    with throw_away() as own:
        assert _left(temp) == [own.name]


def test_a_running_demo_is_left_alone(temp: Path) -> None:
    with throw_away() as one, throw_away() as two:
        assert _left(temp) == sorted([one.name, two.name])


def test_a_demo_that_is_just_starting_is_left_alone(temp: Path) -> None:
    fresh = temp / f"{PREFIX}fresh"
    fresh.mkdir()
    old = temp / f"{PREFIX}old"
    old.mkdir()
    os.utime(old, (1, 1))
    with throw_away():
        assert fresh.exists()
        assert not old.exists()


def test_nothing_is_reached_through_links_or_others_folders(
    temp: Path, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    precious = world.root / "precious"
    precious.mkdir()
    (precious / "in-use.lock").write_text("mit", encoding="utf-8")
    (temp / f"{PREFIX}link").symlink_to(precious)
    trap = temp / f"{PREFIX}trap"
    trap.mkdir()
    (trap / "in-use.lock").symlink_to(precious / "in-use.lock")
    with throw_away():
        assert (precious / "in-use.lock").read_text(encoding="utf-8") == "mit"


def test_somebody_else_s_folder_is_not_ours_to_sweep(temp: Path) -> None:
    theirs = temp / f"{PREFIX}theirs"
    theirs.mkdir()
    (theirs / "in-use.lock").touch()
    owner = theirs.stat().st_uid
    assert demo_folder._is_left_behind(theirs, owner)
    assert not demo_folder._is_left_behind(theirs, owner + 1)


def test_a_disk_that_cannot_lock_still_gives_a_demo(
    temp: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_self: FileLock) -> None:
        raise NotImplementedError

    monkeypatch.setattr(FileLock, "acquire", refuse)
    with throw_away() as folder:
        assert (folder / "sessions").is_dir()
    assert _left(temp) == []
