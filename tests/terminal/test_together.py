"""Two programs at once: on the same session, and on two."""

import re
import socket

from tests.factories import make_session
from tests.terminal.steps import follow, say_yes, write, write_and_save
from tests.terminal.world import World

SHARED, OTHER = "faelles234", "anden23456"


def kept(world: World, session_id: str) -> str:
    return world.store.read(session_id).answer("siden-sidst").text


def test_the_second_on_the_same_session_reads_only(world: World) -> None:
    world.keep(make_session(SHARED))
    first = world.start("open", SHARED)
    first.wait("Æ, ø og å.", "F5 Nyt mål")
    second = world.start("open", SHARED)
    second.wait("kun læsning", "Æ, ø og å.")
    second.type("Det her må ikke komme med")
    write_and_save(first, " Den første skriver videre.")
    assert "må ikke" not in second.text
    second.press("ctrl+q")
    assert second.wait_exit() == 0
    assert kept(world, SHARED).endswith(" Den første skriver videre.")


def test_the_second_is_told_who_has_it_where_and_since_when(world: World) -> None:
    world.keep(make_session(SHARED))
    world.start("open", SHARED).wait("Æ, ø og å.", "F5 Nyt mål")
    second = world.start("open", SHARED)
    second.wait("kun læsning", "Æ, ø og å.")
    second.settle()
    said = rf"åben hos eva på {re.escape(socket.gethostname())} siden \d\d:\d\d"
    assert re.search(said, second.prose)


def test_when_the_first_has_ended_the_second_may_write(world: World) -> None:
    world.keep(make_session(SHARED))
    first = world.start("open", SHARED)
    first.wait("Æ, ø og å.", "F5 Nyt mål")
    second = world.overview()
    follow(second, "enter", "kun læsning")
    write(first, "Fra den første.")
    first.press("ctrl+q")
    assert first.wait_exit() == 0
    follow(second, "escape", "Forlad samtalen?")
    say_yes(second, "Oversigt · skjult")
    follow(second, "enter", "Fra den første.", "F5 Nyt mål")
    write_and_save(second, "Fra den anden.")
    assert kept(world, SHARED).endswith("Fra den første.Fra den anden.")


def test_two_sessions_do_not_disturb_each_other(world: World) -> None:
    world.keep(make_session(SHARED))
    world.keep(make_session(OTHER, employee="Bo Prøvesen"))
    first, second = world.start("open", SHARED), world.start("open", OTHER)
    first.wait("Anna Eksempel", "F5 Nyt mål")
    second.wait("Bo Prøvesen", "F5 Nyt mål")
    for round_ in ("Første omgang.", "Anden omgang."):
        write(first, f"Anna: {round_}")
        write(second, f"Bo: {round_}")
    for terminal in (first, second):
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
    assert kept(world, SHARED).endswith("Anna: Første omgang.Anna: Anden omgang.")
    assert kept(world, OTHER).endswith("Bo: Første omgang.Bo: Anden omgang.")
