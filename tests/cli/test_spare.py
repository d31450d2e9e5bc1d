"""What could not be saved: ``doctor`` tells of it and makes a talk of it, ``erase`` removes it."""

import pytest

from kompetence_tui.domain.session.session import Session
from kompetence_tui.store import spare
from kompetence_tui.store.place import DataFolder
from kompetence_tui.store.spare import Spare
from tests.cli.conftest import Run, World

UNSAVED = "Det her nåede ikke ned på disken."


@pytest.fixture
def place(world: World, anna: Session) -> DataFolder:
    place = DataFolder(world.data)
    Spare(place, anna.id).keep(anna.with_(unit=UNSAVED))
    return place


def test_doctor_tells_of_it_and_makes_it_a_talk(
    place: DataFolder, kompetence: Run, anna: Session
) -> None:
    ended = kompetence("doctor")
    assert f"Noget i samtale {anna.id} blev ikke gemt" in ended.out
    assert "doctor --repair" in ended.out
    assert "Anna" not in ended.out
    ended = kompetence("doctor", "--repair")
    assert "er nu en samtale for sig" in ended.out
    assert not spare.is_any(place)
    assert kompetence("list").out.count("Anna Eksempel") == 2
    assert "blev ikke gemt" not in kompetence("doctor").out


def test_doctor_tells_of_it_when_the_data_folder_is_gone(
    world: World, kompetence: Run, anna: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kompetence_tui.paths.apart_from_data", lambda: (world.root / "andet",))
    gone = world.root / "ingen-mappe"
    gone.write_text("")
    Spare(DataFolder(gone), anna.id).keep(anna)
    gone.unlink()
    assert "blev ikke gemt" in kompetence("--data-dir", str(gone), "doctor").out


def test_erasing_the_talk_takes_it_too(place: DataFolder, kompetence: Run, anna: Session) -> None:
    assert kompetence("erase", anna.id, "--yes").code == 0
    assert not spare.is_any(place)


def test_insight_says_that_it_is_there(place: DataFolder, kompetence: Run) -> None:
    ended = kompetence("insight", "Anna Eksempel", "-o", "-")
    assert "Den nødkopi, der er af noget, som ikke kunne gemmes" in " ".join(ended.out.split())


def test_a_name_that_stands_only_in_it_is_told(
    place: DataFolder, kompetence: Run, anna: Session
) -> None:
    Spare(place, anna.id).keep(anna.with_(unit="hos Bo Prøvesen"))
    ended = kompetence("erase", "--person", "Bo Prøvesen", "--dry-run")
    assert f"{spare.FOLDER}/{anna.id}." in ended.out
