"""The order of the overview. Today is 21.11.2026."""

import datetime as dt
from datetime import date, timedelta

from kompetence_tui.domain.dates.dates import PartialDate
from kompetence_tui.domain.due.due import Due, DueKind, packed
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.listing import OverviewPart, SessionRow, arrange, replaced
from tests.factories import TODAY


def row(
    id: str,  # noqa: A002
    day: date,
    *,
    who: str = "",
    closed: bool = False,
    started: bool = True,
    due: tuple[Due, ...] = (),
    kind: SessionKind = SessionKind.MUS,
    unit: str = "",
    follows: str = "",
    time: str = "",
    opened: bool = False,
) -> SessionRow:
    return SessionRow(
        id=id, kind=kind, date=day, who=who or id, persons=(who or id,), leaders=(), unit=unit,
        bank="mus", called="", closed=closed, started=started, written=False, answered=0,
        questions=4, opened=opened, time=dt.time.fromisoformat(time) if time else None,
        minutes=90 if time else 0, goal_ids=("m1",), settles=(), complete=1, carries=True,
        follows=follows, invitation="", points=packed(due),
        calls=min((point.when.last for point in due if point.kind.calls), default=None),
    )  # fmt: skip


def due_on(when: PartialDate | date, kind: DueKind = DueKind.EVALUATION) -> tuple[Due, ...]:
    day = when if isinstance(when, PartialDate) else PartialDate.day(when)
    return (Due(kind, f"m1.{kind.value}", 1, "Lede mødet", "", day),)


PAST, SOON = date(2026, 11, 1), date(2026, 12, 8)


def order(*rows: SessionRow) -> list[str]:
    return [placed.row.id for placed in arrange(rows, TODAY)]


def test_what_waits_comes_first_then_later_then_closed() -> None:
    rows = (
        row("closed", PAST, closed=True),
        row("closed-newer", TODAY, closed=True),
        row("later", SOON, started=False),
        row("sooner", date(2026, 12, 1), started=False),
        row("going", TODAY),
        row("going-older", PAST),
        row("overdue", date(2026, 2, 3), closed=True, due=due_on(PAST)),
        row("more-overdue", date(2026, 2, 3), closed=True, due=due_on(date(2026, 10, 1))),
    )
    assert order(*rows) == [
        "more-overdue", "overdue", "going", "going-older", "sooner", "later",
        "closed-newer", "closed",
    ]  # fmt: skip
    assert order(*reversed(rows)) == order(*rows)


def test_only_an_evaluation_or_follow_up_of_a_closed_talk_puts_it_first() -> None:
    going = row("going", TODAY, due=due_on(PAST))
    action = row("action", PAST, closed=True, due=due_on(PAST, DueKind.ACTION))
    plan = row("plan", PAST, closed=True, due=due_on(PAST, DueKind.FOLLOW_UP))
    placed = {entry.row.id: entry for entry in arrange([going, action, plan], TODAY)}
    assert [id_ for id_, entry in placed.items() if entry.calling] == ["plan"]
    assert placed["action"].place is OverviewPart.CLOSED
    assert placed["plan"].place is OverviewPart.WAITING


def test_an_evaluation_calls_from_the_last_day_of_its_date() -> None:
    def calls(when: PartialDate) -> bool:
        (placed,) = arrange([row("a", PAST, closed=True, due=due_on(when))], TODAY)
        return placed.calling is not None

    assert calls(PartialDate.day(TODAY))
    assert not calls(PartialDate.day(TODAY + timedelta(days=1)))
    assert calls(PartialDate.month(2026, 10))
    assert not calls(PartialDate.month(2026, 11))


def old(**more: str) -> SessionRow:
    day = date(2025, 11, 1)
    return row("old", day, who="Anna Eksempel", closed=True, due=due_on(PAST), **more)  # type: ignore[arg-type]


def test_a_talk_that_follows_takes_over() -> None:
    later = row("later", TODAY, who="Anna Holm", kind=SessionKind.FOLLOW_UP, follows="old")
    assert replaced([old(), later]) == {"old"}
    assert replaced([row("self", TODAY, follows="self")]) == set()


def test_a_closed_later_talk_of_the_same_kind_takes_over() -> None:
    later = row("later", PAST, who="ANNA EKSEMPEL", closed=True)
    other = row("other", PAST, who="Anna Eksempel", kind=SessionKind.PLUS, closed=True)
    assert replaced([old(), later]) == {"old"}
    assert replaced([old(), other]) == set()


def test_a_talk_that_is_planned_or_begun_takes_nothing_over_yet() -> None:
    planned = row("planned", SOON, who="Anna Eksempel", started=False)
    begun = row("begun", TODAY, who="Anna Eksempel")
    assert replaced([old(), planned, begun]) == set()


def test_two_people_with_one_name_keep_their_own() -> None:
    other = row("other", PAST, who="Anna Eksempel", closed=True, unit="Syd")
    assert replaced([old(unit="Nord"), other]) == set()
    assert replaced([old(unit="SYD"), other]) == {"old"}


def test_what_is_replaced_has_nothing_next() -> None:
    first = row("first", PAST, closed=True, due=due_on(SOON))
    placed = arrange([first, row("b", TODAY, follows="first")], TODAY)
    assert {entry.row.id: bool(entry.point(TODAY)) for entry in placed} == {
        "first": False,
        "b": False,
    }


def test_next_due_is_the_first_not_past() -> None:
    due = (*due_on(PAST), *due_on(TODAY, DueKind.ACTION), *due_on(SOON))
    found = row("a", TODAY, due=due).next_due(TODAY)
    assert found is not None
    assert found.kind is DueKind.ACTION
    assert row("a", TODAY).next_due(TODAY) is None


def test_a_row_in_a_traceback_names_nobody() -> None:
    assert "Anna" not in repr(row("a", TODAY, who="Anna Eksempel"))


def test_a_talk_of_today_that_nobody_opened_is_planned_and_first_by_its_time() -> None:
    late = row("late", TODAY, started=False, time="13:00")
    early = row("early", TODAY, started=False, time="09:30")
    opened = row("opened", TODAY, started=False, opened=True)
    missed = row("missed", PAST, started=False)
    ahead = row("ahead", SOON, started=False, opened=True)
    rows = (late, early, opened, missed, ahead)
    assert {one.id: str(one.status(TODAY)) for one in rows} == {
        "late": "planlagt", "early": "planlagt", "opened": "i gang", "missed": "planlagt",
        "ahead": "planlagt",
    }  # fmt: skip
    assert order(*rows) == ["opened", "early", "late", "missed", "ahead"]
