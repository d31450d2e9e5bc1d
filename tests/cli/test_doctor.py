"""``kompetence doctor``."""

import os
import shutil
import sys
from collections import namedtuple
from pathlib import Path
from types import SimpleNamespace

import pytest

from kompetence_tui.domain.session.session import Session
from kompetence_tui.store.sessions import SessionStore
from tests.cli.conftest import Outcome, Run, World

Usage = namedtuple("Usage", "total used free")


def _marks(ended: Outcome) -> set[str]:
    return {line.split()[0] for line in ended.out.splitlines() if not line.startswith(" ")}


@pytest.fixture(autouse=True)
def _room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: Usage(10**12, 0, 340_000_000))


def test_all_is_well_before_the_first_session(world: World, kompetence: Run) -> None:
    ended = kompetence("doctor")
    assert (ended.code, ended.err, _marks(ended)) == (0, "", {"OK"})
    assert "340 MB fri" in ended.out
    assert not world.data.exists()


def test_a_drive_that_takes_no_more_files(
    kompetence: Run, anna: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    drive = SimpleNamespace(f_files=9, f_favail=0, f_bavail=7)
    monkeypatch.setattr(os, "statvfs", lambda _path: drive)
    ended = kompetence("doctor")
    assert ended.code == 1
    assert "ikke plads til flere filer" in ended.out


def test_all_is_well_with_sessions(kompetence: Run, anna: Session, bo: Session) -> None:
    ended = kompetence("doctor")
    assert (ended.code, _marks(ended)) == (0, {"OK"})
    assert "2 samtaler kan læses" in ended.out
    assert "Anna" not in ended.out


def test_a_damaged_file(world: World, kompetence: Run, anna: Session) -> None:
    (world.data / "sessions" / "broken2345.json").write_text("{", encoding="utf-8")
    (world.data / "sessions" / "broken2345.json").chmod(0o600)
    ended = kompetence("doctor")
    assert (ended.code, _marks(ended)) == (4, {"OK", "FEJL"})
    assert "broken2345" in ended.out


def _damage(world: World, session: Session) -> Path:
    path = world.data / "sessions" / f"{session.id}.json"
    path.write_bytes(path.read_bytes()[:-300])
    return path


def test_a_damaged_file_and_what_can_be_saved_of_it(
    world: World, kompetence: Run, anna: Session
) -> None:
    before = _damage(world, anna).read_bytes()
    ended = kompetence("doctor")
    assert ended.code == 4
    assert "anna2345.json kan ikke læses: den er afkortet" in ended.out
    assert "→ kan reddes med »kompetence doctor --repair«: 2 deltagere, 1 svar" in ended.out
    assert "Vagtplanen" not in ended.out
    assert _damage_is(world, anna, before)


def _damage_is(world: World, session: Session, data: bytes) -> bool:
    return (world.data / "sessions" / f"{session.id}.json").read_bytes() == data


def test_repair(world: World, kompetence: Run, anna: Session, bo: Session) -> None:
    before = _damage(world, anna).read_bytes()
    ended = kompetence("doctor", "--repair")
    assert (ended.code, ended.err, _marks(ended)) == (0, "", {"OK"})
    assert "anna2345.json er reddet" in ended.out
    assert "2 samtaler kan læses" in ended.out
    assert (world.data / "damaged" / "anna2345.json").read_bytes() == before
    assert "Anna" not in ended.out
    again = kompetence("doctor", "--repair")
    assert (again.code, _marks(again)) == (0, {"OK"})
    assert "intet, der kunne reddes" in again.out
    assert kompetence("export", "anna2345", "-o", "-").code == 0


def test_repair_of_what_is_open_or_hopeless(world: World, kompetence: Run, anna: Session) -> None:
    with SessionStore(world.data).open(anna.id):
        _damage(world, anna)
        ended = kompetence("doctor", "--repair")
    assert (ended.code, _marks(ended)) == (4, {"OK", "FEJL"})
    assert "er ikke rørt: Samtalen er åben hos" in ended.out
    assert kompetence("doctor", "--repair").code == 0
    (world.data / "sessions" / "empty2345.json").touch(mode=0o600)
    ended = kompetence("doctor", "--repair")
    assert ended.code == 4
    assert "intet kan reddes" in ended.out


@pytest.mark.skipif(sys.platform == "win32", reason="modes are of POSIX")
def test_a_folder_others_can_enter(world: World, kompetence: Run, anna: Session) -> None:
    world.data.chmod(0o755)
    ended = kompetence("doctor")
    assert (ended.code, _marks(ended)) == (1, {"OK", "OBS"})
    assert "chmod 700" in ended.out


def test_an_open_session_is_no_mistake(world: World, kompetence: Run, anna: Session) -> None:
    with SessionStore(world.data).open(anna.id):
        ended = kompetence("doctor")
    assert ended.code == 0
    assert f"{anna.id}: Samtalen er åben" in ended.out


def test_a_full_disk(kompetence: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for free, mark in ((50_000_000, "OBS"), (1_000_000, "FEJL")):
        usage = Usage(10**12, 0, free)
        monkeypatch.setattr(shutil, "disk_usage", lambda _path, usage=usage: usage)
        ended = kompetence("doctor")
        assert (ended.code, _marks(ended)) == (1, {"OK", mark})
        assert "→ gør plads" in ended.out


def test_a_bank_with_mistakes(world: World, kompetence: Run) -> None:
    folder = world.root / "banker"
    folder.mkdir()
    (folder / "forkert.md").write_text("# Forkert\n", encoding="utf-8")
    ended = kompetence("doctor", "--banks", str(folder))
    assert (ended.code, _marks(ended)) == (1, {"OK", "OBS"})
    assert "forkert.md:1:" in ended.out


def test_a_wrong_configuration(world: World, kompetence: Run) -> None:
    world.config.write_text("theme = 1\n", encoding="utf-8")
    ended = kompetence("doctor")
    assert (ended.code, _marks(ended)) == (1, {"OK", "FEJL"})
    assert f"{world.config}:1:" in ended.out


def test_an_export_folder_that_is_not_there(world: World, kompetence: Run) -> None:
    world.documents.rmdir()
    ended = kompetence("doctor")
    assert (ended.code, _marks(ended)) == (1, {"OK", "OBS"})
    assert "export_folder" in ended.out


def test_it_changes_nothing(world: World, kompetence: Run, anna: Session) -> None:
    def everything() -> dict[Path, tuple[int, int]]:
        found = (p for p in world.root.rglob("*") if p.name != "index.json")
        return {path: (path.stat().st_mode, path.stat().st_size) for path in found}

    before = everything()
    kompetence("doctor")
    assert everything() == before
