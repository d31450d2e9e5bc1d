"""A tilbagespil comes to the group's next talk when that is opened."""

from datetime import date
from pathlib import Path

from kompetence_tui.domain.session.session import EventKind, Session
from kompetence_tui.store.related import renewed
from kompetence_tui.store.sessions import SessionStore
from tests.export.group_samples import playback
from tests.factories import NOW
from tests.thread_sessions import STRATEGY, person, strategy

AREA = "Sætte borgeren i centrum"


def following() -> Session:
    return strategy(session_id="naeste2345").with_(date=date(2027, 1, 20), answers={})


def put(store: SessionStore, *sessions: Session) -> None:
    for session in sessions:
        store.create(session).close()


def test_it_is_renewed_until_the_talk_is_closed_and_kept_when_the_other_is_gone(
    tmp_path: Path,
) -> None:
    store = SessionStore(tmp_path / "data")
    last = strategy(AREA).with_event(EventKind.CLOSED, NOW)
    put(store, last)
    talk = renewed(store, following())
    assert talk.playback == ()
    with store.open(STRATEGY) as opened:
        opened.save(last.with_(playback=(playback(),)))
    talk = renewed(store, talk)
    assert [one.title for one in talk.playback] == ["Tilbagespil fra 2026"]
    assert renewed(store, talk) is talk
    put(store, strategy("Et ældre", session_id="aeldre2345").with_(date=date(2025, 1, 10)))
    store.delete(STRATEGY)
    assert renewed(store, talk) is talk


def test_an_individual_talk_takes_none(tmp_path: Path) -> None:
    store = SessionStore(tmp_path / "data")
    put(store, strategy(AREA).with_(playback=(playback(),)))
    talk = person("anna234567", "Anna Eksempel")
    assert renewed(store, talk).playback == ()
