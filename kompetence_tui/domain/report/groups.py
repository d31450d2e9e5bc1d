"""What committees and groups did in a period. It is not about persons, so nothing of it is hidden.

Free of pydantic.
"""

import datetime as dt
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from kompetence_tui.domain.report.counted import Label
from kompetence_tui.domain.report.report_period import ReportPeriod


@dataclass(frozen=True, slots=True, repr=False)
class YearlyForm:
    """A strategy, or a form of five phases: whose it is, and when it is taken up again."""

    who: str
    """The committee or group; empty where none was written."""
    unit: str
    """Its unit as units are compared."""
    date: dt.date
    level: str = ""
    """»Hoved-MED«; empty for a group."""
    dialogue: str = ""
    """When its yearly dialogue, or its next follow-up, is, as it was written; empty where that is
    not agreed on."""
    experiences: str = ""
    """When experiences were written in the form of five phases; empty until then."""


@dataclass(frozen=True, slots=True, repr=False)
class GroupWork:
    """What the groups of one unit did in the period."""

    unit: Label
    talks: int = 0
    """Talks of a group that were held; forms of five phases among them, workshops not."""
    plans: int = 0
    """Those that are closed with a plan, or with the reason for having none."""
    workshops: int = 0
    goals: int = 0
    """Goals in plans of the groups."""
    verdicts: Mapping[str, int] = field(default_factory=dict)
    """Goals of the last plans by verdict: keys of ``columns.VERDICTS``."""


@dataclass(frozen=True, slots=True, repr=False)
class GroupFacts:
    """What committees and groups did."""

    period: ReportPeriod
    strategies: tuple[YearlyForm, ...] = ()
    """Of each committee the newest until the end of the period, by level and name."""
    phases: tuple[YearlyForm, ...] = ()
    """Of each group its newest form of five phases until then, by name."""
    work: tuple[GroupWork, ...] = ()
    """Of each unit with a group's talk in the period, in the order of names."""

    def of(self, units: Collection[str]) -> "GroupFacts":
        """Only what the units' groups did, by the keys of the units; all strategies stay."""
        return replace(
            self,
            phases=tuple(form for form in self.phases if form.unit in units),
            work=tuple(work for work in self.work if work.unit.key in units),
        )

    @property
    def total(self) -> GroupWork:
        """The sum of all units."""
        verdicts: Counter[str] = Counter()
        for work in self.work:
            verdicts.update(work.verdicts)
        return GroupWork(
            unit=Label("", ""),
            talks=sum(work.talks for work in self.work),
            plans=sum(work.plans for work in self.work),
            workshops=sum(work.workshops for work in self.work),
            goals=sum(work.goals for work in self.work),
            verdicts=verdicts,
        )
