"""Inside a talk nothing tells of others (D2): all its actions are tried, and where they lead."""

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest
from textual.widgets import TextArea

from kompetence_tui.domain.board.board import Board
from kompetence_tui.domain.session.session import Session
from kompetence_tui.store import files
from kompetence_tui.store.export_text import text_of
from kompetence_tui.store.sessions import SessionStore
from kompetence_tui.tui.actions import COMMANDS, Command
from tests.boards import SKILLS, grus
from tests.factories import TODAY, make_goal
from tests.tui.phases import five_phases
from tests.tui.stage import ID, YES, Stage, playing
from tests.tui.strangers import ALONE, OWN_NOTE, STRANGER, UNIT, others, plant_private_notes
from tests.tui.talks import talk
from tests.tui.workshops import second_workshop

TALKS: dict[str, Callable[[], Session]] = {
    "MUS": lambda: talk(make_goal()),
    "GRUS": lambda: grus().with_board(SKILLS, Board().with_note("rolig hånd")),
    "workshop": second_workshop,
    "phases": five_phases,
}
every_talk = pytest.mark.parametrize("make", TALKS.values(), ids=TALKS.keys())

ON = ("enter", "f2", "f4", "f12", "down", "enter", "f9")
"""Keys that lead further from the screens that actions lead to."""

PRIVATE = "PRIVAT"
"""Stands on a screen that may show the leader's own private notes."""


def assert_discreet(stage: Stage, *doing: object) -> None:
    """Nobody else's name or words: on the screen, in a window's title, in a note that pops up."""
    app, screen, text = stage.app, stage.screen, stage.text
    shown = (
        text, app.title, app.sub_title, screen.title or "", screen.sub_title or "",
        *(str(popped.message) for popped in app._notifications),
    )  # fmt: skip
    assert not stage.on("Overview"), doing
    for words in shown:
        assert STRANGER not in words, (doing, words)
    assert OWN_NOTE not in text or PRIVATE in text, (doing, text)


async def back_in_the_talk(stage: Stage) -> None:
    """On the talk's own screen again, whatever is open above it."""
    while len(stage.app.screen_stack) > 2:
        stage.app.pop_screen()
        await stage.settle()


async def walk(stage: Stage, *on: str) -> set[str]:
    """Try all actions from the talk's screen, and further keys after each; the screens met."""
    met: set[str] = set()
    for action in dict.fromkeys(command.action for command in COMMANDS):
        await back_in_the_talk(stage)
        name = action.partition("(")[0]
        if action != "quit_program" and hasattr(stage.screen, f"action_{name}"):
            await stage.screen.run_action(action)
            await stage.settle()
            assert_discreet(stage, action)
            met.add(type(stage.screen).__name__)
            for key in on:
                await stage.press(key)
                assert_discreet(stage, action, key)
                met.add(type(stage.screen).__name__)
    await back_in_the_talk(stage)
    return met


@every_talk
async def test_no_action_shows_another_s_name_or_words(
    make: Callable[[], Session], tmp_path: Path
) -> None:
    mine = make().with_(id=ID, date=TODAY, unit=UNIT)
    async with playing(tmp_path, mine, *others(), open_id=ID) as stage:
        plant_private_notes(stage.store, mine)
        assert len(await walk(stage, *ON)) > 8
        assert stage.saves()
    written = (tmp_path / "data" / "sessions" / f"{ID}.json").read_text(encoding="utf-8")
    assert STRANGER not in written
    assert OWN_NOTE not in written
    for file in (tmp_path / "exports").iterdir():
        exported = text_of(file.read_bytes())
        assert exported
        exported += file.name
        assert STRANGER not in exported
        assert OWN_NOTE not in exported


@every_talk
async def test_no_command_of_the_palette_does(make: Callable[[], Session], tmp_path: Path) -> None:
    mine = make().with_(id=ID, date=TODAY, unit=UNIT)
    async with playing(tmp_path, mine, *others(), open_id=ID) as stage:
        plant_private_notes(stage.store, mine)
        tried: set[str] = set()
        while command := next_command(stage, tried):
            tried.add(command.name)
            await stage.press("ctrl+p")
            assert_discreet(stage, "the palette")
            await stage.paste(command.name)
            assert command.name in stage.text
            assert_discreet(stage, command.name)
            await stage.press("enter")
            assert_discreet(stage, command.name)
            await stage.press("f1")
            assert_discreet(stage, command.name, "its help")
            await back_in_the_talk(stage)
        assert len(tried) > 8


def next_command(stage: Stage, tried: set[str]) -> Command | None:
    """One that is offered and has not been tried."""
    untried = (c for c in stage.frame.commands() if c.name not in tried)
    return next((c for c in untried if c.id not in ("palette", "quit_program")), None)


async def test_what_was_deleted_in_the_same_run_is_not_seen_in_the_talk(tmp_path: Path) -> None:
    mine = talk(make_goal()).with_(unit=UNIT)
    async with playing(tmp_path, mine, *others()) as stage:
        plant_private_notes(stage.store, mine)
        await stage.press("s")
        await stage.type("alene")
        await stage.press("enter", "d")
        assert STRANGER in stage.text, "the question of whether to delete names who it is about"
        await stage.press(*YES, "s", "escape")
        assert len(stage.store.listing().rows) == len(others())
        await open_mine(stage)
        await walk(stage, "f7", "enter")


async def test_what_was_copied_in_one_talk_is_not_pasted_in_the_next(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), *others()[-2:-1], open_id=ALONE) as stage:
        await stage.press("ctrl+x")
        assert STRANGER in stage.app.clipboard
        await stage.press("ctrl+v")
        assert STRANGER in stage.text, "in the same talk it can be pasted"
        await stage.press("escape", *YES)
        await open_mine(stage)
        await stage.press("ctrl+v")
        assert_discreet(stage)


async def open_mine(stage: Stage) -> None:
    """From the overview to the talk with Anna."""
    await stage.press("s")
    await stage.type("anna")
    await stage.press("enter", "enter")
    assert "Anna Eksempel" in stage.title


# When the store fails, what is told must be discreet too.


def full_disk(_folder: Path, patch: pytest.MonkeyPatch) -> None:
    def fail(_descriptor: int, _data: bytes) -> NoReturn:
        raise OSError(errno.ENOSPC, f"{STRANGER} has no space")

    patch.setattr(files, "_write_all", fail)


def changed_elsewhere(folder: Path, _patch: pytest.MonkeyPatch) -> None:
    file = folder / "sessions" / f"{ID}.json"
    file.write_text(file.read_text(encoding="utf-8").replace("Vagtplanen", STRANGER), "utf-8")


def damaged_neighbours(folder: Path, _patch: pytest.MonkeyPatch) -> None:
    for file in (folder / "sessions").glob("*.json"):
        if file.stem != ID:
            file.write_text(f"{STRANGER} " * 20, encoding="utf-8")
    (folder / "sessions" / f"{STRANGER}.json").write_text("{", encoding="utf-8")
    (folder / "index.json").write_text(STRANGER, encoding="utf-8")


def unreadable_folder(_folder: Path, patch: pytest.MonkeyPatch) -> None:
    def refuse(folder: object) -> NoReturn:
        raise PermissionError(errno.EACCES, STRANGER, str(folder))

    patch.setattr(os, "scandir", refuse)


def removed_folder(folder: Path, _patch: pytest.MonkeyPatch) -> None:
    shutil.rmtree(folder)


ACCIDENTS = (full_disk, changed_elsewhere, damaged_neighbours, unreadable_folder, removed_folder)


@pytest.mark.parametrize("accident", ACCIDENTS, ids=lambda accident: accident.__name__)
@pytest.mark.parametrize("make", [TALKS["MUS"], TALKS["GRUS"]], ids=["MUS", "GRUS"])
async def test_no_error_does(
    accident: Callable[[Path, pytest.MonkeyPatch], None],
    make: Callable[[], Session],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    mine = make().with_(id=ID, date=TODAY, unit=UNIT)
    async with playing(tmp_path, mine, *others(), open_id=ID) as stage:
        plant_private_notes(stage.store, mine)
        accident(tmp_path / "data", monkeypatch)
        await write_something(stage)
        await stage.screen.run_action("save_now")
        await stage.settle()
        assert_discreet(stage, "saving")
        await walk(stage)
        if not stage.saves():
            await stage.press("ctrl+q")
            assert_discreet(stage, "quitting")
        monkeypatch.undo()


async def write_something(stage: Stage) -> None:
    if isinstance(stage.focus, TextArea):
        await stage.type("Vi fandt ud af noget")
    else:
        await stage.press("n")
        await stage.type("Vi fandt ud af noget")
        await stage.press("enter", "escape")


async def test_the_names_are_seen_once_the_talk_is_left(tmp_path: Path) -> None:
    """The tests above look where names would stand."""
    async with playing(tmp_path, talk(), *others(), open_id=ID) as stage:
        await stage.press("escape", *YES)
        assert stage.on("Overview")
        assert STRANGER not in stage.text
        await stage.press("v")
        assert STRANGER in stage.text


def test_private_notes_are_planted(tmp_path: Path) -> None:
    """The tests above have something to find."""
    store = SessionStore(tmp_path)
    mine = talk()
    for session in (mine, *others()):
        store.create(session).close()
    plant_private_notes(store, mine)
    assert all(store.private_notes(row.id).notes for row in store.listing().rows)
