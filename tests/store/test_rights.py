"""What the user has no right to is no damage; and what root does leaves files to their owner."""

import os
import re
import shlex
import subprocess
from pathlib import Path

import pytest

from kompetence_tui.store import platform
from kompetence_tui.store.sessions import SessionStore
from tests.factories import make_session
from tests.store.team import EVA, ID, LIV, TEAM, World, only_as_root

pytestmark = only_as_root


def _own(world: World) -> Path:
    """Eva's own data folder, with a talk in it."""
    folder = world.home(EVA) / "data"
    assert world.run(EVA, "create", folder=folder) == "oprettet\n"
    return folder


def _owners(folder: Path) -> set[int]:
    return {path.lstat().st_uid for path in (folder, *folder.rglob("*"))}


def test_what_root_writes_belongs_to_whoever_the_file_did(tmp_path: Path) -> None:
    old, new = tmp_path / "old.json", tmp_path / "new.json"
    for path in (old, new):
        path.touch()
    os.chown(tmp_path, EVA, EVA)
    os.chown(old, LIV, LIV)
    platform.keep_owner(new, old)
    assert new.stat().st_uid == LIV
    platform.keep_owner(new, new)
    assert new.stat().st_uid == EVA, "a file just made has no owner of its own"


def _doctor(world: World, folder: Path, uid: int = EVA) -> list[str]:
    return world.run(uid, "command", f"doctor --data-dir {folder}").splitlines()


def _told(said: list[str], words: str) -> tuple[str, str]:
    """The line with the words, and what is advised below it."""
    (at,) = [n for n, line in enumerate(said) if words in line]
    return said[at], said[at + 1]


def _do(advice: str) -> None:
    """What is advised, done by root."""
    (command,) = re.findall("»([^«]*)«", advice)
    words = [word for word in shlex.split(command) if word != "sudo"]
    subprocess.run(words, check=True)


def test_what_root_saves_stays_the_owner_s(world: World) -> None:
    folder = _own(world)
    store = SessionStore(folder)
    with store.open(ID) as opened:
        assert _owners(folder) == {EVA}  # the lock's file too
        opened.save(opened.session.with_(unit="Hus 0"))
    store.create(make_session("boxx2345ab")).close()
    store.listing()
    store.delete("boxx2345ab")
    assert _owners(folder) == {EVA}
    assert world.run(EVA, "save", folder=folder) == "gemt\n"
    new = world.home(EVA) / "ny"
    SessionStore(new).create(make_session(ID)).close()
    assert _owners(new) == {EVA}


def test_what_earlier_became_root_s_is_given_back_when_root_saves(world: World) -> None:
    folder = _own(world)
    path = folder / "sessions" / f"{ID}.json"
    os.chown(path, 0, 0)
    with SessionStore(folder).open(ID) as opened:
        opened.save(opened.session.with_(unit="Hus 0"))
    assert (path.stat().st_uid, path.stat().st_gid) == (EVA, EVA)


def test_in_a_team_s_folder_root_keeps_whose_it_is(world: World) -> None:
    world.run(EVA, "create")
    path = world.team / "sessions" / f"{ID}.json"
    with SessionStore(world.team, shared=True).open(ID) as opened:
        opened.save(opened.session.with_(unit="Hus 0"))
    assert (path.stat().st_uid, path.stat().st_gid) == (EVA, TEAM)


def test_a_talk_that_became_root_s_is_whole_and_can_be_had_back(world: World) -> None:
    folder = _own(world)
    path = folder / "sessions" / f"{ID}.json"
    os.chown(path, 0, 0)
    said = _doctor(world, folder)
    line, advice = _told(said, "lukket for dig")
    assert (
        line
        == f"FEJL Samtaler: Filen {path} ejes af root og er lukket for dig; den er ikke beskadiget"
    )
    assert f"sudo chown {EVA} {path}" in advice
    assert not [line for line in said if "reddes" in line or "flyt" in line]
    assert said[-1] == "1"
    said_by_export = world.run(EVA, "command", f"export {ID} -o - --data-dir {folder}")
    assert "ikke ret til at læse den, som ejes af root" in said_by_export
    _do(advice)
    assert _doctor(world, folder)[-1] == "0"


@pytest.mark.parametrize("kind", ["private", "sessions"])
def test_many_that_became_root_s_are_told_in_one_line(world: World, kind: str) -> None:
    folder = _own(world)
    for number in range(44):
        path = folder / kind / f"flere{number:05}.json"
        path.write_bytes((folder / kind / f"{ID}.json").read_bytes())
        path.chmod(0o600)
    line, advice = _told(_doctor(world, folder), "lukket for dig")
    assert line.startswith(f"FEJL Samtaler: 44 filer i {folder / kind} ejes af root")
    _do(advice)
    assert not [line for line in _doctor(world, folder) if "lukket for dig" in line]


def test_a_file_that_one_closed_oneself_is_opened_again(world: World) -> None:
    folder = _own(world)
    (folder / "sessions" / f"{ID}.json").chmod(0)
    _line, advice = _told(_doctor(world, folder), "lukket for dig")
    _do(advice)
    assert _doctor(world, folder)[-1] == "0"


def test_after_a_restore_with_open_modes_one_command_closes_all(world: World) -> None:
    folder = _own(world)
    for number in range(22):
        for kind in ("sessions", "private"):
            path = folder / kind / f"mange{number:05}.json"
            path.write_bytes((folder / kind / f"{ID}.json").read_bytes())
            os.chown(path, EVA, EVA)
    (folder / "unsaved").mkdir()
    (folder / "unsaved" / f"{ID}.0123abcd.json").write_text("{}")
    os.chown(folder / "unsaved", EVA, EVA)
    os.chown(folder / "unsaved" / f"{ID}.0123abcd.json", EVA, EVA)
    for path in folder.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)
    opened = [line for line in _doctor(world, folder) if "filer" in line and "for andre" in line]
    assert len(opened) == 1
    assert f"49 filer i {folder} er åbne for andre" in opened[0]
    _do(_told(_doctor(world, folder), "er åbne for andre")[1])
    assert not [line for line in _doctor(world, folder) if "for andre" in line]
    assert {path.stat().st_mode & 0o077 for path in (folder, *folder.rglob("*"))} == {0}


def test_in_a_team_s_folder_each_owner_has_one_line(world: World) -> None:
    world.run(EVA, "create")
    sessions = world.team / "sessions"
    for number, uid in enumerate((EVA, EVA, LIV)):
        path = sessions / f"flere{number:05}.json"
        path.write_bytes((sessions / f"{ID}.json").read_bytes())
        os.chown(path, uid, TEAM)
        path.chmod(0o640)
    said = world.run(EVA, "command", "doctor").splitlines()
    assert f"skriv »find {sessions} -type f -user {EVA} -exec chmod 660" in "\n".join(said)
    assert f"bed {LIV} om at skrive »chmod 660 {sessions}/flere00002.json«" in "\n".join(said)
    for line in [line for line in said if "chmod 660" in line]:
        _do(line)
    assert "chmod" not in world.run(EVA, "command", "doctor")


def test_a_closed_parent_is_said_and_the_program_says_the_same(world: World) -> None:
    closed = world.root / "lukket"
    closed.mkdir(mode=0o700)
    said = _doctor(world, closed / "data")
    words = f"Der kan ikke skrives i {closed}, som ejes af root"
    assert _told(said, words)[0].startswith("FEJL Samtaler")
    assert said[-1] == "1"
    assert "findes ikke endnu" not in "".join(said)
    assert words in world.run(EVA, "begin", folder=closed / "data")
    assert "findes ikke endnu" in "".join(_doctor(world, world.home(EVA) / "ny"))


@pytest.mark.parametrize("inner", ["", "ud"])
def test_an_export_folder_one_may_not_look_into_does_not_stop_the_doctor(
    world: World, inner: str
) -> None:
    closed = world.root / "lukket"
    (closed / "ud").mkdir(parents=True)
    closed.chmod(0o700)
    world.config.write_text(f'export_folder = "{closed / inner}"\n')
    said = _doctor(world, _own(world))
    assert _told(said, "Eksport: Der kan ikke skrives i")[0].endswith(f"{closed}, som ejes af root")
    assert any("Terminal" in line for line in said)
    assert said[-1] == "1"


def test_whoever_is_in_another_s_data_folder_is_told(world: World) -> None:
    folder = _own(world)
    world.home(EVA).chmod(0o755)
    folder.chmod(0o755)
    for uid in (LIV, 0):
        said = world.run(uid, "command", f"list --data-dir {folder}")
        name = platform.user_called(uid)
        assert f"ejes af {EVA}, og du er {name}: log ind som {EVA}" in said
    assert "ejes af" not in world.run(EVA, "command", f"list --data-dir {folder}")


def test_root_s_folder_in_one_s_home_is_to_be_had_back(world: World) -> None:
    folder = world.home(EVA) / "data"
    folder.mkdir(mode=0o755)
    said = world.run(EVA, "command", f"list --data-dir {folder}")
    _do(said.splitlines()[0])
    assert "ejes af" not in world.run(EVA, "command", f"list --data-dir {folder}")
