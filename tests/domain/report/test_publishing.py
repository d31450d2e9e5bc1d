"""What is published of a period once stays, and is all there is of it."""

import datetime as dt
import json

from kompetence_tui.domain.report.counted import ALL
from kompetence_tui.domain.report.figures import Cover, Figure
from kompetence_tui.domain.report.picture import Picture
from kompetence_tui.domain.report.plain import plain_picture, read_picture
from kompetence_tui.domain.report.publishing import (
    WhyNotPublished,
    as_kept,
    made_of,
    publish,
    why_not,
)
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.domain.report.tables import HELD, TableId
from tests.domain.report.people import YEAR, counted_of, talks

DAY = dt.date(2027, 1, 12)
FIRST, SECOND = YEAR.halves
TWO = talks(nord={"plan": 12}, syd={"plan": 20})


def test_only_what_is_over_can_be_published() -> None:
    assert why_not((), YEAR, dt.date(2026, 12, 31)) is WhyNotPublished.NOT_OVER
    assert why_not((), YEAR, dt.date(2027, 1, 1)) is None
    assert "1.1.2027" in WhyNotPublished.NOT_OVER.danish(YEAR)


def test_no_half_of_a_published_year() -> None:
    assert why_not([YEAR], SECOND, DAY) is WhyNotPublished.YEAR_IS
    assert why_not([ReportPeriod(2025)], SECOND, DAY) is None
    assert "2026" in WhyNotPublished.YEAR_IS.danish(SECOND)


def test_a_later_report_is_a_view_of_what_was_published() -> None:
    kept = publish({}, {YEAR: counted_of(TWO)}, YEAR, DAY).kept
    more = talks(nord={"plan": 13}, syd={"plan": 20})
    again = publish(kept, {YEAR: counted_of(more)}, YEAR, dt.date(2027, 5, 1))
    assert again.kept == kept
    assert again.picture == as_kept(kept, YEAR)
    assert again.picture.published == DAY
    assert again.picture.tables[TableId.TALKS].figure("nord", HELD) == Figure(12)


def test_a_unit_that_comes_later_is_added_alone() -> None:
    kept = publish({}, {YEAR: counted_of(TWO)}, YEAR, DAY).kept
    three = talks(nord={"plan": 12}, syd={"plan": 20}, vest={"plan": 9})
    picture = publish(kept, {YEAR: counted_of(three)}, YEAR, dt.date(2027, 5, 1)).picture
    assert picture.tables[TableId.TALKS].figure("vest", HELD) == Figure(9)
    assert picture.tables[TableId.TALKS].figure(ALL, HELD) == Figure(41)
    assert [unit.key for unit in picture.later] == ["vest"]


def test_not_where_its_talks_may_be_those_of_another_unit() -> None:
    kept = publish({}, {YEAR: counted_of(TWO)}, YEAR, DAY).kept
    moved = talks(nord={"plan": 12}, syd={"plan": 1}, vest={"plan": 19})
    assert publish(kept, {YEAR: counted_of(moved)}, YEAR, DAY).picture == as_kept(kept, YEAR)


def test_a_year_of_which_a_half_is_published_is_the_sum_of_both() -> None:
    kept = dict(publish({}, {FIRST: counted_of(TWO, FIRST)}, FIRST, DAY).kept)
    assert made_of(kept, YEAR) == (FIRST, SECOND)
    assert as_kept(kept, YEAR) is None
    counted = {part: counted_of(TWO, part) for part in (FIRST, SECOND)}
    year = publish(kept, counted, YEAR, DAY)
    assert set(year.kept) == {FIRST, SECOND}
    assert year.picture.period == YEAR
    assert year.picture.tables[TableId.TALKS].figure(ALL, HELD) == Figure(64)
    assert as_kept(year.kept, YEAR) == year.picture


def test_what_is_kept_comes_back_as_it_was() -> None:
    few = talks(nord={"plan": 12, "none": 2}, syd={"plan": 20, "none": 9})
    picture = publish({}, {YEAR: counted_of(few)}, YEAR, DAY).picture
    assert picture.tables[TableId.PLANS].figure("nord", "none").cover is Cover.FEW
    assert read_picture(json.loads(json.dumps(plain_picture(picture)))) == picture


def test_what_is_no_picture_is_none() -> None:
    plain = plain_picture(Picture(YEAR, 5, ()))
    assert read_picture(plain) is not None
    damaged = [{**plain, "period": "x"}, {**plain, "tables": [{}]}, {**plain, "units": [1]}, {}]
    others: list[object] = [*damaged, [], None]
    for wrong in others:
        assert read_picture(wrong) is None
