"""``--json``: what is written is as the schema in the repository says, and says no more than the
text."""

import json
import re
import shutil
import stat
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from kompetence_tui import paths
from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.due.due import DueKind
from kompetence_tui.domain.due.year import Standing
from kompetence_tui.domain.session.kinds import SessionKind, Status
from kompetence_tui.domain.thread.plain_thread import plain_thread
from kompetence_tui.domain.thread.tree import Area, Gone, GroupGoal, Origin, PersonGoal, Thread
from tests.cli.conftest import Run, World
from tests.factories import make_session

FOLDER = Path(__file__).parents[2] / "docs" / "schemas"
SCHEMAS: dict[str, Any] = {
    file.stem: json.loads(file.read_text(encoding="utf-8")) for file in FOLDER.glob("*.json")
}
RUNS = {
    "list": ("list", "--json"),
    "list-due": ("list", "--due", "--json"),
    "overview": ("overview", "2026", "--json"),
    "thread": ("thread", "--json"),
    "banks": ("banks", "list", "--json"),
}
PERSONS = ("Anna", "Signe", "Kaj", "Cille")


def mistakes(schema: str, written: object) -> list[str]:
    resources = [(name, Resource.from_contents(each)) for name, each in by_address()]
    registry: Registry[Any] = Registry().with_resources(resources)
    validator = Draft202012Validator(SCHEMAS[schema], registry=registry)
    return [error.message for error in validator.iter_errors(written)]


def by_address() -> list[tuple[str, Any]]:
    return [(f"{name}.json", each) for name, each in SCHEMAS.items()]


@pytest.fixture
def examples(world: World) -> World:
    """The talks that come with the program."""
    folder = world.data / "sessions"
    folder.mkdir(parents=True)
    for file in paths.shipped("sessions").glob("*.json"):
        shutil.copy(file, folder)
    return world


def test_each_is_as_its_schema_says(examples: World, kompetence: Run) -> None:
    for schema, asked in (*RUNS.items(), ("thread", ("thread", "--json", "--names"))):
        Draft202012Validator.check_schema(SCHEMAS[schema])
        ended = kompetence(*asked)
        assert (ended.code, ended.err) == (0, "")
        written = json.loads(ended.out)
        assert mistakes(schema, written) == []
        assert written["employees"] if schema == "overview" else written
        some = written if isinstance(written, dict) else written[0]
        assert some["schema"] in SCHEMAS[schema]["title"]
        del some[next(iter(some.keys() - {"persons"}))]
        assert mistakes(schema, written)


@pytest.mark.parametrize("schema", RUNS)
def test_nothing_yet_is_as_the_schema_says(kompetence: Run, schema: str) -> None:
    ended = kompetence(*RUNS[schema])
    assert mistakes(schema, json.loads(ended.out)) == []


def test_the_schemas_know_every_word() -> None:
    of_list, thread = SCHEMAS["list"]["$defs"], SCHEMAS["thread"]["$defs"]
    kinds = [kind.value for kind in SessionKind]
    banks = SCHEMAS["banks"]["$defs"]["bank"]["properties"]["kinds"]["items"]
    assert of_list["kind"]["enum"] == thread["kind"]["enum"] == banks["enum"] == kinds
    assert of_list["what"]["enum"] == [kind.value for kind in DueKind]
    status = of_list["talk"]["properties"]["status"]
    assert status["enum"] == [each.value for each in Status]
    standings = SCHEMAS["overview"]["$defs"]["standing"]["enum"]
    assert set(standings) == {standing.words for standing in Standing}
    gone = thread["from"]["properties"]["gone"]["enum"]
    assert gone == [*(gone.value for gone in Gone), None]


def words(value: object) -> set[str]:
    """All words that are said."""
    if isinstance(value, dict):
        return set().union(*map(words, value.values()))
    if isinstance(value, list):
        return set().union(*map(words, value))
    return {value} if isinstance(value, str) else set()


def test_the_thread_names_nobody_unless_asked(examples: World, kompetence: Run) -> None:
    nameless, named = (kompetence("thread", "--json", *more).out for more in ((), ("--names",)))
    assert not [name for name in PERSONS if name in nameless]
    assert [name for name in PERSONS if name in named] == list(PERSONS)
    assert mistakes("thread", {**json.loads(named), "names": False})
    text = " ".join(kompetence("thread").out.replace("\\", "").split())
    known = {"kompetence-thread-1", *(kind.value for kind in SessionKind)}
    said = (word for word in words(json.loads(nameless)) - known if not word[:4].isdecimal())
    assert [word for word in said if " ".join(word.split()) not in text] == []


def test_every_part_of_the_thread_has_its_place() -> None:
    day, anna = date(2026, 2, 1), PersonGoal("Anna Eksempel", SessionKind.MUS)
    origin = Origin("SU i Eksempelhuset", SessionKind.STRATEGY, day, Gone.ITEM)
    aim = GroupGoal("Et mål", Origin("", SessionKind.GRUS, day), (anna,))
    area = Area("Et indsatsområde", origin, (aim,), ("Team Eksempelhavn",), (anna, anna))
    thread = Thread("", (area,), (aim,), (anna,), 2)
    plain: Any = plain_thread(thread, day)
    assert plain["areas"][0] == {
        "words": "Et indsatsområde",
        "from": {
            "who": "SU i Eksempelhuset",
            "kind": "strategi",
            "date": "2026-02-01",
            "gone": "står ikke mere i samtalen",
        },
        "goals": plain["loose_groups"],
        "waiting": ["Team Eksempelhavn"],
        "direct": {"goals": 2, "kinds": ["MUS"]},
    }
    assert plain["loose"] == {"goals": 1, "kinds": ["MUS"]}
    assert plain["unread"] == 2
    named: Any = plain_thread(thread, day, names=True)
    persons = [{"name": "Anna Eksempel", "goals": 2, "kinds": ["MUS"]}]
    assert named["areas"][0]["direct"]["persons"] == persons
    assert mistakes("thread", plain) == mistakes("thread", named) == []


def test_the_overview_says_what_its_table_says(examples: World, kompetence: Run) -> None:
    examples.keep(make_session("musx234567", employee="Dan Eksempel"))
    followed_up = make_session("opfoe23456", employee="Dan Eksempel")
    examples.keep(followed_up.with_(kind=SessionKind.FOLLOW_UP, date=date(2026, 12, 20)))
    written = json.loads(kompetence(*RUNS["overview"]).out)
    _heads, *rows, _blank, totals = kompetence("overview", "2026").out.splitlines()
    for row, one in zip(rows, written["employees"], strict=True):
        day = danish_day(date.fromisoformat(one["talk"])) if one["talk"] else "–"
        cells = [one["name"], one["unit"] or "–", one["standing"], day]
        assert re.split(" {2,}", row) == cells
    assert totals.endswith(", ".join(f"{word} {n}" for word, n in written["totals"].items()))


def test_the_banks_are_those_of_the_table(kompetence: Run) -> None:
    written = json.loads(kompetence(*RUNS["banks"]).out)
    _heads, *rows = kompetence("banks", "list").out.splitlines()
    several = len(written["banks"])
    for row, one in zip(rows[:several], written["banks"], strict=True):
        kinds, minutes = ", ".join(one["kinds"]), str(one["minutes"] or "–")
        cells = [one["id"], one["title"], kinds, str(one["questions"]), minutes, one["file"]]
        assert re.split(" {2,}", row) == cells
    for row, one in zip(rows[several:], written["methods"], strict=True):
        assert row.startswith(f"{one['methods']} ")
        assert row.endswith(one["file"])


def test_the_thread_goes_to_a_file(examples: World, kompetence: Run) -> None:
    ended = kompetence("thread", "--json", "-o", f"{examples.documents}/")
    file = Path(ended.out.strip())
    assert file.suffix == ".json"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert mistakes("thread", json.loads(file.read_text(encoding="ascii"))) == []


def test_json_and_a_document_are_not_both_written(kompetence: Run, world: World) -> None:
    for more in (("--format", "md"), ("-o", str(world.root / "tråd.md"))):
        ended = kompetence("thread", "--json", *more)
        assert (ended.code, ended.out) == (2, "")
        assert "--json" in ended.err
