"""``same-person`` and ``stopped``, and that insight and erase follow what was said."""

import datetime as dt
from pathlib import Path

import pytest

from kompetence_tui.cli.held import read_all
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.kinds import Role
from kompetence_tui.domain.session.session import Participant
from kompetence_tui.domain.thread.thread import thread_of
from kompetence_tui.preparation.sheet import write_sheet
from kompetence_tui.store import said
from kompetence_tui.store.place import DataFolder
from kompetence_tui.store.related import renewed
from kompetence_tui.store.sessions import SessionStore
from tests.boards import grus
from tests.cli.conftest import Run, World
from tests.cli.test_prepare import fill
from tests.factories import make_goal, make_session

OLD, NEW, OTHER = "anna2342ab", "anna2352ab", "anden234ab"


def keep(world: World, session_id: str, name: str, unit: str, words: str, year: int) -> None:
    session = make_session(session_id).with_answer("trivsel", Answer(text=words))
    people = tuple(
        p.with_(name=name) if p.role is Role.EMPLOYEE else p for p in session.participants
    )
    plan = session.plan.with_goal(make_goal())
    world.keep(session.with_(participants=people, unit=unit, plan=plan, date=dt.date(year, 3, 1)))


@pytest.fixture
def one(world: World) -> World:
    """Anna who married and moved; another of her old name; a group that knows the old name."""
    keep(world, OLD, "Anna Eksempel", "Huset", "det gamle", 2025)
    keep(world, NEW, "Anna Nygift", "Havnen", "det nye", 2026)
    keep(world, OTHER, "Anna Eksempel", "Kantinen", "en andens", 2026)
    for session_id, name in (("gruppe23ab", "Anna Eksempel"), ("gruppe24ab", "Anna Nygift")):
        session, member = grus(), Participant(name=name, role=Role.EMPLOYEE)
        people = (*session.participants[1:], member)
        world.keep(session.with_(id=session_id, unit="Huset", participants=people))
    return world


def left(world: World) -> set[str]:
    return {row.id for row in SessionStore(world.data).rows()}


def test_it_is_said_by_numbers_shown_and_taken_back(one: World, kompetence: Run) -> None:
    before = {path: path.read_bytes() for path in (one.data / "sessions").glob("*.json")}
    assert kompetence("overview", "2026").out.count("Anna") == 3
    assert kompetence("same-person", OLD, NEW).code == 0
    assert kompetence("overview", "2026").out.count("Anna") == 2
    shown = kompetence("same-person").out
    assert "Anna Eksempel, Huset er samme person som Anna Nygift, Havnen" in shown
    assert kompetence("same-person", OLD, NEW).code == 1
    assert kompetence("same-person", NEW, "--undo").code == 0
    assert kompetence("overview", "2026").out.count("Anna") == 3
    assert kompetence("same-person", NEW, "--undo").code == 1
    assert {path: path.read_bytes() for path in before} == before


def test_nothing_is_overdue_for_one_who_has_stopped(one: World, kompetence: Run) -> None:
    assert NEW in kompetence("list", "--due").out
    assert kompetence("stopped", NEW).code == 0
    assert NEW not in kompetence("list", "--due").out
    assert "Anna Nygift, Havnen er stoppet" in kompetence("stopped").out
    assert kompetence("stopped", NEW).code == 1
    assert kompetence("stopped", NEW, "--undo").code == 0
    assert NEW in kompetence("list", "--due").out
    assert kompetence("stopped", NEW, "--undo").code == 1


@pytest.mark.parametrize(
    ("written", "stored"), [("1.10.2026", "2026-10-01"), ("1.10", "2026-10-01"), ("", "2026-11-15")]
)
def test_the_day_they_stopped_can_be_given(
    one: World, kompetence: Run, monkeypatch: pytest.MonkeyPatch, written: str, stored: str
) -> None:
    monkeypatch.setattr("kompetence_tui.cli.stopped.today", lambda: dt.date(2026, 11, 15))
    ended = kompetence("stopped", NEW, *(("--date", written) if written else ()))
    assert (ended.code, "2026" in ended.err) == (0, written == "1.10")
    (stop,) = SessionStore(one.data).said().stopped
    assert stop.on == dt.date.fromisoformat(stored)


@pytest.mark.parametrize(
    ("written", "why"),
    [("16.11.2026", "ikke kommet endnu"), ("28.2.2026", "før den sidste samtale, 1.3.2026"),
     ("oktober 2026", "ikke en bestemt dag"), ("i går måske", "--date: "), ("", "--date: ")],
)  # fmt: skip
def test_a_day_they_cannot_have_stopped_on_is_refused(
    one: World, kompetence: Run, monkeypatch: pytest.MonkeyPatch, written: str, why: str
) -> None:
    monkeypatch.setattr("kompetence_tui.cli.stopped.today", lambda: dt.date(2026, 11, 15))
    kompetence("same-person", OLD, NEW)  # the last talk is under the other name
    ended = kompetence("stopped", OLD, "--date", written)
    assert (ended.code, why in ended.err) == (2, True), ended.err
    assert not SessionStore(one.data).said().stopped


@pytest.mark.parametrize(
    "argv",
    [("same-person", OLD), ("same-person", OLD, NEW, OTHER), ("same-person", "--undo"),
     ("same-person", OLD, "gruppe23ab"), ("stopped", "gruppe23ab"), ("stopped", "--undo"),
     ("stopped", "--date", "1.10.2026"), ("stopped", NEW, "--undo", "--date", "1.10.2026"),
     ("stopped", "zzzzz")],
)  # fmt: skip
def test_what_cannot_be_meant_is_refused(one: World, kompetence: Run, argv: tuple[str]) -> None:
    ended = kompetence(*argv)
    assert ended.code in (1, 2)
    assert ended.err
    assert not said.path_of(DataFolder(one.data)).exists()


def test_the_last_plan_is_found_under_the_earlier_name(one: World, kompetence: Run) -> None:
    store = SessionStore(one.data)
    assert renewed(store, store.read(NEW)).follow_up is None
    kompetence("same-person", OLD, NEW)
    found = renewed(store, store.read(NEW)).follow_up
    assert found is not None
    assert found.session == OLD


def test_the_red_thread_and_the_opspil_follow_what_was_said(one: World, kompetence: Run) -> None:
    store = SessionStore(one.data)
    group = store.read("gruppe23ab")  # in which she sat by her old name
    plan = group.plan.with_goal(make_goal())
    group = one.keep(group.with_(id="gruppe25ab", plan=plan, date=dt.date(2026, 1, 1)))

    def goals_and_groups() -> tuple[int, set[str]]:
        loose = thread_of(store.thread_facts()).loose
        inputs = renewed(store, store.read(NEW)).inputs
        return len(loose), {link.session for link in inputs}

    assert goals_and_groups() == (3, set())
    kompetence("same-person", OLD, NEW)
    assert goals_and_groups() == (2, {group.id})
    kompetence("same-person", OLD, "--undo")
    assert goals_and_groups() == (3, set())


def test_a_sheet_with_an_earlier_name_is_taken_in_when_that_is_said(
    one: World, kompetence: Run, tmp_path: Path
) -> None:
    store, path = SessionStore(one.data), tmp_path / "skema.md"
    kompetence("same-person", OLD, NEW)
    sheet = str(write_sheet(renewed(store, store.read(NEW)), ""))
    sheet = sheet.replace(NEW, OLD).replace("Anna Nygift", "Anna Eksempel")
    path.write_text(sheet, "utf-8")
    fill(path, maal="Møder", goal="Det gik godt")
    assert kompetence("import-preparation", str(path), NEW).code == 0
    found = store.read(NEW).preparation
    assert found
    assert list(found.goals.values()) == ["Det gik godt"]
    kompetence("same-person", OLD, "--undo")
    ended = kompetence("import-preparation", str(path), NEW, "--force")
    assert (ended.code, "en anden medarbejder" in ended.err) == (1, True)


@pytest.mark.parametrize("name", ["Anna Nygift", "Anna Eksempel"])
def test_insight_is_of_all_their_names_and_of_nobody_else(
    one: World, kompetence: Run, name: str
) -> None:
    kompetence("same-person", OLD, NEW)
    kompetence("stopped", NEW)
    unit = ("--unit", "Huset") if name == "Anna Eksempel" else ()
    ended = kompetence("insight", name, *unit, "-o", "-")
    assert ended.code == 0
    for words in ("det gamle", "det nye", "gruppe23ab", "gruppe24ab", "er stoppet", "samme person"):
        assert words in ended.out.replace("være stoppet", "er stoppet"), words
    assert "en andens" not in ended.out


@pytest.mark.parametrize("name", ["Anna Nygift", "Anna Eksempel"])
def test_erase_takes_all_their_names_and_what_was_said(
    one: World, kompetence: Run, name: str
) -> None:
    kompetence("same-person", OLD, NEW)
    kompetence("stopped", NEW)
    unit = ("--unit", "Huset") if name == "Anna Eksempel" else ()
    shown = kompetence("erase", "--person", name, *unit, "--dry-run").out
    assert "2 oplysninger om, hvem der er samme person, stoppet eller givet videre" in shown
    assert "Også navnet Anna" in shown
    assert kompetence("erase", "--person", name, *unit, "--yes").code == 0
    assert left(one) == {OTHER, "gruppe23ab", "gruppe24ab"}
    assert not said.path_of(DataFolder(one.data)).exists()
    for session_id in ("gruppe23ab", "gruppe24ab"):
        names = SessionStore(one.data).read(session_id).names()
        assert not {"Anna Eksempel", "Anna Nygift"} & set(names)
    assert "oplysning" in (one.data / "deletions.log").read_text(encoding="utf-8")


def test_with_the_last_talk_of_a_name_what_was_said_of_it_goes(one: World, kompetence: Run) -> None:
    kompetence("same-person", OLD, NEW)
    kompetence("stopped", OTHER)
    assert kompetence("erase", OLD, "--yes").code == 0
    kept = said.read(DataFolder(one.data))
    assert (len(kept.same), len(kept.stopped)) == (0, 1)


def test_the_name_is_found_in_a_damaged_file_too(one: World, kompetence: Run) -> None:
    said.path_of(DataFolder(one.data)).write_text('{"same": [["Anna Nygift"', encoding="utf-8")
    shown = kompetence("erase", "--person", "Anna Nygift", "--dry-run").out
    assert "people.json" in shown
    ended = kompetence("doctor")
    assert (ended.code, "samme person" in ended.out + ended.err) == (4, True)


def test_a_damaged_file_of_what_was_said_is_no_talk_that_insight_could_not_read(
    one: World, kompetence: Run
) -> None:
    said.path_of(DataFolder(one.data)).write_text("{", encoding="utf-8")
    held = read_all(SessionStore(one.data))
    assert (held.unread_files, held.set_aside) == (0, 1)
