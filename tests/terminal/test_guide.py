"""``kompetence guide`` and ``man`` in a real terminal, read with the programs people have."""

import shutil

import pytest

from tests.terminal.world import World


@pytest.mark.skipif(not shutil.which("less"), reason="less is not there")
def test_less_shows_it_and_ctrl_c_ends_neither(world: World) -> None:
    terminal = world.start("guide", changes={"PAGER": ""})
    terminal.wait("Vejledning for ledere", "Med `kompetence` holder du")
    terminal.type("/Kaffe")
    terminal.wait("/Kaffe")

    def is_given_up() -> bool:
        # a signal that comes while less is between two reads counts with the next one alone
        if is_there := "/Kaffe" in terminal.text:
            terminal.press("ctrl+c")
        return not is_there

    terminal.wait_until(is_given_up, "the search to be given up")
    terminal.type("G")
    terminal.wait("(END)")
    terminal.type("q")
    assert terminal.wait_exit() == 0


@pytest.mark.skipif(not shutil.which("man"), reason="man is not there")
def test_man_shows_its_page(world: World) -> None:
    terminal = world.start("man", changes={"PAGER": "cat", "MANPAGER": "cat"})
    assert terminal.wait_exit() == 0
    terminal.wait("kompetence guide, som er vejledningen")
