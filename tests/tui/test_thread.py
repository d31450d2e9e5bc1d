"""The red thread: what is seen, when names are, and what is written."""

import threading
from pathlib import Path

import pytest

from kompetence_tui.config import Config
from kompetence_tui.domain.base.text import one_line
from kompetence_tui.domain.direction.direction import FocusArea
from kompetence_tui.domain.thread.facts import ThreadFacts
from kompetence_tui.export.thread import thread_document
from kompetence_tui.store import thread as reading
from kompetence_tui.tui import teller
from kompetence_tui.tui.actions import COMMANDS
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.screens.overview import thread as screen
from kompetence_tui.tui.screens.overview.thread import ThreadScreen
from tests.factories import TODAY
from tests.thread_sessions import chain, goal, group, person, strategy, to_area, to_goal
from tests.tui.hostile import TEXTS, harmful
from tests.tui.stage import YES, Stage, playing
from tests.tui.test_export import exports

NAME = "roed-traad-2026-11-21.md"


async def read(stage: Stage) -> None:
    """Go to the thread, and wait until all is read."""
    await stage.press("t")
    assert stage.on("ThreadScreen")
    await stage.until(lambda: thread_of(stage)._thread is not None)
    await stage.settle()


def thread_of(stage: Stage) -> screen.ThreadScreen:
    assert isinstance(stage.screen, screen.ThreadScreen)
    return stage.screen


async def test_the_tree_is_shown_without_names(tmp_path: Path) -> None:
    async with playing(tmp_path, *chain()) as stage:
        await read(stage)
        assert (stage.title, stage.status) == ("Rød tråd · SU i Eksempelhuset", "uden navne")
        lines = [" ".join(line.split()) for line in stage.shown("#thread-list").splitlines()]
        assert [line.strip("▌ ") for line in lines if line] == [
            "Sætte borgeren i centrum (strategi 10.1.2026)",
            "├─ Team Eksempelhavn: Samle op på tværs (GRUS 12.10.2026) 3 mål i MUS",
            "└─ bygger direkte på det 1 mål i MUS",
            "Digital i hverdagen (strategi 10.1.2026)",
            "└─ Team Eksempelhavn: ingen endnu",
            "Uden sammenhæng: 3 mål",
            "├─ Team Eksempelhavn: Bytte vagter (GRUS 12.10.2026) ingen endnu",
            "└─ de enkeltes mål, der ikke bygger på noget 2 mål i MUS",
        ]
        assert "Anna" not in stage.text
        assert "Hemmeligt" not in stage.text


async def test_the_marked_row_is_said_in_full_below(tmp_path: Path) -> None:
    aim = "Samle op på tværs af huset, så ingen skal fortælle det samme to gange, heller ikke nye"
    top = strategy("Borgeren")
    async with playing(tmp_path, top, group(goal("m1", aim, to_area(top, "i1")))) as stage:
        await read(stage)
        await stage.press("down")
        assert "… (GRUS 12.10.2026)  ingen endnu" in stage.shown("#thread-list")
        assert f"Team Eksempelhavn · GRUS 12.10.2026 »{aim}«" in stage.words


async def test_names_are_asked_for_first_and_go_with_the_same_key(tmp_path: Path) -> None:
    async with playing(tmp_path, *chain()) as stage:
        await read(stage)
        await stage.press("down", "n")
        assert "Vis navne?" in stage.words
        await stage.press("enter")
        assert (stage.status, "Anna" in stage.text) == ("uden navne", False)
        await stage.press("n", *YES)
        assert stage.status == "med navne"
        assert "│ ├─ Anna Eksempel 2 mål i MUS" in stage.words
        assert "│ └─ Bo Prøvesen 1 mål i MUS" in stage.words
        assert "Hemmeligt" not in stage.text
        assert "Samle op" in stage.shown("#thread-detail")
        await stage.press("n")
        assert (stage.status, "Anna" in stage.text) == ("uden navne", False)


async def test_names_are_hidden_anew_the_next_time(tmp_path: Path) -> None:
    async with playing(tmp_path, *chain()) as stage:
        await read(stage)
        await stage.press("n", *YES, "escape")
        assert stage.on("Overview")
        await read(stage)
        assert stage.status == "uden navne"


async def test_it_is_written_in_the_format_that_is_chosen(tmp_path: Path) -> None:
    config = Config(export_folder=tmp_path / "exports", export_format="html")
    async with playing(tmp_path, *chain(), config=config) as stage:
        await read(stage)
        await stage.press("e")
        await stage.until(lambda: "Gemt som" in stage.note)
        written = (exports(stage) / NAME.replace(".md", ".html")).read_text(encoding="utf-8")
        assert written.startswith("<!")


async def test_what_is_seen_is_written(tmp_path: Path) -> None:
    async with playing(tmp_path, *chain()) as stage:
        await read(stage)
        shown = thread_of(stage)._thread
        assert shown
        await stage.press("e")
        assert "Gemt som" in stage.note
        written = (exports(stage) / NAME).read_text(encoding="utf-8")
        assert written == str(thread_document(shown, TODAY))
        await stage.press("n", *YES, "f9")
        named = exports(stage) / "roed-traad-2026-11-21-med-navne.md"
        assert "Anna Eksempel" in named.read_text(encoding="utf-8")


async def test_a_file_that_is_there_is_asked_about(tmp_path: Path) -> None:
    async with playing(tmp_path, *chain()) as stage:
        (exports(stage) / NAME).write_text("andet", encoding="utf-8")
        await read(stage)
        await stage.press("e", "enter")
        assert (exports(stage) / NAME).read_text(encoding="utf-8") == "andet"
        await stage.press("e", *YES)
        assert "Rød tråd" in (exports(stage) / NAME).read_text(encoding="utf-8")


async def test_no_conversation_leads_to_it(tmp_path: Path) -> None:
    assert {room for c in COMMANDS if c.id == "thread" for room in c.rooms} == {Room.OVERVIEW}
    async with playing(tmp_path, *chain()) as stage:
        await stage.press("enter", "ctrl+p")
        await stage.type("rød tråd")
        assert "hører til skærmen »oversigt«" in stage.text
        await stage.press("enter")
        assert stage.on("Conversation")


async def test_without_anything_it_is_told_what_the_thread_is(tmp_path: Path) -> None:
    async with playing(tmp_path) as stage:
        await read(stage)
        assert "Her er ingen tråd at vise endnu" in stage.words
        await stage.press("n", "down", "e")
        assert not (exports(stage) / NAME).exists()
        assert "Gem som fil" not in stage.text
        await stage.press("escape")
        assert stage.on("Overview")


async def test_damaged_files_are_counted_and_the_rest_is_shown(tmp_path: Path) -> None:
    async with playing(tmp_path, *chain()) as stage:
        (stage.store.sessions / "skadet2345.json").write_text("{", encoding="utf-8")
        await read(stage)
        assert "1 samtale kan ikke læses" in stage.note
        assert "Samle op på tværs" in stage.text


async def test_a_folder_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    async with playing(tmp_path) as stage:
        (stage.store.folder).mkdir(exist_ok=True)
        stage.store.sessions.write_text("x")
        await stage.press("t")
        await stage.until(lambda: "kan ikke læses" in stage.note)
        await stage.press("n", "e")
        assert stage.on("ThreadScreen")
        assert not list(exports(stage).iterdir())


async def test_a_long_reading_tells_how_far_it_is_and_can_be_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    going_on, ended = threading.Event(), threading.Event()
    facts_in = reading.facts_in

    def slow(folder: Path, progress: reading.ReadProgress | None = None) -> object:
        def wait(number: int, total: int) -> None:
            assert progress
            progress(number * 1000, total * 1000)
            if number == 2:
                assert going_on.wait(30)

        try:
            return facts_in(folder, wait)
        finally:
            ended.set()

    monkeypatch.setattr(reading, "facts_in", slow)
    monkeypatch.setattr(teller, "SAID_AFTER", -1.0)
    monkeypatch.setattr(teller, "SAID_EVERY", -1.0)
    async with playing(tmp_path, *chain()) as stage:
        await stage.press("t")
        await stage.until(lambda: "Læser samtaler: 2.000 af 4.000" in stage.note)
        await stage.press("e")
        assert "Vent, til samtalerne er læst" in stage.note
        await stage.press("escape")
        assert stage.on("Overview")
        going_on.set()
        await stage.until(ended.is_set)
        assert stage.on("Overview")


async def test_many_rows_scroll_and_narrow_screens_keep_the_counts(tmp_path: Path) -> None:
    top = strategy(*(f"Område nummer {n} med et langt navn" for n in range(40)))
    async with playing(tmp_path, top, group(above=top)) as stage:
        await read(stage)
        await stage.press("end")
        assert "Team Eksempelhavn: ingen endnu" in stage.shown("#thread-list").splitlines()[-1]
    first = to_area(top, "i1")
    async with playing(tmp_path / "b", top, person("anna234567", "Anna Eksempel", first)) as stage:
        await read(stage)
        await stage.resize(40, 12)
        assert "1 mål i MUS" in stage.text
        await stage.resize(12, 3)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
async def test_text_is_text(text: str, tmp_path: Path) -> None:
    top = strategy("x")
    area = FocusArea(id="i1", title=text)
    top = top.with_(unit=text, direction=top.direction.with_(areas=(area,)))
    team = group(goal("m1", text, to_area(top, "i1"))).with_(unit=text)
    anna = person("anna234567", text, to_goal(team, "m1"))
    async with playing(tmp_path, top, team, anna) as stage:
        await read(stage)
        for keys in ((), ("n", *YES), ("down",), ("down",), ("e",)):
            await stage.press(*keys)
            assert not harmful(stage.strips)
            assert one_line(text)[:8] in " ".join(stage.shown("#thread-list").split())
        await stage.resize(40, 10)
        assert not harmful(stage.strips)


async def test_what_was_read_after_the_screen_was_left_is_no_crash(tmp_path: Path) -> None:
    async with playing(tmp_path) as stage:
        await stage.press("t")
        screen = stage.screen
        assert isinstance(screen, ThreadScreen)
        await stage.press("escape")
        screen._take(ThreadFacts(()))
        assert stage.on("Overview")


async def test_what_is_read_while_the_program_ends_is_no_crash(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    late = []

    def read_late(screen: ThreadScreen) -> None:
        late.append(screen)
        assert not screen.query("#thread-list")  # it goes before its screen does
        screen._take(ThreadFacts(()))

    async with playing(tmp_path) as stage:
        await read(stage)
        monkeypatch.setattr(ThreadScreen, "on_unmount", read_late)
    assert late
