"""The leader's private notes: beside the session, never in it, and deleted alone."""

import datetime as dt

import pytest

from kompetence_tui.domain.session.private import PrivateNotes
from kompetence_tui.store import private
from kompetence_tui.store.errors import DamagedSession, NewerFormat, OpenElsewhere, SaveFailed
from kompetence_tui.store.sessions import SessionStore
from tests.factories import NOW, make_session
from tests.store.helpers import names

ID = "anna2345ab"
SECRET = "Virker træt af vagterne; spørg igen til marts"


def noted(text: str = SECRET) -> PrivateNotes:
    return PrivateNotes(session=ID).with_text("siden-sidst", text, NOW)


def test_they_are_kept_in_a_file_of_their_own_that_only_the_leader_reads(
    store: SessionStore,
) -> None:
    with store.create(make_session(ID)) as opened:
        opened.save_private(noted())
        assert opened.private_notes() == noted()
    assert store.private_notes(ID) == noted()
    path = private.path_of(store.place, ID)
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    others = [file for file in store.folder.rglob("*") if file.is_file() and file != path]
    assert all(SECRET.encode() not in file.read_bytes() for file in others)


def test_nothing_else_the_store_says_knows_of_them(store: SessionStore) -> None:
    with store.create(make_session(ID)) as opened:
        opened.save_private(noted())
        assert store.listing().damaged == ()
        assert store.search("vagterne") == set()
    assert SECRET not in repr(store.read(ID).model_dump())
    assert SECRET not in repr(noted())


def test_an_empty_note_leaves_no_file(store: SessionStore) -> None:
    with store.create(make_session(ID)) as opened:
        opened.save_private(noted())
        opened.save_private(noted().with_text("siden-sidst", " ", NOW))
    assert names(store.place.private) == []
    assert store.private_notes(ID).is_empty


def test_only_who_may_write_in_the_talk_writes_private_notes(store: SessionStore) -> None:
    first = store.create(make_session(ID))
    with store.open(ID) as second, pytest.raises(OpenElsewhere):
        second.save_private(noted())
    first.close()
    with pytest.raises(SaveFailed):
        first.save_private(noted())


def test_they_go_alone_and_with_the_session(store: SessionStore) -> None:
    with store.create(make_session(ID)) as opened:
        opened.save_private(noted())
        assert private.remove(store.place, ID)
        assert not private.remove(store.place, ID)
        assert store.read(ID) == make_session(ID)
        opened.save_private(noted())
    store.delete(ID)
    assert names(store.place.private) == names(store.sessions) == []


def test_a_deleted_session_comes_back_whole_and_private(store: SessionStore) -> None:
    with store.create(make_session(ID)) as opened:
        opened.save_private(noted())
    gone = store.delete(ID)
    assert SECRET not in repr(gone)
    store.bring_back(gone)
    assert store.read(ID) == make_session(ID)
    assert store.private_notes(ID) == noted()
    for path in (store.sessions / f"{ID}.json", private.path_of(store.place, ID)):
        assert path.stat().st_mode & 0o777 == 0o600


def test_what_has_taken_its_place_is_left_alone(store: SessionStore) -> None:
    store.create(make_session(ID)).close()
    gone = store.delete(ID)
    other = make_session(ID, employee="Bo Prøvesen")
    store.create(other).close()
    with pytest.raises(Exception, match="allerede en samtale"):
        store.bring_back(gone)
    assert store.read(ID) == other


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"{}", b'{"private": {"1": {"format": "x"}}}'])
def test_damaged_notes_are_said_and_not_written_over(store: SessionStore, data: bytes) -> None:
    with store.create(make_session(ID)) as opened:
        opened.save_private(noted())
        path = private.path_of(store.place, ID)
        path.write_bytes(data)
        with pytest.raises((DamagedSession, NewerFormat)):
            opened.private_notes()


def test_what_is_no_file_is_said_and_left(store: SessionStore) -> None:
    with store.create(make_session(ID)) as opened:
        path = private.path_of(store.place, ID)
        path.mkdir(parents=True)
        with pytest.raises(DamagedSession, match="ikke en almindelig fil"):
            opened.private_notes()
    assert path.is_dir()


def test_the_time_of_a_note_is_when_it_was_changed() -> None:
    later = NOW + dt.timedelta(days=1)
    assert noted().with_text("siden-sidst", SECRET, later) == noted()
    assert noted().with_text("siden-sidst", "andet", later).notes["siden-sidst"].at == later


def test_notes_that_a_killed_program_held_back_come_back_too(store: SessionStore) -> None:
    with store.create(make_session(ID)) as opened:
        opened.save_private(noted())
    private.hold_back(store.place, ID)
    store.bring_back(store.delete(ID))
    assert store.private_notes(ID) == noted()


def test_newer_notes_end_the_waiting_of_older_ones(store: SessionStore) -> None:
    with store.create(make_session(ID)) as opened:
        opened.save_private(noted())
        private.hold_back(store.place, ID)  # a killed program had begun to delete
        newer = noted().with_text("siden-sidst", "andet", NOW)
        opened.save_private(newer)
        assert names(store.place.private) == [f"{ID}.json"]
    assert store.private_notes(ID) == newer
