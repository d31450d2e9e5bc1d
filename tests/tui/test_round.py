"""Send tastaturet rundt: each writes unseen by the rest, then all is shown (K8)."""

import gc
from pathlib import Path

import pytest

from kompetence_tui.domain.board import board as boards
from kompetence_tui.domain.board.board import Note
from tests.boards import ID, SKILLS, grus
from tests.tui.stage import YES, Stage, playing


async def turn(stage: Stage, *notes: str) -> None:
    """One person's turn: sit down, write, hand on."""
    await stage.press("enter")
    for note in notes:
        await stage.type(note)
        await stage.press("enter")
    await stage.press("f4")


async def test_a_whole_round_is_hidden_and_then_shown_together(tmp_path: Path) -> None:
    async with playing(tmp_path, grus(), open_id=ID) as stage:
        await stage.press("r")
        assert "Anna Eksempel" in stage.text
        await turn(stage, "annas første", "annas anden")
        assert "Bo Prøvesen" in stage.text
        assert "annas" not in stage.text
        await stage.press("enter")
        await stage.type("bos")
        assert "annas" not in stage.text
        await stage.press("enter", "f4")
        await turn(stage)
        await turn(stage, "evas")
        assert stage.on("BoardScreen")
        assert stage.note == "Runden er slut: 4 nye sedler."
        for text in ("annas første", "annas anden", "bos", "evas"):
            assert text in stage.text
        notes = stage.stored().board(SKILLS).notes
        assert [n.author.partition(" ")[0] for n in notes] == ["Anna", "Anna", "Bo", "Eva"]


async def test_a_round_cut_short_keeps_its_notes_hidden(tmp_path: Path) -> None:
    async with playing(tmp_path, grus(), open_id=ID) as stage:
        await stage.press("r", "enter")
        await stage.type("annas hemmelige")
        await stage.press("enter")
    async with playing(tmp_path, open_id=ID) as stage:
        assert "annas hemmelige" not in stage.text
        assert "1 skjult fra en runde" in stage.note
        await stage.press("r", "escape", "escape", "escape")
        assert "annas hemmelige" not in stage.text
        await stage.press("escape", "r", "enter", "escape", "enter")
        assert "annas hemmelige" not in stage.text
        await stage.press("r", *YES)
        assert "annas hemmelige" in stage.text


async def test_half_a_note_is_laid_when_the_keyboard_goes_on(tmp_path: Path) -> None:
    async with playing(tmp_path, grus(), open_id=ID) as stage:
        await stage.press("r", "enter")
        await stage.type("glemte Enter")
        await stage.press("f4")
        assert [n.text for n in stage.stored().board(SKILLS).notes] == ["glemte Enter"]
        await stage.press("enter")
        assert "glemte" not in stage.text


async def test_a_writer_can_leave_the_name_out(tmp_path: Path) -> None:
    async with playing(tmp_path, grus(), open_id=ID) as stage:
        await stage.press("r", "enter", "tab")
        await stage.type("uden navn")
        await stage.press("enter", "escape", *YES)
        assert [(n.author, n.hidden) for n in stage.stored().board(SKILLS).notes] == [("", False)]


async def test_leaving_a_round_asks_what_becomes_of_the_notes(tmp_path: Path) -> None:
    async with playing(tmp_path, grus(), open_id=ID) as stage:
        await stage.press("r", "escape")
        assert stage.on("BoardScreen")
        await stage.press("r", "enter")
        await stage.type("en")
        await stage.press("enter", "escape", "escape")
        assert stage.on("BoardScreen")
        assert stage.stored().board(SKILLS).notes[0].hidden


async def test_half_a_note_of_a_round_cut_off_is_kept_and_stays_hidden(tmp_path: Path) -> None:
    async with playing(tmp_path, grus(), open_id=ID) as stage:
        await stage.press("r", "enter")
        await stage.type("annas")
        await stage.press("f4", "enter")
        await stage.type("bos halve")
        assert [(n.text, n.hidden) for n in stage.stored().board(SKILLS).notes] == [
            ("annas", True), ("bos halve", True),
        ]  # fmt: skip
    async with playing(tmp_path, open_id=ID) as stage:
        assert "halve" not in stage.text
        assert "2 skjulte fra en runde" in stage.note
        await stage.press("n")
        assert "halve" not in stage.text


async def test_a_round_goes_on_with_the_one_whose_turn_it_was(tmp_path: Path) -> None:
    async with playing(tmp_path, grus(), open_id=ID) as stage:
        await stage.press("r", "enter")
        await stage.type("annas")
        await stage.press("f4", "enter")
        await stage.type("bos")
        assert stage.stored().board(SKILLS).turn == "Bo Prøvesen"
    async with playing(tmp_path, open_id=ID) as stage:
        await stage.press("r", "enter")
        assert "Bo Prøvesen" in stage.text
        assert "2 af 4" in stage.text
        await stage.press("enter")
        assert "bos" in stage.text
        assert "annas" not in stage.text
        await stage.press("f4", "enter", "f4", "enter", "f4")
        assert stage.note == "Runden er slut: 2 nye sedler."
        await stage.press("r")
        assert "1 af 4" in stage.text


async def test_a_note_emptied_again_leaves_nothing(tmp_path: Path) -> None:
    async with playing(tmp_path, grus(), open_id=ID) as stage:
        await stage.press("r", "enter")
        await stage.type("ab")
        assert stage.stored().board(SKILLS).notes
        await stage.press("backspace", "backspace", "f4")
        assert not stage.stored().board(SKILLS).notes


async def test_half_a_note_of_the_board_is_nobody_s_in_the_round(tmp_path: Path) -> None:
    async with playing(tmp_path, grus(), open_id=ID) as stage:
        await stage.press("n")
        await stage.type("fælles halv")
        await stage.press("escape", "r", "enter")
        assert "fælles halv" not in stage.text
        await stage.press("f4", "enter", "f4", "enter", "f4", "enter", "f4")
        assert stage.stored().board(SKILLS).draft == "fælles halv"
        assert not stage.stored().board(SKILLS).notes


async def test_a_round_s_notes_belong_to_the_card_on_the_table(tmp_path: Path) -> None:
    async with playing(tmp_path, grus(), open_id=ID) as stage:
        await stage.press("r", "enter")
        await stage.type("en")
        await stage.press("f4")
        assert stage.stored().board(SKILLS).notes[0].card == f"{SKILLS}-1"


async def test_who_writes_and_where_is_seen_on_a_small_screen(tmp_path: Path) -> None:
    async with playing(tmp_path, grus(), open_id=ID, size=(40, 10)) as stage:
        await stage.press("r")
        assert stage.text.splitlines()[5].strip() == "Anna Eksempel"
        await stage.press("enter")
        await stage.type("en lille seddel")
        assert "en lille seddel" in stage.text


NAMELESS = ("første", "anden", "tredje", "fjerde")


def hidden_notes() -> list[Note]:
    """All that are in memory now."""
    gc.collect()
    return [some for some in gc.get_objects() if isinstance(some, Note) and some.hidden]


async def test_once_shown_nothing_tells_the_order_of_notes_without_a_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = hidden_notes()
    monkeypatch.setattr(boards.Board.revealed, "__defaults__", (list.reverse,))
    async with playing(tmp_path, grus(), open_id=ID) as stage:
        await stage.press("n")
        await stage.type("slettet siden")
        await stage.press("enter", "escape", "r", "enter", "tab")
        await stage.type(NAMELESS[0])
        await stage.press("f4", "enter", "tab")
        await stage.type(NAMELESS[1])
        # A break in the round: a note is deleted, another card is laid.
        await stage.press("enter", "escape", "enter", "d", "right", "enter", "f4")
        await stage.press("r", "escape", "enter", "f4", "enter", "tab")
        await stage.type(NAMELESS[2])
        await stage.press("f4", "enter", "tab")
        await stage.type(NAMELESS[3])
        file = tmp_path / "data" / "sessions" / f"{ID}.json"
        written = [note.text for note in stage.stored().board(SKILLS).notes]
        assert written == list(NAMELESS)
        assert all(word in file.read_text() for word in NAMELESS)
        await stage.press("f4")
        assert stage.note == "Runden er slut: 4 nye sedler."
        notes = stage.stored().board(SKILLS).notes
        assert [note.text for note in notes] == list(reversed(NAMELESS))
        assert [note.id for note in notes] == sorted(note.id for note in notes)
        assert len({note.card for note in notes}) == 1
        whole = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
        places = [whole.index(word.encode()) for word in reversed(NAMELESS)]
        assert places == sorted(places)
        assert all(whole.count(word.encode()) == 1 for word in NAMELESS)
        await stage.press("f7")
        assert [n.text for n in stage.stored().board(SKILLS).notes if n.text in NAMELESS] == [
            *reversed(NAMELESS)
        ]
        assert not [note for note in hidden_notes() if not any(note is old for old in before)]


async def test_one_s_own_note_is_corrected_before_the_keyboard_goes_on(tmp_path: Path) -> None:
    async with playing(tmp_path, grus(), open_id=ID) as stage:
        await stage.press("r")
        await turn(stage, "annas")
        await stage.press("enter", "up")
        assert "annas" not in stage.text
        for text in ("en", "to", "tre"):
            await stage.type(text)
            await stage.press("enter")
        await stage.press("up", "up", "tab")
        await stage.type(" x")
        assert [(n.text, n.author[:2]) for n in stage.stored().board(SKILLS).notes] == [
            ("annas", "An"), ("en", "Bo"), ("to x", ""), ("tre", "Bo"),
        ]  # fmt: skip
        assert "annas" not in stage.text
        await stage.press("escape")
        assert [(n.text, n.author[:2]) for n in stage.stored().board(SKILLS).notes] == [
            ("annas", "An"), ("en", "Bo"), ("to", "Bo"), ("tre", "Bo"),
        ]  # fmt: skip
        await stage.press("up", *["backspace"] * 3, "enter", "up", "tab")
        await stage.type(" y")
        await stage.press("enter")
        await stage.type("fire")
        await stage.press("f4")
        notes = stage.stored().board(SKILLS).notes
        assert [(n.text, n.author[:2], n.hidden) for n in notes] == [
            ("annas", "An", True), ("en", "Bo", True), ("to y", "", True), ("fire", "Bo", True),
        ]  # fmt: skip
        await stage.press("enter", "up", "up")
        assert "annas" not in stage.text
        assert "fire" not in stage.text
