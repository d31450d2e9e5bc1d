"""Where notes stand on a board: readable at 80 columns, side by side, none cut off."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from kompetence_tui.domain.board.board import Board
from kompetence_tui.tui.widgets.board_layout import drawn_dots, lay_out

INITIALS = {"Anna Eksempel": "AE"}


def shown(board: Board, width: int = 78) -> list[str]:
    laid = lay_out(board, width, INITIALS)
    return [
        " | ".join("".join(text for text, _role in line.spans) for line in row).rstrip(" |")
        for row in laid.lines
    ]


def test_two_columns_at_80_and_the_group_first() -> None:
    board, group = Board().with_note("kender folk").with_note("vi griner").with_group("På møder")
    board = board.with_note("rolig hånd ved uenighed", author="Anna Eksempel", group=group)
    assert shown(board) == [
        "På møder",
        "AE  rolig hånd ved uenighed",
        "",
        "Uden gruppe",
        "–   kender folk | –   vi griner",
    ]


def test_a_long_note_goes_on_under_its_first_word() -> None:
    board = Board().with_note("skriver det vigtige ned, også når ingen beder om det")
    assert shown(board) == [
        "–   skriver det vigtige ned, også når",
        "    ingen beder om det",
    ]


def test_dots_stand_after_the_words_and_are_counted_when_many() -> None:
    board = Board(dots_each=9).with_note("kort")
    for _turn in range(3):
        board = board.dotted("n1", "Anna Eksempel", 1)
    assert shown(board) == ["–   kort  ●●●"]
    assert [drawn_dots(0), drawn_dots(6), drawn_dots(7)] == ["", "●●●●●●", "● × 7"]


@pytest.mark.parametrize(("width", "columns"), [(30, 1), (78, 2), (118, 3), (238, 4)])
def test_more_columns_where_it_is_wide(width: int, columns: int) -> None:
    assert lay_out(Board().with_note("kort"), width, {}).columns == columns


@settings(deadline=None, max_examples=100)
@given(st.lists(st.text(min_size=1, max_size=120), max_size=12), st.integers(20, 200))
def test_every_letter_of_every_note_is_drawn_within_its_column(
    texts: list[str], width: int
) -> None:
    board = Board()
    for text in texts:
        board = board.with_note(text.encode(errors="replace").decode())
    laid = lay_out(board, width, {})
    drawn: dict[str, str] = {}
    for row in laid.lines:
        for line in row:
            words = "".join(text for text, _role in line.spans)
            assert cell_len(words) <= laid.width
            drawn[line.item] = drawn.get(line.item, "") + words
    for note in board.notes:
        text = drawn[note.id].removeprefix("–")
        assert "".join(text.split()) == "".join(note.text.split())
    assert set(laid.places) == {note.id for note in board.notes}
