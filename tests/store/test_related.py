"""What a talk takes from the others: renewed when it is opened, and kept when they are gone."""

from pathlib import Path

import pytest

from kompetence_tui.domain.follow_up.follow_up import Verdict
from kompetence_tui.domain.follow_up.following import judged
from kompetence_tui.domain.session.kinds import Role
from kompetence_tui.domain.session.session import Participant, Session
from kompetence_tui.store.related import renewed, strategies
from kompetence_tui.store.sessions import SessionStore
from tests.domain.threads import strategy
from tests.domain.years import FIRST, HALF, JOURNAL, MEETING, SECOND, first_year, year
from tests.factories import make_goal

BO = (
    Participant(name="Bo Prøvesen", role=Role.EMPLOYEE),
    Participant(name="Eva Eksempel", role=Role.LEADER),
)


@pytest.fixture
def store(tmp_path: Path) -> SessionStore:
    return SessionStore(tmp_path / "data")


def put(store: SessionStore, *sessions: Session) -> None:
    for session in sessions:
        store.create(session).close()


def change(store: SessionStore, session: Session) -> None:
    with store.open(session.id) as opened:
        opened.save(session)


def aims(session: Session) -> list[str]:
    return [one.goal.aim for one in session.follow_up.goals] if session.follow_up else []


def test_the_last_plan_is_taken_up_and_renewed_until_something_is_said(
    store: SessionStore,
) -> None:
    first = first_year()
    put(store, first)
    talk = renewed(store, year(SECOND))
    assert aims(talk) == [JOURNAL, MEETING]
    assert renewed(store, talk) is talk
    change(store, first.with_(plan=first.plan.without_goal("m1")))
    assert aims(renewed(store, talk)) == [MEETING]
    begun = judged(talk, "f1", Verdict.REACHED)
    assert renewed(store, begun) is begun


def test_without_an_earlier_plan_nothing_is_taken_up(store: SessionStore) -> None:
    talk = year(SECOND)
    assert renewed(store, talk) is talk
    put(store, first_year(unit="Et andet hus"), year(HALF, make_goal(), participants=BO))
    assert renewed(store, talk) is talk


def test_a_deleted_last_talk_leaves_the_copy(store: SessionStore) -> None:
    put(store, first_year(), year(HALF, make_goal("m1", "Noget nyere"), closed=True))
    talk = renewed(store, year(SECOND))
    assert talk.follow_up
    assert talk.follow_up.session == HALF
    store.delete(HALF)
    assert renewed(store, talk) is talk
    store.delete(FIRST)
    assert renewed(store, talk) is talk


def test_a_damaged_last_talk_leaves_the_copy(store: SessionStore) -> None:
    put(store, first_year())
    talk = renewed(store, year(SECOND))
    (store.sessions / f"{FIRST}.json").write_text("ikke en samtale")
    assert renewed(store, talk) is talk
    assert renewed(store, year(SECOND)).follow_up is None


def test_what_turns_out_to_be_anothers_goes(store: SessionStore) -> None:
    """The name was corrected in one of the two: they are not one person's any more."""
    first = first_year()
    put(store, first, year(HALF, make_goal("m1", "Bos mål"), closed=True, participants=BO))
    talk = renewed(store, year(SECOND))
    assert aims(renewed(store, talk.with_(participants=BO))) == ["Bos mål"]
    change(store, first.with_(participants=BO))
    assert renewed(store, talk).follow_up is None
    change(store, first)
    assert aims(renewed(store, talk)) == [JOURNAL, MEETING]


def test_an_unreadable_folder_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "sessions").write_text("ingen mappe")
    talk = year(SECOND)
    assert renewed(SessionStore(tmp_path / "data"), talk) is talk


def test_the_own_units_strategy_comes_first(store: SessionStore) -> None:
    own = strategy("strategi02", unit="Eksempelhuset")
    put(store, strategy(), own, first_year())
    found = strategies(store, year(SECOND))
    assert [session.id for session in found] == ["strategi02", "strategi01"]
    assert [s.id for s in strategies(store, own)] == ["strategi01"]
