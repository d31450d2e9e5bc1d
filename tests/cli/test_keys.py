"""Keys of the configuration: what ``kompetence keys`` lists, and what stops which command."""

import pytest

from kompetence_tui.banks.library import BankLibrary
from kompetence_tui.cli import places
from kompetence_tui.config import ConfigError
from kompetence_tui.domain.session.session import Session
from kompetence_tui.store.sessions import SessionStore
from kompetence_tui.tui import start
from kompetence_tui.tui.actions import binding_ids
from tests.cli.conftest import Run, World
from tests.cli.screen_double import Screen

WRONG = '[keys]\n"conversation.next_question" = "f3"\n'
UNKNOWN = "zoom = 3\n"


def _add(world: World, text: str) -> None:
    with world.config.open("a", encoding="utf-8") as file:
        file.write(text)


def test_all_names_are_listed_with_their_keys(world: World, kompetence: Run) -> None:
    _add(world, '[keys]\n"overview.search" = "Z, F3"\n')
    ended = kompetence("keys")
    names, rests = zip(*(line.split(maxsplit=1) for line in ended.out.splitlines()), strict=True)
    assert (ended.code, ended.err) == (0, "")
    assert sorted(names[1:]) == sorted(f'"{name}"' for name in binding_ids())
    assert rests[names.index('"overview.search"')].startswith("z, f3 ")
    assert rests[names.index('"conversation.next_question"')].startswith("f4")


def test_they_are_listed_when_the_configuration_is_wrong(world: World, kompetence: Run) -> None:
    _add(world, WRONG)
    ended = kompetence("keys")
    assert ended.code == 2
    assert '"conversation.next_question"' in ended.out
    assert f"{world.config}:3: [keys] tasten f3 er både »" in ended.err


def test_the_doctor_and_the_start_say_the_same(world: World, kompetence: Run) -> None:
    _add(world, WRONG)
    ended = kompetence("doctor")
    assert ended.code == 1
    with pytest.raises(ConfigError) as refused:
        start.run_app(SessionStore(world.data), BankLibrary([]), places.read_config())
    assert f"FEJL Opsætning: {refused.value}" in ended.out
    assert f"{world.config}:3: " in str(refused.value)


@pytest.mark.parametrize(
    "verb", [("export", "anna2345", "-o", "-"), ("insight", "Anna Eksempel", "-o", "-"),
             ("erase", "anna2345", "--dry-run")],
)  # fmt: skip
def test_a_key_that_nobody_knows_stops_nothing(
    world: World, kompetence: Run, anna: Session, verb: tuple[str, ...]
) -> None:
    before = kompetence(*verb)
    world.config.write_text(UNKNOWN + world.config.read_text(encoding="utf-8"), encoding="utf-8")
    ended = kompetence(*verb)
    assert (ended.code, ended.out) == (before.code, before.out) == (0, before.out)
    assert ended.err.count(f"{world.config}:1: »zoom« kendes ikke") == 1


def test_the_doctor_tells_of_it(world: World, kompetence: Run) -> None:
    world.config.write_text(UNKNOWN, encoding="utf-8")
    ended = kompetence("doctor")
    assert ended.code == 1
    assert f"OBS  Opsætning: {world.config}:1: »zoom« kendes ikke" in ended.out


def test_the_start_tells_of_it_once(world: World, kompetence: Run, screen: Screen) -> None:
    world.config.write_text(UNKNOWN, encoding="utf-8")
    ended = kompetence()
    assert ended.code == 0
    assert ended.err.count("»zoom«") == 1
