"""Who is one person, by name and unit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompetence_tui.domain.people.namesakes import (
    NO_NAMESAKES,
    Namesakes,
    People,
    UnitOfName,
    are_several,
    may_be_one,
    told_apart,
    units_of,
)
from kompetence_tui.domain.people.person import Tie, tie_of
from kompetence_tui.domain.session.kinds import Role
from kompetence_tui.domain.session.session import Participant, Session
from kompetence_tui.domain.session.summary import row_of
from tests.boards import grus
from tests.factories import make_session

ANNA, HUSET, HAVNEN = "Anna Eksempel", "Huset", "Havnen"


def talk(unit: str, name: str = ANNA) -> Session:
    return make_session(employee=name).with_(unit=unit)


def sat_in(unit: str) -> Session:
    return grus().with_(unit=unit, participants=(Participant(name=ANNA, role=Role.EMPLOYEE),))


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ((ANNA, HUSET), ("anna  EKSEMPEL", " huset"), True),
        ((ANNA, HUSET), ("Eksempel, Anna", ""), True),
        ((ANNA, ""), (ANNA, ""), True),
        ((ANNA, HUSET), (ANNA, HAVNEN), False),
        ((ANNA, HUSET), ("Bo Prøvesen", HUSET), False),
        ((ANNA, ""), ("Bo Prøvesen", ""), False),
    ],
)
def test_two_of_one_name_are_told_apart_by_unit(
    one: tuple[str, str], other: tuple[str, str], is_one: bool
) -> None:
    assert may_be_one(one, other) is may_be_one(other, one) is is_one


_WHOSE = st.tuples(st.sampled_from([ANNA, "ANNA eksempel", "Bo"]), st.sampled_from(["", "A", "B"]))


@given(st.lists(_WHOSE, min_size=1))
def test_those_who_count_as_one_are_never_told_apart_by_their_units(
    everybody: list[tuple[str, str]],
) -> None:
    people = People(everybody)
    for one in everybody:
        for other in everybody:
            if people.key(one) == people.key(other):
                assert may_be_one(one, other)
            elif may_be_one(one, other):
                assert people.has_namesakes(one)
                assert "" in (one[1], other[1])


def test_the_units_of_a_name_with_the_talks_that_have_none_last() -> None:
    talks = [talk("huset"), talk(""), talk(HAVNEN), talk(HUSET), talk("Nord", "Bo"), sat_in("Øst")]
    found = units_of(map(row_of, talks), "ANNA Eksempel")
    assert found == [UnitOfName(HAVNEN, 1), UnitOfName("huset", 2), UnitOfName("", 1)]
    assert are_several(found)
    assert not are_several(found[1:])
    assert told_apart(found, ["HUSET"]) == Namesakes(("HUSET",), (HAVNEN,))
    assert told_apart(found, [HUSET, HAVNEN]).is_meant("") is True


@pytest.mark.parametrize(
    ("session", "meant", "part"),
    [
        (talk("huset"), (HUSET,), Tie.OWN),
        (talk(HAVNEN), (HUSET,), Tie.NAMESAKES),
        (talk(""), (HUSET,), Tie.UNSURE),
        (talk(""), (HUSET, ""), Tie.OWN),
        (talk("Nyt sted"), (HUSET,), Tie.UNSURE),
        (sat_in(HUSET), (HUSET,), Tie.MEMBER),
        (sat_in(HAVNEN), (HUSET,), Tie.NAMESAKES),
        (sat_in("MED-udvalget"), (HUSET,), Tie.UNSURE),
        (sat_in("MED-udvalget"), (HUSET, "med-udvalget"), Tie.MEMBER),
        (talk(HAVNEN, "Bo Prøvesen"), (HUSET,), Tie.NONE),
    ],
)
def test_whose_a_talk_is_among_namesakes(
    session: Session, meant: tuple[str, ...], part: Tie
) -> None:
    assert tie_of(session, ANNA, Namesakes(meant, (HAVNEN,))) is part


def test_without_namesakes_any_unit_is_the_persons() -> None:
    for unit in ("", HUSET, HAVNEN):
        assert tie_of(talk(unit), ANNA, NO_NAMESAKES) is Tie.OWN
        assert tie_of(sat_in(unit), ANNA, NO_NAMESAKES) is Tie.MEMBER
