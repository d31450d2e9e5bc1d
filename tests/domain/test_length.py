"""How long a talk is planned to take, and what becomes of its hours."""

import datetime as dt

from kompetence_tui.domain.dates.dates import PartialDate
from kompetence_tui.domain.dates.day_held import with_day
from kompetence_tui.domain.dates.hours import Hours
from kompetence_tui.domain.dates.when import When
from kompetence_tui.domain.session.creation import correct, create
from kompetence_tui.domain.session.draft import NewSession
from kompetence_tui.domain.session.length import lasts, timed
from kompetence_tui.domain.session.summary import row_of
from tests.factories import NOW, TODAY, make_session

TEN = Hours(dt.time(10))
WISH = NewSession(employees=("Anna Eksempel",), leader="Eva Eksempel")


def made(hours: Hours | None, minutes: int | None = None) -> Hours:
    wish = NewSession(employees=WISH.employees, leader="Eva", hours=hours, minutes=minutes)
    return create(wish, make_session().bank, "anna2345ab", NOW).hours


def test_a_beginning_alone_lasts_as_the_bank_or_as_the_time_there_is() -> None:
    bank = lasts(make_session())
    assert bank % 15 == 0
    assert made(TEN) == Hours(dt.time(10), bank)
    assert made(TEN, 50) == Hours(dt.time(10), 50)
    assert made(Hours(dt.time(10), 20), 50) == Hours(dt.time(10), 20)
    assert made(Hours(None, 20)) == Hours(None, 20)
    assert made(None) == Hours()
    assert made(Hours(dt.time(23, 50))) == Hours(dt.time(23, 50))


def test_another_beginning_keeps_the_length_and_none_takes_both_away() -> None:
    planned = timed(make_session(), Hours(dt.time(10), 50))

    def corrected(hours: Hours | None) -> Hours:
        wish = NewSession(employees=WISH.employees, leader=WISH.leader, hours=hours)
        return correct(planned, wish).hours

    assert corrected(Hours(dt.time(13))) == Hours(dt.time(13), 50)
    assert corrected(None) == Hours(dt.time(10), 50)
    assert corrected(Hours()) == Hours()


def test_on_another_day_the_time_is_no_more() -> None:
    planned = timed(make_session(), Hours(dt.time(10), 50))
    tomorrow = When(date=PartialDate.day(TODAY + dt.timedelta(days=1)))
    assert with_day(planned, tomorrow).time is None
    assert with_day(planned, When(date=PartialDate.day(planned.date))).time == dt.time(10)


def test_the_row_has_a_length_with_a_time_alone() -> None:
    session = make_session()
    assert (row_of(session).time, row_of(session).minutes) == (None, 0)
    assert row_of(session.with_(length=50)).minutes == 0
    assert row_of(session.with_(time=dt.time(10))).minutes == lasts(session)
    assert row_of(session.with_(time=dt.time(10), length=50)).hours.clock == "10.00-10.50"
