"""A private note is lost no more than an answer: however its screen or the program ends."""

from pathlib import Path
from typing import NoReturn

import pytest
from textual import events

from kompetence_tui.domain.session.session import Session
from kompetence_tui.store.opened import OpenSession
from kompetence_tui.store.sessions import SessionStore
from kompetence_tui.tui.screens.private.private import Private
from tests.factories import make_goal
from tests.tui.private_notes import SECRET, Disk, left_alone, note, noted, private_file
from tests.tui.stage import ID, YES, playing
from tests.tui.talks import talk


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    return Disk(monkeypatch)


async def test_looking_away_from_the_terminal_saves_it(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("f6", "enter")
        await stage.type(SECRET)
        stage.app.post_message(events.AppBlur())
        await stage.settle()
        assert noted(stage.store) == SECRET


@pytest.mark.parametrize("on_top", [(), ("f1",), ("ctrl+p",)])
async def test_ending_the_program_saves_it(on_top: tuple[str, ...], tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("f6", "enter")
        await stage.type(SECRET)
        await stage.press(*on_top, "ctrl+q")
    assert stage.app.return_code == 0
    assert noted(stage.store) == SECRET


async def test_a_signal_saves_it(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("f6", "enter")
        await stage.type(SECRET)
        stage.app.end_on_signal(15)
    assert noted(stage.store) == SECRET


async def write_and_save(folder: Path) -> None:
    async with playing(folder, talk(), open_id=ID) as stage:
        await stage.press("f6", "enter")
        await stage.type(SECRET)
        await stage.press("ctrl+s")


async def test_a_crash_saves_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_screen: Private) -> NoReturn:
        raise RuntimeError("noget gik galt")

    monkeypatch.setattr(Private, "action_save_now", fail)
    with pytest.raises(RuntimeError, match="noget gik galt"):
        await write_and_save(tmp_path)
    assert noted(SessionStore(tmp_path / "data")) == SECRET


async def test_a_crash_while_the_talk_is_saved_saves_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_opened: OpenSession, _session: Session) -> NoReturn:
        raise RuntimeError("noget gik galt")

    async def save_in_vain() -> None:
        async with playing(tmp_path, talk(), open_id=ID) as stage:
            await stage.press("f6", "enter")
            await stage.type(SECRET)
            monkeypatch.setattr(OpenSession, "save", fail)
            stage.talk.touch()
            await stage.press("ctrl+q")

    with pytest.raises(RuntimeError, match="noget gik galt"):
        await save_in_vain()
    assert noted(SessionStore(tmp_path / "data")) == SECRET


async def test_a_failed_save_is_said_there_in_full_and_elsewhere_discreetly(
    tmp_path: Path, disk: Disk
) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        disk.is_full = True
        await stage.press("f6", "enter")
        await stage.type(SECRET)
        await stage.press("ctrl+s")
        assert stage.status == "IKKE GEMT"
        assert "/data/private" in stage.note
        await stage.press("f6")
        assert stage.status == "IKKE GEMT"
        assert (
            stage.note == "Det sidste er ikke gemt: disken er fuld. Programmet prøver igen om lidt."
        )
        await stage.press("escape", *YES)
        assert stage.on("Conversation")
        await stage.press("f6", "enter")
        assert SECRET in stage.text
        assert stage.status == "IKKE GEMT"
        disk.is_full = False
        await stage.press("ctrl+s", "f6")
        assert stage.status.startswith("gemt ")
        assert "ikke gemt" not in stage.note
    assert noted(stage.store) == SECRET


async def test_it_tries_again_by_itself(
    tmp_path: Path, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kompetence_tui.tui.saving.saver.RETRY", 0.05)
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        disk.is_full = True
        await stage.press("f6", "enter")
        await stage.type(SECRET)
        await left_alone(stage)
        assert "Det sidste er ikke gemt: disken er fuld." in stage.words
        await stage.press("escape")
        assert stage.status == "IKKE GEMT"
        disk.is_full = False
        await stage.until(lambda: stage.status.startswith("gemt "))
        assert noted(stage.store) == SECRET


async def test_ending_while_it_cannot_be_saved_asks_first(tmp_path: Path, disk: Disk) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        disk.is_full = True
        await stage.press("f6", "enter")
        await stage.type(SECRET)
        await stage.press("f6", "ctrl+q")
        assert "Det sidste er ikke gemt. Slut alligevel?" in stage.words
        assert "disken er fuld" in stage.words
        assert "/data/private" not in stage.words


@pytest.mark.parametrize("data", [b"{", b"[]", b'{"private": {"1": {"format": "x"}}}'])
async def test_damaged_notes_are_left_alone_and_not_told_of(data: bytes, tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        note(stage.store)
        private_file(stage.store).write_bytes(data)
        await stage.press("f6", "enter")
        assert stage.on("Conversation")
        assert stage.note.startswith("F6 virker ikke lige nu: en fil kan ikke læses.")
        assert "rivat" not in stage.note
        await stage.type("x")
        await stage.press("f4", "ctrl+q")
    assert private_file(stage.store).read_bytes() == data


async def test_what_was_noted_meanwhile_is_shown(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal()), open_id=ID) as stage:
        await stage.press("f6", "enter", "f6")
        note(stage.store)
        await stage.press("f6", "enter")
        assert SECRET in stage.text
        await stage.press("f6", "f8", "f6", "enter")
        assert SECRET not in stage.text


async def test_two_clicks_that_open_it_leave_what_is_written_in_it(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        below = stage.frame
        await stage.resize(160, 30)  # where the key line has room for it
        at = stage.shown("#key-line").index("F6 ")
        line = below.query_one("#key-line")
        for _click in range(2):
            line.post_message(events.Click(line, at, 0, 0, 0, 1, False, False, False))
        await stage.settle()
        await stage.press("enter")
        assert stage.on("Private")
        await stage.type(SECRET)
        await below.run_action("private")  # as a key that came late
        await stage.press("f6", "enter")
        assert stage.on("Conversation")
    assert noted(stage.store) == SECRET
