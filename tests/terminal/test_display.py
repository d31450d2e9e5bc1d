"""What the tests take for the screen is what the terminal they are tried in shows."""

import pyte
import pytest

from tests.terminal.display import Display

PLAIN = "Æbler og pærer\r\n\x1b[1;31mrøde\x1b[0m │ grønne\x1b[3;5Hher\x1b[1;3H\x1b[K"
WIDE = "På 👩 bordet\r\nog e\u0301n til"


@pytest.mark.parametrize("written", [PLAIN, WIDE, PLAIN + WIDE])
def test_the_rows_are_those_of_the_terminal(written: str) -> None:
    display = Display(20, 4, answer=lambda _data: None)
    screen = pyte.Screen(20, 4)
    display.feed(written.encode())
    pyte.Stream(screen).feed(written)
    assert display.lines == [line.rstrip() for line in screen.display]
    display.resize(9, 3)
    screen.resize(lines=3, columns=9)
    assert display.lines == [line.rstrip() for line in screen.display]
