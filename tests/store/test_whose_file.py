"""A file that is known to be of one talk is never taken for that of another."""

import json
import os
from pathlib import Path

import pytest

from kompetence_tui.store import known_exports
from kompetence_tui.store.errors import ExportRefused
from kompetence_tui.store.export_file import write_export
from kompetence_tui.store.place import DataFolder
from kompetence_tui.store.whose_file import ExportOfAnother, check_whose, is_another_s

ANNAS, BOS, TEAMS = "anna2345ab", "boxx2345ab", "team2345ab"


@pytest.fixture
def place(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path / "data")


def export(
    place: DataFolder, path: Path, *talks: str, text: str = "# Plan", of: str | None = None
) -> Path:
    """Written and remembered, whoever's lies there."""
    data = text.encode()
    write_export(path, data, overwrite=True)
    assert known_exports.remember(place, talks, path, data, of=of) == ""
    return path


def test_only_a_file_that_is_known_is_somebody_s(place: DataFolder, tmp_path: Path) -> None:
    path = export(place, tmp_path / "plan.md", ANNAS)
    assert not is_another_s(place, path, ANNAS)
    assert is_another_s(place, path, BOS)
    assert is_another_s(place, path, "")
    with pytest.raises(ExportOfAnother, match="anden samtale"):
        check_whose(place, path, BOS)
    (tmp_path / "fremmed.md").touch()
    assert not is_another_s(place, tmp_path / "fremmed.md", BOS)
    path.unlink()
    assert not is_another_s(place, path, BOS)  # nothing is there to be lost


def test_nothing_is_put_among_the_programs_own_files(place: DataFolder, tmp_path: Path) -> None:
    talk = place.sessions / f"{ANNAS}.json"
    talk.parent.mkdir(parents=True)
    talk.touch()
    (tmp_path / "link").symlink_to(place.root)
    for path in (
        talk,
        place.sessions / "ny.pdf",
        place.private / f"{ANNAS}.json",
        place.root / "index.json",
        known_exports.path_of(place, ANNAS),
        tmp_path / "link" / "sessions" / talk.name,
    ):
        with pytest.raises(ExportRefused, match="programmet sine egne filer"):
            check_whose(place, path, ANNAS)
    check_whose(place, place.root / "plan.pdf", ANNAS)


def test_one_that_was_edited_is_still_its_talks(place: DataFolder, tmp_path: Path) -> None:
    path = export(place, tmp_path / "plan.md", ANNAS)
    path.write_text("rettet i hånden", encoding="utf-8")
    assert not is_another_s(place, path, ANNAS)
    assert is_another_s(place, path, BOS)


def test_of_two_that_know_it_the_one_whose_content_is_there_has_it(
    place: DataFolder, tmp_path: Path
) -> None:
    path = export(place, tmp_path / "plan.md", ANNAS)
    export(place, path, BOS, text="# Bos plan")  # as earlier versions did
    assert is_another_s(place, path, ANNAS)
    assert not is_another_s(place, path, BOS)


def test_a_document_of_several_talks_is_of_one(place: DataFolder, tmp_path: Path) -> None:
    path = export(place, tmp_path / "forloeb.md", TEAMS, ANNAS)
    assert not is_another_s(place, path, TEAMS)
    assert is_another_s(place, path, ANNAS)
    indsigt = export(place, tmp_path / "indsigt.md", TEAMS, of="")
    assert is_another_s(place, indsigt, TEAMS)
    assert is_another_s(place, indsigt, "")  # another member's, for all that is known
    (entry,) = json.loads(known_exports.path_of(place, ANNAS).read_bytes())["exports"]
    assert entry["of"] == TEAMS


def test_a_list_of_an_earlier_version_is_of_its_talk(place: DataFolder, tmp_path: Path) -> None:
    path = export(place, tmp_path / "plan.md", ANNAS)
    (entry,) = json.loads(known_exports.path_of(place, ANNAS).read_bytes())["exports"]
    assert set(entry) == {"path", "sha256"}
    assert known_exports.read(place, ANNAS)[0].of == ANNAS
    assert is_another_s(place, path, BOS)


def test_another_way_to_the_same_file_is_the_same(place: DataFolder, tmp_path: Path) -> None:
    path = export(place, tmp_path / "plan.md", ANNAS)
    (tmp_path / "vej").symlink_to(tmp_path)
    assert is_another_s(place, tmp_path / "vej" / "plan.md", BOS)
    os.link(path, tmp_path / "PLAN.md")  # as where the system takes the two names for one
    assert is_another_s(place, tmp_path / "PLAN.md", BOS)


def test_a_list_that_cannot_be_read_hides_no_other(place: DataFolder, tmp_path: Path) -> None:
    path = export(place, tmp_path / "plan.md", ANNAS)
    known_exports.path_of(place, BOS).write_bytes(b"{")
    known_exports.path_of(place, "aaaa2345ab").write_bytes(b"[]")
    assert is_another_s(place, path, BOS)
    for name in ("nul\0", "n" * 300, "findes/ikke.md"):
        assert not is_another_s(place, tmp_path / name, BOS)


def test_a_colleague_s_on_the_list_of_earlier_versions_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KOMPETENCE_DATA_DIR", str(tmp_path / "hjem"))
    team = DataFolder(tmp_path / "data", shared=True)
    path = tmp_path / "plan.md"
    path.touch()
    listed = known_exports.path_before(team, ANNAS)
    listed.parent.mkdir(parents=True)
    listed.write_text(json.dumps({"exports": [{"path": str(path), "sha256": "0"}]}))
    assert is_another_s(team, path, BOS)
    assert not is_another_s(team, path, ANNAS)
