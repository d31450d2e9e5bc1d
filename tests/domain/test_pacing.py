"""Time at the boards in words (K4)."""

import pytest

from kompetence_tui.domain.board import pacing
from kompetence_tui.domain.board.board import Board
from tests.boards import NEEDS, SKILLS, grus


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0 af 30 min"),
        (18 * 60 + 59, "18 af 30 min"),
        (30 * 60, "30 af 30 min"),
        (31 * 60, "31 af 30 min · 1 minut over"),
        (42 * 60, "42 af 30 min · 12 minutter over"),
    ],
)
def test_at_a_board(seconds: int, words: str) -> None:
    session = grus().with_board(SKILLS, Board(seconds=seconds))
    assert pacing.at_board(session, session.bank.boards[0]) == words


def test_all_boards_are_held_against_the_budget() -> None:
    session = grus()
    assert pacing.in_all(session) == "1 t af 3 t 30 min"
    session = session.with_(budget=45).with_board(NEEDS, Board(seconds=600))
    assert pacing.in_all(session) == "1 t af 45 min · 15 min for meget · brugt 10 min"
