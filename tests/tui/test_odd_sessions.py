"""Session files that were changed by hand, and boards fuller than anybody meant."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson
import pytest

from kompetence_tui.domain.base.text import FIELD_LIMIT, LINE_LIMIT
from kompetence_tui.domain.board.board import Board
from kompetence_tui.domain.session.session import Session
from tests.boards import ID, SKILLS, grus
from tests.tui.phases import five_phases
from tests.tui.stage import playing
from tests.tui.talks import talk
from tests.tui.workshops import second_workshop

Stored = dict[str, Any]


def changed(folder: Path, session: Session, change: Callable[[Stored], object]) -> None:
    """Change the session in its file, below the program's own door."""
    path = folder / "data" / "sessions" / f"{session.id}.json"
    tables = orjson.loads(path.read_bytes())
    change(tables["session"]["1"]["session"])
    path.write_bytes(orjson.dumps(tables))


def themes(key: str, value: object) -> Callable[[Stored], object]:
    """All themes of the bank get the value."""
    return lambda stored: [theme.update({key: value}) for theme in stored["bank"]["themes"]]


def first_theme(key: str, value: object) -> Callable[[Stored], object]:
    return lambda stored: stored["bank"]["themes"][0].update({key: value})


def board_with(**parts: object) -> Callable[[Stored], object]:
    """The first board is stored so."""
    return lambda stored: stored["boards"].update({SKILLS: parts})


LINK = {"session": ID, "item": "m1", "kind": "GRUS", "date": "2026-11-21", "words": "sig selv"}
WAY = ("f4", "f4", "f2", "escape", "f3", "f12", "escape", "f8", "f9", "escape", "escape", "ctrl+l",
       "escape")  # fmt: skip
"""On through the talk, and its rooms."""

BOARD = ("n", "a", "escape", "p", "m", "g", "b", "enter", "s", "home", "d", "escape", "c", "escape",
         "t", "5", "enter", "r", "enter", "a", "f4", "escape", "right", "enter")  # fmt: skip
"""What can be done on a board."""

ODD: dict[str, tuple[Callable[[], Session], Callable[[Stored], object]]] = {
    "a board without cards": (grus, first_theme("questions", [])),
    "a phase without questions": (five_phases, first_theme("questions", [])),
    "a theme without questions": (talk, first_theme("questions", [])),
    "boards of one id": (grus, themes("id", SKILLS)),
    "boards without ids": (grus, themes("id", "")),
    "phases without ids": (five_phases, themes("id", "")),
    "a note of no group, card or person": (
        grus, board_with(notes=[{"id": "n1", "text": "a", "group": "?", "card": "?",
                                 "author": "Ukendt"}], card="?", used=["?"]),
    ),
    "notes of one id": (grus, board_with(notes=[{"id": "n1", "text": "a"}] * 3)),
    "a note without an id": (grus, board_with(notes=[{"id": "", "text": "a"}])),
    "fewer than no dots": (
        grus, board_with(notes=[{"id": "n1", "text": "a", "dots": {"Anna Eksempel": -9}}]),
    ),
    "dots beyond number": (
        grus, board_with(notes=[{"id": "n1", "text": "a", "dots": {"Anna Eksempel": 2**64 - 1}}],
                         seconds=2**64 - 1),
    ),
    "a board in a talk without boards": (
        talk, lambda s: s["boards"].update(væk={"notes": [{"id": "n1", "text": "a"}]}),
    ),
    "a workshop without a forløb": (second_workshop, lambda s: s.update(course=None)),
    "a forløb in another talk": (talk, lambda s: s.update(course={"id": "x", "number": -3})),
    "a workshop after itself": (
        second_workshop, lambda s: s["course"].update(follows=s["id"], number=0),
    ),
    "opspil from itself": (talk, lambda s: s.update(inputs=[LINK] * 2)),
    "an area from itself": (
        grus, lambda s: s["direction"].update(areas=[{"id": "i1", "origin": LINK}] * 2),
    ),
    "ids of many digits": (
        grus, lambda s: s["direction"].update(areas=[{"id": "i" + "9" * 5_000}], begun=2**64 - 1),
    ),
    "nobody": (grus, lambda s: s.update(participants=[], unit="")),
}  # fmt: skip


@pytest.mark.parametrize(("make", "change"), ODD.values(), ids=ODD.keys())
async def test_an_odd_file_can_be_gone_through_and_saved(
    make: Callable[[], Session], change: Callable[[Stored], object], tmp_path: Path
) -> None:
    session = make()
    async with playing(tmp_path, session):
        pass
    changed(tmp_path, session, change)
    async with playing(tmp_path, open_id=session.id) as stage:
        assert not stage.on("Overview"), stage.note
        keys = (*BOARD, *WAY) if stage.on("BoardScreen") else WAY
        for key in keys:
            await stage.press(key)
        assert stage.saves(), stage.talk.failure
        assert stage.store.read(session.id)


ENDLESS = [{"id": "q", "text": "?", "answer": "skala", "scale": [0, 10**9]}]


@pytest.mark.parametrize("questions", [[], ENDLESS], ids=["no question", "endless scale"])
@pytest.mark.parametrize("make", [talk, grus, five_phases])
async def test_a_talk_that_cannot_be_gone_through_is_named_and_hides_no_other(
    make: Callable[[], Session], questions: list[object], tmp_path: Path
) -> None:
    session, other = make(), talk().with_(id="nabo234567")
    async with playing(tmp_path, session, other):
        pass
    changed(tmp_path, session, themes("questions", questions))
    async with playing(tmp_path, open_id=session.id) as stage:
        assert stage.on("Overview")
        assert "delen »bank« er ikke" in stage.note
        await stage.press("enter")
        assert stage.on("Conversation")


async def test_a_goal_from_a_group_with_more_words_than_a_field_holds(tmp_path: Path) -> None:
    board, group = Board().with_group("Vagterne")
    for number in range(FIELD_LIMIT // LINE_LIMIT + 1):
        board = board.with_note(f"{number} {'ord ' * 490}", group=group)
    async with playing(tmp_path, grus().with_board(SKILLS, board), open_id=ID) as stage:
        await stage.press("home", "f5")
        assert stage.on("PlanScreen")
        await stage.type("Kortere")
        (goal,) = stage.stored().plan.goals
        assert goal.origin
        assert goal.origin.words.startswith("Vagterne: 0 ord")
        assert len(goal.origin.words) <= FIELD_LIMIT


async def test_a_note_is_moved_only_where_there_is_another_board(tmp_path: Path) -> None:
    session = grus().with_board(SKILLS, Board().with_note("en"))
    twins = tuple(theme.with_(id=SKILLS) for theme in session.bank.themes)
    session = session.with_(bank=session.bank.with_(themes=twins))
    async with playing(tmp_path, session, open_id=ID) as stage:
        await stage.press("f", "1", "enter")
        assert [note.text for note in stage.stored().board(SKILLS).notes] == ["en"]
