"""When the program fails: a sentence and a number, no names, the terminal and the text kept."""

import re
import sys
from pathlib import Path

import pytest

from tests.factories import make_goal, make_session
from tests.terminal import crashing
from tests.terminal.driver import Terminal
from tests.terminal.steps import write
from tests.terminal.world import World

pytestmark = pytest.mark.real_start

ID = "uheld23456"
SCREENS = "kompetence_tui.tui.screens"
TALK = f"{SCREENS}.conversation.conversation:Conversation"


def broken(world: World, place: str, *arguments: str) -> Terminal:
    """The program with one method that fails when it is called."""
    world.keep(make_session(ID, goals=(make_goal(),)))
    script = str(Path(crashing.__file__))
    return world.start(place, *arguments, program=(sys.executable, script))


def assert_told_without_secrets(world: World, terminal: Terminal) -> None:
    assert terminal.wait_exit() == 1
    assert terminal.restored()
    number = re.search(r"\d{8}-\d{6}-[0-9a-f]{4}", terminal.prose)
    assert number, terminal.text
    assert "uventet fejl" in terminal.prose
    record = world.data / "crash" / f"{number[0]}.txt"
    told = terminal.written.decode() + record.read_text(encoding="utf-8")
    assert crashing.SECRET not in told
    assert "Traceback" not in told
    assert "errors shown" not in told
    assert "RuntimeError" in record.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("place", "key"),
    [
        (f"{TALK}.action_advice", "f12"),
        (f"{TALK}.action_next_question", "f4"),
        (f"{SCREENS}.plan.plan:PlanScreen.show_session", "f8"),
        ("kompetence_tui.tui.widgets.lines:PlaceLine.render", ""),
        ("kompetence_tui.tui.saving.autosave:Autosave._when_due", ""),
    ],
    ids=["a key", "an awaited key", "a new screen", "drawing", "a timer"],
)
def test_a_failure_in_the_conversation(world: World, place: str, key: str) -> None:
    terminal = broken(world, place, "open", ID)
    if "render" not in place:
        terminal.wait("Æ, ø og å.", "F4 Næste")
        write(terminal, "Skrevet før uheldet.")
    if key:
        terminal.press(key)
    assert_told_without_secrets(world, terminal)
    with world.store.open(ID) as opened:
        assert not opened.read_only
        if "render" not in place:
            assert opened.session.answer("siden-sidst").text.endswith("Skrevet før uheldet.")


def test_the_session_opens_again_on_the_screen(world: World) -> None:
    terminal = broken(world, f"{TALK}.action_advice", "open", ID)
    terminal.wait("Æ, ø og å.", "F4 Næste")
    terminal.press("f12")
    assert terminal.wait_exit() == 1
    world.start("open", ID).wait("Æ, ø og å.", "F5 Nyt mål")


def test_a_field_that_cannot_be_read(world: World) -> None:
    """What was saved before is still there, and the session is not left locked."""
    terminal = broken(world, f"{TALK}.collect", "open", ID)
    terminal.wait_until(lambda: terminal.process.poll() is not None or "F4" in terminal.text, "it")
    if terminal.process.poll() is None:
        terminal.type("x")
    assert_told_without_secrets(world, terminal)
    with world.store.open(ID) as opened:
        assert not opened.read_only
        assert opened.session == make_session(ID, goals=(make_goal(),))


def test_what_could_not_be_saved_is_not_called_saved(world: World) -> None:
    terminal = broken(world, "kompetence_tui.store.opened:OpenSession.save", "open", ID)
    terminal.wait("Æ, ø og å.", "F4 Næste")
    write(terminal, "Aldrig gemt.")
    assert_told_without_secrets(world, terminal)
    assert "Det skrevne er gemt" not in terminal.prose
