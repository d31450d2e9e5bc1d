"""A paste whose end never comes: its words are kept, the keyboard lives, and the title is true."""

import re

from tests.boards import SKILLS, grus
from tests.factories import make_session
from tests.terminal.driver import Terminal
from tests.terminal.steps import SAVED, follow
from tests.terminal.world import World

ID = "indsat2345"
BEGIN = b"\x1b[200~"
IN_FIELD, PASTING = "siden-sidst", "indsætter …"


def at_question(world: World) -> Terminal:
    world.keep(make_session(ID))
    terminal = world.start("open", ID)
    terminal.wait("F4 Næste")
    terminal.settle()
    return terminal


def test_it_comes_in_after_a_pause_and_what_follows_belongs_to_it(world: World) -> None:
    terminal = at_question(world)
    terminal.send(BEGIN + b"alfa")
    terminal.wait(PASTING)
    assert not re.search(SAVED, terminal.screen[0])
    assert "alfa" not in terminal.text
    since = len(terminal.written)
    terminal.wait("alfa")
    terminal.wait_written(SAVED, since)
    terminal.send(b" beta\rgamma\x1b[20")
    terminal.wait(PASTING)
    terminal.send(b"1~")
    terminal.wait("beta", "gamma")
    terminal.send(b"!")
    terminal.wait("gamma!")
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0
    assert world.store.read(ID).answer(IN_FIELD).text.endswith("alfa beta\ngamma!")


def test_ctrl_q_ends_the_program_with_the_words_saved(world: World) -> None:
    terminal = at_question(world)
    terminal.send(BEGIN + b"alfa")
    terminal.wait(PASTING)
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0
    assert world.store.read(ID).answer(IN_FIELD).text.endswith("alfa")


def test_on_a_board_nothing_of_it_is_a_command(world: World) -> None:
    world.keep(grus().with_(id=ID))
    terminal = world.start("open", ID)
    terminal.wait("Plade 1 af 2")
    terminal.settle()
    terminal.send(BEGIN + b"dns")
    terminal.wait(PASTING)
    terminal.wait("Ny seddel", "dns")
    terminal.send(b" igen")
    terminal.wait("dns igen")
    follow(terminal, "enter")
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0
    session = world.store.read(ID)
    assert [note.text for note in session.board(SKILLS).notes] == ["dns igen"]
    assert session.direction.areas == ()
