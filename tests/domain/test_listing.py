"""The order of the overview. Today is 21.11.2026."""

from datetime import date

from kompetence_tui.domain.dates import PartialDate
from kompetence_tui.domain.kinds import SessionKind
from kompetence_tui.domain.listing import Due, Place, SessionRow, arrange
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
) -> SessionRow:
    return SessionRow(
        id=id, kind=kind, date=day, who=who or id, persons=(who or id,), leaders=(), unit="",
        bank="mus", closed=closed, started=started, answered=0, questions=4, goals=1, complete=1,
        due=due,
    )  # fmt: skip


def judged(day: date, what: str = "evaluering") -> tuple[Due, ...]:
    return (Due(what, 1, "Lede mødet", PartialDate.day(day)),)


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
        row("overdue", date(2026, 2, 3), closed=True, due=judged(PAST)),
        row("more-overdue", date(2026, 2, 3), closed=True, due=judged(date(2026, 10, 1))),
    )
    assert order(*rows) == [
        "more-overdue", "overdue", "going", "going-older", "sooner", "later",
        "closed-newer", "closed",
    ]  # fmt: skip
    assert order(*reversed(rows)) == order(*rows)


def test_only_an_evaluation_of_a_closed_talk_is_overdue() -> None:
    going = row("going", TODAY, due=judged(PAST))
    action = row("action", PAST, closed=True, due=judged(PAST, "handling"))
    today = row("today", PAST, closed=True, due=judged(TODAY))
    placed = {entry.row.id: entry for entry in arrange([going, action, today], TODAY)}
    assert not any(entry.overdue for entry in placed.values())
    assert placed["action"].place is placed["today"].place is Place.CLOSED


def test_a_period_is_overdue_when_its_last_day_is_past() -> None:
    november = row(
        "november", PAST, closed=True, due=(Due("evaluering", 1, "", PartialDate.month(2026, 11)),)
    )
    october = row(
        "october", PAST, closed=True, due=(Due("evaluering", 1, "", PartialDate.month(2026, 10)),)
    )
    assert not november.overdue(TODAY)
    assert october.overdue(TODAY)


def test_a_newer_talk_with_the_same_person_takes_over() -> None:
    old = row("old", date(2025, 11, 1), who="Anna Eksempel", closed=True, due=judged(PAST))
    new = row("new", TODAY, who="ANNA EKSEMPEL")
    other = row("other", TODAY, who="Anna Eksempel", kind=SessionKind.PLUS)
    assert next(p.place for p in arrange([old, new], TODAY) if p.row is old) is Place.CLOSED
    assert next(p.place for p in arrange([old, other], TODAY) if p.row is old) is Place.WAITING


def test_next_due_is_the_first_not_past() -> None:
    due = (*judged(PAST), *judged(TODAY, "handling"), *judged(SOON))
    found = row("a", TODAY, due=due).next_due(TODAY)
    assert found is not None
    assert found.what == "handling"
    assert row("a", TODAY).next_due(TODAY) is None


def test_a_row_in_a_traceback_names_nobody() -> None:
    assert "Anna" not in repr(row("a", TODAY, who="Anna Eksempel"))
