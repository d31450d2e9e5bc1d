"""Planned is not held: when one is asked for the day, and what an answer changes."""

from datetime import timedelta

import pytest

from kompetence_tui.domain.dates.day_held import may_be_another, with_day
from kompetence_tui.domain.dates.when import When
from kompetence_tui.domain.plan.agreed import Acknowledgement
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.kinds import Role
from kompetence_tui.domain.session.session import Session
from tests.factories import NOW, TODAY, make_session

DAY = timedelta(days=1)


def begun(session: Session) -> Session:
    return session.with_answer(next(session.bank.questions).id, Answer(text="Ja"))


@pytest.mark.parametrize("planned", [TODAY - DAY, TODAY + DAY])
def test_asked_when_something_is_written_on_another_day(planned: object) -> None:
    session = make_session().with_(date=planned, answers={})
    assert not may_be_another(session, TODAY)
    assert may_be_another(begun(session), TODAY)


def test_not_on_its_own_day_nor_when_the_plan_is_acknowledged() -> None:
    session = begun(make_session())
    assert not may_be_another(session.with_(date=TODAY), TODAY)
    stands = Acknowledgement(name="Eva", role=Role.LEADER, at=NOW, checksum="0" * 64)
    later = session.with_(date=TODAY - DAY)
    assert may_be_another(later, TODAY)
    assert not may_be_another(later.with_(acknowledgements=(stands,)), TODAY)


def test_only_a_day_changes_the_talk() -> None:
    session = make_session()
    assert with_day(session, When.read("4.1.2027", TODAY)).date.isoformat() == "2027-01-04"
    for text in ("", "snart", "marts 2027", session.date.isoformat()):
        assert with_day(session, When.read(text, TODAY)) is session
