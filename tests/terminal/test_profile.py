"""The kompetenceprofil in the real program: what one rated, the other never sees on the way."""

import re
import signal

import pytest

from kompetence_tui.domain.profile.profile import Profile, Rating
from kompetence_tui.domain.profile.words import bar
from tests.factories import make_goal
from tests.terminal.driver import Terminal
from tests.terminal.steps import SAVED, follow
from tests.terminal.world import World
from tests.tui.stage import ID
from tests.tui.talks import talk

RATED = bar(4)


def in_the_room(world: World, *words: str) -> Terminal:
    """The program, at the profile."""
    terminal = world.start("open", ID)
    terminal.wait("Tema 1 af 3", "F4 Næste")
    terminal.settle()
    follow(terminal, "ctrl+p", "Skriv for at søge")
    terminal.type("kompetenceprofil")
    terminal.wait("kompetenceprofil")
    terminal.settle()
    follow(terminal, "enter", *words)
    return terminal


def rated_by_the_employee(world: World) -> Terminal:
    """The employee has said 4 of »Overblik«; the leader is to take the keyboard."""
    ratings = (Rating(id="k1", competence="Overblik"), Rating(id="k2", competence="Tal"))
    world.keep(talk(make_goal()).with_(profile=Profile(ratings=ratings)))
    terminal = in_the_room(world, "Hvilke kompetencer", "F4 Vurdér")
    follow(terminal, "f4", "Giv tastaturet til", "Anna Eksempel")
    follow(terminal, "enter", "Anna Eksempel vurderer")
    follow(terminal, "4", RATED)
    follow(terminal, "f4", "Giv tastaturet til", "Eva Eksempel")
    terminal.wait_until(lambda: re.search(SAVED, terminal.text), "the turn to be saved")
    return terminal


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGHUP])
def test_ended_between_the_turns_it_stays_hidden(world: World, number: signal.Signals) -> None:
    terminal = rated_by_the_employee(world)
    assert RATED not in terminal.text
    terminal.signal(number)
    terminal.wait_exit()
    assert RATED not in terminal.text
    again = in_the_room(world, "Giv tastaturet til", "Eva Eksempel")
    assert RATED not in again.text
    follow(again, "enter", "Eva Eksempel vurderer")
    assert RATED not in again.text
    again.resize(60, 20)
    again.wait("Eva Eksempel vurderer")
    again.settle()
    assert RATED not in again.text


@pytest.mark.parametrize("changes", [{"NO_COLOR": "1"}, {"TERM": "linux"}])
def test_side_by_side_reads_without_colour(world: World, changes: dict[str, str]) -> None:
    ratings = (Rating(id="k1", competence="Overblik", employee=4, leader=2),)
    done = Profile(ratings=ratings, employee_done=True, leader_done=True)
    world.keep(talk(make_goal()).with_(profile=done))
    terminal = world.start("open", ID, changes=changes)
    terminal.wait("Tema 1 af 3")
    terminal.settle()
    follow(terminal, "ctrl+p", "Skriv for at søge")
    terminal.type("kompetenceprofil")
    terminal.settle()
    follow(terminal, "enter", "Side om side", "lederen ser 2 trin lavere", RATED, bar(2))
