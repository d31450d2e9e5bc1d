"""The threads before the terminal, on lines that take nothing, or take again, or are gone."""

import os
import sys
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from kompetence_tui.tui.terminal.reading_thread import ReadingThread
from kompetence_tui.tui.terminal.writing_thread import WritingThread

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs lines as POSIX has them")

FRAME = "\x1b[1;1H" + "æ" * 4000
SOON = 20.0


class Line:
    """A line whose other end is read when the test says so."""

    def __init__(self) -> None:
        self.theirs, self.ours = os.pipe()
        self.told: list[str] = []
        self.writing = WritingThread(
            self.ours, lambda: self.told.append("anew"), lambda: self.told.append("gone")
        )
        self.writing.start()

    def read(self) -> str:
        """All that is on its way."""
        found = b""
        deadline = time.monotonic() + SOON
        while self.writing._is_busy() or self._holds_any():
            assert time.monotonic() < deadline
            if self._holds_any():
                found += (data := os.read(self.theirs, 1 << 16))
                if not data:
                    break
        return found.decode()

    def _holds_any(self) -> bool:
        import select

        return bool(select.select([self.theirs], [], [], 0.01)[0])


@pytest.fixture
def line() -> Iterator[Line]:
    made = Line()
    yield made
    made.read()


def waited_for(condition: Callable[[], object]) -> None:
    deadline = time.monotonic() + SOON
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_all_is_written_in_order(line: Line) -> None:
    for number in range(100):
        line.writing.put(f"{number} ")
    assert line.read() == "".join(f"{number} " for number in range(100))
    assert line.writing.is_done(SOON)
    assert line.told == []


def test_what_waits_is_bounded_and_dropped_whole(line: Line) -> None:
    for _time in range(200):
        line.writing.put(FRAME)
        assert line.writing._size < 100_000
    written = line.read()
    assert written == FRAME * (len(written) // len(FRAME))
    assert len(written) < 200 * len(FRAME)
    waited_for(lambda: line.told)
    assert line.told == ["anew"]
    line.writing.put("igen")
    assert line.read() == "igen"


def test_dropped_before_the_thread_has_begun_it_is_told_of_too() -> None:
    told = threading.Event()
    theirs, ours = os.pipe()
    writing = WritingThread(ours, told.set, told.set)
    for _time in range(200):
        writing.put(FRAME)
    assert not writing._waiting
    writing.start()
    assert told.wait(SOON)
    os.close(theirs)


def test_a_screen_larger_than_what_may_wait_is_written(line: Line) -> None:
    for _time in range(3):
        line.writing.put(FRAME * 20)
        line.writing.put("\x1b[?2026l")
        assert line.read() == FRAME * 20 + "\x1b[?2026l"
    assert line.told == []


def test_the_end_waits_for_a_line_that_takes_nothing_only_so_long(line: Line) -> None:
    line.writing.put(FRAME * 20)
    before = time.monotonic()
    assert not line.writing.is_done(0.2)
    assert time.monotonic() - before < SOON


def test_what_was_forgotten_is_not_written(line: Line) -> None:
    line.writing.put(FRAME * 20)
    waited_for(lambda: line.writing._is_at_work)
    line.writing.put("bort")
    line.writing.forget()
    line.writing.put("slut")
    assert line.read() == FRAME * 20 + "slut"


def test_what_begins_it_all_is_never_forgotten() -> None:
    theirs, ours = os.pipe()
    writing = WritingThread(ours, lambda: None, lambda: None)
    writing.put("begyndt")
    writing.forget()
    writing.put("slut")
    writing.start()
    assert writing.is_done(SOON)
    assert os.read(theirs, 99) == b"begyndtslut"


def test_a_line_that_is_gone_is_told_of_once_and_takes_all(line: Line) -> None:
    os.close(line.theirs)
    line.writing.put("x")
    waited_for(lambda: line.told)
    line.writing.put("y")
    assert line.told == ["gone"]
    assert not line.writing.is_done(SOON)
    line.theirs = os.open(os.devnull, os.O_RDONLY)


def test_a_line_that_others_set_not_to_block_is_waited_for(line: Line) -> None:
    os.set_blocking(line.ours, False)
    line.writing.put(FRAME * 40)
    assert line.read() == FRAME * 40
    assert line.told == []


def read_from(line: int) -> tuple[ReadingThread, list[str]]:
    told: list[str] = []
    reading = ReadingThread(
        line,
        lambda event: told.append(getattr(event, "key", type(event).__name__)),
        lambda: told.append("gone"),
        lambda error: told.append(repr(error)),
    )
    reading.start()
    return reading, told


def test_what_lies_there_is_read_at_the_end() -> None:
    ours, theirs = os.openpty()
    import tty

    tty.setraw(theirs)
    reading, told = read_from(theirs)
    os.write(ours, b"ab\x1b")
    reading.end()
    assert not reading.is_alive()
    assert told == ["a", "b", "escape"]


def test_the_keyboard_tells_of_a_terminal_that_is_gone() -> None:
    ours, theirs = os.openpty()
    reading, told = read_from(theirs)
    os.close(ours)
    reading.join(SOON)
    assert told == ["gone"]


def test_the_end_of_a_line_that_is_edited_is_not_the_end() -> None:
    """Ctrl+D reads as nothing when a shell has set the terminal its own way, as after SIGSTOP."""
    ours, theirs = os.openpty()
    reading, told = read_from(theirs)
    os.write(ours, b"\x04")
    time.sleep(0.3)
    os.write(ours, b"a\n")
    waited_for(lambda: "a" in told)
    reading.end()
    assert "gone" not in told
