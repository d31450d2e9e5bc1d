"""Where in a talk the leader has private notes."""

from collections.abc import Callable

import pytest

from kompetence_tui.domain.session.noted_places import PLAN, noted_places
from kompetence_tui.domain.session.private import AT_PLAN, PrivateNotes
from kompetence_tui.domain.session.session import Session
from tests.boards import NEEDS, SKILLS, grus
from tests.factories import NOW, make_session
from tests.tui.phases import five_phases


def noted(*places: str) -> PrivateNotes:
    notes = PrivateNotes(session="anna2345ab")
    for place in places:
        notes = notes.with_text(place, "Kun til mig", NOW)
    return notes


@pytest.mark.parametrize(
    ("make", "places", "words"),
    [
        (make_session, (), []),
        (make_session, ("laering", "maal"), ["laering", "maal"]),
        (grus, (NEEDS, SKILLS), ["Hvad kan vi?", "Hvad mangler vi?"]),
        (five_phases, ("fase-2",), ["Kompetencebehov"]),
    ],
    ids=["none", "questions", "boards", "phase"],
)
def test_in_the_order_of_the_talk_then_the_plan_then_what_is_gone(
    make: Callable[[], Session], places: tuple[str, ...], words: list[str]
) -> None:
    session = make()
    found = noted_places(session, noted("taget-ud", AT_PLAN, *places))
    shown = [place.words for place in found]
    expected = [q.text if (q := session.bank.question(word)) else word for word in words]
    assert shown == [*expected, PLAN.words, "Et sted, der ikke er i samtalen længere"]
    assert {place.id for place in found} == {"taget-ud", AT_PLAN, *places}


def test_where_nothing_is_noted_nothing_is_listed() -> None:
    assert noted_places(make_session(), noted()) == ()
