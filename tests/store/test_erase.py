"""Erasing: what is found, that nothing of it is left, and that it can be begun again half-way."""

import datetime as dt
import errno
import os
from pathlib import Path

import pytest

from kompetence_tui.domain.board.board import Board
from kompetence_tui.domain.session.kinds import Role, SessionKind
from kompetence_tui.domain.session.session import Participant
from kompetence_tui.store import deletion_log, known_exports, private, traces
from kompetence_tui.store.erase.finding import find, orphans, resolve
from kompetence_tui.store.erase.wish import Wish
from kompetence_tui.store.errors import AmbiguousId, SessionNotFound
from kompetence_tui.store.remembered import Remembered, read_remembered, remember
from kompetence_tui.store.rescue import aside
from kompetence_tui.store.sessions import SessionStore
from tests.boards import SKILLS, grus
from tests.factories import TODAY, make_session
from tests.store.erasing import (
    ANNA,
    ANNAS,
    BO,
    BOS,
    EVA,
    GROUPS,
    everything,
    export,
    ids,
    keep,
    run,
    tree,
)
from tests.store.helpers import Program, names

OLD = dt.date(2020, 3, 1)


def test_looking_changes_no_byte(store: SessionStore, outside: Path) -> None:
    everything(store, outside)
    before = tree(outside.parent)
    for wish in (
        Wish(session_id=ANNAS),
        Wish(person=ANNA),
        Wish(months=1),
        Wish(only_private=True),
    ):
        find(store.place, wish, TODAY)
    assert tree(outside.parent) == before


def test_the_talk_goes_last_but_the_list_of_its_exports(store: SessionStore, outside: Path) -> None:
    everything(store, outside)
    *others, main, listed = traces.files_of(store.place, ANNAS)
    assert main == store.sessions / f"{ANNAS}.json"
    assert listed == known_exports.path_of(store.place, ANNAS)
    assert private.path_of(store.place, ANNAS) in others


def test_nothing_of_a_talk_is_left_and_nothing_else_is_touched(
    store: SessionStore, outside: Path
) -> None:
    everything(store, outside)
    others = {name: value for name, value in tree(outside.parent).items() if not name.count(ANNAS)}
    _found, done = run(store, Wish(session_id=ANNAS))
    assert (done.sessions, done.notes, done.files) == (1, 1, 1)
    assert (done.left, done.open, done.failed, done.unlogged) == ([], [], [], "")
    after = tree(outside.parent)
    assert not [name for name in after if ANNAS in name]
    assert ANNAS.encode() not in (store.folder / "index.json").read_bytes()
    changed = {name for name in after.keys() | others if after.get(name) != others.get(name)}
    assert changed == {f"data/{deletion_log.NAME}", "data/index.json"}
    assert [row.id for row in store.listing().rows] == [BOS, GROUPS]


@pytest.mark.timeout(20)
def test_what_stands_in_the_indexs_place_is_not_waited_for(store: SessionStore) -> None:
    keep(store, make_session(ANNAS))
    (store.folder / "index.json").unlink(missing_ok=True)
    os.mkfifo(store.folder / "index.json")
    _found, done = run(store, Wish(session_id=ANNAS))
    assert (done.sessions, done.failed) == (1, [])


def test_private_notes_go_alone(store: SessionStore, outside: Path) -> None:
    everything(store, outside)
    found, done = run(store, Wish(only_private=True, person=ANNA))
    assert ids(found) == [ANNAS]
    assert (done.sessions, done.notes, done.files, done.changed) == (0, 1, 0, 0)
    assert store.read(ANNAS) == make_session(ANNAS)
    assert names(store.place.private) == [f"{BOS}.json", f"{GROUPS}.json"]
    assert not list(store.folder.rglob("*.private.*"))
    assert (outside / f"{ANNAS}.md").exists()
    run(store, Wish(only_private=True))
    assert names(store.place.private) == []
    assert len(store.listing().rows) == 3


def test_private_notes_that_were_set_aside_go_alone_too(store: SessionStore) -> None:
    keep(store, make_session(ANNAS))
    aside.put(store.place, ANNAS, store.sessions / f"{ANNAS}.json", b"{", is_private=True)
    found, done = run(store, Wish(session_id=ANNAS, only_private=True))
    assert (ids(found), done.sessions, done.notes) == ([ANNAS], 0, 1)
    assert not list(store.folder.rglob("*.private.*"))


@pytest.mark.parametrize(
    ("wish", "expected"),
    [
        (Wish(person=ANNA), ["old2345678", ANNAS]),
        (Wish(person=ANNA, months=60), ["old2345678"]),
        (Wish(months=60), ["old2345678", "oldbo23456"]),
        (Wish(months=200), []),
        (Wish(session_id=ANNAS, person=BO), []),
        (Wish(session_id=ANNAS, months=60), []),
        (Wish(session_id="old2345678", person=ANNA, months=60), ["old2345678"]),
        (Wish(person="Anna"), []),
        (Wish(only_private=True, months=60), []),
    ],
)
def test_what_is_asked_together_must_all_fit(
    store: SessionStore, wish: Wish, expected: list[str]
) -> None:
    keep(store, make_session(ANNAS))
    keep(store, make_session(BOS, employee=BO))
    keep(store, make_session("old2345678").with_(date=OLD))
    keep(store, make_session("oldbo23456", employee=BO).with_(date=OLD))
    keep(store, make_session("plan234567", employee=BO).with_(date=dt.date(2027, 1, 1)))
    assert sorted(ids(find(store.place, wish, TODAY))) == sorted(expected)


def test_a_person_goes_from_the_groups_talk_and_its_files(
    store: SessionStore, outside: Path
) -> None:
    board = Board().with_note("rolig hånd", author=ANNA)
    keep(store, grus().with_(id=GROUPS).with_board(SKILLS, board), outside)
    export(store, outside / "uden-navne.md", GROUPS, "Uden navne")
    export(store, outside / "rettet.md", GROUPS, ANNA)
    (outside / "rettet.md").write_text(f"{ANNA}, rettet")
    remember(store.place, Remembered("anna  EKSEMPEL", "Eksempelhuset"))
    found, done = run(store, Wish(person="ANNA eksempel"))
    assert (ids(found), [there.id for there in found.changed]) == ([], [GROUPS])
    assert (done.sessions, done.files, done.changed) == (0, 1, 1)
    assert done.left == [outside / "rettet.md"]
    assert names(outside) == ["rettet.md", "uden-navne.md"]
    assert [k.path.name for k in known_exports.read(store.place, GROUPS)] == ["uden-navne.md"]
    assert read_remembered(store.place) == Remembered()
    for path in store.folder.rglob("*"):
        assert path.is_dir() or b"anna e" not in path.read_bytes().lower()
    assert find(store.place, Wish(person=ANNA), TODAY).is_nothing


def test_talks_about_others_stay_and_are_told(store: SessionStore) -> None:
    keep(store, make_session(ANNAS))
    keep(store, make_session(BOS, employee=BO), note="Taler godt om anna eksempel")
    keep(store, grus().with_(id=GROUPS).with_board(SKILLS, Board(conclusion="Tak til Anna!")))
    found = find(store.place, Wish(person=ANNA), TODAY)
    assert {row.id for row in found.to_read} == {BOS, GROUPS}
    led = find(store.place, Wish(person=EVA), TODAY)
    assert (led.led, led.is_nothing, led.to_read) == (3, True, [])


@pytest.mark.parametrize("name", ["Anne-Marie Eksempel", "Karl-Åge Eksempel", "D'Angelo Eksempel"])
def test_a_first_name_with_an_inner_capital_is_told_too(store: SessionStore, name: str) -> None:
    first = name.split()[0]
    talk = grus().with_(participants=(Participant(name=name, role=Role.EMPLOYEE),))
    said = talk.with_board(SKILLS, Board(conclusion=f"{first} er tit forsinket"))
    keep(store, said.with_(id=ANNAS))
    keep(store, talk.with_(id=BOS), note=f"{first}s plan")
    keep(store, talk.with_(id=GROUPS), note="Fint")
    found = find(store.place, Wish(person=name), TODAY)
    assert {row.id for row in found.to_read} == {ANNAS, BOS}


def test_a_damaged_talk_is_erased_by_its_id_and_told_by_its_name(store: SessionStore) -> None:
    for session_id in (ANNAS, BOS):
        keep(store, make_session(session_id))
        path = store.sessions / f"{session_id}.json"
        path.write_bytes(path.read_bytes()[:-200])
    found = find(store.place, Wish(person=ANNA), TODAY)
    assert (ids(found), [file.erased_as for file in found.unread]) == ([], [ANNAS, BOS])
    assert find(store.place, Wish(months=1), TODAY).is_nothing
    _found, done = run(store, Wish(session_id=ANNAS))
    assert (done.sessions, names(store.sessions)) == (1, [f"{BOS}.json"])


def test_a_link_goes_and_what_it_leads_to_stays(store: SessionStore, tmp_path: Path) -> None:
    keep(store, make_session(BOS))
    target = tmp_path / "andet.json"
    target.write_text("{}")
    (store.sessions / f"{ANNAS}.json").symlink_to(target)
    assert run(store, Wish(session_id=ANNAS))[1].failed == []
    assert (names(store.sessions), target.exists()) == ([f"{BOS}.json"], True)


def test_one_that_is_open_stays_and_the_others_go(
    store: SessionStore, outside: Path, program: Program
) -> None:
    everything(store, outside)
    holding = program("hold", store.folder, BOS)
    assert holding.stdout
    assert holding.stdout.readline() == "skriver\n"
    before = (store.sessions / f"{BOS}.json").read_bytes()
    _found, done = run(store, Wish())
    assert [session_id for session_id, _holder in done.open] == [BOS]
    assert done.open[0][1]
    assert (done.sessions, done.failed) == (2, [])
    assert (store.sessions / f"{BOS}.json").read_bytes() == before
    assert names(store.place.private) == [f"{BOS}.json"]
    assert names(outside) == [f"{BOS}.md"]


def test_a_group_talk_that_is_open_is_not_changed(store: SessionStore, program: Program) -> None:
    keep(store, grus().with_(id=GROUPS))
    holding = program("hold", store.folder, GROUPS)
    assert holding.stdout
    holding.stdout.readline()
    _found, done = run(store, Wish(person=ANNA))
    assert ([session_id for session_id, _holder in done.open], done.changed) == ([GROUPS], 0)
    assert store.read(GROUPS).names()[0] == ANNA


def test_what_is_left_of_a_talk_that_is_gone_is_found_and_goes(
    store: SessionStore, outside: Path
) -> None:
    everything(store, outside)
    (store.sessions / f"{BOS}.json").unlink()
    assert orphans(store.place) == (BOS,)
    assert resolve(store.place, "bo") == BOS
    found, done = run(store, Wish(months=1200))
    assert [there.id for there in found.orphans] == [BOS]
    assert (done.sessions, done.notes, done.files) == (0, 1, 1)
    assert not [name for name in tree(outside.parent) if BOS in name]


def test_what_is_left_of_another_talk_stays_when_one_is_asked_for(
    store: SessionStore, outside: Path
) -> None:
    everything(store, outside)
    (store.sessions / f"{BOS}.json").unlink()
    found, _done = run(store, Wish(session_id=ANNAS))
    assert (ids(found), found.orphans) == ([ANNAS], [])
    assert orphans(store.place) == (BOS,)


def test_what_was_set_aside_for_repair_is_not_gone(store: SessionStore, outside: Path) -> None:
    everything(store, outside)
    (store.sessions / f"{ANNAS}.json").unlink()
    assert orphans(store.place) == ()
    (store.folder / "sessions").rename(store.folder / "flyttet")
    assert orphans(store.place) == ()


def test_a_damaged_file_outlives_its_talk_until_it_is_asked_for(
    store: SessionStore, outside: Path
) -> None:
    everything(store, outside)
    store.delete(ANNAS)
    _found, done = run(store, Wish(months=1200))
    assert not done.is_anything
    assert [name for name in tree(store.folder) if ANNAS in name]
    assert resolve(store.place, "anna") == ANNAS
    found, done = run(store, Wish(session_id=ANNAS))
    assert ([there.id for there in found.orphans], done.files) == ([ANNAS], 2)
    assert not [name for name in tree(store.folder) if ANNAS in name]


def test_an_id_is_the_text_or_begins_with_it(store: SessionStore) -> None:
    keep(store, make_session(ANNAS))
    keep(store, make_session("anna9999ab"))
    with pytest.raises(AmbiguousId):
        resolve(store.place, "anna")
    with pytest.raises(SessionNotFound):
        resolve(store.place, "../x")
    assert resolve(store.place, "anna9") == "anna9999ab"


def test_a_file_that_cannot_be_removed_is_told_and_found_again(
    store: SessionStore, outside: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything(store, outside)
    with monkeypatch.context() as patch:
        patch.setattr(
            known_exports.KnownExport, "erase", lambda _known: (_ for _ in ()).throw(
                OSError(errno.EACCES, "no")
            ),
        )  # fmt: skip
        _found, done = run(store, Wish(session_id=ANNAS))
    assert (done.sessions, done.files) == (1, 0)
    assert [what for what, _why in done.failed] == [str(outside / f"{ANNAS}.md")]
    assert orphans(store.place) == (ANNAS,)
    assert run(store, Wish(session_id=ANNAS))[1].files == 1
    assert orphans(store.place) == ()


def test_in_a_teams_folder_only_ones_own_private_notes_are_reached(
    tmp_path: Path, outside: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "hjem"))
    (tmp_path / "data").mkdir(mode=0o770)
    store = SessionStore(tmp_path / "data", shared=True)
    keep(store, make_session(ANNAS), outside, note="Virker træt")
    listed = known_exports.path_of(store.place, ANNAS)
    assert listed.stat().st_mode & 0o7777 == 0o600
    assert listed.parent.stat().st_mode & 0o7777 == 0o700
    assert listed.is_relative_to(tmp_path / "hjem")
    theirs = store.folder / "own" / "999999" / "private" / f"{ANNAS}.json"
    theirs.parent.mkdir(parents=True)
    theirs.write_text("en andens")
    _found, done = run(store, Wish(session_id=ANNAS))
    assert (done.sessions, done.notes, done.files, done.failed) == (1, 1, 1, [])
    assert theirs.read_text() == "en andens"
    assert deletion_log.path_of(store.place).stat().st_mode & 0o777 == 0o660


def test_a_talk_of_another_kind_is_the_groups(store: SessionStore) -> None:
    people = (Participant(name=ANNA, role=Role.EMPLOYEE), Participant(name=EVA, role=Role.LEADER))
    session = grus(kind=SessionKind.WORKSHOP).with_(id=GROUPS, unit="", participants=people)
    keep(store, session)
    _found, done = run(store, Wish(person=ANNA))
    assert (done.sessions, done.changed) == (0, 1)
    assert store.listing().rows[0].who == "slettet deltager"
