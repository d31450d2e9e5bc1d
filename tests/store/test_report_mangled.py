"""Whatever stands in a file, it is read for a report or counts as unread."""

import copy
import datetime as dt
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.report.counting import Counting
from kompetence_tui.domain.report.group_counting import group_facts
from kompetence_tui.domain.report.ledger import Book
from kompetence_tui.store.raw import UNREADABLE
from kompetence_tui.store.report.raw_talk import group_talk, kind_of, own_talk
from tests.municipality import stored_sessions
from tests.report_reading import AFTER, METHODS, YEAR

WHOLE = list(stored_sessions(units=1, talks=16))
INDIVIDUAL = next(
    one for one in WHOLE if one["kind"] == "MUS" and one["follow_up"] and one["plan"]["goals"]
)
GROUP = next(one for one in WHOLE if one["kind"] == "GRUS" and one["follow_up"])
Place = tuple[Any, ...]


def places(value: object, above: Place = ()) -> Iterator[Place]:
    """Where something stands in it; of lists the first two."""
    inside: Any = ()
    if isinstance(value, dict):
        inside = value.items()
    elif isinstance(value, list):
        inside = enumerate(value[:2])
    for key, inner in inside:
        yield (*above, key)
        yield from places(inner, (*above, key))


PLACES = [
    (one, place)
    for one in (INDIVIDUAL, GROUP)
    for place in places(one)
    if place != ("id",)  # it is the name of the file by then
]
JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5)
    | st.sampled_from(["9999-12-31", "2026-W53", "MUS", "afsluttet", "opfyldt"]),
    lambda inner: st.lists(inner, max_size=2)
    | st.dictionaries(st.sampled_from(["id", "date", "goals", "text"]), inner, max_size=2),
    max_leaves=3,
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(PLACES), JUNK)
def test_a_mangled_session_is_left_out_or_still_counted(
    where: tuple[dict[str, Any], Place], junk: object
) -> None:
    whole, place = where
    session = copy.deepcopy(whole)
    inside: Any = session
    for step in place[:-1]:
        inside = inside[step]
    inside[place[-1]] = junk
    book = Book((YEAR,), AFTER)
    with suppress(*UNREADABLE):
        if kind_of(session).is_individual:
            talk = own_talk(session)
            book.take(talk)
        else:
            book.groups.append(group_talk(session, AFTER))
    assert Counting(book, YEAR, METHODS, 5).counted(0)
    assert group_facts(book.groups, YEAR).total.talks <= 1


def test_the_sessions_that_are_mangled_hold_all_that_is_read() -> None:
    talk, group = own_talk(INDIVIDUAL), group_talk(GROUP, AFTER)
    assert (talk.goals, talk.judged, talk.offers, talk.due) > ((), (), (), dt.date.min)
    assert group.verdicts
