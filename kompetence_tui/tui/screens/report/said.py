"""What is said in words of a report on its screen: above it, and of the marked line."""

import datetime as dt
from collections.abc import Iterator, Sequence

from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.report.figures import Cover, Figure
from kompetence_tui.domain.report.report import Report
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.i18n import _, plural
from kompetence_tui.tui.screens.report.report_rows import BarLine, Drawn
from kompetence_tui.tui.widgets.bars import trend

_LEAST_YEARS = 3
"""Fewer are said by the two bars."""


def title_of(report: Report, *, covered: bool) -> str:
    """»Årets billede · 2026 · alle 6 enheder«."""
    number = len(report.units)
    units = plural("{n} enhed", "{n} enheder", number)
    if number == 1 and not covered:
        units = report.units[0].words
    elif report.is_all:
        units = plural("{n} enhed", "alle {n} enheder", number) if number else _("ingen enheder")
    title = _("Årets billede · {period} · {units}")
    if covered:
        title = _("Årets billede · {period} · {units} · skjult")
    return title.format(period=report.period.danish, units=units)


def status_of(report: Report) -> str:
    """»udgivet 12.1.2027«."""
    if report.published is None:
        return _("foreløbig")
    return _("udgivet {day}").format(day=danish_day(report.published))


def period_words(period: ReportPeriod, today: dt.date) -> str:
    """»2026 · foreløbig«: a period to choose."""
    return (
        period.danish
        if period.is_over(today)
        else _("{period} · foreløbig").format(period=period.danish)
    )


def said_of(line: BarLine, drawn: Drawn) -> str:
    """The whole of a line: »afholdt: 96 i 2026, 88 i 2025«."""
    now = _("{n} i {year}").format(n=line.now.danish(drawn.threshold), year=drawn.now)
    group = f" ({line.group})" if line.group else ""
    said = f"{line.words}{group}: {now}"
    if line.before is None:
        return said
    then = _("{n} i {year}").format(n=line.before.danish(drawn.threshold), year=drawn.before)
    return f"{said}, {then}"


def more_of(line: BarLine, years: Sequence[tuple[str, Figure | None]], drawn: Drawn) -> str:
    """How it went through the years that are kept, or why no number stands there."""
    return " · ".join((*_trend(years, drawn), *_explained(line.now, drawn.threshold)))


def _trend(years: Sequence[tuple[str, Figure | None]], drawn: Drawn) -> Iterator[str]:
    """»2023 ▂▄▅█ 2026«, where there is something to see."""
    values = [figure.n if figure and figure.is_shown else None for _year, figure in years]
    if sum(value is not None for value in values) >= _LEAST_YEARS:
        yield f"{years[0][0]} {trend(values, drawn.signs)} {years[-1][0]}"


def _explained(figure: Figure, threshold: int) -> Iterator[str]:
    if figure.cover is Cover.FEW:
        yield _("<{n} er færre end {n} personer, måske ingen").format(n=threshold)
    elif figure.cover is Cover.AT_LEAST:
        yield _("resten af tallet er skjult")
    elif not (figure.is_shown or figure.cover is Cover.NOBODY):
        yield _("skjult, fordi det ville røbe et andet tal")
