"""``kompetence list``."""

import io
import json

import pytest

from kompetence_tui.cli import listing
from kompetence_tui.cli.listing import entries_of
from kompetence_tui.domain.plan.plan import Evaluation, Goal
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.session import EventKind, Session
from kompetence_tui.domain.session.summary import row_of
from tests.cli.conftest import Run, World
from tests.factories import NOW, TODAY, make_goal, make_session, when

BEFORE, AFTER = "1.11.2026", "1.12.2026"


def _goal(evaluated: str) -> Goal:
    return make_goal().with_(evaluation=Evaluation(how="Vi ser på det", when=when(evaluated)))


def _closed(session_id: str, evaluated: str, employee: str = "Anna Eksempel") -> Session:
    session = make_session(session_id, employee=employee, goals=(_goal(evaluated),))
    return session.with_event(EventKind.CLOSED, NOW)


@pytest.fixture(autouse=True)
def _fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "today", lambda: TODAY)


def test_a_row_for_people(kompetence: Run, anna: Session, bo: Session) -> None:
    ended = kompetence("list")
    assert (ended.code, ended.err) == (0, "")
    heads, *lines = ended.out.splitlines()
    assert heads.split() == ["Nummer", "Dato", "Samtale", "Hvem", "Status", "Mål", "Næste"]
    found = {line.split()[0]: line for line in lines}
    assert "Anna Eksempel" in found[anna.id]
    assert "21.11.2026" in found[anna.id]
    assert "1/1" in found[anna.id]
    assert "15.1.2027" in found[anna.id]
    assert "Bo Prøvesen" in found[bo.id]


def test_json_holds_what_programs_need(kompetence: Run, anna: Session) -> None:
    ended = kompetence("list", "--json")
    assert ended.code == 0
    (record,) = json.loads(ended.out)
    due = record.pop("due")
    assert record == {
        "schema": "kompetence-list-1",
        "id": "anna2345",
        "date": "2026-11-21",
        "time": None,
        "minutes": None,
        "kind": "MUS",
        "who": "Anna Eksempel",
        "persons": ["Anna Eksempel", "Eva Eksempel"],
        "leaders": ["Eva Eksempel"],
        "unit": "Eksempelhuset",
        "bank": "proeve",
        "status": "i gang",
        "goals": 1,
        "complete_goals": 1,
        "open_goals": 1,
        "next_date": "2027-01-15",
        "next_what": "handling",
        "overdue": False,
    }
    of_goals = [point for point in due if point["goal"]]
    assert [(point["what"], point["date"]) for point in of_goals] == [
        ("handling", "2027-01-15"),
        ("mål", "2027-06-20"),
        ("evaluering", "2027-09-01"),
    ]
    assert due[0] == {
        "key": "g1.h1.handling",
        "what": "handling",
        "date": "2027-01-15",
        "goal": 1,
        "text": "Følge Bo i to dage",
        "responsible": "Anna Eksempel",
        "overdue": False,
    }


def test_json_holds_no_answers(kompetence: Run, anna: Session) -> None:
    assert "Vagtplanen" not in kompetence("list", "--json").out


def test_nothing_yet_is_no_failure(kompetence: Run) -> None:
    ended = kompetence("list")
    assert (ended.code, ended.out) == (0, "")
    assert "kompetence new" in ended.err
    assert json.loads(kompetence("list", "--json").out) == []


@pytest.mark.parametrize("name", ["anna", "ANNA EKS", " anna  eksempel "])
def test_a_person_by_part_of_the_name(
    kompetence: Run, anna: Session, bo: Session, name: str
) -> None:
    found = json.loads(kompetence("list", "--json", "--person", name).out)
    assert [record["id"] for record in found] == [anna.id]


@pytest.mark.parametrize("option", [("--person",), ("--person", "-")], ids=" ".join)
def test_a_name_can_be_kept_off_the_command_line(
    kompetence: Run, anna: Session, bo: Session, option: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr("sys.stdin", io.StringIO("prøvesen\n"))
    found = json.loads(kompetence("list", "--json", *option).out)
    assert [record["id"] for record in found] == [bo.id]


def test_a_person_who_is_not_there(kompetence: Run, anna: Session) -> None:
    ended = kompetence("list", "--person", "Dan")
    assert (ended.code, ended.out) == (0, "")
    assert "Ingen samtaler passer" in ended.err


def test_what_is_due_comes_by_date(world: World, kompetence: Run, bo: Session) -> None:
    world.keep(_closed("later2345", AFTER))
    world.keep(_closed("overd2345", BEFORE, "Cille Prøvesen"))
    ended = kompetence("list", "--due")
    _heads, *lines = (line for line in ended.out.splitlines() if "følg op" not in line)
    assert "1.11.2026 overskredet" in lines[0]
    assert "Cille Prøvesen" in lines[0]
    assert "evaluér »Blive tryg ved journalsystemet«" in lines[0]
    assert lines[1].startswith(AFTER)
    assert len(lines) == 6  # all of both plans: evaluation, action and goal
    assert "handling »Følge Bo i to dage«" in lines[2]
    found = json.loads(kompetence("list", "--due", "--json").out)
    assert [(r["id"], r["overdue"]) for r in found] == [("overd2345", True), ("later2345", False)]
    first, *others = (point["overdue"] for point in found[0]["due"])
    assert first
    assert not any(others)


def test_what_is_due_of_one_person(world: World, kompetence: Run) -> None:
    world.keep(_closed("later2345", AFTER))
    world.keep(_closed("overd2345", BEFORE, "Cille Prøvesen"))
    ended = kompetence("list", "--due", "--person", "cille")
    assert "Cille" in ended.out
    assert "Anna" not in ended.out


def test_nothing_due(kompetence: Run, bo: Session) -> None:
    ended = kompetence("list", "--due")
    assert (ended.code, ended.out, ended.err) == (0, "", "Der er ingen frister.\n")


def test_an_overdue_plan_that_was_never_closed_is_overdue_too() -> None:
    session = make_session("open2345", goals=(_goal(BEFORE),))
    (entry,) = entries_of([row_of(session)], TODAY)
    assert entry.next is not None
    assert entry.next.is_over(TODAY)


def test_a_later_talk_takes_over_what_was_due(world: World, kompetence: Run) -> None:
    world.keep(_closed("olds2345", BEFORE).with_(date=TODAY.replace(year=2025)))
    world.keep(make_session("news2345"))
    assert "olds2345" in kompetence("list", "--due").out
    world.keep(make_session("newc2345").with_event(EventKind.CLOSED, NOW))
    assert kompetence("list", "--due").err == "Der er ingen frister.\n"
    records = json.loads(kompetence("list", "--json").out)
    assert not any(record["due"] or record["overdue"] for record in records)


def test_a_group_is_found_by_its_name(world: World, kompetence: Run) -> None:
    group = make_session("team2345").with_(kind=SessionKind.GRUS, unit="Team Eksempelhavn")
    world.keep(group)
    assert "team2345" in kompetence("list", "--person", "eksempelhavn").out


def test_a_damaged_file_is_told_and_hides_nothing(
    world: World, kompetence: Run, anna: Session
) -> None:
    (world.data / "sessions" / "broken2345.json").write_text("{", encoding="utf-8")
    for command in (["list"], ["list", "--json"]):
        ended = kompetence(*command)
        assert ended.code == 4
        assert anna.id in ended.out
        assert "broken2345" in ended.err
        assert "broken2345" not in ended.out
