"""The facts of the red thread: read from all files, whatever state they are in."""

import json
import os
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.direction.direction import Direction, FocusArea, Level
from kompetence_tui.domain.plan.plan import Plan
from kompetence_tui.domain.session.kinds import Role, SessionKind
from kompetence_tui.domain.session.session import Participant
from kompetence_tui.domain.thread.thread import thread_of
from kompetence_tui.store.errors import FolderUnusable
from kompetence_tui.store.sessions import SessionStore
from tests.factories import make_session
from tests.thread_sessions import (
    ANNA,
    GROUP,
    STRATEGY,
    chain,
    goal,
    group,
    person,
    strategy,
    to_goal,
)


@pytest.fixture
def filled(store: SessionStore) -> SessionStore:
    for session in chain():
        store.create(session).close()
    return store


def document(store: SessionStore, session_id: str) -> dict[str, Any]:
    found: dict[str, Any] = orjson.loads((store.sessions / f"{session_id}.json").read_bytes())
    return found


def test_a_session_s_facts_are_those_of_the_session(filled: SessionStore) -> None:
    facts = filled.thread_facts()
    talks = {talk.id: talk for talk in facts.talks}
    assert not facts.unread
    for session in chain():
        talk = talks[session.id]
        assert (talk.kind, talk.date, talk.who, talk.unit) == (
            session.kind, session.date, session.who, session.unit,
        )  # fmt: skip
    first = talks[GROUP].goals[0]
    assert (first.id, first.aim) == ("m1", "Samle op på tværs")
    assert first.builds_on
    assert first.builds_on.key == (STRATEGY, "i1")
    assert [area.words for area in talks[STRATEGY].areas] == [
        "Sætte borgeren i centrum", "Digital i hverdagen",
    ]  # fmt: skip
    assert talks[GROUP].areas[1].origin
    assert talks[ANNA].goals[0].builds_on


def test_the_tree_of_stored_sessions(filled: SessionStore) -> None:
    found = thread_of(filled.thread_facts())
    first, second = found.areas
    assert [(goal.aim, len(goal.goals)) for goal in first.goals] == [("Samle op på tværs", 3)]
    assert (len(first.direct), second.waiting) == (1, ("Team Eksempelhavn",))
    assert ([goal.aim for goal in found.loose_groups], len(found.loose)) == (["Bytte vagter"], 2)


def test_nothing_but_the_facts_is_kept(filled: SessionStore) -> None:
    facts = repr(_everything(filled.thread_facts()))
    for secret in ("Hemmeligt", "Vagtplanen", "Eva Eksempel", "journal"):
        assert secret not in facts
    team = next(talk for talk in filled.thread_facts().talks if talk.id == GROUP)
    assert "Anna" not in repr(_everything(team))
    assert "Eksempelhavn" not in repr(team)


def _everything(value: Any) -> Any:
    if hasattr(value, "__slots__"):
        return [_everything(getattr(value, name)) for name in value.__slots__]
    return [_everything(item) for item in value] if isinstance(value, tuple) else value


def test_levels_visions_and_empty_goals(store: SessionStore) -> None:
    session = strategy(level=Level.MAIN).with_(
        direction=Direction(
            level=Level.MAIN, areas=(FocusArea(id="i1", vision="Borgeren\nførst"),)
        ),
        plan=Plan(goals=(goal("m1", " \n "),)),
    )
    store.create(session).close()
    (talk,) = store.thread_facts().talks
    assert (talk.level, talk.areas[0].words, talk.goals) == ("Hoved-MED", "Borgeren først", ())


def test_several_employees_and_a_group_without_a_unit(store: SessionStore) -> None:
    people = tuple(Participant(name=n, role=Role.EMPLOYEE) for n in ("Anna E", "Bo P", "Anna E"))
    for kind, session_id in ((SessionKind.PLUS, "plus234567"), (SessionKind.GRUS, "grus234567")):
        session = make_session(session_id).with_(kind=kind, participants=people, unit="")
        store.create(session).close()
    assert {talk.who for talk in store.thread_facts().talks} == {"Anna E, Bo P"}


def test_an_older_schema_has_no_links(filled: SessionStore) -> None:
    path = filled.sessions / f"{ANNA}.json"
    found = document(filled, ANNA)
    inner = found["session"]["1"]
    inner["schema"] = 1
    for name in ("boards", "direction", "course", "inputs", "budget"):
        del inner["session"][name]
    for stored in inner["session"]["plan"]["goals"]:
        del stored["builds_on"]
    path.write_bytes(orjson.dumps(found))
    assert len(thread_of(filled.thread_facts()).loose) == 5


def test_text_is_cleaned(filled: SessionStore) -> None:
    found = document(filled, GROUP)
    found["session"]["1"]["session"]["unit"] = "Team\n\x1b[2J"
    (filled.sessions / f"{GROUP}.json").write_text(json.dumps(found))
    team = next(talk for talk in filled.thread_facts().talks if talk.id == GROUP)
    assert team.who == "Team \N{REPLACEMENT CHARACTER}[2J"


def test_files_that_cannot_be_used_are_counted_and_hide_no_other(filled: SessionStore) -> None:
    newer = document(filled, ANNA)
    newer["session"]["1"]["schema"] = 99
    folder = filled.sessions
    (folder / "nyere23456.json").write_bytes(orjson.dumps(newer))
    (folder / "afkortet23.json").write_text('{"session": {"1": {"format": "kompetence-tui/1"')
    (folder / "tom2345678.json").write_text("")
    (folder / "omdoebt234.json").write_bytes((folder / f"{ANNA}.json").read_bytes())
    (folder / "mappe23456.json").mkdir()
    (folder / "kopi.txt").write_text("x")
    count = 5
    if os.name == "posix":
        (folder / "link234567.json").symlink_to(folder / f"{ANNA}.json")
        count += 1
    facts = filled.thread_facts()
    assert (len(facts.talks), len(facts.unread)) == (4, count)
    assert "nyere23456" in facts.unread


def test_no_folder_is_an_empty_thread_and_a_file_in_its_place_is_told(tmp_path: Path) -> None:
    assert thread_of(SessionStore(tmp_path / "ny").thread_facts()).is_empty
    (tmp_path / "fil").write_text("x")
    with pytest.raises(FolderUnusable):
        SessionStore(tmp_path / "fil").thread_facts()


def test_progress_is_told_and_can_end_the_reading(filled: SessionStore) -> None:
    told: list[tuple[int, int]] = []
    filled.thread_facts(lambda read, total: told.append((read, total)))
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]

    def stop(_read: int, _total: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        filled.thread_facts(stop)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20)
    | st.sampled_from(["MUS", "GRUS", "strategi", "2026-01-10", "medarbejder"]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(["id", "goals", "areas", "aim", "date"]), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip
PLACES = (
    ("session",), ("session", "1"), ("session", "1", "schema"), ("session", "1", "session"),
    *(
        ("session", "1", "session", *rest)
        for rest in (
            ("id",), ("kind",), ("date",), ("unit",), ("participants",), ("participants", 0),
            ("participants", 0, "name"), ("participants", 0, "role"), ("direction",),
            ("direction", "level"), ("direction", "areas"), ("direction", "areas", 0),
            ("direction", "areas", 0, "id"), ("direction", "areas", 0, "title"),
            ("direction", "areas", 0, "vision"), ("direction", "areas", 0, "origin"),
            ("direction", "areas", 0, "origin", "session"), ("plan",), ("plan", "goals"),
            ("plan", "goals", 0), ("plan", "goals", 0, "aim"), ("plan", "goals", 0, "builds_on"),
            ("plan", "goals", 0, "builds_on", "item"), ("plan", "goals", 0, "builds_on", "kind"),
            ("plan", "goals", 0, "builds_on", "date"), ("plan", "goals", 0, "builds_on", "words"),
        )
    ),
)  # fmt: skip


@settings(
    deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.sampled_from(PLACES), JSON)
def test_a_mangled_file_is_left_out_or_still_makes_a_tree(
    filled: SessionStore, place: tuple[Any, ...], junk: object
) -> None:
    path = filled.sessions / f"{GROUP}.json"
    before = path.read_bytes()
    found = orjson.loads(before)
    inside = found
    for step in place[:-1]:
        inside = inside[step]
    inside[place[-1]] = junk
    path.write_bytes(json.dumps(found).encode())
    try:
        facts = filled.thread_facts()
        assert len(facts.talks) + len(facts.unread) == 4
        thread_of(facts)
    finally:
        path.write_bytes(before)


def test_a_person_s_areas_are_not_read(store: SessionStore) -> None:
    team = group(goal("m1", "Samle op"))
    talk = person(ANNA, "Anna Eksempel", to_goal(team, "m1"))
    area = FocusArea(id="i1", title="Hemmeligt")
    store.create(talk.with_(direction=Direction(areas=(area,)))).close()
    assert not store.thread_facts().talks[0].areas
