"""Private notes: shown behind their own key alone, and hidden again (D2, N19)."""

import stat
from collections.abc import Callable
from pathlib import Path
from time import monotonic

import pytest
from rich.color import Color, ColorSystem
from textual.theme import Theme

from kompetence_tui.config import Config
from kompetence_tui.domain.base.pasted import as_meant
from kompetence_tui.domain.base.text import FIELD_LIMIT, clean
from kompetence_tui.domain.session.private import AT_PLAN
from kompetence_tui.domain.session.session import Session
from kompetence_tui.store.sessions import SessionStore
from kompetence_tui.tui.actions import COMMANDS
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.screens.private.private import IDLE, Private
from kompetence_tui.tui.themes import CONTRAST, DARK, LIGHT
from tests.boards import NEEDS, SKILLS, grus
from tests.tui.phases import five_phases
from tests.tui.private_notes import (
    SECRET,
    SHARED,
    WHO,
    Disk,
    left_alone,
    note,
    noted,
    private_file,
)
from tests.tui.stage import ID, YES, playing
from tests.tui.talks import closed_talk, talk

MAGENTA = 5

# What is on the screen, and where it is kept.


async def test_it_says_first_who_can_see_it(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("f6", "enter")
        assert stage.title == "PRIVAT · kun leder"
        assert WHO in stage.text
        assert "kan bede om indsigt" in stage.words
        assert "Hvad er du mest tilfreds med fra det sidste år?" in stage.words
        assert stage.text.index(WHO) < stage.text.index("mest tilfreds")
        assert SHARED not in stage.text
        for size in ((60, 20), (80, 12), (40, 10)):
            await stage.resize(*size)
            assert WHO in stage.words
            assert "indsigt" in stage.words
            assert stage.screen.query_one("#private-text").region.height >= 2, size


@pytest.mark.parametrize("leave", ["f6", "escape"])
@pytest.mark.parametrize("text", ["", SECRET])
async def test_a_cover_comes_first_and_takes_no_text(text: str, leave: str, tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        if text:
            note(stage.store, text)
        before = stage.talk.session
        await stage.press("f6")
        assert "PRIVAT · kun leder. Enter viser noten. Esc går tilbage." in stage.words
        assert SECRET not in stage.text
        assert SHARED in stage.text, "the talk is seen behind it"
        await stage.type("x")
        assert "Tasterne skriver ikke nu." in stage.words
        await stage.press("f1")
        assert "Noten er kun til dig" in stage.words
        await stage.resize(40, 12)
        assert "Enter viser noten." in stage.words
        await stage.press(leave)
        assert stage.on("Conversation")
        assert stage.talk.session == before
        await stage.press("f6", "enter")
        assert stage.on("Private")
        assert (SECRET in stage.text) == bool(text)


async def test_the_cover_goes_on_the_user_s_own_key(tmp_path: Path) -> None:
    own = Config(keys={"conversation.private": "Ctrl+R", "conversation.advice": "f12"})
    async with playing(tmp_path, talk(), open_id=ID, config=own) as stage:
        await stage.press("ctrl+r", "f6")
        assert stage.on("PrivateCover"), "F6 is no key of theirs"
        await stage.press("ctrl+r")
        assert stage.on("Conversation")


@pytest.mark.parametrize(
    ("make", "keys", "stop", "words"),
    [
        (talk, (), "siden-sidst", "Hvad er du mest tilfreds med"),
        (talk, ("f4",), "trivsel", "Hvordan har du det på arbejdet"),
        (talk, ("f8",), AT_PLAN, "Udviklingsplanen"),
        (talk, ("f5", "x"), AT_PLAN, "Udviklingsplanen"),
        (grus, (), SKILLS, "Hvad kan vi?"),
        (grus, ("n", "x"), SKILLS, "Hvad kan vi?"),
        (grus, ("f4", "f4", "f4"), NEEDS, "Hvad mangler vi?"),
        (five_phases, ("f4",), "fase-2", "Kompetencebehov"),
    ],
    ids=["question", "scale", "plan", "goal", "board", "note", "next board", "phase"],
)
async def test_each_stop_and_the_plan_has_its_own(
    make: Callable[[], Session], keys: tuple[str, ...], stop: str, words: str, tmp_path: Path
) -> None:
    async with playing(tmp_path, make().with_(id=ID), open_id=ID) as stage:
        await stage.press(*keys)
        room, session = stage.frame.ROOM, stage.talk.session
        await stage.press("f6", "enter")
        assert stage.on("Private")
        assert words in stage.words
        await stage.type(SECRET)
        await stage.press("escape")
        assert stage.frame.ROOM is room
        assert set(stage.store.private_notes(ID).notes) == {stop}
        assert noted(stage.store, stop) == SECRET
        assert stage.talk.session == session


async def test_it_is_saved_as_it_is_typed_in_a_file_of_its_own(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("f6", "enter")
        assert not private_file(stage.store).exists()
        await stage.type(SECRET)
        assert stage.status == "skriver …"
        await stage.until(lambda: stage.status.startswith("gemt "))
        assert noted(stage.store) == SECRET
        assert stat.S_IMODE(private_file(stage.store).stat().st_mode) == 0o600


async def test_clearing_it_removes_it(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        note(stage.store)
        await stage.press("f6", "enter", "ctrl+u", "space", "f6")
        assert not private_file(stage.store).exists()


@pytest.mark.parametrize("leave", ["f6", "escape"])
async def test_keys_typed_ahead_land_where_they_were_meant(leave: str, tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.burst("a", "f6", "enter", "b", "c", leave, "d", "f6", "enter", "e", leave, "f4")
        assert noted(stage.store) == "bce"
        assert stage.stored().answers["siden-sidst"].text.endswith("ad")
        assert stage.frame.ROOM is Room.CONVERSATION


async def test_text_is_cleaned_and_never_more_than_there_is_room_for(tmp_path: Path) -> None:
    hostile = "[/b][@click=app.quit]x\x1b[31m\u202e\x85a\u030a"
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("f6", "enter")
        await stage.paste(hostile)
        await stage.type("e\u0301")
        await stage.press("ctrl+s")
        assert noted(stage.store) == clean(as_meant(hostile) + "e\u0301")
        assert stage.status.startswith("gemt ")
        await stage.press("ctrl+u", "ctrl+u", "ctrl+u")
        await stage.paste("å" * FIELD_LIMIT)
        await stage.type("x")
        assert "Feltet er fyldt" in stage.note
        await stage.press("f6")
        assert noted(stage.store) == "å" * FIELD_LIMIT
        await stage.press("f6", "enter")
        assert stage.on("Private")


async def test_a_closed_talk_takes_private_notes(tmp_path: Path) -> None:
    async with playing(tmp_path, closed_talk(), open_id=ID) as stage:
        await stage.press("escape", "f6", "enter")
        await stage.type(SECRET)
        assert stage.status == "skriver …"
        await stage.press("ctrl+s")
        assert stage.status.startswith("gemt ")
        assert noted(stage.store) == SECRET
    assert stage.store.read(ID) == closed_talk()


async def test_open_elsewhere_it_can_only_be_read(tmp_path: Path) -> None:
    other = SessionStore(tmp_path / "data")
    other.create(talk()).close()
    note(other)
    with other.open(ID):
        async with playing(tmp_path, open_id=ID) as stage:
            await stage.press("f6", "enter")
            assert SECRET in stage.text
            assert stage.status == "kun læsning"
            assert "kan den kun læses" in " ".join(stage.note.split())
            await stage.type("mere")
            await stage.press("ctrl+s", "f6")
            assert stage.on("Conversation")
    assert noted(other) == SECRET


# Nowhere else, and hidden again.


@pytest.mark.parametrize("make", [talk, grus, five_phases], ids=["MUS", "GRUS", "phases"])
async def test_no_other_screen_shows_it(make: Callable[[], Session], tmp_path: Path) -> None:
    seen: set[str] = set()
    async with playing(tmp_path, make().with_(id=ID), open_id=ID) as stage:
        await stage.press("f6", "enter")
        await stage.type(SECRET)
        await stage.press("escape")
        for action in dict.fromkeys(command.id for command in COMMANDS):
            while len(stage.app.screen_stack) > 2:
                stage.app.pop_screen()
                await stage.settle()
            if action in ("private", "quit_program") or not stage.offers(action):
                continue
            for key in ("", "f1", "escape", "enter", "f9"):
                await (stage.press(key) if key else stage.run(action))
                await stage.settle()
                assert SECRET not in stage.text, (action, key)
                seen.add(type(stage.screen).__name__)
        while len(stage.app.screen_stack) > 2:
            stage.app.pop_screen()
            await stage.settle()
        await stage.press("escape", *YES, "s")
        await stage.type(SECRET)
        await stage.until(lambda: "Ingen samtaler passer" in stage.text)
    assert len(seen) > 5, seen
    for file in tmp_path.rglob("*"):
        is_the_note = file == private_file(stage.store)
        assert file.is_dir() or (SECRET in file.read_text(encoding="utf-8")) == is_the_note, file


async def test_left_alone_it_is_saved_and_hidden(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("f6", "enter")
        await stage.type(SECRET)
        await left_alone(stage)
        assert noted(stage.store) == SECRET
        assert SECRET not in stage.text
        assert SHARED in stage.text
        assert "Alt er gemt." in stage.text
        assert "rivat" not in stage.text.replace("F6 Privat", "")
        assert WHO not in stage.words


async def test_letters_meant_for_it_do_not_land_in_the_shared_answer(tmp_path: Path) -> None:
    async with playing(tmp_path, grus(), open_id=ID) as stage:
        await stage.press("f6", "enter")
        await left_alone(stage)
        await stage.burst(*"n hun", "enter", "backspace", "tab", *"n virker")
        assert stage.on("Pause")
        assert "Tasterne skriver ikke nu." in stage.text
        await stage.press("escape")
        assert stage.on("BoardScreen")
        assert "virker" not in stage.text
        assert stage.stored() == grus().with_(place=SKILLS)
        await stage.press("n", "x")
        assert "x" in stage.stored().board(SKILLS).draft


async def test_the_timer_hides_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kompetence_tui.tui.screens.private.private.IDLE", 0.1)
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("f6", "enter")
        await stage.until(lambda: stage.on("Pause"))


@pytest.mark.parametrize("theme", [DARK, LIGHT, CONTRAST])
def test_its_colour_is_its_own_with_sixteen_colours_too(theme: Theme) -> None:
    private = Color.parse(theme.variables["private"]).downgrade(ColorSystem.STANDARD).number
    assert private in (MAGENTA, MAGENTA + 8)


@pytest.mark.parametrize("key", ["x", "down", "f9", "ctrl+s"])
async def test_any_key_keeps_it_open(key: str, tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("f6", "enter")
        screen = stage.screen
        assert isinstance(screen, Private)
        screen._last_key = monotonic() - IDLE
        await stage.press(key)
        screen.call_next(screen._look)
        await stage.settle()
        assert stage.on("Private")


@pytest.mark.parametrize("key", ["f1", "ctrl+p", "ctrl+q"])
async def test_what_stands_on_top_of_it_goes_with_it(
    key: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = Disk(monkeypatch)
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("f6", "enter")
        disk.is_full = key == "ctrl+q"  # then it asks first
        await stage.type(SECRET)
        await stage.press(key)
        assert not stage.on("Private")
        await left_alone(stage)
        assert stage.on("Pause")
        assert SECRET not in stage.text
        await stage.press("f4")
        assert stage.on("Conversation")


async def test_the_talk_behind_follows_the_size_of_the_terminal(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("f6", "enter")
        await stage.resize(60, 20)
        await left_alone(stage)
        await stage.press("escape")
        assert SHARED in stage.text
        assert "F1 Hjælp" in stage.text.splitlines()[-1]
        assert len(stage.text.splitlines()) == 20


async def test_what_was_copied_in_it_is_pasted_in_private_notes_alone(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("f6", "enter")
        await stage.type(SECRET)
        await stage.press("ctrl+x", "f6", "ctrl+v")
        assert SECRET not in stage.text
        await stage.press("f4", "f6", "enter", "ctrl+v")
        assert SECRET in stage.text
        await left_alone(stage)
        await stage.press("escape", "f3", "ctrl+v")
        assert SECRET not in stage.text
        await stage.press("ctrl+end", "shift+home", "ctrl+c", "f6", "enter", "ctrl+v")
        assert SECRET not in stage.text, "what was copied last is what is pasted"
    assert noted(stage.store, "trivsel") == SECRET
