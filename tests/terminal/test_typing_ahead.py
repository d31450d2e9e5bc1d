"""Keys that come faster than the program works: after a slow line, or from quick fingers."""

import pytest

from tests.factories import make_session
from tests.terminal.driver import Terminal
from tests.terminal.steps import follow
from tests.terminal.world import World

pytestmark = pytest.mark.real_start

ID = "hurtig2345"


@pytest.fixture
def terminal(world: World) -> Terminal:
    """At the third question of four, in its choices; the fourth is plain text."""
    world.keep(make_session(ID).with_(place="laering"))
    started = world.start("open", ID)
    started.wait("Hvordan lærer du bedst", "F4 Næste")
    started.settle()
    return started


def ended(world: World, terminal: Terminal) -> dict[str, str]:
    """What was written at each question."""
    terminal.settle()
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0
    return {name: answer.text for name, answer in world.store.read(ID).answers.items()}


def test_after_going_to_the_next_question(world: World, terminal: Terminal) -> None:
    follow(terminal, "tab")
    terminal.send(b"alfa" + b"\x1bOS" + b"beta")
    terminal.wait("spørgsmål 2 af 2")
    answers = ended(world, terminal)
    assert (answers["laering"], answers["maal"]) == ("alfa", "beta")


def test_after_going_to_the_next_field(world: World, terminal: Terminal) -> None:
    terminal.send(b"\t" + b"gamma")
    assert ended(world, terminal)["laering"] == "gamma"


def test_after_beginning_a_goal(world: World, terminal: Terminal) -> None:
    terminal.send(b"\x1b[15~" + b"Skrive kort")
    terminal.wait("Udviklingsplan ·")
    ended(world, terminal)
    (goal,) = world.store.read(ID).plan.goals
    assert goal.aim == "Skrive kort"


def test_bytes_that_are_no_text(world: World, terminal: Terminal) -> None:
    """A terminal set to another alphabet sends æ as a byte that is no UTF-8."""
    follow(terminal, "tab")
    terminal.type("før ")
    terminal.wait("før")
    terminal.send("æ".encode("latin-1"))
    terminal.type(" efter")
    terminal.wait("efter")
    assert ended(world, terminal)["laering"].startswith("før ")


def test_a_paste_with_colours_runs_nothing(world: World, terminal: Terminal) -> None:
    """What is copied from a terminal can hold escape sequences and control characters."""
    follow(terminal, "tab")
    terminal.send("\x1b[200~rød: \x1b[31mhej\x1b[0m \x07\x11 slut\x1b[201~".encode())
    terminal.wait("slut")
    text = ended(world, terminal)["laering"]
    assert text.startswith("rød: ")
    assert text.endswith("slut")
    assert "hej" in text
