"""Not a single frame of the overview names anybody when it comes after a talk."""

from tests.factories import make_session
from tests.terminal.driver import Terminal
from tests.terminal.steps import follow, say_yes
from tests.terminal.world import World

MINE, STRANGER = "anna2345ab", "Ursula"


def keep_both(world: World) -> None:
    world.keep(make_session(MINE))
    world.keep(make_session("fremmed234", employee=f"{STRANGER} Prøvesen"))


def leave(terminal: Terminal) -> bytes:
    """Out of the talk; every byte that was written on the way."""
    before = len(terminal.written)
    follow(terminal, "escape", "Forlad samtalen?")
    say_yes(terminal, "Oversigt · skjult", "UP", "F1 Hjælp")
    terminal.settle()
    return bytes(terminal.written[before:])


def test_a_talk_opened_from_the_command_line_shows_no_overview_first(world: World) -> None:
    keep_both(world)
    terminal = world.start("open", MINE)
    terminal.wait("Æ, ø og å.", "F1 Hjælp")
    terminal.settle()
    assert STRANGER.encode() not in terminal.written
    assert STRANGER.encode() not in leave(terminal)


def test_nothing_of_the_uncovered_overview_is_drawn_again(world: World) -> None:
    keep_both(world)
    terminal = world.overview()
    follow(terminal, "down")
    follow(terminal, "d", "Slet samtalen")
    say_yes(terminal, "F7 henter den tilbage")
    follow(terminal, "f7", f"med {STRANGER}")
    follow(terminal, "up", "Anna Eksempel · MUS")
    follow(terminal, "enter", "Æ, ø og å.", "F1 Hjælp")
    assert STRANGER.encode() not in leave(terminal)
