"""Kill -9 while something is noted of a plan in a later year: what was called saved is there."""

from dataclasses import dataclass

import pytest

from kompetence_tui.domain.follow_up.following import taken_up
from kompetence_tui.domain.plan.plan import Plan
from kompetence_tui.domain.session.session import Event, EventKind, Session
from tests.factories import NOW, TODAY, make_goal, make_session
from tests.terminal.steps import follow, write, write_and_save
from tests.terminal.world import World

ID = "draebt2345"
PLAN = Plan(goals=(make_goal(),))
CLOSED = Event(kind=EventKind.CLOSED, at=NOW)


def closed() -> Session:
    return make_session(ID).with_(plan=PLAN, events=(CLOSED,))


def following() -> Session:
    last = closed().with_(id="sidste2345", date=TODAY.replace(year=TODAY.year - 1))
    return make_session(ID).with_(answers={}, follow_up=taken_up(last))


@dataclass(frozen=True)
class Place:
    """Where is written: the talk, and each key with what it leads to."""

    session: Session
    keys: tuple[tuple[str, str], ...]


PLACES = {
    "a note of progress": Place(closed(), (("f2", "Fremdrift ·"),)),
    "an addendum": Place(closed(), (("f5", "Tillæg ·"),)),
    "an outcome": Place(following(), (("enter", "Målet er"), ("tab", "hvad kom der ud af det?"))),
}


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES.keys())
def test_what_was_called_saved_is_there(world: World, place: Place) -> None:
    before = world.keep(place.session)
    terminal = world.start("open", ID)
    terminal.wait("F1 Hjælp")
    terminal.settle()
    for key, words in place.keys:
        follow(terminal, key, words)
    write_and_save(terminal, "Det her er gemt.")
    write(terminal, " Det her")
    terminal.process.kill()
    assert terminal.wait_exit() == -9
    with world.store.open(ID) as opened:
        assert not opened.read_only or before.is_closed, opened.notice
        now = opened.session
    assert "Det her er gemt." in now.model_dump_json()
    assert (now.plan, now.answers) == (before.plan, before.answers)
