"""The small file of what was said of people."""

import datetime as dt
import stat
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kompetence_tui.domain.people.namesakes import Whose
from kompetence_tui.domain.people.said import Sayings
from kompetence_tui.store import files, lock, said
from kompetence_tui.store.errors import NewerFormat, SaveFailed
from kompetence_tui.store.place import DataFolder
from kompetence_tui.store.sessions import SessionStore

DAY = dt.date(2026, 5, 1)
SAID = Sayings().with_same(("Åse Eksempel", "Huset"), ("Åse Æblegård", ""), DAY)
SAID = SAID.with_stopped(("Bo Prøvesen", ""), DAY)


@pytest.fixture
def place(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path / "data")


def test_it_is_kept_for_the_user_alone_and_no_file_is_left_of_nothing(place: DataFolder) -> None:
    assert said.read(place) == Sayings()
    said.change(place, lambda _before: SAID)
    assert said.read(place) == SAID
    path = said.path_of(place)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    said.change(place, lambda before: before.without(SAID))
    assert not path.exists()


@pytest.mark.parametrize(
    "data",
    [
        b"", b"{", b"[]", b'{"version": 1}', b'{"version": "1", "same": [], "stopped": []}',
        b'{"version": 1, "same": [{"people": [["a"]], "on": "2026-05-01"}], "stopped": []}',
        b'{"version": 1, "same": [], "stopped": [{"who": ["", "x"], "on": "2026-05-01"}]}',
        b'{"version": 1, "same": [], "stopped": [{"who": ["a", 7], "on": "2026-05-01"}]}',
        b'{"version": 1, "same": [], "stopped": [{"who": ["a", "b"], "on": "i dag"}]}',
    ],
)  # fmt: skip
def test_a_damaged_one_is_told_and_set_aside(place: DataFolder, data: bytes) -> None:
    place.root.mkdir(mode=0o700)
    said.path_of(place).write_bytes(data)
    store = SessionStore(place.root)
    assert store.rows() == ()
    assert said.path_of(place).exists()
    (told,) = store.listing().damaged
    assert "lagt til side" in told.sentence
    assert store.listing().damaged == ()
    assert [path.read_bytes() for path in (place.root / "damaged").iterdir()] == [data]


def test_one_of_a_newer_program_is_left_alone(place: DataFolder) -> None:
    place.root.mkdir(mode=0o700)
    said.path_of(place).write_bytes(newer := b'{"version": 2}')
    (told,) = SessionStore(place.root).listing().damaged
    assert "nyere udgave" in told.sentence
    with pytest.raises(NewerFormat):
        said.change(place, lambda _before: SAID)
    assert said.path_of(place).read_bytes() == newer


def test_two_programs_in_the_same_instant_lose_no_word(place: DataFolder) -> None:
    people = [(f"Anna Eksempel {letter}", "") for letter in "ABCD"]
    begin = threading.Barrier(len(people))

    def say(who: Whose) -> None:
        begin.wait()
        said.change(place, lambda before: before.with_stopped(who, DAY))

    with ThreadPoolExecutor(len(people)) as pool:
        list(pool.map(say, people))
    assert sorted(one.who for one in said.read(place).stopped) == people
    assert [path.name for path in place.root.iterdir()] == [said.NAME]


def test_who_meets_another_at_it_is_told_and_nothing_is_lost(
    place: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(said, "_TRIES", 1)
    place.root.mkdir(mode=0o700)
    with (
        lock.holding(said.path_of(place).with_suffix(lock.LOCK)),
        pytest.raises(SaveFailed, match="et andet program er ved at gemme i people"),
    ):
        said.change(place, lambda _before: SAID)
    assert said.read(place) == Sayings()
    said.change(place, lambda _before: SAID)
    assert said.read(place) == SAID


def test_it_is_kept_where_the_drive_cannot_lock(
    place: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused = lock.Refused(None, "kan ikke låses", held=False)
    monkeypatch.setattr(lock, "acquire", lambda *_given: refused)
    said.change(place, lambda _before: SAID)
    assert said.read(place) == SAID


def test_one_that_another_has_written_anew_is_not_set_aside(place: DataFolder) -> None:
    said.change(place, lambda _before: SAID)
    assert "lagt til side" in said.set_aside(place)
    assert said.read(place) == SAID


def test_what_cannot_be_written_is_told_and_what_was_said_stays(
    place: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    said.change(place, lambda _before: SAID)

    def full(*_args: object, **_more: object) -> None:
        raise OSError(28, "no room")

    monkeypatch.setattr(files, "write_atomic", full)
    with pytest.raises(SaveFailed, match="disken er fuld"):
        said.change(place, lambda before: before.with_stopped(("Åse Eksempel", "Huset"), DAY))
    assert said.read(place) == SAID
