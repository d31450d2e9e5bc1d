"""One folder for a leadership team, and one for a single leader: tried as several users."""

import os

import pytest

from kompetence_tui.store.sessions import SessionStore
from tests.factories import make_session
from tests.store.team import EVA, ID, LIV, OTHER, STRANGER, TEAM, World, only_as_root

pytestmark = only_as_root


@pytest.mark.parametrize("umask", [0o077, 0o022, 0o000])
def test_both_create_and_save_and_the_group_keeps_it_all(world: World, umask: int) -> None:
    world.umask = umask
    assert world.run(EVA, "create", ID) == "oprettet\n"
    assert world.run(LIV, "create", OTHER) == "oprettet\n"
    assert world.run(LIV, "save", ID) == "gemt\n"
    assert world.run(EVA, "save", OTHER) == "gemt\n"
    found = world.modes()
    folder, file = ("2770", TEAM), ("660", TEAM)
    assert found["sessions"] == folder
    assert found["index.json"] == file
    assert found[f"sessions/{ID}.json"] == found[f"sessions/{OTHER}.json"] == file
    assert {name.partition("/")[0] for name in found} == {"sessions", "index.json"}
    assert (world.own(EVA) / "private" / f"{ID}.json").is_file()
    assert (world.own(LIV) / "remembered.json").is_file()
    own = [path.stat() for uid in (EVA, LIV) for path in world.own(uid).parents[3].rglob("*")]
    assert {status.st_mode & 0o077 for status in own} == {0}
    assert {row.unit for row in SessionStore(world.team).listing().rows} == {
        f"Hus {EVA}", f"Hus {LIV}",
    }  # fmt: skip


def test_the_index_is_shared(world: World) -> None:
    world.run(EVA, "create", ID)
    before = (world.team / "index.json").stat()
    assert ID in world.run(LIV, "command", "list")
    after = (world.team / "index.json").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    world.run(LIV, "save", ID)
    assert (world.team / "index.json").stat().st_uid == LIV
    assert f"Hus {LIV}" in world.run(EVA, "command", "list --json")


def test_the_second_reads_only_and_is_told_who_until_the_first_is_gone(world: World) -> None:
    world.run(EVA, "create", ID)
    first = world.start(EVA, "hold")
    assert first.said.readline() == "skriver\n"
    lock = (world.team / "sessions" / f"{ID}.lock").stat()
    assert (f"{lock.st_mode & 0o777:o}", lock.st_gid) == ("660", TEAM)
    said = world.run(LIV, "hold")
    assert "læser: Samtalen er åben hos bruger30001" in said
    assert "åben hos bruger30001" in world.run(LIV, "command", "doctor")
    first.kill()
    assert world.run(LIV, "hold") == "skriver\n"
    assert world.run(LIV, "save") == "gemt\n"


def test_the_colleague_reads_no_private_notes_and_a_stranger_nothing(world: World) -> None:
    world.run(EVA, "create", ID)
    theirs = world.run(LIV, "look").splitlines()
    assert f"sessions/{ID}.json" in theirs
    assert not [name for name in theirs if "private" in name]
    assert (world.own(EVA) / "private" / f"{ID}.json").is_file()
    assert world.run(STRANGER, "look") == ""
    assert "ikke ret til at læse" in world.run(STRANGER, "command", "list")
    assert "gruppe, du ikke er med i" in world.run(STRANGER, "command", "doctor")


def test_a_crash_is_recorded_at_home(world: World) -> None:
    world.run(EVA, "report")
    assert world.modes() == {}
    assert len(list((world.own(EVA) / "crash").iterdir())) == 1
    assert world.run(LIV, "create") == "oprettet\n"


def test_doctor_finds_what_is_right_and_what_is_wrong(world: World) -> None:
    world.run(EVA, "create", ID)
    said = world.run(EVA, "command", "doctor")
    assert f"{world.team}/sessions er kun åben for gruppen »{TEAM}«" in said
    assert f"{world.own(EVA)} er kun åben for dig" in said
    assert "Mappen" not in "".join(line for line in said.splitlines() if not line.startswith("OK"))
    file = world.team / "sessions" / f"{ID}.json"
    file.chmod(0o664)
    world.team.chmod(0o2775)
    os.chown(world.team / "sessions", EVA, EVA)
    said = world.run(LIV, "command", "doctor")
    assert f"chmod 2770 {world.team}«" in said
    assert "sessions ejes af en gruppe, du ikke er med i" in said
    os.chown(world.team / "sessions", EVA, TEAM)
    (world.team / "sessions").chmod(0o2770)
    asked = f"bed {EVA} om at skrive »chmod 660 {file}«"
    assert asked in world.run(LIV, "command", "doctor")
    assert f"skriv »chmod 660 {file}«" in world.run(EVA, "command", "doctor")


def test_a_colleague_can_repair_what_is_the_team_s(world: World) -> None:
    world.run(EVA, "create", ID)
    path = world.team / "sessions" / f"{ID}.json"
    path.write_bytes(path.read_bytes()[:-200])
    assert "er reddet" in world.run(LIV, "command", "doctor --repair")
    found = world.modes()
    assert found["damaged"] == ("2770", TEAM)
    assert found[f"damaged/{ID}.json"] == found[f"sessions/{ID}.json"] == ("660", TEAM)
    assert world.run(EVA, "save") == "gemt\n"


def test_a_missing_team_folder_is_said_in_words(world: World) -> None:
    world.team.rmdir()
    for action, argument in [
        ("command", "list"), ("command", "doctor"), ("command", f"export {ID} -o -"),
        ("command", "thread"),
    ]:  # fmt: skip
        said = world.run(EVA, action, argument)
        assert f"{world.team} findes ikke" in said, argument
        assert "kompetence new" not in said
    assert "findes ikke" in world.run(EVA, "begin")
    assert not world.team.exists()


def test_in_a_private_folder_a_second_user_reads_nothing(world: World) -> None:
    home = world.root / f"home{EVA}"
    world.run(EVA, "look")
    folder = home / "data"
    assert world.run(EVA, "create", folder=folder) == "oprettet\n"
    home.chmod(0o755)
    assert world.run(STRANGER, "look", folder=folder) == ""
    assert world.run(LIV, "look", folder=folder) == ""
    modes = {path.stat().st_mode & 0o777 for path in (folder, *folder.rglob("*"))}
    assert modes == {0o700, 0o600}


def test_a_folder_that_can_only_be_read_is_read(world: World) -> None:
    folder = world.root / "kun-laesning"
    SessionStore(folder).create(make_session(ID)).close()
    for path in (folder, *folder.rglob("*")):
        os.chown(path, EVA, EVA)
        path.chmod(0o500 if path.is_dir() else 0o400)
    option = f"--data-dir {folder}"
    assert ID in world.run(EVA, "command", f"list {option}")
    assert "# " in world.run(EVA, "command", f"export {ID} -o - {option}")
    held = world.run(EVA, "hold", folder=folder)
    assert "kan kun læses her, for den kan ikke låses mod andre" in held
    said = world.run(EVA, "command", f"doctor {option}")
    assert "kan ikke skrives i: samtaler kan kun læses" in said
    assert "1 samtale kan læses" in said
    assert "Der kan ikke skrives" in world.run(EVA, "begin", folder=folder)
