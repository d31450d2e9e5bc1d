"""Ctrl+Z takes back what was done on a board, step for step; Esc leaves what was corrected."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from kompetence_tui.domain.board.board import Board
from kompetence_tui.domain.session.session import Session
from kompetence_tui.tui.actions import COMMANDS
from kompetence_tui.tui.rooms.room import Room
from tests.boards import ID, NEEDS, SKILLS, grus
from tests.tui.stage import Stage, playing

ANNA, BO = "Anna Eksempel", "Bo Prøvesen"


def used() -> Session:
    """Notes by two and by nobody, one under a headline, with dots."""
    board = Board(card=f"{SKILLS}-1").with_note("rolig hånd", author=ANNA)
    board = board.with_note("vi griner", author=BO).with_note("uden navn")
    board, group = board.with_group("På møder")
    board = board.put("n1", group).dotted("n2", ANNA, 1).dotted("n3", BO, 1)
    return grus().with_board(SKILLS, board.dotted("n3", ANNA, 1))


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    async with playing(tmp_path, used(), open_id=ID) as stage:
        yield stage


def board(stage: Stage, theme: str = SKILLS) -> Board:
    return stage.stored().board(theme).with_(seconds=0)


LETTERS = sorted(
    key
    for command in COMMANDS
    if Room.BOARD in command.rooms
    for key in command.keys
    if len(key) == 1
)


@pytest.mark.parametrize("mark", ["home", "end"])
@pytest.mark.parametrize("letter", LETTERS)
async def test_what_one_letter_can_change_is_taken_back(
    stage: Stage, letter: str, mark: str
) -> None:
    await stage.press(mark)
    before = stage.stored()
    await stage.press(letter)
    after = stage.stored()
    if (after.board(SKILLS), after.direction) != (before.board(SKILLS), before.direction):
        await stage.press("ctrl+z")
    now = stage.stored()
    assert (now.board(SKILLS), now.direction.areas) == (before.board(SKILLS), ())


async def does(stage: Stage, keys: list[str]) -> None:
    for key in keys:
        if len(key) > 1 and key[0] == "»":
            await stage.type(key[1:])
        else:
            await stage.press(key)


DONE = {
    "lay": ["n", "»ny", "enter", "escape"],
    "reword": ["end", "enter", "» i dag", "enter"],
    "rename": ["home", "enter", "» og uden", "enter"],
    "another author": ["end", "enter", "tab", "enter"],
    "move": ["end", "f", "»2", "enter"],
    "a new headline": ["end", "g", "»Andet", "enter"],
    "a known headline": ["end", "g", "»På møder", "enter"],
    "dots": ["end", "a", "a", "p"],
    "dot taken": ["end", "m"],
    "dots each": ["t", "backspace", "»5", "enter"],
    "sort": ["s"],
    "used": ["f4"],
    "delete a note": ["end", "d", "right", "enter"],
    "delete a headline": ["home", "d", "right", "enter"],
    "agree": ["c", "»Vi begynder i maj", "escape"],
    "area": ["end", "i"],
}


@pytest.mark.parametrize("keys", DONE.values(), ids=DONE.keys())
async def test_every_action_is_taken_back(stage: Stage, keys: list[str]) -> None:
    before = stage.stored()
    await does(stage, keys)
    after = stage.stored()
    assert (after.boards, after.direction) != (before.boards, before.direction)
    await stage.press("ctrl+z")
    assert stage.note.startswith("Det sidste på pladen er fortrudt.")
    assert board(stage) == before.board(SKILLS)
    assert board(stage, NEEDS) == Board()
    assert stage.stored().direction.areas == ()


async def test_all_of_them_one_after_another_and_no_further(stage: Stage) -> None:
    before = stage.stored()
    for keys in DONE.values():
        await does(stage, keys)
    steps = 0
    while stage.note != "Der er ikke mere at fortryde på pladerne.":
        await stage.press("ctrl+z")
        steps += 1
    assert steps == len(DONE) + 1
    assert board(stage) == before.board(SKILLS)
    assert board(stage, NEEDS) == Board()


async def test_what_was_taken_back_is_not_lost_and_comes_once(stage: Stage) -> None:
    await stage.press("n")
    await stage.type("ny")
    await stage.press("enter", "ctrl+z")
    assert "ny" not in [n.text for n in board(stage).notes]
    assert "F7 henter det, der nu er væk." in stage.note
    await stage.press("escape", "f7")
    assert [n.text for n in board(stage).notes].count("ny") == 1
    await stage.press("d", "right", "enter", "ctrl+z")
    assert [n.text for n in board(stage).notes].count("ny") == 1
    assert not stage.offers("bring_back")


async def test_in_a_line_with_text_it_takes_nothing_back(stage: Stage) -> None:
    before = board(stage)
    await stage.press("s", "n")
    await stage.type("halv")
    await stage.press("ctrl+z")
    assert "Esc går til pladen" in stage.note
    assert board(stage).draft == "halv"
    assert board(stage).notes != before.notes
    await stage.press(*["backspace"] * 4, "ctrl+z")
    assert board(stage) == before


async def test_it_goes_to_the_board_where_it_was_done(stage: Stage) -> None:
    await stage.press("s", "f2", "down", "enter")
    assert "Plade 2 af 2" in stage.text
    await stage.press("ctrl+z")
    assert "Plade 1 af 2" in stage.text
    assert board(stage) == used().board(SKILLS)


async def test_a_round_that_was_shown_stays_shown_and_one_that_was_not_stays_hidden(
    stage: Stage,
) -> None:
    await stage.press("s", "r", "enter")
    await stage.type("skjult")
    await stage.press("f4", "escape", "enter", "ctrl+z")
    assert [n.text for n in board(stage).shown] == ["vi griner", "uden navn", "rolig hånd"]
    assert [(n.text, n.hidden) for n in board(stage).notes[3:]] == [("skjult", True)]
    await stage.press("s", "r", "right", "enter")
    shown = board(stage)
    await stage.press("ctrl+z")
    assert stage.note == "Der er ikke mere at fortryde på pladerne."
    assert board(stage) == shown
    assert not stage.offers("bring_back")


async def test_it_is_gone_when_the_program_ends_and_stays_until_then(tmp_path: Path) -> None:
    async with playing(tmp_path, used(), open_id=ID) as stage:
        await stage.press("s", "escape", "right", "enter")
        await stage.until(lambda: stage.on("Overview"))
        await stage.press("v", "enter")
        await stage.until(lambda: stage.on("BoardScreen"))
        await stage.press("ctrl+z")
        assert board(stage) == used().board(SKILLS)
        await stage.press("s")
    async with playing(tmp_path, open_id=ID) as stage:
        await stage.press("ctrl+z")
        assert stage.note == "Der er ikke mere at fortryde på pladerne."


async def test_esc_leaves_a_note_and_a_headline_as_they_were(stage: Stage) -> None:
    before = board(stage)
    for mark in ("home", "end"):
        await stage.press(mark, "enter", "tab")
        await stage.type(" og mere")
        assert board(stage) != before
        await stage.press("escape")
        assert board(stage) == before


async def test_a_note_s_author_is_corrected_also_to_nobody(stage: Stage) -> None:
    await stage.press("end", "left", "enter")
    assert "som Bo Prøvesen" in stage.text
    await stage.press("shift+tab", "enter")
    assert board(stage).note("n2").author == ANNA  # type: ignore[union-attr]
    await stage.press("enter", "shift+tab", "enter")
    assert board(stage).note("n2").author == ""  # type: ignore[union-attr]
    assert "som Anna Eksempel" in stage.text


async def test_who_has_left_the_talk_writes_no_more(stage: Stage) -> None:
    await stage.press("a")
    assert "som Bo Prøvesen" in stage.text
    session = stage.stored()
    people = tuple(p for p in session.participants if p.name != BO)
    stage.talk.change(session.with_(participants=people))
    await stage.press("c", "escape", "n")
    assert "som Bo" not in stage.text
    await stage.type("ny")
    await stage.press("enter")
    assert [n.author for n in board(stage).notes if n.text == "ny"] == [ANNA]
