"""What was answered last time is shown of the talk that was taken up alone, and of one person."""

import pytest

from kompetence_tui.domain.follow_up.following import with_follow_up
from kompetence_tui.domain.follow_up.last_time import LastTime, last_time
from kompetence_tui.domain.follow_up.taking_up import let_go
from kompetence_tui.domain.people.said import KnownPeople, Sayings
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.kinds import Role
from kompetence_tui.domain.session.session import Participant, Session
from kompetence_tui.domain.session.summary import row_of
from tests.domain.years import HALF, SECOND, first_year, year
from tests.factories import TODAY, make_goal

THEN = Answer(text="Vagtplanen holdt.")
FIRST_YEAR = first_year(answers={"siden-sidst": THEN})
MARRIED = (Participant(name="Anna Prøvesen", role=Role.EMPLOYEE),)


def found(session: Session, *before: Session, said: Sayings | None = None) -> LastTime | None:
    talks = {talk.id: talk for talk in before}
    rows = [row_of(talk) for talk in (session, *before)]
    people = KnownPeople(said or Sayings(), rows)
    return last_time(session, talks.get, lambda talk: people.known(row_of(talk)))


def shown(session: Session, last: LastTime | None, question: str = "siden-sidst") -> Answer | None:
    asked = session.bank.question(question)
    assert asked
    then = last.asked_of(session, asked) if last else None
    return last.talk.answer(then.id) if last and then else None


def test_the_same_question_of_the_talk_that_was_taken_up() -> None:
    session = with_follow_up(year(SECOND), FIRST_YEAR)
    last = found(session, FIRST_YEAR)
    assert shown(session, last) == THEN
    assert shown(session, last, "maal") is None
    assert found(year(SECOND), FIRST_YEAR) is None
    assert found(session) is None
    assert "Vagtplanen" not in repr(last)


def test_past_the_opfoelgning_between() -> None:
    half = with_follow_up(year(HALF, make_goal("m1"), closed=True), FIRST_YEAR)
    session = with_follow_up(year(SECOND), half)
    assert shown(session, found(session, half, FIRST_YEAR)) == THEN
    assert found(session, half) is None
    assert found(session, let_go(half), FIRST_YEAR) is None


def test_not_once_it_was_let_go_of_or_the_talk_is_called_otherwise() -> None:
    session = with_follow_up(year(SECOND), FIRST_YEAR)
    last = found(session, FIRST_YEAR)
    assert found(let_go(session), FIRST_YEAR) is None
    assert shown(let_go(session), last) is None
    assert shown(session.with_(unit="Et andet hus"), last) is None
    assert shown(session.with_(participants=MARRIED), last) is None


@pytest.mark.parametrize("units", [("", "Eksempelhuset"), ("Eksempelhuset", " "), ("", "")])
def test_not_where_no_unit_tells_namesakes_apart(units: tuple[str, str]) -> None:
    then, now = units
    before = FIRST_YEAR.with_(unit=then)
    session = with_follow_up(year(SECOND, unit=now), before)
    assert session.follow_up
    assert found(session, before) is None


def test_of_one_who_was_said_to_be_the_same() -> None:
    session = with_follow_up(year(SECOND, participants=MARRIED), FIRST_YEAR)
    assert found(session, FIRST_YEAR) is None
    said = Sayings().with_same(
        ("Anna Eksempel", "Eksempelhuset"), ("Anna Prøvesen", "Eksempelhuset"), TODAY
    )
    assert shown(session, found(session, FIRST_YEAR, said=said)) == THEN


def test_talks_that_take_up_each_other_come_to_an_end() -> None:
    half = with_follow_up(year(HALF, make_goal("m1")), FIRST_YEAR)
    assert half.follow_up
    half = half.with_(follow_up=half.follow_up.with_(session=HALF))
    assert found(with_follow_up(year(SECOND), half), half) is None
