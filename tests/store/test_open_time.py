"""How long a talk has stood open for writing today."""

import datetime as dt

import pytest

from kompetence_tui.domain.session.session import EventKind
from kompetence_tui.store import opened
from kompetence_tui.store.open_time import OpenTime
from kompetence_tui.store.sessions import SessionStore
from tests.factories import NOW, make_session

DAY = NOW.date()


def later(minutes: float) -> dt.datetime:
    return NOW + dt.timedelta(minutes=minutes)


def test_it_runs_only_while_the_talk_can_be_written_in() -> None:
    time = OpenTime(DAY, 10)
    assert time.minutes(later(5)) == 10
    time.run(later(5), on=True)
    assert time.minutes(later(17.5)) == 22
    time.run(later(20), on=False)
    assert time.minutes(later(90)) == 25
    assert OpenTime.of(time.entry(later(90)), DAY).minutes(later(90)) == 25
    assert OpenTime(DAY).entry(NOW) == {}


def test_a_new_day_begins_at_midnight() -> None:
    time = OpenTime(DAY, 30)
    time.run(NOW, on=True)
    morning = NOW.replace(hour=0, minute=20) + dt.timedelta(days=1)
    assert time.minutes(morning) == 20
    assert OpenTime.of(time.entry(morning), DAY).minutes(NOW) == 0


@pytest.mark.parametrize(
    "said", [None, [], {"day": DAY.isoformat()}, {"day": DAY.isoformat(), "minutes": "9"},
             {"day": DAY.isoformat(), "minutes": -1}, {"day": 3, "minutes": 9}],
)  # fmt: skip
def test_what_cannot_be_read_is_no_time(said: object) -> None:
    assert OpenTime.of({"open": said}, DAY).minutes(NOW) == 0


def test_it_is_kept_with_the_talk_and_stops_when_that_is_closed(
    store: SessionStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [NOW]
    monkeypatch.setattr(opened, "_now", lambda: clock[0])
    with store.create(make_session()) as talk:
        clock[0] = later(42)
        assert talk.minutes_today == 42
        talk.save(talk.session.with_(place="trivsel"))
    clock[0] = later(60)
    with store.open(talk.session.id) as again:
        clock[0] = later(70)
        again.save(again.session.with_event(EventKind.CLOSED, NOW))
        clock[0] = later(99)
        assert again.minutes_today == 52
    assert store.open(talk.session.id).minutes_today == 52
