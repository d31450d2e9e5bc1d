"""What is one leader's alone beside a team's folder: at home, and out of the colleagues' reach."""

import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from kompetence_tui.store import known_exports, lock, private, remembered
from kompetence_tui.store.check import check
from kompetence_tui.store.place import DataFolder
from kompetence_tui.store.sessions import SessionStore
from kompetence_tui.store.taking_home import take_home
from tests.factories import NOW, make_session
from tests.store.apart import is_killed_at, take_home_on
from tests.store.erasing import keep
from tests.store.faults import FileSystem, faults_at
from tests.store.member import SECRET
from tests.store.team import EVA, ID, LIV, OTHER, TEAM, World, only_as_root

KNOWN = "# det samme hos alle\n"


def _as_before(world: World, uid: int) -> Path:
    """Put what is the user's alone where earlier versions kept it."""
    before = world.team / "own" / str(uid)
    before.parent.mkdir(exist_ok=True)
    os.chown(before.parent, uid, TEAM)
    before.parent.chmod(0o2770)
    world.own(uid).rename(before)
    return before


def _lists(world: World, uid: int, *paths: Path) -> Path:
    """The list of exports of earlier versions, as the user last wrote it."""
    found = [
        {"path": str(path), "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}
        for path in paths
    ]
    listed = world.team / "exports" / f"{ID}.json"
    listed.parent.mkdir(exist_ok=True)
    listed.parent.chmod(0o2770)
    listed.write_text(json.dumps({"exports": found}))
    os.chown(listed, uid, TEAM)
    listed.chmod(0o660)
    return listed


def _file(world: World, uid: int, name: str, mode: int = 0o600, text: str = KNOWN) -> Path:
    path = world.home(uid) / name
    path.write_text(text)
    os.chown(path, uid, uid)
    path.chmod(mode)
    return path


@only_as_root
def test_it_is_moved_at_the_first_start(world: World) -> None:
    for uid, session_id in ((EVA, ID), (LIV, OTHER)):
        world.run(uid, "create", session_id)
    mine, theirs = _as_before(world, EVA), _as_before(world, LIV)
    was = {p.relative_to(mine): p.read_bytes() for p in mine.rglob("*") if p.is_file()}
    mark = (mine / "private" / f"{ID}.json").stat()
    for _start in range(2):
        assert ID in world.run(EVA, "command", "list")
        home = world.own(EVA)
        assert {p.relative_to(home): p.read_bytes() for p in home.rglob("*") if p.is_file()} == was
        assert not mine.exists()
    moved = (home / "private" / f"{ID}.json").stat()
    assert (moved.st_mtime_ns, moved.st_mode & 0o777) == (mark.st_mtime_ns, 0o600)
    assert (theirs / "private" / f"{OTHER}.json").is_file()
    world.run(LIV, "command", "list")
    assert {name.partition("/")[0] for name in world.modes()} == {"sessions", "index.json"}


@only_as_root
def test_a_colleague_cannot_lead_it_elsewhere(world: World) -> None:
    world.run(EVA, "create")
    mine = _as_before(world, EVA)
    hidden = world.home(EVA) / "andet"
    mine.rename(hidden)
    mine.symlink_to(hidden)
    before = sorted(path for path in hidden.rglob("*"))
    said = world.run(EVA, "command", "doctor")
    assert f"Dine private ting fra en ældre udgave kunne ikke flyttes: {mine}" in said
    assert sorted(path for path in hidden.rglob("*")) == before
    assert not (world.own(EVA) / "private").exists()
    mine.unlink()
    shutil.copytree(hidden, mine)  # not Eva's
    world.run(EVA, "command", "list")
    assert not (world.own(EVA) / "private").exists()


@only_as_root
def test_what_others_could_write_in_is_not_taken(world: World) -> None:
    world.run(EVA, "create")
    mine = _as_before(world, EVA)
    note = mine / "private" / f"{ID}.json"
    note.chmod(0o660)
    (line,) = [
        line for line in world.run(EVA, "command", "doctor").splitlines() if "chmod -R" in line
    ]
    assert note.is_file()
    os.system(line.partition("»")[2].partition("«")[0])
    assert "ældre udgave" not in world.run(EVA, "command", "doctor")
    assert (world.own(EVA) / "private" / note.name).is_file()


@only_as_root
def test_a_list_that_all_could_write_in_is_not_trusted(world: World) -> None:
    world.run(EVA, "create")
    exported = _file(world, EVA, "plan.md", text="# Plan for Anna Eksempel\n")
    everybody, theirs = _file(world, EVA, "profil", 0o644), _file(world, LIV, "liv.md")
    changed, link = _file(world, EVA, "rettet.md"), world.home(EVA) / "link.md"
    link.symlink_to(everybody)
    gone = _file(world, EVA, "flyttet.md")
    kept = [everybody, theirs, changed, link]
    listed = _lists(world, LIV, exported, *kept, gone)
    gone.unlink()
    changed.write_text("rettet i hånden")
    said = world.run(EVA, "command", f"erase {ID} --yes")
    assert "1 fil." in said
    assert "alle i gruppen kunne skrive i, bliver liggende" in said
    assert not exported.exists()
    for path in kept:
        assert path.exists()
        assert f"  {path}\n" in said
    assert str(gone) not in said
    assert listed.stat().st_mode & 0o777 == 0o660
    assert len(json.loads(listed.read_text())["exports"]) == len(kept)
    world.run(LIV, "command", "list")
    said = world.run(LIV, "command", "doctor")
    assert f"Samtale {ID} er væk, men der er noget tilbage: 1 fil" in said
    assert f"slet listen med »rm {listed}«" in said
    assert "1 fil." in world.run(LIV, "command", f"erase {ID} --yes")
    assert not theirs.exists()


@only_as_root
def test_what_others_have_is_theirs_to_erase_and_their_doctor_names_it(world: World) -> None:
    world.run(EVA, "create")
    plan = world.home(EVA) / "plan.md"
    world.run(EVA, "command", f"export {ID} -o {plan}")
    said = world.run(LIV, "command", f"erase {ID} --yes")
    assert "kan kun de selv slette; deres »kompetence doctor« nævner dem" in said
    assert str(plan) not in said
    assert plan.exists()
    assert "er noget tilbage" not in world.run(LIV, "command", "doctor")
    said = world.run(EVA, "command", "doctor")
    assert f"Samtale {ID} er væk, men der er noget tilbage: 1 privat note, 1 fil" in said
    assert "1 privat note" in world.run(EVA, "command", f"erase {ID} --yes")
    assert not plan.exists()
    assert not list((world.own(EVA) / "private").iterdir())


@pytest.fixture
def place(quick: Path, monkeypatch: pytest.MonkeyPatch) -> DataFolder:
    """A team's folder with what is one's own where earlier versions kept it."""
    monkeypatch.setenv("XDG_DATA_HOME", str(quick / "home"))
    made = DataFolder(quick / "ledelse", shared=True)
    made.root.mkdir(mode=0o770)
    keep(SessionStore(made.root, shared=True), make_session(ID), quick, note=SECRET)
    remembered.remember(made, remembered.Remembered("Eva Eksempel", "Eksempelhuset"))
    made.own_before.parent.mkdir()
    made.own.rename(made.own_before)
    (made.own_before / "exports").rename(made.root / "exports")
    return made


def _is_home(place: DataFolder) -> bool:
    """All is where it belongs, whole, and nowhere else, once the program has started."""
    take_home(place)
    SessionStore(place.root, shared=True).listing()
    there = (p.relative_to(place.own) for p in place.own.rglob("*") if p.is_file())
    found = sorted(str(path) for path in there if path.suffix not in (lock.LOCK, lock.HOLDER))
    assert found == [f"exports/{ID}.json", f"private/{ID}.json", "remembered.json"]
    assert [n.text for n in private.read(place, ID).notes.values()] == [SECRET]
    assert len(known_exports.read(place, ID)) == 1
    assert remembered.read_remembered(place).leader == "Eva Eksempel"
    assert not list(place.root.glob("exports/*.json"))
    return {path.name for path in place.root.iterdir()} - {"exports"} == {"index.json", "sessions"}


def _tries(place: DataFolder, quick: Path) -> Iterator[int]:
    """A fresh start each time, for as long as is asked."""
    whole = quick / "hele"
    shutil.copytree(place.root, whole)
    for number in count(1):
        shutil.rmtree(place.root)
        shutil.rmtree(place.own, ignore_errors=True)
        shutil.copytree(whole, place.root)
        yield number


def test_killed_at_every_call_it_is_taken_home_by_the_next(place: DataFolder, quick: Path) -> None:
    for number in _tries(place, quick):
        was_killed = is_killed_at(number, take_home_on, place)
        assert _is_home(place), f"killed at call {number}"
        if not was_killed:
            break
    assert number > 50


def test_a_file_system_that_fails_at_any_call_loses_nothing(place: DataFolder, quick: Path) -> None:
    tries = _tries(place, quick)
    next(tries)
    with FileSystem() as watched:
        take_home(place)
    assert _is_home(place)
    for fault in faults_at(watched.calls, thorough=False):
        next(tries)
        with FileSystem(fault):
            take_home(place)
        assert _is_home(place), fault


def test_what_is_newer_is_not_written_over(place: DataFolder) -> None:
    notes = private.read(place, ID).with_text("siden-sidst", "Ny note", NOW)
    private.write(place, notes)
    take_home(place)
    assert private.read(place, ID) == notes
    left = place.own_before / "private" / f"{ID}.json"
    assert SECRET in left.read_text()
    (said,) = [each for each in check(SessionStore(place.root, shared=True)) if each.todo]
    assert str(place.own_before) in said.sentence
    assert str(place.own) in said.todo


def test_two_teams_do_not_mix_and_notes_follow_a_folder_that_moves(
    place: DataFolder, quick: Path
) -> None:
    take_home(place)
    unsaved = place.own / "unsaved" / f"{ID}.0123abcd.json"
    unsaved.parent.mkdir(mode=0o700)
    unsaved.touch(mode=0o600)
    other = DataFolder(quick / "andre", shared=True)
    other.root.mkdir(mode=0o770)
    SessionStore(other.root, shared=True).create(make_session(OTHER)).close()
    take_home(other)
    assert private.read(other, ID).is_empty
    assert private.read(place, ID).notes
    place.root.rename(quick / "flyttet")
    moved = DataFolder(quick / "flyttet", shared=True)
    take_home(moved)
    assert [n.text for n in private.read(moved, ID).notes.values()] == [SECRET]
    assert len(known_exports.read(moved, ID)) == 1
    assert (moved.own / "unsaved" / unsaved.name).exists()
    assert not (place.own / "private").exists()
