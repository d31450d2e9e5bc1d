"""A disk that takes its time holds up no key, and the title line stays true; only ends wait."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Timer
from typing import Any

import pytest

from kompetence_tui import paths
from kompetence_tui.domain.session.private import PrivateNotes
from kompetence_tui.domain.session.session import Session
from kompetence_tui.store import spare
from kompetence_tui.store.opened import OpenSession
from kompetence_tui.store.sessions import SessionStore
from kompetence_tui.store.spare import Spare
from kompetence_tui.tui.frame import Frame
from kompetence_tui.tui.saving.saving_thread import SavingThread
from tests.factories import make_session
from tests.tui.private_notes import SECRET, left_alone, noted
from tests.tui.stage import ID, Stage, key_event, playing
from tests.tui.talks import closed_talk, talk


class Disk:
    """Saves nothing while it is held, and then one thing after another."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.free = Event()
        self.free.set()
        self.written: list[str] = []
        disk, save, save_private = self, OpenSession.save, OpenSession.save_private

        def held_save(opened: OpenSession, session: Session) -> Any:
            disk.free.wait(30)
            disk.written.append(session.answer("siden-sidst").text)
            return save(opened, session)

        def held_save_private(opened: OpenSession, notes: PrivateNotes) -> None:
            disk.free.wait(30)
            disk.written.append(notes.text("siden-sidst"))
            save_private(opened, notes)

        monkeypatch.setattr(OpenSession, "save", held_save)
        monkeypatch.setattr(OpenSession, "save_private", held_save_private)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Disk]:
    disk = Disk(monkeypatch)
    yield disk
    disk.free.set()


def hold(stage: Stage, disk: Disk) -> None:
    stage.waits_for_disk = False
    disk.free.clear()
    disk.written.clear()


def answer(store: SessionStore) -> str:
    return store.read(ID).answer("siden-sidst").text


async def at_once(stage: Stage, key: str) -> None:
    """Press a key, and wait for nothing that it waits for."""
    stage.app.post_message(key_event(key))
    for _turn in range(20):
        await asyncio.sleep(0)
    assert stage.app._at_work is not None


async def test_keys_are_taken_and_shown_while_the_disk_is_at_work(
    tmp_path: Path, disk: Disk
) -> None:
    async with playing(tmp_path, make_session(ID), open_id=ID) as stage:
        hold(stage, disk)
        await stage.type("Et.")
        await stage.press("ctrl+s")
        assert stage.talk.is_saving
        await stage.type(" To.")
        assert "Et. To." in stage.text
        assert stage.status == "skriver …"
        await stage.press("f4")
        await stage.type("Videre.")
        await stage.press("f8", "f5", "f8", "f3")
        assert "Et. To." in stage.text
        assert stage.status == "skriver …"
        assert not answer(stage.store).endswith("Et.")
        disk.free.set()
        await stage.until(lambda: stage.status.startswith("gemt "))
        assert answer(stage.store).endswith("Et. To.")


async def test_saves_come_in_order_and_what_waits_is_one_save(tmp_path: Path, disk: Disk) -> None:
    async with playing(tmp_path, make_session(ID), open_id=ID) as stage:
        hold(stage, disk)
        for letter in "abcd":
            await stage.type(letter)
            await stage.press("ctrl+s")
        disk.free.set()
        await stage.until(lambda: stage.status.startswith("gemt "))
        assert [text[-4:] for text in disk.written] == [disk.written[0][-4:], "abcd"]
        assert disk.written[0].endswith("a")


async def test_it_is_not_called_saved_when_something_newer_was_typed(
    tmp_path: Path, disk: Disk
) -> None:
    async with playing(tmp_path, make_session(ID), open_id=ID) as stage:
        hold(stage, disk)
        disk.written.append("")
        said: list[tuple[str, str]] = []
        stage.talk.watch(lambda: said.append((stage.talk.status, disk.written[-1][-2:])))
        await stage.type("x")
        await stage.press("ctrl+s")
        await stage.type("y")
        disk.free.set()
        await stage.until(lambda: stage.status.startswith("gemt "))
        assert {written for status, written in said if status.startswith("gemt")} == {"xy"}


async def test_a_private_note_goes_the_same_way(tmp_path: Path, disk: Disk) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        hold(stage, disk)
        await stage.type("Fælles.")
        await stage.press("f6", "enter")
        await stage.type(SECRET)
        await stage.press("f6")
        assert stage.status == "skriver …"
        await stage.press("f6", "enter")
        assert SECRET in stage.text
        disk.free.set()
        await stage.until(lambda: stage.talk.is_stored)
        assert noted(stage.store) == SECRET
        assert disk.written[-1] == SECRET


async def test_a_private_note_at_work_does_not_keep_the_talk_from_being_saved(
    tmp_path: Path, disk: Disk
) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        hold(stage, disk)
        await stage.press("f6", "enter")
        await stage.type(SECRET)
        await stage.press("f6")
        await stage.type("Fælles.")
        await stage.press("ctrl+s")
        disk.free.set()
        await stage.until(lambda: stage.status.startswith("gemt "))
        assert answer(stage.store).endswith("Fælles.")


async def test_leaving_a_note_alone_does_not_call_it_saved(tmp_path: Path, disk: Disk) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        hold(stage, disk)
        await stage.press("f6", "enter")
        await stage.type(SECRET)
        await left_alone(stage)
        assert "Pause. Det sidste er ved at blive gemt." in stage.words
        disk.free.set()
        await stage.until(lambda: "Pause. Alt er gemt." in stage.words)


@pytest.mark.parametrize(
    "where",
    [
        (),
        (
            "f6",
            "enter",
        ),
    ],
)
async def test_the_end_waits(where: tuple[str, ...], tmp_path: Path, disk: Disk) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press(*where)
        hold(stage, disk)
        await stage.type(SECRET)
        await at_once(stage, "ctrl+q")
        assert stage.app.is_running
        disk.free.set()
        await stage.until(lambda: stage.app.services.talk is None)
    assert stage.app.return_code == 0
    assert (noted(stage.store) if where else answer(stage.store)).endswith(SECRET)


async def test_keys_after_the_end_of_a_talk_wait_for_it(tmp_path: Path, disk: Disk) -> None:
    async with playing(tmp_path, make_session(ID), open_id=ID) as stage:
        hold(stage, disk)
        await stage.type("x")
        await at_once(stage, "escape")
        for key in ("right", "enter"):
            stage.app.post_message(key_event(key))
        disk.free.set()
        await stage.settle()
        await stage.until(lambda: stage.on("Overview"))
        with stage.store.open(ID) as opened:
            assert not opened.read_only
        assert answer(stage.store).endswith("x")


async def test_a_signal_waits_for_a_slow_disk(tmp_path: Path, disk: Disk) -> None:
    async with playing(tmp_path, make_session(ID), open_id=ID) as stage:
        hold(stage, disk)
        await stage.type("Et.")
        await stage.press("ctrl+s")
        await stage.type(" To.")
        Timer(0.2, disk.free.set).start()
        stage.app.end_on_signal(15)
        await stage.app._taking_in
        assert answer(stage.store).endswith("Et. To.")
        with stage.store.open(ID) as opened:
            assert not opened.read_only


async def test_a_signal_does_not_wait_for_ever(
    tmp_path: Path, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kompetence_tui.tui.ending.WITHIN", 0.35)
    async with playing(tmp_path, make_session(ID), open_id=ID) as stage:
        hold(stage, disk)
        await stage.type("x")
        stage.app.end_on_signal(15)
        await stage.app._taking_in
        assert not disk.written
    assert stage.app.return_code == 128 + 15


async def test_a_disk_that_does_not_answer_is_told_and_the_end_asks(
    tmp_path: Path, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "apart_from_data", lambda: (tmp_path / "andet",))
    monkeypatch.setattr("kompetence_tui.tui.saving.saver.PATIENCE", 0.05)
    async with playing(tmp_path, make_session(ID), open_id=ID) as stage:
        hold(stage, disk)
        await stage.type("Ikke væk")
        await stage.press("ctrl+q")
        assert "Det sidste er ikke gemt. Slut alligevel?" in stage.words
        assert "drevet svarer ikke" in stage.words
        await stage.press("escape")
        assert stage.status == "IKKE GEMT"
        await stage.until(lambda: stage.talk.is_kept_aside)
        (kept,) = (tmp_path / "andet" / spare.FOLDER).iterdir()
        assert b"Ikke v\xc3\xa6k" in kept.read_bytes()
        await stage.type(" endnu")
        await stage.until(lambda: b"Ikke v\xc3\xa6k endnu" in kept.read_bytes())
        disk.free.set()
        await stage.until(lambda: stage.status.startswith("gemt "))


async def test_what_is_kept_elsewhere_too_late_goes_again(
    tmp_path: Path, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep, free = Spare.keep, Event()

    def slowly(kept: Spare, session: Session, *, elsewhere: bool = False) -> None:
        assert free.wait(10)
        keep(kept, session, elsewhere=elsewhere)

    monkeypatch.setattr(paths, "apart_from_data", lambda: (tmp_path / "andet",))
    monkeypatch.setattr(Spare, "keep", slowly)
    monkeypatch.setattr("kompetence_tui.tui.saving.saver.PATIENCE", 0.05)
    async with playing(tmp_path, make_session(ID), open_id=ID) as stage:
        hold(stage, disk)
        await stage.type("x")
        await stage.press("ctrl+s")
        await stage.until(lambda: stage.status == "IKKE GEMT")
        disk.free.set()
        await stage.until(lambda: stage.status.startswith("gemt "))
        free.set()
        await asyncio.wrap_future(stage.talk._elsewhere.hand_in(lambda: None))
        assert not (tmp_path / "andet" / spare.FOLDER).exists()


async def test_what_came_too_late_is_taken_back_on_the_disk_too(
    tmp_path: Path, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kompetence_tui.tui.saving.saver.PATIENCE", 0.05)
    async with playing(tmp_path, closed_talk(), open_id=ID) as stage:
        await stage.press("f9", "f5")
        hold(stage, disk)
        await stage.type("Anna Eksempel")
        await stage.press("enter")
        assert "drevet svarer ikke" in stage.note
        disk.free.set()
        await asyncio.wait_for(stage.talk._at_rest.wait(), 5)
        assert not stage.talk.kept.acknowledgements
        assert not stage.store.read(ID).acknowledgements


async def test_what_nobody_waits_for_any_more_is_done_and_what_comes_after_it() -> None:
    thread, free, done = SavingThread(), Event(), list[str]()
    thread.hand_in(free.wait)
    waiting = asyncio.wrap_future(thread.hand_in(lambda: done.append("first")))
    waiting.cancel()
    await asyncio.sleep(0)
    free.set()
    after = asyncio.wrap_future(thread.hand_in(lambda: "after"))
    assert await asyncio.wait_for(after, 10) == "after"
    assert done == ["first"]
    thread.end()


async def test_a_save_that_comes_back_while_the_screen_goes_breaks_nothing(tmp_path: Path) -> None:
    async with playing(tmp_path, make_session(ID), open_id=ID) as stage:
        conversation = stage.screen
        assert isinstance(conversation, Frame)
        stage.app.exit(0)
        await conversation.query("#title-line, #key-line").remove()
        stage.talk.tell()
