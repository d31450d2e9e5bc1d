"""While it says IKKE GEMT the talk can go on in a copy, and what is written is kept meanwhile."""

import threading
from pathlib import Path
from typing import Any

import pytest

from kompetence_tui.domain.session.session import Session
from kompetence_tui.store import spare
from kompetence_tui.store.errors import ChangedElsewhere
from kompetence_tui.store.opened import OpenSession
from kompetence_tui.store.sessions import SessionStore
from tests.factories import make_session
from tests.tui.private_notes import SECRET, note
from tests.tui.stage import ID, Stage, playing
from tests.tui.talks import closed_talk, talk


@pytest.fixture
def changed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The file is another program's now: only a talk of another number can be saved."""
    save = OpenSession.save

    def save_others(opened: OpenSession, session: Session) -> Any:
        if session.id == ID and opened.saved_at and session != opened.session:
            raise ChangedElsewhere
        return save(opened, session)

    monkeypatch.setattr(OpenSession, "save", save_others)


async def until_refused(stage: Stage, words: str = "Og mere.") -> None:
    await stage.type(words)
    await stage.press("ctrl+s")
    assert stage.status == "IKKE GEMT"


def answer(store: SessionStore, session_id: str) -> str:
    return store.read(session_id).answer("siden-sidst").text


def left(stage: Stage) -> list[Path]:
    return spare.files_in(stage.store.place)


@pytest.mark.usefixtures("changed")
async def test_it_goes_on_in_a_copy(tmp_path: Path) -> None:
    async with playing(tmp_path, make_session(ID), open_id=ID) as stage:
        note(stage.store)
        before = answer(stage.store, ID)
        await until_refused(stage)
        assert "gem den som en kopi" in stage.note
        assert "Ctrl+S Gem kopi" in stage.text
        await stage.press("ctrl+s")
        assert "nyt nummer" in stage.words
        assert "Eksempel" not in stage.shown("#question-box")
        await stage.press("enter")
        await stage.until(lambda: stage.status.startswith("gemt "))
        copy = stage.talk.kept.id
        assert copy in stage.note
        assert "Gem kopi" not in stage.text
        await stage.type("Videre!")
        await stage.press("escape", "right", "enter")
        assert answer(stage.store, copy).endswith("Og mere.Videre!")
        assert answer(stage.store, ID) == before
        assert stage.store.private_notes(copy).text("siden-sidst") == SECRET
        assert left(stage) == []
        for session_id in (ID, copy):
            with stage.store.open(session_id) as opened:
                assert not opened.read_only


@pytest.fixture
def free(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Until it is set no copy is stored; talks are opened as ever."""
    create, free = SessionStore.create, threading.Event()

    def slowly(store: SessionStore, session: Session) -> OpenSession:
        assert session.id == ID or free.wait(10)
        return create(store, session)

    monkeypatch.setattr(SessionStore, "create", slowly)
    return free


@pytest.mark.usefixtures("changed")
async def test_a_private_note_written_while_the_copy_is_made_goes_along(
    tmp_path: Path, free: threading.Event
) -> None:
    async with playing(tmp_path, make_session(ID), open_id=ID) as stage:
        await until_refused(stage)
        await stage.press("ctrl+s", "enter", "f6", "enter")
        await stage.type("Før kopien")
        free.set()
        await stage.until(lambda: stage.talk.kept.id != ID)
        await stage.type(" og efter.")
        await stage.press("ctrl+s")
        copy = stage.talk.kept.id
        await stage.until(lambda: "Alt er gemt" in stage.words)
        notes = stage.store.private_notes(copy)
    assert notes.text("siden-sidst") == "Før kopien og efter."
    assert not SessionStore(stage.store.folder).private_notes(ID).notes


@pytest.mark.usefixtures("changed")
async def test_while_the_copy_is_made_no_other_is_begun(
    tmp_path: Path, free: threading.Event
) -> None:
    async with playing(tmp_path, make_session(ID), open_id=ID) as stage:
        await until_refused(stage)
        await stage.press("ctrl+s", "enter", "ctrl+s")
        assert stage.note == "Kopien er ved at blive lavet."
        free.set()
        await stage.until(lambda: stage.status.startswith("gemt "))
        assert len(stage.store.listing().rows) == 2


@pytest.mark.usefixtures("changed")
async def test_it_goes_on_in_another_folder(tmp_path: Path) -> None:
    async with playing(tmp_path, make_session(ID), open_id=ID) as stage:
        await until_refused(stage)
        await stage.press("ctrl+s", "ctrl+u")
        await stage.paste(str(tmp_path / "andet"))
        await stage.press("enter")
        await stage.until(lambda: stage.status.startswith("gemt "))
        assert "--data-dir" in stage.note
        copy = stage.talk.kept.id
        assert answer(SessionStore(tmp_path / "andet"), copy).endswith("Og mere.")
        assert [row.id for row in stage.store.listing().rows] == [ID]
        await stage.press("escape", "right", "enter")
        assert stage.on("Overview")
        assert stage.app.services.store.folder == tmp_path / "andet"


@pytest.mark.usefixtures("changed")
async def test_a_private_note_that_cannot_be_saved_goes_along(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await until_refused(stage)
        await stage.press("f6", "enter")
        await stage.type(SECRET)
        await stage.press("f6", "ctrl+s", "enter")
        await stage.until(lambda: stage.status.startswith("gemt "))
        assert stage.store.private_notes(stage.talk.kept.id).text("siden-sidst") == SECRET
        await stage.press("f6", "enter")
        assert SECRET in stage.text


@pytest.mark.usefixtures("changed")
async def test_where_no_copy_can_be_kept_it_says_so_and_goes_on(tmp_path: Path) -> None:
    async with playing(tmp_path, make_session(ID), open_id=ID) as stage:
        await until_refused(stage)
        (tmp_path / "fil").write_text("")
        await stage.press("ctrl+s", "ctrl+u")
        await stage.paste(str(tmp_path / "fil"))
        await stage.press("enter")
        await stage.until(lambda: "er ikke en mappe" in stage.words)
        assert stage.talk.kept.id == ID
        await stage.press("ctrl+s", "escape")
        assert "Og mere." in stage.text


@pytest.mark.usefixtures("changed")
async def test_a_closed_talk_goes_on_closed_and_acknowledged_as_it_was(tmp_path: Path) -> None:
    async with playing(tmp_path, closed_talk(), open_id=ID) as stage:
        before = stage.talk.kept
        store = stage.app.services.store
        await stage.talk.go_on_as_copy(store)
        copy = stage.talk.kept
        assert copy == before.with_(id=copy.id)
        assert store.read(copy.id) == copy


async def test_what_cannot_be_saved_is_kept_until_it_can(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_opened: OpenSession, _session: Session) -> None:
        raise ChangedElsewhere

    async with playing(tmp_path, make_session(ID), open_id=ID) as stage:
        with monkeypatch.context() as patch:
            patch.setattr(OpenSession, "save", refuse)
            await until_refused(stage)
            (found,) = spare.left_in(stage.store.place)
            assert found.session is not None
            assert b"Og mere." in found.session.read_bytes()
            await stage.type("!")
            await stage.press("f4")
            assert b"Og mere.!" in found.session.read_bytes()
        assert stage.saves()
        assert left(stage) == []


async def test_what_is_left_by_a_screen_of_the_overview_is_told_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_opened: OpenSession, _session: Session) -> None:
        raise ChangedElsewhere

    async with playing(tmp_path, make_session(ID)) as stage:
        await stage.press("r")
        assert stage.on("EditDetails")
        monkeypatch.setattr(OpenSession, "save", refuse)
        stage.talk.touch()
        stage.talk.change(stage.talk.kept.with_(unit="Prøvehuset"))
        await stage.press("escape")
        assert stage.on("Overview")
        assert "ligger i en nødkopi" in stage.note


async def test_what_was_left_is_told_at_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_opened: OpenSession, _session: Session) -> None:
        raise ChangedElsewhere

    with monkeypatch.context() as patch:
        async with playing(tmp_path, make_session(ID), open_id=ID) as stage:
            patch.setattr(OpenSession, "save", refuse)
            await until_refused(stage)
            await stage.press("ctrl+q")
            assert "er det sidst skrevne kun i en nødkopi" in stage.words
            await stage.press("right", "enter")
    assert stage.app.return_value == 1
    async with playing(tmp_path) as again:
        assert "Noget blev ikke gemt" in again.note
        assert "kompetence doctor" in again.note
