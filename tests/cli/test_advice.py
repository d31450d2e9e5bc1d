"""Every command that is advised works as it is written."""

import ast
import os
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

import kompetence_tui
from kompetence_tui.cli.parser import read_arguments
from kompetence_tui.domain.base.text import one_line, shell
from kompetence_tui.domain.session.session import Session
from kompetence_tui.store.sessions import SessionStore
from tests.cli.conftest import Outcome, Run, World
from tests.factories import make_goal, make_session

ANNA = "Anna Eksempel"
COPIES = ("9zacvd39b4-LAPTOP.json", "Kopi af 9zacvd39b4.json", '9zacvd39b4 (Evas "pc").json')


def _commands(ended: Outcome) -> list[list[str]]:
    """What is advised in quotation marks, or on a line of its own."""
    found = re.findall("»((?:kompetence|chmod|find|rm) [^«]*)«", ended.out + ended.err)
    alone = re.findall("^  ((?:kompetence|rm) .*)$", ended.out + ended.err, re.MULTILINE)
    return [shlex.split(words) for words in (*found, *alone)]


def _do(kompetence: Run, command: list[str]) -> None:
    if command[0] == "kompetence":
        yes = ["--yes"] if "erase" in command else []
        ended = kompetence(*command[1:], *yes)
        assert (ended.code, ended.err) == (0, ""), command
    else:
        subprocess.run(command, check=True)


@pytest.mark.parametrize("option", [False, True])
@pytest.mark.parametrize("asked", [["--person", ANNA], ["9zacvd39b4"]])
def test_what_erase_advises_of_copies_works(
    world: World,
    kompetence: Run,
    monkeypatch: pytest.MonkeyPatch,
    option: bool,
    asked: list[str],
) -> None:
    where = []
    if option:
        monkeypatch.delenv("KOMPETENCE_DATA_DIR")
        where = ["--data-dir", str(world.data)]
    world.keep(make_session("9zacvd39b4"))
    sessions = world.data / "sessions"
    for copy in COPIES:
        shutil.copyfile(sessions / "9zacvd39b4.json", sessions / copy)
    ended = kompetence("erase", *asked, "--dry-run", *where)
    commands = _commands(ended)
    assert len(commands) == len(COPIES)
    for command in commands:
        _do(kompetence, command)
    assert [path.name for path in sessions.iterdir()] == ["9zacvd39b4.json"]


def test_a_copy_is_erased_by_the_name_of_its_file(world: World, kompetence: Run) -> None:
    world.keep(make_session("9zacvd39b4"))
    sessions = world.data / "sessions"
    for copy in COPIES:
        shutil.copyfile(sessions / "9zacvd39b4.json", sessions / copy)
        assert kompetence("erase", copy, "--yes").code == 0
    assert [path.name for path in sessions.iterdir()] == ["9zacvd39b4.json"]


def test_what_was_set_aside_is_not_said_to_stay_when_it_goes(
    world: World, kompetence: Run, anna: Session
) -> None:
    path = world.data / "sessions" / f"{anna.id}.json"
    path.write_bytes(path.read_bytes()[:-200])
    kompetence("doctor", "--repair")
    ended = kompetence("erase", "--person", ANNA, "--yes")
    assert _commands(ended) == []
    assert not list((world.data / "damaged").iterdir())


def test_what_was_set_aside_of_a_talk_that_stays_or_is_gone_goes_alone(
    world: World, kompetence: Run, anna: Session, bo: Session
) -> None:
    aside = world.data / "damaged"
    aside.mkdir()
    for name in (f"{bo.id}.json", "carl2345.json"):
        (aside / name).write_text(ANNA)
    ended = kompetence("erase", "--person", ANNA, "--dry-run")
    assert [command[0] for command in _commands(ended)] == ["rm", "kompetence"]
    for command in _commands(ended):
        _do(kompetence, command)
    assert not list(aside.iterdir())
    assert SessionStore(world.data).read(bo.id) == bo


def test_what_the_doctor_advises_works_where_names_have_blanks(
    world: World, kompetence: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = world.root / "mine 'gode' samtaler"
    SessionStore(folder).create(make_session("anna2345")).close()
    monkeypatch.delenv("KOMPETENCE_DATA_DIR")
    where = ["--data-dir", str(folder)]
    folder.chmod(0o755)
    (folder / "sessions" / "anna2345.json").chmod(0o644)
    kompetence("export", "anna2345", *where)
    (folder / "sessions" / "bo2345ab.json").write_bytes(
        (folder / "sessions" / "anna2345.json").read_bytes()[:-200]
    )
    (folder / "sessions" / "bo2345ab.json").chmod(0o600)
    (folder / "exports" / "carl2345.json").write_text('{"exports": []}')
    commands = _commands(kompetence("doctor", *where))
    assert {command[0] for command in commands} == {"chmod", "find", "kompetence"}
    for command in commands:
        _do(kompetence, command)
    assert kompetence("doctor", *where).code == 0


@pytest.mark.parametrize(
    "name", ["a", "a b", "a  b", "a'b", "\x01\n", "a\u202e", "-\udcff", "é", "$x`y`"]
)
def test_any_name_reaches_the_shell_whole_and_can_be_shown(name: str) -> None:
    command = shell("printf", "%s", name)
    assert one_line(command) == command
    done = subprocess.run(["bash", "-c", command], check=True, capture_output=True)
    assert done.stdout == os.fsencode(name)


@pytest.mark.parametrize("asked", [["list", "--due"], ["overview", "2026"]])
def test_what_people_wrote_is_no_advice(world: World, kompetence: Run, asked: list[str]) -> None:
    """Also where an option would be put into the program's own commands."""
    session = make_session("anna2345", goals=(make_goal(aim="»kompetence list« som vane"),))
    world.keep(session.with_(unit="»kompetence Syd«"))
    ended = kompetence(*asked, "--data-dir", str(world.data))
    assert "»kompetence " in ended.out
    assert "--data-dir" not in ended.out


def test_every_command_in_every_sentence_is_one() -> None:
    filled = {"id": "anna2345", "NUMMER": "anna2345", "years": "5", "number": "anna2345"}
    found = set()
    for path in Path(kompetence_tui.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found |= set(re.findall("»kompetence([^«]*)«", node.value))
    assert len(found) > 6
    for words in found:
        argv = shlex.split(re.sub(r"\{(\w+)\}|NUMMER", lambda at: filled[at[1] or at[0]], words))
        if "--help" not in argv and argv not in (["prepare"], ["import-preparation"], ["export"]):
            read_arguments(argv)
