"""What is due in all talks together. Today is 21.11.2026."""

from datetime import date

from kompetence_tui.domain.dates.dates import PartialDate
from kompetence_tui.domain.dates.precision import Precision
from kompetence_tui.domain.due.deadlines import Deadline, DuePeriod, by_part, deadlines
from kompetence_tui.domain.due.due import Due, DueKind
from tests.domain.test_listing import PAST, due_on, row
from tests.factories import TODAY


def part(when: PartialDate) -> DuePeriod:
    due = Due(DueKind.GOAL, "m1.mål", 1, "", "", when)
    return Deadline(row("a", TODAY), due).part(TODAY)


def test_today_and_the_rest_of_the_month_are_this_month() -> None:
    assert part(PartialDate.day(date(2026, 11, 20))) is DuePeriod.OVERDUE
    assert part(PartialDate.day(TODAY)) is DuePeriod.THIS_MONTH
    assert part(PartialDate.month(2026, 11)) is DuePeriod.THIS_MONTH
    assert part(PartialDate.part(Precision.QUARTER, 2026, 4)) is DuePeriod.LATER
    assert part(PartialDate.month(2026, 12)) is DuePeriod.LATER
    assert part(PartialDate.day(date(2027, 11, 21))) is DuePeriod.LATER


def test_all_points_of_all_talks_by_date_but_of_those_replaced() -> None:
    early, late = due_on(PAST), due_on(date(2027, 1, 1), DueKind.ACTION)
    rows = [
        row("b", PAST, closed=True, due=(*late, *early)),
        row("a", TODAY, due=early),
        row("old", PAST, closed=True, due=early),
        row("new", TODAY, follows="old"),
    ]
    found = deadlines(rows)
    assert [deadline.id for deadline in found] == [
        "a/m1.evaluering", "b/m1.evaluering", "b/m1.handling",
    ]  # fmt: skip
    assert deadlines(reversed(rows)) == found


def test_on_one_day_people_stand_by_name_and_their_points_as_in_the_plan() -> None:
    day = date(2027, 1, 1)
    points = (*due_on(day), *due_on(day, DueKind.ACTION))
    rows = [row("b", PAST, who="bo", due=points), row("c", PAST, who="Anna", due=points)]
    rows.append(row("a", PAST, who="bo", due=points))
    keys = [due.key for due in rows[0].due]
    expected = [f"{talk}/{key}" for talk in "cab" for key in keys]
    assert [deadline.id for deadline in deadlines(rows)] == expected


def test_each_part_holds_its_points() -> None:
    days = (PAST, TODAY, date(2027, 1, 1), date(2027, 1, 2))
    rows = [row(f"r{number}", PAST, due=due_on(day)) for number, day in enumerate(days)]
    found = deadlines(rows)
    parts = by_part(found, TODAY)
    assert {part: len(points) for part, points in parts.items()} == {
        DuePeriod.OVERDUE: 1, DuePeriod.THIS_MONTH: 1, DuePeriod.LATER: 2,
    }  # fmt: skip
    assert all(point.part(TODAY) is part for part, points in parts.items() for point in points)
    assert not any(by_part([], TODAY).values())
