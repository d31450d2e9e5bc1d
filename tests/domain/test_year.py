"""Who has had a talk in the year. Today is 21.11.2026."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompetence_tui.domain.due.year import Standing, employees, totals, totals_said
from kompetence_tui.domain.people.alphabet import in_order
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.listing import SessionRow
from tests.domain.test_listing import row
from tests.factories import TODAY

SOON, SPRING, LAST_YEAR = date(2026, 12, 8), date(2026, 3, 2), date(2025, 9, 1)


def talk(day: date, who: str = "Anna Eksempel", **changes: object) -> SessionRow:
    made = row(f"{who}{day}", day, who=who, closed=bool(changes.pop("closed", False)))
    return replace(made, **({"started": False} | changes))  # type: ignore[arg-type]


def standing(*rows: SessionRow) -> Standing:
    (found,) = employees(rows, 2026, TODAY)
    return found.standing


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([talk(LAST_YEAR, closed=True, written=True)], Standing.NOTHING),
        ([talk(SOON)], Standing.PLANNED),
        ([talk(SPRING)], Standing.PLANNED),
        ([talk(SOON, started=True)], Standing.PLANNED),
        ([talk(SOON, invitation="tilbudt")], Standing.OFFERED),
        ([talk(SOON, invitation="afslået")], Standing.DECLINED),
        ([talk(SPRING, invitation="afslået"), talk(SOON)], Standing.PLANNED),
        ([talk(TODAY, started=True)], Standing.HELD),
        ([talk(SPRING, started=True, invitation="afslået")], Standing.HELD),
        ([talk(SPRING, closed=True)], Standing.HELD),
        ([talk(SPRING, closed=True, written=True), talk(SOON)], Standing.WRITTEN),
        ([talk(SPRING, closed=True, kind=SessionKind.FOLLOW_UP)], Standing.NOTHING),
        ([talk(SPRING, closed=True, kind=SessionKind.LUS)], Standing.HELD),
    ],
)
def test_how_far_it_has_come(rows: list[SessionRow], expected: Standing) -> None:
    assert standing(*rows) is expected


def test_employees_are_those_with_a_talk_of_their_own_within_three_years() -> None:
    rows = [
        talk(date(2024, 1, 1), "Bo Prøvesen"),
        talk(date(2023, 12, 31), "Dan Eksempel"),
        talk(date(2027, 1, 1), "Signe Eksempel"),
        talk(SPRING, "Team Eksempelhavn", kind=SessionKind.GRUS),
        talk(SPRING, ""),
    ]
    rows[-1] = replace(rows[-1], who="")
    assert [one.name for one in employees(rows, 2026, TODAY)] == ["Bo Prøvesen"]


def test_names_are_in_danish_order_and_nobody_is_ranked() -> None:
    names = ["Åse A", "Ærlig B", "Zita C", "Øjvind D", "aage E", "Anna F", "anders G", "Élise H"]
    rows = [talk(SPRING, name, closed=len(name) % 2 == 0) for name in names]
    assert [one.name for one in employees(rows, 2026, TODAY)] == [
        "anders G", "Anna F", "Élise H", "Zita C", "Ærlig B", "Øjvind D", "aage E", "Åse A",
    ]  # fmt: skip


def test_two_people_with_one_name_are_two_but_a_talk_without_a_unit_is_theirs() -> None:
    north, south = talk(SPRING, unit="Nord", closed=True), talk(LAST_YEAR, unit="Syd")
    nowhere = talk(SOON, unit="")
    assert len(employees([north, south], 2026, TODAY)) == 2
    (one,) = employees([north, nowhere], 2026, TODAY)
    assert (one.unit, one.standing, one.newest) == ("Nord", Standing.HELD, nowhere)


def test_the_talk_that_can_be_noted_on_is_the_one_not_held() -> None:
    soon = talk(SOON)
    (one,) = employees([soon, talk(LAST_YEAR, closed=True)], 2026, TODAY)
    assert one.not_held == soon
    (one,) = employees([soon, talk(SPRING, closed=True)], 2026, TODAY)
    assert one.not_held is None


def test_the_totals_are_all_the_employees() -> None:
    rows = [talk(SPRING, "A", closed=True), talk(SOON, "B"), talk(LAST_YEAR, "C"), talk(SOON, "D")]
    found = employees(rows, 2026, TODAY)
    assert sum(totals(found).values()) == 4
    assert totals_said(found) == "intet endnu 1, planlagt 2, afholdt 1"


@given(st.permutations(["Bo Prøvesen", "Åse", "aase", "", "\u0301", "Æ\u0301", "1"]))
def test_any_names_can_be_put_in_order(names: list[str]) -> None:
    found = sorted(names, key=in_order)
    assert found == ["", "\u0301", "1", "Bo Prøvesen", "Æ\u0301", "aase", "Åse"]
