"""Erasing: what is found, that nothing of it is left, and that it can be begun again half-way."""

import datetime as dt
import errno
import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kompetence_tui.domain.board import Board
from kompetence_tui.domain.kinds import Role, SessionKind
from kompetence_tui.domain.private import PrivateNotes
from kompetence_tui.domain.session import Participant, Session
from kompetence_tui.store import deletion_log, files, known_exports, lock, private
from kompetence_tui.store.erase import Found, Wish, find, orphans, resolve
from kompetence_tui.store.erasing import Done, erase
from kompetence_tui.store.errors import AmbiguousId, SessionNotFound
from kompetence_tui.store.export_file import write_export
from kompetence_tui.store.remembered import Remembered, read_remembered, remember
from kompetence_tui.store.rescue import aside
from kompetence_tui.store.sessions import SessionStore
from tests.boards import SKILLS, grus
from tests.factories import NOW, TODAY, make_session
from tests.store.helpers import Program, names

ANNAS, BOS, GROUPS = "anna2345ab", "boxx2345ab", "team2345ab"
ANNA, BO, EVA = "Anna Eksempel", "Bo Prøvesen", "Eva Eksempel"
OLD = dt.date(2020, 3, 1)


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    folder = tmp_path / "ud"
    folder.mkdir()
    return folder


def keep(
    store: SessionStore, session: Session, outside: Path | None = None, *, note: str = ""
) -> None:
    """Store the session, with a private note and an exported file that name its people."""
    with store.create(session) as opened:
        if note:
            notes = PrivateNotes(session=session.id).with_text("siden-sidst", note, NOW)
            opened.save_private(notes)
    if outside:
        export(store, outside / f"{session.id}.md", session.id, ", ".join(session.names()))


def export(store: SessionStore, path: Path, session_id: str, text: str) -> None:
    written = write_export(path, text)
    assert known_exports.remember(store.place, [session_id], written, text) == ""


def run(store: SessionStore, wish: Wish) -> tuple[Found, Done]:
    found = find(store.place, wish, TODAY)
    return found, erase(store, wish, found, NOW)


def tree(folder: Path) -> dict[str, str]:
    """Every file with its checksum and mode, and every folder with its mode."""
    return {
        str(path.relative_to(folder)): f"{path.lstat().st_mode} "
        + (hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "")
        for path in sorted(folder.rglob("*"))
    }


def ids(found: Found) -> list[str]:
    return [there.id for there in found.erased]


def everything(store: SessionStore, outside: Path) -> None:
    """Anna's and Bo's own talks and their group's, with all that can belong to a talk."""
    for session in (make_session(ANNAS), make_session(BOS, employee=BO)):
        keep(store, session, outside, note="Virker træt")
    keep(store, grus().with_(id=GROUPS), outside, note="Stille møde")
    sessions = store.sessions
    files.write_temp(sessions / f"{ANNAS}.json", b"halv")
    files.write_temp(private.path_of(store.place, ANNAS), b"halv")
    (sessions / f"{ANNAS}.lock").touch()
    (sessions / f"{ANNAS}.holder").write_text("{}")
    (sessions / f"{ANNAS}.json.bak").write_text(ANNA)
    for is_private in (False, True):
        damaged = sessions / f"{ANNAS}.json"
        aside.put(store.place, ANNAS, damaged, b"{", is_private=is_private)
    store.listing()


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


def test_a_damaged_talk_is_erased_by_its_id_and_told_by_its_name(store: SessionStore) -> None:
    for session_id in (ANNAS, BOS):
        keep(store, make_session(session_id))
        path = store.sessions / f"{session_id}.json"
        path.write_bytes(path.read_bytes()[:-200])
    found = find(store.place, Wish(person=ANNA), TODAY)
    assert (ids(found), found.unread) == ([], [f"{ANNAS}.json", f"{BOS}.json"])
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


class Killed(BaseException):
    """The program ended here."""


def strike(monkeypatch: pytest.MonkeyPatch, number: int, error: BaseException) -> list[str]:
    """Let one removal fail, counted from 1; the list tells of those that were tried."""
    real, tried = os.unlink, []

    def unlink(path: str, *rest: object, **more: object) -> None:
        if Path(path).suffix not in (lock.LOCK, lock.HOLDER):
            tried.append(str(path))
            if len(tried) == number:
                raise error
        real(path, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "unlink", unlink)
    return tried


@pytest.mark.parametrize("number", range(1, 13))
@pytest.mark.parametrize("error", [Killed(), OSError(errno.EIO, "io")], ids=["killed", "disk"])
@pytest.mark.parametrize("wish", [Wish(session_id=ANNAS), Wish(person=ANNA)], ids=["id", "person"])
def test_stopped_anywhere_a_second_run_finishes(
    store: SessionStore, outside: Path, monkeypatch: pytest.MonkeyPatch, number: int,
    error: BaseException, wish: Wish,
) -> None:  # fmt: skip
    everything(store, outside)
    found = find(store.place, wish, TODAY)
    with monkeypatch.context() as patch:
        tried = strike(patch, number, error)
        try:
            done = erase(store, wish, found, NOW)
        except Killed:
            done = None
    if done and len(tried) >= number:
        harmless = ("index.json", ".tmp")  # made anew, or swept away later
        assert done.failed or tried[number - 1].endswith(harmless), tried[number - 1]
    for path in store.sessions.glob("*.lock"):
        path.unlink()  # the kernel lets go of a killed program's locks
    lock._release_stuck()
    erase(store, wish, find(store.place, wish, TODAY), NOW)
    left = tree(outside.parent)
    assert not [name for name in left if ANNAS in name]
    assert orphans(store.place) == ()
    if wish.person:
        texts = [path.read_bytes() for path in outside.parent.rglob("*") if path.is_file()]
        assert not [text for text in texts if ANNA.encode() in text]


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


def test_what_was_set_aside_for_repair_is_not_gone(store: SessionStore, outside: Path) -> None:
    everything(store, outside)
    (store.sessions / f"{ANNAS}.json").unlink()
    assert orphans(store.place) == ()
    (store.folder / "sessions").rename(store.folder / "flyttet")
    assert orphans(store.place) == ()


def test_an_id_is_the_text_or_begins_with_it(store: SessionStore) -> None:
    keep(store, make_session(ANNAS))
    keep(store, make_session("anna9999ab"))
    with pytest.raises(AmbiguousId):
        resolve(store.place, "anna")
    with pytest.raises(SessionNotFound):
        resolve(store.place, "../x")
    assert resolve(store.place, "anna9") == "anna9999ab"


def log_lines(store: SessionStore) -> list[str]:
    return deletion_log.path_of(store.place).read_text(encoding="utf-8").splitlines()


def test_the_log_counts_and_names_nobody(store: SessionStore, outside: Path) -> None:
    everything(store, outside)
    run(store, Wish(person=ANNA))
    run(store, Wish(session_id=BOS, only_private=True))
    run(store, Wish(person="Ursula Fremmed", months=18))
    lines = log_lines(store)
    assert [line.partition(" ")[2].partition(" ")[2] for line in lines] == [
        "en person: 1 samtale, 1 privat note, 2 filer, navnet taget ud af 1 gruppesamtale",
        "én samtale, kun private noter: 1 privat note",
    ]
    assert deletion_log.path_of(store.place).stat().st_mode & 0o777 == 0o600
    for secret in (ANNA, BO, ANNAS, BOS, str(outside)):
        assert secret not in "\n".join(lines)


def link_to_nothing(path: Path) -> None:
    path.symlink_to("/dev/null")


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir, link_to_nothing])
def test_what_stands_in_the_logs_place_is_said(
    store: SessionStore, make: Callable[[Path], None]
) -> None:
    keep(store, make_session(ANNAS))
    make(deletion_log.path_of(store.place))
    _found, done = run(store, Wish(session_id=ANNAS))
    assert done.sessions == 1
    assert done.unlogged


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
    tmp_path: Path, outside: Path
) -> None:
    (tmp_path / "data").mkdir(mode=0o770)
    store = SessionStore(tmp_path / "data", shared=True)
    keep(store, make_session(ANNAS), outside, note="Virker træt")
    listed = known_exports.path_of(store.place, ANNAS)
    assert listed.stat().st_mode & 0o7777 == 0o660
    assert listed.parent.stat().st_mode & 0o7777 == 0o2770
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
