import os
from pathlib import Path

from kompetence_tui.store import files
from kompetence_tui.store.check import check
from kompetence_tui.store.sessions import SessionStore
from tests.factories import NOW, make_session

ID = "a1b2c3d4e5"


def problems(store: SessionStore) -> str:
    return "\n".join(finding.sentence for finding in check(store) if not finding.ok)


def test_a_folder_that_does_not_exist_yet_is_well(store: SessionStore) -> None:
    assert [finding.ok for finding in check(store)] == [True]
    assert not store.folder.exists()


def test_all_is_well_also_while_a_session_is_open(store: SessionStore) -> None:
    with store.create(make_session()):
        assert problems(store) == ""
        assert "åben hos" in "\n".join(finding.sentence for finding in check(store))
    assert "1 samtale kan læses" in [finding.sentence for finding in check(store)]


def test_every_problem_is_said_once(store: SessionStore, tmp_path: Path) -> None:
    store.create(make_session()).close()
    store.folder.chmod(0o755)
    (store.sessions / f"{ID}.json").chmod(0o644)
    (store.sessions / "bad01.json").write_text("{")
    (store.sessions / "bad01.json").chmod(0o600)
    (store.sessions / "link.txt").symlink_to(tmp_path)
    temp = files.write_temp(store.sessions / f"{ID}.json", b"half")[0]
    os.utime(temp, (0, 0))
    found = problems(store)
    assert found.count("\n") == 4
    assert f"chmod 700 {store.folder}" in found
    assert f"Filen {store.sessions / ID}.json er åben for andre" in found
    for words in ("bad01.json kan ikke læses", "link.txt er et link", "1 halvskrevet fil"):
        assert words in found


def test_what_is_left_of_a_talk_that_is_gone(store: SessionStore) -> None:
    session = make_session(ID)
    with store.create(session) as opened:
        notes = opened.private_notes().with_text("siden-sidst", "Spørg om vagterne", NOW)
        opened.save_private(notes)
    assert problems(store) == ""
    (store.sessions / f"{ID}.json").unlink()
    found = [finding for finding in check(store) if not finding.ok]
    assert [f.sentence for f in found] == [
        f"Samtale {ID} er væk, men der er noget tilbage: 1 privat note"
    ]
    assert f"kompetence erase {ID}" in found[0].todo
    assert not found[0].damaged


def test_a_folder_that_is_a_link_or_a_file_is_said(store: SessionStore, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir(mode=0o700)
    store.folder.symlink_to(tmp_path / "real")
    assert "er et link" in problems(store)
    store.folder.unlink()
    store.folder.write_text("")
    assert "ikke en mappe" in problems(store)
