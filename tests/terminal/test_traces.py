"""What the program leaves on the terminal, when it ends well and when it does not."""

import base64
import re
import signal
from collections.abc import Callable

import pyte
import pytest

from tests.factories import make_goal, make_session
from tests.terminal import crashing
from tests.terminal.display import Display
from tests.terminal.driver import Terminal
from tests.terminal.steps import follow, write, write_and_save
from tests.terminal.test_crash import assert_told_without_secrets, broken
from tests.terminal.world import PROGRAM, World

pytestmark = pytest.mark.real_start

ID = "spor234567"
TYPED = "Hemmeligt indtil videre"
WORDS = (TYPED, "Anna Eksempel", "Vagtplanen", "mest tilfreds", "Blive tryg")
"""Of the talk: what was typed, who it is with, an answer, a question, a goal."""

_ENTER, _LEAVE = b"\x1b[?1049h", b"\x1b[?1049l"
_SELECT_LEFT = b"\x1b[1;2D"
_CLIPBOARD = re.compile(rb"\x1b\]52;[^;]*;([^\x07\x1b]*)")


def talking(world: World, *before: str, **changes: str) -> Terminal:
    """A talk on the screen with something typed; ``before`` is a command that starts it."""
    world.keep(make_session(ID, goals=(make_goal(),)))
    program = (*before, *PROGRAM)
    terminal = world.start("open", ID, program=program, changes=changes)
    terminal.wait("Æ, ø og å.", "F4 Næste")
    write_and_save(terminal, TYPED)
    return terminal


def quit_by_key(terminal: Terminal) -> None:
    terminal.press("ctrl+q")


def by_signal(number: int) -> Callable[[Terminal], None]:
    return lambda terminal: terminal.signal(number)


ENDINGS = {
    "ctrl+q": quit_by_key,
    "SIGTERM": by_signal(signal.SIGTERM),
    "SIGHUP": by_signal(signal.SIGHUP),
    "SIGINT": by_signal(signal.SIGINT),
}


def beside_the_alternate_screen(written: bytearray) -> str:
    """What was written to the terminal's usual screen, which stays when the program has ended."""
    before, _entered, rest = bytes(written).partition(_ENTER)
    return (before + rest.rpartition(_LEAVE)[2]).decode()


def on_a_plain_console(written: bytearray) -> str:
    """What stands on, and can be scrolled back on, a terminal without an alternate screen."""
    display = Display(80, 24, answer=lambda _bytes: None)
    screen = pyte.HistoryScreen(80, 24, history=10_000)
    display._screen, display._stream = screen, pyte.Stream(screen)
    display.feed(bytes(written).replace(_ENTER, b"").replace(_LEAVE, b""))
    lines = ["".join(line[x].data for x in range(80)) for line in screen.history.top]
    return "\n".join([*lines, *screen.display])


def assert_nothing_is_left(terminal: Terminal) -> None:
    for left in (
        beside_the_alternate_screen(terminal.written),
        on_a_plain_console(terminal.written),
    ):
        assert not [word for word in WORDS if word in left], left


@pytest.mark.parametrize("end", ENDINGS.values(), ids=ENDINGS.keys())
def test_nothing_of_the_talk_stays_on_the_terminal(
    world: World, end: Callable[[Terminal], None]
) -> None:
    terminal = talking(world)
    assert TYPED in on_a_plain_console(terminal.written), "the test looks at nothing"
    follow(terminal, "f8", "Blive tryg")
    end(terminal)
    terminal.wait_exit()
    assert terminal.restored()
    assert_nothing_is_left(terminal)


def test_nothing_of_a_private_note_stays_when_the_line_drops(world: World) -> None:
    terminal = talking(world)
    follow(terminal, "f6", "Enter viser noten")
    follow(terminal, "enter", "PRIVAT")
    write_and_save(terminal, "Kun for lederen")
    terminal.signal(signal.SIGHUP)
    terminal.wait_exit()
    assert_nothing_is_left(terminal)
    assert "Kun for lederen" not in on_a_plain_console(terminal.written)


def test_nothing_stays_after_a_crash(world: World) -> None:
    place = "kompetence_tui.tui.screens.conversation.conversation:Conversation.action_advice"
    terminal = broken(world, place, "open", "uheld23456")
    terminal.wait("Æ, ø og å.", "F4 Næste")
    terminal.press("f12")
    assert_told_without_secrets(world, terminal)
    assert_nothing_is_left(terminal)


def test_nothing_stays_on_a_smaller_terminal(world: World) -> None:
    terminal = talking(world)
    terminal.resize(60, 15)
    terminal.settle()
    terminal.press("ctrl+q")
    terminal.wait_exit()
    assert_nothing_is_left(terminal)


def test_what_is_selected_goes_to_the_clipboard_only_when_it_is_asked_for(world: World) -> None:
    """Terminals that obey OSC 52 put it in the clipboard of whoever sits at them."""
    terminal = talking(world)
    terminal.press("ctrl+c")
    terminal.send(_SELECT_LEFT * len("videre"))
    terminal.settle()
    assert not _CLIPBOARD.search(terminal.written)
    terminal.press("ctrl+c")
    terminal.wait_written(r"\x1b\]52;")
    terminal.press("ctrl+x")
    terminal.wait_gone("indtil videre")
    terminal.settle()
    terminal.press("ctrl+q")
    terminal.wait_exit()
    sent = [base64.b64decode(found) for found in _CLIPBOARD.findall(terminal.written)]
    assert sent == [b"videre", b"videre"]


def test_the_terminal_s_title_is_left_alone(world: World) -> None:
    terminal = talking(world)
    follow(terminal, "f8", "Blive tryg")
    follow(terminal, "escape", TYPED)
    terminal.press("ctrl+q")
    terminal.wait_exit()
    written = bytes(terminal.written)
    assert set(re.findall(rb"\x1b\](\d*)", written)) <= {b"22"}, "22 is the shape of the pointer"
    assert not re.search(rb"\x1b[k_^X]|\x1b\[2[0-3]*t", written)


def test_a_fault_handler_tells_places_only(world: World) -> None:
    terminal = talking(world, PYTHONFAULTHANDLER="1")
    terminal.settle()
    before = len(terminal.written)
    terminal.signal(signal.SIGSEGV)
    assert terminal.wait_exit() == -signal.SIGSEGV
    told = terminal.written[before:].decode()
    assert "Segmentation fault" in told
    assert not [word for word in WORDS if word in told], told


def test_an_error_in_the_thread_of_the_keyboard_is_told_without_values(world: World) -> None:
    place = "kompetence_tui.tui.terminal.keyboard:Keyboard.feed"
    assert_told_without_secrets(world, broken(world, place, "open", "uheld23456"))


def test_an_error_in_another_thread_is_recorded_and_not_shown(world: World) -> None:
    place = "kompetence_tui.tui.start:_import_what_comes_next"
    terminal = broken(world, place, "open", "uheld23456")
    terminal.wait("Æ, ø og å.", "F4 Næste")
    write(terminal, "Vi går videre")
    terminal.wait_until(lambda: (world.data / "crash").exists(), "a record")
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0
    (record,) = (world.data / "crash").iterdir()
    assert "RuntimeError" in record.read_text(encoding="utf-8")
    told = terminal.written.decode() + record.read_text(encoding="utf-8")
    assert crashing.SECRET not in told
    assert "Traceback" not in told
