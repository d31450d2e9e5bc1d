"""Kill -9: what the status line called saved is there, and the session opens for writing."""

import random

import pytest

from tests.factories import make_session
from tests.terminal.steps import SAVED, write, write_and_save
from tests.terminal.world import World

ID = "draebt2345"
BEFORE = make_session(ID).answer("siden-sidst").text


def kept(world: World) -> str:
    with world.store.open(ID) as opened:
        assert not opened.read_only, opened.notice
        return opened.session.answer("siden-sidst").text


def test_killed_right_after_it_said_saved(world: World) -> None:
    world.keep(make_session(ID))
    terminal = world.start("open", ID)
    terminal.wait("Æ, ø og å.", "F4 Næste")
    write_and_save(terminal, " Det vigtigste først.")
    terminal.process.kill()
    assert terminal.wait_exit() == -9
    assert kept(world).endswith(" Det vigtigste først.")


def test_a_killed_session_opens_again_on_the_screen(world: World) -> None:
    world.keep(make_session(ID))
    killed = world.start("open", ID)
    killed.wait("Æ, ø og å.", "F4 Næste")
    write_and_save(killed, " Før faldet.")
    killed.process.kill()
    killed.wait_exit()
    terminal = world.overview()
    terminal.press("enter")
    terminal.wait("Før faldet.", "F5 Nyt mål")
    write(terminal, "Efter faldet.")
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0
    assert kept(world).endswith("Før faldet.Efter faldet.")


@pytest.mark.parametrize("seed", range(5))
def test_killed_at_a_random_moment_of_typing(world: World, seed: int) -> None:
    world.keep(make_session(ID))
    terminal = world.start("open", ID)
    terminal.wait("Æ, ø og å.", "F4 Næste")
    write_and_save(terminal, " Det her er gemt.")
    before = len(terminal.written)
    terminal.type(" Det her måske ikke.")
    if seed:
        terminal.wait_written(rf"skriver ….*{SAVED}" if seed == 1 else "skriver …", since=before)
    terminal.written_within(random.Random(seed).uniform(0, 0.7))
    terminal.process.kill()
    terminal.wait_exit()
    text = kept(world)
    assert " Det her er gemt." in text
    assert "Vagtplanen – den holdt!\nÆ, ø og å. Det her er gemt. Det her måske ikke.".startswith(
        text
    )
