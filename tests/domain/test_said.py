"""What was said of people: who is one person, and who has stopped (7)."""

import datetime as dt
from dataclasses import replace

from kompetence_tui.domain.due.deadlines import deadlines
from kompetence_tui.domain.due.year import Standing, employees
from kompetence_tui.domain.follow_up.following import last_talk
from kompetence_tui.domain.people.namesakes import NO_NAMESAKES, Namesakes
from kompetence_tui.domain.people.said import Called, KnownPeople, Sayings, known_as
from kompetence_tui.domain.session.listing import SessionRow, replaced
from tests.domain.test_listing import row as made

DAY = dt.date(2026, 5, 1)
OLD, NEW = ("Anna Eksempel", "Huset"), ("Anna Nygift", "Havnen")
ONE = Sayings().with_same(OLD, NEW, DAY)


def talk(session_id: str, who: tuple[str, str], date: dt.date, **more: object) -> SessionRow:
    found = made(session_id, date, closed=True)
    return replace(found, who=who[0], unit=who[1], persons=(who[0],), **more)  # type: ignore[arg-type]


LAST = talk("aaaaa11111", OLD, dt.date(2025, 3, 1), carries=True)
NOW = talk("bbbbb22222", NEW, dt.date(2026, 3, 1))
OTHER = talk("ccccc33333", ("Anna Eksempel", "Kantinen"), dt.date(2026, 2, 1), carries=True)
ALL = [LAST, NOW, OTHER]


def names(rows: list[SessionRow], year: int = 2026) -> list[str]:
    return [one.name for one in employees(rows, year, DAY)]


def test_nobody_is_joined_unasked() -> None:
    assert known_as(ALL, Sayings()) == ALL
    assert names(ALL) == ["Anna Eksempel", "Anna Eksempel", "Anna Nygift"]
    assert last_talk(NOW, ALL) == ""
    assert replaced(ALL) == set()


def test_one_who_changed_name_and_unit_is_one_person_everywhere() -> None:
    last, now, other = known_as(ALL, ONE)
    assert names([last, now, other]) == ["Anna Eksempel", "Anna Nygift"]
    assert last_talk(now, [last, now, other]) == last.id
    assert replaced([last, now, other]) == {last.id}
    assert last.whose == now.whose == NEW
    assert other is OTHER


def test_what_was_said_twice_holds_for_all_three() -> None:
    third = talk("ddddd44444", ("Anna Nygift", "Broen"), dt.date(2026, 4, 1))
    said = ONE.with_same(NEW, third.stands_as, DAY)
    assert names(known_as([*ALL, third], said)) == ["Anna Eksempel", "Anna Nygift"]


def test_a_talk_without_a_unit_is_theirs_when_all_of_the_name_are_one() -> None:
    moved, without = ("Anna Eksempel", "Havnen"), ("Anna Eksempel", "")
    rows = [LAST, talk("bbbbb22222", moved, dt.date(2026, 3, 1))]
    rows.append(talk("ddddd44444", without, dt.date(2026, 4, 1)))
    assert len(names(rows)) == 3
    assert len(names(known_as(rows, Sayings().with_same(OLD, moved, DAY)))) == 1
    assert len(names(known_as([*rows, OTHER], Sayings().with_same(OLD, moved, DAY)))) == 3


def test_it_can_be_taken_back() -> None:
    known = KnownPeople(ONE.with_stopped(OTHER.stands_as, DAY), ALL)
    assert known.about(NEW) == known.about(OLD) == ONE
    assert known.said.without(ONE) == Sayings().with_stopped(OTHER.stands_as, DAY)


def test_one_who_has_stopped_is_in_the_years_with_a_talk_and_nothing_is_due() -> None:
    said = ONE.with_stopped(OLD, DAY)
    rows = known_as(ALL, said)
    assert replaced(rows) == {LAST.id, NOW.id}
    assert {each.row.id for each in deadlines(rows)} <= {OTHER.id}
    assert names(rows, 2026) == ["Anna Eksempel", "Anna Nygift"]
    assert names(rows, 2027) == ["Anna Eksempel"]
    assert names(ALL, 2027) == ["Anna Eksempel", "Anna Eksempel", "Anna Nygift"]
    assert employees(rows, 2026, DAY)[1].standing >= Standing.HELD


def test_all_names_of_a_person_and_nobody_elses() -> None:
    known = KnownPeople(ONE, ALL)
    asked, also = known.called("anna nygift", NO_NAMESAKES)
    assert asked == Called("anna nygift")
    assert also == Called("Anna Eksempel", Namesakes(("Huset",), ("Kantinen",)))
    alone = Namesakes(("Kantinen",), ("Huset",))
    assert known.called("Anna Eksempel", alone) == (Called("Anna Eksempel", alone),)


def test_a_name_that_only_another_has_talks_by_now_is_not_theirs() -> None:
    known = KnownPeople(ONE, [NOW, OTHER])
    _asked, also = known.called("Anna Nygift", NO_NAMESAKES)
    assert also.is_meant(OLD)
    assert not also.is_meant(OTHER.stands_as)
    assert not known.is_there(OLD)


def test_of_one_in_two_units_both_are_meant() -> None:
    moved = ("Anna Eksempel", "Havnen")
    rows = [LAST, OTHER, talk("bbbbb22222", moved, dt.date(2026, 3, 1))]
    known = KnownPeople(Sayings().with_same(OLD, moved, DAY), rows)
    (asked,) = known.called("Anna Eksempel", Namesakes(("Huset",), ("Havnen", "Kantinen")))
    assert asked.is_meant(moved)
    assert not asked.is_meant(OTHER.stands_as)


def test_a_talk_is_of_all_their_names_unless_it_can_be_anybodys() -> None:
    known = KnownPeople(ONE, ALL)
    assert [one.name for one in known.called_in(NOW)] == ["Anna Nygift", "Anna Eksempel"]
    assert [one.name for one in known.called_in(OTHER)] == ["Anna Eksempel"]
    anybodys = talk("ddddd44444", ("Anna Eksempel", ""), dt.date(2026, 4, 1))
    assert KnownPeople(ONE, [*ALL, anybodys]).called_in(anybodys) == (Called("Anna Eksempel"),)
    hers = KnownPeople(ONE, [LAST, NOW, anybodys]).called_in(anybodys)
    assert [one.name for one in hers] == ["Anna Eksempel", "Anna Nygift"]
