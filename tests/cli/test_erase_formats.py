"""What was exported of a talk in any format is known to ``erase`` and ``insight``."""

from pathlib import Path

import pytest

from kompetence_tui.domain.session.kinds import Role, SessionKind
from kompetence_tui.domain.session.session import Participant
from kompetence_tui.export.formats import FORMATS
from kompetence_tui.store.export_file import write_export
from kompetence_tui.store.known_exports import remember
from kompetence_tui.store.place import DataFolder
from tests.cli.conftest import Run, World
from tests.factories import make_session

ANNA, BO, CARL = "Anna Eksempel", "Bo Prøvesen", "Carl Eksempel"
HERS, TEAM, OTHERS = "anna2345ab", "team2345ab", "boxx2345ab"
IDS = [each.id for each in FORMATS]


@pytest.fixture
def exported(world: World, kompetence: Run) -> dict[str, list[Path]]:
    """Anna's own talk and two groups' talks, one without her, each in every format."""
    world.keep(make_session(HERS))
    for number, people in ((TEAM, (ANNA, BO)), (OTHERS, (BO, CARL))):
        members = tuple(Participant(name=name, role=Role.EMPLOYEE) for name in people)
        talk = make_session(number).with_(kind=SessionKind.GRUS, participants=members)
        world.keep(talk.with_(unit=f"Team {number}"))
    files: dict[str, list[Path]] = {}
    for number in (HERS, TEAM, OTHERS):
        made = [kompetence("export", number, "--format", each, "--form", "full") for each in IDS]
        files[number] = [Path(each.out.strip()) for each in made]
        assert [file.suffix.removeprefix(".") for file in files[number]] == IDS
    return files


def test_a_person_goes_with_every_file_that_names_them_and_no_other(
    exported: dict[str, list[Path]], kompetence: Run
) -> None:
    assert kompetence("erase", "--person", ANNA, "--yes").code == 0
    assert not any(file.exists() for file in (*exported[HERS], *exported[TEAM]))
    assert all(file.exists() for file in exported[OTHERS])


def test_a_talk_goes_with_its_files(exported: dict[str, list[Path]], kompetence: Run) -> None:
    assert kompetence("erase", TEAM, "--yes").code == 0
    there = {number: [file.exists() for file in files] for number, files in exported.items()}
    assert there == {HERS: [True] * len(IDS), TEAM: [False] * len(IDS), OTHERS: [True] * len(IDS)}


def test_insight_lists_them_all(exported: dict[str, list[Path]], kompetence: Run) -> None:
    told = kompetence("insight", ANNA, "-o", "-").out.replace("\\", "")
    assert all(str(file) in told for file in (*exported[HERS], *exported[TEAM]))
    assert not any(str(file) in told for file in exported[OTHERS])


def test_what_cannot_be_read_is_taken_to_name_them(
    exported: dict[str, list[Path]], world: World, kompetence: Run
) -> None:
    broken = world.root / "gammel.pdf"
    write_export(broken, b"%PDF-1.7\nulaeselig")
    remember(DataFolder(world.data), [TEAM], broken, broken.read_bytes())
    exported[TEAM][0].write_text("rettet", encoding="utf-8")
    told = kompetence("erase", "--person", ANNA, "--yes")
    assert not broken.exists()
    assert exported[TEAM][0].exists()  # it is no longer what was exported
    assert str(exported[TEAM][0]) in told.err + told.out


def test_insight_is_a_file_of_the_person_in_every_format(
    exported: dict[str, list[Path]], kompetence: Run
) -> None:
    made = [kompetence("insight", BO, "--format", each).out.strip() for each in IDS]
    assert all(Path(file).exists() for file in made)
    assert kompetence("erase", "--person", BO, "--yes").code == 0
    assert not any(Path(file).exists() for file in made)
