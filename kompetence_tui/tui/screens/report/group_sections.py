"""What groups and committees did, as lines and sentences; it is not about persons."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import count

from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.report.columns import NO_AREA, NO_UNIT, VERDICTS, WORKPLACE
from kompetence_tui.domain.report.counted import Label
from kompetence_tui.domain.report.figures import Figure
from kompetence_tui.domain.report.groups import GroupFacts, GroupWork, YearlyForm
from kompetence_tui.i18n import _
from kompetence_tui.tui.screens.report.report_rows import BarLine, BarSection

_NAMELESS = {NO_UNIT.key, WORKPLACE.key, NO_AREA.key}
"""Keys of rows and columns that are called what they are also while the screen is covered."""


def group_sections(groups: GroupFacts, *, covered: bool) -> Iterator[BarSection]:
    """Their talks and goals by unit, then strategies and forms of five phases with their dates."""
    work = groups.work
    if covered:
        labels = numbered((one.unit for one in work), _("enhed"))
        work = tuple(replace(one, unit=label) for one, label in zip(work, labels, strict=True))
    sections = (
        BarSection(_("Grupper"), tuple(_done(work))),
        BarSection(_("Gruppernes mål fra sidst"), tuple(_judged(work))),
        BarSection(_("Strategier"), told=tuple(_forms(groups.strategies, covered=covered))),
        BarSection(_("Fem faser"), told=tuple(_forms(groups.phases, covered=covered))),
    )
    return (section for section in sections if section.lines or section.told)


def numbered(labels: Iterable[Label], words: str) -> tuple[Label, ...]:
    """»enhed 1«, »enhed 2« …, and whose it is left out; what is called the same everywhere keeps
    its name."""
    numbers = count(1)
    return tuple(
        label
        if label.key in _NAMELESS
        else replace(label, words=f"{words} {next(numbers)}", group="")
        for label in labels
    )


def _done(work: Iterable[GroupWork]) -> Iterator[BarLine]:
    units = tuple(work)
    yield from _sum("talks", _("samtaler"), units, lambda one: one.talks)
    yield from _sum("plans", _("planer"), units, lambda one: one.plans)
    yield from _sum("workshops", _("værksteder"), units, lambda one: one.workshops)
    yield from _sum("goals", _("mål"), units, lambda one: one.goals)


def _judged(work: Iterable[GroupWork]) -> Iterator[BarLine]:
    units = tuple(work)
    for verdict in VERDICTS:
        number = partial(_number_of, verdict.key)
        yield from _sum(verdict.key, _(verdict.words), units, number)


def _number_of(verdict: str, work: GroupWork) -> int:
    return work.verdicts.get(verdict, 0)


def _sum(
    key: str, words: str, work: Iterable[GroupWork], number: Callable[[GroupWork], int]
) -> Iterator[BarLine]:
    """The line of all units with those below it that have some; nothing where none has."""
    place = f"groups\n{key}\n"
    some = [(one.unit, n) for one in work if (n := number(one))]
    inner = tuple(BarLine(place + unit.key, unit.words, Figure(n)) for unit, n in some)
    if some:
        total = Figure(sum(n for _unit, n in some))
        yield BarLine(place, words, total, inner=inner if len(inner) > 1 else ())


def _forms(forms: Iterable[YearlyForm], *, covered: bool) -> Iterator[str]:
    """»Hoved-MED: 12.1.2026, næste drøftelse 12.1.2027«."""
    for number, form in enumerate(forms, 1):
        who = _("nummer {n}").format(n=number) if covered else form.who or _("uden navn")
        told = [_("{who}: {date}").format(who=who, date=danish_day(form.date))]
        if form.dialogue:
            told.append(_("tages op igen {when}").format(when=form.dialogue))
        if form.experiences:
            told.append(_("erfaringer {when}").format(when=form.experiences))
        yield ", ".join(told)
