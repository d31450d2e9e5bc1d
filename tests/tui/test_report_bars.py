"""Bars and trends in characters: as long as the number, and in the signs of the terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from kompetence_tui.tui.widgets.bars import COARSE, FINE, Signs, bar, signs_for, thin_bar, trend

BOTH = pytest.mark.parametrize("signs", [FINE, COARSE], ids=["fine", "coarse"])
CONSOLE = "▌█─_▄·"
"""Signs the fonts of a Linux console have."""


def test_a_bar_is_as_long_as_the_number() -> None:
    assert bar(8, 8, 8, FINE) == "████████"
    assert bar(4, 8, 8, FINE) == "████"
    assert bar(1, 16, 8, FINE) == "▌"
    assert bar(3, 16, 8, COARSE) == "█▌"
    assert thin_bar(3, 8, 8, FINE) == "━━━"
    assert thin_bar(3, 8, 8, COARSE) == "───"


@BOTH
@given(most=st.integers(1, 10**6), width=st.integers(1, 200), data=st.data())
def test_it_keeps_within_its_room_and_longer_is_more(
    signs: Signs, most: int, width: int, data: st.DataObject
) -> None:
    less, more = sorted(data.draw(st.tuples(*[st.integers(1, most)] * 2)))
    for draw in (bar, thin_bar):
        shorter, longer = draw(less, most, width, signs), draw(more, most, width, signs)
        assert 1 <= cell_len(shorter) <= cell_len(longer) <= width
        assert cell_len(draw(most, most, width, signs)) == width


@BOTH
def test_nothing_is_no_bar_and_a_little_is_seen(signs: Signs) -> None:
    for draw in (bar, thin_bar):
        assert draw(0, 10, 20, signs) == draw(5, 0, 20, signs) == draw(5, 10, 0, signs) == ""
        assert len(draw(1, 10**6, 20, signs)) == 1


def test_a_trend_has_a_sign_for_each_year_and_a_dot_where_none_is_shown() -> None:
    assert trend([0, 4, None, 8], FINE) == "▁▅·█"
    assert trend([0, 4, None, 8], COARSE) == "_▄·█"
    assert trend([None, 0], FINE) == "·▁"
    assert trend([], FINE) == ""


def test_a_console_is_drawn_with_what_its_font_has() -> None:
    assert signs_for("linux") is signs_for("screen.linux") is COARSE
    assert signs_for("xterm-256color") is signs_for("") is FINE
    drawn = "".join(bar(n, 40, 20, COARSE) + thin_bar(n, 40, 20, COARSE) for n in range(41))
    assert set(drawn + trend([*range(9), None], COARSE)) == set(CONSOLE)


@BOTH
def test_the_two_bars_can_be_told_apart_without_colours(signs: Signs) -> None:
    assert not set(signs.parts) & set(signs.thin)
