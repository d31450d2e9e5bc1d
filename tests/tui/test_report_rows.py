"""The rows of Årets billede: bars and words in any width, and nothing but what may be shown."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from rich.cells import cell_len

from kompetence_tui.domain.report.columns import NO_UNIT
from kompetence_tui.domain.report.counted import Label
from kompetence_tui.domain.report.figures import Cover, Figure
from kompetence_tui.domain.report.groups import GroupFacts, GroupWork, YearlyForm
from kompetence_tui.domain.report.report import Report, ReportCell, report_of
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.tui.screens.report.report_rows import BarLine, BarSection, Drawn, rows_of
from kompetence_tui.tui.screens.report.said import more_of, said_of, title_of
from kompetence_tui.tui.screens.report.sections import figures_of, sections_of
from kompetence_tui.tui.widgets.bars import COARSE, FINE, Signs
from tests.factories import TODAY
from tests.tui.hostile import TEXTS
from tests.tui.pictures import AREAS, UNITS, picture_year

YEAR = ReportPeriod(2026)
DRAWN = Drawn(FINE, "2026", "2025", 5)
NUMBER = 12
"""Cells that a number and the gaps before it have in any width."""
FEW, HIDDEN = Figure(None, Cover.FEW), Figure(None, Cover.COVERED)
LEAST, NOBODY = Figure(6, Cover.AT_LEAST), Figure(None, Cover.NOBODY)


def line(words: str, now: Figure, before: Figure | None = None, *inner: BarLine) -> BarLine:
    return BarLine(words, words, now, before, inner)


def drawn(
    *lines: BarLine, width: int = 50, unfolded: Sequence[str] = (), signs: Signs = FINE
) -> list[str]:
    how = replace(DRAWN, signs=signs)
    rows, _shown = rows_of([BarSection("Samtaler", lines)], unfolded, how, width)
    return ["".join(text for text, _role in row.spans(width)) for row in rows]


def report(units: Sequence[str] | None = None, groups: GroupFacts | None = None) -> Report:
    before = picture_year(YEAR.before, 0.9)
    return report_of(picture_year(YEAR), units, before, groups or GroupFacts(YEAR))


def test_a_bar_has_its_number_and_last_years_below_it() -> None:
    assert drawn(line("afholdt", Figure(24), Figure(12)), line("afslået", Figure(6), FEW)) == [
        "Samtaler                          ██ 2026  ━━ 2025",
        "afholdt  █████████████████████████████████████  24",
        "         ━━━━━━━━━━━━━━━━━━                     12",
        "afslået  █████████▎                              6",
        "                                                <5",
    ]


def test_what_is_not_shown_is_said_in_words_without_a_bar() -> None:
    few, hidden, least, nobody = drawn(
        line("a", FEW), line("b", HIDDEN), line("c", LEAST), line("d", NOBODY), width=30
    )[1:]
    assert (few.split(), hidden.split(), nobody.split()) == (
        ["a", "<5"],
        ["b", "skjult"],
        ["d", "–"],
    )
    assert least.endswith("█░  mindst 6")
    assert len(drawn(line("a", FEW, HIDDEN))) == 2  # both said in words: below the list


def test_what_a_number_is_made_of_is_folded_out_below_it() -> None:
    both = line("afholdt", Figure(24), None, line("Huset", Figure(18)), line("Nord", Figure(6)))
    assert [words.split()[0] for words in drawn(both)] == ["Samtaler", "afholdt"]
    folded_out = drawn(both, unfolded=["afholdt"])
    assert [words.split()[0] for words in folded_out] == ["Samtaler", "afholdt", "Huset", "Nord"]
    assert folded_out[2].startswith("  Huset")
    whole, part = folded_out[1].count("█"), folded_out[2].count("█")
    assert part == whole * 18 // 24


def test_the_total_has_no_bar_that_would_shrink_the_others() -> None:
    total = BarLine("i alt", "i alt", Figure(1000), is_total=True)
    shown = drawn(line("afholdt", Figure(24)), total)
    assert shown[1].count("█") > 20
    assert shown[2].split() == ["i", "alt", "1000"]


@pytest.mark.parametrize("width", [0, 1, 5, 12, 20, 37, 57, 77, 200])
@pytest.mark.parametrize("signs", [FINE, COARSE], ids=["fine", "coarse"])
def test_no_row_is_wider_than_its_room(width: int, signs: Signs) -> None:
    for text in (*TEXTS.values(), "ÆØÅ " * 40, "日本語の部署"):
        lines = [line(text, Figure(24), Figure(12)), line(text * 2, LEAST, FEW)]
        for words in drawn(*lines, width=width, signs=signs):
            assert cell_len(words) <= max(width, NUMBER)


def test_every_table_is_there_with_its_units_below_each_column() -> None:
    tables = {one.words: one for one in sections_of(report(), covered=False)}
    talks = tables["Samtaler"]
    assert [one.words for one in talks.lines] == [
        "afholdt", "afslået", "tilbudt, ikke afholdt", "samtaler i alt",
    ]  # fmt: skip
    for one in talks.lines:
        assert {part.words.casefold() for part in one.inner} == set(UNITS)
    areas = tables["Indsatsområder og kompetencetyper"]
    assert {one.words.casefold() for one in areas.lines} >= set(AREAS)
    assert areas.lines[0].inner[0].words == "Faglig"


def test_one_unit_alone_is_not_folded_out_and_what_is_across_units_is_left_out() -> None:
    one = report(["huset"])
    sections = list(sections_of(one, covered=False))
    assert not any(line.inner for section in sections for line in section.lines)
    assert any("kun for alle enheder" in words for section in sections for words in section.told)
    assert "Indsatsområder og metoder" not in {section.words for section in sections}
    assert title_of(one, covered=False) == "Årets billede · 2026 · Huset"
    assert title_of(one, covered=True) == "Årets billede · 2026 · 1 enhed · skjult"


def test_covered_no_unit_group_or_area_is_named() -> None:
    work = (GroupWork(Label("huset", "Huset"), talks=2), GroupWork(NO_UNIT, talks=1))
    form = YearlyForm("MED i Huset", "huset", TODAY, dialogue="januar")
    groups = GroupFacts(YEAR, (form,), (form,), work)
    for covered in (False, True):
        sections = list(sections_of(report(groups=groups), covered=covered))
        lines = [line for section in sections for line in section.lines]
        words = [one.words for line in lines for one in (line, *line.inner)]
        told = str([words, *(section.told for section in sections)]).casefold()
        for name in (*UNITS, *AREAS, "med i huset"):
            assert (name in told) is not covered, name
        assert "uden enhed" in told
        assert "tages op igen januar" in told


def test_what_nobody_could_be_in_is_no_line_and_a_remark_that_names_a_unit_is_covered() -> None:
    shown = report(["huset"])
    first, *others = shown.tables
    cells = tuple(ReportCell(NOBODY) for _cell in first.total.cells)
    empty = replace(first, total=replace(first.total, cells=cells))
    named = replace(shown, tables=(empty, *others), remarks=("Huset kom til", "Foreløbig"))
    remarks, talks, *_rest = sections_of(named, covered=False)
    assert (remarks.told, len(talks.lines)) == (("Huset kom til", "Foreløbig"), 1)
    assert next(sections_of(named, covered=True)).told == ("Foreløbig",)


def test_groups_are_told_by_unit_and_strategies_with_their_dates() -> None:
    work = (
        GroupWork(Label("a", "Nord"), talks=2, plans=1, goals=4, verdicts={"reached": 3}),
        GroupWork(Label("b", "Syd"), talks=1),
    )
    strategy = YearlyForm("Hoved-MED", "", TODAY, dialogue="12.1.2027")
    phases = YearlyForm("", "", TODAY, experiences="21.11.2026")
    groups = GroupFacts(YEAR, (strategy,), (phases,), work)
    found = {one.words: one for one in sections_of(report(groups=groups), covered=False)}
    talks, plans, goals = found["Grupper"].lines
    assert (talks.now, [part.words for part in talks.inner]) == (Figure(3), ["Nord", "Syd"])
    assert (plans.words, plans.inner, goals.now) == ("planer", (), Figure(4))
    assert [(one.words, one.now.n) for one in found["Gruppernes mål fra sidst"].lines] == [
        ("opfyldt", 3)
    ]
    assert found["Strategier"].told == ("Hoved-MED: 21.11.2026, tages op igen 12.1.2027",)
    assert found["Fem faser"].told == ("uden navn: 21.11.2026, erfaringer 21.11.2026",)


def test_the_marked_line_is_said_in_full_with_its_years_or_why_it_is_hidden() -> None:
    shown = BarLine("x", "afholdt", Figure(24), Figure(12), group="MUS kort")
    assert said_of(shown, DRAWN) == "afholdt (MUS kort): 24 i 2026, 12 i 2025"
    years = [("2023", Figure(6)), ("2024", FEW), ("2025", Figure(12)), ("2026", Figure(24))]
    assert more_of(shown, years, DRAWN) == "2023 ▃·▅█ 2026"
    assert more_of(shown, years[2:], DRAWN) == ""
    assert more_of(line("a", FEW), [], DRAWN) == "<5 er færre end 5 personer, måske ingen"
    assert "røbe et andet tal" in more_of(line("a", HIDDEN), [], DRAWN)
    assert more_of(line("a", LEAST), [], DRAWN) == "resten af tallet er skjult"
    assert more_of(line("a", NOBODY), [], DRAWN) == ""


def test_a_year_is_compared_line_by_line() -> None:
    now, then = (
        figures_of(report()),
        figures_of(report_of(picture_year(YEAR), None, None, GroupFacts(YEAR))),
    )
    assert now == then
    assert len(now) > 100


def test_it_has_no_colours_but_those_that_can_be_told_apart() -> None:
    """``tests/tui/test_contrast.py`` holds what these are drawn in against all they stand on."""
    sections = sections_of(report(), covered=False)
    rows, shown = rows_of(sections, figures_of(report()), DRAWN, 60)
    roles = {role for row in rows for _text, role in row.spans(60)}
    assert shown
    assert roles == {"", "strong", "muted", "accent"}
