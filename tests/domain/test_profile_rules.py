"""The kompetenceprofil: gap words, order, who may see what, and each change (N20)."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.profile.profile import MOST, Profile, Rating
from kompetence_tui.domain.profile.rules import (
    Party,
    Phase,
    begun_again,
    by_gap,
    gap_in_short,
    gap_words,
    goal_of,
    handed_on,
    is_begun,
    is_begun_with,
    moved,
    phase,
    rate,
    with_competence,
    without,
)
from kompetence_tui.domain.profile.words import STEPS, bar
from kompetence_tui.domain.rules import RuleBroken
from tests.factories import make_session

level = st.none() | st.integers(1, 5)
ratings = st.builds(Rating, id=st.just(""), competence=st.text(max_size=9), employee=level,
                    leader=level)  # fmt: skip
profiles = st.builds(
    Profile,
    ratings=st.lists(ratings, max_size=MOST).map(tuple),
    employee_done=st.booleans(),
    leader_done=st.booleans(),
    employee_allows=st.booleans(),
    leader_allows=st.booleans(),
)


def rated(employee: int | None, leader: int | None) -> Rating:
    return Rating(id="k1", competence="Overblik", employee=employee, leader=leader)


@pytest.mark.parametrize(
    ("employee", "leader", "words", "short"),
    [
        (3, 5, "lederen ser 2 trin højere", "lederen 2 højere"),
        (4, 3, "lederen ser 1 trin lavere", "lederen 1 lavere"),
        (3, 3, "enige", "enige"),
        (3, None, "kun medarbejderen har sagt noget", "kun medarbejder"),
        (None, 1, "kun lederen har sagt noget", "kun leder"),
        (None, None, "ingen har sagt noget", "ingen"),
    ],
)
def test_the_gap_is_told_in_words(
    employee: int | None, leader: int | None, words: str, short: str
) -> None:
    assert gap_words(rated(employee, leader)) == words
    assert gap_in_short(rated(employee, leader)) == short


def test_a_bar_has_a_place_for_each_step() -> None:
    assert [bar(n) for n in (1, 3, 5)] == ["▪····", "▪▪▪··", "▪▪▪▪▪"]
    assert bar(None).strip() == ""
    assert {len(bar(n)) for n in (None, *STEPS)} == {5}


def test_the_employees_ratings_stay_hidden_until_the_leader_is_done() -> None:
    profile = rate(with_competence(Profile(), "Overblik"), "k1", Party.EMPLOYEE, 2)
    assert phase(profile) is Phase.CHOOSING
    profile = handed_on(profile, Party.EMPLOYEE)
    assert phase(profile) is Phase.LEADER
    assert phase(handed_on(profile, Party.LEADER)) is Phase.TOGETHER


@given(profiles)
@settings(max_examples=100, deadline=None)
def test_the_leader_is_never_done_first(profile: Profile) -> None:
    begun = begun_again(profile)
    assert phase(begun) is Phase.CHOOSING
    assert phase(handed_on(begun, Party.LEADER)) is Phase.CHOOSING
    assert not is_begun(begun)
    assert [r.competence for r in begun.ratings] == [r.competence for r in profile.ratings]
    assert all(r.employee is r.leader is None for r in begun.ratings)


@given(profiles, st.integers(0, MOST), st.sampled_from([-1, 1]))
@settings(max_examples=100, deadline=None)
def test_moving_and_sorting_lose_nothing(profile: Profile, at: int, step: int) -> None:
    chosen = [rating.id for rating in profile.ratings]
    marked = chosen[at] if at < len(chosen) else ""
    assert sorted(moved(profile, marked, step).ratings, key=repr_of) == sorted(
        profile.ratings, key=repr_of
    )
    assert sorted(by_gap(profile.ratings), key=repr_of) == sorted(profile.ratings, key=repr_of)


def repr_of(rating: Rating) -> str:
    return rating.id


def test_those_with_the_same_gap_keep_their_order() -> None:
    rows = [(1, 3), (2, 2), (4, 2), (None, 5), (5, 1)]
    given_ = tuple(
        Rating(id=f"k{n}", competence="x", employee=e, leader=le)
        for n, (e, le) in enumerate(rows, 1)
    )
    assert [rating.id for rating in by_gap(given_)] == ["k5", "k1", "k3", "k2", "k4"]


def test_the_21st_competence_is_refused_in_a_sentence() -> None:
    profile = Profile()
    for n in range(MOST):
        profile = with_competence(profile, f"Nummer {n}")
    with pytest.raises(RuleBroken, match="20 kompetencer"):
        with_competence(profile, "én for meget")


@pytest.mark.parametrize("words", ["", "   ", "overblik", " OVERBLIK\n"])
def test_no_competence_without_words_or_twice(words: str) -> None:
    with pytest.raises(RuleBroken):
        with_competence(with_competence(Profile(), "Overblik"), words)


def test_the_last_one_taken_out_leaves_no_trace() -> None:
    profile = with_competence(Profile(), "Overblik").with_(employee_allows=True)
    assert without(profile, "k1") == Profile()
    assert rate(profile, "k1", Party.LEADER, None) == profile


def test_a_goal_is_known_by_the_competence_it_was_begun_with() -> None:
    first, second = Rating(id="k1", competence="Plan: næste år"), Rating(id="k2", competence="Plan")
    goal = goal_of(first, make_session())
    assert is_begun_with(goal, first)
    assert not is_begun_with(goal, second)


@pytest.mark.parametrize("origin", [{"question_id": "q1"}, {"board": "b1"}])
def test_a_goal_from_elsewhere_was_not_begun_with_it(origin: dict[str, str]) -> None:
    rating = Rating(id="k1", competence="Plan")
    goal = goal_of(rating, make_session())
    assert goal.origin is not None
    assert not is_begun_with(goal.with_(origin=goal.origin.with_(**origin)), rating)
    assert not is_begun_with(goal.with_(origin=None), rating)
