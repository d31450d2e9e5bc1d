"""Several people whose files would be called the same: none is written over another's (D4)."""

from pathlib import Path

import pytest

from kompetence_tui.domain.session.kinds import Role, SessionKind
from kompetence_tui.domain.session.session import Participant
from tests.cli.conftest import Run, World
from tests.export.group_samples import grus
from tests.factories import make_session

ANNA, OTHER, TEAM = "anna2345ab", "boxx2345ab", "team2345ab"
PLAN = "2026-11-21-mus-{}udviklingsplan{}.md"


def keep(world: World, one: str, other: str) -> None:
    for number, name in ((ANNA, one), (OTHER, other)):
        world.keep(make_session(number, employee=name))


def written(world: World) -> list[str]:
    return sorted(path.name for path in world.documents.iterdir())


def holder(path: Path) -> str:
    """Whose plan it is."""
    return path.read_text(encoding="utf-8").partition("\n")[0].partition("for: ")[2]


def test_names_without_a_latin_base_have_a_file_each(world: World, kompetence: Run) -> None:
    keep(world, "李小龍", "Мария")
    for number in (ANNA, OTHER, ANNA):
        assert kompetence("export", number, "--force").code == 0
    files = [PLAN.format("uden-navn-", f"-{number}") for number in (ANNA, OTHER)]
    assert written(world) == files
    assert [holder(world.documents / file) for file in files] == ["李小龍", "Мария"]


@pytest.mark.parametrize("other", ["Bo Aeroe", "bo ærø", "Bo Ærø"])
def test_two_with_the_same_plain_letters_have_a_file_each(
    world: World, kompetence: Run, other: str
) -> None:
    keep(world, "Bo Ærø", other)
    for number in (ANNA, OTHER, OTHER, ANNA):
        assert kompetence("export", number, "--force").code == 0
    first, apart = PLAN.format("bo-aeroe-", ""), PLAN.format("bo-aeroe-", f"-{OTHER}")
    assert written(world) == sorted([first, apart])
    assert holder(world.documents / first) == "Bo Ærø"
    assert holder(world.documents / apart) == other
    again = kompetence("export", OTHER)
    assert (again.code, apart in again.err) == (1, True)


def test_a_file_that_is_named_is_not_written_over_for_another(
    world: World, kompetence: Run
) -> None:
    keep(world, "Anna Eksempel", "Bo Prøvesen")
    file = world.root / "plan.md"
    assert kompetence("export", ANNA, "-o", str(file)).code == 0
    for force in ([], ["--force"]):
        ended = kompetence("export", OTHER, "-o", str(file), *force)
        assert (ended.code, ended.out) == (1, "")
        assert "er fra en anden samtale" in ended.err
        assert not {"Anna", "--force"} & set(ended.err.split())
    for verb in (["prepare", OTHER], ["thread"], ["calendar"], ["hand-over", OTHER, "--yes"]):
        assert kompetence(*verb, "-o", str(file), "--force").code == 1
    assert holder(file) == "Anna Eksempel"


def test_a_form_that_tells_of_nobody_is_told_apart_by_counting(
    world: World, kompetence: Run
) -> None:
    for number in (ANNA, OTHER):
        world.keep(grus().with_(id=number))
    for number in (ANNA, OTHER, ANNA, OTHER):
        assert kompetence("export", number, "--form", "vaerktoej", "--force").code == 0
    assert written(world) == ["erfaringer-med-vaerktoejet-2.md", "erfaringer-med-vaerktoejet.md"]


def test_sheets_and_what_is_handed_over_have_a_file_each(world: World, kompetence: Run) -> None:
    keep(world, "Bo Ærø", "Bo Aeroe")
    for number in (ANNA, OTHER):
        assert kompetence("prepare", number, "--force").code == 0
        assert kompetence("hand-over", number, "--yes", "--force").code == 0
    for what in ("forberedelse", "overdragelse"):
        files = [name for name in written(world) if what in name]
        assert len(files) == 2
        assert sum(OTHER in name for name in files) == 1


def test_insight_into_one_is_never_put_over_that_into_another(
    world: World, kompetence: Run
) -> None:
    keep(world, "Bo Ærø", "Bo Aeroe")
    for name in ("Bo Ærø", "Bo Aeroe", "Bo Ærø"):
        assert kompetence("insight", name, "--force").code == 0
    assert len(written(world)) == 2


def test_insight_into_members_of_one_group_is_told_apart_by_counting(
    world: World, kompetence: Run
) -> None:
    members = ("Bo Ærø", "Bo Aeroe", "Bo Æroe")
    people = tuple(Participant(name=name, role=Role.EMPLOYEE) for name in members)
    talk = make_session(TEAM).with_(kind=SessionKind.GRUS, unit="Team", participants=people)
    world.keep(talk)
    for name in members:
        assert kompetence("insight", name, "--force").code == 0
    ends = [name.partition("aeroe")[2] for name in written(world)]
    assert ends == ["-2.md", "-3.md", ".md"]
