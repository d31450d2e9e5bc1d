"""A report is a view of a picture, and a merged one of reports."""

import datetime as dt
from dataclasses import replace

from kompetence_tui.domain.report.figures import Cover, Figure, figure_sum
from kompetence_tui.domain.report.groups import GroupFacts
from kompetence_tui.domain.report.merging import merged
from kompetence_tui.domain.report.protecting import protect
from kompetence_tui.domain.report.report import Report, ReportTable, report_of
from kompetence_tui.domain.report.tables import HELD, TableId
from tests.domain.report.people import YEAR, People, counted_of, goals, talks

FEW, SKJULT = Figure(None, Cover.FEW), Figure(None, Cover.COVERED)
NOBODY = Figure(None, Cover.NOBODY)
THREE = talks(
    nord={"plan": 12, "none": 6}, syd={"plan": 20, "none": 8}, vest={"plan": 9, "none": 5}
)


def _report(people: People, *units: str) -> Report:
    picture = replace(protect(counted_of(people)), published=dt.date(2027, 1, 12))
    return report_of(picture, units or None, None, GroupFacts(YEAR))


def _table(report: Report, table: TableId) -> ReportTable:
    return next(t for t in report.tables if t.spec.id is table)


def test_a_sum_says_no_more_than_its_parts() -> None:
    assert figure_sum([Figure(7), Figure(8), NOBODY]) == Figure(15)
    assert figure_sum([Figure(7), FEW]) == Figure(7, Cover.AT_LEAST)
    assert figure_sum([Figure(7, Cover.AT_LEAST), Figure(5)]) == Figure(12, Cover.AT_LEAST)
    assert figure_sum([FEW, SKJULT]) == Figure(None, Cover.WITHHELD)
    assert figure_sum([FEW]) == FEW
    assert figure_sum([NOBODY, NOBODY]) == NOBODY


def test_it_has_the_rows_of_those_that_were_chosen_and_their_sum() -> None:
    table = _table(_report(THREE, "nord", "vest"), TableId.PLANS)
    assert [line.label.key for line in table.lines] == ["nord", "vest"]
    plan = [column.key for column in table.columns].index("plan")
    assert [line.cells[plan].now.n for line in table.lines] == [12, 9]
    assert table.total.cells[plan].now == Figure(21)


def test_tables_across_units_stand_in_a_report_of_all_alone() -> None:
    people = goals(nord={"borger fag": 12}, syd={"borger fag": 20})
    assert TableId.AREA_TYPES in {table.spec.id for table in _report(people).tables}
    assert TableId.AREA_TYPES not in {table.spec.id for table in _report(people, "nord").tables}


def test_last_year_stands_beside_what_it_has_too() -> None:
    picture, before = protect(counted_of(THREE)), protect(counted_of(talks(syd={"plan": 9})))
    table = _table(report_of(picture, None, before, GroupFacts(YEAR)), TableId.TALKS)
    held = [column.key for column in table.columns].index(HELD)
    assert [line.cells[held].before for line in table.lines] == [None, Figure(9), None]
    assert table.total.cells[held].before == Figure(9)


def test_beside_what_is_published_stands_nothing_that_is_not() -> None:
    before = protect(counted_of(talks(syd={"plan": 9})))
    published = replace(protect(counted_of(THREE)), published=dt.date(2027, 1, 12))
    table = _table(report_of(published, None, before, GroupFacts(YEAR)), TableId.TALKS)
    assert {cell.before for line in table.lines for cell in line.cells} == {None}


def test_where_most_is_hidden_it_proposes_more_units() -> None:
    few = talks(nord={"plan": 2, "none": 1}, syd={"plan": 3, "none": 2}, øst={"plan": 3})
    assert any("Vælg flere enheder" in remark for remark in _report(few, "nord").remarks)
    assert not any("skjult" in remark for remark in _report(THREE, "nord").remarks)


def test_what_is_published_says_when_and_what_is_not_says_that() -> None:
    assert any("12.1.2027" in remark for remark in _report(THREE).remarks)
    report = report_of(protect(counted_of(THREE)), None, None, GroupFacts(YEAR))
    assert report.is_preliminary
    assert "Foreløbig" in report.remarks[0]


def test_merged_has_each_part_and_the_sum_of_what_they_show() -> None:
    one = _report(talks(nord={"plan": 12, "none": 2}, vest={"plan": 9, "none": 1}))
    both = merged([one, _report(talks(syd={"plan": 20, "none": 8}))], ["Nord", "Syd", "Øst"])
    table = next(t for t in both.tables if t.spec.id is TableId.TALKS)
    assert [line.label.key for line in table.lines] == ["nord", "vest", "syd"]
    held = [column.key for column in table.columns].index(HELD)
    assert table.total.cells[held].now == Figure(24 + 28)
    assert both.remarks == ("Mangler: Øst.",)


def test_merged_leaves_out_another_period_and_the_same_unit_twice() -> None:
    one, two = _report(THREE, "nord"), _report(THREE, "syd")
    other = replace(_report(THREE, "vest"), period=YEAR.halves[0])
    found = merged([one, two, replace(one, threshold=8), other])
    assert found.parts == (one, two)
    assert len(found.remarks) == 2
    assert "1. halvår 2026" in "".join(found.remarks)


def test_merged_says_that_parts_hide_differently() -> None:
    one, two = _report(THREE, "nord"), replace(_report(THREE, "syd"), threshold=8)
    assert merged([one, two]).threshold == 8
    assert "under 8" in merged([one, two]).remarks[0]


def test_where_there_is_but_one_unit_more_of_all_is_not_proposed() -> None:
    said = " ".join(_report(talks(nord={"plan": 3})).remarks)
    assert "Her er kun én enhed" in said
    said = " ".join(_report(talks(nord={"plan": 3}, syd={"plan": 3})).remarks)
    assert "Summerne af alle enheder siger mest." in said
